//! What is said of one unit: its name, title and lead, the outline, pictures.

use super::Form;
use super::scribe::{Scribe, date, line, line_in, own, own_in, title_runs};
use crate::document::{Block, Font, Paragraph, Run, Style};
use crate::export::markdown::Passage;
use crate::model::outline::{Content, Section};
use crate::model::{Entry, Failing, Person, Picture, Practice, Text, labels, outline};

/// Level of a heading over sections; the unit's name is of level 1.
const GROUP_LEVEL: u8 = 2;

pub(super) fn write(scribe: &mut Scribe<'_>, entry: &Entry, form: &Form) {
    if !form.alone {
        let name = scribe.unit_name(&entry.unit.value);
        scribe.push(Style::Unit, vec![own(format!("{name}："))]);
    }
    // The title of a document's only entry is the document's, where that has none of its own.
    let printed_above = form.alone && !form.titled;
    if let Some(title) = entry.title.as_ref().filter(|_| !printed_above) {
        scribe.push(Style::EntryTitle, title_runs(title));
    }
    if let Some(lead) = &entry.lead {
        let mut flow = Flow::default();
        flow.passage(scribe.passage(lead));
        flow.end(scribe);
    }
    for section in outline::outline(entry) {
        self::section(scribe, section);
    }
    entry.pictures.iter().for_each(|one| picture(scribe, one));
}

fn section(scribe: &mut Scribe<'_>, section: Section<'_>) {
    let font = if section.level == 1 { Font::Hei } else { Font::Kai };
    match section.content {
        Content::Practices(inner) => {
            group(scribe, &section.number, labels::PRACTICES, inner);
        }
        Content::Failings(inner) => {
            group(scribe, &section.number, labels::FAILINGS, inner);
        }
        Content::Practice(one) => {
            let mut flow = Flow::default();
            flow.runs(opening(font, &section.number, &one.heading));
            practice(scribe, one, flow);
        }
        Content::Failing(one, _) => {
            let mut flow = Flow::default();
            flow.runs(opening(font, &section.number, &one.heading));
            failing(scribe, one, flow);
        }
    }
}

fn group(scribe: &mut Scribe<'_>, number: &str, heading: &str, inner: Vec<Section<'_>>) {
    scribe.push(Style::Heading(GROUP_LEVEL), vec![own(format!("{number}{heading}"))]);
    inner.into_iter().for_each(|one| section(scribe, one));
}

/// A heading that is run in: number, words, and the mark that closes it.
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
fn practice(scribe: &mut Scribe<'_>, practice: &Practice, mut flow: Flow) {
    if let Some(text) = &practice.text {
        flow.passage(scribe.passage(text));
    }
    for (marker, point) in outline::points(practice) {
        if !marker.is_empty() {
            flow.runs(vec![own_in(Font::Kai, marker)]);
        }
        flow.runs(vec![line_in(Font::Kai, &point.lead)]);
        flow.runs(stop(Font::Kai, &point.lead).into_iter().collect());
        if let Some(text) = &point.text {
            flow.passage(scribe.passage(text));
        }
    }
    flow.end(scribe);
}

fn failing(scribe: &mut Scribe<'_>, failing: &Failing, mut flow: Flow) {
    if let Some(facts) = &failing.facts {
        flow.passage(scribe.passage(facts));
    }
    let texts = |scribe: &mut Scribe<'_>, text: &Option<Text>| {
        text.as_ref().map(|text| scribe.passage(text))
    };
    let basis = texts(scribe, &failing.basis);
    let persons = (!failing.persons.is_empty()).then(|| Passage::of(persons(&failing.persons)));
    let outcome = texts(scribe, &failing.outcome);
    let measure = texts(scribe, &failing.measure);
    let deadline = failing.deadline.as_ref();
    let deadline = deadline.map(|deadline| Passage::of(vec![date(deadline), own("。")]));
    let facts = [
        (labels::BASIS, basis),
        (labels::PERSONS, persons),
        (labels::OUTCOME, outcome),
        (labels::MEASURE, measure),
        (labels::DEADLINE, deadline),
    ];
    for (label, passage) in facts {
        let Some(passage) = passage else { continue };
        flow.close();
        flow.runs(vec![own_in(Font::Kai, format!("{label}："))]);
        flow.passage(passage);
    }
    flow.end(scribe);
}

/// `项目科科长张建国，办公室主任李明。`
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

fn picture(scribe: &mut Scribe<'_>, picture: &Picture) {
    let alt = line(&picture.alt).text;
    if let Some(shown) = scribe.picture(&picture.file.value, alt, picture.file.span) {
        scribe.extend(vec![Block::Picture(shown)]);
    }
    if let Some(caption) = &picture.caption {
        scribe.push(Style::Caption, vec![line(caption)]);
    }
}

/// Paragraphs that grow: words go to the last one, until blocks follow it. Footnotes come last.
#[derive(Default)]
pub(super) struct Flow {
    blocks: Vec<Block>,
    open: bool,
    notes: Vec<Block>,
}

impl Flow {
    pub(super) fn runs(&mut self, runs: Vec<Run>) {
        if runs.is_empty() {
            return;
        }
        if let (true, Some(Block::Paragraph(last))) = (self.open, self.blocks.last_mut()) {
            last.runs.extend(runs);
            return;
        }
        self.blocks.push(Block::Paragraph(Paragraph { style: Style::Body, runs }));
        self.open = true;
    }

    pub(super) fn passage(&mut self, passage: Passage) {
        self.runs(passage.first);
        if !passage.rest.is_empty() {
            self.blocks.extend(passage.rest);
            self.open = false;
        }
        self.notes.extend(passage.notes);
    }

    /// What follows begins a new paragraph.
    pub(super) fn close(&mut self) {
        self.open = false;
    }

    pub(super) fn end(mut self, scribe: &mut Scribe<'_>) {
        self.blocks.append(&mut self.notes);
        scribe.extend(self.blocks);
    }
}
