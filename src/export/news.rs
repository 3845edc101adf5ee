//! News of failings that earlier issues reported.

use super::entry::Flow;
use super::scribe::{Scribe, date, own, own_in};
use crate::document::{Font, Run, Style};
use crate::model::{Rectification, chinese, labels, numbering};

pub(super) fn write(scribe: &mut Scribe<'_>) {
    let issue = scribe.issue;
    if issue.rectifications.is_empty() {
        return;
    }
    scribe.push(Style::Heading(1), vec![own(labels::RECTIFICATIONS)]);
    for (number, news) in (1..).zip(&issue.rectifications) {
        let mut flow = Flow::default();
        flow.runs(opening(scribe, number, news));
        if let Some(text) = &news.text {
            flow.passage(scribe.passage(text));
        }
        flow.end(scribe);
    }
}

/// What is cited of the other issue is none of this issue's fields.
fn opening(scribe: &Scribe<'_>, number: u32, news: &Rectification) -> Vec<Run> {
    let id = &news.failing.value;
    let archive = scribe.source.archive;
    let heading = archive.failing(id).map(|failing| failing.heading.value.trim());
    let reported = archive.issue(&id.issue);
    let reported = reported.map(|issue| numbering::citation_in(scribe.source.config, issue));
    let unit = scribe.unit_name(&id.unit);
    let (_, state) = news.state.words();
    let cited = format!("（{}）{unit}：{}", chinese(number), heading.unwrap_or_default());
    vec![
        own_in(Font::Kai, cited),
        own(format!("（{}）。截至", reported.unwrap_or_default())),
        date(&news.date),
        own(format!("，{state}。")),
    ]
}
