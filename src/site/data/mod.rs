//! The archive for programs: JSON, feeds, the site map, the catalogue.
//!
//! [`make`] lists the public issues once, the newest first, and makes of that list all that is asked for.
//! [`json`] also puts `issue.json` beside the page of an issue.
//!
//! All of it is the public edition.

mod catalogue;
mod feed;
mod feeds;
pub(super) mod json;
mod listed;
mod news;
mod sitemap;

use std::collections::BTreeSet;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::made::Made;
use super::outputs::DataOutput;
use super::pdf_measures::PdfMeasures;
use super::website::WebsiteBuild;
use crate::model::OutPath;

/// Makes the archive for programs. `pages` are the pages that belong to no issue, `pdfs` what is known of
/// the PDFs.
pub(super) fn make(
    build: &WebsiteBuild<'_>,
    outputs: &[DataOutput],
    pages: &BTreeSet<OutPath>,
    pdfs: &PdfMeasures,
) -> Made {
    let all = listed::listed(build);
    // Each is one long list, which a thread writes alone.
    Made::all(outputs.par_iter().map(|output| match output {
        DataOutput::Bulletins => json::bulletins(build, &all, pdfs),
        DataOutput::Schemas => json::schemas(build),
        DataOutput::Feeds => feeds::make(build, &all, pages, pdfs),
        DataOutput::Sitemap => sitemap::make(build, &all, pages),
        DataOutput::Catalogue => catalogue::make(build, &all, pdfs),
    }))
}
