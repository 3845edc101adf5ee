//! One entry: its outline as sections, paragraphs and labelled facts.

use super::text_writer::TextWriter;
use crate::diag::Span;
use crate::model::outline::SectionContent;
use crate::model::{
    Detail, DetailContent, Entry, Failing, Person, Picture, Practice, Responsible, Text,
    labels, outline,
};
use crate::render::context;
use crate::render::context::SectionKind;

/// Where an entry is written.
pub(super) struct EntryContext<'a> {
    /// Opens every anchor of the entry.
    pub(super) anchor: String,
    /// Address of the page; empty on that page itself.
    pub(super) page: String,
    /// What became of a failing, by its number; only where that is to be said.
    pub(super) progress: Option<&'a dyn Fn(u32) -> Option<context::Progress>>,
}

impl EntryContext<'_> {
    /// In the issue itself.
    pub(super) fn own(unit: &str) -> Self {
        Self { anchor: unit.to_owned(), page: String::new(), progress: None }
    }
}

/// An entry; `unit` is the unit's name.
pub(super) fn entry(
    entry: &Entry,
    unit: String,
    writer: &TextWriter<'_>,
    place: &EntryContext<'_>,
) -> context::Entry {
    let anchor = place.anchor.clone();
    let outline_writer = EntryWriter { writer, place, unit: &entry.unit };
    context::Entry {
        title: entry.title.as_ref().map(|title| writer.title(title)),
        title_lines: Vec::new(),
        unit,
        lead: entry.lead.as_ref().map(|text| writer.passage(&anchor, text)),
        sections: outline_writer
            .sections(outline::outline(entry), &SectionLevel { above: "", anchor: "_" }),
        pictures: entry.pictures.iter().filter_map(|one| picture(one, writer)).collect(),
        dossier: None,
        anchor,
    }
}

struct EntryWriter<'a> {
    writer: &'a TextWriter<'a>,
    place: &'a EntryContext<'a>,
    /// The unit's id: opens every anchor of the entry in its issue.
    unit: &'a Text,
}

/// What tells the sections of one level from others.
struct SectionLevel<'a> {
    /// In the ids of footnotes: `p` or `f` under a group.
    above: &'a str,
    /// In anchors: `_`, or `_1-` under the first group.
    anchor: &'a str,
}

impl EntryWriter<'_> {
    /// Sections of one level.
    fn sections(
        &self,
        sections: Vec<outline::Section<'_>>,
        level: &SectionLevel<'_>,
    ) -> Vec<context::Section> {
        (1..)
            .zip(sections)
            .map(|(index, section)| self.section(section, level, index))
            .collect()
    }

    fn section(
        &self,
        section: outline::Section<'_>,
        level: &SectionLevel<'_>,
        index: u32,
    ) -> context::Section {
        let place = format!("{}.{}{index}", self.place.anchor, level.above);
        // A failing is called by its number among the failings, as in its id.
        let behind = match section.content {
            SectionContent::Failing(_, number) => format!("-{number}"),
            _ => format!("{}{index}", level.anchor),
        };
        let writer = self.writer;
        let field = heading_of(&section).unwrap_or(self.unit.span);
        let mut values = context::Section {
            kind: SectionKind::Practice,
            level: section.level,
            anchor: format!("{}{behind}", self.place.anchor),
            permalink: format!("{}#{}{behind}", self.place.page, self.unit.value),
            number: writer.made(field, section.number),
            heading: String::new(),
            stop: String::new(),
            paragraphs: Vec::new(),
            fields: Vec::new(),
            sections: Vec::new(),
            progress: None,
        };
        let below = format!("{behind}-");
        match section.content {
            SectionContent::Practices(inner) => {
                values.kind = SectionKind::Practices;
                values.heading = writer.made(field, labels::PRACTICES);
                values.sections =
                    self.sections(inner, &SectionLevel { above: "p", anchor: &below });
            }
            SectionContent::Failings(inner) => {
                values.kind = SectionKind::Failings;
                values.heading = writer.made(field, labels::FAILINGS);
                values.sections =
                    self.sections(inner, &SectionLevel { above: "f", anchor: &below });
            }
            SectionContent::Practice(practice) => {
                values.heading = self.writer.line(&practice.heading);
                values.paragraphs = self.practice(practice, &place);
            }
            SectionContent::Failing(failing, number) => {
                values.kind = SectionKind::Failing;
                values.progress = self.place.progress.and_then(|progress| progress(number));
                values.heading = self.writer.line(&failing.heading);
                values.paragraphs = self.facts(failing, &place);
                values.fields = self.fields(failing, &place);
            }
        }
        // A heading on a line of its own has no mark at its end.
        if values.sections.is_empty() {
            values.stop = writer.made(field, outline::stop(&values.heading));
        }
        values
    }

    /// The text, then the points, all in one paragraph as far as the texts are single paragraphs.
    fn practice(&self, practice: &Practice, place: &str) -> Vec<context::Paragraph> {
        let mut paragraphs = Paragraphs::default();
        if let Some(text) = &practice.text {
            paragraphs.text(self.writer.passage(place, text));
        }
        for (index, (marker, point)) in outline::points(practice).enumerate() {
            let lead = self.writer.line(&point.lead);
            let made = |words: &str| self.writer.made(point.lead.span, words);
            let stop = made(outline::stop(&lead));
            paragraphs.point(format!("{}{lead}{stop}", made(&marker)));
            if let Some(text) = &point.text {
                let place = format!("{place}-{}", index + 1);
                paragraphs.text(self.writer.passage(&place, text));
            }
        }
        paragraphs.list
    }

    fn facts(&self, failing: &Failing, place: &str) -> Vec<context::Paragraph> {
        let mut paragraphs = Paragraphs::default();
        if let Some(facts) = &failing.facts {
            paragraphs.text(self.writer.passage(place, facts));
        }
        paragraphs.list
    }

    fn fields(&self, failing: &Failing, place: &str) -> Vec<context::Field> {
        let field = |Detail { key, label, content }| {
            let label = label?;
            let plain = |field: Span, text: String| {
                self.writer.plain_passage(&format!("{text}{}", self.writer.made(field, "。")))
            };
            let (key, span, text) = match content {
                DetailContent::Line(text) => {
                    (key, text.span, plain(text.span, self.writer.line(text)))
                }
                DetailContent::Text(text) => {
                    (key, text.span, self.writer.passage(&format!("{place}-{key}"), text))
                }
                DetailContent::Persons(persons) => {
                    let span = persons.first()?.name.span;
                    (Responsible::persons, span, plain(span, self.persons(persons)))
                }
                DetailContent::Date(date) => {
                    (key, date.span, plain(date.span, self.writer.date(date).chinese))
                }
            };
            let label = self.writer.made(span, label);
            Some(context::Field { key: key.to_owned(), label, text })
        };
        failing.details().into_iter().filter_map(field).collect()
    }

    /// `项目科科长张某某，办公室主任李某`
    fn persons(&self, persons: &[Person]) -> String {
        let one = |person: &Person| {
            let post = person.post.as_ref().map(|post| self.writer.line(post));
            let stop = self.writer.made(person.name.span, "，");
            format!("{}{}{stop}", post.unwrap_or_default(), self.writer.line(&person.name))
        };
        let list: String = persons.iter().map(one).collect();
        list.strip_suffix('，').unwrap_or_default().to_owned()
    }
}

/// The heading of a section; of a group, that of its first section.
fn heading_of(section: &outline::Section<'_>) -> Option<Span> {
    match &section.content {
        SectionContent::Practices(inner) | SectionContent::Failings(inner) => {
            heading_of(inner.first()?)
        }
        SectionContent::Practice(practice) => Some(practice.heading.span),
        SectionContent::Failing(failing, _) => Some(failing.heading.span),
    }
}

/// Paragraphs that grow: runs go to the last one, until blocks follow it.
#[derive(Default)]
struct Paragraphs {
    list: Vec<context::Paragraph>,
}

impl Paragraphs {
    fn text(&mut self, passage: context::Passage) {
        if !passage.first.0.is_empty() {
            let run = context::Run { point: None, markup: Some(passage.first) };
            self.open().runs.push(run);
        }
        if !passage.rest.0.is_empty() {
            self.open().rest = passage.rest;
        }
    }

    fn point(&mut self, lead: String) {
        self.open().runs.push(context::Run { point: Some(lead), markup: None });
    }

    /// The paragraph that still grows, or a new one.
    fn open(&mut self) -> &mut context::Paragraph {
        if self.list.last().is_none_or(|last| !last.rest.0.is_empty()) {
            self.list.push(context::Paragraph::default());
        }
        self.list.last_mut().expect("one was pushed if there was none")
    }
}

fn picture(picture: &Picture, writer: &TextWriter<'_>) -> Option<context::Picture> {
    Some(context::Picture {
        src: writer.links.picture(picture.file.value.trim())?,
        alt: writer.line(&picture.alt),
        caption: picture.caption.as_ref().map(|caption| writer.line(caption)),
    })
}
