//! What is looked at before it is built: an address of the website, or the pages of an issue as they will
//! be printed. Only that is made.

use super::issue_build::IssueBuild;
use super::outputs::{DataOutput, IssueOutput, ListOutput, Output};
use super::pdf_source::Typesetting;
use super::print::PrintBuild;
use super::problem;
use super::problem::BuildProblem;
use super::request::BuildRequest;
use super::website::WebsiteBuild;
use crate::diag::{Diagnostics, Files};
use crate::model::{IssueId, OutPath, PublicArchive};
use crate::typeset::{Embedded, Sheets, TypesetInput};

/// Which of the two editions of an issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edition {
    /// For the print room: names are whole.
    Internal,
    /// For the website: names are as the settings say.
    Public,
}

/// Whether an output has to be made for what stands at an address. It may be made for others as well.
pub fn is_made_for(output: &Output, path: &OutPath) -> bool {
    let within = |page: OutPath| path.as_str().starts_with(page.folder());
    let is_search = within(OutPath::search());
    if let Some((id, name)) = path.within_issue() {
        return match output {
            Output::List(ListOutput::Removed(removed)) => *removed == id,
            Output::Issue(issue, output) => *issue == id && is_file_of(*output, &id, name),
            Output::Static(_) => true,
            _ => false,
        };
    }
    match output {
        Output::List(list) => match list {
            ListOutput::Ledger(_) => within(OutPath::ledger()),
            ListOutput::Statistics => within(OutPath::statistics()),
            ListOutput::Removed(_) => false,
            ListOutput::Home => {
                !path.as_str().contains('/') || path.as_str().starts_with("page-")
            }
            ListOutput::Series(series) => within(OutPath::series(series)),
            ListOutput::Year(series, year) => within(OutPath::year(series, *year)),
            ListOutput::Units => within(OutPath::units()),
            ListOutput::Dossier(unit) => within(OutPath::unit(unit)),
            ListOutput::About => within(OutPath::about()),
            ListOutput::NotFound => *path == OutPath::missing(),
        },
        Output::Issue(_, output) => is_search && *output == IssueOutput::SearchText,
        Output::SearchIndex => is_search,
        Output::Data(data) => match data {
            DataOutput::Sitemap => false,
            _ => [".json", ".xml", ".csv"].iter().any(|end| path.as_str().ends_with(end)),
        },
        Output::Asset(_) => within(OutPath::asset("")),
        Output::Static(_) => true,
    }
}

/// Whether an issue's output makes the file of this name in its folder.
fn is_file_of(output: IssueOutput, id: &IssueId, name: &str) -> bool {
    match output {
        IssueOutput::Page => name == "index.html",
        IssueOutput::Json => name == "issue.json",
        IssueOutput::Pdf => *name == format!("{id}.pdf"),
        IssueOutput::SearchText | IssueOutput::Files => {
            !["index.html", "issue.json"].contains(&name)
        }
        IssueOutput::Print => false,
    }
}

/// Lays out an issue as it will be printed. `None` where the edition has no such issue, no PDFs can be
/// made, or after an error, which is told.
pub fn sheets(
    request: &BuildRequest<'_>,
    (id, edition): (&IssueId, Edition),
    files: &mut Files,
    out: &mut Diagnostics,
) -> Option<Sheets> {
    let pdf = request.toolchain.pdf.as_ref()?;
    let source = source(request, id, edition, files)?;
    let (sheets, problems) = match source {
        Ok(input) => Embedded::new(pdf.fonts.clone(), pdf.shared.clone()).sheets(&input),
        Err(problem) => {
            problem::tell(vec![problem], request, files, out);
            return None;
        }
    };
    let told = |one| BuildProblem::Typeset(id.clone(), Box::new(one), None);
    problem::tell(problems.into_iter().map(told).collect(), request, files, out);
    sheets
}

fn source(
    request: &BuildRequest<'_>,
    id: &IssueId,
    edition: Edition,
    files: &Files,
) -> Option<Result<TypesetInput, BuildProblem>> {
    let public = PublicArchive::of(
        request.archive,
        &request.plan.visible,
        request.config.privacy.persons,
    );
    let website = WebsiteBuild::new(request, &public, request.sinks.public);
    let with = Typesetting::new(website.toolchain, &website.site, website.timings)?;
    let source = match edition {
        Edition::Public => IssueBuild::new(&website, id)?.pdf_source(&with),
        Edition::Internal => PrintBuild::new(request, files).source(&with, id)?.0,
    };
    Some(source.map(super::pdf_source::PdfSource::into_input))
}
