//! The words of an issue, cut into passages that a link can lead to.
//!
//! [`passages`] is the entry point. It takes the values that the page is filled with, so persons are
//! hidden already, and follows `templates/issue.html`: number, date and title, the editor's note, the
//! entries with their practices, failings and captions, the news of earlier failings, the attachments
//! with their tables, and what was corrected since. What stands on every issue alike, and so tells none from another, is no part of
//! it: who issues it, whom it is sent to, who made it.

use serde::Serialize;

use super::normalize::BLOCK;
use super::plain;
use crate::model::{Issue, labels};
use crate::render::context;
use crate::render::context::{Markup, SectionKind};
use crate::render::markup::visible;
use crate::text::one_line;

/// What a passage is: what it is filtered by, and what it is called in the results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PassageKind {
    /// Number, date and title of the issue.
    Head,
    /// 编者按
    Note,
    /// What an issue says of a unit before practices and failings; captions.
    Entry,
    /// One practice.
    Practice,
    /// One failing, with its outcome.
    Failing,
    /// News of an earlier failing.
    Rectification,
    /// An attachment, with its table.
    Attachment,
    /// What was said of the issue after it was published.
    Correction,
}

/// A piece of an issue.
#[derive(Debug, Clone, Serialize)]
pub struct Passage<'a> {
    /// What it is.
    pub kind: PassageKind,
    /// Anchor in the page; empty for the page itself.
    pub at: String,
    /// Id of the unit that it speaks of; empty where there is none.
    pub unit: &'a str,
    /// Its words, a block a line.
    pub text: String,
}

/// The passages of an issue, in the order of the page.
pub fn passages<'a>(issue: &'a Issue, values: &'a context::Issue) -> Vec<Passage<'a>> {
    let mut passages = vec![new(PassageKind::Head, String::new(), "", head(values))];
    if let Some(note) = &values.editor_note {
        let text = block(labels::EDITOR_NOTE) + &running(note);
        passages.push(new(PassageKind::Note, String::new(), "", text));
    }
    values.entries.iter().for_each(|one| entry(one, &mut passages));
    if !values.rectifications.is_empty() {
        let heading = block(labels::RECTIFICATIONS);
        passages.push(new(
            PassageKind::Rectification,
            "_rectifications".to_owned(),
            "",
            heading,
        ));
    }
    for (one, news) in values.rectifications.iter().zip(&issue.rectifications) {
        let unit = &news.failing.value.unit;
        passages.push(new(
            PassageKind::Rectification,
            "_rectifications".to_owned(),
            unit,
            told(one),
        ));
    }
    for one in &values.attachments {
        let anchor = format!("_attachment-{}", one.number);
        passages.push(new(PassageKind::Attachment, anchor, "", attachment(one)));
    }
    for one in &values.corrections {
        passages.push(new(PassageKind::Correction, one.anchor.clone(), "", correction(one)));
    }
    passages
}

/// A passage whose text holds no character that the page leaves out, no space where none is seen and
/// no empty line.
fn new(kind: PassageKind, at: String, unit: &str, text: String) -> Passage<'_> {
    let text = visible(&text);
    let mut lines = String::with_capacity(text.len());
    for line in text.split(BLOCK) {
        let start = lines.len();
        for word in line.split_whitespace() {
            if lines.len() > start {
                lines.push(' ');
            }
            lines.push_str(word);
        }
        if lines.len() > start {
            lines.push(BLOCK);
        }
    }
    // The last line ends with the text.
    lines.pop();
    Passage { kind, at, unit, text: lines }
}

fn head(issue: &context::Issue) -> String {
    let total = issue.running_total.as_ref().map(|total| format!("（{total}）"));
    let number = format!("{}{}", issue.citation, total.unwrap_or_default());
    let title = issue.title.as_deref().unwrap_or_default();
    [number.as_str(), &issue.date.chinese, title].map(block).concat()
}

fn entry<'a>(entry: &'a context::Entry, passages: &mut Vec<Passage<'a>>) {
    let unit = &entry.anchor;
    let title = entry.title.as_deref().unwrap_or_default();
    let opening = block(&format!("{}：{title}", entry.unit));
    let lead = entry.lead.as_ref().map(running).unwrap_or_default();
    passages.push(new(PassageKind::Entry, unit.clone(), unit, opening + &lead));
    entry.sections.iter().for_each(|section| sections(section, unit, passages));
    let captions = entry.pictures.iter().filter_map(|picture| picture.caption.as_deref());
    let captions: String = captions.map(block).collect();
    if !captions.is_empty() {
        passages.push(new(PassageKind::Entry, unit.clone(), unit, captions));
    }
}

/// A section and those below it.
fn sections<'a>(section: &'a context::Section, unit: &'a str, passages: &mut Vec<Passage<'a>>) {
    let kind = match section.kind {
        SectionKind::Practices | SectionKind::Practice => PassageKind::Practice,
        SectionKind::Failings | SectionKind::Failing => PassageKind::Failing,
    };
    passages.push(new(kind, section.anchor.clone(), unit, own(section)));
    section.sections.iter().for_each(|inner| sections(inner, unit, passages));
}

/// The words of a section without those below it. The heading runs into the first paragraph.
fn own(section: &context::Section) -> String {
    let context::Section { number, heading, stop, .. } = section;
    let mut text = format!("{number}{heading}{stop}");
    for (index, paragraph) in section.paragraphs.iter().enumerate() {
        if index > 0 {
            text.push(BLOCK);
        }
        for run in &paragraph.runs {
            text.extend(run.point.as_deref().map(one_line));
            run.markup.iter().for_each(|markup| plain::lines(markup, &mut text));
        }
        text.push(BLOCK);
        plain::lines(&paragraph.rest, &mut text);
    }
    text.push(BLOCK);
    for field in &section.fields {
        text += &block(&field.label);
        text += &running(&field.text);
    }
    text
}

fn told(news: &context::Rectification) -> String {
    let heading = block(&format!("{}{}：{}", news.number, news.unit, news.heading));
    let context::Rectification { state_label, date, source, .. } = news;
    let state = block(&format!("{state_label} {} {}", date.chinese, source.text));
    heading + &state + &news.text.as_ref().map(running).unwrap_or_default()
}

fn attachment(attachment: &context::Attachment) -> String {
    let title = block(&format!("{}：{}", attachment.label, attachment.title));
    let cells = attachment.rows.iter().flatten().map(|cell| block(cell));
    title + &block(&attachment.file) + &cells.collect::<String>()
}

fn correction(correction: &context::Correction) -> String {
    let date = block(&correction.date.chinese);
    let changes = correction.changes.iter().flat_map(|one| [&one.was, &one.now]);
    let changes: String = changes.map(|words| block(words)).collect();
    date + &running(&correction.reason) + &changes
}

/// A text of its own.
fn running(passage: &context::Passage) -> String {
    let mut text = String::new();
    let put = |markup: &Markup, text: &mut String| {
        plain::lines(markup, text);
        text.push(BLOCK);
    };
    put(&passage.first, &mut text);
    put(&passage.rest, &mut text);
    text
}

/// Plain text as a block.
fn block(text: &str) -> String {
    format!("{}\n", one_line(text))
}
