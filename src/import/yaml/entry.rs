//! One entry: unit, title, lead, practices, failings, pictures.

use super::{PicturesAre, YamlWriter};
use crate::import::draft::{
    DraftEntry, DraftField, DraftItem, DraftPicture, DraftPractice, FieldValue, ItemHeader,
};
use crate::lang::Message;
use crate::model::{Entry, Failing, Person, Point, Practice, Responsible};

impl YamlWriter {
    /// What an entry says, behind the `-` of its list.
    pub(super) fn entry(
        &mut self,
        indent: usize,
        entry: &DraftEntry<'_>,
        pictures: &[&String],
    ) {
        self.checks(indent - 2, &entry.notes);
        entry.unkeyed.iter().for_each(|line| self.unkeyed(indent - 2, *line));
        if let Some(unit) = entry.unit.written() {
            self.line(indent, Entry::unit, unit);
        }
        self.checks(indent, &entry.title_notes);
        self.lines(indent, Entry::title, &entry.title);
        entry.addressee.iter().for_each(|line| self.unkeyed(indent, *line));
        self.markdown(indent, Entry::lead, &entry.lead);
        let practices_first = entry.items.first().is_some_and(DraftItem::is_practice);
        for practices in [practices_first, !practices_first] {
            let items: Vec<&DraftItem<'_>> =
                entry.items.iter().filter(|item| item.is_practice() == practices).collect();
            if !items.is_empty() {
                self.open(indent, if practices { Entry::practices } else { Entry::failings });
            }
            for item in items {
                self.item(indent + 2, |writer, indent| match item {
                    DraftItem::Practice(practice) => writer.practice(indent, practice),
                    DraftItem::Failing(failing) => {
                        writer.header(indent, Failing::heading, &failing.header);
                        failing.fields.iter().for_each(|field| writer.field(indent, field));
                    }
                });
            }
        }
        self.pictures(indent, &entry.pictures, pictures);
    }

    fn notes(&mut self, indent: usize, header: &ItemHeader<'_>) {
        self.checks(indent - 2, &header.notes);
        self.checks(indent - 2, &header.renumbered);
    }

    fn header(&mut self, indent: usize, key: &str, header: &ItemHeader<'_>) {
        self.notes(indent, header);
        if let Some(words) = header.words {
            self.line(indent, key, words.text());
        }
    }

    fn practice(&mut self, indent: usize, practice: &DraftPractice<'_>) {
        self.notes(indent, &practice.header);
        self.line(indent, Practice::heading, practice.heading());
        self.markdown(indent, Practice::text, &practice.text);
        if !practice.points.is_empty() {
            self.open(indent, Practice::points);
        }
        for point in &practice.points {
            self.item(indent + 2, |writer, indent| {
                writer.header(indent, Point::lead, &point.header);
                writer.markdown(indent, Point::text, &point.text);
            });
        }
    }

    fn field(&mut self, indent: usize, field: &DraftField<'_>) {
        let Some(value) = &field.value else {
            self.markdown(indent, field.label.key(), &field.text);
            return;
        };
        self.checks(indent, &field.text.notes);
        match value {
            FieldValue::Line(words) => self.line(indent, field.label.key(), words.text()),
            FieldValue::Date(date) => self.plain(indent, field.label.key(), date),
            FieldValue::Persons(persons) => {
                self.open(indent, field.label.key());
                self.open(indent + 2, Responsible::persons);
                for person in persons {
                    self.item(indent + 4, |writer, indent| {
                        // In the order of the source, as far as one is.
                        let post = person.post.map(|post| (Person::post, post));
                        let mut words = vec![(Person::name, person.name)];
                        words.extend(post);
                        words.sort_by_key(|(_, words)| words.place());
                        for (key, words) in words {
                            writer.line(indent, key, words.text());
                        }
                    });
                }
            }
        }
    }

    fn pictures(&mut self, indent: usize, pictures: &[DraftPicture<'_>], names: &[&String]) {
        if !pictures.is_empty() {
            self.open(indent, Entry::pictures);
        }
        for (shown, name) in pictures.iter().zip(names) {
            self.item(indent + 2, |writer, indent| {
                writer.checks(indent - 2, &shown.checks(name));
                if !shown.picture.bytes.is_empty() && writer.pictures == PicturesAre::Left {
                    let note = Message::new("import-picture-save").with("file", name);
                    writer.checks(indent - 2, &[note]);
                }
                for (key, words) in shown.keyed(name) {
                    writer.line(indent, key, &words);
                }
            });
        }
    }
}
