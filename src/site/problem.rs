//! What went wrong in making outputs, and where in the user's files that is told.

use std::collections::HashSet;
use std::io;

use super::request::BuildRequest;
use super::{assets, template_fault};
use crate::diag::{Diagnostic, Diagnostics, Files, Span};
use crate::lang::Message;
use crate::model::{Issue, IssueId, OutPath, Text};
use crate::output::{OUTPUT_COLLISION, PutError, WRITE_FAILED};
use crate::render::TemplateError;
use crate::source::{ReadError, WorkspacePath, locate, unreadable};
use crate::typeset::{Problem, SourceSpan, Subject};
use crate::{lang, typeset};

/// What went wrong. Problems are gathered and become diagnostics afterwards.
#[derive(Debug)]
pub(super) enum BuildProblem {
    /// In the user's files.
    Told(Box<Diagnostic>),
    /// In a template.
    Template(TemplateError),
    /// In setting the PDF of an issue; with the file where it is a picture's.
    Typeset(IssueId, Box<Problem>, Option<WorkspacePath>),
    /// A file that no issue names could not be read.
    Unread(WorkspacePath, ReadError),
    /// An output could not be written.
    Write(OutPath, PutError),
}

impl BuildProblem {
    /// An output that the system refused.
    pub(super) fn io(path: OutPath, error: io::Error) -> Self {
        Self::Write(path, PutError::Io(error))
    }

    /// Tells it, at its place in the issue's YAML where it has one.
    fn tell(self, request: &BuildRequest<'_>, files: &mut Files, out: &mut Diagnostics) {
        let archive = request.archive;
        match self {
            Self::Told(diagnostic) => out.push(*diagnostic),
            Self::Unread(path, error) => {
                let place = Span::whole(files.add(path.as_str(), ""));
                out.push(unreadable(place, &path, &error));
            }
            Self::Template(error) => {
                out.push(template_fault::diagnostic(
                    &error,
                    request.toolchain.template(&error.template),
                    files,
                ));
            }
            Self::Write(path, error) => out.push(write_error(&path, &error, request, files)),
            Self::Typeset(id, mut problem, picture) => {
                let issue = archive.issue(&id);
                if let Some(file) = &picture {
                    // Typst knows it by another name.
                    problem.message = problem.message.clone().with("path", file);
                }
                let span = match &problem.subject {
                    Subject::Source => None,
                    Subject::Settings => archive.config.as_ref().map(|config| config.pdf.span),
                    Subject::Character(one) => {
                        issue.and_then(|issue| character(*one, issue, files))
                    }
                    Subject::Picture(_) => {
                        issue.zip(picture).and_then(|(issue, file)| shown(&file, issue))
                    }
                };
                match span {
                    Some(span) => out.push(problem.at(span)),
                    None => out.append(typeset::diagnostics(vec![*problem], files)),
                }
            }
        }
    }
}

/// Tells problems in their order. A fault in a template is told once, however many pages and PDFs need it.
pub(super) fn tell(
    problems: Vec<BuildProblem>,
    request: &BuildRequest<'_>,
    files: &mut Files,
    out: &mut Diagnostics,
) {
    let (mut told, mut set) = (HashSet::new(), HashSet::new());
    for mut problem in problems {
        let is_new = match &mut problem {
            BuildProblem::Template(error) => told.insert(error.clone()),
            BuildProblem::Typeset(_, problem, _) if problem.is_of_source() => {
                into_template(&mut problem.place, request.toolchain.template(MAIN));
                let SourceSpan { path, range, .. } = &problem.place;
                set.insert((problem.rule.id, path.clone(), range.start))
            }
            _ => true,
        };
        if is_new {
            problem.tell(request, files, out);
        }
    }
}

/// The template that the source of a PDF is filled from.
const MAIN: &str = "issue.typ";

/// Moves a place in the source of one PDF into the template that it was filled from, where that has the same line
/// once: what stands there was not filled in.
fn into_template(place: &mut SourceSpan, template: &str) {
    let start = |text: &str, at: usize| text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let from = start(&place.text, place.range.start);
    let Some(line) = place.text[from..].lines().next().filter(|line| !line.trim().is_empty())
    else {
        return;
    };
    let mut at = 0;
    let lines = template.split_inclusive('\n').map(|one| {
        let here = at;
        at += one.len();
        (here, one.trim_end_matches(['\n', '\r']))
    });
    let same: Vec<usize> = lines.filter(|(_, one)| *one == line).map(|(at, _)| at).collect();
    if let [to] = same.as_slice() {
        let end = place.range.end.min(from + line.len());
        let range = to + (place.range.start - from)..to + (end - from);
        let path = format!("templates/{MAIN}");
        *place = SourceSpan { path, text: template.into(), range };
    }
}

/// An output that was not taken, as a diagnostic; where a file of `static/` has its address, at that file.
fn write_error(
    path: &OutPath,
    error: &PutError,
    request: &BuildRequest<'_>,
    files: &mut Files,
) -> Diagnostic {
    let mut at = |path: &str| Span::whole(files.add(path, ""));
    let span = at(path.as_str());
    match error {
        PutError::Collision(other) => {
            let statics = assets::statics(request.project);
            let mut own = statics.iter().filter(|file| {
                let address = assets::static_address(file);
                address == path.as_str() || address == other.as_str()
            });
            let span = own.next().map_or(span, |file| at(file.as_str()));
            let problem = Diagnostic::new(&OUTPUT_COLLISION, span).with("path", path);
            problem.with("other", other).hint("output-collision.hint")
        }
        PutError::Io(error) => {
            let told = Message::new(WRITE_FAILED.id).with("path", path);
            let told = told.nested("words", lang::system_reason(error));
            Diagnostic::with_message(&WRITE_FAILED, span, told)
        }
    }
}

/// The first place of a character in an issue.
fn character(character: char, issue: &Issue, files: &Files) -> Option<Span> {
    let holds = |text: &Text| text.value.find(character);
    let (text, start) =
        issue.texts().into_iter().find_map(|(_, text)| Some((text, holds(text)?)))?;
    Some(locate(files, text, start..start + character.len_utf8()))
}

/// Where an issue names a picture: as one of an entry, else in a text, which is then shown whole.
fn shown(file: &WorkspacePath, issue: &Issue) -> Option<Span> {
    let mut pictures = issue.entries.iter().flat_map(|entry| &entry.pictures);
    let own = pictures.find(|one| issue.file(&one.file.value).as_ref() == Some(file));
    own.map(|picture| picture.file.span).or_else(|| {
        let name = file.file_name();
        let texts = issue.texts().into_iter();
        texts.map(|(_, text)| text).find(|text| text.value.contains(name)).map(|text| text.span)
    })
}
