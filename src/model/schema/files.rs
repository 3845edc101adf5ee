//! The YAML files of a workspace, each with the record that it is.

use crate::model::record::{Field, Record};
use crate::model::{Config, Correction, Issue, News, Recipients, Terms, Units};
use crate::source::WorkspacePath;

/// Folder of a workspace that holds the schemas.
pub const FOLDER: &str = "schema";

/// The schemas of all files, the archive's settings first.
pub static ALL: [Schema; 7] = [
    Schema { name: "config", place: FileMatch::File("tongbao.yaml"), record: Config::RECORD },
    Schema { name: "units", place: FileMatch::File("units.yaml"), record: Units::RECORD },
    Schema { name: "issue", place: FileMatch::Under("bulletins"), record: Issue::RECORD },
    Schema {
        name: "correction",
        place: FileMatch::Under("corrections"),
        record: Correction::RECORD,
    },
    Schema {
        name: "rectifications",
        place: FileMatch::File("rectifications.yaml"),
        record: News::RECORD,
    },
    Schema { name: "terms", place: FileMatch::File("terms.yaml"), record: Terms::RECORD },
    Schema {
        name: "distribution",
        place: FileMatch::File("distribution.yaml"),
        record: Recipients::RECORD,
    },
];

/// What a file may hold.
#[derive(Debug)]
pub struct Schema {
    /// What it is called on the command line; its file is `schema/<name>.json`.
    pub name: &'static str,
    /// Which files it is for.
    pub place: FileMatch,
    /// The mapping that such a file is.
    pub record: &'static Record,
}

/// Which files a schema is for.
#[derive(Debug, Clone, Copy)]
pub enum FileMatch {
    /// One file of the workspace.
    File(&'static str),
    /// Every YAML file of a folder, at any depth.
    Under(&'static str),
}

impl Schema {
    /// One by its name.
    pub fn named(name: &str) -> Option<&'static Self> {
        ALL.iter().find(|schema| schema.name == name)
    }

    /// The one that a file of the workspace is read by.
    pub fn of(path: &WorkspacePath) -> Option<&'static Self> {
        let yaml = matches!(path.extension().as_deref(), Some("yaml" | "yml"));
        ALL.iter().find(|schema| match schema.place {
            FileMatch::File(name) => path.as_str() == name,
            FileMatch::Under(folder) => {
                let below = path.as_str().strip_prefix(folder);
                yaml && below.is_some_and(|below| below.starts_with('/'))
            }
        })
    }

    /// Its `$id`, which also tells a file that was made here from one that was not.
    pub fn id(&self) -> String {
        format!("urn:tongbao:schema:{}", self.name)
    }

    /// Where it stands in a workspace.
    pub fn path(&self) -> String {
        format!("{FOLDER}/{}.json", self.name)
    }
}

impl Record {
    /// The text that says what a field is; one that is a mapping is told by its record.
    pub(super) fn text(&self, field: &Field) -> String {
        format!("schema-{}.{}", self.id, field.key)
    }

    /// The text that says what a word of a field means.
    pub(super) fn word(&self, field: &Field, word: &str) -> String {
        format!("schema-{}.{}-{word}", self.id, field.key)
    }
}

/// The first line of a new file at a path of the workspace, without a line break: it names the
/// schema by a relative path, so that it holds wherever the workspace lies. `None` for a file that
/// no schema is for.
pub fn modeline(path: &WorkspacePath) -> Option<String> {
    let schema = Schema::of(path)?;
    let up = "../".repeat(path.as_str().matches('/').count());
    Some(format!("# yaml-language-server: $schema={up}{}", schema.path()))
}

#[cfg(test)]
mod tests {
    use super::modeline;
    use crate::source::WorkspacePath;

    #[test]
    fn the_line_leads_from_every_depth_to_the_schema() {
        let line = |path| modeline(&WorkspacePath::root().join(path).unwrap());
        let cases = [
            ("tongbao.yaml", Some("schema/config.json")),
            ("bulletins/gongzuo-01.yaml", Some("../schema/issue.json")),
            ("bulletins/2017/gongzuo-08.yaml", Some("../../schema/issue.json")),
            ("bulletins/2017/gongzuo-08/list.csv", None),
            ("bulletins.yaml", None),
            ("corrections/gongzuo-2017-8-1.yaml", Some("../schema/correction.json")),
            ("other.yaml", None),
        ];
        for (path, schema) in cases {
            let wanted = schema.map(|to| format!("# yaml-language-server: $schema={to}"));
            assert_eq!(line(path), wanted, "{path}");
        }
    }
}
