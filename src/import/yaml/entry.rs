//! One entry: unit, title, lead, practices, failings, pictures.

use super::{PicturesAre, YamlWriter};
use crate::import::draft::{
    DraftEntry, DraftField, DraftItem, DraftPicture, DraftPractice, FieldValue, ItemHeader,
};
use crate::lang::Message;

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
            self.line(indent, "unit", unit);
        }
        self.checks(indent, &entry.title_notes);
        self.lines(indent, "title", &entry.title);
        entry.addressee.iter().for_each(|line| self.unkeyed(indent, *line));
        self.markdown(indent, "lead", &entry.lead);
        let is_practice = |item: &DraftItem<'_>| matches!(item, DraftItem::Practice(_));
        let practices_first = entry.items.first().is_some_and(is_practice);
        for practices in [practices_first, !practices_first] {
            let items: Vec<&DraftItem<'_>> =
                entry.items.iter().filter(|item| is_practice(item) == practices).collect();
            if !items.is_empty() {
                self.push(indent, if practices { "practices:" } else { "failings:" });
            }
            for item in items {
                self.item(indent + 2, |writer, indent| match item {
                    DraftItem::Practice(practice) => writer.practice(indent, practice),
                    DraftItem::Failing(failing) => {
                        writer.header(indent, "heading", &failing.header);
                        failing.fields.iter().for_each(|field| writer.field(indent, field));
                    }
                });
            }
        }
        self.pictures(indent, &entry.pictures, pictures);
    }

    fn header(&mut self, indent: usize, key: &str, header: &ItemHeader<'_>) {
        self.checks(indent - 2, &header.notes);
        if let Some(words) = header.words {
            self.line(indent, key, words.text());
        }
    }

    fn practice(&mut self, indent: usize, practice: &DraftPractice<'_>) {
        self.header(indent, "heading", &practice.header);
        self.markdown(indent, "text", &practice.text);
        if !practice.points.is_empty() {
            self.push(indent, "points:");
        }
        for point in &practice.points {
            self.item(indent + 2, |writer, indent| {
                writer.header(indent, "lead", &point.header);
                writer.markdown(indent, "text", &point.text);
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
            FieldValue::Date(date) => self.push(indent, &format!("deadline: {date}")),
            FieldValue::Persons(persons) => {
                self.push(indent, "responsible:");
                self.push(indent + 2, "persons:");
                for person in persons {
                    self.item(indent + 4, |writer, indent| {
                        // In the order of the source, as far as one is.
                        let post = person.post.map(|post| ("post", post));
                        let mut words = vec![("name", person.name)];
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
            self.push(indent, "pictures:");
        }
        for (shown, name) in pictures.iter().zip(names) {
            self.item(indent + 2, |writer, indent| {
                writer.checks(indent - 2, &shown.notes);
                if shown.picture.bytes.is_empty() {
                    let note = Message::new("import-picture-missing").with("file", name);
                    let note = note.with("name", &shown.picture.name);
                    writer.checks(indent - 2, &[note]);
                } else if writer.pictures == PicturesAre::Left {
                    let note = Message::new("import-picture-save").with("file", name);
                    writer.checks(indent - 2, &[note]);
                }
                writer.line(indent, "file", name);
                writer.line(indent, "alt", &shown.alt());
                if let Some(caption) = shown.caption {
                    writer.line(indent, "caption", caption.text());
                }
            });
        }
    }
}
