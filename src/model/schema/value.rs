//! JSON that is being put together, for schemas.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::lang;
use crate::lang::Lang;

/// Members of a mapping, in their order.
pub(crate) type Members = Vec<(String, Json)>;

/// A value of JSON whose members keep their order: editors put needed keys down as they come here.
#[derive(Debug, Clone)]
pub(crate) enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A whole number.
    Number(u32),
    /// A text.
    Text(String),
    /// A list.
    Array(Vec<Json>),
    /// A mapping.
    Object(Members),
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Boolean(value) => serializer.serialize_bool(*value),
            Self::Number(value) => serializer.serialize_u32(*value),
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
pub(crate) fn text(text: impl Into<String>) -> Json {
    Json::Text(text.into())
}

/// A member of a mapping.
pub(crate) fn member(key: &str, value: Json) -> (String, Json) {
    (key.to_owned(), value)
}
