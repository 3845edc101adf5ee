//! What the program prints of an issue, imported as a new one: field by field beside the source.
//!
//! Every issue of the sample and of the fixtures is exported as Word, Markdown and text, read back by
//! the names of its archive, and compared in all fields of the record table. What a form does not print
//! is left out of the count by [`is_printed`].

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use tongbao::diag::{Diagnostics, Files};
use tongbao::import::SourceLines;
use tongbao::lang::Lang;
use tongbao::model::record::{Described, Field, Shape, Value};
use tongbao::model::{Archive, Issue, Numbering};
use tongbao::office::ExportFormat;
use tongbao::source::{Disk, Memory, Project, Workspace};
use tongbao::text::tree::Block;
use tongbao::{office, text};

use crate::support::root;

/// A format, the extension of its files, and how many fields come back at least.
const FORMATS: [(ExportFormat, &str, usize); 3] = [
    (ExportFormat::Docx, "docx", 1018),
    (ExportFormat::Markdown, "md", 986),
    (ExportFormat::Text, "txt", 988),
];

/// The sample, the inputs of build trees, and issues with everything that there is, each with a name.
fn workspaces() -> Vec<(String, Box<dyn Project>)> {
    let builds = fs_err::read_dir(root().join("tests/build")).unwrap();
    let names = builds.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| !name.contains('.')).collect();
    names.sort();
    let opened = |folder: &str| Box::new(Disk::open(&root().join(folder)).unwrap());
    let mut all: Vec<(String, Box<dyn Project>)> = Vec::new();
    for name in names {
        let folder = opened(&format!("tests/build/{name}/input"));
        all.push((name, folder));
    }
    all.push(("sample".to_owned(), opened(".")));
    all.push(("everything".to_owned(), everything()));
    all
}

/// Issues that have everything that there is.
fn everything() -> Box<dyn Project> {
    let folder = root().join("tests/suite/export/everything");
    let mut memory = Memory::new();
    for name in ["tongbao.yaml", "units.yaml"] {
        memory = memory.with(name, fs_err::read(folder.join(name)).unwrap());
    }
    for name in ["gongzuo-01.yaml", "ducha-01.yaml", "a.csv"] {
        let bytes = fs_err::read(folder.join(name)).unwrap();
        memory = memory.with(&format!("bulletins/{name}"), bytes);
    }
    let picture = fs_err::read(root().join("bulletins/2017/gongzuo-07/penggai.png")).unwrap();
    Box::new(memory.with("bulletins/a.png", picture))
}

/// Values of an issue by their paths.
type Fields = BTreeMap<String, String>;

/// The fields of an issue that its printed form shows.
fn fields(issue: &Issue, is_document: bool) -> Fields {
    let mut found = Fields::new();
    collect(issue, "", &mut found);
    found.retain(|path, _| is_printed(path, issue, is_document));
    if is_document && issue.entries.len() == 1 {
        // Its title is printed as the document's.
        let title = found.remove("entries/01/title");
        found.extend(title.map(|title| ("title".to_owned(), title)));
    }
    if is_document {
        // A document sends copies to both alike.
        let copied = |path: &String| {
            path.starts_with("distribution/report") || path.starts_with("distribution/send")
        };
        let names: Vec<String> =
            found.extract_if(.., |path, _| copied(path)).map(|(_, name)| name).collect();
        found.extend(
            (1..).zip(names).map(|(at, name)| (format!("distribution/copied/{at:02}"), name)),
        );
    }
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

/// Whether the printed form says a field. A document has no line of people and print run, and one that
/// speaks of a single unit does not name it.
fn is_printed(path: &str, issue: &Issue, is_document: bool) -> bool {
    let never = path == "status" || path == "audience" || path.ends_with("/file");
    let of_bulletins = path.starts_with("people/") || path == "copies";
    let alone = issue.entries.len() == 1 && path.ends_with("/unit");
    !never && !(is_document && (of_bulletins || alone))
}

/// The issue that import makes of an exported file.
fn imported(project: &dyn Project, name: &str, bytes: &[u8]) -> (Issue, String) {
    let workbench = office::read_for_import(project).unwrap();
    let read = office::read_document(Path::new(name), bytes).unwrap();
    let mut source = SourceLines::new();
    source.add(name, &read.document);
    let recognised = office::recognise(&workbench, &source, Lang::Zh).unwrap();
    let yaml = office::draft_yaml(&recognised).unwrap().as_issue();
    let mut out = Diagnostics::new();
    let memory = Memory::new().with("bulletins/issue.yaml", yaml.clone());
    let archive =
        Archive::read(&Workspace::read(&memory, &mut Files::new(), &mut out), &mut out);
    (archive.issues().next().unwrap().clone(), yaml)
}

/// The key of a field without the numbers of items.
fn kind(path: &str) -> String {
    let steps = path.split('/').filter(|step| step.parse::<u32>().is_err());
    steps.collect::<Vec<_>>().join("/")
}

/// What came back of a format.
#[derive(Default)]
struct Tally {
    right: usize,
    all: usize,
    /// Fields that did not, by their keys.
    missing: BTreeMap<String, Vec<String>>,
}

impl Tally {
    /// Counts the fields of both sides: one that was not in the source is wrong, too.
    fn add(&mut self, name: &str, wanted: &Fields, found: &Fields) {
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

/// Exports and imports every issue of a workspace. `TONGBAO_FORMS=folder` keeps the files.
fn compare(
    name: &str,
    project: &dyn Project,
    format: ExportFormat,
    extension: &str,
    tally: &mut Tally,
) {
    let workbench = office::read_for_import(project).unwrap();
    let config = workbench.archive.config.as_ref().unwrap();
    for issue in workbench.archive.issues() {
        let series = config.series(&issue.series.value).unwrap();
        let is_document = series.numbering == Numbering::Docno;
        let id = issue.id().to_string();
        let file = format!("{name}-{id}.{extension}");
        let exported = office::export_issue(project, &id, format).expect(&file);
        let (again, yaml) = imported(project, &file, &exported.bytes);
        if let Ok(folder) = std::env::var("TONGBAO_FORMS") {
            fs_err::write(format!("{folder}/{file}"), &exported.bytes).unwrap();
            fs_err::write(format!("{folder}/{file}.yaml"), yaml).unwrap();
        }
        tally.add(&file, &fields(issue, is_document), &fields(&again, is_document));
    }
}

#[test]
fn what_was_printed_comes_back_field_by_field() {
    for (format, extension, floor) in FORMATS {
        let mut tally = Tally::default();
        for (name, project) in workspaces() {
            compare(&name, project.as_ref(), format, extension, &mut tally);
        }
        let Tally { right, all, missing } = tally;
        println!("{extension}: {right} of {all}");
        for (kind, cases) in &missing {
            println!("  {kind}: {}\n    {}", cases.len(), cases.join("\n    "));
        }
        assert!(right >= floor, "{extension}: {right} of {all}, not {floor}");
    }
}
