//! All texts of an issue, for rules that look at every one.

use super::Entry;
use super::Failing;
use super::Issue;
use super::Text;

/// What a text of an issue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextKind {
    /// A title of the issue or of an entry.
    Title,
    /// The heading of a practice or failing.
    Heading,
    /// The lead of a point.
    Lead,
    /// Markdown.
    Markdown,
    /// A line of plain text: a name, a caption, a recipient.
    Line,
}

impl Issue {
    /// Every text, in the order of the page.
    pub fn texts(&self) -> Vec<(TextKind, &Text)> {
        let mut texts = Vec::new();
        texts.extend(self.title.iter().map(|text| (TextKind::Title, text)));
        texts.extend(self.editor_note.iter().map(|text| (TextKind::Markdown, text)));
        self.entries.iter().for_each(|entry| entry_texts(entry, &mut texts));
        let news = self.rectifications.iter().filter_map(|news| news.text.as_ref());
        texts.extend(news.map(|text| (TextKind::Markdown, text)));
        texts.extend(self.attachments.iter().map(|file| (TextKind::Title, &file.title)));
        let distribution = &self.distribution;
        let recipients = [&distribution.report, &distribution.send, &distribution.issue];
        texts.extend(recipients.into_iter().flatten().map(|text| (TextKind::Line, text)));
        let people = [&self.people.editor, &self.people.reviewer, &self.people.signer];
        texts.extend(people.into_iter().flatten().map(|text| (TextKind::Line, text)));
        texts
    }
}

fn entry_texts<'a>(entry: &'a Entry, texts: &mut Vec<(TextKind, &'a Text)>) {
    texts.extend(entry.title.iter().map(|text| (TextKind::Title, text)));
    texts.extend(entry.lead.iter().map(|text| (TextKind::Markdown, text)));
    for practice in &entry.practices {
        texts.push((TextKind::Heading, &practice.heading));
        texts.extend(practice.text.iter().map(|text| (TextKind::Markdown, text)));
        for point in &practice.points {
            texts.push((TextKind::Lead, &point.lead));
            texts.extend(point.text.iter().map(|text| (TextKind::Markdown, text)));
        }
    }
    entry.failings.iter().for_each(|failing| failing_texts(failing, texts));
    for picture in &entry.pictures {
        texts.push((TextKind::Line, &picture.alt));
        texts.extend(picture.caption.iter().map(|text| (TextKind::Line, text)));
    }
}

fn failing_texts<'a>(failing: &'a Failing, texts: &mut Vec<(TextKind, &'a Text)>) {
    texts.push((TextKind::Heading, &failing.heading));
    let markdown = [&failing.facts, &failing.basis, &failing.outcome, &failing.measure];
    texts.extend(markdown.into_iter().flatten().map(|text| (TextKind::Markdown, text)));
    for person in &failing.persons {
        texts.push((TextKind::Line, &person.name));
        texts.extend(person.post.iter().map(|text| (TextKind::Line, text)));
    }
}
