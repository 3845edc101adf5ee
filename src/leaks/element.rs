//! Which elements end a block, by their names.

/// Which tags end a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tags {
    /// Those of HTML and of unknown XML: all but those for runs of words.
    Web,
    /// Those of office documents: paragraphs, cells, rows; all others are runs.
    Office,
    /// There are none: Markdown of an issue, in which a link's address goes aside.
    Markdown,
}

/// Elements that stand within a line.
const INLINE: [Name; 33] = names([
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "label", "mark", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span",
    "strong", "sub", "sup", "time", "tspan", "u", "wbr",
]);

/// Elements of office documents that end a block.
const BLOCKS: [Name; 16] = names([
    "p",
    "tc",
    "tr",
    "tbl",
    "si",
    "row",
    "c",
    "br",
    "cr",
    "tab",
    "h",
    "table-cell",
    "table-row",
    "list-item",
    "line-break",
    "comment",
]);

/// The name of an element in small letters, as a number: names are compared at every tag.
type Name = u128;

/// The number of a name; what is longer than all names that we know is none of them.
#[inline]
const fn name(letters: &[u8]) -> Name {
    let (mut number, mut at) = (0, 0);
    while at < letters.len() && at < 16 {
        number = number << 8 | letters[at].to_ascii_lowercase() as Name;
        at += 1;
    }
    number
}

const fn names<const COUNT: usize>(written: [&str; COUNT]) -> [Name; COUNT] {
    let (mut numbers, mut at) = ([0; COUNT], 0);
    while at < COUNT {
        numbers[at] = name(written[at].as_bytes());
        at += 1;
    }
    numbers
}

/// Whether the tag of an element ends a block; `element` is its name, with a prefix where it has one.
pub(super) fn ends_block(element: &[u8], tags: Tags) -> bool {
    // `w:p` is `p`, whatever its prefix.
    let local = element.iter().rposition(|byte| *byte == b':').map_or(0, |at| at + 1);
    let element = name(&element[local..]);
    match tags {
        Tags::Web => !INLINE.contains(&element),
        Tags::Office => BLOCKS.contains(&element),
        Tags::Markdown => false,
    }
}
