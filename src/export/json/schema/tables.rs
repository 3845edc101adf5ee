//! The fields of the formats, in the order in which they are written.

use super::Shape::{
    Address, Boolean, Choice, Date, Line, List, Markdown, Maybe, Number, Version,
};
use super::{Record, Shape};

const STATES: Shape = Choice(&["in-progress", "done", "verified", "closed"]);
const KINDS: Shape = Choice(&["erratum", "revision", "retraction", "removal"]);

/// `issue.json`
pub(super) static ISSUE: Record = Record {
    id: "issue",
    fields: &[
        ("version", Version),
        ("id", Line),
        ("series", Line),
        ("series_name", Line),
        ("organization", Line),
        ("year", Number),
        ("number", Number),
        ("label", Line),
        ("citation", Line),
        ("running_total", Maybe(&Line)),
        ("date", Date),
        ("status", Choice(&["draft", "review", "published"])),
        ("audience", Choice(&["public", "internal"])),
        ("address", Maybe(&Address)),
        ("pdf", Maybe(&Shape::Record(&PDF))),
        ("corrections", List(&Shape::Record(&CORRECTION))),
        ("title", Maybe(&Line)),
        ("editor_note", Maybe(&Markdown)),
        ("entries", List(&Shape::Record(&ENTRY))),
        ("rectifications", List(&Shape::Record(&RECTIFICATION))),
        ("attachments", List(&Shape::Record(&ATTACHMENT))),
        ("distribution", Shape::Record(&DISTRIBUTION)),
        ("copies", Maybe(&Number)),
        ("people", Shape::Record(&PEOPLE)),
    ],
};

static PDF: Record = Record {
    id: "pdf",
    fields: &[("address", Address), ("pages", Maybe(&Number)), ("bytes", Maybe(&Number))],
};

static CORRECTION: Record = Record {
    id: "correction",
    fields: &[
        ("kind", KINDS),
        ("kind_label", Line),
        ("date", Date),
        ("minor", Boolean),
        ("reason", Markdown),
        ("changes", List(&Shape::Record(&CHANGE))),
    ],
};

static CHANGE: Record =
    Record { id: "change", fields: &[("unit", Maybe(&Line)), ("was", Line), ("now", Line)] };

static ENTRY: Record = Record {
    id: "entry",
    fields: &[
        ("id", Line),
        ("unit", Line),
        ("unit_name", Line),
        ("address", Maybe(&Address)),
        ("title", Maybe(&Line)),
        ("lead", Maybe(&Markdown)),
        ("practices", List(&Shape::Record(&PRACTICE))),
        ("failings", List(&Shape::Record(&FAILING))),
        ("pictures", List(&Shape::Record(&PICTURE))),
    ],
};

static PRACTICE: Record = Record {
    id: "practice",
    fields: &[
        ("outline", Line),
        ("heading", Line),
        ("text", Maybe(&Markdown)),
        ("points", List(&Shape::Record(&POINT))),
    ],
};

static POINT: Record = Record {
    id: "point",
    fields: &[("outline", Line), ("lead", Line), ("text", Maybe(&Markdown))],
};

static FAILING: Record = Record {
    id: "failing",
    fields: &[
        ("id", Line),
        ("address", Maybe(&Address)),
        ("outline", Line),
        ("heading", Line),
        ("facts", Maybe(&Markdown)),
        ("basis", Maybe(&Markdown)),
        ("responsible", List(&Shape::Record(&PERSON))),
        ("outcome", Maybe(&Markdown)),
        ("measure", Maybe(&Markdown)),
        ("deadline", Maybe(&Date)),
        ("progress", Maybe(&Shape::Record(&PROGRESS))),
    ],
};

static PERSON: Record =
    Record { id: "person", fields: &[("name", Line), ("post", Maybe(&Line))] };

static PROGRESS: Record = Record {
    id: "progress",
    fields: &[
        ("state", STATES),
        ("state_label", Line),
        ("date", Date),
        ("issue", Maybe(&Line)),
    ],
};

static PICTURE: Record = Record {
    id: "picture",
    fields: &[
        ("file", Line),
        ("address", Maybe(&Address)),
        ("alt", Line),
        ("caption", Maybe(&Line)),
    ],
};

static RECTIFICATION: Record = Record {
    id: "rectification",
    fields: &[
        ("failing", Maybe(&Line)),
        ("address", Maybe(&Address)),
        ("unit", Line),
        ("unit_name", Line),
        ("heading", Maybe(&Line)),
        ("date", Date),
        ("state", STATES),
        ("state_label", Line),
        ("text", Maybe(&Markdown)),
    ],
};

static ATTACHMENT: Record = Record {
    id: "attachment",
    fields: &[("label", Line), ("title", Line), ("file", Line), ("address", Maybe(&Address))],
};

static DISTRIBUTION: Record = Record {
    id: "distribution",
    fields: &[("report", List(&Line)), ("send", List(&Line)), ("issue", List(&Line))],
};

static PEOPLE: Record = Record {
    id: "people",
    fields: &[("editor", Maybe(&Line)), ("reviewer", Maybe(&Line)), ("signer", Maybe(&Line))],
};

/// `bulletins.json`
pub(super) static BULLETINS: Record = Record {
    id: "bulletins",
    fields: &[
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

static SERIES: Record = Record {
    id: "series",
    fields: &[("id", Line), ("name", Line), ("english_name", Maybe(&Line))],
};

static UNIT: Record = Record {
    id: "unit",
    fields: &[
        ("id", Line),
        ("name", Line),
        ("full_name", Maybe(&Line)),
        ("category", Maybe(&Line)),
    ],
};

static ITEM: Record = Record {
    id: "item",
    fields: &[
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

static COUNTS: Record = Record {
    id: "counts",
    fields: &[("practices", Number), ("failings", Number), ("open", Number)],
};

static ITEM_CORRECTION: Record = Record {
    id: "item-correction",
    fields: &[("kind", KINDS), ("kind_label", Line), ("date", Date)],
};
