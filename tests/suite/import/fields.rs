//! Issues field by field, and what import makes of a file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use tongbao::diag::{Diagnostics, Files};
use tongbao::import::{Decisions, SourceLines};
use tongbao::lang::Lang;
use tongbao::model::record::{Described, Field, Shape, Value};
use tongbao::model::{Archive, Issue};
use tongbao::source::{Memory, Project, Workspace};
use tongbao::text::tree::Block;
use tongbao::{office, text};

/// Values of an issue by their paths.
pub(super) type Fields = BTreeMap<String, String>;

/// All fields of an issue.
pub(super) fn of(issue: &Issue) -> Fields {
    let mut found = Fields::new();
    collect(issue, "", &mut found);
    found
}

fn collect(record: &dyn Described, path: &str, found: &mut Fields) {
    record.each(&mut |field, value| {
        let path = if path.is_empty() {
            field.key.to_owned()
        } else {
            format!("{path}/{}", field.key)
        };
        let one = match value {
            Value::Nothing => return,
            Value::Text(text) => shown(field, &text.value),
            Value::Line(line) => line.to_owned(),
            Value::Date(date) => date.value.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Boolean(one) => one.to_string(),
            Value::Word(word) => word.to_owned(),
            Value::Issue(id) => id.to_string(),
            Value::Failing(id) => id.to_string(),
            Value::Texts(texts) => {
                let texts = texts.iter().enumerate();
                found.extend(texts.map(|(at, text)| {
                    (format!("{path}/{:02}", at + 1), shown(field, &text.value))
                }));
                return;
            }
            Value::Record(inner) => return collect(inner, &path, found),
            Value::Records(list) => {
                for (at, item) in (1..).map_while(|at| Some((at, list.get(at - 1)?))) {
                    collect(item, &format!("{path}/{at:02}"), found);
                }
                return;
            }
        };
        found.insert(path, one);
    });
}

/// A text as the page shows it, without white space; of Markdown, how many tables and lists it has.
fn shown(field: &Field, words: &str) -> String {
    let narrow =
        |text: &str| text.chars().filter(|one| !one.is_whitespace()).collect::<String>();
    if !matches!(field.shape, Shape::Markdown) {
        return narrow(words);
    }
    let document = text::parse(words);
    let count = |of: fn(&Block) -> bool| document.blocks.iter().filter(|one| of(one)).count();
    let tables = count(|block| matches!(block, Block::Table(_)));
    let lists = count(|block| matches!(block, Block::List(_)));
    format!("{}|{tables}|{lists}", narrow(&text::plain::document(&document)))
}

/// The issue that import makes of an exported file.
pub(super) fn imported(project: &dyn Project, name: &str, bytes: &[u8]) -> (Issue, String) {
    let workbench = office::read_for_import(project).unwrap();
    let read = office::read_document(Path::new(name), bytes, &Memory::new()).unwrap();
    let mut source = SourceLines::new();
    source.add(name, &read.document);
    let recognised =
        office::recognise(&workbench, &source, Decisions::default(), Lang::Zh).unwrap();
    let yaml = office::draft_yaml(&recognised).unwrap().as_issue();
    (parsed(&yaml), yaml)
}

/// The issue that a YAML file says.
pub(super) fn parsed(yaml: &str) -> Issue {
    let mut out = Diagnostics::new();
    let memory = Memory::new().with("bulletins/issue.yaml", yaml);
    let archive =
        Archive::read(&Workspace::read(&memory, &mut Files::new(), &mut out), &mut out);
    archive.issues().next().unwrap().clone()
}

/// The key of a field without the numbers of items.
fn kind(path: &str) -> String {
    let steps = path.split('/').filter(|step| step.parse::<u32>().is_err());
    steps.collect::<Vec<_>>().join("/")
}

/// What came back of a format.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) right: usize,
    pub(super) all: usize,
    /// Fields that did not, by their keys.
    pub(super) missing: BTreeMap<String, Vec<String>>,
}

impl Tally {
    /// Counts the fields of both sides: one that was not in the source is wrong, too.
    pub(super) fn add(&mut self, name: &str, wanted: &Fields, found: &Fields) {
        let paths: BTreeSet<&String> = wanted.keys().chain(found.keys()).collect();
        self.all += paths.len();
        for path in paths {
            let [wanted, found] = [wanted, found].map(|fields| fields.get(path));
            if wanted == found {
                self.right += 1;
                continue;
            }
            let [wanted, found] =
                [wanted, found].map(|value| value.map_or("-", String::as_str));
            let case = format!("{name} {path}: {wanted} ≠ {found}");
            let case = case.chars().take(200).collect();
            self.missing.entry(kind(path)).or_default().push(case);
        }
    }
}
