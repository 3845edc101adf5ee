//! Content that declares, names or repeats what it should not.

use super::{Hostile, any, filler, ordinary, refused, varied};
use crate::support::docx::{Docx, PIXEL, SPACES, relationships, root};

/// Declarations of entities, in every part that is read.
pub(super) fn entities(marker: &str) -> Vec<Hostile> {
    let mut laughs = "<!ENTITY a0 \"哈哈哈哈哈哈哈哈哈哈\">".to_owned();
    for level in 1..30 {
        let before = format!("&a{};", level - 1).repeat(10);
        laughs += &format!("<!ENTITY a{level} \"{before}\">");
    }
    let text =
        |entity: &str| format!("<w:body><w:p><w:r><w:t>{entity}</w:t></w:r></w:p></w:body>");
    let declared = |kind: &str, entity: &str| {
        let content = text(entity);
        format!("<!DOCTYPE d {kind}><w:document {SPACES}>{content}</w:document>")
    };
    let outside = format!("[<!ENTITY x SYSTEM \"file://{marker}\">]");
    let long = format!("[<!ENTITY q \"{}\">]", "长".repeat(100_000));
    let parameter = format!("[<!ENTITY % p SYSTEM \"file://{marker}\"> %p;]");
    let main = |content: String| Docx::of(&[]).part("word/document.xml", content).bytes();
    let attribute = text("甲").replace("<w:t>", "<w:t x=\"&x;\">");
    let mut list: Vec<Hostile> = [
        ("a billion laughs", declared(&format!("[{laughs}]"), "&a29;")),
        ("one long entity often", declared(&long, &"&q;".repeat(10_000))),
        ("an external entity", declared(&outside, "&x;")),
        ("an external type", declared(&format!("SYSTEM \"file://{marker}\""), "甲")),
        ("a parameter entity", declared(&parameter, "甲")),
        ("an entity that is not declared", root("document", &text("&x;"))),
    ]
    .map(|(name, content)| refused(name, main(content), "Entities"))
    .into();
    list.push(any("an entity in an attribute", main(root("document", &attribute))));
    for part in [
        "word/styles.xml",
        "word/numbering.xml",
        "word/footnotes.xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
    ] {
        let bytes = ordinary().part(part, declared(&outside, "&x;")).bytes();
        list.push(refused(format!("an external entity in {part}"), bytes, "Entities"));
    }
    list
}

/// Relationships and fields that lead out of the file.
pub(super) fn outside(marker: &str) -> Vec<Hostile> {
    let body = r#"<w:subDoc r:id="x"/><w:altChunk r:id="x"/><w:p><w:hyperlink r:id="x"><w:r><w:t>链</w:t></w:r></w:hyperlink><w:r><w:drawing><a:blip r:embed="x" r:link="x"/></w:drawing><w:pict><v:shape><v:imagedata r:id="x"/></v:shape></w:pict><w:object><o:OLEObject Type="Link" r:id="x"/></w:object></w:r></w:p>"#;
    let targets = [
        format!("file://{marker}"),
        marker.to_owned(),
        format!("../../../../../../../..{marker}"),
        format!("..\\..\\..\\..{}", marker.replace('/', "\\")),
        "file:///etc/passwd".to_owned(),
        "http://127.0.0.1:9/a".to_owned(),
        "\\\\127.0.0.1\\share\\a".to_owned(),
    ];
    let kinds = [
        "image",
        "subDocument",
        "attachedTemplate",
        "aFChunk",
        "oleObject",
        "hyperlink",
        "styles",
        "numbering",
        "footnotes",
        "header",
        "frame",
    ];
    let mut list = Vec::new();
    for target in &targets {
        for kind in kinds {
            let file = Docx::new(body).outside("x", kind, target);
            list.push(any(format!("{kind} outside at {target}"), file.bytes()));
            let file = Docx::new(body).names("x", kind, target);
            list.push(any(format!("{kind} inside at {target}"), file.bytes()));
        }
        let whole = format!(
            r#"<Relationship Id="m" Target="{target}" Type="TYPES/officeDocument" TargetMode="External"/>"#
        );
        let file = Docx::of(&["甲"]).part("_rels/.rels", relationships(&whole));
        list.push(any(format!("the text at {target}"), file.bytes()));
        let mark = |kind: &str| format!(r#"<w:fldChar w:fldCharType="{kind}"/>"#);
        let (begin, separate, end) = (mark("begin"), mark("separate"), mark("end"));
        let field = format!(
            "<w:p><w:r>{begin}<w:instrText>INCLUDETEXT \"{target}\"</w:instrText>{separate}\
             <w:t>结果</w:t>{end}</w:r></w:p>"
        );
        list.push(any(format!("a field includes {target}"), Docx::new(&field).bytes()));
    }
    list
}

/// XML that is deep, or has much of one thing.
pub(super) fn shapes() -> Vec<Hostile> {
    [deep(), many(), repeated(), characters()].into_iter().flatten().collect()
}

fn deep() -> Vec<Hostile> {
    let mut list = Vec::new();
    for levels in [60, 200, 100_000] {
        let refusal = (levels > 60).then_some("Depth");
        for (name, open, close) in [
            ("tables", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
            ("controls", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
            (
                "boxes",
                "<w:p><w:r><w:pict><w:txbxContent>",
                "</w:txbxContent></w:pict></w:r></w:p>",
            ),
            ("drawings", "<w:p><w:r><w:drawing>", "</w:drawing></w:r></w:p>"),
            ("unknown", "<x>", "</x>"),
        ] {
            let times = levels / open.matches('<').count();
            let body = format!("{}{}", open.repeat(times), close.repeat(times));
            let name = format!("{times} {name}");
            list.push(Hostile { name, bytes: Docx::new(&body).bytes(), refusal });
        }
        let open = format!("<w:document {SPACES}><w:body>{}", "<a>".repeat(levels));
        let open = Docx::of(&[]).part("word/document.xml", open).bytes();
        list.push(refused(format!("{levels} open"), open, refusal.unwrap_or("Xml")));
    }
    list
}

/// Two runs that look different.
const PAIR: &str = "<w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r>";

/// Pieces of a file that are read at most.
const PIECES: usize = 500_000;

/// A piece of XML more often than pieces are read.
fn enough(piece: &str) -> String {
    varied(&piece.repeat(100), PIECES / 100 + 1)
}

/// More of one thing than anybody writes.
fn many() -> Vec<Hostile> {
    let paragraph = |content: &str| format!("<w:p>{content}</w:p>");
    let table = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", enough("<w:tc/>"));
    let with = |part: &str, content: &str| {
        ordinary().with(part, &format!("{part}.xml"), part, content).bytes()
    };
    let numbered = |count: usize, write: fn(usize) -> String| -> String {
        (0..count).map(write).collect()
    };
    let spaces = numbered(100_000, |number| format!(" xmlns:n{number}=\"u\""));
    let relations = numbered(PIECES + 1, |number| format!("<Relationship Id=\"{number}\"/>"));
    let names = relationships(&relations);
    let related = Docx::of(&["甲"]).part("word/_rels/document.xml.rels", names).bytes();
    vec![
        refused("many paragraphs", Docx::new(&enough("<w:p/>")).bytes(), "Pieces"),
        refused("many runs", Docx::new(&paragraph(&enough(PAIR))).bytes(), "Pieces"),
        refused("many cells", Docx::new(&table).bytes(), "Pieces"),
        refused("many styles", with("styles", &enough("<w:style/>")), "Pieces"),
        refused("many lists", with("numbering", &enough("<w:num/>")), "Pieces"),
        refused("many relationships", related, "Pieces"),
        refused("many namespaces", Docx::new(&format!("<w:p{spaces}/>")).bytes(), "Xml"),
    ]
}

/// Little things that grow by being used often.
fn repeated() -> Vec<Hostile> {
    let level = format!(
        r#"<w:lvl w:ilvl="0"><w:start w:val="4000000000"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="{}"/></w:lvl>"#,
        "%1".repeat(100_000)
    );
    let lists = format!(
        r#"<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"#
    );
    let item = r#"<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>"#;
    // Three parts take so much of what may be read that the marks need not be made for ever.
    let filler = filler(56);
    let listed = Docx::new(&(filler.clone() + &varied(&item.repeat(100), 1_000)))
        .with("styles", "styles.xml", "styles", &filler)
        .with("numbering", "n.xml", "numbering", &(filler.clone() + &lists));
    let picture = r#"<w:p><w:r><w:drawing><a:blip r:embed="a.png"/></w:drawing></w:r></w:p>"#;
    let big = [PIXEL, &vec![7; 1 << 20]].concat();
    let pictured = Docx::new(&picture.repeat(20_000)).picture("a.png", &big);
    let link = format!("https://a.cn/{}", "长".repeat(600));
    let linked = format!(
        "<w:p><w:hyperlink r:id=\"x\">{}</w:hyperlink></w:p>",
        varied(&PAIR.repeat(100), 1_000)
    );
    let linked = Docx::new(&linked).outside("x", "hyperlink", &link);
    vec![
        refused("long marks, large numbers", listed.bytes(), "Total"),
        refused("one picture often", pictured.bytes(), "Total"),
        refused("a long link often", linked.bytes(), "Total"),
    ]
}

/// Makes a file with so many of one thing.
type Make = fn(usize) -> Docx;

/// Files that are read however much there is of one thing in them: names, lengths, and how they are made.
pub(super) const GROWING: [(&str, usize, Make); 6] = [
    ("many attributes", 50_000, |count| {
        let attributes: String = (0..count).map(|number| format!(" a{number}=\"u\"")).collect();
        Docx::new(&format!("<w:p{attributes}/>").repeat(3))
    }),
    ("a long chain of styles", 5_000, |count| {
        let chain = (0..count).map(|number| {
            let next = number + 1;
            format!(r#"<w:style w:styleId="s{number}"><w:basedOn w:val="s{next}"/></w:style>"#)
        });
        let styled = r#"<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr></w:p>"#.repeat(count);
        Docx::new(&styled).with("styles", "styles.xml", "styles", &chain.collect::<String>())
    }),
    ("fields never closed", 12_500, |count| {
        let begin = r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:t>甲</w:t></w:r></w:p>"#;
        Docx::new(&begin.repeat(count))
    }),
    ("paragraphs run together", 25_000, |count| {
        let gone = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>";
        Docx::new(&varied(gone, count))
    }),
    ("many alternatives", 25_000, |count| {
        let choice =
            r#"<mc:AlternateContent><mc:Choice Requires="a b c d"/></mc:AlternateContent>"#;
        Docx::new(&varied(choice, count))
    }),
    ("a long text", 250_000, |count| Docx::of(&[&"长".repeat(count)])),
];

/// Characters that are none.
fn characters() -> Vec<Hostile> {
    vec![
        any("controls by number", Docx::of(&["&#1;&#xFFFF;甲"]).bytes()),
        refused("a zero by number", Docx::of(&["&#0;"]).bytes(), "Xml"),
        refused("a number too large", Docx::of(&["&#x110000;"]).bytes(), "Xml"),
        refused("a reference without end", Docx::of(&["甲&"]).bytes(), "Xml"),
    ]
}
