//! `tongbao list`: the issues, how far each has got, and what is open in it.

use std::path::Path;

use serde_json::Value;

use super::args;
use super::args::ListFormat;
use super::outcome::{Ended, Outcome};
use super::terminal::Terminal;
use crate::lang::{Lang, Message};
use crate::model::{Audience, CorrectionKind};
use crate::office;
use crate::office::{ListedIssue, Stage};

/// Prints the issues, for people or for programs.
pub(super) fn run(folder: &Path, options: &args::List, terminal: &mut Terminal) -> Ended {
    let disk = office::open(folder)?;
    let as_of = options.as_of.as_deref().map(office::typed_day).transpose()?;
    let list = office::list(&disk, &office::check(&disk), as_of);
    match options.format {
        ListFormat::Human => {
            for issue in &list.issues {
                let line = line(issue, terminal.lang);
                terminal.data(&line);
            }
        }
        ListFormat::Json => {
            let issues: Vec<Value> = list.issues.iter().map(ListedIssue::to_json).collect();
            terminal.data(&format!("{:#}\n", Value::from(issues)));
        }
    }
    if list.errors_elsewhere > 0 {
        terminal.tell(&Message::new("list-elsewhere").count("errors", list.errors_elsewhere));
    }
    Ok(Outcome::Clean)
}

/// `工作通报〔2017〕第8期  2017-08-21  标题  已发布 · 更正 · 1 个错误`
fn line(issue: &ListedIssue, lang: Lang) -> String {
    let mut state = vec![Message::new(stage(issue.stage))];
    if issue.audience == Audience::Internal {
        state.push(Message::new("list-internal"));
    }
    state.extend(issue.correction.map(|kind| Message::new(correction(kind))));
    state.extend(issue.open().map(|(_, open)| open));
    let state: Vec<String> = state.iter().map(|one| one.text(lang)).collect();
    let date = issue.known.as_ref().map(|(_, date)| date.to_string());
    let state = state.join(" · ");
    let parts = [Some(issue.citation.clone()), date, Some(issue.summary.clone()), Some(state)];
    let parts: Vec<String> =
        parts.into_iter().flatten().filter(|one| !one.is_empty()).collect();
    format!("{}\n", parts.join("  "))
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "list-draft",
        Stage::Review => "list-review",
        Stage::Approved => "list-approved",
        Stage::Published => "list-published",
    }
}

fn correction(kind: CorrectionKind) -> &'static str {
    match kind {
        CorrectionKind::Erratum => "list-erratum",
        CorrectionKind::Revision => "list-revision",
        CorrectionKind::Retraction => "list-retraction",
        CorrectionKind::Removal => "list-removal",
    }
}
