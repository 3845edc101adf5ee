//! What is said of one unit: its name, title and lead, the outline, pictures.

use super::field_writer::FieldWriter;
use super::flow::TextFlow;
use super::form::IssueForm;
use super::markdown::TextBlocks;
use super::runs::{date, line, line_in, own, own_in, title_runs};
use crate::document::{Block, Font, Run, Style};
use crate::model::outline::{Section, SectionContent};
use crate::model::{
    Detail, DetailContent, Entry, Failing, Person, Picture, Practice, Text, labels, outline,
};

/// Level of a heading over sections; the unit's name is of level 1.
const GROUP_LEVEL: u8 = 2;

/// Writes an entry; the name of its unit is left out where the issue speaks of no other.
pub(super) fn write(writer: &mut FieldWriter<'_>, entry: &Entry, form: &IssueForm) {
    if !form.alone {
        let name = writer.source.archive.unit_name(&entry.unit.value);
        writer.push(Style::Unit, vec![own(format!("{name}："))]);
    }
    // The title of a document's only entry is the document's, where that has none of its own.
    let printed_above = form.alone && !form.titled;
    if let Some(title) = entry.title.as_ref().filter(|_| !printed_above) {
        writer.push(Style::EntryTitle, title_runs(title));
    }
    if let Some(lead) = &entry.lead {
        let mut flow = TextFlow::default();
        flow.text(writer.text_blocks(lead));
        flow.end(writer);
    }
    for section in outline::outline(entry) {
        self::section(writer, section);
    }
    entry.pictures.iter().for_each(|one| picture(writer, one));
}

fn section(writer: &mut FieldWriter<'_>, section: Section<'_>) {
    let font = if section.level == 1 { Font::Hei } else { Font::Kai };
    match section.content {
        SectionContent::Practices(inner) => {
            group(writer, &section.number, labels::PRACTICES, inner);
        }
        SectionContent::Failings(inner) => {
            group(writer, &section.number, labels::FAILINGS, inner);
        }
        SectionContent::Practice(one) => {
            let mut flow = TextFlow::default();
            flow.runs(opening(font, &section.number, &one.heading));
            practice(writer, one, flow);
        }
        SectionContent::Failing(one, _) => {
            let mut flow = TextFlow::default();
            flow.runs(opening(font, &section.number, &one.heading));
            failing(writer, one, flow);
        }
    }
}

fn group(writer: &mut FieldWriter<'_>, number: &str, heading: &str, inner: Vec<Section<'_>>) {
    writer.push(Style::Heading(GROUP_LEVEL), vec![own(format!("{number}{heading}"))]);
    inner.into_iter().for_each(|one| section(writer, one));
}

/// Returns a heading that is run in: number, words, and the mark that closes it.
fn opening(font: Font, number: &str, heading: &Text) -> Vec<Run> {
    let mut runs = Vec::new();
    if !number.is_empty() {
        runs.push(own_in(font, number));
    }
    runs.push(line_in(font, heading));
    runs.extend(stop(font, heading));
    runs
}

fn stop(font: Font, heading: &Text) -> Option<Run> {
    let mark = outline::stop(&heading.value);
    (!mark.is_empty()).then(|| own_in(font, mark))
}

/// The text, then the points, all in one paragraph as far as the texts are single paragraphs.
fn practice(writer: &mut FieldWriter<'_>, practice: &Practice, mut flow: TextFlow) {
    if let Some(text) = &practice.text {
        flow.text(writer.text_blocks(text));
    }
    for (marker, point) in outline::points(practice) {
        if !marker.is_empty() {
            flow.runs(vec![own_in(Font::Kai, marker)]);
        }
        flow.runs(vec![line_in(Font::Kai, &point.lead)]);
        flow.runs(stop(Font::Kai, &point.lead).into_iter().collect());
        if let Some(text) = &point.text {
            flow.text(writer.text_blocks(text));
        }
    }
    flow.end(writer);
}

fn failing(writer: &mut FieldWriter<'_>, failing: &Failing, mut flow: TextFlow) {
    for Detail { label, content, .. } in failing.details() {
        if let Some(label) = label {
            flow.close();
            flow.runs(vec![own_in(Font::Kai, format!("{label}："))]);
        }
        flow.text(match content {
            DetailContent::Line(text) => TextBlocks::single(vec![line(text), own("。")]),
            DetailContent::Text(text) => writer.text_blocks(text),
            DetailContent::Persons(all) => TextBlocks::single(persons(all)),
            DetailContent::Date(day) => TextBlocks::single(vec![date(day), own("。")]),
        });
    }
    flow.end(writer);
}

/// Returns posts and names: `项目科科长张建国，办公室主任李明。`
fn persons(persons: &[Person]) -> Vec<Run> {
    let mut runs = Vec::new();
    for person in persons {
        if !runs.is_empty() {
            runs.push(own("，"));
        }
        runs.extend(person.post.as_ref().map(line));
        runs.push(line(&person.name));
    }
    runs.push(own("。"));
    runs
}

fn picture(writer: &mut FieldWriter<'_>, picture: &Picture) {
    let alt = line(&picture.alt).text;
    if let Some(shown) = writer.picture(&picture.file.value, alt, picture.file.span) {
        writer.extend(vec![Block::Picture(shown)]);
    }
    if let Some(caption) = &picture.caption {
        writer.push(Style::Caption, vec![line(caption)]);
    }
}
