//! The words of a field stand in the document once, whole and in order; nothing else claims to be
//! of the field.

use std::collections::BTreeMap;

use tongbao::diag::Span;
use tongbao::document::{Block, Document, Paragraph, Run};
use tongbao::model::{Issue, TextKind, labels};
use tongbao::text;
use tongbao::text::{tree, walk};

use super::Read;
use crate::support::{root, squeezed};

/// All runs in reading order.
fn runs(document: &Document) -> Vec<&Run> {
    let mut paragraphs: Vec<&Paragraph> = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(paragraph) => paragraphs.push(paragraph),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                paragraphs.extend(cells.flat_map(|cell| &cell.paragraphs));
            }
            Block::Picture(_) => {}
        }
    }
    paragraphs.into_iter().flat_map(|paragraph| &paragraph.runs).collect()
}

/// What the document says of each field.
fn said(document: &Document) -> BTreeMap<Span, String> {
    let mut said: BTreeMap<Span, String> = BTreeMap::new();
    for run in runs(document) {
        if let Some(origin) = run.origin {
            said.entry(origin).or_default().push_str(&run.text);
        }
    }
    said
}

/// What the page shows of a Markdown text: its words, footnotes last, without those of pictures.
fn shown(markdown: &str) -> String {
    let document = text::parse(markdown);
    let mut words = text::plain::document(&document);
    for inline in walk::inlines(&document) {
        if let tree::Inline::Image(image) = inline {
            words = words.replacen(&image.description(), "", 1);
        }
    }
    words
}

/// What each field of an issue is to say.
fn fields(issue: &Issue) -> BTreeMap<Span, String> {
    let pictures = issue.entries.iter().flat_map(|entry| &entry.pictures);
    let mut unprinted: Vec<Span> = pictures.map(|picture| picture.alt.span).collect();
    if issue.series.value == "ducha" {
        // A document (GB/T 9704) has no place for them.
        let people = [&issue.people.editor, &issue.people.reviewer, &issue.people.signer];
        unprinted.extend(people.into_iter().flatten().map(|name| name.span));
    }
    let mut fields = BTreeMap::new();
    for (kind, text) in issue.texts() {
        let words = match kind {
            TextKind::Markdown => shown(&text.value),
            _ => text.value.clone(),
        };
        if !unprinted.contains(&text.span) && !squeezed(&words).is_empty() {
            fields.insert(text.span, words);
        }
    }
    fields.insert(issue.date.span, issue.date.value.chinese());
    for failing in issue.entries.iter().flat_map(|entry| &entry.failings) {
        fields.extend(failing.deadline.iter().map(|date| (date.span, date.value.chinese())));
    }
    let news = issue.rectifications.iter();
    fields.extend(news.map(|news| (news.date.span, news.date.value.chinese())));
    fields
}

#[test]
fn every_field_is_said_once_whole_and_in_order() {
    for read in [Read::sample(), Read::everything()] {
        for issue in read.issues() {
            let mut said = said(&read.lay_out(issue));
            for (span, words) in fields(issue) {
                let found = said.remove(&span).unwrap_or_default();
                assert_eq!(squeezed(&found), squeezed(&words), "{}", issue.id());
            }
            assert!(said.is_empty(), "{}: words of no field: {said:?}", issue.id());
        }
    }
}

#[test]
fn the_same_issue_is_laid_out_the_same() {
    let read = Read::everything();
    for issue in read.issues() {
        let document = read.lay_out(issue);
        assert_eq!(document, read.lay_out(issue));
        assert_eq!(document.exported.unwrap().issue, issue.id().to_string());
    }
}

#[test]
fn words_of_ours_are_those_of_the_templates() {
    let mut templates = String::new();
    for file in crate::support::files_under(&root().join("templates")) {
        templates
            .push_str(&fs_err::read_to_string(root().join("templates").join(file)).unwrap());
    }
    let words = [
        labels::EDITOR_NOTE,
        labels::RECTIFICATIONS,
        labels::ATTACHMENT,
        labels::COPIED,
        labels::EDITOR,
        labels::REVIEWER,
        labels::SIGNER,
    ];
    let quoted = [labels::REPORT, labels::SEND, labels::ISSUE];
    for word in words {
        assert!(templates.contains(word), "no template prints {word}");
    }
    for word in quoted {
        assert!(templates.contains(&format!("(\"{word}\"")), "no template prints {word}");
    }
    assert!(templates.contains("\"共印\"") && labels::copies(3) == "共印3份");
}
