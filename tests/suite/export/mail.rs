//! `tongbao export --to eml`: what a program for mail reads of it.

use mail_parser::{MessageParser, MimeHeaders};
use snapbox::str;

use crate::support::case::Case;

const ISSUE: &str = "\
series: gongzuo
year: 2017
number: 1
date: 2017-08-01
status: STATUS
title: 狠抓履职尽责
entries:
  - unit: shuiwuju
    lead: |
      台账<缺失>&不全。
    pictures: [{file: a.png, alt: 河道}]
attachments: [{title: 清单, file: 清单 一.csv}]
distribution: {report: [市委]}
copies: 20
";

/// A picture of the sample.
const PICTURE: &[u8] = include_bytes!("../../../bulletins/2017/gongzuo-07/penggai.png");

fn case(status: &str) -> Case {
    let folder = "bulletins/2017";
    Case::archive()
        .file(&format!("{folder}/gongzuo-01.yaml"), ISSUE.replace("STATUS", status))
        .file(&format!("{folder}/a.png"), PICTURE)
        .file(&format!("{folder}/清单 一.csv"), "序号,情况\n1,甲\n")
}

#[test]
fn a_mail_holds_page_text_pictures_and_attachments() {
    let case = case("published");
    case.run("--lang zh export 2017-1 --to eml").stderr(str![[r#"
已导出 gongzuo-2017-1：gongzuo-2017-1.eml

"#]]);
    let bytes = fs_err::read(case.path().join("gongzuo-2017-1.eml")).unwrap();
    let mail = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(mail.subject(), Some("工作通报〔2017〕第1期 狠抓履职尽责"));
    assert_eq!((mail.from(), mail.to()), (None, None));
    assert_eq!(mail.header_raw("X-Unsent").map(str::trim), Some("1"));
    assert_eq!(mail.date().map(|date| date.to_timestamp()), Some(1_501_545_600));

    let text = case.command("export 2017-1 --to txt").output().unwrap().stdout;
    let plain = mail.body_text(0).unwrap().replace("\r\n", "\n");
    assert_eq!(plain.trim_end(), String::from_utf8(text).unwrap().trim_end());
    let page = mail.body_html(0).unwrap();
    assert!(page.contains("台账&lt;缺失&gt;&amp;不全。"), "{page}");
    assert!(page.contains("工作通报</h1>") && page.contains(">共印20份</td>"), "{page}");

    let picture = mail.attachments().find(|part| part.content_id().is_some()).unwrap();
    assert_eq!(picture.contents(), PICTURE);
    assert!(page.contains(&format!("cid:{}", picture.content_id().unwrap())), "{page}");
    let table = mail.attachments().find(|part| part.attachment_name().is_some()).unwrap();
    assert_eq!(table.attachment_name(), Some("清单 一.csv"));
    assert_eq!(table.contents(), "序号,情况\n1,甲\n".as_bytes());

    let again = case.command("export 2017-1 --to eml -o -").output().unwrap().stdout;
    assert!(again == bytes, "the same issue makes the same mail");
}

#[test]
fn the_subject_says_that_nobody_released_it() {
    for (status, mark) in [("draft", "【草稿】"), ("review", "【送审】")] {
        let bytes =
            case(status).command("export 2017-1 --to eml -o -").output().unwrap().stdout;
        let mail = MessageParser::default().parse(&bytes).unwrap();
        let subject = format!("{mark}工作通报〔2017〕第1期 狠抓履职尽责");
        assert_eq!(mail.subject(), Some(subject.as_str()));
    }
}

#[test]
fn what_cannot_be_attached_stops_it() {
    let case = case("draft");
    fs_err::remove_file(case.path().join("bulletins/2017/清单 一.csv")).unwrap();
    case.run("--lang en export 2017-1 --to eml").exit(1).stderr(str![[r#"
...
error[unreadable-file]: cannot read bulletins/2017/清单 一.csv: there is no such file
...
"#]]);
    assert!(!case.path().join("gongzuo-2017-1.eml").exists());
}
