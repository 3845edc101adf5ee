//! The parts of a Word file, unpacked one by one within limits.
//!
//! Parts are named in small letters and without the slash in front. What has a name that would lead
//! out of the archive is not a part; nothing is ever written, and nothing read but the bytes given.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use memchr::memmem;
use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::{Budget, MAX_PART_BYTES, MAX_PARTS, MAX_RATIO, MEBIBYTE, RATIO_FROM};
use crate::document::{Limit, Refusal, sniff};
use crate::source::MAX_FILE_BYTES;

/// A Word file.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    parts: BTreeMap<String, usize>,
    packed: u64,
}

impl<'a> Package<'a> {
    /// Reads the list of parts.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let packed = bytes.len() as u64;
        if packed > MAX_FILE_BYTES {
            return Err(Refusal::Limit(Limit::File(MAX_FILE_BYTES / MEBIBYTE)));
        }
        if !bytes.starts_with(b"PK") {
            return Err(sniff::refusal(bytes));
        }
        if count(bytes) > MAX_PARTS {
            return Err(Refusal::Limit(Limit::Parts(MAX_PARTS)));
        }
        let archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged(None))?;
        let names = (0..archive.len()).filter_map(|index| {
            let name = archive.name_for_index(index)?.ok()?;
            Some((resolve("", &name)?, index))
        });
        let parts = names.collect();
        Ok(Self { archive, parts, packed })
    }

    /// Returns the names of its parts.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// Whether there is such a part.
    pub(super) fn has(&self, part: &str) -> bool {
        self.parts.contains_key(part)
    }

    /// Returns the text of a part, if there is one.
    pub(super) fn text(
        &mut self,
        part: &str,
        budget: &mut Budget,
    ) -> Result<Option<String>, Refusal> {
        let Some(bytes) = self.bytes(part, budget)? else { return Ok(None) };
        let fault = || Refusal::Xml(part.to_owned());
        let wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
        if !wide {
            return String::from_utf8(bytes).map(Some).map_err(|_| fault());
        }
        // XML of Word files may be UTF-16; the mark at its start says of which kind.
        let (text, _, faulty) = encoding_rs::UTF_16LE.decode(&bytes);
        if faulty { Err(fault()) } else { Ok(Some(text.into_owned())) }
    }

    /// Returns the bytes of a part, if there is one.
    pub(super) fn bytes(
        &mut self,
        part: &str,
        budget: &mut Budget,
    ) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(index) = self.parts.get(part) else { return Ok(None) };
        let mut file = self.archive.by_index(*index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::Encrypted,
            _ => Refusal::Damaged(Some(part.to_owned())),
        })?;
        let most = file.compressed_size().min(self.packed).saturating_mul(MAX_RATIO);
        let mut bytes = Vec::new();
        let mut chunk = vec![0; 64 * 1024];
        loop {
            let read = file.read(&mut chunk);
            let read = read.map_err(|_| Refusal::Damaged(Some(part.to_owned())))?;
            let Some(fresh) = chunk.get(..read).filter(|fresh| !fresh.is_empty()) else {
                return Ok(Some(bytes));
            };
            budget.bytes(read)?;
            bytes.extend_from_slice(fresh);
            within(part, bytes.len() as u64, most)?;
        }
    }
}

/// Whether a part may be as long as this, where `most` is what its packed size allows.
fn within(part: &str, length: u64, most: u64) -> Result<(), Refusal> {
    if length > MAX_PART_BYTES {
        return Err(Refusal::Limit(Limit::Part(part.to_owned(), MAX_PART_BYTES / MEBIBYTE)));
    }
    if length > RATIO_FROM && length > most {
        return Err(Refusal::Limit(Limit::Ratio(part.to_owned())));
    }
    Ok(())
}

/// Returns how many parts the list of an archive has, or claims to have, whichever is more. The
/// library reserves memory for as many as a 64-bit list claims before it reads any.
fn count(bytes: &[u8]) -> usize {
    let listed = memmem::find_iter(bytes, b"PK\x01\x02").count();
    let tail = bytes.get(bytes.len().saturating_sub(TAIL)..).unwrap_or(bytes);
    if memmem::find(tail, b"PK\x06\x07").is_none() {
        return listed;
    }
    let claims = memmem::find_iter(bytes, b"PK\x06\x06").filter_map(|at| {
        let claim = bytes.get(at + 32..at + 40)?;
        Some(usize::try_from(u64::from_le_bytes(claim.try_into().ok()?)).unwrap_or(usize::MAX))
    });
    claims.max().unwrap_or(0).max(listed)
}

/// Bytes at the end of an archive in which its list of parts is announced.
const TAIL: usize = 128 * 1024;

/// Returns the name of the part that `target` names, from a part in `folder`; `None` if it leads
/// out.
pub(super) fn resolve(folder: &str, target: &str) -> Option<String> {
    if target.contains(['\\', '\0']) {
        return None;
    }
    let (absolute, target) = match target.strip_prefix('/') {
        Some(rest) => (true, rest),
        None => (false, target),
    };
    let mut segments: Vec<&str> = Vec::new();
    if !absolute {
        segments.extend(folder.split('/').filter(|segment| !segment.is_empty()));
    }
    for segment in target.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(segments.pop()?),
            name => segments.push(name),
        }
    }
    Some(segments.join("/").to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn a_target_stays_within_the_archive() {
        let resolved = |folder, target| resolve(folder, target);
        assert_eq!(resolved("word", "media/A.png").as_deref(), Some("word/media/a.png"));
        assert_eq!(resolved("word", "/word/b.xml").as_deref(), Some("word/b.xml"));
        assert_eq!(resolved("word", "../docProps/c.xml").as_deref(), Some("docprops/c.xml"));
        for outside in ["../../etc/passwd", "..\\..\\win.ini", "a\\b"] {
            assert_eq!(resolved("word", outside), None, "{outside}");
        }
        assert_eq!(resolved("word", "/../x"), None);
    }
}
