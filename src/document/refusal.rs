//! Why bytes are not read as a document, told with the remedy.

use crate::lang::Message;

/// Most paragraphs, runs, cells, pictures and definitions of a document that is read. A report of
/// five hundred pages has some fifty thousand.
pub(super) const MAX_PIECES: usize = 500_000;

/// Why a file is refused as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is in another format, known by its first bytes.
    Format(FileFormat),
    /// It opens like no format that is known.
    Unknown,
    /// It is protected by a password.
    Encrypted,
    /// A Word file of the kind before 2007 with numbers that Word generates, which cannot be read.
    Numbered,
    /// The archive is damaged; the part where that shows, where one does.
    Damaged(Option<String>),
    /// A part of a Word file, by its name, is no well-formed XML.
    Xml(String),
    /// A part declares a document type or entities, which Word files never do.
    Entities(String),
    /// An archive without the part that holds a Word file's text.
    NoText,
    /// It goes over a limit.
    Limit(Limit),
    /// A text file that is no text, but bytes of a program.
    Binary,
    /// A text file in no encoding that is known: neither UTF-8 nor UTF-16 with a byte order mark, and
    /// from this byte on no GB 18030.
    Encoding(usize),
}

/// Formats that are not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// A Word or WPS file of the kind before 2007.
    OldWord,
    /// Another Office file of the kind before 2007: a table, slides.
    OldOffice,
    /// An OpenDocument file of LibreOffice.
    OpenDocument,
    /// An Excel file.
    Excel,
    /// A PowerPoint file.
    PowerPoint,
    /// Rich Text Format.
    RichText,
    /// A web page, where a text was expected.
    Html,
    /// A web page saved as one file with its pictures.
    WebArchive,
    /// A Word file as one XML file.
    FlatXml,
    /// PDF.
    Pdf,
    /// OFD, the Chinese format for finished pages.
    Ofd,
    /// A picture.
    Picture,
    /// Another archive: rar, 7z, gzip, or a zip with files in it.
    Archive,
}

/// Limits that keep hostile files from filling the memory or taking for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Limit {
    /// The whole file is larger than this many megabytes.
    File(u64),
    /// A part, by its name, unpacks to more than this many megabytes.
    Part(String, u64),
    /// All parts together unpack to more than this many megabytes.
    Total(u64),
    /// A part, by its name, is packed tighter than anything that people write.
    Ratio(String),
    /// The archive has more than this many parts.
    Parts(usize),
    /// A part, by its name, is nested deeper than this many levels.
    Depth(String, usize),
    /// It has more than this many characters.
    Characters(usize),
    /// It has more than this many paragraphs, runs, cells, pictures.
    Pieces(usize),
}

impl Refusal {
    /// Returns the message: what is wrong, and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::Format(format) => format.message(),
            Self::Unknown => Message::new("refusal-format"),
            Self::Encrypted => Message::new("refusal-encrypted"),
            Self::Numbered => Message::new("refusal-numbered"),
            Self::Damaged(None) => Message::new("refusal-damaged"),
            Self::Damaged(Some(part)) => {
                Message::new("refusal-damaged.part").with("part", part)
            }
            Self::Xml(part) => Message::new("refusal-xml").with("part", part),
            Self::Entities(part) => Message::new("refusal-entities").with("part", part),
            Self::NoText => Message::new("refusal-no-text"),
            Self::Limit(limit) => limit.message(),
            Self::Binary => Message::new("refusal-binary"),
            Self::Encoding(offset) => Message::new("refusal-encoding").with("offset", offset),
        }
    }
}

impl FileFormat {
    fn message(self) -> Message {
        Message::new(match self {
            Self::OldWord => "refusal-format.old-word",
            Self::OldOffice => "refusal-format.old-office",
            Self::OpenDocument => "refusal-format.open-document",
            Self::Excel => "refusal-format.excel",
            Self::PowerPoint => "refusal-format.power-point",
            Self::RichText => "refusal-format.rich-text",
            Self::Html | Self::WebArchive => "refusal-format.html",
            Self::FlatXml => "refusal-format.flat-xml",
            Self::Pdf => "refusal-format.pdf",
            Self::Ofd => "refusal-format.ofd",
            Self::Picture => "refusal-format.picture",
            Self::Archive => "refusal-format.archive",
        })
    }
}

impl Limit {
    fn message(&self) -> Message {
        match self {
            Self::File(megabytes) => Message::new("refusal-limit").with("megabytes", megabytes),
            Self::Part(part, megabytes) => Message::new("refusal-limit.part")
                .with("part", part)
                .with("megabytes", megabytes),
            Self::Total(megabytes) => {
                Message::new("refusal-limit.total").with("megabytes", megabytes)
            }
            Self::Ratio(part) => Message::new("refusal-limit.ratio").with("part", part),
            Self::Parts(most) => Message::new("refusal-limit.parts").with("most", most),
            Self::Depth(part, most) => {
                Message::new("refusal-limit.depth").with("part", part).with("most", most)
            }
            Self::Characters(most) => {
                Message::new("refusal-limit.characters").with("most", most)
            }
            Self::Pieces(most) => Message::new("refusal-limit.pieces").with("most", most),
        }
    }
}
