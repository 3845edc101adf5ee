//! The news that feeds tell: issues, and corrections but for minor ones.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::listed::Listed;
use crate::model::{Correction, CorrectionKind, Date};
use crate::site::website::WebsiteBuild;

/// What a feed tells of.
pub(super) struct FeedNews<'a> {
    /// The issue.
    pub(super) of: Listed<'a>,
    /// The correction with its number, from 1; none where the issue itself is the news.
    pub(super) correction: Option<(usize, &'a Correction)>,
}

impl FeedNews<'_> {
    /// Its day: that of the correction, or of the issue.
    pub(super) fn date(&self) -> Date {
        match self.correction {
            Some((_, correction)) => correction.date.value,
            None => self.of.issue.date.value,
        }
    }

    /// The units that it concerns; none where the issue was removed, for that is no longer told.
    pub(super) fn units(&self) -> BTreeSet<&str> {
        if self.correction.is_some_and(|(_, one)| one.kind == CorrectionKind::Removal) {
            return BTreeSet::new();
        }
        let issue = self.of.issue;
        let units = issue.entries.iter().map(|entry| entry.unit.value.as_str());
        let reported = issue.rectifications.iter().map(|one| one.failing.value.unit.as_str());
        units.chain(reported).collect()
    }
}

/// Returns the news, the newest first; of one day, a correction before the issue.
pub(super) fn news<'a>(build: &WebsiteBuild<'a>, all: &[Listed<'a>]) -> Vec<FeedNews<'a>> {
    let mut news = Vec::new();
    for of in all {
        let id = of.issue.id();
        let told = build.public.corrections_told(&id);
        news.extend(told.into_iter().map(|one| FeedNews { of: *of, correction: Some(one) }));
        // Of an issue that was removed only that is told.
        if build.public.visible.contains(&id) {
            news.push(FeedNews { of: *of, correction: None });
        }
    }
    // Stable: of one day, issues stay in their order.
    news.sort_by_key(|one| Reverse(one.date()));
    news
}
