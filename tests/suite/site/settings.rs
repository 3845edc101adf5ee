//! What the office says of its website in `site:`: the foot of each page, tags, the page about the archive.

use std::path::Path;

use serde_json::json;
use tongbao::source::Memory;

use super::places::{linked_data, links, meta};
use crate::support::builds::Outputs;
use crate::support::case::{Case, UNITS, issue};
use crate::support::{builds, html};

const CONFIG: &str = "\
title: 安澜市工作通报
organization: {name: 安澜市绩效办}
series: [{id: gongzuo, name: 工作通报}, {id: ducha, name: 督查通报}]
";

const SITE: &str = "\
site:
  base_url: https://example.gov.cn/tongbao/
  icp_record: 鄂ICP备2017000001号-1
  police_record: 鄂公网安备42000002000001号
  contact: 电话：0700-8888888 <联系人>
  share_picture: 分享.png
";

fn built(site: &str) -> Outputs {
    let project = Memory::new()
        .with("tongbao.yaml", format!("{CONFIG}{site}"))
        .with("units.yaml", UNITS)
        .with("static/分享.png", crate::support::docx::PIXEL.to_vec())
        .with("bulletins/2017/gongzuo-01.yaml", issue(1))
        .with("bulletins/2017/gongzuo-02.yaml", issue(2))
        .with("corrections/a.yaml", correction(1, "2017-09-04"))
        .with("corrections/b.yaml", correction(1, "2017-08-30"));
    builds::build(&project, Path::new("."), None, &[])
}

fn correction(number: u32, date: &str) -> String {
    format!(
        "issue: gongzuo-2017-{number}\nkind: erratum\ndate: {date}\nreason: 笔误。\nchanges: [{{was: 第{number}期导语, now: 第{number}期的导语}}]\n"
    )
}

#[test]
fn records_and_contact_stand_at_the_foot_of_each_page() {
    let outputs = built(SITE);
    let pages = outputs.public.keys().filter(|path| path.ends_with(".html"));
    for path in pages {
        let page = outputs.page(path);
        let (_, foot) = page.split_once("<footer class=\"site-footer\">").expect("a foot");
        let hrefs: Vec<String> =
            html::tags(foot).iter().map(|tag| tag.attribute("href").to_owned()).collect();
        for href in [
            "https://beian.miit.gov.cn/",
            "https://beian.mps.gov.cn/#/query/webSearch?code=42000002000001",
        ] {
            assert!(hrefs.iter().any(|one| one == href), "{path}: {href}: {hrefs:?}");
        }
        let words = html::words(foot);
        for words_of in [
            "鄂ICP备2017000001号-1",
            "鄂公网安备42000002000001号",
            "电话：0700-8888888 <联系人>",
        ] {
            assert!(words.contains(words_of), "{path}: {words_of}: {words}");
        }
    }
    let without = built("");
    let page = without.page("index.html");
    assert!(!page.contains("beian") && !page.contains("_feeds") && !page.contains("og:image"));
}

#[test]
fn feeds_are_explained_where_the_foot_leads() {
    let outputs = built(SITE);
    let about = outputs.page("about/index.html");
    let feeds: Vec<String> = links("about/index.html", about)
        .into_iter()
        .filter(|link| link.ends_with("feed.xml"))
        .collect();
    // The files of the archive name the first again; a series without issues has none.
    assert_eq!(feeds, ["feed.xml", "feed.xml", "gongzuo/feed.xml"]);
    assert!(feeds.iter().all(|feed| outputs.public.contains_key(feed)));
    assert!(about.contains("id=\"_feeds\""));
    assert!(outputs.page("gongzuo/2017/1/index.html").contains("about/index.html#_feeds"));
}

#[test]
fn programs_are_told_of_corrections_and_of_the_picture() {
    let outputs = built(SITE);
    let corrected = outputs.page("gongzuo/2017/1/index.html");
    let picture = "https://example.gov.cn/tongbao/%E5%88%86%E4%BA%AB.png";
    assert_eq!(meta(corrected, "og:image"), [picture]);
    assert!(outputs.public.contains_key("分享.png"));
    assert_eq!(meta(corrected, "article:modified_time"), ["2017-09-04"]);
    let data = linked_data(corrected).unwrap();
    let article = &data["@graph"][0];
    assert_eq!(article["dateModified"], "2017-09-04");
    let last = article["correction"].as_array().unwrap().last().unwrap();
    assert_eq!(
        (&last["@type"], &last["datePublished"], &last["text"]),
        (&json!("CorrectionComment"), &json!("2017-09-04"), &json!("第1期导语 → 第1期的导语"))
    );
    let url = last["url"].as_str().unwrap();
    let anchor = url.strip_prefix("https://example.gov.cn/tongbao/gongzuo/2017/1/#").unwrap();
    assert!(corrected.contains(&format!("id=\"{anchor}\"")), "{anchor}");
    let plain = outputs.page("gongzuo/2017/2/index.html");
    let data = linked_data(plain).unwrap();
    assert_eq!(data["@graph"][0]["dateModified"], data["@graph"][0]["datePublished"]);
    assert_eq!(data["@graph"][0]["correction"], json!(null));
    assert!(meta(plain, "article:modified_time").is_empty());
}

#[test]
fn a_picture_that_is_not_in_static_is_told() {
    for (name, told) in [
        ("share.png", "找不到文件 `share.png`"),
        ("../units.png", "把文件放到 static/units.png"),
        ("share.svg", "不能用作图片的文件 `share.svg`"),
    ] {
        let config = format!("{CONFIG}site: {{share_picture: {name}}}\n");
        let case = Case::archive().file("tongbao.yaml", config).issue(1);
        let output = case.command("check").output().unwrap();
        let words =
            String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        assert!(words.contains(told) && words.contains("tongbao.yaml:"), "{name}: {words}");
    }
}
