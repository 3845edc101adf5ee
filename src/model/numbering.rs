//! What an issue is called.

use super::{Archive, Config, Issue, IssueId, Numbering, Series};

/// What stands under the red name: `〔2017〕第8期`, or `安绩办〔2017〕8号`. The year is full, in 〔〕,
/// and the number has no zero in front (GB/T 9704-2012, 7.2.5).
pub fn label(series: &Series, issue: &Issue) -> String {
    label_of(series, issue.year.value, issue.number.value)
}

fn label_of(series: &Series, year: i32, number: u32) -> String {
    match &series.docno_prefix {
        None => format!("〔{year}〕第{number}期"),
        Some(prefix) => format!("{prefix}〔{year}〕{number}号"),
    }
}

/// How an issue is cited: `工作通报〔2017〕第8期`; a document by its number alone.
pub fn citation(series: &Series, issue: &Issue) -> String {
    citation_of(series, issue.year.value, issue.number.value)
}

/// How an issue that is not written yet will be cited.
pub fn citation_of(series: &Series, year: i32, number: u32) -> String {
    let label = label_of(series, year, number);
    match series.numbering {
        Numbering::Issue => format!("{}{label}", series.name),
        Numbering::Docno => label,
    }
}

/// `2017 No. 8`
pub fn english_label(issue: &Issue) -> String {
    format!("{} No. {}", issue.year.value, issue.number.value)
}

/// The citation by the issue's own series; its id where the series is unknown.
pub fn citation_in(config: &Config, issue: &Issue) -> String {
    match config.find_series(&issue.series.value) {
        Some(series) => citation(series, issue),
        None => issue.id().to_string(),
    }
}

/// How an issue is cited, also one that is not there; by its id where its series is unknown.
pub fn cited(archive: &Archive, id: &IssueId) -> String {
    let series = archive.config.as_ref().and_then(|config| config.find_series(&id.series));
    series.map_or_else(|| id.to_string(), |one| citation_of(one, id.year, id.number))
}

/// `总第126期`, where the series counts on: the highest number of each earlier year, and the number
/// in this one.
pub fn running_total(archive: &Archive, series: &Series, issue: &Issue) -> Option<String> {
    if !series.running_total {
        return None;
    }
    let before = archive.issued_before(&series.id.value, issue.year.value);
    let total = series.total_before + before + issue.number.value;
    Some(format!("总第{total}期"))
}
