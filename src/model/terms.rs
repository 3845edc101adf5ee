//! House terms: how this office writes words, names and posts (terms.yaml).

use super::{Person, Text};

/// terms.yaml.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    /// Words that are to be written otherwise.
    pub words: Vec<Term>,
    /// Persons whose names and posts must be right.
    pub people: Vec<Person>,
}

/// A word that is to be written otherwise.
#[derive(Debug, Clone)]
pub struct Term {
    /// As it is found: 下称.
    pub wrong: Text,
    /// As it shall be: 以下简称.
    pub right: String,
    /// Why, in the office's own words.
    pub note: Option<String>,
}
