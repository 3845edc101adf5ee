//! Which feeds there are, and what stands in each: the whole archive, all corrections, each series, each unit.
//!
//! [`FeedNews`] are sorted once and dealt out to the feeds in one pass. Atom wants whole addresses, so there are feeds only where the site has one.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::feed;
use super::feed::Feed;
use super::listed::Listed;
use super::news::{FeedNews, news};
use crate::model::OutPath;
use crate::site::made::Made;
use crate::site::pdf_measures::PdfMeasures;
use crate::site::timings::Phase;
use crate::site::website::WebsiteBuild;

/// News in a feed.
const MOST: usize = 50;

/// Writes all feeds.
pub(super) fn make(
    build: &WebsiteBuild<'_>,
    all: &[Listed<'_>],
    pages: &BTreeSet<OutPath>,
    pdfs: &PdfMeasures,
) -> Made {
    let Some(base) = build.config.site.base_url.as_deref() else { return Made::default() };
    let news = news(build, all);
    let log = build.word("page-corrections-title");
    let feeds = feeds(build, (&news, &log), pages);
    let make = |feed: &Feed<'_>| {
        let writer = feed::Writer { build, pdfs, base };
        let bytes = build.timings.time(Phase::Render, || writer.write(feed));
        build.publish(&feed.path(), &bytes)
    };
    Made::all(feeds.par_iter().map(make))
}

/// Deals the news out; `log` is what the list of corrections is called.
fn feeds<'a>(
    build: &'a WebsiteBuild<'_>,
    (news, log): (&'a [FeedNews<'a>], &'a str),
    pages: &BTreeSet<OutPath>,
) -> Vec<Feed<'a>> {
    let mut series: BTreeMap<&str, Vec<&FeedNews<'_>>> = BTreeMap::new();
    let mut units: BTreeMap<&str, Vec<&FeedNews<'_>>> = BTreeMap::new();
    for one in news {
        add(&mut series, &one.of.series.id.value, one);
        one.units().into_iter().for_each(|unit| add(&mut units, unit, one));
    }
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
    let of_units = build.public.units().filter_map(|unit| {
        let id = &unit.id.value;
        let news = units.remove(id.as_str())?;
        Some(feed(OutPath::unit(id), Some(unit.name.as_str()), news))
    });
    let corrections = news.iter().filter(|one| one.correction.is_some()).take(MOST);
    let corrections = feed(OutPath::corrections(), Some(log), corrections.collect());
    [whole, corrections].into_iter().chain(of_series).chain(of_units).collect()
}

fn add<'a>(
    feeds: &mut BTreeMap<&'a str, Vec<&'a FeedNews<'a>>>,
    id: &'a str,
    news: &'a FeedNews<'a>,
) {
    let feed = feeds.entry(id).or_default();
    if feed.len() < MOST {
        feed.push(news);
    }
}
