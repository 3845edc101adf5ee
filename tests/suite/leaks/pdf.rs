//! PDFs that are written by hand: objects, one behind the other.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// 张建国 in UTF-16 with its mark, as hexadecimal digits.
pub(super) const TITLE: &str = "FEFF5F205EFA56FD";

/// Objects of a PDF.
#[derive(Default, Clone)]
pub(super) struct Pdf(pub(super) Vec<u8>);

impl Pdf {
    /// The head of a file with one page, whose contents are object 4 and whose font is object 5.
    pub(super) fn one_page() -> Self {
        Self(b"%PDF-1.7\n".to_vec())
            .object(1, "<< /Type /Catalog /Pages 2 0 R >>")
            .object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
            .object(
                3,
                "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            )
    }

    /// Adds an object.
    pub(super) fn object(mut self, number: u32, text: &str) -> Self {
        self.0.extend(format!("{number} 0 obj\n{text}\nendobj\n").bytes());
        self
    }

    /// Adds a stream with these entries in its dictionary.
    pub(super) fn stream(mut self, number: u32, entries: &str, bytes: &[u8]) -> Self {
        let length = bytes.len();
        let head = format!("{number} 0 obj\n<< /Length {length} {entries} >>\nstream\n");
        self.0.extend(head.bytes());
        self.0.extend_from_slice(bytes);
        self.0.extend(b"\nendstream\nendobj\n");
        self
    }

    /// Adds a stream that is packed.
    pub(super) fn packed(self, number: u32, entries: &str, bytes: &[u8]) -> Self {
        self.stream(number, &format!("/Filter /FlateDecode {entries}"), &deflated(bytes))
    }

    /// Adds font 5: the codes 1, 2, … are these letters.
    pub(super) fn font(self, letters: &str) -> Self {
        let mut map =
            String::from("begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        for (code, letter) in (1..).zip(letters.chars()) {
            let unit = u32::from(letter);
            writeln!(map, "1 beginbfchar <{code:04X}> <{unit:04X}> endbfchar").unwrap();
        }
        self.object(
            5,
            "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R >>",
        )
        .packed(6, "", map.as_bytes())
    }

    /// Ends a revision.
    pub(super) fn end(mut self) -> Self {
        self.0.extend(b"trailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");
        self
    }
}

/// Bytes as zlib packs them.
pub(super) fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Files that name 张建国, each with what is special about it.
pub(super) fn named() -> Vec<(&'static str, Vec<u8>)> {
    let page = Pdf::one_page();
    let text: &[u8] =
        b"BT /F1 12 Tf 1 0 0 1 72 700 Tm <0001> Tj 0 -14 Td [<0002> -200 <0003>] TJ ET";
    let font = || page.clone().font("张建国");
    let titled = format!("<< /Title <{TITLE}> >>");
    let objects = format!("9 0 {titled}");
    let form = "/Type /XObject /Subtype /Form /Resources << /Font << /F9 5 0 R >> >>";
    let attached = "<< /Type /EmbeddedFile >>";
    let utf16: Vec<u8> = "张建国".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let direct = [&b"BT /F1 12 Tf ("[..], &escaped(&utf16), b") Tj ET"].concat();
    let marked = format!("/Span << /ActualText <{TITLE}> >> BDC EMC BT ET");
    let all = [
        ("page", font().packed(4, "", text)),
        ("two parts of a page", {
            let page = page.clone().font("张建国").object(
                3,
                "<< /Type /Page /Contents [4 0 R 7 0 R] /Resources << /Font << /F1 5 0 R >> >> >>",
            );
            page.stream(4, "", b"BT /F1 9 Tf <00010002> Tj").stream(7, "", b"<0003> Tj ET")
        }),
        ("earlier revision", {
            font().packed(4, "", text).end().stream(4, "", b"BT /F1 12 Tf <0001> Tj ET")
        }),
        ("earlier title", page.clone().object(8, &titled).end().object(8, "<< /Title (a) >>")),
        ("later contents of a page", font().stream(4, "", b"BT ET").end().packed(4, "", text)),
        (
            "objects in a stream",
            page.clone().packed(8, "/Type /ObjStm /N 1 /First 4", objects.as_bytes()),
        ),
        (
            "metadata",
            page.clone().stream(
                8,
                "/Type /Metadata",
                "<x><dc:title>张建国</dc:title></x>".as_bytes(),
            ),
        ),
        ("note", page.clone().object(8, &format!("<< /Type /Annot /Contents <{TITLE}> >>"))),
        ("form field", page.clone().object(8, &format!("<< /FT /Tx /T (a) /V <{TITLE}> >>"))),
        ("drawing", font().stream(8, form, b"BT /F9 1 Tf <000100020003> Tj ET")),
        (
            "attached file",
            page.clone().stream(8, attached.trim_matches(['<', '>']), "张建国".as_bytes()),
        ),
        ("alternative text", page.clone().stream(4, "", marked.as_bytes())),
        ("map of Adobe", {
            let font = "<< /Type /Font /Subtype /Type0 /Encoding /UniGB-UCS2-H >>";
            page.clone().object(5, font).stream(4, "", &direct)
        }),
        (
            "ASCII 85",
            page.clone().stream(
                8,
                "/Type /Metadata /Filter /ASCIIHexDecode",
                b"E5BCA0 E5BBBA E59BBD>",
            ),
        ),
    ];
    all.into_iter().map(|(name, pdf)| (name, pdf.end().0)).collect()
}

/// Bytes as they stand between parentheses.
fn escaped(bytes: &[u8]) -> Vec<u8> {
    let escape = |one: &u8| match one {
        b'(' | b')' | b'\\' => vec![b'\\', *one],
        _ => vec![*one],
    };
    bytes.iter().flat_map(escape).collect()
}
