//! Word files that come back with more than other words: persons, fields, rows, pictures; or with less.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::returned::{ISSUE, PATH, edited, word};
use crate::support::case::Case;

/// An issue that comes back with edits; returns what becomes of it, and what is told.
fn returning(issue: &str, edits: &[(&str, &str)], options: &str) -> (String, String, bool) {
    let case = Case::archive().file(PATH, issue).variable("LANG", "en");
    let word = edited(&word(&case), edits);
    let case = case.file("edited.docx", word);
    let output = case.command(&format!("import edited.docx {options}")).output().unwrap();
    let written = match options {
        "" => String::from_utf8(output.stdout).unwrap(),
        _ => fs_err::read_to_string(case.path().join(PATH)).unwrap(),
    };
    (written, String::from_utf8(output.stderr).unwrap(), output.status.success())
}

const NEW_PARAGRAPH: &str = "</w:t></w:r></w:p><w:p><w:r><w:t>";

#[test]
fn a_person_who_is_added_is_a_person_of_their_own() {
    let flow = "persons: [{name: 郑爱民, post: 河湖库长办副主任}]";
    let block = "persons:\n          - name: 郑爱民\n            post: 河湖库长办副主任";
    let deep = format!("\n          {block}");
    for (was, is, wanted) in [
        ("郑爱民", "郑爱民、科员李小红", Some("{name: 李小红, post: 科员}")),
        ("郑爱民", "郑爱民，李小红", Some("{name: 李小红}")),
        (
            "郑爱民",
            "郑爱民；科员李小红、王明",
            Some("{name: 李小红, post: 科员}, {name: 王明}"),
        ),
        ("郑爱民", "郑爱民、李小红（科员）", Some("{name: 李小红, post: 科员}")),
        ("郑爱民", "郑爱民科员李小红", None),
        ("郑爱民", "郑爱民等3人", None),
        ("郑爱民", "郑爱民、有关人员", None),
    ] {
        let (text, told, clean) = returning(ISSUE, &[(was, is)], "");
        assert_eq!(clean, wanted.is_some(), "{is}: {told}");
        let new = wanted.map_or(String::new(), |wanted| format!(", {wanted}"));
        let written = flow.replace("}]", &format!("}}{new}]"));
        assert_eq!(text, ISSUE.replace(flow, &written), "{is}: {told}");
        assert_eq!(told.contains("not taken over"), wanted.is_none(), "{is}: {told}");
    }
    let issue = ISSUE.replace(&format!("{{{flow}}}"), &deep);
    let (text, told, _) = returning(&issue, &[("郑爱民", "郑爱民、科员李小红")], "");
    let both = format!("{deep}\n          - name: 李小红\n            post: 科员");
    assert_eq!(text, issue.replace(&deep, &both), "{told}");
    // Another name, another post.
    for (was, is) in [("郑爱民", "郑爱国"), ("副主任", "主任"), ("郑爱民", "阚红")]
    {
        let (text, told, clean) = returning(ISSUE, &[(was, is)], "");
        assert!(clean && text == ISSUE.replace(was, is), "{is}: {told} {text}");
    }
}

#[test]
fn a_new_label_is_a_new_field() {
    let issue =
        ISSUE.replace("        outcome: 责令限期整改。\n        deadline: 2017-09-30\n", "");
    let apart =
        format!("{NEW_PARAGRAPH}处理结果：约谈。{NEW_PARAGRAPH}整改期限：2017年9月30日。");
    for new in ["处理结果：约谈。整改期限：2017年9月30日。", &apart] {
        let edits = [("没有按时上传。", &*format!("没有按时上传。{new}"))];
        let (text, told, clean) = returning(&issue, &edits, "");
        // They are printed in lines and an order of their own: that is no difference.
        assert!(clean, "{told}");
        let end = "post: 河湖库长办副主任}]}\n";
        let new = "        outcome: |\n          约谈。\n        deadline: 2017-09-30\n";
        assert_eq!(text, issue.replace(end, &format!("{end}{new}")), "{told}");
    }
    let new = format!("责令限期整改。{NEW_PARAGRAPH}违反规定：某规定。");
    let (text, told, clean) = returning(ISSUE, &[("责令限期整改。", &new)], "");
    assert!(clean && text.contains("basis: |\n          某规定。"), "{told}");
    // A person behind a new label is never left in a text.
    let issue = ISSUE.replace(
        "        responsible: {persons: [{name: 郑爱民, post: 河湖库长办副主任}]}\n",
        "",
    );
    for (words, wanted) in [
        (
            "责任人：科员李小红。",
            "        responsible:\n          persons:\n            - name: 李小红\n              post: 科员\n",
        ),
        ("责任人：有关人员李小红等。", ""),
    ] {
        let edits = [("没有按时上传。", &*format!("没有按时上传。{words}"))];
        let (text, told, _) = returning(&issue, &edits, "");
        let end = "        deadline: 2017-09-30\n";
        assert_eq!(text, issue.replace(end, &format!("{end}{wanted}")), "{told}");
    }
}

#[test]
fn a_table_stays_a_table() {
    let table = "| 项目 | 期限 |\n|---|---|\n| 甲桥 | 3月 |\n| 乙路 | 5月 |\n";
    let text = |table: &str| format!("\n{table}\n后文。\n").replace('\n', "\n          ");
    let facts = "facts: 抽查45份，有9份没有按时上传。\n";
    let issue = |table: &str| {
        ISSUE
            .replace(
                facts,
                &format!("facts: |\n          前文。\n{}\n", text(table).trim_end()),
            )
            .replace("          \n", "\n")
    };
    let issue_with = issue(table);
    let case = Case::archive().file(PATH, &issue_with).variable("LANG", "en");
    let bytes = word(&case);
    let mut archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut document = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
    let start = |words: &str| {
        let at = document.find(words).unwrap();
        document[..at].rfind("<w:tr>").or(document[..at].rfind("<w:tr ")).unwrap()
    };
    let row = |words: &str| {
        let start = start(words);
        let end = document[start..].find("</w:tr>").unwrap();
        document[start..start + end + "</w:tr>".len()].to_owned()
    };
    let (first, last) = (row("甲桥"), row("乙路"));
    let new = last.replace("乙路", "丙|渠").replace("5月", "7月");
    let cases = [
        (last.clone(), format!("{last}{new}"), table.to_owned() + "| 丙\\|渠 | 7月 |\n"),
        (
            first.clone(),
            format!("{new}{first}"),
            table.replace("| 甲桥", "| 丙\\|渠 | 7月 |\n| 甲桥"),
        ),
        (first.clone(), String::new(), table.replace("| 甲桥 | 3月 |\n", "")),
        (last.clone(), String::new(), table.replace("| 乙路 | 5月 |\n", "")),
        (first.clone(), first.replace("3月", "4月"), table.replace("3月", "4月")),
    ];
    for (was, is, wanted) in cases {
        let (text, told, clean) = returning(&issue_with, &[(&was, &is)], "");
        assert!(clean, "{told}");
        assert_eq!(text, issue(&wanted), "{told}");
    }
}

#[test]
fn pictures_that_come_or_go_are_told() {
    let png = include_bytes!("../../../bulletins/2017/gongzuo-07/penggai.png");
    let issue = ISSUE
        .replace("distribution:", "    pictures: [{file: a.png, alt: 柱形图}]\ndistribution:");
    let case = Case::archive().file(PATH, &issue).file("bulletins/2017/a.png", png);
    let case = case.variable("LANG", "en");
    let bytes = word(&case);
    let mut archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut document = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
    let start = document.find("<w:drawing>").unwrap();
    let end = document.find("</w:drawing>").unwrap() + "</w:drawing>".len();
    let drawing = &document[start..end];
    let twice = format!("{drawing}{drawing}");
    for (is, told) in [
        (drawing, "nothing was edited"),
        ("", "no longer has the picture `柱形图`"),
        (&twice, "has a new picture `柱形图`"),
    ] {
        let case = Case::archive().file(PATH, &issue).file("bulletins/2017/a.png", png);
        let case = case.variable("LANG", "en").file("b.docx", edited(&bytes, &[(drawing, is)]));
        let output = case.command("import b.docx").output().unwrap();
        let found = String::from_utf8(output.stderr).unwrap();
        assert!(found.contains(told), "{found}");
        assert_eq!(String::from_utf8(output.stdout).unwrap(), issue);
    }
}

#[test]
fn what_empties_a_field_is_asked_for() {
    let edits = [("责令限期整改。", "")];
    let (text, told, clean) = returning(ISSUE, &edits, "--into 2017-1");
    assert!(
        !clean
            && told.contains("shuiwuju/failings/1/outcome")
            && told.contains("--allow-empty"),
        "{told}"
    );
    assert_eq!(text, ISSUE);
    let (text, told, _) = returning(ISSUE, &edits, "--into 2017-1 --allow-empty");
    assert_eq!(text, ISSUE.replace("责令限期整改。", ""), "{told}");
}

#[test]
fn a_unit_that_is_added_never_goes_into_the_one_above() {
    let units = "units:\n  - {id: shuiwuju, name: 市水务局}\n  - {id: jiaoyuju, name: 市教育局, full_name: 安澜市教育局}\n";
    let cases = [
        (
            format!(
                "{NEW_PARAGRAPH}市教育局：{NEW_PARAGRAPH}护校不力。{NEW_PARAGRAPH}责任人：科长王强"
            ),
            true,
        ),
        (
            format!(
                "{NEW_PARAGRAPH}安澜市教育局{NEW_PARAGRAPH}护校不力。{NEW_PARAGRAPH}处理结果：约谈。"
            ),
            true,
        ),
        (format!("{NEW_PARAGRAPH}二、市教育局：护校不力。责任人：科长王强"), true),
        (format!("{NEW_PARAGRAPH}市林业局：{NEW_PARAGRAPH}护校不力。"), false),
        ("市教育局：护校不力。责任人：科长王强".to_owned(), false),
    ];
    let same = |text: &str| text.split_whitespace().collect::<String>();
    for (new, is_registered) in cases {
        // Behind the last line of the unit; where lines of it would stand below; within a line.
        for was in ["2017年9月30日。", "没有按时上传。", "建立联系工作制度。"]
        {
            let case = Case::archive().file("units.yaml", units).file(PATH, ISSUE);
            let case = case.variable("LANG", "en");
            let is = format!("{was}{new}");
            let word = edited(&word(&case), &[(was, &is)]);
            let case = case.file("edited.docx", word);
            let output = case.command("import edited.docx --into 2017-1").output().unwrap();
            let told = String::from_utf8(output.stderr).unwrap();
            let written = fs_err::read_to_string(case.path().join(PATH)).unwrap();
            let start = written.find("  # imported by").unwrap_or(written.len());
            let end = written.find("distribution").filter(|end| *end > start).unwrap_or(start);
            let (entry, rest) = (&written[start..end], &written[end..]);
            assert_eq!(
                same(&(written[..start].to_owned() + rest)),
                same(ISSUE),
                "{is}: {told}"
            );
            let is_taken = is_registered && was.starts_with('2');
            let stands = entry.contains("unit: jiaoyuju") && entry.contains("护校不力");
            assert_eq!(stands, is_taken, "{is}: {told}\n{written}");
            assert_eq!(told.contains("became an entry at its place"), is_taken, "{is}: {told}");
            assert_eq!(told.contains("not taken over"), !is_taken, "{is}: {told}");
        }
    }
}

#[test]
fn items_that_are_added_stand_at_their_place() {
    let units = "units:\n  - {id: shuiwuju, name: 市水务局}\n  - {id: jiaoyuju, name: 市教育局}\n  - {id: zhujianju, name: 市住建局}\n";
    let issue = ISSUE.replace(
        "distribution:",
        "  # 住建\n  - unit: zhujianju\n    failings:\n      - heading: 台账不全   # 一\n        outcome: 约谈。\n      - heading: 报送不及时\n        outcome: 通报。\ndistribution:",
    );
    let cases = [
        (
            "约谈。",
            format!(
                "约谈。{NEW_PARAGRAPH}二、底数不清。少报3处。{NEW_PARAGRAPH}责任人：科长王强。"
            ),
            "        outcome: 约谈。\n",
            "        outcome: 约谈。\n      - heading: 底数不清\n        facts: |\n          少报3处。\n        responsible:\n          persons:\n            - name: 王强\n              post: 科长\n",
            "zhujianju/failings/2: new: 底数不清 少报3处。\n",
        ),
        (
            "落实。",
            "落实。三是任务到人。分工明确。".to_owned(),
            "落实。\"\n",
            "落实。\"\n          - lead: 任务到人\n            text: |\n              分工明确。\n",
            "shuiwuju/practices/1/points/3: new: 任务到人 分工明确。\n",
        ),
        (
            "2017年9月30日。",
            format!(
                "2017年9月30日。{NEW_PARAGRAPH}市教育局：{NEW_PARAGRAPH}护校不力。{NEW_PARAGRAPH}处理结果：约谈。"
            ),
            "  # 住建\n",
            "  # imported by tongbao import from edited.docx\n  # from the source: 市教育局：\n  - unit: jiaoyuju\n    failings:\n      - heading: 护校不力\n        outcome: |\n          约谈。\n\n  # 住建\n",
            "there is a new unit, `市教育局：`: it became an entry at its place",
        ),
        (
            "通报。",
            format!("通报。{NEW_PARAGRAPH}另有台账造假。"),
            "      - heading: 报送不及时\n        outcome: 通报。\n",
            "      # check: this paragraph was added behind the failing, without a number or a label, and went into its text; if it is a failing of its own, move it out: 另有台账造假。\n      - heading: 报送不及时\n        outcome: |-\n          通报。\n\n          另有台账造假。\n",
            "check: this paragraph was added behind the failing",
        ),
    ];
    for (was, is, before, after, wanted) in cases {
        let case = Case::archive().file("units.yaml", units).file(PATH, &issue);
        let case = case.variable("LANG", "en");
        let bytes = word(&case);
        let case = case.file("edited.docx", edited(&bytes, &[(was, &is)]));
        let output = case.command("import edited.docx").output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(told.contains(wanted), "{told}\n{text}");
        assert_eq!(text, issue.replacen(before, after, 1), "{told}");
    }
}

#[test]
fn a_point_of_the_only_practice_stands_between_the_others() {
    let units =
        "units:\n  - {id: shuiwuju, name: 市水务局}\n  - {id: zhujianju, name: 市住建局}\n";
    let points = "          - lead: 排查到户\n          - lead: 建档到村\n";
    let issue = ISSUE.replace(
        "distribution:",
        &format!(
            "  - unit: zhujianju\n    practices:\n      - heading: 摸清底数\n        points:\n{points}    failings:\n      - heading: 台账不全\n        outcome: 约谈。\ndistribution:"
        ),
    );
    let case = Case::archive().file("units.yaml", units).file(PATH, &issue);
    let case = case.variable("LANG", "en");
    let bytes = word(&case);
    let edits = [("排查到户。二是", "排查到户。二是核对到人。逐一见面。三是")];
    let case = case.file("edited.docx", edited(&bytes, &edits));
    let output = case.command("import edited.docx").output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    let new = "          - lead: 核对到人\n            text: |\n              逐一见面。\n";
    let second = points.find("          - lead: 建档到村").unwrap();
    let wanted = format!("{}{new}{}", &points[..second], &points[second..]);
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        issue.replace(points, &wanted),
        "{told}"
    );
}
