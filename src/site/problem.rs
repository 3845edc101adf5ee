//! What went wrong in making outputs, and where in the user's files that is told.

use std::io;

use super::toolchain::template_error;
use super::watched::Collision;
use super::{OUTPUT_COLLISION, WRITE_FAILED};
use crate::diag::{Diagnostic, Diagnostics, Files, Span};
use crate::model::{Config, Issue, OutPath, Text};
use crate::render::TemplateError;
use crate::source::{WorkspacePath, locate};
use crate::typeset;
use crate::typeset::{Problem, Subject};

/// What went wrong. Threads gather problems; they become diagnostics afterwards, in a stable order.
#[derive(Debug)]
pub(super) enum BuildProblem {
    /// In the user's files.
    Told(Box<Diagnostic>),
    /// In a template.
    Template(TemplateError),
    /// In setting a PDF; with the file where it is a picture's.
    Typeset(Box<Problem>, Option<WorkspacePath>),
    /// An output could not be written.
    Write(OutPath, io::Error),
}

impl BuildProblem {
    /// Tells it, at its place in the issue's YAML where it has one.
    pub(super) fn tell(
        self,
        issue: Option<&Issue>,
        config: &Config,
        files: &mut Files,
        out: &mut Diagnostics,
    ) {
        match self {
            Self::Told(diagnostic) => out.push(*diagnostic),
            Self::Template(error) => out.push(template_error(&error, files)),
            Self::Write(path, error) => {
                let file = files.add(path.as_str(), "");
                let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<Collision>());
                if let Some(Collision(other)) = inner {
                    let problem = Diagnostic::new(&OUTPUT_COLLISION, Span::whole(file));
                    let problem = problem.with("path", &path).with("other", other);
                    return out.push(problem.hint("output-collision.hint"));
                }
                let problem = Diagnostic::new(&WRITE_FAILED, Span::whole(file));
                out.push(problem.with("path", &path).with("words", error));
            }
            Self::Typeset(problem, picture) => {
                let span = match &problem.subject {
                    Subject::Source => None,
                    Subject::Settings => Some(config.pdf.span),
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
