//! What a reader program and an archive learn of a PDF, and that it never depends on where and when
//! it is made.

use std::path::Path;

use tongbao::office;
use tongbao::office::Workbench;
use tongbao::source::Disk;

use crate::support::case::Case;
use crate::support::pdf_objects::{PdfObjects, text};
use crate::support::{builds, files_under, root};

fn archive() -> Workbench {
    office::check(&Disk::open(root()).unwrap())
}

pub(super) fn info(document: &PdfObjects, key: &str) -> String {
    let info = document.get(document.trailer(), "/Info");
    text(document.get(info, key)).to_owned()
}

/// Titles of all bookmarks.
pub(super) fn bookmarks(document: &PdfObjects) -> Vec<&str> {
    let mut titles = Vec::new();
    let mut stack = vec![document.get(document.catalogue(), "/Outlines")];
    while let Some(item) = stack.pop() {
        let title = document.get(item, "/Title");
        titles.extend((!title.is_null()).then(|| text(title)));
        let beside = ["/Next", "/First"].map(|key| document.get(item, key));
        stack.extend(beside.into_iter().filter(|other| !other.is_null()));
    }
    titles
}

#[test]
fn title_author_language_standards_dates_and_bookmarks() {
    let prepared = archive();
    let config = prepared.archive.config.as_ref().unwrap();
    for (id, folder) in builds::sample_issues() {
        let pdf = &builds::sample().public[&format!("{folder}/{id}.pdf")];
        let document = PdfObjects::of(pdf);
        let issue =
            prepared.archive.issues().find(|issue| issue.id().to_string() == id).unwrap();
        let citation = tongbao::model::numbering::citation_in(config, issue);
        let title = info(&document, "/Title");
        assert!(title.starts_with(&citation), "{id}: {title}");
        if let Some(own) = &issue.title {
            let own: String = own.value.split_whitespace().collect();
            assert!(title.replace(' ', "").ends_with(&own), "{id}: {title}");
        }
        assert_eq!(info(&document, "/Author"), config.organization.name, "{id}");

        let date = issue.date.value.to_string().replace('-', "");
        for key in ["/CreationDate", "/ModDate"] {
            let stamp = info(&document, key);
            assert!(stamp.starts_with(&format!("D:{date}")), "{id}: {stamp}, not {date}");
        }

        let root = document.catalogue();
        assert_eq!(text(document.get(root, "/Lang")), "zh-CN", "{id}");
        assert_eq!(document.get(document.get(root, "/MarkInfo"), "/Marked"), true, "{id}");
        let shows_title =
            document.get(document.get(root, "/ViewerPreferences"), "/DisplayDocTitle");
        assert_eq!(shows_title, true, "{id}: PDF/UA-1 shows the title");

        let xmp = document.stream(&root["/Metadata"]);
        for tag in [
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
        ] {
            assert!(xmp.contains(tag), "{id}: no {tag} in\n{xmp}");
        }
        assert!(
            xmp.contains(&citation) && xmp.contains(&issue.date.value.to_string()),
            "{id}: {xmp}"
        );

        let bookmarks = bookmarks(&document);
        for entry in &issue.entries {
            let heading =
                entry.title.as_ref().map(|title| title.value.replace(char::is_whitespace, ""));
            let unit = prepared.archive.unit(&entry.unit.value).unwrap();
            let named =
                bookmarks.iter().map(|one| one.replace(char::is_whitespace, "")).any(|one| {
                    one.contains(&unit.name)
                        || heading.as_ref().is_some_and(|heading| one.contains(heading))
                });
            assert!(
                named || issue.entries.len() == 1,
                "{id}: no bookmark of {}: {bookmarks:?}",
                unit.name
            );
            for practice in &entry.practices {
                let heading = practice.heading.value.trim();
                let named = bookmarks.iter().any(|one| one.contains(heading));
                assert!(named, "{id}: no bookmark of {heading}: {bookmarks:?}");
            }
        }
        assert!(document.trailer()["/Encrypt"].is_null(), "{id}: PDF/A is not encrypted");
    }
}

/// Copies what a build reads.
fn copy(to: &Path) {
    for folder in ["bulletins", "corrections", "templates", "assets"] {
        for file in files_under(&root().join(folder)) {
            let target = to.join(folder).join(&file);
            fs_err::create_dir_all(target.parent().unwrap()).unwrap();
            fs_err::copy(root().join(folder).join(&file), target).unwrap();
        }
    }
    for file in ["tongbao.yaml", "units.yaml", "rectifications.yaml"] {
        fs_err::copy(root().join(file), to.join(file)).unwrap();
    }
}

#[test]
fn the_same_bytes_in_another_folder_time_zone_locale_and_number_of_threads() {
    let case = Case::new();
    let elsewhere = case.path().join("另一个 文件夹");
    copy(&elsewhere);
    let output = case
        .command("--quiet build -j 1")
        .env("TZ", "Pacific/Kiritimati")
        .env("LC_ALL", "de_DE.UTF-8")
        .env("SOURCE_DATE_EPOCH", "1")
        .current_dir("/")
        .arg("-C")
        .arg(&elsewhere)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let sample = builds::sample();
    for (folder, files) in [("public", &sample.public), ("print", &sample.print)] {
        let made = files_under(&elsewhere.join(folder));
        let made: Vec<&String> = made.iter().filter(|file| *file != ".tongbao").collect();
        assert_eq!(made, files.keys().collect::<Vec<_>>(), "{folder}");
        for (path, bytes) in files {
            let other = fs_err::read(elsewhere.join(folder).join(path)).unwrap();
            assert!(other == *bytes, "{folder}/{path} differs");
        }
    }
}
