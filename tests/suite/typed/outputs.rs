//! The same on pages, in PDFs, in Word files and in plain text, as an office makes them.

use std::fmt::Write as _;

use tongbao::diag::{Diagnostics, Files};
use tongbao::document::{Block, Document, docx, markdown, text as plain_text};
use tongbao::model::{Archive, EngineChoice};
use tongbao::source::{Memory, Workspace};
use tongbao::{export, office, text};

use super::{seed, swallowed, texts};
use crate::support::case::UNITS;
use crate::support::dice::Dice;
use crate::support::{builds, html, root, squeezed, tools};

const CONFIG: &str = "\
title: 安澜市工作通报
organization: {name: 安澜市绩效办}
site: {base_url: https://example.gov.cn/}
series: [{id: gongzuo, name: 工作通报}]
";

/// How it is written is no matter here.
const LENIENT: &str = "check: {levels: {half-width-punctuation: off, half-width-parenthesis: off, wrong-year-bracket: off}}\n";

/// How many texts go through Word files, Markdown and plain text.
const DOCUMENTS: usize = 1_000;

/// How many go through pages and PDFs.
const PAGES: usize = 150;

/// A workspace with one issue that has these texts, each behind its number.
fn workspace(texts: &[String]) -> Memory {
    let mut issue = "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-01-15\nstatus: published\nentries:\n  - unit: shuiwuju\n    failings:\n".to_owned();
    for (number, text) in texts.iter().enumerate() {
        let facts = serde_json::to_string(text).unwrap();
        writeln!(issue, "      - {{heading: {}, facts: {facts}}}", mark(number)).unwrap();
    }
    Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", issue)
}

fn mark(number: usize) -> String {
    format!("〖{number}〗")
}

/// Returns what stands behind the last place of the number of a text and before the next number; all of it for a text with notes,
/// which stand further down.
fn printed<'a>(all: &'a str, number: usize, source: &str) -> &'a str {
    let (_, behind) =
        all.rsplit_once(&mark(number)).unwrap_or_else(|| panic!("no {}", mark(number)));
    if text::parse(source).footnotes.is_empty() {
        behind.split_once(&mark(number + 1)).map_or(behind, |(text, _)| text)
    } else {
        all
    }
}

/// Compares texts with what was made of them, by the name of each output.
#[track_caller]
fn compare(texts: &[String], outputs: &[(&str, String)]) {
    let mut wrong = Vec::new();
    for (name, all) in outputs {
        for (number, source) in texts.iter().enumerate() {
            let printed = printed(all, number, source);
            let missing = swallowed(source, printed);
            if !missing.is_empty() {
                wrong.push(format!("{name}: {missing:?} of {source:?} in {printed:?}"));
            }
        }
    }
    let first = wrong.iter().take(12).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "seed {}: {} faults\n{first}", seed(), wrong.len());
}

fn words(document: &Document) -> String {
    let mut words = String::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(paragraph) => words.push_str(&paragraph.text()),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells
                    .flat_map(|cell| &cell.paragraphs)
                    .for_each(|one| words.push_str(&one.text()));
            }
            Block::Picture(picture) => words.push_str(&picture.alt),
        }
        words.push('\n');
    }
    words
}

fn exported(project: &Memory) -> Document {
    let (mut files, mut out) = (Files::new(), Diagnostics::new());
    let workspace = Workspace::read(project, &mut files, &mut out);
    let archive = Archive::read(&workspace, &mut out);
    assert!(!out.has_errors(), "{}", builds::told(&out, &files));
    let config = archive.config.as_ref().unwrap();
    let source = export::ExportContext { archive: &archive, config, project };
    let issue = archive.issues().next().unwrap();
    export::lay_out(&source, issue, config.find_series("gongzuo").unwrap(), &mut out)
}

#[test]
fn word_files_and_text_have_every_character() {
    let mut dice = Dice::new(seed() + 1);
    for _ in 0..DOCUMENTS / 100 {
        let texts: Vec<String> = (0..100).map(|_| texts::text(&mut dice)).collect();
        let document = exported(&workspace(&texts));
        let word = docx::read(&docx::write(&document, &docx::Setup::default())).unwrap();
        let again = text::parse(&markdown::write(&document));
        let outputs = [
            ("Word", words(&word.document)),
            ("text", plain_text::write(&document)),
            ("Markdown", text::plain::document(&again)),
        ];
        compare(&texts, &outputs);
    }
}

#[test]
fn pages_and_pdfs_have_every_character() {
    builds::need_fonts();
    let mut dice = Dice::new(seed() + 2);
    let mut texts = Vec::new();
    while texts.len() < PAGES {
        let text = texts::text(&mut dice);
        // What is an error is never printed.
        let checked = office::check(&workspace(std::slice::from_ref(&text)));
        if !checked.diagnostics.has_errors() {
            texts.push(text);
        }
    }
    for texts in texts.chunks(50) {
        let outputs =
            builds::build(&workspace(texts), root(), Some(EngineChoice::Embedded), &[]);
        let page = html::words(outputs.page("gongzuo/2017/1/index.html"));
        let pdf = tools::words(&outputs.public["gongzuo/2017/1/gongzuo-2017-1.pdf"]);
        compare(texts, &[("page", page), ("PDF", pdf)]);
    }
}

/// What an office typed, and what has to be printed of it, white space not counted.
const TYPED: [(&str, &str); 45] = [
    (
        "厂房5*4*3米、仓库2*2间；电话138****5678、139****1234；张**、李**迟到；见http://a.gov.cn/*附件*/。",
        "厂房5*4*3米、仓库2*2间；电话138****5678、139****1234；张**、李**迟到；见http://a.gov.cn/*附件*/。",
    ),
    ("2017. 8. 21，督查组到场。", "2017.8.21，督查组到场。"),
    ("[注]: 数据截至8月底。", "[注]:数据截至8月底。"),
    (
        "没有按时上传，抽查45\n份，截至\n8月底未整改。",
        "没有按时上传，抽查45份，截至8月底未整改。",
    ),
    (
        "对张**、李**予以通报批评，处5*10*2元罚款。",
        "对张**、李**予以通报批评，处5*10*2元罚款。",
    ),
    ("王*明、李*华未到", "王*明、李*华未到"),
    ("长5米*宽4米*高3米", "长5米*宽4米*高3米"),
    ("鄂A**345、鄂B**678", "鄂A**345、鄂B**678"),
    (
        "水务局*、教育局*未报，*号为缓报，带*号的已催",
        "水务局*、教育局*未报，*号为缓报，带*号的已催",
    ),
    ("需3~~5天、6~~8天", "需3~~5天、6~~8天"),
    ("文件甲\\_乙、3\\~5天、a\\&b、\\`c、\\>5%", "文件甲\\_乙、3\\~5天、a\\&b、\\`c、\\>5%"),
    ("需3天~~5天，6天~~8天", "需3天~~5天，6天~~8天"),
    ("-5℃\n\n- 3%\n\n+ 2.5%", "-5℃-3%+2.5%"),
    (">5%的企业\n\n>=90分", ">5%的企业>=90分"),
    ("#1 机组\n\n#\n\n机组", "#1机组#机组"),
    ("8. 21，督查组到场", "8.21，督查组到场"),
    ("存于C:\\通报\\*、D:\\(一)\\表", "存于C:\\通报\\*、D:\\(一)\\表"),
    ("见<附件>、［注］、[^注]", "见<附件>、［注］、[^注]"),
    ("    第一段，**重点**。\n    第二段，5*4*3米。", "第一段，重点。第二段，5*4*3米。"),
    ("- 甲\n\n      乙*丙*丁", "甲乙*丙*丁"),
    ("|甲|乙|\n|-|-|\n|1|2|多|\n|3|", "甲乙12多3"),
    ("[甲]: 1.2亿元\n[乙]: 3亿元", "[甲]:1.2亿元[乙]:3亿元"),
    (
        "见[甲][a]\n\n[注]: 说明。\n[a]: https://a.gov.cn/",
        "见[甲][a][注]:说明。[a]:https://a.gov.cn/",
    ),
    ("同比\n\n-\n\n环比", "同比-环比"),
    ("\\*甲\\*、**乙**、~~丙~~", "*甲*、乙、~~丙~~"),
    ("5*4，*重点*与**要点**", "5*4，*重点*与要点"),
    ("张**，**王五**", "张**，王五"),
    ("- 5℃的有2天。", "-5℃的有2天。"),
    ("# 3号楼漏水。", "#3号楼漏水。"),
    ("*张**某*", "*张**某*"),
    ("**甲**乙**", "**甲**乙**"),
    ("_张_、甲_乙_丙", "_张_、甲_乙_丙"),
    ("C:\\\\共享\\*.doc、\\\\srv\\通报\\*", "C:\\\\共享\\*.doc、\\\\srv\\通报\\*"),
    ("全部完成\n---\n下一步\n===\n再下一步", "全部完成---下一步===再下一步"),
    ("> 大于5的有3家", ">大于5的有3家"),
    ("~~作废~~、`代码`、```\n三行", "~~作废~~、`代码`、```三行"),
    ("* 注：甲\n\n+ 增长5%", "*注：甲+增长5%"),
    ("比例50\\%，空格&nbsp;甲&amp;乙", "比例50\\%，空格&nbsp;甲&amp;乙"),
    ("见[](https://a.gov.cn/)、[ ](甲)。", "见[](https://a.gov.cn/)、[](甲)。"),
    ("1) 甲\n2) 乙", "1)甲2)乙"),
    ("***\n\n- - -\n\n***重点***", "***---***重点***"),
    ("安绩办[2017]3号、[2017] 4号", "安绩办[2017]3号、[2017]4号"),
    ("目录/**/附件、/**", "目录/**/附件、/**"),
    ("|甲|乙|\n|1|2|", "|甲|乙||1|2|"),
    ("2017.8.21 - 2017.8.25", "2017.8.21-2017.8.25"),
];

#[test]
fn what_offices_type_is_printed_character_by_character() {
    builds::need_fonts();
    let texts: Vec<String> = TYPED.iter().map(|(typed, _)| (*typed).to_owned()).collect();
    let project = workspace(&texts).with("tongbao.yaml", format!("{CONFIG}{LENIENT}"));
    let document = exported(&project);
    let word = docx::read(&docx::write(&document, &docx::Setup::default())).unwrap();
    let outputs = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
    let markdown = markdown::write(&document);
    let all = [
        ("Word", words(&word.document)),
        ("text", plain_text::write(&document)),
        ("Markdown", words(&markdown::read(markdown.as_bytes(), &project).unwrap().document)),
        ("page", html::words(outputs.page("gongzuo/2017/1/index.html"))),
        ("PDF", tools::words(&outputs.public["gongzuo/2017/1/gongzuo-2017-1.pdf"])),
    ];
    for (name, all) in &all {
        for (number, (typed, wanted)) in TYPED.iter().enumerate() {
            let printed = squeezed(printed(all, number, typed)).replace('·', "");
            assert!(printed.contains(wanted), "{name}: {typed:?} is printed as {printed:?}");
        }
    }
}
