//! Every output of a plan, issues in parallel.

use rayon::prelude::IntoParallelRefIterator;
use rayon::prelude::ParallelIterator;

use super::WRITE_FAILED;
use super::assets;
use super::glyphs;
use super::job::Fault;
use super::job::Job;
use super::plan::Plan;
use super::press::Press;
use super::press::template_error;
use super::sink::Sink;
use super::timings::Stage;
use super::timings::Timings;
use crate::diag::Diagnostic;
use crate::diag::Diagnostics;
use crate::diag::Files;
use crate::diag::Span;
use crate::model::Archive;
use crate::model::Config;
use crate::model::Issue;
use crate::model::IssueId;
use crate::model::OutPath;
use crate::render;
use crate::render::Privacy;
use crate::render::Target;
use crate::render::TemplateError;
use crate::render::assemble;
use crate::render::assemble::Assembler;
use crate::render::context;
use crate::source::Project;
use crate::source::locate;
use crate::typeset;
use crate::typeset::Problem;
use crate::typeset::Subject;

/// Issues between two clearings of what Typst remembers: enough that templates stay, few enough that
/// memory stays flat.
const BATCH: usize = 32;

/// Where outputs go.
#[derive(Clone, Copy)]
pub struct Sinks<'a> {
    /// The website.
    pub public: &'a dyn Sink,
    /// Files for the print room: the internal edition.
    pub print: &'a dyn Sink,
}

/// What a build made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Built {
    /// Issues.
    pub issues: usize,
}

/// What every job sees.
pub(super) struct Work<'a> {
    pub(super) project: &'a dyn Project,
    pub(super) archive: &'a Archive,
    pub(super) config: &'a Config,
    pub(super) press: &'a Press,
    pub(super) plan: &'a Plan<'a>,
    pub(super) sinks: Sinks<'a>,
    pub(super) timings: &'a Timings,
    pub(super) site: context::Site,
    pub(super) privacy: Privacy,
    pub(super) visible: &'a (dyn Fn(&IssueId) -> bool + Sync),
}

/// What a build is given.
pub struct Order<'a> {
    /// The workspace.
    pub project: &'a dyn Project,
    /// Its archive, free of errors.
    pub archive: &'a Archive,
    /// Its settings.
    pub config: &'a Config,
    /// Templates, fonts, engine.
    pub press: &'a Press,
    /// Which issues.
    pub plan: &'a Plan<'a>,
    /// Where outputs go.
    pub sinks: Sinks<'a>,
    /// Time is counted here.
    pub timings: &'a Timings,
    /// Called after each issue, from any thread.
    pub progress: &'a (dyn Fn() + Sync),
}

/// Makes all outputs. Problems go to `out`; after an error the outputs are incomplete and must not
/// be put in the place of others. Call it inside [`typeset::pool`].
pub fn build(order: &Order<'_>, files: &mut Files, out: &mut Diagnostics) -> Built {
    let visible = |id: &IssueId| order.plan.is_visible(id);
    let work = Work {
        project: order.project,
        archive: order.archive,
        config: order.config,
        press: order.press,
        plan: order.plan,
        sinks: order.sinks,
        timings: order.timings,
        site: assemble::site(order.config),
        privacy: Privacy::public(order.archive, order.config.persons),
        visible: &visible,
    };
    if let Some(fonts) = order.press.fonts() {
        order.plan.issues.iter().for_each(|issue| glyphs::uncovered(issue, fonts, files, out));
        if out.has_errors() {
            return Built::default();
        }
    }
    for batch in order.plan.issues.chunks(BATCH) {
        let faults: Vec<(&Issue, Vec<Fault>)> = batch
            .par_iter()
            .map(|issue| {
                let faults = run(&work, issue);
                (order.progress)();
                (*issue, faults)
            })
            .collect();
        for (issue, faults) in faults {
            faults.into_iter().for_each(|fault| tell(fault, Some(issue), order, files, out));
        }
        typeset::evict(0);
    }
    lists(&work, order, files, out);
    for (name, bytes) in assets::assets(order.project) {
        put(order, &OutPath::asset(&name), &bytes, files, out);
    }
    Built { issues: order.plan.issues.len() }
}

fn run(work: &Work<'_>, issue: &Issue) -> Vec<Fault> {
    match work.config.series(&issue.series.value) {
        Some(series) => Job { work, issue, series, faults: Vec::new() }.run(),
        // An unknown series is an error that has been told.
        None => Vec::new(),
    }
}

/// The home page and the year pages.
fn lists(work: &Work<'_>, order: &Order<'_>, files: &mut Files, out: &mut Diagnostics) {
    let assembler = |path: &OutPath| Assembler {
        archive: work.archive,
        config: work.config,
        target: Target::Page(path.clone()),
        privacy: &work.privacy,
        visible: work.visible,
    };
    let templates = &order.press.templates;
    let home = OutPath::home();
    let years = assemble::lists::years(&assembler(&home), &home);
    let page = assemble::page(&home, &work.site.title, &work.site.organization);
    let html = render::html::index(templates, &work.site, &page, &years);
    keep(html, &home, order, files, out);
    for (series, number) in work.plan.years() {
        let path = OutPath::year(series, number);
        let years = assemble::lists::years(&assembler(&path), &path);
        let wanted =
            |year: &&context::Year| year.series.id == series && i32::from(year.year) == number;
        if let Some(year) = years.iter().find(wanted) {
            let title = format!("{}（{number}年）", year.series.name);
            let page = assemble::page(&path, &title, &title);
            keep(
                render::html::year(templates, &work.site, &page, year),
                &path,
                order,
                files,
                out,
            );
        }
    }
}

fn keep(
    html: Result<String, TemplateError>,
    path: &OutPath,
    order: &Order<'_>,
    files: &mut Files,
    out: &mut Diagnostics,
) {
    match html {
        Ok(html) => put(order, path, html.as_bytes(), files, out),
        Err(error) => out.push(template_error(&error, files)),
    }
}

fn put(
    order: &Order<'_>,
    path: &OutPath,
    bytes: &[u8],
    files: &mut Files,
    out: &mut Diagnostics,
) {
    let put = order.timings.time(Stage::Write, || order.sinks.public.put(path, bytes));
    if let Err(error) = put {
        tell(Fault::Write(path.clone(), error), None, order, files, out);
    }
}

fn tell(
    fault: Fault,
    issue: Option<&Issue>,
    order: &Order<'_>,
    files: &mut Files,
    out: &mut Diagnostics,
) {
    match fault {
        Fault::Told(diagnostic) => out.push(*diagnostic),
        Fault::Template(error) => out.push(template_error(&error, files)),
        Fault::Write(path, error) => {
            let file = files.add(path.as_str(), "");
            let problem = Diagnostic::new(&WRITE_FAILED, Span::whole(file));
            out.push(problem.with("path", &path).with("words", error));
        }
        Fault::Typeset(problem) => {
            match issue.and_then(|issue| place(&problem, issue, order.config, files)) {
                Some(span) => out.push(problem.at(span)),
                None => out.append(typeset::diagnostics(vec![problem], files)),
            }
        }
    }
}

/// Where in the user's own files a problem of the PDF stands.
fn place(problem: &Problem, issue: &Issue, config: &Config, files: &Files) -> Option<Span> {
    match &problem.subject {
        Subject::Source => None,
        Subject::Settings => Some(config.pdf.span),
        Subject::Character(character) => {
            let texts = issue.texts();
            let (_, text) = texts.iter().find(|(_, text)| text.value.contains(*character))?;
            let start = text.value.find(*character)?;
            Some(locate(files, text, start..start + character.len_utf8()))
        }
        Subject::Picture(_) => {
            let mut pictures = issue.entries.iter().flat_map(|entry| &entry.pictures);
            let only = pictures.next()?;
            if pictures.next().is_none() { Some(only.file.span) } else { None }
        }
    }
}
