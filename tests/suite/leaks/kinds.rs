//! Attachments of every kind with a name in each: found, or told as unread.

use std::io::{Cursor, Write};

use encoding_rs::GB18030;
use flate2::Compression;
use flate2::write::GzEncoder;
use tongbao::leaks::{Names, Report, Unread, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::pdf;

const NAME: &str = "张建国";

pub(super) fn look(bytes: &[u8]) -> Report {
    read(bytes, &Names::new([NAME.to_owned(), "李明".to_owned()]))
}

pub(super) fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A gzip file with zeros behind it, as many bytes as threes.
fn zip_of_threes(bytes: &[u8]) -> Vec<u8> {
    let mut packed = gzip(bytes);
    packed.resize(packed.len().next_multiple_of(3), 0);
    packed
}

fn office(part: &str, xml: &str) -> Vec<u8> {
    zip(&[("[Content_Types].xml", b"<Types/>"), (part, xml.as_bytes())])
}

fn tar(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut archive = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_size(bytes.len() as u64);
    header.set_mode(0o644);
    archive.append_data(&mut header, name, bytes).unwrap();
    archive.into_inner().unwrap()
}

pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    assert_eq!(bytes.len() % 3, 0, "what is written here needs no filling");
    let letters = bytes.chunks(3).flat_map(|three| {
        let bits = three.iter().fold(0, |bits, byte| bits << 8 | usize::from(*byte));
        [18, 12, 6, 0].map(|shift| char::from(LETTERS[bits >> shift & 63]))
    });
    letters.collect()
}

/// A PNG with a part of this name behind its head.
fn png(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in [(b"IHDR", &[0; 13][..]), (name, data), (b"IEND", b"")] {
        bytes.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        bytes.extend([&name[..], data, &[0; 4]].concat());
    }
    bytes
}

fn jpeg(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
    [&[0xff, 0xd8, 0xff, marker][..], &length, data, &[0xff, 0xda, 0, 2, 0xff, 0xd9]].concat()
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn gb(text: &str) -> Vec<u8> {
    GB18030.encode(text).0.into_owned()
}

/// 张建国 in quoted-printable.
const QUOTED: &str = "=E5=BC=A0=E5=BB=\r\n=BA=E5=9B=BD";

fn mail(head: &str, body: &str) -> Vec<u8> {
    format!("From: a@example.com\r\nMIME-Version: 1.0\r\n{head}\r\n\r\n{body}\r\n").into_bytes()
}

/// A visiting card with one line of its own.
fn card(line: &str) -> Vec<u8> {
    format!("BEGIN:VCARD\r\nVERSION:2.1\r\n{line}\r\nEND:VCARD\r\n").into_bytes()
}

fn parts(parts: &str) -> Vec<u8> {
    let head = "Content-Type: multipart/related; boundary=\"b\"";
    mail(head, &format!("--b\r\n{parts}\r\n--b--"))
}

/// The head of a text in base64.
const TEXT: &str =
    "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64";

/// Files that name 张建国, and what each is.
pub(super) fn named() -> Vec<(&'static str, Vec<u8>)> {
    let name = NAME.as_bytes();
    let runs = "<w:p><w:r><w:t>科长张</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>建</w:t></w:r>\
                <w:proofErr/><w:r><w:t>国</w:t></w:r></w:p>";
    let shared = "<sst><si><r><t>张</t></r><r><t>建国</t></r></si></sst>";
    let content = "<text:p>张<text:span>建</text:span><text:s/>国</text:p>";
    let html = "<p>张<b>建</b>&#22269;</p>";
    let encoded = base64(name);
    let mut all = vec![
        ("UTF-8", format!("责任人：{NAME}").into_bytes()),
        ("UTF-8 with spaces", "张 建　国".into()),
        ("Markdown", "**张**建国".into()),
        ("UTF-16", [&[0xff, 0xfe][..], &utf16(NAME)].concat()),
        ("UTF-16 without mark", utf16("责任人 1: 张建国\r\n")),
        ("UTF-16 of Han characters alone", utf16("责任人张建国")),
        (
            "UTF-16 with the other byte first",
            "责任人张建国".encode_utf16().flat_map(u16::to_be_bytes).collect(),
        ),
        (
            "UTF-16 of letters mostly",
            utf16("No. 8, 2017: list of units\r\n一、最新 (tel. 8123456) 张建国\r\n"),
        ),
        ("GB 18030", gb("责任人：张建国")),
        ("GB 18030 of letters mostly", gb("No. 8, 2017: list of units 张建国 (tel. 8123456)")),
        (
            "visiting card, quoted-printable",
            card(&format!("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{QUOTED}")),
        ),
        (
            "visiting card of an old telephone",
            card("N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=D5=C5;=BD=A8=B9=FA;;;"),
        ),
        ("visiting card, base64", card(&format!("NOTE;ENCODING=b:{encoded}"))),
        ("visiting card, names apart", card("N:张;建\r\n 国;;;")),
        ("calendar", "BEGIN:VCALENDAR\r\nATTENDEE;CN=张建国:mailto:a@b.cn\r\n".into()),
        ("JSON", br#"{"name": "\u5f20\u5efa\u56fd"}"#.to_vec()),
        ("HTML", html.into()),
        ("attribute", format!("<img alt='{NAME}'>").into_bytes()),
        ("comment", format!("<p>a</p><!-- {NAME} -->").into_bytes()),
        ("address", b"<a href='%E5%BC%A0%E5%BB%BA%E5%9B%BD.html'>a</a>".to_vec()),
        ("svg", "<svg><text><tspan x='1'>张</tspan><tspan>建国</tspan></text></svg>".into()),
        (
            "RTF of LibreOffice",
            br"{\rtf1\ansi \u24352\'3f{\b\u24314\'3f}\u22269\'3f\par}".to_vec(),
        ),
        (
            "RTF of Word",
            br"{\rtf1\ansicpg936{\f1\fcharset134 a;}\f1\'d5\'c5\'bd\'a8{\b\'b9\'fa}}".to_vec(),
        ),
        (
            "RTF with two bytes for each",
            br"{\rtf1\uc2\u24352\'d5\'c5\u24314\'bd\'a8\u22269\'b9\'fa}".to_vec(),
        ),
        ("docx", office("word/document.xml", runs)),
        ("docx note", office("word/comments.xml", runs)),
        ("docx properties", office("docProps/core.xml", "<dc:creator>张建国</dc:creator>")),
        ("xlsx", office("xl/sharedStrings.xml", shared)),
        (
            "pptx",
            office(
                "ppt/slides/slide3.xml",
                "<a:p><a:r><a:t>张建</a:t></a:r><a:r><a:t>国</a:t></a:r></a:p>",
            ),
        ),
        (
            "xlsb",
            zip(&[
                ("[Content_Types].xml", b"<Types/>"),
                ("xl/sharedStrings.bin", &[&[0x9f, 1, 8, 0xff][..], &utf16(NAME)].concat()),
            ]),
        ),
        (
            "drawing in a docx",
            zip(&[
                ("[Content_Types].xml", b"<Types/>"),
                (
                    "word/media/image1.emf",
                    &[&[1, 0, 0, 0, 0xff, 0xfe][..], &utf16(NAME)].concat(),
                ),
            ]),
        ),
        (
            "web archive in a docx",
            zip(&[("[Content_Types].xml", b"<Types/>"), ("word/a.mht", &mail(TEXT, &encoded))]),
        ),
        ("odt", zip(&[("mimetype", b"a"), ("content.xml", content.as_bytes())])),
        (
            "ods",
            zip(&[
                ("mimetype", b"a"),
                (
                    "content.xml",
                    "<table:table-cell><text:p>张建国</text:p></table:table-cell>".as_bytes(),
                ),
            ]),
        ),
        ("zip", zip(&[("a/名单.txt", &gb(NAME))])),
        ("name of an entry", zip(&[("张建国.txt", b"a")])),
        ("docx in a zip", zip(&[("a.docx", &office("word/document.xml", runs))])),
        ("tar", tar("a.txt", name)),
        ("gz", gzip(name)),
        (
            "gz with several members",
            [gzip(b"a"), gzip("张建".as_bytes()), gzip("国".as_bytes())].concat(),
        ),
        ("tar.gz", gzip(&tar("a.html", html.as_bytes()))),
        (
            "mail, quoted-printable",
            mail(
                "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable",
                QUOTED,
            ),
        ),
        ("mail, base64", mail(TEXT, &encoded)),
        (
            "head of a mail",
            format!("\u{feff}From: a@b.cn\nSubject: =?UTF-8?B?{encoded}?=\n\na\n").into(),
        ),
        (
            "box of mails",
            [
                b"From a@b.cn Tue Jan 3 2017\n",
                &mail("", "a")[..],
                b"\nFrom c\n",
                &mail(TEXT, &encoded),
            ]
            .concat(),
        ),
        ("mail, subject", mail(&format!("Subject: =?UTF-8?B?{encoded}?="), "a")),
        (
            "mail, attachment",
            parts(&format!(
                "Content-Type: application/octet-stream; name=a.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n{}",
                base64(&zip_of_threes(name))
            )),
        ),
        (
            "mht",
            parts(&format!(
                "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>{QUOTED}</p>"
            )),
        ),
        (
            "mail in GBK",
            [mail("Content-Type: text/plain; charset=gb2312", ""), gb(NAME)].concat(),
        ),
        ("png tEXt", png(b"tEXt", &[b"Author\0", name].concat())),
        (
            "png iTXt",
            png(b"iTXt", &[b"Title\0\x01\0zh\0t\0", &pdf::deflated(name)[..]].concat()),
        ),
        ("png zTXt", png(b"zTXt", &[b"Comment\0\0", &pdf::deflated(name)[..]].concat())),
        ("png eXIf", png(b"eXIf", &[b"II*\0\x08\0\0\0", &utf16(NAME)[..]].concat())),
        ("jpeg EXIF", jpeg(0xe1, &[b"Exif\0\0II*\0", &utf16(NAME)[..]].concat())),
        (
            "jpeg XMP",
            jpeg(
                0xe1,
                "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>&#24352;建国</x:xmpmeta>".as_bytes(),
            ),
        ),
        ("jpeg comment", jpeg(0xfe, &gb(NAME))),
        ("gif comment", [b"GIF89a\x01\0\x01\0\0\0\0\x21\xfe\x09", name, b"\0;"].concat()),
        ("webp XMP", [b"RIFF\x20\0\0\0WEBPXMP \x09\0\0\0", name].concat()),
    ];
    all.extend(pdf::named());
    all
}

/// Files that are not read, and why.
fn unread() -> Vec<(&'static str, Vec<u8>, Unread)> {
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let font = "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H >>";
    let drawn = pdf::Pdf::one_page().object(5, font).stream(4, "", b"BT /F1 9 Tf <0A0B> Tj ET");
    let locked = pdf::Pdf::one_page().end();
    let locked = [&locked.0[..], b"trailer << /Encrypt 9 0 R >>"].concat();
    let whole = zip(&[("a.txt", b"a")]);
    vec![
        ("doc", [&old[..], &[0; 600]].concat(), Unread::Unknown),
        (
            "docx with a password",
            [&old[..], &utf16("EncryptedPackage")].concat(),
            Unread::Encrypted,
        ),
        ("Access", b"\0\x01\0\0Standard Jet DB\0\xb5\xff".to_vec(), Unread::Unknown),
        ("7z", b"7z\xbc\xaf\x27\x1c\0\x04\xff\xff".to_vec(), Unread::Unknown),
        ("rar", b"Rar!\x1a\x07\x01\0\xff\xfe".to_vec(), Unread::Unknown),
        ("film", b"\0\0\0\x18ftypmp42\0\0\0\0".to_vec(), Unread::Unknown),
        ("zip that is cut off", whole[..whole.len() / 2].to_vec(), Unread::Damaged),
        ("gz that is cut off", gzip(&[7; 5000])[..20].to_vec(), Unread::Damaged),
        ("pdf with a password", locked, Unread::Encrypted),
        ("pdf whose font says no letters", drawn.end().0, Unread::NoLetters),
        ("pdf without objects", b"%PDF-1.7\n".to_vec(), Unread::Damaged),
    ]
}

#[test]
fn a_name_in_a_file_of_any_kind_is_found() {
    let all = named();
    assert!(all.len() >= 40);
    let is_missed = |bytes: &Vec<u8>| look(bytes).found.len() != 1;
    let missed = all.iter().filter(|(_, bytes)| is_missed(bytes)).map(|(name, _)| *name);
    assert_eq!(missed.collect::<Vec<_>>(), Vec::<&str>::new());
    for (name, bytes) in &all {
        let report = look(bytes);
        assert!(report.unread.is_empty(), "{name} {report:?}");
    }
}

#[test]
fn what_is_not_read_is_told() {
    for (name, bytes, wanted) in unread() {
        let report = look(&bytes);
        let told: Vec<Unread> = report.unread.iter().map(|(why, _)| *why).collect();
        assert!(report.found.is_empty());
        assert_eq!(told, [wanted], "{name}");
    }
}

#[test]
fn the_place_is_told() {
    let place = |kind: &str| {
        let all = named();
        let (_, bytes) = all.iter().find(|(name, _)| *name == kind).unwrap();
        look(bytes).found.into_values().next().unwrap()
    };
    assert_eq!(place("page").page, Some(1));
    assert_eq!(place("pptx").page, Some(3));
    assert_eq!(place("docx in a zip").within, "a.docx");
    assert_eq!(place("zip").within, "a/名单.txt");
}

#[test]
fn a_name_in_a_workbook_stands_in_a_row_of_a_sheet() {
    let list = "<workbook><sheets><sheet name='说明' r:id='r1'/><sheet name='台账' r:id='r2'/></sheets></workbook>";
    let links = "<Relationships><Relationship Id='r2' Target='worksheets/sheet1.xml'/>\
                 <Relationship Id='r1' Target='/xl/worksheets/sheet2.xml'/></Relationships>";
    let shared = "<sst><si><t>单位</t></si><si><r><t>张</t></r><r><t>建国</t></r></si></sst>";
    let rows =
        "<row r='1'><c t='s'><v>0</v></c></row><row r='3'><c/><c t='s'><v>1</v></c></row>";
    let inline = "<row><c t='inlineStr'><is><t>李&#26126;</t></is></c></row>";
    let sheet = |rows: &str| format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let bytes = zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", list.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/sharedStrings.xml", shared.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet(rows).as_bytes()),
        ("xl/worksheets/sheet2.xml", sheet(inline).as_bytes()),
    ]);
    let rows = |report: Report| -> Vec<(String, usize)> {
        let rows = report.found.into_values().map(|place| place.row.unwrap());
        rows.map(|row| (row.sheet, row.number)).collect()
    };
    let wanted = [("台账".to_owned(), 3), ("说明".to_owned(), 1)];
    assert_eq!(rows(look(&bytes)), wanted);
    let packed = look(&zip(&[("a.xlsx", &bytes)]));
    assert!(packed.found.values().all(|place| place.within == "a.xlsx"));
    assert_eq!(rows(packed), wanted);
}

#[test]
fn names_of_two_letters_do_not_go_across_cells() {
    for (text, found) in [("<td>李</td><td>明年</td>", 0), ("<td>李<b>明</b></td>", 1)] {
        assert_eq!(look(text.as_bytes()).found.len(), found, "{text}");
    }
}
