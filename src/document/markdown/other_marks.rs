//! What other programs take for marks of Markdown and this one for text: `*words*`, `` `words` ``, `> words`, `---`.
//!
//! None of it is taken away: a mark too many is seen by whoever reads a proof, and in 5*4*3米 it is none.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

use crate::document::Excerpt;

/// Finds them, with the lines on which they begin; `line` is the number of the first.
pub(super) fn find(source: &str, line: usize) -> Excerpt {
    let mut found = Excerpt::default();
    let (mut at, mut line) = (0, line);
    for (event, range) in
        Parser::new_ext(source, Options::ENABLE_STRIKETHROUGH).into_offset_iter()
    {
        let words = &source[range.clone()];
        let is_mark = match &event {
            Event::Start(Tag::Emphasis | Tag::Strikethrough | Tag::BlockQuote(_)) => true,
            Event::Start(Tag::CodeBlock(kind)) => matches!(kind, CodeBlockKind::Fenced(_)),
            // A line of hyphens below a text.
            Event::Start(Tag::Heading { .. }) => !words.starts_with('#'),
            Event::Code(_) | Event::Rule => true,
            _ => false,
        };
        if is_mark && range.start >= at {
            line += source[at..range.start].matches('\n').count();
            at = range.start;
            found.add_at(line, words);
        }
    }
    found
}
