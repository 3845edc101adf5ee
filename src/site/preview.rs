//! What is looked at before it is built: an address of the website, or the pages of an issue as they will
//! be printed. Only that is made.

use super::issue_build::IssueBuild;
use super::outputs::{DataOutput, IssueOutput, ListOutput, Output};
use super::pdf_source::Typesetting;
use super::print::PrintBuild;
use super::problem;
use super::request::BuildRequest;
use super::website::WebsiteBuild;
use crate::diag::{Diagnostics, Files};
use crate::model::{IssueId, OutPath};
use crate::render::assemble;
use crate::typeset::Sheets;

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
            ListOutput::Corrections => within(OutPath::corrections()),
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
    let site = assemble::site(request.config);
    let with = Typesetting::of_proof(request.toolchain, &site, request.timings)?;
    let source = match edition {
        Edition::Public => {
            let public = request.public_archive();
            let website = WebsiteBuild::new(request, &public, request.sinks.public);
            IssueBuild::new(&website, id)?.pdf_source(&with)
        }
        Edition::Internal => PrintBuild::new(request, files).source(&with, id)?.0,
    };
    let (sheets, problems) = match source {
        Ok(source) => source.sheets(&with),
        Err(problem) => (None, vec![problem]),
    };
    problem::tell(problems, request, files, out);
    sheets
}
