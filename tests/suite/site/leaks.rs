//! What is withheld is nowhere in public/, and an output that says it stops the build.

use std::io::{Cursor, Write as _};

use flate2::{Compression, GzBuilder};
use lopdf::{Document, Object};
use tongbao::model::EngineChoice;
use tongbao::site::BUILT_IN_TEMPLATES;
use tongbao::source::Memory;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::planted;
use super::planted::PERSON;
use crate::support::docx::Docx;
use crate::support::press::Outputs;
use crate::support::{press, root, squeezed, tools};

/// Builds; advice of other rules is left out.
fn build(project: &Memory, engine: Option<EngineChoice>) -> Outputs {
    let mut outputs = press::build(project, root(), engine, &[]);
    let told = outputs.told.lines().filter(|line| !line.contains(": hint["));
    outputs.told = told.map(|line| format!("{line}\n")).collect();
    outputs
}

/// All that can be read in a file without any code of ours.
fn readable(path: &str, bytes: &[u8]) -> String {
    if !path.ends_with(".pdf") {
        return format!("{path}\n{}", String::from_utf8_lossy(bytes));
    }
    let mut words: String = tools::pages(bytes).iter().map(|page| squeezed(page)).collect();
    let mut document = Document::load_mem(bytes).unwrap();
    document.decompress();
    for object in document.objects.values() {
        strings(object, &mut words);
    }
    words
}

fn strings(object: &Object, words: &mut String) {
    let of = |dictionary: &lopdf::Dictionary, words: &mut String| {
        dictionary.iter().for_each(|(_, value)| strings(value, words));
    };
    match object {
        Object::String(bytes, _) => {
            words.push_str(&lopdf::decode_text_string(object).unwrap_or_default());
            words.push_str(&String::from_utf8_lossy(bytes));
        }
        Object::Array(items) => items.iter().for_each(|item| strings(item, words)),
        Object::Dictionary(dictionary) => of(dictionary, words),
        Object::Stream(stream) => {
            of(&stream.dict, words);
            words.push_str(&String::from_utf8_lossy(&stream.content));
        }
        _ => {}
    }
}

/// How words may be written in a file.
fn spellings(words: &str) -> [String; 4] {
    let escaped = words.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
    let entities = words.chars().map(|one| format!("&#{};", u32::from(one))).collect();
    let percent = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
    [words.to_owned(), escaped, entities, percent]
}

#[test]
fn nothing_that_is_withheld_is_in_any_file() {
    press::need_fonts();
    let (project, planted) = planted::workspace();
    assert!(planted.len() > 60, "every field is planted: {}", planted.len());
    for engine in [None, Some(EngineChoice::Embedded)] {
        let outputs = build(&project, engine);
        assert!(!outputs.told.contains("error["), "{}", outputs.told);
        assert!(outputs.public.keys().any(|path| path.ends_with(".pdf")) == engine.is_some());
        for (path, bytes) in &outputs.public {
            let words = readable(path, bytes);
            for (secret, field) in &planted {
                for spelling in spellings(secret) {
                    assert!(!words.contains(&spelling), "{path} says {spelling}: {field}");
                }
            }
        }
        for (path, bytes) in &outputs.print {
            let words = readable(path, bytes);
            let inside = planted.iter().any(|(secret, _)| words.contains(secret));
            assert!(inside, "{path}: the print room's files say it all");
        }
    }
}

/// The workspace with a template of its own: the built-in one with words put into it.
fn with_template(name: &str, before: &str, words: &str) -> Memory {
    let file = BUILT_IN_TEMPLATES.get_file(name).expect("a built-in template");
    let text = file.contents_utf8().unwrap();
    assert!(text.contains(before), "{name} has {before}");
    let changed = text.replacen(before, &format!("{words}{before}"), 1);
    planted::workspace().0.with(&format!("templates/{name}"), changed)
}

/// The words that were planted in a field.
fn planted_in(field: &str) -> String {
    let (_, planted) = planted::workspace();
    let found = planted.into_iter().find(|(_, path)| path == field);
    found.unwrap_or_else(|| panic!("no field {field}")).0
}

#[test]
fn a_page_that_names_a_hidden_person_stops_the_build() {
    let page = "</main>";
    for leak in [
        "<p>责任人：周秘言</p>",
        "<p>周<b>秘</b>言</p>",
        "<p>周&#31192;&#x8A00;</p>",
        "<p>周\u{ad}秘\u{200b}言</p>",
        "<p>周 秘\n言</p>",
        "<p title=\"周秘言\">甲</p>",
        "<!-- 周秘言 -->",
        "<a href=\"?q=%E5%91%A8%E7%A7%98%E8%A8%80\">甲</a>",
        "<p>&lt;b&gt;周&lt;/b&gt;秘言</p>",
        "<p data-json='{\"name\":\"\\u5468\\u79d8\\u8a00\"}'>甲</p>",
    ] {
        let outputs = build(&with_template("base.html", page, leak), None);
        let told = outputs.told.matches("error[leak]").count();
        assert_eq!(told, 1, "{leak}\n{}", outputs.told);
        assert!(
            outputs.told.contains("bulletins/2017/gongzuo-01.yaml:14:40"),
            "{}",
            outputs.told
        );
        assert!(outputs.told.contains("gongzuo/2017/1/index.html"), "{}", outputs.told);
    }
    let harmless = "<p>周某某</p><p>秘言</p><p>周。秘言</p>";
    assert_eq!(build(&with_template("base.html", page, harmless), None).told, "");
}

#[test]
fn a_page_that_names_whom_a_correction_names_stops_the_build() {
    let correction = |day: u8, was: &str, now: &str| {
        format!(
            "issue: gongzuo-2017-1\nkind: erratum\ndate: 2017-12-0{day}\nreason: 姓名有误。\n\
             changes: [{{was: {was}, now: {now}}}]\n"
        )
    };
    // The second corrects what the first put in the place of the name.
    for (name, place) in
        [("邹弥言", "corrections/1.yaml:5:"), ("祁弥言", "corrections/2.yaml:5:")]
    {
        let leak = with_template("base.html", "</main>", &format!("<p>{name}</p>"))
            .with("corrections/1.yaml", correction(1, "周秘言", "邹弥言"))
            .with("corrections/2.yaml", correction(2, "邹弥言", "祁弥言"));
        let outputs = build(&leak, None);
        assert_eq!(outputs.told.matches("error[leak]").count(), 1, "{}", outputs.told);
        assert!(outputs.told.contains(place), "{}", outputs.told);
    }
}

#[test]
fn a_page_that_says_what_an_internal_issue_says_stops_the_build() {
    for field in [
        "issue 2/title",
        "issue 2/entries/lead",
        "issue 2/entries/practices/points/text",
        "issue 2/entries/failings/responsible/persons/name",
        "issue 2/entries/failings/responsible/persons/post",
        "issue 2/entries/pictures/file",
        "issue 2/entries/pictures/alt",
        "issue 2/people/signer",
        "issue 2/distribution/report",
        "issue 3/entries/failings/facts",
        "issue 3/rectifications/text",
    ] {
        let words = planted_in(field);
        for leak in [format!("<p>{words}</p>"), format!("<p title='甲 {words}'>甲</p>")] {
            let outputs = build(&with_template("base.html", "</main>", &leak), None);
            assert!(outputs.told.contains("error[leak]"), "{field}: {leak}\n{}", outputs.told);
        }
    }
    for leak in [
        "<a href='../gongzuo/2017/2/index.html'>甲</a>",
        "<p id='gongzuo-2017-3'>甲</p>",
        "<p>工作通报〔2017〕第 2 期</p>",
        "<p>Work Bulletin 2017 No. 2</p>",
    ] {
        let outputs = build(&with_template("base.html", "</main>", leak), None);
        assert!(outputs.told.contains("error[leak]"), "{leak}\n{}", outputs.told);
    }
    let others = "<p>gongzuo-2017-20 gongzuo/2017/30/ 工作通报〔2017〕第22期</p>";
    assert_eq!(build(&with_template("base.html", "</main>", others), None).told, "");
}

#[test]
fn eight_words_of_a_long_text_are_enough() {
    let draft = "
series: gongzuo
year: 2017
number: 4
date: 2017-09-01
entries:
  - unit: jiaoyuju
    lead: 据了解，全市中小学校舍**安全排查**尚有七所没有完成，拟于下月约谈有关负责人。
";
    let project = |words: &str| {
        with_template("base.html", "</main>", words)
            .with("bulletins/2017/gongzuo-04.yaml", draft)
    };
    let leak = build(&project("<p>……舍安全<i>排查</i>尚有七……</p>"), None);
    assert!(leak.told.contains("gongzuo-04.yaml:8:11: error[leak]"), "{}", leak.told);
    assert_eq!(build(&project("<p>校舍安全检查尚有十所没有完成</p>"), None).told, "");
    // What a public issue says itself is no secret.
    let said = project("<p>全市中小学校舍安全排查尚有七所没有完成</p>").with(
        "bulletins/2017/gongzuo-05.yaml",
        draft.replace("number: 4", "number: 5\nstatus: published"),
    );
    assert_eq!(build(&said, None).told, "");
}

#[test]
fn a_pdf_that_names_a_hidden_person_stops_the_build() {
    press::need_fonts();
    let marked = ("issue.typ", "", "\n周#strong[秘]言\n");
    let keyword = ("typst/bulletin.typ", "keywords: (", "\"周秘言\", ");
    for (name, before, leak) in [marked, keyword] {
        let text = BUILT_IN_TEMPLATES.get_file(name).unwrap().contents_utf8().unwrap();
        assert!(text.contains(before));
        let end = if before.is_empty() {
            text.len()
        } else {
            text.find(before).unwrap() + before.len()
        };
        let changed = format!("{}{leak}{}", &text[..end], &text[end..]);
        let project = planted::workspace().0.with(&format!("templates/{name}"), changed);
        let outputs = build(&project, Some(EngineChoice::Embedded));
        assert!(outputs.told.contains("error[leak]"), "{leak}\n{}", outputs.told);
        assert!(outputs.told.contains("gongzuo-2017-1.pdf"), "{leak}\n{}", outputs.told);
    }
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A member of a gzip file.
fn gzipped(name: &str, content: &str) -> Vec<u8> {
    let builder = GzBuilder::new().filename(name);
    let mut encoder = builder.write(Vec::new(), Compression::default());
    encoder.write_all(content.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

/// A PNG of nothing but a chunk.
fn png(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend_from_slice(&u32::try_from(data.len()).unwrap().to_be_bytes());
    bytes.extend_from_slice(name);
    bytes.extend_from_slice(data);
    bytes.extend_from_slice(b"crc!\0\0\0\0IENDcrc!");
    bytes
}

/// The workspace with one more attachment of the public issue.
fn attached(name: &str, bytes: &[u8]) -> Memory {
    let (project, _) = planted::workspace();
    let issue =
        "attachments: [{title: 周秘言整改台账, file: ledger.csv}, {title: 附表, file: NAME}]";
    let issue = super::planted::public().replace(
        "attachments: [{title: 周秘言整改台账, file: ledger.csv}]",
        &issue.replace("NAME", name),
    );
    project
        .with("bulletins/2017/gongzuo-01.yaml", issue)
        .with(&format!("bulletins/2017/{name}"), bytes)
}

#[test]
fn an_attachment_that_names_a_hidden_person_stops_the_build() {
    press::need_fonts();
    let internal = build(&planted::workspace().0, Some(EngineChoice::Embedded));
    let pdf = &internal.print["gongzuo-2017-1.pdf"];
    let run = |text: &str| format!("<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>");
    let runs = format!("<w:p>{}{}{}</w:p>", run("周"), run("秘"), run("言"));
    let docx = Docx::new(&runs).bytes();
    let author = "<cp:coreProperties><dc:creator>周秘言</dc:creator></cp:coreProperties>";
    let properties = Docx::of(&["甲"]).part("docProps/core.xml", author).bytes();
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write(0, 0, PERSON).unwrap();
    let xlsx = book.save_to_buffer().unwrap();
    let wide = |big: bool| -> Vec<u8> {
        let unit = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        "关于周秘言的说明".encode_utf16().flat_map(unit).collect()
    };
    let national = encoding_rs::GB18030.encode("关于周秘言的说明，\r\n另见附表。").0;
    let inner = zipped(&[("a.txt", PERSON.as_bytes())]);
    let nested = zipped(&[("inner.zip", &inner)]);
    let files: [(&str, &[u8]); 14] = [
        ("a.docx", &docx),
        ("properties.docx", &properties),
        ("a.xlsx", &xlsx),
        ("a.pdf", pdf),
        ("text.png", &png(b"iTXt", "Author\0\0\0\0\0周秘言".as_bytes())),
        ("national.png", &png(b"tEXt", &[b"Author\0", &national[..]].concat())),
        ("a.txt", &national),
        ("little.txt", &wide(false)),
        ("big.txt", &wide(true)),
        ("nested.zip", &nested),
        (
            "packed.docx",
            &zipped(&[("[Content_Types].xml", b"<Types/>"), ("word/media/a.docx", &docx)]),
        ),
        ("a.rtf", br"{\rtf1 \'d6\'dc{\b\'c3\'d8}\'d1\'d4}"),
        ("a.svg", "<svg><text>周<tspan>秘</tspan>言</text></svg>".as_bytes()),
        ("old.doc", &[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &wide(false)[..]].concat()),
    ];
    for (name, bytes) in files {
        let outputs = build(&attached(name, bytes), None);
        assert!(outputs.told.contains("error[leak]"), "{name}\n{}", outputs.told);
        assert!(outputs.told.contains(&format!("files/{name}")), "{name}\n{}", outputs.told);
    }
    let harmless = build(&attached("a.docx", &Docx::of(&["周某某"]).bytes()), None);
    assert_eq!(harmless.told, "");
}

#[test]
fn every_member_of_a_gzip_file_is_read() {
    let (first, zeros) = (gzipped("a.txt", "甲"), [0; 512]);
    for second in [gzipped("b.txt", "关于周秘言的说明"), gzipped("周秘言.txt", "乙")]
    {
        let outputs = build(&attached("a.gz", &[&first[..], &second, &zeros].concat()), None);
        assert_eq!(outputs.told.matches("error[leak]").count(), 1, "{}", outputs.told);
        assert!(!outputs.told.contains("unread-output"), "{}", outputs.told);
    }
    // Programs show members as one text.
    let split = [gzipped("a.txt", "关于周秘"), gzipped("b.txt", "言的说明")].concat();
    assert!(build(&attached("a.gz", &split), None).told.contains("error[leak]"));
    let harmless = [&first[..], &gzipped("b.txt", "乙"), &zeros].concat();
    assert_eq!(build(&attached("a.gz", &harmless), None).told, "");
}

#[test]
fn what_cannot_be_opened_is_told() {
    let mut locked = zipped(&[("a.txt", b"words")]);
    for (at, magic) in [(6, b"PK\x03\x04"), (8, b"PK\x01\x02")] {
        let start = locked.windows(4).position(|four| four == magic).unwrap();
        locked[start + at] |= 1;
    }
    for (name, bytes, words) in [
        ("locked.zip", &locked[..], "locked with a password"),
        ("a.rar", b"Rar!\x1a\x07\x00 and so on", "not opened"),
        ("broken.pdf", b"%PDF-1.7 and no more", "damaged"),
        ("cut.gz", &gzipped("a.txt", "甲")[..20], "damaged"),
        ("more.gz", &[&gzipped("a.txt", "甲")[..], b"and more"].concat(), "damaged"),
    ] {
        let outputs = build(&attached(name, bytes), None);
        assert!(outputs.told.contains("warning[unread-output]"), "{name}\n{}", outputs.told);
        assert!(outputs.told.contains(words), "{name}\n{}", outputs.told);
        assert!(outputs.told.contains("gongzuo-01.yaml:18:"), "{name}\n{}", outputs.told);
        assert!(outputs.public.contains_key(&format!("gongzuo/2017/1/files/{name}")));
    }
}

#[test]
fn a_file_of_an_internal_issue_is_found_by_its_bytes() {
    let (project, _) = planted::workspace();
    let picture = planted_in("issue 2/entries/pictures/file");
    let png = fs_err::read(root().join("bulletins/2017/gongzuo-07/penggai.png")).unwrap();
    let bytes = [&png[..], format!("{picture}.png").as_bytes()].concat();
    let outputs = build(&project.with("assets/banner.png", bytes), None);
    assert!(outputs.told.contains("error[leak]"), "{}", outputs.told);
    assert!(outputs.told.contains("assets/banner.png"), "{}", outputs.told);
}

#[test]
fn addresses_that_differ_in_capitals_only_are_told() {
    let issue = planted::public().replace(
        "{title: 周秘言整改台账, file: ledger.csv}",
        "{title: 甲, file: a/ledger.csv}, {title: 乙, file: A/ledger.csv}",
    );
    let project = planted::workspace()
        .0
        .with("bulletins/2017/gongzuo-01.yaml", issue)
        .with("bulletins/2017/a/ledger.csv", "甲,乙\n")
        .with("bulletins/2017/A/ledger.csv", "丙,丁\n");
    let outputs = build(&project, None);
    assert!(outputs.told.contains("error[output-collision]"), "{}", outputs.told);
}
