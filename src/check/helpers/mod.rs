//! What several rules need to tell texts apart: characters, marks, numerals, numbers that put a text
//! in order, decimal numbers, deadlines, names of units, lists of bodies, names that stand alone, in several cells
//! or are written in another way, what stands around a name, what units and settings print; what corrections quote.

pub(crate) mod bodies;
pub(crate) mod chars;
pub(crate) mod deadlines;
pub(crate) mod decimal;
pub(crate) mod given_names;
pub(crate) mod hidden_names;
pub(crate) mod lazy_regex;
pub(crate) mod marks;
pub(crate) mod name_context;
pub(crate) mod name_variants;
pub(crate) mod numerals;
pub(crate) mod opening_keys;
pub(crate) mod quoted;
pub(crate) mod sequence;
pub(crate) mod settings_texts;
pub(crate) mod split_names;
pub(crate) mod unit_names;
