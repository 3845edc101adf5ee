//! What the program prints of an issue, imported as a new one: field by field beside the source.
//!
//! Every issue of the sample and of the fixtures is exported as Word, Markdown and text, read back by
//! the names of its archive, and compared in all fields of the record table. What a form does not print
//! is left out of the count by [`is_printed`].

use tongbao::model::{Issue, Numbering};
use tongbao::office;
use tongbao::office::ExportFormat;
use tongbao::source::{Disk, Memory, Project};

use super::fields;
use super::fields::{Fields, Tally, imported};
use crate::support::root;

/// A format, the extension of its files, and how many fields come back at least.
const FORMATS: [(ExportFormat, &str, usize); 3] = [
    (ExportFormat::Docx, "docx", 1022),
    (ExportFormat::Markdown, "md", 1005),
    (ExportFormat::Text, "txt", 1005),
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

/// The fields of an issue that its printed form shows.
fn printed(issue: &Issue, is_document: bool) -> Fields {
    let mut found = fields::of(issue);
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

/// Whether the printed form says a field. A document has no line of people and print run, and one that
/// speaks of a single unit does not name it.
fn is_printed(path: &str, issue: &Issue, is_document: bool) -> bool {
    let never = path == "status" || path == "audience" || path.ends_with("/file");
    let of_bulletins = path.starts_with("people/") || path == "copies";
    let alone = issue.entries.len() == 1 && path.ends_with("/unit");
    !never && !(is_document && (of_bulletins || alone))
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
        let series = config.find_series(&issue.series.value).unwrap();
        let is_document = series.numbering == Numbering::Docno;
        let id = issue.id().to_string();
        let file = format!("{name}-{id}.{extension}");
        let exported = office::export_issue(project, &id, format).expect(&file);
        let (again, yaml) = imported(project, &file, &exported.bytes);
        if let Ok(folder) = std::env::var("TONGBAO_FORMS") {
            fs_err::write(format!("{folder}/{file}"), &exported.bytes).unwrap();
            fs_err::write(format!("{folder}/{file}.yaml"), yaml).unwrap();
        }
        tally.add(&file, &printed(issue, is_document), &printed(&again, is_document));
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "for whoever asks with --nocapture")]
fn what_was_printed_comes_back_field_by_field() {
    let mut low = Vec::new();
    for (format, extension, floor) in FORMATS {
        let mut tally = Tally::default();
        for (name, project) in workspaces() {
            compare(&name, project.as_ref(), format, extension, &mut tally);
        }
        let Tally { right, all, missing } = tally;
        let kinds = missing.iter();
        let told: String = kinds
            .map(|(kind, cases)| {
                format!("  {kind}: {}\n    {}\n", cases.len(), cases.join("\n    "))
            })
            .collect();
        println!("{extension}: {right} of {all}\n{told}");
        low.extend((right < floor).then(|| format!("{extension}: {right}, not {floor}")));
    }
    assert!(low.is_empty(), "{low:?}");
}
