//! Numbers that Word generates.

use std::fmt::Write as _;

use snapbox::str;

use crate::support::assert;
use crate::support::docx::Docx;

/// A level: format, text, and what else is said of it.
fn level(index: usize, format: &str, text: &str, more: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>"#
    )
}

fn definition(id: usize, levels: &[String]) -> String {
    format!(r#"<w:abstractNum w:abstractNumId="{id}">{}</w:abstractNum>"#, levels.concat())
}

fn list(id: usize, definition: usize, more: &str) -> String {
    format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{definition}"/>{more}</w:num>"#)
}

/// Paragraphs, each of a list and a level.
fn items(places: &[(usize, usize)]) -> String {
    let mut body = String::new();
    for (list, level) in places {
        let place = format!(r#"<w:ilvl w:val="{level}"/><w:numId w:val="{list}"/>"#);
        let properties = format!("<w:pPr><w:numPr>{place}</w:numPr></w:pPr>");
        write!(body, "<w:p>{properties}<w:r><w:t>文</w:t></w:r></w:p>").unwrap();
    }
    body
}

fn file(body: &str, lists: &[String]) -> Docx {
    Docx::new(body).with("numbering", "numbering.xml", "numbering", &lists.concat())
}

#[test]
fn levels_of_an_official_document() {
    let levels = [
        level(0, "chineseCountingThousand", "%1、", ""),
        level(1, "chineseCounting", "（%2）", r#"<w:suff w:val="space"/>"#),
        level(2, "decimal", "%3.", ""),
        level(3, "decimalEnclosedCircle", "%4", ""),
        level(4, "decimal", "%1.%5", r#"<w:isLgl/>"#),
        level(5, "lowerLetter", "%6)", r#"<w:suff w:val="nothing"/>"#),
    ];
    let places = [
        (1, 0),
        (1, 1),
        (1, 1),
        (1, 2),
        (1, 3),
        (1, 3),
        (1, 2),
        (1, 0),
        (1, 1),
        (1, 4),
        (1, 5),
    ];
    let file = file(&items(&places), &[definition(0, &levels), list(1, 0, "")]);
    assert().eq(
        file.shown(),
        str![[r#"
Body: 一、文
Body: （一）文
Body: （二）文
Body: 1. 文
Body: ①文
Body: ②文
Body: 2. 文
Body: 二、文
Body: （一）文
Body: 2.1 文
Body: a)文

"#]],
    );
}

#[test]
fn counting_goes_on_and_starts_again_as_in_word() {
    let levels = [level(0, "decimal", "%1.", ""), level(1, "decimal", "%1.%2.", "")];
    let kept = [
        level(0, "decimal", "%1.", ""),
        level(1, "decimal", "(%2)", r#"<w:lvlRestart w:val="0"/>"#),
    ];
    let restart = r#"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>"#;
    let other = format!(
        r#"<w:lvlOverride w:ilvl="0">{}</w:lvlOverride>"#,
        level(0, "upperRoman", "%1)", "")
    );
    let lists = [
        definition(0, &levels),
        definition(1, &kept),
        list(1, 0, ""),
        list(2, 0, ""),
        list(3, 0, restart),
        list(4, 0, &other),
        list(5, 1, ""),
    ];
    let body = [
        // Two lists of one definition go on counting; the third starts at five, once.
        items(&[(1, 0), (2, 0), (3, 0), (3, 0), (1, 0)]),
        "<w:p><w:r><w:t>中间</w:t></w:r></w:p>".to_owned(),
        // Another look of the level, the same counter.
        items(&[(4, 0)]),
        // A lower level before any of the higher one, and its start after one.
        items(&[(5, 1), (5, 0), (5, 1), (5, 0), (5, 1)]),
        // No list, and lists and levels that do not exist.
        items(&[(0, 0), (9, 0), (1, 8), (1, 100)]),
    ];
    assert().eq(
        file(&body.concat(), &lists).shown(),
        str![[r#"
Body: 1. 文
Body: 2. 文
Body: 5. 文
Body: 6. 文
Body: 7. 文
Body: 中间
Body: VIII) 文
Body: (1) 文
Body: 1. 文
Body: (2) 文
Body: 2. 文
Body: (3) 文
Body: 文
Body: 文
Body: 文
Body: 文

"#]],
    );
}

#[test]
fn lists_in_lists_that_are_numbered_alike_keep_their_levels() {
    let alike = |form: &str| {
        let text = |at: usize| form.replace('N', &at.to_string());
        let levels = [1, 2, 3].map(|at| level(at - 1, "decimal", &text(at), ""));
        let body = items(&[(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)]);
        file(&body, &[definition(0, &levels), list(1, 0, "")]).shown()
    };
    assert().eq(
        alike("%N."),
        str![[r#"
Body: 1. 文
Body: （1）文
Body: （2）文
Body: ①文
Body: 2. 文
Body: （1）文
notice: NestedNumbers(Excerpt { count: 4, words: "（1）文", lines: [] })

"#]],
    );
    assert().eq(
        alike("（%N）"),
        str![[r#"
Body: （1）文
Body: ①文
Body: ②文
Body: ①文
Body: （2）文
Body: ①文
notice: NestedNumbers(Excerpt { count: 4, words: "①文", lines: [] })

"#]],
    );
}

#[test]
fn bullets_and_marks_of_symbol_fonts() {
    let font = |name: &str| format!(r#"<w:rPr><w:rFonts w:ascii="{name}"/></w:rPr>"#);
    let levels = [
        level(0, "bullet", "\u{f0b7}", &font("Symbol")),
        level(1, "bullet", "\u{f0a7}", &font("Wingdings")),
        level(2, "bullet", "●", ""),
        level(3, "bullet", "\u{f001}", &font("Unknown")),
        level(4, "none", "", ""),
        level(5, "none", "第", ""),
    ];
    let places: Vec<(usize, usize)> = (0..6).map(|level| (1, level)).collect();
    let file = file(&items(&places), &[definition(0, &levels), list(1, 0, "")]);
    assert().eq(
        file.shown(),
        str![[r#"
Body: • 文
Body: ▪ 文
Body: ● 文
Body: • 文
Body: 文
Body: 第 文

"#]],
    );
}

#[test]
fn styles_number_their_paragraphs() {
    let levels = [
        level(0, "chineseCounting", "%1、", r#"<w:pStyle w:val="h1"/>"#),
        level(1, "chineseCounting", "（%2）", r#"<w:pStyle w:val="h2"/>"#),
    ];
    let style = |id: &str, name: &str, base: &str, numbering: &str| {
        format!(
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="{base}"/><w:pPr>{numbering}</w:pPr></w:style>"#
        )
    };
    let place = r#"<w:numPr><w:numId w:val="1"/></w:numPr>"#;
    let styles = [
        style("h1", "heading 1", "", place),
        style("h2", "heading 2", "", place),
        style("own", "自定义", "h2", ""),
        style("none", "无编号", "h1", r#"<w:numPr><w:numId w:val="0"/></w:numPr>"#),
        r#"<w:style w:type="numbering" w:styleId="ls"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#.to_owned(),
    ];
    let paragraph = |id: &str, more: &str| {
        format!(
            r#"<w:p><w:pPr><w:pStyle w:val="{id}"/>{more}</w:pPr><w:r><w:t>{id}</w:t></w:r></w:p>"#
        )
    };
    let body = [
        paragraph("h1", ""),
        paragraph("h2", ""),
        paragraph("own", ""),
        paragraph("none", ""),
        paragraph("h2", r#"<w:numPr><w:numId w:val="0"/></w:numPr>"#),
        paragraph("h1", ""),
        paragraph("h2", ""),
        // A definition that only points to a style of lists.
        items(&[(2, 0)]),
    ];
    let linked =
        r#"<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="ls"/></w:abstractNum>"#;
    let lists = [definition(0, &levels), linked.to_owned(), list(1, 0, ""), list(2, 7, "")];
    let file =
        file(&body.concat(), &lists).with("styles", "styles.xml", "styles", &styles.concat());
    assert().eq(
        file.shown(),
        str![[r#"
Heading(1): 一、h1
Heading(2): （一）h2
Heading(2): （二）own
Heading(1): none
Heading(2): h2
Heading(1): 二、h1
Heading(2): （一）h2
Body: 三、文

"#]],
    );
}

#[test]
fn a_section_that_ends_in_a_list_is_no_item() {
    let levels = [level(0, "chineseCounting", "第%1条", r#"<w:suff w:val="space"/>"#)];
    let item = items(&[(1, 0)]);
    let end = r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:sectPr/></w:pPr></w:p>"#;
    let file = file(&format!("{item}{end}{item}"), &[definition(0, &levels), list(1, 0, "")]);
    assert().eq(
        file.shown(),
        str![[r#"
Body: 第一条 文
Body: 
Body: 第二条 文

"#]],
    );
}

#[test]
fn a_drop_capital_opens_its_paragraph() {
    let body = r#"<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="2"/></w:pPr><w:r><w:t>今</w:t></w:r></w:p><w:p><w:r><w:t>年以来，各单位履职尽责。</w:t></w:r></w:p>"#;
    assert().eq(
        file(body, &[]).shown(),
        str![[r#"
Body: 今年以来，各单位履职尽责。

"#]],
    );
}
