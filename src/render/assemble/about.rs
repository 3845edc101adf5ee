//! The page about the archive.

use super::Assembler;
use crate::model::{OutPath, RegisterHead, Series, numbering};
use crate::render::context;

/// The feed of the whole archive.
const FEED: &str = "feed.xml";

/// Files that hold the whole archive or its ledger, and the text that says what each is.
const FILES: [(&str, &str); 6] = [
    ("bulletins.json", "page-file-bulletins"),
    ("catalogue.csv", "page-file-catalogue"),
    (FEED, "page-file-feed"),
    ("ledger/ledger.xlsx", "page-file-ledger-xlsx"),
    ("ledger/ledger.csv", "page-file-ledger-csv"),
    ("ledger/ledger.json", "page-file-ledger-json"),
];

/// What the page says; `pdf` is whether issues have a PDF, `register` the last line of the register, where there is one.
pub fn about(
    assembler: &Assembler<'_>,
    pdf: bool,
    register: Option<&RegisterHead>,
) -> context::About {
    let has_feeds = assembler.config.site.base_url.is_some();
    let files = FILES.iter().filter(|(file, _)| has_feeds || *file != FEED);
    let series = assembler.config.series.iter();
    context::About {
        series: series.map(|series| numbered(assembler, series)).collect(),
        persons: assembler.config.privacy.persons.word().to_owned(),
        pdf,
        feeds: if has_feeds { feeds(assembler) } else { Vec::new() },
        files: files.map(|(file, id)| data_file(file, id)).collect(),
        register: register.map(|head| context::RegisterNote {
            lines: head.lines,
            digest: head.digest.clone(),
        }),
    }
}

/// The feed of the whole archive, and those of series; units have theirs by their pages.
fn feeds(assembler: &Assembler<'_>) -> Vec<context::Link> {
    let link = |text: &str, feed: &OutPath| context::Link {
        text: text.to_owned(),
        href: OutPath::about().link_to(feed),
    };
    let whole = link(&assembler.config.title, &OutPath::root(FEED));
    let series = assembler.config.series.iter();
    let series =
        series.filter(|series| assembler.visible.of_series(&series.id.value).next().is_some());
    let of = |series: &Series| OutPath::series(&series.id.value).beside(FEED);
    std::iter::once(whole).chain(series.map(|series| link(&series.name, &of(series)))).collect()
}

fn data_file(file: &str, id: &str) -> context::DataFile {
    let href = OutPath::about().link_to(&OutPath::root(file));
    context::DataFile {
        link: context::Link { text: file.to_owned(), href },
        key: id.trim_start_matches("page-").to_owned(),
    }
}

fn numbered(assembler: &Assembler<'_>, series: &Series) -> context::NumberedSeries {
    let newest = assembler.visible.of_series(&series.id.value);
    let newest = newest.into_iter().find(|id| assembler.visible.contains(id));
    let newest = newest.and_then(|id| assembler.archive.issue(id));
    context::NumberedSeries {
        series: super::series(series),
        href: OutPath::about().link_to(&OutPath::series(&series.id.value)),
        example: newest.map(|issue| numbering::citation(series, issue)),
    }
}
