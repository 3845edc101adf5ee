//! Persons who are responsible for a failing: hidden in the public edition, named in the internal one.

use std::collections::BTreeSet;

use tongbao::model::{Issue, Status};
use tongbao::office;
use tongbao::source::Disk;

use super::facts::{bookmarks, info};
use crate::support::pdf_objects::PdfObjects;
use crate::support::{builds, root, squeezed, tools};

/// All that can be read of a PDF: text, title, keywords, bookmarks.
fn readable(pdf: &[u8]) -> String {
    let document = PdfObjects::of(pdf);
    let mut words = vec![tools::words(pdf)];
    words.extend(["/Title", "/Keywords"].map(|key| info(&document, key)));
    words.extend(bookmarks(&document).into_iter().map(str::to_owned));
    squeezed(&words.concat())
}

/// Persons responsible for failings.
fn names<'a>(issues: impl Iterator<Item = &'a Issue>) -> BTreeSet<&'a str> {
    let failings = issues.flat_map(|issue| &issue.entries).flat_map(|entry| &entry.failings);
    failings
        .flat_map(|one| &one.responsible.persons)
        .map(|person| person.name.value.trim())
        .collect()
}

#[test]
fn names_are_hidden_in_the_public_edition_only() {
    let prepared = office::check(&Disk::open(root()).unwrap());
    let issues = prepared.archive.issues();
    let all = names(issues.clone());
    let published = names(issues.filter(|issue| issue.status == Status::Published));
    assert!(published.len() >= 5, "the sample names persons: {published:?}");
    let sample = builds::sample();
    let printed: String = sample.print.values().map(|pdf| readable(pdf)).collect();
    for name in &published {
        assert!(printed.contains(name), "{name} is in no internal edition");
    }
    for (path, bytes) in &sample.public {
        let words = if path.ends_with(".pdf") {
            readable(bytes)
        } else {
            String::from_utf8_lossy(bytes).into_owned()
        };
        let found: Vec<_> = all.iter().filter(|name| words.contains(**name)).collect();
        assert!(found.is_empty(), "{path} names {found:?}");
    }
}
