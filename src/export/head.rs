//! What stands above the text: the red name, number, issuer and date; or the head of a document.

use super::field_writer::FieldWriter;
use super::form::IssueForm;
use super::runs::{date, line, own, own_in, title_runs};
use crate::document::{Block, Font, Run, Style};
use crate::model::{Series, labels, numbering, title};

/// Most characters of a red name on one line; with more it would not be striking.
const MARK_CHARACTERS: usize = 14;

/// Writes the head, with 编者按 and, in a bulletin, the title.
pub(super) fn write(writer: &mut FieldWriter<'_>, series: &Series, form: &IssueForm) {
    if form.is_document {
        document(writer, series);
    } else {
        bulletin(writer, series);
    }
    editor_note(writer);
    if let Some(title) = writer.issue.title.as_ref().filter(|_| !form.is_document) {
        writer.push(Style::Title, title_runs(title));
    }
}

fn bulletin(writer: &mut FieldWriter<'_>, series: &Series) {
    let issue = writer.issue;
    let mut number = numbering::label(series, issue);
    if let Some(total) = numbering::running_total(writer.source.archive, series, issue) {
        number.push_str(&format!("（{total}）"));
    }
    let organization = writer.source.config.organization.name.clone();
    writer.push(Style::Masthead, mark(&series.name));
    writer.push(Style::Number, vec![own(number)]);
    writer.push(Style::Compiler, vec![own(organization), own("\t"), date(&issue.date)]);
}

/// Returns the red name, in two lines where it is too long for one.
fn mark(name: &str) -> Vec<Run> {
    if name.chars().count() <= MARK_CHARACTERS {
        return vec![own(name)];
    }
    let (first, second) = title::halved(name);
    vec![own(format!("{first}\n{second}"))]
}

/// Issuing body, number, title, addressees.
fn document(writer: &mut FieldWriter<'_>, series: &Series) {
    let issue = writer.issue;
    let organization = writer.source.config.organization.name.clone();
    writer.push(Style::Masthead, mark(&organization));
    writer.push(Style::Number, vec![own(numbering::label(series, issue))]);
    writer.push(Style::Title, document_title(writer, series));
    let names = &issue.distribution.issue;
    if !names.is_empty() {
        // GB/T 9704-2012, 7.3.2: 、 between names of one kind; where one has that mark inside, ，.
        let inside = names.iter().any(|name| name.value.contains('、'));
        let mark = if inside { "，" } else { "、" };
        let mut runs = Vec::new();
        for name in names {
            if !runs.is_empty() {
                runs.push(own(mark));
            }
            runs.push(line(name));
        }
        runs.push(own("："));
        writer.push(Style::Addressees, runs);
    }
}

/// Returns its own title, else that of its only entry, else the name of the series.
fn document_title(writer: &FieldWriter<'_>, series: &Series) -> Vec<Run> {
    let only = match writer.issue.entries.as_slice() {
        [entry] => entry.title.as_ref(),
        _ => None,
    };
    match writer.issue.title.as_ref().or(only) {
        Some(text) => title_runs(text),
        None => vec![own(title::lines(&series.name).join("\n"))],
    }
}

fn editor_note(writer: &mut FieldWriter<'_>) {
    let Some(note) = &writer.issue.editor_note else { return };
    let passage = writer.text_blocks(note);
    let mut runs = vec![own_in(Font::Hei, format!("{}：", labels::EDITOR_NOTE))];
    runs.extend(passage.first);
    writer.push(Style::EditorNote, runs);
    let set_apart = |mut block: Block| {
        if let Block::Paragraph(paragraph) = &mut block
            && paragraph.style == Style::Body
        {
            paragraph.style = Style::EditorNote;
        }
        block
    };
    let rest = passage.rest.into_iter().chain(passage.notes).map(set_apart);
    let rest = rest.collect();
    writer.extend(rest);
}
