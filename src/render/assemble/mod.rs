//! From the model to what templates see.
//!
//! [`Assembler`] does one issue for one output: [`Assembler::issue`] gives the values, and the
//! pictures that the output shows. [`lists`] does the pages that lead to issues, [`units`] the list of
//! units, [`dossier`] what is said of one of them. [`page()`] and [`Trail`] place a page in the site.
//! [`confirmations`] parts an issue by its units. [`Assembler::standing`] marks issues in lists, [`Assembler::removed`] does what is left of one.
//!
//! Texts pass through the Markdown converter of the output. The outline and all numbers come from the
//! model. Whom an issue hides is no concern of this: the public archive does not know.

pub mod about;
mod address_code;
mod confirmation;
mod corrections;
mod date;
pub mod dossier;
mod entry;
mod heat_map;
pub mod ledger;
pub mod lists;
mod page;
pub mod paging;
mod placed_text;
pub mod statistics;
mod text_writer;
mod trail;
pub mod units;

pub use confirmation::{CONFIRMATION, confirmations};
pub use corrections::{NumberedCorrection, correction_log};
pub use date::date;
pub use page::{issue_page, page, site};
pub use trail::Trail;

use self::entry::EntryContext;
use super::context;
use super::links::{Links, Pictures, Target, encoded};
use super::origin::Origin;
use crate::model::{
    Archive, Audience, Config, FileActivity, Issue, IssueId, Numbering, OutPath, Rectification,
    Series, Visible, chinese, citation, labels, numbering, title,
};
use crate::text::one_line;

/// What an issue is assembled from, and for which output.
pub struct Assembler<'a> {
    /// The archive: the whole one for the office, for the public what the public may know.
    pub archive: &'a Archive,
    /// Its settings.
    pub config: &'a Config,
    /// Which output.
    pub target: Target,
    /// The issues that have a page; others are not linked.
    pub visible: &'a Visible,
}

/// What stands beside an issue's YAML.
#[derive(Debug, Default)]
pub struct IssueFiles {
    /// Rows of each attachment that is a table, the head first; empty for others.
    pub tables: Vec<Vec<Vec<String>>>,
    /// File name of the PDF beside the page, where one is made.
    pub pdf: Option<String>,
}

impl Assembler<'_> {
    /// The values for `issue`, and the pictures that its output shows. `series` is the issue's own.
    pub fn issue(
        &self,
        issue: &Issue,
        series: &Series,
        beside: &IssueFiles,
    ) -> (context::Issue, Pictures) {
        let links = Links::new(self.archive, issue, &self.target, self.visible);
        let writer = text_writer::TextWriter::new(&links, self.config.language);
        let title = issue.title.as_ref();
        let number = issue.number.span;
        let citation = numbering::citation(series, issue);
        let id = issue.id();
        let halves = |key: &str, name: &str| {
            let (first, second) = title::halved(name);
            [first, second]
                .map(|half| writer.of(|| Origin::Settings(key.to_owned()), half))
                .to_vec()
        };
        let mut values = context::Issue {
            id: id.to_string(),
            series: context::Series {
                name: writer.of(|| Origin::Settings("series".to_owned()), series.name.clone()),
                ..self::series(series)
            },
            series_halves: halves("series", &series.name),
            organization: writer.of(
                || Origin::Settings("organization".to_owned()),
                self.config.organization.name.clone(),
            ),
            organization_halves: halves("organization", &self.config.organization.name),
            year: date::short(issue.year.value),
            number: issue.number.value,
            label: writer.made(number, numbering::label(series, issue)),
            running_total: numbering::running_total(self.archive, series, issue)
                .map(|total| writer.made(number, total)),
            english_label: numbering::english_label(issue),
            status: issue.status.words().0.to_owned(),
            standing: match &self.target {
                Target::Page(path) => self.standing(issue, path),
                Target::Pdf { .. } | Target::Proof { .. } => None,
            },
            mark: self
                .mark(issue)
                .map(|mark| writer.of(|| Origin::beside(number, "status"), mark)),
            date: writer.date(&issue.date),
            title_lines: title.map(|title| writer.title_lines(title)).unwrap_or_default(),
            full_title: {
                let title = title.map(|title| format!(" {}", one_line(title.value.trim())));
                let mark = self.title_mark(issue).unwrap_or_default();
                format!("{mark}{citation}{}", title.unwrap_or_default())
            },
            citation,
            title: title.map(|title| writer.title(title)),
            editor_note: issue.editor_note.as_ref().map(|text| writer.passage("_note", text)),
            entries: self.entries(issue, &writer),
            rectifications: self.rectifications(issue, &writer, &links),
            attachments: attachments(issue, beside, &writer),
            distribution: context::Distribution {
                report: writer.lines(&issue.distribution.report),
                send: writer.lines(&issue.distribution.send),
                issue: writer.lines(&issue.distribution.issue),
            },
            copies: issue.copies.map(|copies| {
                writer.of(|| Origin::beside(number, "copies"), copies.to_string())
            }),
            people: context::People {
                editor: issue.people.editor.as_ref().map(|name| writer.line(name)),
                reviewer: issue.people.reviewer.as_ref().map(|name| writer.line(name)),
                signer: issue.people.signer.as_ref().map(|name| writer.line(name)),
            },
            // After all other texts: its footnotes are counted behind those of the bulletin.
            corrections: self.corrections(issue, series, &writer),
            pdf: beside.pdf.clone(),
            pdf_pages: None,
            pdf_size: None,
            source: None,
            previous: self.neighbour(self.visible.before(&id), &links),
            next: self.neighbour(self.visible.after(&id), &links),
            citations: context::Citations::default(),
            address_code: self.address_code(issue, &writer),
            confirmation: None,
            review_copy: None,
            ink: None,
        };
        values.citations = self.citations(issue, &values);
        (values, links.into_pictures())
    }

    fn entries(
        &self,
        issue: &Issue,
        writer: &text_writer::TextWriter<'_>,
    ) -> Vec<context::Entry> {
        let entries = issue.entries.iter();
        entries
            .map(|entry| {
                let unit = entry.unit.value.as_str();
                let name = writer.made(entry.unit.span, self.archive.unit_name(unit));
                let mut values = entry::entry(entry, name, writer, &EntryContext::own(unit));
                values.title_lines = entry
                    .title
                    .as_ref()
                    .map(|title| writer.title_lines(title))
                    .unwrap_or_default();
                if let Target::Page(page) = &self.target {
                    values.dossier = Some(page.link_to(&OutPath::unit(unit)));
                }
                values
            })
            .collect()
    }

    /// The address of the page of an issue, where it is known.
    fn permalink(&self, issue: &Issue) -> Option<String> {
        let base = self.config.site.base_url.as_ref()?;
        Some(format!("{base}{}", OutPath::issue(&issue.id()).without_index()))
    }

    /// What leads readers of paper to the page of an issue: others than public ones have none.
    fn address_code(
        &self,
        issue: &Issue,
        writer: &text_writer::TextWriter<'_>,
    ) -> Option<context::AddressCode> {
        let is_on_paper = !matches!(self.target, Target::Page(_));
        let is_wanted = self.config.pdf.qr && is_on_paper && issue.audience == Audience::Public;
        let address = self.permalink(issue).filter(|_| is_wanted)?;
        let rows = address_code::modules(&address)?;
        let caption = writer.made(issue.number.span, labels::ADDRESS_CODE);
        let address = writer.made(issue.number.span, address);
        Some(context::AddressCode { caption, address, rows })
    }

    /// How an issue is cited elsewhere.
    fn citations(&self, issue: &Issue, values: &context::Issue) -> context::Citations {
        let url = self.permalink(issue);
        let source = citation::CitedIssue {
            key: &values.id,
            author: &self.config.organization.name,
            title: values.title.as_deref(),
            citation: &values.citation,
            series: &values.series.name,
            label: &values.label,
            date: issue.date.value,
            url: url.as_deref(),
        };
        context::Citations {
            gbt_7714: citation::gbt_7714(&source),
            bibtex: citation::bibtex(&source),
        }
    }

    /// A link to another issue of the series.
    fn neighbour(&self, id: Option<&IssueId>, links: &Links<'_>) -> Option<context::Link> {
        let issue = self.archive.issue(id?)?;
        let href = links.to_issue(&issue.id())?;
        Some(context::Link { text: numbering::citation_in(self.config, issue), href })
    }

    fn rectifications(
        &self,
        issue: &Issue,
        writer: &text_writer::TextWriter<'_>,
        links: &Links<'_>,
    ) -> Vec<context::Rectification> {
        (1..)
            .zip(&issue.rectifications)
            .map(|(number, news)| self.rectification(number, news, writer, links))
            .collect()
    }

    fn rectification(
        &self,
        number: u32,
        news: &Rectification,
        writer: &text_writer::TextWriter<'_>,
        links: &Links<'_>,
    ) -> context::Rectification {
        let id = &news.failing.value;
        let reported = self.archive.issue(&id.issue);
        // Of an issue that was removed the number is told, and its page says why.
        let removed = self.archive.removal(&id.issue).is_some();
        let failing = self.archive.failing(id).filter(|_| !removed);
        let href = links.to_issue(&id.issue).map(|page| {
            let is_there = self.visible.contains(&id.issue);
            let place = is_there.then(|| format!("#{}-{}", id.unit, id.number));
            page + &place.unwrap_or_default()
        });
        let (state, state_label) = news.state.words();
        let of_failing = |words: &str| writer.made(news.failing.span, words);
        context::Rectification {
            number: of_failing(&format!("（{}）", chinese(number))),
            unit: of_failing(self.archive.unit_name(&id.unit)),
            heading: of_failing(failing.map_or("", |failing| failing.heading.value.trim())),
            source: context::Link {
                text: reported
                    .map(|issue| of_failing(&numbering::citation_in(self.config, issue)))
                    .unwrap_or_default(),
                href: href.unwrap_or_default(),
            },
            date: writer.date(&news.date),
            state: state.to_owned(),
            state_label: writer.of(|| Origin::beside(news.failing.span, "state"), state_label),
            text: news.text.as_ref().map(|text| writer.passage(&format!("_r{number}"), text)),
        }
    }
}

fn attachments(
    issue: &Issue,
    beside: &IssueFiles,
    writer: &text_writer::TextWriter<'_>,
) -> Vec<context::Attachment> {
    let alone = issue.attachments.len() == 1;
    (1..)
        .zip(&issue.attachments)
        .map(|(number, attachment): (u32, _)| {
            let index = number as usize - 1;
            let path = issue.file(&attachment.file.value);
            let name = path.map(|path| issue.beside(&path)).unwrap_or_default();
            let mut rows = beside.tables.get(index).cloned().unwrap_or_default();
            for cell in rows.iter_mut().flatten() {
                *cell = writer.made(attachment.file.span, std::mem::take(cell));
            }
            context::Attachment {
                number,
                label: writer
                    .made(attachment.title.span, labels::attachment(number as usize, alone)),
                title: writer.line(&attachment.title),
                title_lines: writer.title_lines(&attachment.title),
                href: encoded(&name),
                file: name.rsplit('/').next().unwrap_or_default().to_owned(),
                is_active: FileActivity::of(&name).is_some(),
                rows,
            }
        })
        .collect()
}

/// A series.
pub fn series(series: &Series) -> context::Series {
    context::Series {
        id: series.id.value.clone(),
        name: series.name.clone(),
        english_name: series.english_name.clone(),
        numbering: match series.numbering {
            Numbering::Issue => "issue".to_owned(),
            Numbering::Docno => "docno".to_owned(),
        },
        sealed: series.sealed,
    }
}
