//! Feeds, the site map, `robots.txt` and the catalogue, word for word.

use snapbox::str;

use super::everything;
use super::everything::SITE;
use crate::support::case::{Case, issue};
use crate::support::{assert, files_under};

#[test]
fn the_feed_tells_issues_and_corrections_that_are_not_minor() {
    let outputs = everything::built(SITE, "mask");
    assert().eq(outputs.page("feed.xml"), str![[r#"
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>https://example.gov.cn/tongbao/feed.xml</id>
<title>安澜市工作通报</title>
<updated>2017-03-05T00:00:00+08:00</updated>
<author><name>安澜市绩效办</name><uri>https://example.gov.cn/tongbao/</uri></author>
<rights>由安澜市绩效办编发，引用请注明出处</rights>
<link rel="self" type="application/atom+xml" href="https://example.gov.cn/tongbao/feed.xml"/>
<link rel="alternate" type="text/html" href="https://example.gov.cn/tongbao/"/>
<entry>
<id>https://example.gov.cn/tongbao/ducha/2017/1/</id>
<title>安绩办〔2017〕1号</title>
<summary>市教育局</summary>
<link rel="alternate" type="text/html" href="https://example.gov.cn/tongbao/ducha/2017/1/"/>
<published>2017-03-05T00:00:00+08:00</published>
<updated>2017-03-05T00:00:00+08:00</updated>
<category term="ducha" label="督查通报"/>
</entry>
<entry>
<id>https://example.gov.cn/tongbao/gongzuo/2017/1/#_correction-1</id>
<title>更正：工作通报〔2017〕第1期</title>
<summary>数字有误，张某某已核对。</summary>
<link rel="alternate" type="text/html" href="https://example.gov.cn/tongbao/gongzuo/2017/1/#_correction-1"/>
<published>2017-02-10T00:00:00+08:00</published>
<updated>2017-02-10T00:00:00+08:00</updated>
<category term="gongzuo" label="工作通报"/>
</entry>
<entry>
<id>https://example.gov.cn/tongbao/gongzuo/2017/1/</id>
<title>工作通报〔2017〕第1期 =首期</title>
<summary>市水务局：管网</summary>
<link rel="alternate" type="text/html" href="https://example.gov.cn/tongbao/gongzuo/2017/1/"/>
<published>2017-01-10T00:00:00+08:00</published>
<updated>2017-01-10T00:00:00+08:00</updated>
<category term="gongzuo" label="工作通报"/>
</entry>
</feed>

"#]]);
}

#[test]
fn each_series_and_unit_has_a_feed_of_what_concerns_it() {
    let outputs = everything::built(SITE, "mask");
    let entries = |path: &str| {
        let feed = outputs.page(path);
        let ids = feed.split("<entry>").skip(1).filter_map(|entry| entry.split('\n').nth(1));
        ids.map(|id| id.trim_start_matches("<id>https://example.gov.cn/tongbao/").to_owned())
            .collect::<Vec<_>>()
    };
    let first = ["gongzuo/2017/1/#_correction-1</id>", "gongzuo/2017/1/</id>"];
    assert_eq!(entries("gongzuo/feed.xml"), first);
    assert_eq!(entries("ducha/feed.xml"), ["ducha/2017/1/</id>"]);
    assert_eq!(entries("corrections/feed.xml"), first[..1]);
    assert_eq!(entries("units/jiaoyuju/feed.xml"), ["ducha/2017/1/</id>"]);
    // News of a failing concern the unit that failed.
    assert_eq!(entries("units/shuiwuju/feed.xml"), ["ducha/2017/1/</id>", first[0], first[1]]);
    assert!(!outputs.public.contains_key("units/weijiwei/feed.xml"), "nothing is told of it");
}

#[test]
fn a_feed_has_the_newest_fifty() {
    let mut case = Case::archive().file(
        "tongbao.yaml",
        crate::support::case::CONFIG.to_owned()
            + "site: {base_url: 'https://example.gov.cn'}\n",
    );
    for number in 1..=60 {
        let text = issue(1).replace("number: 1", &format!("number: {number}"));
        let day = (number - 1) % 28 + 1;
        let month = (number - 1) / 28 + 1;
        let text = text.replace("2017-08-01", &format!("2017-{month:02}-{day:02}"));
        case = case.file(&format!("bulletins/2017/gongzuo-{number:02}.yaml"), text);
    }
    assert!(case.command("build --no-pdf").output().unwrap().status.success());
    let feed = fs_err::read_to_string(case.path().join("public/feed.xml")).unwrap();
    assert_eq!(feed.matches("<entry>").count(), 50);
    assert!(feed.contains("/gongzuo/2017/60/") && feed.contains("/gongzuo/2017/11/"));
    assert!(!feed.contains("/gongzuo/2017/10/"));
    assert!(feed.contains("<updated>2017-03-04T00:00:00+08:00</updated>\n<author>"));
}

#[test]
fn the_site_map_knows_when_pages_changed() {
    let outputs = everything::built(SITE, "mask");
    let map = outputs.page("sitemap.xml");
    for (path, date) in [
        ("", "2017-04-01"),
        ("ducha/2017/1/", "2017-03-05"),
        ("gongzuo/2017/", "2017-04-01"),
        ("gongzuo/2017/1/", "2017-04-01"),
    ] {
        let entry = format!(
            "<url><loc>https://example.gov.cn/tongbao/{path}</loc><lastmod>{date}</lastmod></url>"
        );
        assert!(map.contains(&entry), "{entry}\n{map}");
    }
    assert!(!map.contains("404"));
    let pages = outputs.public.keys().filter(|path| path.ends_with("index.html"));
    for page in pages {
        let page = page.trim_end_matches("index.html");
        assert!(
            map.contains(&format!("<loc>https://example.gov.cn/tongbao/{page}</loc>")),
            "{page}"
        );
    }
    assert().eq(
        outputs.page("robots.txt"),
        str![[r#"
User-agent: *
Allow: /

Sitemap: https://example.gov.cn/tongbao/sitemap.xml

"#]],
    );
}

#[test]
fn without_an_address_there_is_no_feed_and_no_site_map() {
    let outputs = everything::built("", "mask");
    let made: Vec<&String> =
        outputs.public.keys().filter(|path| path.ends_with(".xml")).collect();
    assert!(made.is_empty(), "{made:?}");
    assert_eq!(outputs.page("robots.txt"), "User-agent: *\nAllow: /\n");
    assert!(!outputs.page("index.html").contains("atom+xml"));
}

#[test]
fn the_catalogue_has_the_columns_of_the_standard_and_no_formula() {
    let outputs = everything::built(SITE, "mask");
    let catalogue = outputs.page("catalogue.csv");
    assert!(catalogue.starts_with('\u{feff}') && catalogue.ends_with("\r\n"));
    assert().eq(
        catalogue.trim_start_matches('\u{feff}').replace("\r\n", "\n"),
        str![[r#"
序号,档号,文号,责任者,题名,日期,密级,页数,备注
1,,工作通报〔2017〕第1期,安澜市绩效办,'=首期,20170110,,,2017年2月10日更正
2,,安绩办〔2017〕1号,安澜市绩效办,市教育局,20170305,,,

"#]],
    );
}

#[test]
fn a_build_without_a_clock_gives_the_same_bytes() {
    let case = Case::archive().issue(1).issue(2);
    let build = || {
        assert!(case.command("build --no-pdf").output().unwrap().status.success());
        let folder = case.path().join("public");
        let files = files_under(&folder).into_iter();
        files.map(|path| fs_err::read(folder.join(path)).unwrap()).collect::<Vec<_>>()
    };
    assert!(build() == build());
}
