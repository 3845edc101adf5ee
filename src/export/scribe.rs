//! Writing fields as runs, and keeping the blocks.

use super::address::Addresses;
use super::markdown::Passage;
use super::{ExportContext, markdown};
use crate::diag::{Diagnostics, Span, Spanned};
use crate::document::{Block, Face, Font, Paragraph, Picture, Run, Style};
use crate::model::{Date, Issue, Text, title};
use crate::source::unreadable;

/// Writes one issue.
pub(super) struct Scribe<'a> {
    pub(super) source: ExportContext<'a>,
    pub(super) issue: &'a Issue,
    pub(super) out: &'a mut Diagnostics,
    blocks: Vec<Block>,
    /// Footnotes written so far; they are numbered through the issue.
    footnotes: usize,
}

impl<'a> Scribe<'a> {
    pub(super) fn new(
        source: ExportContext<'a>,
        issue: &'a Issue,
        out: &'a mut Diagnostics,
    ) -> Self {
        Self { source, issue, out, blocks: Vec::new(), footnotes: 0 }
    }

    pub(super) fn finish(self) -> Vec<Block> {
        self.blocks
    }

    pub(super) fn push(&mut self, style: Style, runs: Vec<Run>) {
        self.blocks.push(Block::Paragraph(Paragraph { style, runs }));
    }

    pub(super) fn extend(&mut self, blocks: Vec<Block>) {
        self.blocks.extend(blocks);
    }

    /// Name of a unit as printed.
    pub(super) fn unit_name(&self, id: &str) -> String {
        self.source.archive.unit(id).map_or(id, |unit| unit.name.as_str()).to_owned()
    }

    /// A Markdown field.
    pub(super) fn passage(&mut self, text: &Text) -> Passage {
        let document = crate::text::parse(&text.value);
        let addresses = Addresses { source: self.source, issue: self.issue, visible: None };
        let first_note = self.footnotes + 1;
        self.footnotes += document.footnotes.len();
        let span = text.span;
        let mut show = |file: &str, alt: String| match self.picture(file, alt.clone(), span) {
            Some(picture) => Block::Picture(picture),
            None => Block::Paragraph(Paragraph::plain(Style::Body, alt)),
        };
        let seams = markdown::Seams { span, first_note, addresses: &addresses };
        markdown::passage(&document, &seams, &mut show)
    }

    /// A picture by the name in the YAML or Markdown; `span` names it.
    pub(super) fn picture(&mut self, file: &str, alt: String, span: Span) -> Option<Picture> {
        let path = self.issue.file(file)?;
        match self.source.project.read(&path) {
            Ok(bytes) => Some(Picture { name: path.file_name().to_owned(), bytes, alt }),
            Err(error) => {
                self.out.push(unreadable(span, &path, &error));
                None
            }
        }
    }
}

/// Words of our own.
pub(super) fn own(text: impl Into<String>) -> Run {
    Run::plain(text)
}

/// Words of our own in a typeface.
pub(super) fn own_in(font: Font, text: impl Into<String>) -> Run {
    Run { face: in_font(font), ..Run::plain(text) }
}

/// A line of plain text. A line break that was typed is a space on the page.
pub(super) fn line(text: &Text) -> Run {
    line_in(None, text)
}

/// A line of plain text in a typeface.
pub(super) fn line_in(font: impl Into<Option<Font>>, text: &Text) -> Run {
    let face = Face { font: font.into(), ..Face::default() };
    Run { text: one_line(&text.value), face, origin: Some(text.span) }
}

/// A date as it is printed.
pub(super) fn date(date: &Spanned<Date>) -> Run {
    Run { origin: Some(date.span), ..Run::plain(date.value.chinese()) }
}

/// A title, broken into lines where page and PDF break it. The breaks are ours, but for those that
/// were typed.
pub(super) fn title_runs(text: &Text) -> Vec<Run> {
    let field = |words: &str| Run { origin: Some(text.span), ..Run::plain(words) };
    let title = text.value.trim();
    let mut runs: Vec<Run> = Vec::new();
    let mut rest = title;
    for line in title::lines(title) {
        let Some(start) = rest.find(line.as_str()) else { break };
        if let Some(before) = runs.last_mut() {
            let (gap, typed) = (&rest[..start], rest[..start].contains('\n'));
            before.text.push_str(if typed { "\n" } else { gap });
            if !typed {
                runs.push(own("\n"));
            }
        }
        runs.push(field(&line));
        rest = &rest[start + line.len()..];
    }
    runs
}

/// Names of one label: `市委，市政府。`
pub(super) fn listed(names: &[&Text]) -> Vec<Run> {
    let mut runs = Vec::new();
    for name in names {
        if !runs.is_empty() {
            runs.push(own("，"));
        }
        runs.push(line(name));
    }
    runs.push(own("。"));
    runs
}

fn in_font(font: Font) -> Face {
    Face { font: Some(font), ..Face::default() }
}

fn one_line(text: &str) -> String {
    text.trim().replace("\r\n", " ").replace(['\n', '\r', '\t'], " ")
}
