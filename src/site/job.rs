//! One issue: its page, its PDF, and the files beside them.

use std::borrow::Cow;

use super::fault::Fault;
use super::press::PdfPress;
use super::sheet::Sheet;
use super::timings::Stage;
use super::work::Work;
use super::{data, search};
use crate::diag::{Diagnostic, Span};
use crate::model::{Attachment, Edition, Issue, OutPath, Privacy, Series};
use crate::output::Sink;
use crate::render::assemble::Beside;
use crate::render::{Target, assemble};
use crate::source::{WorkspacePath, table, unreadable};
use crate::typeset::Typeset;

/// Makes everything of one issue. `faults` holds warnings too.
pub(super) struct Job<'a> {
    work: &'a Work<'a>,
    issue: &'a Issue,
    series: &'a Series,
    /// The persons whom the public edition hides.
    privacy: Privacy,
    faults: Vec<Fault>,
}

impl<'a> Job<'a> {
    /// The job for an issue of `series`.
    pub(super) fn new(work: &'a Work<'a>, issue: &'a Issue, series: &'a Series) -> Self {
        let privacy = Privacy::new(work.public(), work.archive, issue);
        Self { work, issue, series, privacy, faults: Vec::new() }
    }

    /// Makes the outputs and gives what went wrong.
    pub(super) fn run(mut self) -> Vec<Fault> {
        let beside = self.beside();
        let visible = self.work.plan.visible.contains(&self.issue.id());
        if visible {
            self.page(&beside);
            self.attachments();
        }
        if let Some(press) = &self.work.press.pdf {
            self.pdfs(press, &beside, visible);
        }
        if visible {
            self.faults.extend(data::issue(self.work, self.issue, self.series));
        }
        self.faults
    }

    /// Gathers what is made of all issues, from one that is not made again.
    pub(super) fn gather(mut self) -> Vec<Fault> {
        let beside = self.beside();
        let target = Target::Page(OutPath::issue(&self.issue.id()));
        self.work.timings.time(Stage::Render, || {
            let assembler = self.work.assembler(target, self.work.public());
            let (values, _) = assembler.issue(self.issue, self.series, &beside);
            search::words(self.work, self.issue, &values);
        });
        self.faults
    }

    /// Reads what stands beside the YAML: tables.
    fn beside(&mut self) -> Beside {
        let pdf = self.work.press.pdf.as_ref().map(|_| format!("{}.pdf", self.issue.id()));
        let attachments = self.issue.attachments.iter();
        let tables =
            attachments.map(|one| self.work.timings.time(Stage::Read, || self.rows(one)));
        let (tables, faults): (Vec<_>, Vec<_>) = tables
            .map(|rows| match rows {
                Ok(rows) => (rows, None),
                Err(fault) => (Vec::new(), Some(Fault::Told(fault))),
            })
            .unzip();
        self.faults.extend(faults.into_iter().flatten());
        Beside { tables, pdf }
    }

    fn rows(&self, attachment: &Attachment) -> Result<Vec<Vec<String>>, Box<Diagnostic>> {
        match self.issue.file(&attachment.file.value) {
            Some(path) => table::rows(self.work.project, &path, attachment.file.span),
            None => Ok(Vec::new()),
        }
    }

    fn page(&mut self, beside: &Beside) {
        let work = self.work;
        let path = OutPath::issue(&self.issue.id());
        let target = Target::Page(path.clone());
        let (html, values, pictures) = work.timings.time(Stage::Render, || {
            let assembler = work.assembler(target, work.public());
            let (values, pictures) = assembler.issue(self.issue, self.series, beside);
            let page = assemble::issue_page(work.config, self.issue, self.series, &values);
            let html = work.frame(&page).fill("issue.html", "issue", &values);
            (html, values, pictures)
        });
        self.faults.extend(search::text(work, self.issue, &values));
        match html {
            Ok(html) => self.put(work.sinks.public, &path, &html),
            Err(error) => self.faults.push(Fault::Template(error)),
        }
        for (name, file) in pictures {
            self.copy(&name, &file, Span::whole(self.issue.file));
        }
    }

    /// Attachments go beside the page as they are, but for persons named in tables.
    fn attachments(&mut self) {
        for attachment in &self.issue.attachments {
            if let Some(path) = self.issue.file(&attachment.file.value) {
                let name = self.privacy.hide_line(&self.issue.beside(&path)).into_owned();
                self.copy(&name, &path, attachment.file.span);
            }
        }
    }

    /// The public edition for the website and the internal one for the print room. They differ only
    /// where persons are hidden; else one PDF serves both.
    fn pdfs(&mut self, press: &PdfPress, beside: &Beside, visible: bool) {
        let Some(internal) = self.sheet(press, beside, Edition::Internal) else { return };
        let printed = self.typeset(press, &internal);
        if let Some(printed) = &printed {
            self.put(self.work.sinks.print, &OutPath::print(&self.issue.id()), &printed.pdf);
        }
        if !visible {
            return;
        }
        let Some(public) = self.sheet(press, beside, self.work.public()) else { return };
        let published =
            if public.is_same(&internal) { printed } else { self.typeset(press, &public) };
        if let Some(published) = published {
            self.work.notes.pdf(&self.issue.id(), &published);
            self.put(self.work.sinks.public, &OutPath::pdf(&self.issue.id()), &published.pdf);
        }
    }

    fn sheet(&mut self, press: &PdfPress, beside: &Beside, edition: Edition) -> Option<Sheet> {
        match Sheet::new(self.work, press, (self.issue, self.series), beside, edition) {
            Ok(sheet) => Some(sheet),
            Err(fault) => {
                self.faults.push(fault);
                None
            }
        }
    }

    fn typeset(&mut self, press: &PdfPress, sheet: &Sheet) -> Option<Typeset> {
        let (output, faults) = sheet.typeset(self.work, press);
        self.faults.extend(faults);
        output
    }

    /// Copies a file beside the page; `span` is the place that names it.
    fn copy(&mut self, name: &str, from: &WorkspacePath, span: Span) {
        let to = OutPath::issue(&self.issue.id()).beside(name);
        match self.work.timings.time(Stage::Read, || self.work.project.read(from)) {
            Ok(bytes) => {
                let hidden = table::is_table(from).then(|| hidden(&bytes, &self.privacy));
                let bytes = hidden.flatten().unwrap_or(bytes);
                self.put(self.work.sinks.public, &to, &bytes);
            }
            Err(error) => {
                self.faults.push(Fault::Told(Box::new(unreadable(span, from, &error))))
            }
        }
    }

    fn put(&mut self, sink: &dyn Sink, path: &OutPath, bytes: &[u8]) {
        self.faults.extend(self.work.put(sink, path, bytes));
    }
}

/// A table without the persons that this edition hides, as UTF-8 with the mark that Excel looks for;
/// `None` where it names none of them.
fn hidden(bytes: &[u8], privacy: &Privacy) -> Option<Vec<u8>> {
    match privacy.hide_line(&table::text(bytes)) {
        Cow::Owned(hidden) => Some(format!("\u{feff}{hidden}").into_bytes()),
        Cow::Borrowed(_) => None,
    }
}
