//! Word files of the kind before 2007 made in the test, from a text and bytes at places of their streams.
//!
//! A compound file is sectors of 512 bytes that form streams; `WordDocument` holds the header and the text, `1Table` the
//! table that says where the text stands.

/// Bytes of a sector.
const SECTOR: usize = 512;
/// Streams that are shorter stand elsewhere: all are filled up to it.
const SHORTEST: usize = 4096;
const END: u32 = 0xFFFF_FFFE;
const NONE: u32 = 0xFFFF_FFFF;
/// Where the text begins in `WordDocument`.
const TEXT: usize = 0x400;

/// A file as the seeds of `fuzz/corpus/doc/` write it. Lines `word OFFSET BYTES` and `table OFFSET BYTES` put bytes into the
/// streams, both in hexadecimal; all others are the text, a paragraph each, in which ␇ stands for the
/// control character that it shows.
pub(crate) fn of_seed(seed: &str) -> Vec<u8> {
    let patch = |line: &str| {
        let mut words = line.split(' ');
        let stream = words.next().filter(|name| ["word", "table"].contains(name))?.to_owned();
        let offset = usize::from_str_radix(words.next()?, 16).ok()?;
        Some((stream, offset.min(0x1_0000), from_hex(words.next()?)?))
    };
    let patches: Vec<_> = seed.lines().filter_map(patch).collect();
    let text: Vec<&str> = seed.lines().filter(|line| patch(line).is_none()).collect();
    let shown = |one: char| match u32::from(one) {
        code @ 0x2400..=0x241f => char::from_u32(code - 0x2400).unwrap_or(one),
        _ => one,
    };
    let text: String =
        text.iter().flat_map(|line| line.chars().map(shown).chain(['\r'])).collect();
    let (mut word, mut table) = streams(&text);
    for (name, offset, bytes) in patches {
        let stream = if name == "word" { &mut word } else { &mut table };
        stream.resize(stream.len().max(offset + bytes.len()), 0);
        stream[offset..offset + bytes.len()].copy_from_slice(&bytes);
    }
    compound(&[("WordDocument", &word), ("1Table", &table)])
}

fn from_hex(digits: &str) -> Option<Vec<u8>> {
    let bytes = (0..digits.len()).step_by(2);
    bytes.map(|at| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()).collect()
}

/// The streams of a file with this text.
fn streams(text: &str) -> (Vec<u8>, Vec<u8>) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let count = u32::try_from(units.len()).unwrap();
    let mut word = vec![0; TEXT];
    let mut put = |at: usize, bytes: &[u8]| word[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &[0xec, 0xa5, 0xc1, 0]);
    // The table stands in `1Table`; letters have two bytes.
    put(0xa, &0x1200_u16.to_le_bytes());
    put(0x20, &14_u16.to_le_bytes());
    put(0x3e, &22_u16.to_le_bytes());
    put(0x4c, &count.to_le_bytes());
    put(0x98, &93_u16.to_le_bytes());
    put(0x1a6, &21_u32.to_le_bytes());
    word.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
    let table = [
        &[2, 16, 0, 0, 0, 0, 0, 0, 0][..],
        &count.to_le_bytes(),
        &[0, 0],
        &u32::try_from(TEXT).unwrap().to_le_bytes(),
        &[0, 0],
    ];
    (word, table.concat())
}

/// A compound file of these streams.
pub(crate) fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut body, mut chain) = (Vec::new(), Vec::new());
    let mut add = |bytes: &[u8]| {
        let start = chain.len();
        body.extend(bytes);
        body.resize(body.len().next_multiple_of(SECTOR), 0);
        let end = body.len() / SECTOR;
        chain.extend((start + 1..end).map(number));
        chain.push(END);
        number(start)
    };
    let mut entries = entry("Root Entry", 5, [NONE, 1], END, 0);
    for (index, (name, bytes)) in streams.iter().enumerate() {
        let mut bytes = bytes.to_vec();
        bytes.resize(bytes.len().max(SHORTEST), 0);
        let next = if index + 1 < streams.len() { number(index + 2) } else { NONE };
        let start = add(&bytes);
        entries.extend(entry(name, 2, [next, NONE], start, bytes.len()));
    }
    entries.resize(entries.len().next_multiple_of(SECTOR), 0);
    let directory = add(&entries);
    let first = chain.len();
    let tables = (first + 1).div_ceil(SECTOR / 4 - 1);
    assert!(tables <= 109, "the header names so many tables");
    chain.extend(vec![0xFFFF_FFFD; tables]);
    chain.resize(chain.len().next_multiple_of(SECTOR / 4), NONE);
    let mut file = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    file.resize(24, 0);
    file.extend([0x3e, 3, 0xfffe, 9, 6_u16].iter().flat_map(|one| one.to_le_bytes()));
    file.resize(44, 0);
    let shortest = number(SHORTEST);
    let header = [number(tables), directory, 0, shortest, END, 0, END, 0];
    let places = (0..109).map(|at| if at < tables { number(first + at) } else { NONE });
    file.extend(header.into_iter().chain(places).flat_map(u32::to_le_bytes));
    file.extend(body);
    file.extend(chain.into_iter().flat_map(u32::to_le_bytes));
    file
}

fn entry(name: &str, kind: u8, [right, child]: [u32; 2], start: u32, size: usize) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = u16::try_from(entry.len() + 2).unwrap();
    entry.resize(64, 0);
    entry.extend(length.to_le_bytes());
    entry.extend([kind, 1]);
    entry.extend([NONE, right, child].into_iter().flat_map(u32::to_le_bytes));
    entry.resize(116, 0);
    entry.extend(start.to_le_bytes());
    entry.extend(u64::try_from(size).unwrap().to_le_bytes());
    entry
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap()
}
