//! A name that is not known.

use crate::model;

/// A name that is not among those known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName {
    /// The name that was given.
    pub name: String,
    /// The one that was probably meant.
    pub near: Option<&'static str>,
    /// All that are known.
    pub known: Vec<&'static str>,
}

impl UnknownName {
    /// A name that is none of `known`, of which the nearest is offered.
    pub(super) fn new(name: &str, known: impl Iterator<Item = &'static str>) -> Self {
        let known: Vec<&'static str> = known.collect();
        Self { name: name.to_owned(), near: model::nearest(name, &known), known }
    }
}
