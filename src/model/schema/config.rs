//! tongbao.yaml.

use crate::model::decode::{LANGUAGES, NUMBERINGS};
use crate::model::record::{Field, Record, Shape, names};
use crate::model::{EngineChoice, Level, Persons};

/// The settings.
pub(super) static ARCHIVE: Record = Record {
    id: "archive",
    fields: &[
        needed("title", Shape::Line).such_as("安澜市工作通报"),
        needed("organization", Shape::Record(&ORGANIZATION)),
        optional("language", Shape::Choice(&names(LANGUAGES))).or("zh"),
        optional("site", Shape::Record(&SITE)),
        needed("series", Shape::List(&Shape::Record(&SERIES))),
        optional("categories", Shape::List(&Shape::Line)).such_as("项目进度"),
        optional("pdf", Shape::Record(&PDF)),
        optional("privacy", Shape::Record(&PRIVACY)),
        optional("check", Shape::Record(&CHECK)),
    ],
};

static ORGANIZATION: Record = Record {
    id: "organization",
    fields: &[
        needed("name", Shape::Line).such_as("安澜市绩效管理和干部考评工作领导小组办公室"),
        optional("short_name", Shape::Line).such_as("市绩效办"),
    ],
};

static SITE: Record = Record {
    id: "site",
    fields: &[
        optional("base_url", Shape::Address).such_as("https://example.gov.cn/tongbao/"),
        optional("id_code", Shape::Line).such_as("4200000000"),
    ],
};

static SERIES: Record = Record {
    id: "series",
    fields: &[
        needed("id", Shape::SeriesId).such_as("gongzuo"),
        needed("name", Shape::Line).such_as("工作通报"),
        optional("english_name", Shape::Line).such_as("Work Bulletin"),
        optional("numbering", Shape::Choice(&names(NUMBERINGS))).or("issue"),
        needed("docno_prefix", Shape::Line).such_as("安绩办").only_where("numbering", "docno"),
        optional("running_total", Shape::Boolean).or("false"),
        optional("total_before", Shape::Number { least: 0, most: 99_999 }).or("0"),
    ],
};

static PDF: Record = Record {
    id: "pdf",
    fields: &[
        optional("engine", Shape::Choice(&names(EngineChoice::NAMES))).or("embedded"),
        optional("typst", Shape::Line).such_as("/usr/local/bin/typst"),
        optional("standards", Shape::List(&Shape::Standard)),
        optional("fonts", Shape::Record(&FONTS)),
        optional("font_folders", Shape::List(&Shape::Line)),
        optional("attach_source", Shape::Boolean).or("false"),
    ],
};

static FONTS: Record = Record {
    id: "fonts",
    fields: &[
        families("body", "仿宋_GB2312"),
        families("kai", "楷体_GB2312"),
        families("hei", "黑体"),
        families("song", "宋体"),
        families("title", "方正小标宋简体"),
    ],
};

static PRIVACY: Record = Record {
    id: "privacy",
    fields: &[optional("persons", Shape::Choice(&names(Persons::NAMES))).or("mask")],
};

static CHECK: Record =
    Record { id: "check", fields: &[optional("levels", Shape::Levels(&names(Level::NAMES)))] };

const fn needed(key: &'static str, shape: Shape) -> Field {
    Field::new(key, shape).needed()
}

const fn optional(key: &'static str, shape: Shape) -> Field {
    Field::new(key, shape)
}

/// The families of a role of fonts.
const fn families(role: &'static str, example: &'static str) -> Field {
    optional(role, Shape::List(&Shape::Line)).such_as(example)
}
