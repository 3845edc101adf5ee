//! What stands beside the text: notes, headers, comments, properties.

use snapbox::str;

use crate::support::assert;
use crate::support::docx::{Docx, relationships};

fn text(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn notes_follow_the_body() {
    let refer =
        |kind: &str, id: &str| format!(r#"<w:r><w:{kind}Reference w:id="{id}"/></w:r>"#);
    let words = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let body = [
        format!("<w:p>{}{}{}</w:p>", words("先尾注"), refer("endnote", "2"), words("。")),
        format!("<w:p>{}{}</w:p>", words("再脚注"), refer("footnote", "3")),
        format!(
            "<w:p>{}{}{}</w:p>",
            words("又一次"),
            refer("footnote", "3"),
            refer("footnote", "99")
        ),
        format!(
            r#"<w:p>{}<w:r><w:footnoteReference w:id="4" w:customMarkFollows="1"/><w:t>*</w:t></w:r></w:p>"#,
            words("自带记号")
        ),
        text("末段"),
    ];
    let note = |kind: &str, id: &str, content: &str| {
        format!(r#"<w:{kind} w:id="{id}">{content}</w:{kind}>"#)
    };
    let own = r#"<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> 据统计局数据。</w:t></w:r></w:p>"#;
    let separator = r#"<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"#;
    let footnotes = [
        separator.to_owned(),
        note("footnote", "3", &[own, &text("第二段")].concat()),
        note("footnote", "4", &text("* 自带记号的注")),
        note("footnote", "5", &text("没有引用的注")),
    ];
    let endnotes = note("endnote", "2", &text("尾注的话"));
    let file = Docx::new(&body.concat())
        .with("footnotes", "footnotes.xml", "footnotes", &footnotes.concat())
        .with("endnotes", "endnotes.xml", "endnotes", &endnotes);
    assert().eq(
        file.shown(),
        str![[r#"
Body: 先尾注{raised: [1]}。
Body: 再脚注{raised: [2]}
Body: 又一次{raised: [2]}
Body: 自带记号*
Body: 末段
Footnote: [1] 尾注的话
Footnote: [2] 据统计局数据。
Footnote: 第二段
Footnote: * 自带记号的注

"#]],
    );
}

#[test]
fn headers_and_comments_are_told() {
    let page = r#"<w:p><w:r><w:t>第</w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t>页 共</w:t></w:r><w:r><w:t>9页</w:t></w:r></w:p>"#;
    let comment = |words: &str| format!(r#"<w:comment w:id="1">{}</w:comment>"#, text(words));
    let file = Docx::of(&["正文"])
        .with("header", "header1.xml", "hdr", &text("内部资料"))
        .with("header", "header2.xml", "hdr", &text("内部资料"))
        .with("footer", "footer1.xml", "ftr", page)
        .with("footer", "footer2.xml", "ftr", &text("安澜市绩效办"))
        .with(
            "comments",
            "comments.xml",
            "comments",
            &[comment("请核对"), comment("同意")].concat(),
        );
    assert().eq(
        file.shown(),
        str![[r#"
Body: 正文
notice: Comments(Excerpt { count: 2, words: "请核对", lines: [] })
notice: HeaderFooter(Excerpt { count: 2, words: "内部资料", lines: [] })

"#]],
    );
}

#[test]
fn an_exported_file_says_which_issue_it_is_and_keeps_its_styles() {
    let main = r#"<Relationship Id="m" Target="word/document.xml" Type="TYPES/officeDocument"/>
        <Relationship Id="c" Target="docProps/custom.xml" Type="TYPES/custom-properties"/>"#;
    let property = |name: &str, value: &str| {
        format!(r#"<property name="{name}"><vt:lpwstr>{value}</vt:lpwstr></property>"#)
    };
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    let properties = [property("other", "x"), property("tongbao-issue", "gongzuo-2017-8")];
    let properties = properties.concat();
    let properties =
        format!(r#"<Properties xmlns="{space}" xmlns:vt="{types}">{properties}</Properties>"#);
    let ids = ["TongbaoMasthead", "TongbaoUnit", "TongbaoBody", "ListParagraph", "Heading1"];
    let styles = ids.map(|id| {
        let name = if id == "Heading1" { "heading 1" } else { id };
        format!(r#"<w:style w:styleId="{id}"><w:name w:val="{name}"/></w:style>"#)
    });
    let body = ids.map(|id| {
        format!(
            r#"<w:p><w:pPr><w:pStyle w:val="{id}"/></w:pPr><w:r><w:t>{id}</w:t></w:r></w:p>"#
        )
    });
    let file = Docx::new(&body.concat())
        .with("styles", "styles.xml", "styles", &styles.concat())
        .part("_rels/.rels", relationships(main))
        .part("docProps/custom.xml", properties);
    assert().eq(
        file.shown(),
        str![[r#"
issue: gongzuo-2017-8
Masthead: TongbaoMasthead
Unit: TongbaoUnit
Body: TongbaoBody
ListItem: ListParagraph
Heading(1): Heading1

"#]],
    );
}

#[test]
fn content_of_other_files_is_told_and_not_opened() {
    let body = [
        text("正文"),
        r#"<w:subDoc r:id="s"/>"#.to_owned(),
        r#"<w:p><w:r><w:pict><v:shape><v:imagedata r:id="i"/></v:shape></w:pict></w:r></w:p>"#
            .to_owned(),
    ];
    let file = Docx::new(&body.concat())
        .outside("s", "subDocument", "file:///etc/passwd")
        .outside("i", "image", "http://example.com/a.png")
        .outside("h", "hyperlink", "https://example.com/");
    assert().eq(
        file.shown(),
        str![[r#"
Body: 正文
Body: 
notice: External(Excerpt { count: 2, words: "http://example.com/a.png", lines: [] })

"#]],
    );
}
