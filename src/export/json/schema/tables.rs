//! The members of the formats, in the order in which they are written: [`added`] to records of the YAML,
//! and in records of which the YAML knows nothing.

use super::shape::Shape::{
    Address, Boolean, Choice, Date, Line, List, Markdown, Maybe, Number, Version,
};
use super::shape::{Record, Shape};
use crate::model;
use crate::model::record::names;
use crate::model::{CorrectionKind, State};

const STATES: Shape = Choice(&names(State::NAMES));
const KINDS: Shape = Choice(&names(CorrectionKind::NAMES));

/// Members that the program adds before a field.
pub(in crate::export::json) type Added =
    &'static [(&'static str, &'static [(&'static str, Shape)])];

/// Stands for the field behind the last one.
pub(in crate::export::json) const END: &str = "";

/// What the program adds to records of the YAML, by their names. A member with the name of the field
/// itself stands in its place.
static ADDED: &[(&str, Added)] = &[
    (
        "issue",
        &[
            ("series", &[("version", Version), ("id", Line)]),
            ("year", &[("series_name", Line), ("organization", Line)]),
            ("date", &[("label", Line), ("citation", Line), ("running_total", Maybe(&Line))]),
            (
                "title",
                &[
                    ("address", Maybe(&Address)),
                    ("pdf", Maybe(&Shape::Record(&PDF))),
                    ("corrections", List(&Shape::Record(&CORRECTION))),
                ],
            ),
        ],
    ),
    (
        "entry",
        &[
            ("unit", &[("id", Line)]),
            ("title", &[("unit_name", Line), ("address", Maybe(&Address))]),
        ],
    ),
    ("practice", &[("heading", &[("outline", Line)])]),
    ("point", &[("lead", &[("outline", Line)])]),
    (
        "failing",
        &[
            ("heading", &[("id", Line), ("address", Maybe(&Address)), ("outline", Line)]),
            (END, &[("progress", Maybe(&Shape::Record(&PROGRESS)))]),
        ],
    ),
    ("picture", &[("alt", &[("address", Maybe(&Address))])]),
    (
        "rectification",
        &[
            ("failing", &[("failing", Maybe(&Line))]),
            (
                "date",
                &[
                    ("address", Maybe(&Address)),
                    ("unit", Line),
                    ("unit_name", Line),
                    ("heading", Maybe(&Line)),
                ],
            ),
            ("text", &[("state_label", Line)]),
        ],
    ),
    ("attachment", &[("title", &[("label", Line)]), (END, &[("address", Maybe(&Address))])]),
];

/// What the program adds to a record of the YAML.
pub(in crate::export::json) fn added(record: &model::record::Record) -> Added {
    ADDED.iter().find(|(id, _)| *id == record.id).map_or(&[], |(_, added)| added)
}

/// What is added before a field.
pub(in crate::export::json) fn before(
    added: Added,
    key: &str,
) -> &'static [(&'static str, Shape)] {
    added.iter().find(|(field, _)| *field == key).map_or(&[], |(_, members)| members)
}

/// Whether what is added before a field stands in its place.
pub(in crate::export::json) fn replaces(added: Added, key: &str) -> bool {
    before(added, key).iter().any(|(member, _)| *member == key)
}

/// `issue.json`
pub(super) static ISSUE: Record = Record::Told(model::Issue::RECORD);

static PDF: Record = Record::Own {
    id: "pdf",
    members: &[("address", Address), ("pages", Maybe(&Number)), ("bytes", Maybe(&Number))],
};

static CORRECTION: Record = Record::Own {
    id: "correction",
    members: &[
        ("kind", KINDS),
        ("kind_label", Line),
        ("date", Date),
        ("minor", Boolean),
        ("reason", Markdown),
        ("changes", List(&Shape::Record(&CHANGE))),
    ],
};

static CHANGE: Record = Record::Own {
    id: "change",
    members: &[("unit", Maybe(&Line)), ("was", Line), ("now", Line)],
};

static PROGRESS: Record = Record::Own {
    id: "progress",
    members: &[
        ("state", STATES),
        ("state_label", Line),
        ("date", Date),
        ("issue", Maybe(&Line)),
    ],
};

/// `bulletins.json`
pub(super) static BULLETINS: Record = Record::Own {
    id: "bulletins",
    members: &[
        ("version", Version),
        ("title", Line),
        ("organization", Line),
        ("address", Address),
        ("as_of", Date),
        ("series", List(&Shape::Record(&SERIES))),
        ("units", List(&Shape::Record(&UNIT))),
        ("issues", List(&Shape::Record(&ITEM))),
    ],
};

static SERIES: Record = Record::Own {
    id: "series",
    members: &[("id", Line), ("name", Line), ("english_name", Maybe(&Line))],
};

static UNIT: Record = Record::Own {
    id: "unit",
    members: &[
        ("id", Line),
        ("name", Line),
        ("full_name", Maybe(&Line)),
        ("category", Maybe(&Line)),
    ],
};

static ITEM: Record = Record::Own {
    id: "item",
    members: &[
        ("id", Line),
        ("series", Line),
        ("year", Number),
        ("number", Number),
        ("citation", Line),
        ("date", Date),
        ("title", Maybe(&Line)),
        ("summary", Line),
        ("units", List(&Line)),
        ("counts", Shape::Record(&COUNTS)),
        ("address", Maybe(&Address)),
        ("json", Maybe(&Address)),
        ("pdf", Maybe(&Shape::Record(&PDF))),
        ("corrections", List(&Shape::Record(&ITEM_CORRECTION))),
    ],
};

static COUNTS: Record = Record::Own {
    id: "counts",
    members: &[("practices", Number), ("failings", Number), ("open", Number)],
};

static ITEM_CORRECTION: Record = Record::Own {
    id: "item-correction",
    members: &[("kind", KINDS), ("kind_label", Line), ("date", Date)],
};
