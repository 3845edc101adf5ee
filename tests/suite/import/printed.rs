//! What the program prints of an issue: its head, its units, its outline, without white space.

use tongbao::diag::{Diagnostics, Files};
use tongbao::document::Document;
use tongbao::model::outline::{Section, SectionContent};
use tongbao::model::{Archive, Entry, Failing, Issue, Practice, Text, numbering, outline};
use tongbao::source::{Memory, Workspace};
use tongbao::text;

use super::lossless;
use crate::support::root;

/// Asserts that what is printed of the YAML is the source.
#[track_caller]
pub(super) fn assert(document: &Document, yaml: &str) {
    let folder = root().join("tests/import/base");
    let mut memory = Memory::new().with("bulletins/issue.yaml", yaml);
    for name in ["tongbao.yaml", "units.yaml"] {
        memory = memory.with(name, fs_err::read(folder.join(name)).unwrap());
    }
    let mut out = Diagnostics::new();
    let workspace = Workspace::read(&memory, &mut Files::new(), &mut out);
    let archive = Archive::read(&workspace, &mut out);
    let printed = issue(&archive, archive.issues().next().unwrap());
    let printed: String = printed.chars().filter(|one| !one.is_whitespace()).collect();
    let source = lossless::words(document);
    let source = narrow_colons(&source);
    assert_eq!(narrow_colons(&printed), source);
}

/// The colon behind a unit is the program's, and full-width.
fn narrow_colons(text: &str) -> String {
    text.replace('：', ":")
}

fn issue(archive: &Archive, issue: &Issue) -> String {
    let config = archive.config.as_ref().unwrap();
    let series = config.find_series(&issue.series.value).unwrap();
    let mut text =
        format!("{}{}", config.organization.name, numbering::citation(series, issue));
    for entry in &issue.entries {
        let unit = archive.unit(&entry.unit.value).unwrap();
        text.push_str(&format!("{}：", unit.name));
        text.push_str(&entry_text(entry));
    }
    text
}

fn entry_text(entry: &Entry) -> String {
    let mut text = entry.title.as_ref().map(|title| title.value.clone()).unwrap_or_default();
    text.push_str(&plain(&entry.lead));
    for section in outline::outline(entry) {
        text.push_str(&section_text(&section));
    }
    text
}

fn section_text(section: &Section<'_>) -> String {
    let number = &section.number;
    match &section.content {
        SectionContent::Practices(inner) => {
            format!("{number}好的做法{}", inner.iter().map(section_text).collect::<String>())
        }
        SectionContent::Failings(inner) => {
            format!("{number}存在问题{}", inner.iter().map(section_text).collect::<String>())
        }
        SectionContent::Practice(one) => format!("{number}{}", practice(one)),
        SectionContent::Failing(one, _) => format!("{number}{}", failing(one)),
    }
}

fn practice(practice: &Practice) -> String {
    let mut text = closed(&practice.heading);
    text.push_str(&plain(&practice.text));
    for (marker, point) in outline::points(practice) {
        text.push_str(&format!("{marker}{}{}", closed(&point.lead), plain(&point.text)));
    }
    text
}

fn failing(failing: &Failing) -> String {
    format!("{}{}", closed(&failing.heading), plain(&failing.facts))
}

fn closed(heading: &Text) -> String {
    format!("{}{}", heading.value, outline::stop(&heading.value))
}

fn plain(markdown: &Option<Text>) -> String {
    let parsed = markdown.as_ref().map(|markdown| text::parse(&markdown.value));
    parsed.map(|parsed| text::plain::document(&parsed)).unwrap_or_default()
}
