//! The texts of an archive: Markdown with its issue, and what stands beside the issues.

use crate::model::{Archive, Correction, Issue, Text, TextKind};

/// Most faults of one kind that are told of one text: whoever made as many has seen enough, and each
/// takes time that grows with the text.
pub(crate) const MOST_FAULTS: usize = 100;

/// Every Markdown text of every issue, and of its corrections.
pub(crate) fn markdown(archive: &Archive) -> impl Iterator<Item = (&Issue, &Text)> {
    let corrections = archive.corrections.iter().filter_map(|one| {
        let issue = archive.issue(&one.issue.value)?;
        Some((issue, &one.reason))
    });
    let issues = archive.issues().flat_map(|issue| {
        let texts = issue.texts().into_iter();
        texts
            .filter(|(kind, _)| *kind == TextKind::Markdown)
            .map(move |(_, text)| (issue, text))
    });
    issues.chain(corrections)
}

/// Texts that stand beside the issues: news of failings, and what corrections are the first to say; each with the issue
/// that it speaks of, where there is one.
pub(crate) fn beside(
    archive: &Archive,
) -> impl Iterator<Item = (Option<&Issue>, TextKind, &Text)> {
    let news = archive.news.iter().filter_map(|news| Some((news, news.text.as_ref()?)));
    let news = news.map(|(news, text)| {
        (archive.issue(&news.failing.value.issue), TextKind::Markdown, text)
    });
    news.chain(archive.corrections.iter().flat_map(|one| {
        let issue = archive.issue(&one.issue.value);
        Correction::texts(one).map(move |(kind, text)| (issue, kind, text))
    }))
}
