//! The pages of a list that is too long for one.

use serde::Serialize;

/// Where a page stands among the pages of its list; the field `pager` of [`super::Page`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pager {
    /// This page, from 1.
    pub page: usize,
    /// How many there are; 2 at least.
    pub pages: usize,
    /// Address of the page before it.
    pub previous: Option<String>,
    /// Address of the page after it.
    pub next: Option<String>,
    /// Pages that are named: the first, those around this one, the last.
    pub steps: Vec<Step>,
}

/// A page that a pager names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Its number, from 1.
    pub page: usize,
    /// Address from the page that carries the link.
    pub href: String,
    /// Whether pages before it are left out.
    pub after_gap: bool,
}
