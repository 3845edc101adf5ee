//! What the system refused, in the language of the reader: errors of files say it in English.

use std::io::{Error, ErrorKind};

use super::Message;

/// What to tell of an error of the system: the path, where the error names one, and what was refused.
pub fn system(error: &Error) -> Message {
    let words = error.to_string();
    // Errors of files: failed to open file `甲.txt`: …
    let path = words.split_once('`').and_then(|(_, rest)| rest.split_once('`'));
    told(path.map(|(path, _)| path), error.kind(), &words)
}

/// What to tell where nothing was written for an error of the system.
pub fn unwritten(error: &Error) -> Message {
    Message::new("failure-write").nested("words", system(error))
}

/// What was refused, for a message that names the path itself.
pub fn system_reason(error: &Error) -> Message {
    told(None, error.kind(), &error.to_string())
}

/// What to tell of a path that a system refuses for this reason.
pub fn refused(path: &str, kind: ErrorKind) -> Message {
    told(Some(path), kind, "")
}

fn told(path: Option<&str>, kind: ErrorKind, words: &str) -> Message {
    let what = match kind {
        ErrorKind::NotFound => Message::new("system-error.missing"),
        ErrorKind::PermissionDenied => Message::new("system-error.forbidden"),
        ErrorKind::AlreadyExists => Message::new("system-error.exists"),
        ErrorKind::NotADirectory => Message::new("system-error.no-folder"),
        ErrorKind::IsADirectory => Message::new("system-error.folder"),
        ErrorKind::DirectoryNotEmpty => Message::new("system-error.not-empty"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Message::new("system-error.full"),
        ErrorKind::ReadOnlyFilesystem => Message::new("system-error.read-only"),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => {
            Message::new("system-error.busy")
        }
        ErrorKind::InvalidFilename => Message::new("system-error.name"),
        ErrorKind::FileTooLarge => Message::new("system-error.large"),
        ErrorKind::AddrInUse => Message::new("system-error.port"),
        ErrorKind::TimedOut => Message::new("system-error.late"),
        ErrorKind::BrokenPipe | ErrorKind::UnexpectedEof => Message::new("system-error.end"),
        ErrorKind::InvalidData => Message::new("system-error.data"),
        _ => Message::new("system-error.other").with("words", words),
    };
    match path {
        Some(path) => Message::new("system-error").with("path", path).nested("what", what),
        None => what,
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};

    use super::system;
    use crate::lang::Lang;

    #[test]
    fn errors_of_files_are_told_with_their_path() {
        let error = fs_err::read("没有.txt").unwrap_err();
        assert_eq!(system(&error).text(Lang::Zh), "没有.txt：没有这个文件或文件夹");
        assert_eq!(system(&error).text(Lang::En), "没有.txt: there is no such file or folder");
        let full = Error::from(ErrorKind::StorageFull);
        assert_eq!(system(&full).text(Lang::Zh), "磁盘已满");
    }
}
