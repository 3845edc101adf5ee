//! Practices and failings of a draft, with what they are made of.

use super::draft_text::DraftText;
use super::label::FieldLabel;
use super::line::Piece;
use super::mark::NumberForm;
use crate::lang::Message;
use crate::model::Date;

/// A practice or a failing.
#[derive(Debug)]
pub(super) enum DraftItem<'a> {
    Practice(DraftPractice<'a>),
    Failing(DraftFailing<'a>),
}

impl<'a> DraftItem<'a> {
    /// Whether it is a practice.
    pub(super) fn is_practice(&self) -> bool {
        matches!(self, Self::Practice(_))
    }

    /// How it opens.
    pub(super) fn header(&self) -> &ItemHeader<'a> {
        match self {
            Self::Practice(practice) => &practice.header,
            Self::Failing(failing) => &failing.header,
        }
    }

    /// How it opens, to be changed.
    pub(super) fn header_mut(&mut self) -> &mut ItemHeader<'a> {
        match self {
            Self::Practice(practice) => &mut practice.header,
            Self::Failing(failing) => &mut failing.header,
        }
    }

    /// How it opens, and how its points do, to be changed.
    pub(super) fn headers_mut(&mut self) -> Vec<&mut ItemHeader<'a>> {
        match self {
            Self::Practice(DraftPractice { header, points, .. }) => {
                let points = points.iter_mut().map(|point| &mut point.header);
                [header].into_iter().chain(points).collect()
            }
            Self::Failing(failing) => vec![&mut failing.header],
        }
    }

    /// Its texts in their order, to be changed.
    pub(super) fn texts_mut(&mut self) -> Vec<&mut DraftText<'a>> {
        match self {
            Self::Practice(DraftPractice { text, points, .. }) => {
                let points = points.iter_mut().map(|point| &mut point.text);
                [text].into_iter().chain(points).collect()
            }
            Self::Failing(failing) => {
                let fields = failing.fields.iter_mut().filter(|field| !field.takes_no_text());
                fields.map(|field| &mut field.text).collect()
            }
        }
    }

    /// The fields of a failing; a practice has none.
    pub(super) fn fields(&self) -> &[DraftField<'a>] {
        match self {
            Self::Failing(failing) => &failing.fields,
            Self::Practice(_) => &[],
        }
    }

    /// Drops what was noted of its numbers: it gets another place.
    pub(super) fn forget_numbers(&mut self) {
        self.headers_mut().into_iter().for_each(|header| header.renumbered.clear());
    }
}

/// What says of an item that it is a practice or a failing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum KindGround {
    /// Nothing does; a failing has labels.
    #[default]
    Unsaid,
    /// A heading above it.
    Said,
    /// The labels of others of its list.
    Beside,
}

/// How an item or a point opens.
#[derive(Debug, Default)]
pub(super) struct ItemHeader<'a> {
    /// Its number: 一、
    pub(super) mark: Option<Piece<'a>>,
    /// Of which kind the number is.
    pub(super) numbering: Option<NumberForm>,
    /// Which number it is, from 1.
    pub(super) number: Option<u32>,
    /// What says that it is a practice or a failing.
    pub(super) kind: KindGround,
    /// Its heading or lead; absent where the source has none.
    pub(super) words: Option<Piece<'a>>,
    /// The 。 behind it.
    pub(super) stop: Option<Piece<'a>>,
    /// 一、好的做法, on the line above.
    pub(super) group: Vec<Piece<'a>>,
    /// What to look at in the heading.
    pub(super) notes: Vec<Message>,
    /// Numbers and group headings that the bulletin prints in another form.
    pub(super) renumbered: Vec<Message>,
}

/// Something done well.
#[derive(Debug, Default)]
pub(super) struct DraftPractice<'a> {
    /// How it opens.
    pub(super) header: ItemHeader<'a>,
    /// What follows the heading.
    pub(super) text: DraftText<'a>,
    /// What it is divided into.
    pub(super) points: Vec<DraftPoint<'a>>,
}

impl<'a> DraftPractice<'a> {
    /// Returns its heading; a placeholder where it was made for points that stand under none.
    pub(super) fn heading(&self) -> &'a str {
        self.header.words.map_or("【待补：小标题】", |words| words.text())
    }
}

/// A point of a practice.
#[derive(Debug, Default)]
pub(super) struct DraftPoint<'a> {
    /// How it opens.
    pub(super) header: ItemHeader<'a>,
    /// What follows the lead.
    pub(super) text: DraftText<'a>,
}

/// Something that failed.
#[derive(Debug, Default)]
pub(super) struct DraftFailing<'a> {
    /// How it opens.
    pub(super) header: ItemHeader<'a>,
    /// Its fields in the order of the source, each once.
    pub(super) fields: Vec<DraftField<'a>>,
}

/// A field of a failing.
#[derive(Debug)]
pub(super) struct DraftField<'a> {
    /// Which field.
    pub(super) label: FieldLabel,
    /// The label as it stands in the source; absent for facts without one.
    pub(super) structure: Option<Piece<'a>>,
    /// The bracket that closes behind it: （责任人：王强）
    pub(super) closing: Option<Piece<'a>>,
    /// Its text.
    pub(super) text: DraftText<'a>,
    /// What the text says, where the field is a category, a date or a list of persons.
    pub(super) value: Option<FieldValue<'a>>,
}

impl DraftField<'_> {
    /// Returns a field without text.
    pub(super) fn new(label: FieldLabel) -> Self {
        let text = DraftText::default();
        Self { label, structure: None, closing: None, text, value: None }
    }

    /// Whether it is a category, a date or a list of persons.
    pub(super) fn takes_no_text(&self) -> bool {
        self.value.is_some()
    }
}

/// What a field says that is no text.
#[derive(Debug)]
pub(super) enum FieldValue<'a> {
    /// A word or two.
    Line(Piece<'a>),
    Date(Date),
    Persons(Vec<DraftPerson<'a>>),
}

/// A person responsible.
#[derive(Debug)]
pub(super) struct DraftPerson<'a> {
    /// The name as it is written.
    pub(super) name: Piece<'a>,
    /// The post, where one is named with it.
    pub(super) post: Option<Piece<'a>>,
}
