//! Which characters of a text are marks, by the tree alone.
//!
//! The program decides by what its parser says of places; here characters are counted, so that one mistake
//! is not made twice: what a construct of the tree takes is at most so many characters of these kinds.

use std::collections::BTreeMap;

use tongbao::text;
use tongbao::text::tree::{Block, Document, Inline};
use tongbao::text::{plain, walk};

/// Characters with how often each stands somewhere.
pub(super) type Counts = BTreeMap<char, usize>;

/// Counts the characters that can be seen.
pub(super) fn counts(text: &str) -> Counts {
    let mut counts = Counts::new();
    let visible = |one: &char| !one.is_whitespace() && !one.is_control();
    text.chars().filter(visible).for_each(|one| *counts.entry(one).or_default() += 1);
    counts
}

/// Returns what constructs of the tree may have taken of a text.
pub(super) fn marks(source: &str, document: &Document) -> Counts {
    let mut marks = Counts::new();
    let mut take = |characters: &str, times: usize| {
        characters.chars().for_each(|one| *marks.entry(one).or_default() += times);
    };
    for inline in walk::inlines(document) {
        match inline {
            // Emphasis of nothing explains nothing.
            Inline::Emphasis(content) if is_seen(content) => take("*_", 2),
            Inline::Strong(content) if is_seen(content) => take("*_", 4),
            Inline::Strikethrough(content) if is_seen(content) => take("~", 4),
            Inline::Code(_) => take("`", source.matches('`').count()),
            Inline::Link(link) if is_seen(&link.content) => {
                take(&source[link.range.clone()], 1)
            }
            Inline::Image(image) => take(&source[image.range.clone()], 1),
            Inline::FootnoteReference(reference) => take(&source[reference.range.clone()], 1),
            Inline::HardBreak => take("\\", 1),
            _ => {}
        }
    }
    for footnote in &document.footnotes {
        take(&format!("[^{}]:", footnote.label), 1);
    }
    blocks(source, &document.blocks, &mut take);
    document.footnotes.iter().for_each(|note| blocks(source, &note.blocks, &mut take));
    let mut definitions = definitions(source, document);
    definitions.push_str(&escapes(source));
    take(&definitions, 1);
    marks
}

fn is_seen(content: &[Inline]) -> bool {
    let words = plain::inlines(content);
    let closes = |one: char| "、，。；：！？）》】”".contains(one);
    !words.trim().is_empty() && !words.starts_with(closes)
}

fn blocks(source: &str, list: &[Block], take: &mut impl FnMut(&str, usize)) {
    for block in list {
        match block {
            Block::Heading(heading) if !heading.content.is_empty() => {
                let written = source[heading.range.clone()].trim();
                let under = written.lines().last().unwrap_or_default();
                take("#", written.matches('#').count());
                take(under.trim_start_matches(|one: char| !"-=".contains(one)), 1);
            }
            Block::Quote(inner) => {
                take(">", source.matches('>').count());
                blocks(source, inner, take);
            }
            Block::Rule => take("-*_", source.len()),
            Block::Code(code) => {
                take("`~", source.len());
                take(&code.info, 1);
            }
            Block::List(list) => {
                match &list.numbers {
                    Some(numbers) => {
                        let typed = |number: &u64| format!("{number}.)");
                        numbers.iter().for_each(|number| take(&typed(number), 1));
                        // Where all are alike, each was typed as the first.
                        take(&numbers[0].to_string(), numbers.len());
                        take(".)0", numbers.len());
                    }
                    None => take("-+*", list.items.len()),
                }
                list.items.iter().for_each(|item| blocks(source, item, take));
            }
            Block::Table(_) => take("|:-", source.len()),
            _ => {}
        }
    }
}

/// Returns the definitions that a link of the tree refers to: lines that hold its destination.
fn definitions(source: &str, document: &Document) -> String {
    let links: Vec<_> = text::links::links(document).collect();
    let is_used = |line: &&str| {
        let Some((label, rest)) = line.split_once("]:") else { return false };
        let label = label.trim_start_matches(|one: char| one != '[');
        links.iter().any(|link| {
            let rest = rest.replace("&amp;", "&").replace("&nbsp;", "\u{a0}");
            source[link.range.clone()].contains(label) && rest.contains(link.destination)
        })
    };
    source.lines().filter(is_used).collect()
}

/// Returns the backslashes before punctuation.
fn escapes(source: &str) -> String {
    let mut found = String::new();
    let mut characters = source.chars().peekable();
    while let Some(one) = characters.next() {
        if one == '\\' && characters.next_if(char::is_ascii_punctuation).is_some() {
            found.push('\\');
        }
    }
    found
}
