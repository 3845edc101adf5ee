//! The words of an issue, beside its page: a script that the search page loads.

use serde::Serialize;

use super::script;
use crate::model::{Issue, OutPath};
use crate::render::context;
use crate::search::{IssueTerms, Passage, passages};
use crate::site::timings::Phase;
use crate::site::website::WebsiteBuild;

/// Name of the file with an issue's words, beside its page.
const TEXT: &str = "text.js";

/// The words of an issue, as the script gets them.
#[derive(Serialize)]
struct Words<'a> {
    /// How the issue is cited.
    citation: &'a str,
    /// 2017-08-21
    date: &'a str,
    /// Title over the whole issue, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    /// Kind of its mark, where it was corrected, withdrawn, or is a preview.
    #[serde(skip_serializing_if = "Option::is_none")]
    standing: Option<&'a str>,
    passages: Vec<Passage<'a>>,
}

/// The words of an issue.
pub(crate) struct IssueWords {
    /// Where their file stands.
    pub(crate) path: OutPath,
    /// The file.
    pub(crate) script: String,
    /// What they bring to the index.
    pub(crate) terms: Option<IssueTerms>,
}

/// Returns the words of an issue, as its page has them.
pub(crate) fn words(
    build: &WebsiteBuild<'_>,
    issue: &Issue,
    values: &context::Issue,
) -> IssueWords {
    let id = issue.id();
    build.timings.time(Phase::Render, || {
        let passages = passages(issue, values);
        let (citation, date, title) =
            (&values.citation, &values.date.iso, values.title.as_deref());
        let standing = values.standing.as_ref().map(|standing| standing.kind.as_str());
        let words = Words { citation, date, title, standing, passages };
        let script = script::call("text", &values.id, &words);
        let ordinal = build.public.ordinals.of(&id);
        let terms = ordinal.map(|one| IssueTerms::of(one, &words.passages, script.as_bytes()));
        IssueWords { path: OutPath::issue(&id).beside(TEXT), script, terms }
    })
}
