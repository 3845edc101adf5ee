//! What the fields of a record hold: how it is read, and how it is looked at without knowing its type.
//!
//! [`Item`] is a value behind a key or in a list; [`Held`] is what a field of a struct can be: an item,
//! an item that may be missing, or a list of items.

use super::field::{Field, Record, Shape, Text, TextKind};
use crate::diag::{Diagnostics, Spanned};
use crate::model::decode::fields::Fields;
use crate::model::decode::scalar;
use crate::model::{Date, FailingId, IssueId};
use crate::source::Node;

/// What stands in a field.
#[derive(Clone, Copy)]
pub enum Value<'a> {
    /// Nothing: the field is missing.
    Nothing,
    /// A text with its place.
    Text(&'a Text),
    /// Texts with their places.
    Texts(&'a [Text]),
    /// A text of which the place does not matter.
    Line(&'a str),
    /// A day.
    Date(&'a Spanned<Date>),
    /// A number.
    Number(u32),
    /// `true` or `false`.
    Boolean(bool),
    /// One of a few words.
    Word(&'static str),
    /// The id of an issue.
    Issue(&'a IssueId),
    /// The id of a failing.
    Failing(&'a FailingId),
    /// A record.
    Record(&'a dyn Described),
    /// Records.
    Records(&'a dyn Records),
}

/// A record whose fields are described by a table.
pub trait Described {
    /// The table.
    fn record(&self) -> &'static Record;

    /// Calls `see` with every field and what stands in it, in the order of the table.
    fn each<'a>(&'a self, see: &mut dyn FnMut(&'static Field, Value<'a>));
}

/// A list of records.
pub trait Records {
    /// The record at an index, from 0; `None` behind the last one.
    fn get(&self, index: usize) -> Option<&dyn Described>;
}

impl<T: Described> Records for Vec<T> {
    fn get(&self, index: usize) -> Option<&dyn Described> {
        self.as_slice().get(index).map(|item| item as &dyn Described)
    }
}

/// A value behind a key or in a list.
pub(in crate::model) trait Item: Sized {
    /// Its shape, where the field names no other.
    const SHAPE: Shape;

    /// Reads it as `shape` wants it; `None`, and a report, where it is wrong.
    fn decode(node: &Node, shape: &Shape, out: &mut Diagnostics) -> Option<Self>;

    /// Shows it.
    fn value(&self) -> Value<'_>;

    /// Calls `rewrite` with every text in it; `kind` is that of its field. What is no text stays as it is.
    fn rewrite(&mut self, kind: Option<TextKind>, rewrite: &mut Rewrite<'_>) {
        let _ = (kind, rewrite);
    }
}

/// Takes a text of an issue, and may put another in its place.
pub(in crate::model) type Rewrite<'a> = dyn FnMut(TextKind, &mut String) + 'a;

/// An item of which there are lists.
pub(in crate::model) trait Listed: Item {
    /// Shows a list of them.
    #[expect(clippy::ptr_arg, reason = "behind `dyn Records` stands a type of known size")]
    fn values(list: &Vec<Self>) -> Value<'_>;
}

/// What a field of a struct can be.
pub(in crate::model) trait Held: Sized {
    /// Its shape, where the field names no other.
    const SHAPE: Shape;

    /// Reads the field; `None` where it is missing or wrong, which has been reported if it must be
    /// there.
    fn read(fields: &mut Fields<'_>, field: &Field, out: &mut Diagnostics) -> Option<Self>;

    /// Shows what stands in it.
    fn shown(&self) -> Value<'_>;

    /// Calls `rewrite` with every text in it, as [`Item::rewrite`] does.
    fn rewrite(&mut self, kind: Option<TextKind>, rewrite: &mut Rewrite<'_>);
}

impl<T: Item> Held for T {
    const SHAPE: Shape = <T as Item>::SHAPE;

    fn read(fields: &mut Fields<'_>, field: &Field, out: &mut Diagnostics) -> Option<Self> {
        let decode = |node: &Node, out: &mut Diagnostics| T::decode(node, &field.shape, out);
        if !fields.knows(field) {
            return None;
        }
        if !field.needed {
            return fields.optional(field.key, out, decode);
        }
        let value = fields.required(field.key, out, decode);
        fields.complete &= value.is_some();
        value
    }

    fn shown(&self) -> Value<'_> {
        self.value()
    }

    fn rewrite(&mut self, kind: Option<TextKind>, rewrite: &mut Rewrite<'_>) {
        Item::rewrite(self, kind, rewrite);
    }
}

impl<T: Item> Held for Option<T> {
    const SHAPE: Shape = <T as Item>::SHAPE;

    fn read(fields: &mut Fields<'_>, field: &Field, out: &mut Diagnostics) -> Option<Self> {
        Some(T::read(fields, field, out))
    }

    fn shown(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Nothing, Item::value)
    }

    fn rewrite(&mut self, kind: Option<TextKind>, rewrite: &mut Rewrite<'_>) {
        self.iter_mut().for_each(|item| Item::rewrite(item, kind, rewrite));
    }
}

impl<T: Listed> Held for Vec<T> {
    const SHAPE: Shape = Shape::List(&<T as Item>::SHAPE);

    fn read(fields: &mut Fields<'_>, field: &Field, out: &mut Diagnostics) -> Option<Self> {
        let Shape::List(item) = field.shape else { return None };
        let decode = |node: &Node, out: &mut Diagnostics| T::decode(node, item, out);
        if field.needed {
            return fields.required_list(field.key, item, out, decode);
        }
        Some(fields.list(field.key, item, out, decode))
    }

    fn shown(&self) -> Value<'_> {
        T::values(self)
    }

    fn rewrite(&mut self, kind: Option<TextKind>, rewrite: &mut Rewrite<'_>) {
        self.iter_mut().for_each(|item| Item::rewrite(item, kind, rewrite));
    }
}

impl Item for Text {
    const SHAPE: Shape = Shape::Line;

    fn decode(node: &Node, shape: &Shape, out: &mut Diagnostics) -> Option<Self> {
        match shape {
            Shape::Id => scalar::id(node, out),
            Shape::SeriesId => scalar::series_id(node, out),
            _ => scalar::text(node, out),
        }
    }

    fn value(&self) -> Value<'_> {
        Value::Text(self)
    }

    fn rewrite(&mut self, kind: Option<TextKind>, rewrite: &mut Rewrite<'_>) {
        if let Some(kind) = kind {
            rewrite(kind, &mut self.value);
        }
    }
}

impl Listed for Text {
    fn values(list: &Vec<Self>) -> Value<'_> {
        Value::Texts(list)
    }
}

/// A text of which only the words matter, not the place.
impl Item for String {
    const SHAPE: Shape = Shape::Line;

    fn decode(node: &Node, shape: &Shape, out: &mut Diagnostics) -> Option<Self> {
        match shape {
            Shape::Address => scalar::address(node, out),
            _ => scalar::string(node, out),
        }
    }

    fn value(&self) -> Value<'_> {
        Value::Line(self)
    }
}

impl Item for Spanned<u32> {
    const SHAPE: Shape = Shape::Number { least: 0, most: u32::MAX };

    fn decode(node: &Node, shape: &Shape, out: &mut Diagnostics) -> Option<Self> {
        match *shape {
            Shape::Number { least, most } => scalar::number(least..=most)(node, out),
            _ => None,
        }
    }

    fn value(&self) -> Value<'_> {
        Value::Number(self.value)
    }
}

impl Item for u32 {
    const SHAPE: Shape = <Spanned<Self> as Item>::SHAPE;

    fn decode(node: &Node, shape: &Shape, out: &mut Diagnostics) -> Option<Self> {
        Spanned::<Self>::decode(node, shape, out).map(|number| number.value)
    }

    fn value(&self) -> Value<'_> {
        Value::Number(*self)
    }
}

/// A year.
impl Item for Spanned<i32> {
    const SHAPE: Shape = <Spanned<u32> as Item>::SHAPE;

    fn decode(node: &Node, shape: &Shape, out: &mut Diagnostics) -> Option<Self> {
        let number = Spanned::<u32>::decode(node, shape, out)?;
        Some(Self::new(i32::try_from(number.value).unwrap_or(i32::MAX), number.span))
    }

    fn value(&self) -> Value<'_> {
        Value::Number(self.value.unsigned_abs())
    }
}

impl Item for bool {
    const SHAPE: Shape = Shape::Boolean;

    fn decode(node: &Node, _: &Shape, out: &mut Diagnostics) -> Option<Self> {
        scalar::boolean(node, out)
    }

    fn value(&self) -> Value<'_> {
        Value::Boolean(*self)
    }
}

impl Item for Spanned<Date> {
    const SHAPE: Shape = Shape::Date;

    fn decode(node: &Node, _: &Shape, out: &mut Diagnostics) -> Option<Self> {
        scalar::date(node, out)
    }

    fn value(&self) -> Value<'_> {
        Value::Date(self)
    }
}

impl Item for Spanned<IssueId> {
    const SHAPE: Shape = Shape::IssueId;

    fn decode(node: &Node, _: &Shape, out: &mut Diagnostics) -> Option<Self> {
        scalar::reference(node, IssueId::parse, "bad-id.hint-issue", out)
    }

    fn value(&self) -> Value<'_> {
        Value::Issue(&self.value)
    }
}

impl Item for Spanned<FailingId> {
    const SHAPE: Shape = Shape::FailingId;

    fn decode(node: &Node, _: &Shape, out: &mut Diagnostics) -> Option<Self> {
        scalar::reference(node, FailingId::parse, "bad-id.hint-failing", out)
    }

    fn value(&self) -> Value<'_> {
        Value::Failing(&self.value)
    }
}

/// Makes enums with `NAMES` values of a field: one of these words.
macro_rules! words {
    ($($type:ty),*) => {
        $(
            impl $crate::model::record::value::Item for $type {
                const SHAPE: $crate::model::record::Shape =
                    $crate::model::record::Shape::Choice(
                        &$crate::model::record::names(Self::NAMES),
                    );

                fn decode(
                    node: &$crate::source::Node,
                    _: &$crate::model::record::Shape,
                    out: &mut $crate::diag::Diagnostics,
                ) -> Option<Self> {
                    $crate::model::decode::scalar::choice(&Self::NAMES)(node, out)
                }

                fn value(&self) -> $crate::model::record::Value<'_> {
                    $crate::model::record::Value::Word(self.word())
                }
            }

            impl $type {
                /// Returns the word that is written for it.
                pub fn word(self) -> &'static str {
                    let named = Self::NAMES.iter().find(|(_, one)| *one == self);
                    named.map_or("", |(word, _)| word)
                }

                /// Returns what a word says; `None` where it is none of these.
                pub fn of_word(word: &str) -> Option<Self> {
                    let known = Self::NAMES.iter().find(|(one, _)| *one == word);
                    known.map(|(_, value)| *value)
                }
            }
        )*
    };
}

pub(in crate::model) use words;
