//! What an office means as a mark. Everything else is text, and is printed as it was typed.
//!
//! | mark | where | is |
//! |---|---|---|
//! | `**words**` | two asterisks around words without asterisks; all `**` of a paragraph pair up | strong |
//! | `- words` | opens a line; the words begin with no digit, or another item stands beside it | an item of a list |
//! | `1. words` | the same, with a number below 1000 | an item with that number |
//! | `# words` | opens a line; the words begin with no digit | a heading |
//! | `\| a \| b \|` above `\|---\|---\|` | lines with as many cells as each other, and the rows below | a table |
//! | `[^1]`, with `[^1]: words` opening a line | | a footnote |
//! | `[words](address)`, `![words](file)` | | a link, a picture |
//! | `\` | before one of `* [ ] ! < \| \`, or what opens a line (`#`, `-`, a number); before a line end; not in paths | that character, a line end |
//!
//! So `5*4*3米`, `138****5678`, `*甲*`, `~~甲~~`, `_甲_`, `` `甲` ``, `> 甲`, `+ 5%`, `- 5℃`, `2017. 8. 21`, `1) 甲`, `---`,
//! `&nbsp;`, `<a@b.cn>`, `甲\_乙`, `[注]: 甲` and `C:\通报\*` are text. Lines that open with such a character stay lines of their own.
//!
//! The parser of Markdown gets to see letters in place of all that is text ([`super::mark`]), so it takes for
//! marks what stands in the table and nothing else:
//!
//! 1. [`passages`] goes through the lines and takes them for paragraphs, items, rows of [`tables`] and so on.
//! 2. [`characters`] goes through the characters of each, [`paths`] finds paths, [`mod@strong`] pairs asterisks.
//!
//! What stands in the table and may still have been meant as text is a [`Doubt`].

mod characters;
mod doubt;
mod escape;
mod judgement;
mod lines;
mod passages;
mod paths;
mod strong;
mod tables;

pub use doubt::{Doubt, Misreading};
pub use escape::{IN_LINE, escaped, escaped_in_line, unescaped};
pub use strong::is_word;

use super::mark::Marked;
use super::simple;
use judgement::Judgement;

/// Returns what the parser gets to see of a text.
pub(super) fn read(source: &str) -> Marked<'_> {
    Marked::new(source, judge(source).substitutes)
}

/// Returns the marks of a Markdown text that may have been meant as text, in the order of the text.
pub fn doubts(source: &str) -> Vec<Doubt> {
    if simple::paragraphs(source).is_some() {
        return Vec::new();
    }
    let mut doubts = judge(source).doubts;
    doubts.sort_by_key(|doubt| doubt.range.start);
    doubts
}

fn judge(source: &str) -> Judgement {
    let mut judgement = Judgement::default();
    for passage in passages::passages(source, &mut judgement) {
        characters::judge(source, &passage, &mut judgement);
    }
    judgement
}
