//! What closes an issue: list of attachments, signature, the attachments that are tables, the tail.

use super::Form;
use super::scribe::{Scribe, date, line, listed, own, title_runs};
use crate::document::{Block, Cell, Paragraph, Row, Run, Style, Table};
use crate::model::{Attachment, Text, labels};
use crate::source::table;

pub(super) fn write(scribe: &mut Scribe<'_>, form: &Form) {
    let issue = scribe.issue;
    note(scribe);
    if form.is_document {
        let organization = scribe.source.config.organization.name.clone();
        scribe.push(Style::Signature, vec![own(organization)]);
        scribe.push(Style::Signature, vec![date(&issue.date)]);
    }
    let alone = issue.attachments.len() == 1;
    for (number, one) in (1..).zip(&issue.attachments) {
        attachment(scribe, one, labels::attachment(number, alone));
    }
    if form.is_document { document_tail(scribe) } else { bulletin_tail(scribe) }
}

/// `附件：1. 整改台账`, without a mark at the end (GB/T 9704-2012, 7.3.4).
fn note(scribe: &mut Scribe<'_>) {
    let attachments = &scribe.issue.attachments;
    let several = attachments.len() > 1;
    for (number, one) in (1..).zip(attachments) {
        let label =
            if number == 1 { format!("{}：", labels::ATTACHMENT) } else { String::new() };
        let number: String = if several { format!("{number}. ") } else { String::new() };
        let mut runs = Vec::new();
        let opening = format!("{label}{number}");
        if !opening.is_empty() {
            runs.push(own(opening));
        }
        runs.push(line(&one.title));
        scribe.push(Style::AttachmentNote, runs);
    }
}

/// A table on a page of its own; other files stay beside the bulletin.
fn attachment(scribe: &mut Scribe<'_>, attachment: &Attachment, label: String) {
    let span = attachment.file.span;
    let path = scribe.issue.file(&attachment.file.value);
    let rows = path.map(|path| table::rows(scribe.source.project, &path, span));
    let rows = match rows {
        Some(Ok(rows)) if !rows.is_empty() => rows,
        Some(Err(fault)) => return scribe.out.push(*fault),
        Some(Ok(_)) | None => return,
    };
    scribe.push(Style::AttachmentLabel, vec![own(label)]);
    // The title is the field's in the list above; here it is told again.
    let title = title_runs(&attachment.title).into_iter();
    let title = title.map(|run| Run { origin: None, ..run }).collect();
    scribe.push(Style::EntryTitle, title);
    let row = |(index, cells): (usize, Vec<String>)| Row {
        head: index == 0,
        cells: cells.into_iter().map(cell).collect(),
    };
    let rows = rows.into_iter().enumerate().map(row).collect();
    scribe.extend(vec![Block::Table(Table { rows })]);
}

fn cell(text: String) -> Cell {
    let paragraph = Paragraph { style: Style::Body, runs: vec![own(text)] };
    Cell { paragraphs: vec![paragraph], columns: 1, continues: false }
}

/// 报、送、发; below, who made the issue, and the print run.
fn bulletin_tail(scribe: &mut Scribe<'_>) {
    let issue = scribe.issue;
    let lists = [
        (labels::REPORT, &issue.distribution.report),
        (labels::SEND, &issue.distribution.send),
        (labels::ISSUE, &issue.distribution.issue),
    ];
    for (label, names) in lists.into_iter().filter(|(_, names)| !names.is_empty()) {
        tail_list(scribe, label, &names.iter().collect::<Vec<_>>());
    }
    let makers = [
        (labels::EDITOR, &issue.people.editor),
        (labels::REVIEWER, &issue.people.reviewer),
        (labels::SIGNER, &issue.people.signer),
    ];
    let mut runs = Vec::new();
    for (label, name) in
        makers.into_iter().filter_map(|(label, name)| Some((label, name.as_ref()?)))
    {
        let gap = if runs.is_empty() { "" } else { "　" };
        runs.push(own(format!("{gap}{label}：")));
        runs.push(line(name));
    }
    let copies = issue.copies.map(labels::copies).unwrap_or_default();
    if !runs.is_empty() || !copies.is_empty() {
        runs.push(own(format!("\t{copies}")));
        scribe.push(Style::Tail, runs);
    }
}

/// 抄送; below, printing body and date of printing.
fn document_tail(scribe: &mut Scribe<'_>) {
    let issue = scribe.issue;
    let copied = issue.distribution.report.iter().chain(&issue.distribution.send);
    let copied: Vec<&Text> = copied.collect();
    if !copied.is_empty() {
        tail_list(scribe, labels::COPIED, &copied);
    }
    let organization = &scribe.source.config.organization.name;
    let printed = format!("{organization}\t{}印发", issue.date.value.chinese());
    scribe.push(Style::Tail, vec![own(printed)]);
}

fn tail_list(scribe: &mut Scribe<'_>, label: &str, names: &[&Text]) {
    let mut runs = vec![own(format!("{label}："))];
    runs.extend(listed(names));
    scribe.push(Style::Tail, runs);
}
