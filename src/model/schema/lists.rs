//! units.yaml and terms.yaml.

use super::{Record, Shape, needed, optional};

/// The units.
pub(super) static UNITS: Record =
    Record { id: "units", fields: &[optional("units", Shape::List(&Shape::Record(&UNIT)))] };

/// House terms.
pub(super) static TERMS: Record = Record {
    id: "terms",
    fields: &[
        optional("terms", Shape::List(&Shape::Record(&TERM))),
        optional("people", Shape::List(&Shape::Record(&OFFICIAL))),
    ],
};

static UNIT: Record = Record {
    id: "unit",
    fields: &[
        needed("id", Shape::Id).such_as("shuiwuju"),
        needed("name", Shape::Line).such_as("市水务局"),
        optional("full_name", Shape::Line).such_as("安澜市水务局"),
        optional("category", Shape::Line).such_as("市直部门"),
        optional("order", Shape::Number { least: 0, most: 9999 }).such_as("70"),
    ],
};

static TERM: Record = Record {
    id: "term",
    fields: &[
        needed("wrong", Shape::Line).such_as("其它"),
        needed("right", Shape::Line).such_as("其他"),
        optional("note", Shape::Line),
    ],
};

static OFFICIAL: Record = Record {
    id: "official",
    fields: &[
        needed("name", Shape::Line).such_as("张建国"),
        optional("post", Shape::Line).such_as("市水务局局长"),
    ],
};
