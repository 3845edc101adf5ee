//! One entry: unit, title, lead, practices, failings, pictures.

use super::Writer;
use crate::import::draft::{Entry, Field, Header, Item, Practice, Shown, Value};
use crate::import::label::Label;
use crate::import::line::Piece;
use crate::import::unit::Named;
use crate::lang::Message;

impl Writer {
    /// What an entry says, behind the `-` of its list.
    pub(super) fn entry(&mut self, indent: usize, entry: &Entry<'_>, pictures: &[&String]) {
        self.checks(indent - 2, &entry.notes);
        entry.told.iter().for_each(|line| self.told(indent - 2, *line));
        if let Some(unit) = unit(&entry.unit) {
            self.line(indent, "unit", unit);
        }
        self.checks(indent, &entry.title_notes);
        self.lines(indent, "title", &entry.title);
        self.markdown(indent, "lead", &entry.lead);
        let is_practice = |item: &Item<'_>| matches!(item, Item::Practice(_));
        let practices_first = entry.items.first().is_some_and(is_practice);
        for practices in [practices_first, !practices_first] {
            let items: Vec<&Item<'_>> =
                entry.items.iter().filter(|item| is_practice(item) == practices).collect();
            if !items.is_empty() {
                self.push(indent, if practices { "practices:" } else { "failings:" });
            }
            for item in items {
                self.item(indent + 2, |writer, indent| match item {
                    Item::Practice(practice) => writer.practice(indent, practice),
                    Item::Failing(failing) => {
                        writer.header(indent, "heading", &failing.header);
                        failing.fields.iter().for_each(|field| writer.field(indent, field));
                    }
                });
            }
        }
        self.pictures(indent, &entry.pictures, pictures);
    }

    fn header(&mut self, indent: usize, key: &str, header: &Header<'_>) {
        self.checks(indent - 2, &header.notes);
        if let Some(words) = header.words {
            self.line(indent, key, words.text());
        }
    }

    fn practice(&mut self, indent: usize, practice: &Practice<'_>) {
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

    fn field(&mut self, indent: usize, field: &Field<'_>) {
        let Some(value) = &field.value else {
            self.markdown(indent, key(field.label), &field.text);
            return;
        };
        self.checks(indent, &field.text.notes);
        match value {
            Value::Date(date) => self.push(indent, &format!("deadline: {date}")),
            Value::Persons(persons) => {
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

    fn pictures(&mut self, indent: usize, pictures: &[Shown<'_>], names: &[&String]) {
        if !pictures.is_empty() {
            self.push(indent, "pictures:");
        }
        for (shown, name) in pictures.iter().zip(names) {
            self.item(indent + 2, |writer, indent| {
                writer.checks(indent - 2, &shown.notes);
                if writer.unsaved {
                    let note = Message::new("import-picture-save").with("file", name);
                    writer.checks(indent - 2, &[note]);
                }
                writer.line(indent, "file", name);
                writer.line(indent, "alt", &alt(shown));
                if let Some(caption) = shown.caption {
                    writer.line(indent, "caption", caption.text());
                }
            });
        }
    }
}

/// What `unit` is written as.
pub(in crate::import) fn unit(named: &Named) -> Option<&str> {
    match named {
        Named::Known(id) => Some(id),
        Named::Unknown { name, .. } => Some(name),
        Named::Missing => None,
    }
}

/// The lines of a title as one text.
pub(in crate::import) fn title(lines: &[Piece<'_>]) -> Option<String> {
    let lines: Vec<&str> = lines.iter().map(|line| line.text()).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// What a picture shows; a placeholder where the document does not say.
pub(in crate::import) fn alt(shown: &Shown<'_>) -> String {
    let words = shown.picture.alt.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() { "【待补：图片说明】".to_owned() } else { words }
}

/// The key of a label's field.
pub(in crate::import) fn key(label: Label) -> &'static str {
    match label {
        Label::Facts => "facts",
        Label::Basis => "basis",
        Label::Persons => "responsible",
        Label::Outcome => "outcome",
        Label::Measure => "measure",
        Label::Deadline => "deadline",
    }
}
