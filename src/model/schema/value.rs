//! JSON that is being put together: schemas, and issues for programs.

use std::borrow::Cow;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::lang;
use crate::lang::Lang;

/// Members of a mapping, in their order.
pub(crate) type Members<'a> = Vec<(&'static str, Json<'a>)>;

/// A value of JSON whose members keep their order: editors put needed keys down as they come here.
#[derive(Debug, Clone)]
pub(crate) enum Json<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A whole number.
    Number(u64),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    Array(Vec<Json<'a>>),
    /// A mapping.
    Object(Vec<(&'static str, Json<'a>)>),
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Boolean(value) => serializer.serialize_bool(*value),
            Self::Number(value) => serializer.serialize_u64(*value),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Array(items) => serializer.collect_seq(items),
            Self::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (key, value) in members {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

/// A text in Chinese, and under it in English.
pub(crate) fn both(id: &str) -> String {
    Lang::ALL.map(|lang| lang::text(lang, id)).join("\n")
}

/// A text.
pub(crate) fn text<'a>(text: impl Into<Cow<'a, str>>) -> Json<'a> {
    Json::Text(text.into())
}

/// A text, or nothing.
pub(crate) fn maybe<'a>(words: Option<impl Into<Cow<'a, str>>>) -> Json<'a> {
    words.map_or(Json::Null, text)
}

/// A number of things.
pub(crate) fn number(count: usize) -> Json<'static> {
    Json::Number(count as u64)
}
