//! The outer layer of font files: which faces a file has, what they are called, and the small
//! tables that describe them.
//!
//! Collections of Chinese fonts have 20 to 30 MB; their names and character maps have half a
//! megabyte. Reading only these makes a scan of a whole system a matter of milliseconds.

use std::io;
use std::io::{Read, Seek, SeekFrom};

/// Tables that tell what a face is and which characters it has.
const DESCRIBING: [&[u8; 4]; 9] =
    [b"MATH", b"OS/2", b"cmap", b"fvar", b"head", b"hhea", b"maxp", b"name", b"post"];

/// More than any real font has; a damaged file must not take all memory.
const MAX_TABLE_BYTES: u32 = 32 << 20;
const MAX_FACES: u32 = 256;

/// Name ids of the OpenType `name` table: family, and typographic family.
const FAMILY_IDS: [u16; 2] = [1, 16];

/// A face within a file.
#[derive(Debug)]
pub(super) struct FaceTables {
    /// Position in the collection; 0 in a file of one face.
    pub(super) index: u32,
    version: [u8; 4],
    tables: Vec<FontTable>,
}

#[derive(Debug, Clone, Copy)]
struct FontTable {
    tag: [u8; 4],
    offset: u32,
    length: u32,
}

/// The faces of a font file.
pub(super) fn faces(file: &mut (impl Read + Seek)) -> io::Result<Vec<FaceTables>> {
    let header: [u8; 12] = read(file, 0)?;
    if header[..4] != *b"ttcf" {
        return Ok(vec![face(file, 0, 0)?]);
    }
    let count = long(&header, 8).min(MAX_FACES);
    let mut faces = Vec::new();
    for index in 0..count {
        let offset: [u8; 4] = read(file, 12 + 4 * index)?;
        faces.push(face(file, index, u32::from_be_bytes(offset))?);
    }
    Ok(faces)
}

fn face(file: &mut (impl Read + Seek), index: u32, start: u32) -> io::Result<FaceTables> {
    let header: [u8; 12] = read(file, start)?;
    let version = [header[0], header[1], header[2], header[3]];
    if ![*b"OTTO", *b"true", [0, 1, 0, 0]].contains(&version) {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut records = vec![0; 16 * usize::from(short(&header, 4))];
    file.read_exact(&mut records)?;
    let tables = records.chunks_exact(16).map(|record| FontTable {
        tag: [record[0], record[1], record[2], record[3]],
        offset: long(record, 8),
        length: long(record, 12),
    });
    Ok(FaceTables { index, version, tables: tables.collect() })
}

impl FaceTables {
    /// The names of its family in all languages.
    pub(super) fn families(&self, file: &mut (impl Read + Seek)) -> io::Result<Vec<String>> {
        let Some(table) = self.tables.iter().find(|table| table.tag == *b"name") else {
            return Ok(Vec::new());
        };
        let data = table.read(file)?;
        Ok(family_names(&data).unwrap_or_default())
    }

    /// A font file with the describing tables only.
    pub(super) fn excerpt(&self, file: &mut (impl Read + Seek)) -> io::Result<Vec<u8>> {
        let mut tables: Vec<FontTable> = self.tables.clone();
        tables.retain(|table| DESCRIBING.contains(&&table.tag));
        tables.sort_by_key(|table| table.tag);
        let count = u16::try_from(tables.len()).map_err(|_| io::ErrorKind::InvalidData)?;
        let mut head = Vec::from(self.version);
        head.extend(count.to_be_bytes());
        head.extend([0; 6]);
        let mut body = Vec::new();
        let start = 12 + 16 * tables.len();
        for table in tables {
            let offset =
                u32::try_from(start + body.len()).map_err(|_| io::ErrorKind::InvalidData)?;
            head.extend(table.tag);
            head.extend([0; 4]);
            head.extend(offset.to_be_bytes());
            head.extend(table.length.to_be_bytes());
            body.extend(table.read(file)?);
            body.resize(body.len().next_multiple_of(4), 0);
        }
        head.append(&mut body);
        Ok(head)
    }
}

impl FontTable {
    fn read(self, file: &mut (impl Read + Seek)) -> io::Result<Vec<u8>> {
        if self.length > MAX_TABLE_BYTES {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let mut data = Vec::new();
        file.seek(SeekFrom::Start(self.offset.into()))?;
        file.take(self.length.into()).read_to_end(&mut data)?;
        if data.len() < self.length as usize {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(data)
    }
}

/// Reads a `name` table; `None` when it is damaged.
fn family_names(data: &[u8]) -> Option<Vec<String>> {
    let header = data.get(..6)?;
    let strings = data.get(usize::from(short(header, 4))..)?;
    let mut names = Vec::new();
    for record in data[6..].chunks_exact(12).take(usize::from(short(header, 2))) {
        if !FAMILY_IDS.contains(&short(record, 6)) {
            continue;
        }
        let start = usize::from(short(record, 10));
        let bytes = strings.get(start..start + usize::from(short(record, 8)))?;
        names.extend(decode(short(record, 0), bytes));
    }
    Some(names)
}

/// Decodes a name: UTF-16 on the platforms Unicode (0) and Windows (3). On the Macintosh (1) only
/// ASCII is read; such fonts carry their Chinese names for Windows too.
fn decode(platform: u16, bytes: &[u8]) -> Option<String> {
    match platform {
        0 | 3 => {
            let units: Vec<u16> = bytes.chunks_exact(2).map(|unit| short(unit, 0)).collect();
            String::from_utf16(&units).ok()
        }
        1 if bytes.is_ascii() => String::from_utf8(bytes.to_vec()).ok(),
        _ => None,
    }
}

fn read<const N: usize>(file: &mut (impl Read + Seek), offset: u32) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    file.seek(SeekFrom::Start(offset.into()))?;
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn short(bytes: &[u8], at: usize) -> u16 {
    u16::from_be_bytes([bytes[at], bytes[at + 1]])
}

fn long(bytes: &[u8], at: usize) -> u32 {
    u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::{faces, family_names};

    #[test]
    fn damaged_files_are_errors() {
        assert!(faces(&mut Cursor::new(b"")).is_err());
        assert!(faces(&mut Cursor::new(b"ttcf\0\0\0\0\xff\xff\xff\xff")).is_err());
        assert!(faces(&mut Cursor::new(b"OTTO\xff\xff\0\0\0\0\0\0")).is_err());
        assert!(faces(&mut Cursor::new(b"a text, not a font")).is_err());
    }

    #[test]
    fn chinese_names_are_read() {
        let mut table = Vec::from([0, 0, 0, 1, 0, 18]);
        table.extend([0, 3, 0, 1, 8, 4, 0, 1, 0, 4, 0, 0]);
        table.extend("仿宋".encode_utf16().flat_map(u16::to_be_bytes));
        assert_eq!(family_names(&table), Some(vec!["仿宋".to_owned()]));
        assert_eq!(family_names(&table[..20]), None);
    }
}
