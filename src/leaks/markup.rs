//! HTML, XML, JSON and plain text: what is read once tags and escapes are undone.
//!
//! One reader serves all, since each is found within the others. Tags leave nothing or the end of a block;
//! their attributes, and comments, are read apart, so that the words around them are read on.

use memchr::{memchr, memmem};

use super::contents::Contents;

/// Which tags end a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tags {
    /// Those of HTML and of unknown XML: all but those for words within a line.
    Web,
    /// Those of office documents: paragraphs, cells, rows; all others divide a line into runs.
    Office,
}

/// Elements that stand within a line.
const INLINE: [&str; 29] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "em", "font", "i", "ins",
    "kbd", "mark", "q", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup",
    "time", "tspan", "u", "wbr",
];

/// Elements of office documents that end a block; a name may go on over a line break.
const BLOCKS: [&str; 12] = [
    "p",
    "tc",
    "tr",
    "tbl",
    "si",
    "row",
    "c",
    "h",
    "table-cell",
    "table-row",
    "list-item",
    "comment",
];

/// Looks for names in a text.
pub(super) fn read(text: &str, tags: Tags, contents: &mut Contents<'_>) {
    let mut apart = String::new();
    let mut rest = text;
    // Once no tag closes any more, `<` is a letter: each byte is looked at a few times at most.
    let mut closes = true;
    while let Some(at) = rest.find(['<', '&', '%', '\\']) {
        contents.put(&rest[..at]);
        rest = &rest[at..];
        let length = if rest.starts_with('<') && closes {
            let length = tag(rest, tags, &mut apart, contents);
            closes = length.is_some();
            length.unwrap_or(1)
        } else {
            let (written, length) = escape(rest).unwrap_or_else(|| (rest[..1].to_owned(), 1));
            contents.put(&written);
            length
        };
        rest = &rest[length..];
    }
    contents.put(rest);
    contents.end();
    contents.text(&unescaped(&apart));
}

/// How long the tag or comment at the start of a text is; `None` where none ends in it.
fn tag(
    text: &str,
    tags: Tags,
    apart: &mut String,
    contents: &mut Contents<'_>,
) -> Option<usize> {
    if let Some(comment) = text.strip_prefix("<!--") {
        let end = memmem::find(comment.as_bytes(), b"-->")?;
        apart.push_str(&comment[..end]);
        apart.push('\u{1e}');
        return Some(end + 7);
    }
    if text.starts_with("<![CDATA[") {
        return Some(9);
    }
    if !text[1..].starts_with(|one: char| one.is_ascii_alphabetic() || "/!?".contains(one)) {
        contents.put("<");
        return Some(1);
    }
    let end = memchr(b'>', text.as_bytes())?;
    let inside = text[1..end].trim_start_matches('/');
    let length =
        inside.find(|one: char| one.is_whitespace() || one == '/').unwrap_or(inside.len());
    let name = inside[..length].rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
    let ends_block = match tags {
        Tags::Web => !INLINE.contains(&name.as_str()),
        Tags::Office => BLOCKS.contains(&name.as_str()),
    };
    if ends_block {
        contents.block();
    }
    if inside.len() > length + 1 {
        apart.push_str(&inside[length..]);
        apart.push('\u{1e}');
    }
    Some(end + 1)
}

fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['&', '%', '\\']) {
        plain.push_str(&rest[..at]);
        let (written, length) = escape(&rest[at..]).unwrap_or_else(|| (" ".to_owned(), 1));
        plain.push_str(&written);
        rest = &rest[at + length..];
    }
    plain + rest
}

/// What an escape at the start of a text stands for, and its length.
fn escape(text: &str) -> Option<(String, usize)> {
    match text.as_bytes()[0] {
        b'&' => entity(text),
        b'%' => percent(text),
        _ => backslash(text),
    }
}

/// `&#24352;`, `&#x5f20;`, `&amp;`.
fn entity(text: &str) -> Option<(String, usize)> {
    let head = &text.as_bytes()[1..text.len().min(12)];
    let end = memchr(b';', head)?;
    let name = str::from_utf8(&head[..end]).ok()?;
    let character = match name.strip_prefix('#') {
        Some(digits) => {
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => digits.parse(),
            };
            char::from_u32(code.ok()?)?
        }
        None => match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "nbsp" | "ensp" | "emsp" | "shy" | "zwnj" | "zwj" => ' ',
            _ => return None,
        },
    };
    Some((character.to_string(), end + 2))
}

/// `%E5%BC%A0`, as many bytes as follow each other, in UTF-8 or GB 18030.
fn percent(text: &str) -> Option<(String, usize)> {
    let bytes = text.as_bytes().chunks_exact(3).map_while(|three| {
        let digits =
            three.strip_prefix(b"%").filter(|two| two.iter().all(u8::is_ascii_hexdigit))?;
        u8::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()
    });
    let bytes: Vec<u8> = bytes.collect();
    let decoded = super::encodings::string(&bytes).into_owned();
    (!bytes.is_empty()).then_some((decoded, bytes.len() * 3))
}

/// `\u5f20`, `\u{5f20}`, `\5f20` of style sheets; a pair of surrogates is one character.
fn backslash(text: &str) -> Option<(String, usize)> {
    let mut units = Vec::new();
    let mut length = 0;
    while let Some(unit) = text.get(length..).and_then(|rest| rest.strip_prefix('\\')) {
        let digits = unit.strip_prefix('u').unwrap_or(unit);
        let digits = digits.strip_prefix('{').unwrap_or(digits);
        let Some(code) = digits.get(..4).and_then(|four| u16::from_str_radix(four, 16).ok())
        else {
            break;
        };
        units.push(code);
        length = text.len() - digits.len() + 4;
        length += usize::from(text[length..].starts_with('}'));
    }
    (length > 0).then(|| (String::from_utf16_lossy(&units), length))
}
