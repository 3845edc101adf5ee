//! A build: everything in its list of outputs, step by step.

use std::collections::BTreeSet;

use super::inputs::{Input, inputs};
use super::issued::changed::Changed;
use super::issues::{Builds, IssueOutputs, IssuesMade};
use super::made::Made;
use super::outputs::{DataOutput, ListOutput, Output, outputs};
use super::pdf_build::PdfBuild;
use super::pdf_source::Typesetting;
use super::print::PrintBuild;
use super::problem::BuildProblem;
use super::request::{BuildRequest, Extent};
use super::set_pdfs::PdfsMade;
use super::website::WebsiteBuild;
use super::{
    assets, data, drafts, earlier, glyphs, issues, lists, moved_failings, previous, problem,
    search,
};
use crate::diag::{Diagnostics, Files};
use crate::model::{Issue, IssueId, OutPath, PublicArchive};
use crate::output::{PutError, UniqueSink};
use crate::source::{Project, WorkspacePath};

/// What a build made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Built {
    /// Issues.
    pub issues: usize,
    /// PDFs.
    pub pdfs: PdfsMade,
    /// What issues said that were changed after they were published.
    pub changed: Changed,
}

/// Makes all outputs. Problems go to `out`; after an error the outputs are incomplete and must not
/// be put in the place of others. Call it inside [`crate::typeset::pool`].
pub fn build(request: &BuildRequest<'_>, files: &mut Files, out: &mut Diagnostics) -> Built {
    if let Some(fonts) = request.toolchain.fonts() {
        glyphs::uncovered(request.archive, &request.plan.issues, fonts, files, out);
        if out.has_errors() {
            return Built::default();
        }
    }
    out.extend(drafts::told(request));
    build_only(request, &|_| true, files, out)
}

/// The same for those outputs of the list that are chosen. Characters are not looked for in the fonts
/// before.
pub fn build_only(
    request: &BuildRequest<'_>,
    chosen: &dyn Fn(&Output) -> bool,
    files: &mut Files,
    out: &mut Diagnostics,
) -> Built {
    let public = request.public_archive();
    let mut made = {
        let unique = UniqueSink::new(request.sinks.public);
        let website = WebsiteBuild::new(request, &public, &unique);
        let print = PrintBuild::new(request, files);
        let typesetting = Typesetting::new(request.toolchain, &website.site, request.timings);
        let pdfs =
            typesetting.map(|with| PdfBuild::new(with, request.earlier, request.timings));
        let (website, print, pdfs) = (&website, &print, pdfs.as_ref());
        let builds = Builds { website, print, pdfs, progress: request.progress };
        let made = clashes(&public)
            .and(earlier::vanished(request))
            .and(moved_failings::moved(website));
        let made =
            made.and(make(&builds, outputs(request, website).into_iter().filter(chosen)));
        match request.extent {
            Extent::Whole => made,
            Extent::Part => made.and(previous::carry_over(website, print)),
        }
    };
    let archive = request.archive;
    made.pdfs.old = old_pdfs(request, made.pdfs.old);
    let made = [
        earlier::stale("stale-page", archive, &made.stale_pages),
        earlier::stale("stale-page.pdf", archive, made.pdfs.old.iter()),
    ]
    .into_iter()
    .fold(made, Made::and);
    let settings = earlier::settings(archive, &made.settings);
    let made = made.and(settings);
    problem::tell(made.problems, request, files, out);
    Built { issues: request.plan.issues.len(), pdfs: made.pdfs, changed: made.changed }
}

/// Returns everything that a build makes, in the order in which it is made, each with what it is made
/// of.
pub fn declared(request: &BuildRequest<'_>) -> Vec<(Output, BTreeSet<Input>)> {
    let public = request.public_archive();
    let website = WebsiteBuild::new(request, &public, request.sinks.public);
    let with_inputs = |output: Output| {
        let inputs = inputs(request.archive, &website, &output);
        (output, inputs)
    };
    outputs(request, &website).into_iter().map(with_inputs).collect()
}

/// The issues whose PDFs are old after a build: what it found, and what those before it left, as far as it does not set them.
fn old_pdfs(request: &BuildRequest<'_>, mut old: BTreeSet<IssueId>) -> BTreeSet<IssueId> {
    let before = request.earlier.iter().flat_map(|earlier| earlier.old);
    old.extend(before.filter(|id| request.plan.visible.has_page(id)).cloned());
    if request.toolchain.pdf.is_some() {
        let set: BTreeSet<IssueId> =
            request.plan.issues.iter().copied().map(Issue::id).collect();
        old.retain(|id| !set.contains(id));
    }
    old
}

/// Files that are named after persons and would be published under one name.
fn clashes(public: &PublicArchive) -> Made {
    let told =
        |path: OutPath| BuildProblem::Write(path.clone(), PutError::Collision(path)).into();
    public.clashes().map(told).collect()
}

/// Outputs by the step in which they are made.
#[derive(Default)]
struct Steps {
    lists: Vec<ListOutput>,
    /// The outputs of an issue stand together.
    issues: Vec<IssueOutputs>,
    has_index: bool,
    data: Vec<DataOutput>,
    assets: Vec<String>,
    statics: Vec<WorkspacePath>,
}

impl FromIterator<Output> for Steps {
    fn from_iter<T: IntoIterator<Item = Output>>(outputs: T) -> Self {
        let mut steps = Self::default();
        for output in outputs {
            match output {
                Output::List(list) => steps.lists.push(list),
                Output::Issue(id, output) => match steps.issues.last_mut() {
                    Some((last, outputs)) if *last == id => outputs.push(output),
                    _ => steps.issues.push((id, vec![output])),
                },
                Output::SearchIndex => steps.has_index = true,
                Output::Data(data) => steps.data.push(data),
                Output::Asset(name) => steps.assets.push(name),
                Output::Static(path) => steps.statics.push(path),
            }
        }
        steps
    }
}

/// Makes outputs. Each step takes what the one before it returned.
fn make(builds: &Builds<'_>, outputs: impl Iterator<Item = Output>) -> Made {
    let website = builds.website;
    let steps: Steps = outputs.collect();
    let made = lists::make(website, &steps.lists);
    let IssuesMade { mut made, pdfs, index } = issues::make(builds, &steps.issues, made);
    if steps.has_index {
        made.add(search::make(website, index));
    }
    let data = data::make(website, &steps.data, &made.pages, &pdfs);
    let assets: Made = steps.assets.iter().map(|name| asset(website, name)).collect();
    let statics: Made = steps.statics.iter().map(|path| as_it_is(website, path)).collect();
    made.and(data).and(assets).and(statics)
}

fn asset(website: &WebsiteBuild<'_>, name: &str) -> Made {
    let bytes = assets::asset(&website.files.assets(), name);
    bytes.map(|bytes| website.publish(&OutPath::asset(name), &bytes)).unwrap_or_default()
}

fn as_it_is(website: &WebsiteBuild<'_>, path: &WorkspacePath) -> Made {
    match website.files.statics().read(path) {
        Ok(bytes) => website.publish(&OutPath::root(assets::static_address(path)), &bytes),
        Err(error) => BuildProblem::Unread(path.clone(), error).into(),
    }
}
