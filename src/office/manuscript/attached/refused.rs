//! Why a file is not put beside an issue.

use std::io;
use std::path::PathBuf;

use super::size::PictureSize;
use crate::check::shown_files::MAX_MEGAPIXELS;
use crate::lang;
use crate::lang::Message;
use crate::source::MAX_FILE_BYTES;

/// Why a file is not put beside an issue; nothing is stored then. The name is that of the file.
#[derive(Debug)]
pub enum AttachError {
    /// The name is not one that every system has for a single file.
    Name(String),
    /// There is nothing in it.
    Empty(String),
    /// It is larger than the program reads.
    TooLarge(String),
    /// Files of this kind are not published.
    Forbidden(String),
    /// It is no picture that page and PDF can show.
    Kind(String),
    /// The picture has more pixels than can be set.
    Pixels(String, PictureSize),
    /// The picture is cut off or damaged.
    Broken(String),
    /// The folder for it is a link, a file, or outside the workspace.
    Elsewhere(PathBuf),
    /// The system refused; the error names the path.
    Io(io::Error),
}

impl AttachError {
    /// What to tell, and what to do.
    pub fn messages(&self) -> Vec<Message> {
        let told = |id, file: &str| Message::new(id).with("file", file);
        let hint = Message::new;
        match self {
            Self::Name(file) => vec![told("failure-attach-name", file)],
            Self::Empty(file) => vec![told("failure-attach-empty", file)],
            Self::TooLarge(file) => {
                vec![
                    told("missing-file.large", file)
                        .with("limit", MAX_FILE_BYTES / 1024 / 1024),
                ]
            }
            Self::Forbidden(file) => {
                vec![told("missing-file.forbidden", file), hint("missing-file.hint-forbidden")]
            }
            Self::Kind(file) => {
                vec![told("missing-file.kind", file), hint("missing-file.hint-kind")]
            }
            Self::Pixels(file, PictureSize { width, height }) => {
                let large = told("large-picture", file).with("width", width);
                let large = large.with("height", height);
                vec![large.with("limit", MAX_MEGAPIXELS), hint("large-picture.hint")]
            }
            Self::Broken(file) => vec![told("failure-attach-broken", file)],
            Self::Elsewhere(folder) => {
                vec![Message::new("failure-attach-folder").with("folder", folder.display())]
            }
            Self::Io(error) => {
                vec![lang::unwritten(error)]
            }
        }
    }
}

impl From<io::Error> for AttachError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
