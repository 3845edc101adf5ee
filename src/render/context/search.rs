//! What the search page sees.

use serde::Serialize;

use super::Series;

/// The variable `search` of the search page: by what its results can be filtered.
#[derive(Debug, Clone, Serialize)]
pub struct Search {
    /// Tells this index from any other, so that no browser mixes files of two.
    pub version: String,
    /// Series that have an issue, in the order of tongbao.yaml.
    pub series: Vec<Series>,
    /// Years that have an issue, the newest first.
    pub years: Vec<i32>,
    /// Units that issues speak of, in the order of units.yaml.
    pub units: Vec<Choice>,
}

/// Something to choose from a list.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    /// Its id, as it stands in addresses.
    pub id: String,
    /// Its name.
    pub name: String,
}
