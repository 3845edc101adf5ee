//! News of failings that earlier issues reported.

use super::field_writer::FieldWriter;
use super::flow::TextFlow;
use super::runs::{date, own, own_in};
use crate::document::{Font, Run, Style};
use crate::model::{
    Archive, Config, FailingId, Rectification, State, chinese, labels, numbering,
};

/// Writes the news under a heading; nothing where there are none.
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
    let source = &writer.source;
    let (failing, issue) = cited(source.archive, source.config, &news.failing.value);
    vec![
        own_in(Font::Kai, format!("（{}）{failing}", chinese(number))),
        own(issue),
        date(&news.date),
        own(stated(news.state)),
    ]
}

/// Returns what stands before the day of the news: 市教育局：检查记录代签, （工作通报〔2017〕第4期）。截至
pub(crate) fn cited(archive: &Archive, config: &Config, id: &FailingId) -> (String, String) {
    let heading = archive.failing(id).map(|failing| failing.heading.value.trim());
    let reported = archive.issue(&id.issue);
    let reported = reported.map(|issue| numbering::citation_in(config, issue));
    let failing = format!("{}：{}", archive.unit_name(&id.unit), heading.unwrap_or_default());
    (failing, format!("（{}）。截至", reported.unwrap_or_default()))
}

/// Returns what stands behind the day: ，已销号。
pub(crate) fn stated(state: State) -> String {
    format!("，{}。", state.words().1)
}
