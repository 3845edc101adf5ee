//! House terms: how this office writes words, names and posts (terms.yaml).

use super::Person;
use super::record::{Field, Record, Shape, Text, record};

record! {
    /// terms.yaml.
    #[derive(Debug, Clone, Default)]
    pub struct Terms = "terms" {
        /// Words that are to be written otherwise.
        words("terms"): Vec<Term>;
        /// Persons whose names and posts must be right.
        people: Vec<Person> = shape(Shape::List(&Shape::Record(OFFICIAL)));
    }
}

record! {
    /// A word that is to be written otherwise.
    #[derive(Debug, Clone)]
    pub struct Term = "term" {
        /// As it is found: 下称.
        wrong: Text = needed().such_as("其它");
        /// As it shall be: 以下简称.
        right: String = needed().such_as("其他");
        /// Why, in the office's own words.
        note: Option<String>;
    }
}

/// A [`Person`] of the list; schemas tell other things of it than of one who is responsible.
const OFFICIAL: &Record = &Record {
    id: "official",
    fields: &[
        Field::new("name", Shape::Line).needed().such_as("张建国"),
        Field::new("post", Shape::Line).such_as("市水务局局长"),
    ],
};
