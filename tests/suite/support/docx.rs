//! Word files made in the test, part by part, and what is read of them, line by line.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use tongbao::document::{Block, Paragraph, Run, docx};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Namespaces that the parts declare.
pub(crate) const SPACES: &str = concat!(
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#,
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" "#,
    r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#,
    r#"xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" "#,
    r#"xmlns:wpi="http://schemas.microsoft.com/office/word/2010/wordprocessingInk" "#,
    r#"xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" "#,
    r#"xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" "#,
    r#"xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" "#,
    r#"xmlns:v="urn:schemas-microsoft-com:vml" "#,
    r#"xmlns:o="urn:schemas-microsoft-com:office:office""#,
);

const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A picture of one pixel.
pub(crate) const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n-one pixel, for all that is looked at-";

/// A Word file that is being made.
#[derive(Clone, Default)]
pub(crate) struct Docx {
    parts: BTreeMap<String, Vec<u8>>,
    relations: String,
}

impl Docx {
    /// A file whose body holds this XML.
    pub(crate) fn new(body: &str) -> Self {
        let main =
            r#"<Relationship Id="m" Target="word/document.xml" Type="TYPES/officeDocument"/>"#;
        Self::default()
            .part("[Content_Types].xml", "<Types/>")
            .part("_rels/.rels", relationships(main))
            .part("word/document.xml", root("document", &format!("<w:body>{body}</w:body>")))
    }

    /// A file of paragraphs with these words.
    pub(crate) fn of(paragraphs: &[&str]) -> Self {
        let texts =
            paragraphs.iter().map(|text| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"));
        Self::new(&texts.collect::<String>())
    }

    /// A file as the seeds of `fuzz/corpus/docx/` write it: the XML of the body, and then of other parts,
    /// each under a line with its name, as `=== styles`.
    pub(crate) fn of_seed(text: &str) -> Self {
        let mut parts = text.split("\n=== ");
        let file = Self::new(parts.next().unwrap_or_default());
        parts.fold(file, |file, part| {
            let (name, content) = part.split_once('\n').unwrap_or((part, ""));
            match name {
                "styles" | "numbering" | "footnotes" | "endnotes" => {
                    file.with(name, &format!("{name}.xml"), name, content)
                }
                _ => file,
            }
        })
    }

    /// Sets a part.
    pub(crate) fn part(mut self, name: &str, content: impl AsRef<[u8]>) -> Self {
        self.parts.insert(name.to_owned(), content.as_ref().to_vec());
        self
    }

    /// Adds a part under `word/` whose root holds this XML, and names it in the document.
    pub(crate) fn with(self, kind: &str, name: &str, root_name: &str, content: &str) -> Self {
        self.part(&format!("word/{name}"), root(root_name, content)).names(name, kind, name)
    }

    /// Adds a picture, and names it in the document by the name of its file.
    pub(crate) fn picture(self, name: &str, bytes: &[u8]) -> Self {
        let target = format!("media/{name}");
        self.part(&format!("word/{target}"), bytes).names(name, "image", &target)
    }

    /// Names another part in the document.
    pub(crate) fn names(mut self, id: &str, kind: &str, target: &str) -> Self {
        write!(
            self.relations,
            r#"<Relationship Id="{id}" Type="{TYPES}/{kind}" Target="{target}"/>"#
        )
        .unwrap();
        self
    }

    /// Names something outside the file in the document.
    pub(crate) fn outside(mut self, id: &str, kind: &str, target: &str) -> Self {
        write!(
            self.relations,
            r#"<Relationship Id="{id}" Type="{TYPES}/{kind}" Target="{target}" TargetMode="External"/>"#
        )
        .unwrap();
        self
    }

    /// The parts, in the order in which they are packed.
    pub(crate) fn parts(&self) -> BTreeMap<String, Vec<u8>> {
        let mut parts = self.parts.clone();
        let own = "word/_rels/document.xml.rels".to_owned();
        parts.entry(own).or_insert_with(|| relationships(&self.relations).into_bytes());
        parts
    }

    /// The file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in self.parts() {
            writer.start_file(name, SimpleFileOptions::default()).unwrap();
            writer.write_all(&content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    /// What is read of it.
    #[track_caller]
    pub(crate) fn shown(&self) -> String {
        shown(&self.bytes())
    }
}

/// A part whose root has this name.
pub(crate) fn root(name: &str, content: &str) -> String {
    format!("<?xml version=\"1.0\"?><w:{name} {SPACES}>{content}</w:{name}>")
}

/// A part that names others; `TYPES` stands for the address of their types.
pub(crate) fn relationships(content: &str) -> String {
    const SPACE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let content = content.replace("TYPES", TYPES);
    format!("<Relationships xmlns=\"{SPACE}\">{content}</Relationships>")
}

/// What is read of a Word file: a line for every paragraph, row, picture and notice, or the refusal.
#[track_caller]
pub(crate) fn shown(bytes: &[u8]) -> String {
    let read = match docx::read(bytes) {
        Ok(read) => read,
        Err(refusal) => return format!("refused: {refusal:?}\n"),
    };
    let mut lines = String::new();
    if let Some(exported) = read.document.exported {
        writeln!(lines, "issue: {exported}").unwrap();
    }
    for block in &read.document.blocks {
        match block {
            Block::Paragraph(paragraph) => {
                writeln!(lines, "{:?}: {}", paragraph.style, runs(paragraph)).unwrap();
            }
            Block::Picture(picture) => {
                let (name, alt, length) = (&picture.name, &picture.alt, picture.bytes.len());
                writeln!(lines, "picture {name} ({length} bytes): {alt}").unwrap();
            }
            Block::Table(table) => {
                for row in &table.rows {
                    lines.push_str(if row.head { "head" } else { "row" });
                    for cell in &row.cells {
                        let texts: Vec<String> = cell.paragraphs.iter().map(runs).collect();
                        let above = if cell.continues { "^" } else { "" };
                        let columns = match cell.columns {
                            1 => String::new(),
                            more => format!("({more})"),
                        };
                        write!(lines, " |{above}{columns} {}", texts.join(" / ")).unwrap();
                    }
                    lines.push('\n');
                }
            }
        }
    }
    for notice in &read.notices {
        writeln!(lines, "notice: {notice:?}").unwrap();
    }
    lines
}

fn runs(paragraph: &Paragraph) -> String {
    paragraph.runs.iter().map(run).collect()
}

/// A run, in braces with its looks where it has any.
fn run(run: &Run) -> String {
    let text = run.text.escape_debug().to_string();
    let format = &run.format;
    let mut looks: Vec<String> = Vec::new();
    for (is_so, name) in [(format.strong, "bold"), (format.raised, "raised")] {
        looks.extend(is_so.then(|| name.to_owned()));
    }
    looks.extend(format.font.map(|font| format!("{font:?}")));
    looks.extend(format.link.clone());
    if looks.is_empty() { text } else { format!("{{{}: {text}}}", looks.join(" ")) }
}
