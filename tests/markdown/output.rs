//! What the writers print.

use tongbao::render::markup;
use tongbao::render::markup::{Labels, Options};
use tongbao::text;

use crate::{OPTIONS, html, typst};

#[test]
fn the_first_paragraph_runs_in() {
    let document = text::parse("正文**重点**。\n\n第二段[^1]。\n\n[^1]: 注\n");
    let page = markup::html::run_in(&document, &OPTIONS);
    assert_eq!(page.first.as_deref(), Some("正文<strong>重点</strong>。"));
    assert!(page.rest.starts_with("<p>第二段<sup"), "{}", page.rest);
    assert!(page.rest.ends_with("</section>\n"), "{}", page.rest);
    let source = markup::typst::run_in(&document, &OPTIONS);
    assert_eq!(source.first.as_deref(), Some("#\"正文\"#strong[#\"重点\"]#\"。\";"));
    assert_eq!(source.rest, "#\"第二段\"#footnote[#\"注\"]#\"。\"\n");
}

#[test]
fn a_text_that_begins_otherwise_does_not_run_in() {
    for source in ["- 甲", "# 甲", ""] {
        let document = text::parse(source);
        let page = markup::html::run_in(&document, &OPTIONS);
        assert_eq!(page.first, None);
        assert_eq!(page.rest, html(source));
        let source_of = markup::typst::run_in(&document, &OPTIONS);
        assert_eq!(source_of.first, None);
        assert_eq!(source_of.rest, typst(source));
    }
    let one = markup::typst::run_in(&text::parse("甲"), &OPTIONS);
    assert_eq!((one.first.as_deref(), one.rest.as_str()), (Some("#\"甲\";"), ""));
}

#[test]
fn headings_are_below_those_of_the_page() {
    let options = Options { heading_offset: 3, ..OPTIONS };
    let document = text::parse("# 甲\n\n### 乙\n\n###### 丙\n");
    assert_eq!(
        markup::html::document(&document, &options),
        "<h4>甲</h4>\n<h6>乙</h6>\n<h6>丙</h6>\n"
    );
    // PDF/UA-1 refuses skipped levels, and headings without words.
    assert_eq!(
        markup::typst::document(&document, &options),
        "#heading(level: 4)[#\"甲\"]\n\n#heading(level: 5)[#\"乙\"]\n\n#heading(level: 6)[#\"丙\"]\n"
    );
    assert_eq!(typst("# ![](x)"), "#box(image(\"/x\", alt: \"图片\"))\n");
}

#[test]
fn lists() {
    assert_eq!(
        typst("3. 甲\n\n   乙\n4. 丙\n"),
        "#enum(\n  start: 3,\n  tight: false,\n  [#\"甲\"\n\n#\"乙\"],\n  [#\"丙\"],\n)\n"
    );
    assert_eq!(
        html("3. 甲\n5. 乙\n"),
        "<ol start=\"3\">\n<li value=\"3\">甲</li>\n<li value=\"5\">乙</li>\n</ol>\n"
    );
    assert_eq!(
        typst("1. 甲\n3. 乙\n"),
        "#enum(\n  enum.item(1)[#\"甲\"],\n  enum.item(3)[#\"乙\"],\n)\n"
    );
    assert_eq!(
        html("1. 甲\n1. 乙\n"),
        "<ol>\n<li value=\"1\">甲</li>\n<li value=\"1\">乙</li>\n</ol>\n"
    );
    assert_eq!(html("0. 甲\n"), "<ol start=\"0\">\n<li>甲</li>\n</ol>\n");
    assert_eq!(html("- 3个单位\n- 甲\n"), "<ul>\n<li>3个单位</li>\n<li>甲</li>\n</ul>\n");
    assert_eq!(html("- 甲\n  1. 乙\n  2. 丙\n- 丁\n").matches("<li").count(), 4);
}

#[test]
fn lines_that_open_with_text_are_paragraphs() {
    for (source, paragraphs) in [
        ("甲\n- 5℃的\n有2天", ["甲", "- 5℃的有2天"].as_slice()),
        ("甲\n---\n乙", &["甲", "---", "乙"]),
        ("* 甲\n+ 乙\n1) 丙\n> 丁", &["* 甲", "+ 乙", "1) 丙", "&gt; 丁"]),
        ("# 3号\n\\- 乙", &["# 3号", "- 乙"]),
        ("[甲]: 1亿\n[乙]: 2亿", &["[甲]: 1亿", "[乙]: 2亿"]),
        ("    第一\n    第二", &["第一", "第二"]),
        ("截至8月\n14. 乙", &["截至8月", "14. 乙"]),
        ("甲\n    乙", &["甲乙"]),
        ("|甲|乙|\n|1|2|", &["|甲|乙|", "|1|2|"]),
        ("甲|乙\n1|2\n丙", &["甲|乙", "1|2丙"]),
        ("+--+--+\n|甲|乙|\n+--+--+\n丙", &["+--+--+", "|甲|乙|", "+--+--+", "丙"]),
    ] {
        let wanted: String = paragraphs.iter().map(|one| format!("<p>{one}</p>\n")).collect();
        assert_eq!(html(source), wanted, "{source}");
    }
    let list = html("- 甲\n  + 5%\n- 乙\n\n      丙\n");
    assert_eq!(
        list,
        "<ul>\n<li>\n<p>甲</p>\n<p>+ 5%</p>\n</li>\n<li>\n<p>乙</p>\n<p>丙</p>\n</li>\n</ul>\n"
    );
}

#[test]
fn tags_and_addresses_in_brackets_are_text() {
    for (source, wanted) in [
        (
            "<div>\n**甲**<br/>乙\n</div>",
            "&lt;div&gt;<strong>甲</strong>&lt;br/&gt;乙&lt;/div&gt;",
        ),
        ("<!-- 甲:乙 -->\n丙", "&lt;!-- 甲:乙 --&gt;丙"),
        ("<https://a.cn/>", "&lt;https://a.cn/&gt;"),
        ("甲<d@e.cn>乙", "甲&lt;d@e.cn&gt;乙"),
        ("[甲](<b c>)", "<a href=\"b%20c\">甲</a>"),
        ("<a:乙>, 1<2:3>, \\<b>", "&lt;a:乙&gt;, 1&lt;2:3&gt;, &lt;b&gt;"),
    ] {
        assert_eq!(html(source), format!("<p>{wanted}</p>\n"), "{source}");
    }
}

#[test]
fn tables() {
    let source = "| 单位 | 得分 | 备注 |\n|---|--:|:-:|\n| 甲 | **98** |\n";
    assert_eq!(
        html(source),
        "<table>\n<thead>\n<tr>\n<th scope=\"col\">单位</th>\n\
         <th scope=\"col\" class=\"align-right\">得分</th>\n\
         <th scope=\"col\" class=\"align-center\">备注</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n\
         <td>甲</td>\n<td class=\"align-right\"><strong>98</strong></td>\n\
         <td class=\"align-center\"></td>\n</tr>\n</tbody>\n</table>\n"
    );
    assert_eq!(
        typst(source),
        "#table(\n  columns: 3,\n  align: (auto, right, center, ),\n  \
         table.header([#\"单位\"], [#\"得分\"], [#\"备注\"], ),\n  \
         [#\"甲\"], [#strong[#\"98\"]], [], \n)\n"
    );
}

#[test]
fn footnotes_lead_there_and_back() {
    let source = "甲[^a]乙[^b]丙[^a]\n\n[^a]: 一\n[^b]:\n    - 二\n[^c]: 三\n";
    let options = Options { first_footnote: 4, labels: Labels::ENGLISH, ..OPTIONS };
    let page = markup::html::document(&text::parse(source), &options);
    let reference = |id: &str, number: usize| {
        format!(
            "<sup class=\"footnote-reference\"><a id=\"a-{id}\" href=\"#a-fn-{number}\" \
             role=\"doc-noteref\" aria-label=\"Note {number}\">{number}</a></sup>"
        )
    };
    let back = |id: &str, which: &str, mark: &str| {
        format!(
            "<a class=\"footnote-back\" href=\"#a-{id}\" role=\"doc-backlink\" \
             aria-label=\"Back to the text, note {which}\">↩\u{FE0E}{mark}</a>"
        )
    };
    let expected = format!(
        "<p>甲{}乙{}丙{}</p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n\
         <ol start=\"4\">\n<li id=\"a-fn-4\">\n<p>一 {} {}</p>\n</li>\n\
         <li id=\"a-fn-5\">\n<ul>\n<li>二</li>\n</ul>\n<p>{}</p>\n</li>\n\
         <li id=\"a-fn-6\">\n<p>三</p>\n</li>\n</ol>\n</section>\n",
        reference("fnref-4", 4),
        reference("fnref-5", 5),
        reference("fnref-4-2", 4),
        back("fnref-4", "4", ""),
        back("fnref-4-2", "4-2", "<sup>2</sup>"),
        back("fnref-5", "5", ""),
    );
    assert_eq!(page, expected);
    assert_eq!(
        typst(source),
        "#\"甲\"#footnote[#\"一\"]#label(\"a-fn-1\")#\"乙\"#footnote[#list(\n  [#\"二\"],\n)]#\"丙\"\
         #footnote(label(\"a-fn-1\"))\n\n#\"[c] \"#\"三\"\n"
    );
}

#[test]
fn pictures_always_have_a_description() {
    assert_eq!(typst("![现场](a.jpg)"), "#image(\"/a.jpg\", alt: \"现场\")\n");
    assert_eq!(typst("![](a.jpg \"题\")"), "#image(\"/a.jpg\", alt: \"题\")\n");
    assert_eq!(typst("![ \u{202E}](a.jpg)"), "#image(\"/a.jpg\", alt: \"图片\")\n");
    assert_eq!(typst("见![图](a.jpg)"), "#\"见\"#box(image(\"/a.jpg\", alt: \"图\"))\n");
    assert_eq!(typst("见![图](https://x/a.jpg)"), "#\"见\"#\"图\"\n");
    assert_eq!(html("见![图](https://x/a.jpg)"), "<p>见图</p>\n");
}

#[test]
fn links_that_are_not_allowed_are_words() {
    for destination in
        ["javascript:x", "jAva&Tab;script:x", "<java\tscript:x>", "//evil", "data:,x"]
    {
        let source = format!("[甲]({destination})");
        assert_eq!(html(&source), "<p>甲</p>\n", "{destination}");
        assert_eq!(typst(&source), "#\"甲\"\n", "{destination}");
    }
    // Typst refuses empty addresses, and long ones.
    assert_eq!(typst("[甲]()"), "#\"甲\"\n");
    assert_eq!(typst(&format!("[甲](/{})", "a".repeat(8000))), "#\"甲\"\n");
    assert_eq!(typst("[乙](mailto:a@b.cn)"), "#link(\"mailto:a@b.cn\")[#\"乙\"]\n");
}

#[test]
fn other_typst() {
    assert_eq!(typst("甲\\\n乙"), "#\"甲\"#linebreak()\n#\"乙\"\n");
    assert_eq!(
        typst("截至2017年8月21日，见安绩办〔2017〕8号。"),
        "#\"截至\"#box[#\"2017年\"]#box[#\"8月\"]#box[#\"21日\"]#\"，见安绩办\"#box[#\"〔2017〕\"]#box[#\"8号\"]#\"。\"\n"
    );
}
