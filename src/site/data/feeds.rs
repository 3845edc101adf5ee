//! Which feeds there are, and what stands in each: the whole archive, each series, each unit.
//!
//! News are issues and corrections, but for minor ones. They are sorted once and dealt out to the
//! feeds in one pass. Atom wants whole addresses, so there are feeds only where the site has one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::feed::Feed;
use super::notes::Pdfs;
use super::{Listed, feed};
use crate::model::{Correction, CorrectionKind, Date, OutPath};
use crate::site::context::BuildContext;
use crate::site::problem::BuildProblem;
use crate::site::timings::Phase;

/// News in a feed.
const MOST: usize = 50;

/// What a feed tells of.
pub(super) struct News<'a> {
    pub(super) of: Listed<'a>,
    /// The correction with its number, from 1; none where the issue itself is the news.
    pub(super) correction: Option<(usize, &'a Correction)>,
}

impl News<'_> {
    pub(super) fn date(&self) -> Date {
        match self.correction {
            Some((_, correction)) => correction.date.value,
            None => self.of.issue.date.value,
        }
    }

    /// The units that it concerns; none where the issue was removed, for that is no longer told.
    fn units(&self) -> BTreeSet<&str> {
        if self.correction.is_some_and(|(_, one)| one.kind == CorrectionKind::Removal) {
            return BTreeSet::new();
        }
        let issue = self.of.issue;
        let units = issue.entries.iter().map(|entry| entry.unit.value.as_str());
        let reported = issue.rectifications.iter().map(|one| one.failing.value.unit.as_str());
        units.chain(reported).collect()
    }
}

/// Writes all feeds.
pub(super) fn make(
    build: &BuildContext<'_>,
    all: &[Listed<'_>],
    pdfs: &Pdfs<'_>,
    base: &str,
) -> Vec<BuildProblem> {
    let news = news(build, all);
    let feeds = feeds(build, &news);
    let make = |feed: &Feed<'_>| {
        let writer = feed::Writer { build, pdfs, base };
        let bytes = build.timings.time(Phase::Render, || writer.write(feed));
        build.publish(&feed.path(), &bytes)
    };
    feeds.par_iter().flat_map_iter(make).collect()
}

/// The news, the newest first; of one day, a correction before the issue.
fn news<'a>(build: &BuildContext<'a>, all: &[Listed<'a>]) -> Vec<News<'a>> {
    let mut news = Vec::new();
    for of in all {
        let id = of.issue.id();
        let corrections = build.archive.shown_corrections(&id);
        let told = corrections.filter(|(_, one)| !one.is_minor());
        news.extend(told.map(|one| News { of: *of, correction: Some(one) }));
        // Of an issue that was removed only that is told.
        if build.plan.visible.contains(&id) {
            news.push(News { of: *of, correction: None });
        }
    }
    // Stable: of one day, issues stay in their order.
    news.sort_by_key(|one| Reverse(one.date()));
    news
}

/// Deals the news out.
fn feeds<'a>(build: &'a BuildContext<'_>, news: &'a [News<'a>]) -> Vec<Feed<'a>> {
    let mut series: BTreeMap<&str, Vec<&News<'_>>> = BTreeMap::new();
    let mut units: BTreeMap<&str, Vec<&News<'_>>> = BTreeMap::new();
    for one in news {
        add(&mut series, &one.of.series.id.value, one);
        one.units().into_iter().for_each(|unit| add(&mut units, unit, one));
    }
    let pages = build.notes.pages();
    let feed = |page: OutPath, about, news| {
        let has_page = pages.contains(&page);
        Feed { page, has_page, about, news }
    };
    let whole = feed(OutPath::home(), None, news.iter().take(MOST).collect());
    let of_series = build.config.series.iter().filter_map(|one| {
        let id = &one.id.value;
        let news = series.remove(id.as_str())?;
        Some(feed(OutPath::series(id), Some(one.name.as_str()), news))
    });
    let of_units = build.archive.units.iter().flatten().filter_map(|unit| {
        let id = &unit.id.value;
        let news = units.remove(id.as_str())?;
        Some(feed(OutPath::unit(id), Some(unit.name.as_str()), news))
    });
    std::iter::once(whole).chain(of_series).chain(of_units).collect()
}

fn add<'a>(feeds: &mut BTreeMap<&'a str, Vec<&'a News<'a>>>, id: &'a str, news: &'a News<'a>) {
    let feed = feeds.entry(id).or_default();
    if feed.len() < MOST {
        feed.push(news);
    }
}
