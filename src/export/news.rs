//! News of failings that earlier issues reported.

use super::field_writer::FieldWriter;
use super::flow::TextFlow;
use super::runs::{date, own, own_in};
use crate::document::{Font, Run, Style};
use crate::model::{Rectification, chinese, labels, numbering};

pub(super) fn write(writer: &mut FieldWriter<'_>) {
    let issue = writer.issue;
    if issue.rectifications.is_empty() {
        return;
    }
    writer.push(Style::Heading(1), vec![own(labels::RECTIFICATIONS)]);
    for (number, news) in (1..).zip(&issue.rectifications) {
        let mut flow = TextFlow::default();
        flow.runs(opening(writer, number, news));
        if let Some(text) = &news.text {
            flow.text(writer.text_blocks(text));
        }
        flow.end(writer);
    }
}

/// What is cited of the other issue is none of this issue's fields.
fn opening(writer: &FieldWriter<'_>, number: u32, news: &Rectification) -> Vec<Run> {
    let id = &news.failing.value;
    let archive = writer.source.archive;
    let heading = archive.failing(id).map(|failing| failing.heading.value.trim());
    let reported = archive.issue(&id.issue);
    let reported = reported.map(|issue| numbering::citation_in(writer.source.config, issue));
    let unit = archive.unit_name(&id.unit);
    let (_, state) = news.state.words();
    let cited = format!("（{}）{unit}：{}", chinese(number), heading.unwrap_or_default());
    vec![
        own_in(Font::Kai, cited),
        own(format!("（{}）。截至", reported.unwrap_or_default())),
        date(&news.date),
        own(format!("，{state}。")),
    ]
}
