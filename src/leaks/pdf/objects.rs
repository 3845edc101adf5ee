//! The objects of a PDF, in all its revisions.
//!
//! They are found by their heads, `5 0 obj`, not by the table at the end of the file: earlier revisions, and
//! what a damaged table leaves out, are found too, and a table cannot lead in a circle.

use std::borrow::Cow;

use memchr::memmem;

use super::filters::decoded;
use super::lexer::{Dict, Lexer, Token, is_space};
use crate::leaks::contents::Contents;

/// An object as it stands in a revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version {
    /// What references call it by.
    pub(super) number: u32,
    /// How many revisions end before it.
    pub(super) revision: usize,
    /// The file, 0, or a stream with objects, from 1.
    source: usize,
    /// The first byte behind its head.
    start: usize,
}

/// All objects of a file.
pub(super) struct Objects<'a> {
    bytes: &'a [u8],
    /// Streams that hold objects.
    streams: Vec<Vec<u8>>,
    /// Ends of streams.
    ends: Vec<usize>,
    /// In the order of their numbers, then revisions.
    pub(super) versions: Vec<Version>,
}

/// An object with what stands behind it, where that is a stream.
pub(super) struct Object<'o> {
    /// The object itself.
    pub(super) value: Token,
    /// The bytes of its stream as they stand in the file, packed or not; none where it has no stream.
    pub(super) raw: Option<&'o [u8]>,
}

impl Object<'_> {
    /// The dictionary that it is, or that its stream has.
    pub(super) fn dict(&self) -> Option<&Dict> {
        match &self.value {
            Token::Dict(dict) => Some(dict),
            _ => None,
        }
    }
}

impl<'a> Objects<'a> {
    /// Finds all objects.
    pub(super) fn find(bytes: &'a [u8], contents: &mut Contents<'_>) -> Self {
        let revisions: Vec<usize> = memmem::find_iter(bytes, b"%%EOF").collect();
        let mut versions = Vec::new();
        for at in memmem::find_iter(bytes, b"obj") {
            let Some(number) = head(&bytes[..at]) else { continue };
            if !contents.step(8) {
                break;
            }
            let revision = revisions.partition_point(|end| *end < at);
            versions.push(Version { number, revision, source: 0, start: at + 3 });
        }
        let ends = memmem::find_iter(bytes, b"endstream").collect();
        let mut all = Self { bytes, streams: Vec::new(), ends, versions };
        for version in all.versions.clone() {
            all.unfold(version, contents);
        }
        all.versions.sort_unstable();
        all
    }

    /// Finds the objects in a stream that holds objects.
    fn unfold(&mut self, version: Version, contents: &mut Contents<'_>) {
        let object = self.read(version, contents);
        let is_of_objects = |object: &Object<'_>| {
            object.dict().is_some_and(|dict| dict.name("Type") == b"ObjStm")
        };
        let Some(object) = object.filter(is_of_objects) else { return };
        let (Some(dict), Some(raw)) = (object.dict(), object.raw) else { return };
        let Some(bytes) = decoded(dict, raw, contents).map(Cow::into_owned) else { return };
        let Some(Token::Number(first)) = dict.get("First") else { return };
        let first = usize::try_from(*first).unwrap_or(0);
        let mut found = Vec::new();
        let mut lexer = Lexer::new(&bytes, 0, contents);
        while let (Some(Token::Number(number)), Some(Token::Number(at))) =
            (lexer.next(), lexer.next())
        {
            let at = usize::try_from(at).ok().and_then(|at| at.checked_add(first));
            if let (Ok(number), Some(start)) = (u32::try_from(number), at) {
                let source = self.streams.len() + 1;
                found.push(Version { number, source, start, ..version });
            }
            if lexer.at >= first {
                break;
            }
        }
        self.versions.extend(found);
        self.streams.push(bytes);
    }

    /// An object; `None` where nothing can be read.
    pub(super) fn read(
        &self,
        version: Version,
        contents: &mut Contents<'_>,
    ) -> Option<Object<'_>> {
        if contents.is_spent() {
            return None;
        }
        let bytes = match version.source.checked_sub(1) {
            None => self.bytes,
            Some(index) => self.streams.get(index)?.as_slice(),
        };
        let mut lexer = Lexer::new(bytes, version.start, contents);
        let value = lexer.next()?;
        let behind = lexer.at;
        let is_stream = matches!(value, Token::Dict(_))
            && version.source == 0
            && lexer.next() == Some(Token::Word(b"stream".to_vec()));
        let at = lexer.at;
        let raw = (is_stream && at > behind).then(|| self.stream(at, &value));
        Some(Object { value, raw })
    }

    /// The bytes of the stream that starts behind a word.
    fn stream(&self, at: usize, value: &Token) -> &'a [u8] {
        let rest = &self.bytes[at..];
        let start = match rest {
            [b'\r', b'\n', ..] => at + 2,
            [b'\r' | b'\n', ..] => at + 1,
            _ => at,
        };
        let length = match value {
            Token::Dict(dict) => dict.get("Length"),
            _ => None,
        };
        if let Some(Token::Number(length)) = length {
            let end = usize::try_from(*length).unwrap_or(0).saturating_add(start);
            let behind = self.bytes.get(end..end.saturating_add(16)).unwrap_or_default();
            if behind.trim_ascii_start().starts_with(b"endstream") {
                return &self.bytes[start..end];
            }
        }
        let next = self.ends.partition_point(|end| *end < start);
        &self.bytes[start..self.ends.get(next).copied().unwrap_or(self.bytes.len())]
    }

    /// The object of a number as a revision has it: the last one up to it, or else the first one.
    pub(super) fn version(&self, number: u32, revision: usize) -> Option<Version> {
        let end = self
            .versions
            .partition_point(|one| (one.number, one.revision) <= (number, revision));
        let last = end.checked_sub(1).map(|at| self.versions[at]);
        let next = || self.versions.get(end).copied();
        last.filter(|one| one.number == number).or_else(next).filter(|one| one.number == number)
    }

    /// A value, or what it refers to.
    pub(super) fn resolved(
        &self,
        value: &Token,
        revision: usize,
        contents: &mut Contents<'_>,
    ) -> Option<Token> {
        match value {
            Token::Reference(number) => {
                Some(self.read(self.version(*number, revision)?, contents)?.value)
            }
            other => Some(other.clone()),
        }
    }
}

/// The number in a head `5 0 ` at the end of bytes.
fn head(before: &[u8]) -> Option<u32> {
    let tail = &before[before.len().saturating_sub(32)..];
    let mut words =
        tail.trim_ascii_end().rsplit(|one| is_space(*one)).filter(|word| !word.is_empty());
    let generation = words.next()?;
    let number = words.next()?;
    let is_apart = tail.last().is_some_and(|one| is_space(*one));
    let digits = number.iter().rev().take_while(|one| one.is_ascii_digit()).count();
    let number = str::from_utf8(&number[number.len() - digits..]).ok()?.parse().ok()?;
    (is_apart && generation.iter().all(u8::is_ascii_digit)).then_some(number)
}
