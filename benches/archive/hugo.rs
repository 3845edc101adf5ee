//! The issues of a workspace as a site for Hugo, and how Hugo is called.
//!
//! Each issue is a Markdown file, as `tongbao export --to md` writes it, with what lists need in its
//! front matter. The templates, in `hugo/`, make the same kinds of pages: home, series, years (by
//! pages of 50), issues with contents and neighbours, a dossier of each unit, the ledger, figures, about,
//! 404; and the same kinds of files: JSON of every issue and of all, feeds of all, of each series and
//! unit, a site map, and the text of all issues for a search script.

use std::fmt::Write;
use std::io;
use std::path::Path;
use std::process::Command;

use include_dir::{Dir, include_dir};
use tongbao::diag::Diagnostics;
use tongbao::document::markdown;
use tongbao::model::{Archive, Issue, numbering};
use tongbao::source::Disk;
use tongbao::{export, office};

/// Settings, templates and the style sheet.
static SITE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/benches/archive/hugo");

/// Writes the site into an empty folder and gives the number of characters of all texts.
pub(crate) fn write(workspace: &Path, folder: &Path) -> io::Result<usize> {
    SITE.extract(folder)?;
    fs_err::create_dir_all(folder.join("static"))?;
    fs_err::write(folder.join("static/style.css"), include_bytes!("../../assets/style.css"))?;
    let disk = Disk::open(workspace)?;
    let prepared = office::check(&disk);
    let archive = &prepared.archive;
    let config = archive.config.as_ref().expect("the workspace has settings");
    let source = export::ExportContext { archive, config, project: &disk };
    let mut characters = 0;
    for issue in archive.issues() {
        let series = config.find_series(&issue.series.value).expect("a known series");
        let document = export::lay_out(&source, issue, series, &mut Diagnostics::new());
        let text = markdown::write(&document);
        characters += text.chars().count();
        let citation = numbering::citation(series, issue);
        let page = format!("{}\n{text}", front_matter(archive, issue, &citation));
        let path = folder.join(format!("content/{}/{}", series.id.value, issue.year.value));
        fs_err::create_dir_all(&path)?;
        fs_err::write(path.join(format!("{}.md", issue.number.value)), page)?;
    }
    Ok(characters)
}

/// What lists and dossiers show of an issue, as JSON, which Hugo reads fastest.
fn front_matter(archive: &Archive, issue: &Issue, citation: &str) -> String {
    let units: Vec<&str> =
        issue.entries.iter().map(|entry| entry.unit.value.as_str()).collect();
    let mut failings = Vec::new();
    let mut entries = Vec::new();
    for entry in &issue.entries {
        let unit = &entry.unit.value;
        let name = archive.unit(unit).map_or(unit.as_str(), |unit| unit.name.as_str());
        let text = |text: &Option<tongbao::model::Text>| {
            text.as_ref().map(|text| text.value.clone()).unwrap_or_default()
        };
        let practices: Vec<serde_json::Value> = entry
            .practices
            .iter()
            .map(|practice| {
                let points = practice.points.iter().map(|point| &point.lead.value);
                serde_json::json!({
                    "heading": practice.heading.value,
                    "points": points.collect::<Vec<_>>(),
                })
            })
            .collect();
        entries.push(serde_json::json!({
            "unit": unit,
            "title": text(&entry.title),
            "lead": text(&entry.lead),
            "practices": practices,
        }));
        for failing in &entry.failings {
            failings.push(serde_json::json!({
                "unit": unit,
                "name": name,
                "heading": failing.heading.value,
                "facts": text(&failing.facts),
                "outcome": text(&failing.outcome),
                "measure": text(&failing.measure),
                "deadline": failing.deadline.as_ref().map(|date| date.value.to_string()),
            }));
        }
    }
    let values = serde_json::json!({
        "title": citation,
        "date": issue.date.value.to_string(),
        "series": issue.series.value,
        "year": issue.year.value,
        "number": issue.number.value,
        "units": units,
        "entries": entries,
        "failings": failings,
    });
    let mut text = serde_json::to_string_pretty(&values).expect("plain values");
    let _ = writeln!(text);
    text
}

/// Name and version of the program; none where it is not there.
pub(crate) fn version(program: &str) -> Option<String> {
    let output = Command::new(program).arg("version").output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then(|| text.split(' ').take(2).collect::<Vec<_>>().join(" "))
}

/// One build of the site.
pub(crate) fn build(program: &str, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(["--quiet", "--source"]).arg(folder);
    command
}
