//! Files that are made to take for ever, or all memory: each is told as not read in whole.

use tongbao::leaks::Unread;

use super::kinds::{gzip, look, zip};
use super::pdf::{Pdf, deflated};

/// Packs bytes again and again.
fn packed(bytes: Vec<u8>, times: usize, pack: fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    (0..times).fold(bytes, |bytes, _| pack(&bytes))
}

#[track_caller]
fn is_too_much(bytes: &[u8]) {
    let report = look(bytes);
    assert!(report.found.is_empty());
    assert!(report.unread.iter().any(|(why, _)| *why == Unread::TooMuch), "{report:?}");
}

const MANY: usize = 200_000_000;

#[test]
fn what_unpacks_to_gigabytes() {
    let zeros = vec![0; MANY];
    is_too_much(&gzip(&zeros));
    is_too_much(&packed(zeros.clone(), 2, gzip));
    is_too_much(&zip(&[("a.txt", &zeros)]));
    // A text that may be unpacked takes long to search.
    is_too_much(&packed(vec![b'0'; 120_000_000], 2, gzip));
    is_too_much(&Pdf::one_page().packed(4, "", &zeros).end().0);
    let twice = "/Filter [/FlateDecode /FlateDecode]";
    is_too_much(&Pdf::one_page().stream(4, twice, &packed(zeros, 2, deflated)).end().0);
}

#[test]
fn many_objects_that_name_one_large_stream() {
    let large = vec![b' '; 10_000_000];
    let contents = "4 0 R ".repeat(10_000);
    let page = format!("<< /Type /Page /Contents [{contents}] >>");
    is_too_much(&Pdf::one_page().object(3, &page).packed(4, "", &large).end().0);
}

#[test]
fn a_drawing_that_draws_itself_is_read_once() {
    let form =
        "/Type /XObject /Subtype /Form /Resources << /XObject << /A 4 0 R /B 4 0 R >> >>";
    let pdf = Pdf::one_page().stream(4, form, b"q /A Do Q q /B Do Q BT (a) Tj ET").end();
    assert!(look(&pdf.0).unread.is_empty());
}

#[test]
fn pages_that_are_their_own_parents_end() {
    let pdf = Pdf::one_page()
        .object(2, "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Parent 2 0 R >>")
        .object(3, "<< /Type /Page /Parent 2 0 R >>");
    assert!(look(&pdf.end().0).unread.is_empty());
}

#[test]
fn objects_and_entries_without_number() {
    let heads = "1 0 obj [".repeat(300_000);
    is_too_much(format!("%PDF-1.7\n{heads}").as_bytes());
    let numbers = "0 ".repeat(5_000_000);
    is_too_much(format!("%PDF-1.7\n1 0 obj [{numbers}]").as_bytes());
    let entries: Vec<String> = (0..20_001).map(|index| index.to_string()).collect();
    let entries: Vec<(&str, &[u8])> =
        entries.iter().map(|name| (name.as_str(), &b""[..])).collect();
    is_too_much(&zip(&entries));
}

#[test]
fn files_within_files_without_end() {
    let nested = |bytes: &[u8]| zip(&[("a.zip", bytes)]);
    is_too_much(&packed(b"a".to_vec(), 20, nested));
    is_too_much(&packed(b"a".to_vec(), 20, gzip));
    let mail = "Content-Type: message/rfc822\n\n".repeat(1_000);
    is_too_much(mail.as_bytes());
    let parts = "Content-Type: multipart/mixed; boundary=a\n\n--a\n".repeat(30_000);
    is_too_much(parts.as_bytes());
}

#[test]
fn texts_of_one_line_and_of_open_tags() {
    for piece in ["<a ", "<!--", "&#", "\\u5f20", "%E5", "张", "{\\u1", "\\'ff"] {
        look(piece.repeat(300_000).as_bytes());
        look(format!("{{\\rtf1{}", piece.repeat(300_000)).as_bytes());
    }
}
