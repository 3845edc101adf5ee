//! A correction: corrections/*.yaml.

use super::{Record, Shape, needed, optional, words};
use crate::model::CorrectionKind;

/// A correction.
pub(super) static CORRECTION: Record = Record {
    id: "correction",
    fields: &[
        needed("issue", Shape::IssueId).such_as("gongzuo-2017-8"),
        needed("kind", Shape::Choice(&words(CorrectionKind::NAMES))).such_as("erratum"),
        needed("date", Shape::Date).such_as("2017-09-05"),
        needed("reason", Shape::Markdown),
        optional("changes", Shape::List(&Shape::Record(&CHANGE))),
        optional("minor", Shape::Boolean).or("false"),
    ],
};

static CHANGE: Record = Record {
    id: "change",
    fields: &[
        optional("where", Shape::Line).such_as("gaoxinqu"),
        needed("was", Shape::Line).such_as("9203件"),
        needed("now", Shape::Line).such_as("9302件"),
    ],
};
