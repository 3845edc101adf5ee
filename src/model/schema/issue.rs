//! An issue, and rectifications.yaml.

use super::{Record, Shape, needed, optional, words};
use crate::model::{Audience, State, Status};

/// An issue.
pub(super) static ISSUE: Record = Record {
    id: "issue",
    fields: &[
        needed("series", Shape::Line).such_as("gongzuo"),
        needed("year", Shape::Number { least: 1900, most: 2999 }).such_as("2017"),
        needed("number", Shape::Number { least: 1, most: 9999 }).such_as("8"),
        needed("date", Shape::Date).such_as("2017-08-21"),
        optional("status", Shape::Choice(&words(Status::NAMES))).or("draft"),
        optional("audience", Shape::Choice(&words(Audience::NAMES))).or("public"),
        optional("title", Shape::Line).such_as("狠抓履职尽责"),
        optional("editor_note", Shape::Markdown),
        needed("entries", Shape::List(&Shape::Record(&ENTRY))),
        optional("rectifications", Shape::List(&Shape::Record(&RECTIFICATION))),
        optional("attachments", Shape::List(&Shape::Record(&ATTACHMENT))),
        optional("distribution", Shape::Record(&DISTRIBUTION)),
        optional("copies", Shape::Number { least: 1, most: 100_000 }).such_as("120"),
        optional("people", Shape::Record(&PEOPLE)),
    ],
};

/// News of failings between issues.
pub(super) static NEWS: Record = Record {
    id: "news",
    fields: &[optional("rectifications", Shape::List(&Shape::Record(&RECTIFICATION)))],
};

static ENTRY: Record = Record {
    id: "entry",
    fields: &[
        needed("unit", Shape::Line).such_as("shuiwuju"),
        optional("title", Shape::Line),
        optional("lead", Shape::Markdown),
        optional("practices", Shape::List(&Shape::Record(&PRACTICE))),
        optional("failings", Shape::List(&Shape::Record(&FAILING))),
        optional("pictures", Shape::List(&Shape::Record(&PICTURE))),
    ],
};

static PRACTICE: Record = Record {
    id: "practice",
    fields: &[
        needed("heading", Shape::Line).such_as("抓明责"),
        optional("text", Shape::Markdown),
        optional("points", Shape::List(&Shape::Record(&POINT))),
    ],
};

static POINT: Record = Record {
    id: "point",
    fields: &[
        needed("lead", Shape::Line).such_as("责任到班子"),
        optional("text", Shape::Markdown),
    ],
};

static FAILING: Record = Record {
    id: "failing",
    fields: &[
        needed("heading", Shape::Line).such_as("部分巡查记录不完整"),
        optional("facts", Shape::Markdown),
        optional("basis", Shape::Markdown),
        optional("responsible", Shape::Record(&RESPONSIBLE)),
        optional("outcome", Shape::Markdown),
        optional("measure", Shape::Markdown),
        optional("deadline", Shape::Date).such_as("2017-09-30"),
    ],
};

static RESPONSIBLE: Record = Record {
    id: "responsible",
    fields: &[optional("persons", Shape::List(&Shape::Record(&PERSON)))],
};

static PERSON: Record = Record {
    id: "person",
    fields: &[
        needed("name", Shape::Line).such_as("张三"),
        optional("post", Shape::Line).such_as("河湖库长办副主任"),
    ],
};

static PICTURE: Record = Record {
    id: "picture",
    fields: &[
        needed("file", Shape::Line).such_as("gongzuo-08/site.jpg"),
        needed("alt", Shape::Line),
        optional("caption", Shape::Line),
    ],
};

static RECTIFICATION: Record = Record {
    id: "rectification",
    fields: &[
        needed("failing", Shape::FailingId).such_as("gongzuo-2017-6/shuiwuju/1"),
        needed("date", Shape::Date).such_as("2017-08-10"),
        needed("state", Shape::Choice(&words(State::NAMES))),
        optional("text", Shape::Markdown),
    ],
};

static ATTACHMENT: Record = Record {
    id: "attachment",
    fields: &[
        needed("title", Shape::Line).such_as("整改台账"),
        needed("file", Shape::Line).such_as("gongzuo-08/ledger.csv"),
    ],
};

static DISTRIBUTION: Record = Record {
    id: "distribution",
    fields: &[
        optional("report", Shape::List(&Shape::Line)).such_as("市委"),
        optional("send", Shape::List(&Shape::Line)).such_as("市纪委机关"),
        optional("issue", Shape::List(&Shape::Line)).such_as("市直各单位"),
    ],
};

static PEOPLE: Record = Record {
    id: "people",
    fields: &[
        optional("editor", Shape::Line),
        optional("reviewer", Shape::Line),
        optional("signer", Shape::Line),
    ],
};
