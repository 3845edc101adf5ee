//! A practice, a point, a failing or news that were recognised, as a value of the file.

use crate::import::draft::{
    DraftField, DraftItem, DraftPerson, DraftPoint, DraftRectification, DraftText, FieldValue,
    ItemHeader,
};
use crate::import::line::{Part, Piece};
use crate::import::mark::NumberForm;
use crate::import::{mark, markdown};
use crate::lang::Message;
use crate::model::{Failing, Point, Practice, Rectification, Responsible};
use crate::source::NewValue;

/// What an item says: its value, its words, and what somebody has to look at.
#[derive(Debug, Default)]
pub(in crate::import) struct ItemValue<'a> {
    keys: Vec<(&'static str, NewValue)>,
    /// All that it consists of, values of fields that are no text left out.
    pub(in crate::import) words: Vec<Piece<'a>>,
    /// How many of these, from the first, say which item it is; others may stand in another one, too.
    pub(in crate::import) telling: usize,
    /// What somebody has to look at.
    pub(in crate::import) notes: Vec<Message>,
    /// Whether a table or a footnote is in it.
    pub(in crate::import) has_more: bool,
}

impl<'a> ItemValue<'a> {
    /// Takes a practice, with its points, or a failing.
    pub(in crate::import) fn of_item(item: &DraftItem<'a>) -> Self {
        let mut value = Self::default();
        match item {
            DraftItem::Practice(practice) => {
                value.header(Practice::heading, &practice.header);
                value.text(Practice::text, &practice.text);
                let points: Vec<Self> = practice.points.iter().map(Self::of_point).collect();
                let mut values = Vec::new();
                for point in points {
                    values.push(NewValue::Mapping(point.keys));
                    value.words.extend(point.words);
                    value.notes.extend(point.notes);
                    value.has_more |= point.has_more;
                }
                if !values.is_empty() {
                    value.keys.push((Practice::points, NewValue::List(values)));
                }
            }
            DraftItem::Failing(failing) => {
                value.header(Failing::heading, &failing.header);
                failing.fields.iter().for_each(|field| value.field(field));
            }
        }
        value.telling = value.words.len();
        value
    }

    /// Takes news of an earlier failing.
    pub(in crate::import) fn of_news(news: &DraftRectification<'a>) -> Self {
        let mut value = Self::default();
        let number = mark::read(news.structure).map_or(0, |mark| mark.length);
        value.words.push(news.structure.split(number).1);
        value.telling = 1;
        value.keys = vec![
            (Rectification::failing, NewValue::Line(news.failing.to_string())),
            (Rectification::date, NewValue::Plain(news.date.to_string())),
            (Rectification::state, NewValue::Line(news.state.words().0.to_owned())),
        ];
        value.text(Rectification::text, &news.text);
        value
    }

    /// Takes a point.
    pub(in crate::import) fn of_point(point: &DraftPoint<'a>) -> Self {
        Self::point(&point.header, &point.text)
    }

    fn point(header: &ItemHeader<'a>, text: &DraftText<'a>) -> Self {
        let mut value = Self::default();
        value.header(Point::lead, header);
        value.text(Point::text, text);
        value.telling = value.words.len();
        value
    }

    /// Takes what was read as practices for points, where all of them are numbered as points are: 一是.
    pub(in crate::import) fn points(list: &[&DraftItem<'a>]) -> Option<Vec<Self>> {
        list.iter().map(|item| Self::read_as_point(item)).collect()
    }

    fn read_as_point(item: &DraftItem<'a>) -> Option<Self> {
        let DraftItem::Practice(practice) = item else { return None };
        let is_point = practice.header.numbering == Some(NumberForm::Is);
        (is_point && practice.points.is_empty())
            .then(|| Self::point(&practice.header, &practice.text))
    }

    /// Returns the value that its list gets.
    pub(in crate::import) fn value(&self) -> NewValue {
        NewValue::Mapping(self.keys.clone())
    }

    /// The same with a heading, where it has none.
    pub(in crate::import) fn headed(mut self, key: &'static str, heading: &str) -> Self {
        if self.keys.iter().all(|(known, _)| *known != key) {
            self.keys.insert(0, (key, NewValue::Line(heading.to_owned())));
        }
        self
    }

    /// Returns the words of it that are no number or label, on one line.
    pub(in crate::import) fn shown(&self) -> String {
        self.words.iter().map(|piece| piece.text()).collect::<Vec<_>>().join(" ")
    }

    fn header(&mut self, key: &'static str, header: &ItemHeader<'a>) {
        self.notes.extend(header.notes.iter().cloned());
        if let Some(words) = header.words {
            self.words.push(words);
            self.keys.push((key, NewValue::Line(words.text().to_owned())));
        }
    }

    fn text(&mut self, key: &'static str, text: &DraftText<'a>) {
        self.notes.extend(text.checks());
        self.has_more |= !text.footnotes.is_empty();
        for part in &text.parts {
            match part {
                Part::Words(words) => self.words.push(*words),
                Part::Table(_) | Part::Picture(_) => self.has_more = true,
            }
        }
        let words = markdown::text(text);
        if !words.is_empty() {
            self.keys.push((key, NewValue::Text(words)));
        }
    }

    fn field(&mut self, field: &DraftField<'a>) {
        let key = field.label.key();
        let Some(value) = &field.value else { return self.text(key, &field.text) };
        self.notes.extend(field.text.notes.iter().cloned());
        let value = match value {
            FieldValue::Line(words) => NewValue::Line(words.text().to_owned()),
            FieldValue::Date(date) => NewValue::Plain(date.to_string()),
            FieldValue::Persons(persons) => {
                let persons = persons.iter().map(person).collect();
                NewValue::Mapping(vec![(Responsible::persons, NewValue::List(persons))])
            }
        };
        self.keys.push((key, value));
    }
}

fn person(person: &DraftPerson<'_>) -> NewValue {
    super::persons::value(person.post.map(Piece::text), person.name.text())
}
