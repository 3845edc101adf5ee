//! What closes an issue: list of attachments, signature, the attachments that are tables, the tail.

use super::field_writer::FieldWriter;
use super::form::IssueForm;
use super::runs::{date, line, listed, own, title_runs};
use crate::document::{Block, Cell, Paragraph, Row, Run, Style, Table};
use crate::model::{Attachment, Text, labels};
use crate::source::table;

/// Writes what closes the issue, in the order of the page.
pub(super) fn write(writer: &mut FieldWriter<'_>, form: &IssueForm) {
    let issue = writer.issue;
    note(writer);
    if form.is_document {
        let organization = writer.source.config.organization.name.clone();
        writer.push(Style::Signature, vec![own(organization)]);
        writer.push(Style::Signature, vec![date(&issue.date)]);
    }
    let alone = issue.attachments.len() == 1;
    for (number, one) in (1..).zip(&issue.attachments) {
        attachment(writer, one, labels::attachment(number, alone));
    }
    if form.is_document { document_tail(writer) } else { bulletin_tail(writer) }
}

/// `附件：1. 整改台账`, without a mark at the end (GB/T 9704-2012, 7.3.4).
fn note(writer: &mut FieldWriter<'_>) {
    let attachments = &writer.issue.attachments;
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
        writer.push(Style::AttachmentNote, runs);
    }
}

/// A table on a page of its own; other files stay beside the bulletin.
fn attachment(writer: &mut FieldWriter<'_>, attachment: &Attachment, label: String) {
    let span = attachment.file.span;
    let path = writer.issue.file(&attachment.file.value);
    let rows = path.map(|path| table::rows(writer.source.project, &path, span));
    let rows = match rows {
        Some(Ok(rows)) if !rows.is_empty() => rows,
        Some(Err(fault)) => return writer.out.push(*fault),
        Some(Ok(_)) | None => return,
    };
    writer.push(Style::AttachmentLabel, vec![own(label)]);
    // The title is the field's in the list above; here it is told again.
    let title = title_runs(&attachment.title).into_iter();
    let title = title.map(|run| Run { origin: None, ..run }).collect();
    writer.push(Style::EntryTitle, title);
    let row = |(index, cells): (usize, Vec<String>)| Row {
        head: index == 0,
        cells: cells.into_iter().map(cell).collect(),
    };
    let rows = rows.into_iter().enumerate().map(row).collect();
    writer.extend(vec![Block::Table(Table { rows })]);
}

fn cell(text: String) -> Cell {
    let paragraph = Paragraph { style: Style::Body, runs: vec![own(text)] };
    Cell { paragraphs: vec![paragraph], columns: 1, continues: false }
}

/// 报、送、发; below, who made the issue, and the print run.
fn bulletin_tail(writer: &mut FieldWriter<'_>) {
    let issue = writer.issue;
    let lists = [
        (labels::REPORT, &issue.distribution.report),
        (labels::SEND, &issue.distribution.send),
        (labels::ISSUE, &issue.distribution.issue),
    ];
    for (label, names) in lists.into_iter().filter(|(_, names)| !names.is_empty()) {
        tail_list(writer, label, &names.iter().collect::<Vec<_>>());
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
        writer.push(Style::Tail, runs);
    }
}

/// 抄送; below, printing body and date of printing.
fn document_tail(writer: &mut FieldWriter<'_>) {
    let issue = writer.issue;
    let copied = issue.distribution.report.iter().chain(&issue.distribution.send);
    let copied: Vec<&Text> = copied.collect();
    if !copied.is_empty() {
        tail_list(writer, labels::COPIED, &copied);
    }
    let organization = &writer.source.config.organization.name;
    let printed = format!("{organization}\t{}印发", issue.date.value.chinese());
    writer.push(Style::Tail, vec![own(printed)]);
}

fn tail_list(writer: &mut FieldWriter<'_>, label: &str, names: &[&Text]) {
    let mut runs = vec![own(format!("{label}："))];
    runs.extend(listed(names));
    writer.push(Style::Tail, runs);
}
