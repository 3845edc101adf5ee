//! A build: everything in its list of outputs, step by step.

use std::collections::BTreeSet;

use super::context::BuildContext;
use super::inputs::{Input, inputs};
use super::issues::{IssueOutputs, IssuesMade};
use super::made::Made;
use super::outputs::{DataOutput, ListOutput, Output, outputs};
use super::request::{BuildRequest, Extent, Sinks};
use super::timings::Phase;
use super::{assets, data, glyphs, issues, lists, previous, search};
use crate::diag::{Diagnostics, Files};
use crate::leaks::{Guard, GuardInput};
use crate::model::OutPath;
use crate::output::UniqueSink;

/// What a build made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Built {
    /// Issues.
    pub issues: usize,
}

/// Makes all outputs. Problems go to `out`; after an error the outputs are incomplete and must not
/// be put in the place of others. Call it inside [`crate::typeset::pool`].
pub fn build(request: &BuildRequest<'_>, files: &mut Files, out: &mut Diagnostics) -> Built {
    build_only(request, &|_| true, files, out)
}

/// The same for those outputs of the list that are chosen.
pub fn build_only(
    request: &BuildRequest<'_>,
    chosen: &dyn Fn(&Output) -> bool,
    files: &mut Files,
    out: &mut Diagnostics,
) -> Built {
    if let Some(fonts) = request.toolchain.fonts() {
        glyphs::uncovered(request.archive, &request.plan.issues, fonts, files, out);
        if out.has_errors() {
            return Built::default();
        }
    }
    let guard = guard(request);
    let made = {
        let unique = UniqueSink::new(request.sinks.public);
        let sinks = Sinks { public: &unique, ..request.sinks };
        let build = BuildContext::new(request, sinks, &guard, files);
        let made = make(&build, outputs(&build).into_iter().filter(chosen));
        match request.extent {
            Extent::Whole => made,
            Extent::Part => made.and(previous::carry_over(&build)),
        }
    };
    made.problems.into_iter().for_each(|one| one.tell(request.archive, files, out));
    guard.report(made.findings, files, out);
    Built { issues: request.plan.issues.len() }
}

/// Returns everything that a build makes, in the order in which it is made, each with what it is made
/// of.
pub fn declared(request: &BuildRequest<'_>, files: &Files) -> Vec<(Output, BTreeSet<Input>)> {
    let guard = guard(request);
    let build = BuildContext::new(request, request.sinks, &guard, files);
    let with_inputs = |output: Output| {
        let inputs = inputs(&build, &output);
        (output, inputs)
    };
    outputs(&build).into_iter().map(with_inputs).collect()
}

/// What reads outputs for what is withheld.
fn guard<'a>(request: &BuildRequest<'a>) -> Guard<'a> {
    let input = GuardInput {
        project: request.project,
        archive: request.archive,
        config: request.config,
        visible: &request.plan.visible,
        edition: request.public(),
        built_in: assets::built_in_texts(),
    };
    request.timings.time(Phase::Scan, || Guard::new(&input))
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
            }
        }
        steps
    }
}

/// Makes outputs. Each step takes what the one before it returned.
fn make(build: &BuildContext<'_>, outputs: impl Iterator<Item = Output>) -> Made {
    let steps: Steps = outputs.collect();
    let made = lists::make(build, &steps.lists);
    let IssuesMade { mut made, pdfs, index } = issues::make(build, &steps.issues, made);
    if steps.has_index {
        made.add(search::make(build, index));
    }
    let data = data::make(build, &steps.data, &made.pages, &pdfs);
    made.and(data).and(steps.assets.iter().map(|name| asset(build, name)).collect())
}

fn asset(build: &BuildContext<'_>, name: &str) -> Made {
    let bytes = assets::asset(build.project, name);
    bytes.map(|bytes| build.publish(&OutPath::asset(name), &bytes)).unwrap_or_default()
}
