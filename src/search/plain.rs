//! The words of converted Markdown, as a reader who copies them from the page has them.
//!
//! [`lines`] leaves out tags and replaces entities. Blocks stand on lines of their own; a line end
//! within a block is a space. The numbers of footnotes and the ways back from them are no words.
//! It reads what our own converter wrote, and nothing else.

use super::normalize::BLOCK;
use crate::render::context::Markup;

/// Tags within a line.
const INLINE: [&str; 8] = ["a", "br", "code", "del", "em", "img", "strong", "sup"];

/// Elements of a footnote that are no words of its text, by the start of their tag.
const FURNITURE: [(&str, &str); 2] =
    [("sup class=\"footnote-reference\"", "</sup>"), ("a class=\"footnote-back\"", "</a>")];

/// Appends the words of `markup` to a text.
pub(super) fn lines(markup: &Markup, text: &mut String) {
    let mut rest = markup.0.as_str();
    while let Some(open) = rest.find('<') {
        words(&rest[..open], text);
        rest = &rest[open + 1..];
        // No attribute that our converter writes has a bare `>` in it.
        let Some(close) = rest.find('>') else { return };
        let (tag, after) = (&rest[..close], &rest[close + 1..]);
        rest = after;
        if let Some((_, end)) = FURNITURE.iter().find(|(start, _)| tag.starts_with(start)) {
            rest = after.find(end).map_or("", |at| &after[at + end.len()..]);
        } else if name(tag) == "br" {
            text.push(' ');
        } else if !INLINE.contains(&name(tag)) {
            text.push(BLOCK);
        }
    }
    words(rest, text);
}

fn name(tag: &str) -> &str {
    let tag = tag.trim_start_matches('/');
    tag.split([' ', '/']).next().unwrap_or(tag)
}

/// Appends text between tags.
fn words(piece: &str, text: &mut String) {
    let mut rest = piece;
    while let Some(at) = rest.find(['&', BLOCK]) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = [
            ("\n", ' '),
            ("&amp;", '&'),
            ("&lt;", '<'),
            ("&gt;", '>'),
            ("&quot;", '"'),
            ("&#x27;", '\''),
        ];
        let found = known.into_iter().find(|(entity, _)| rest.starts_with(entity));
        let (length, character) = found.map_or((1, '&'), |(entity, one)| (entity.len(), one));
        text.push(character);
        rest = &rest[length..];
    }
    text.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(html: &str) -> String {
        let mut text = String::new();
        lines(&Markup(html.to_owned()), &mut text);
        text
    }

    #[test]
    fn tags_give_nothing_and_blocks_a_line_end() {
        assert_eq!(plain("甲<strong>乙</strong>&lt;丙&gt; &amp;amp;\n丁"), "甲乙<丙> &amp; 丁");
        let list = plain("<p>甲</p>\n<ul>\n<li>乙<br />丙</li>\n</ul>");
        let lines: Vec<&str> =
            list.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, ["甲", "乙 丙"]);
        assert_eq!(plain("<td>1</td><td>2</td>"), "\n1\n\n2\n");
    }

    #[test]
    fn footnotes_leave_no_number_in_the_text() {
        let reference = "<sup class=\"footnote-reference\"><a id=\"x\">1</a></sup>";
        let back = "<a class=\"footnote-back\" href=\"#x\">↩\u{fe0e}<sup>2</sup></a>";
        assert_eq!(plain(&format!("办结{reference}9203件{back}。")), "办结9203件。");
    }
}
