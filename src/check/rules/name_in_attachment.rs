//! Names that the public edition hides, in files that are copied as the office made them: attachments and
//! pictures of a public issue, and what stands in `assets/` and `static/`.
//!
//! An attachment is read for the names that its own issue hides; tables that the program writes without names
//! are not. A file of the website is read for those of all public issues.

use std::collections::BTreeMap;

use super::unread_attachment;
use crate::check::{CheckRule, Context, RuleInput, shown_files};
use crate::diag::{Diagnostic, Diagnostics, Rule, Severity, Span};
use crate::lang::Message;
use crate::leaks;
use crate::leaks::Names;
use crate::model::{AttachmentNames, Audience, Issue, Persons, Privacy};
use crate::source::{STATIC, WorkspacePath, table};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("name-in-attachment").settable(), RuleInput::Archive(check));

/// Folders with files of the website as a whole.
const FOLDERS: [&str; 2] = ["assets", STATIC];

/// Most things that are told of one file: whoever sees as many opens it.
const MOST: usize = 20;

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let archive = context.archive;
    let settings = archive.config.as_ref().map(|config| &config.privacy);
    let Some(settings) = settings.filter(|one| one.persons != Persons::Full) else { return };
    let reader = Reader { context, weight: settings.attachments };
    let is_public = |issue: &&Issue| {
        issue.audience == Audience::Public && archive.removal(&issue.id()).is_none()
    };
    let mut all = BTreeMap::new();
    let mut hidden = BTreeMap::new();
    for issue in archive.issues().filter(is_public) {
        let names = Privacy::names(archive, issue);
        for (name, span) in &names {
            all.entry(name.clone()).or_insert(*span);
        }
        hidden.insert(issue.id(), Names::new(names.into_iter().map(|(name, _)| name)));
    }
    for file in shown_files::all(context) {
        let names = hidden.get(&file.issue.id()).filter(|names| !names.is_empty());
        if let Some(names) = names.filter(|_| file.is_picture || !table::is_table(&file.path)) {
            reader.read(&file.path, names, |_| file.span, out);
        }
    }
    reader.folders(&all, out);
}

struct Reader<'a> {
    context: &'a Context<'a>,
    weight: AttachmentNames,
}

impl Reader<'_> {
    /// Reads the files of the website as a whole. They have no line in a YAML file: what is told stands
    /// where the name is hidden.
    fn folders(&self, hidden: &BTreeMap<String, Span>, out: &mut Diagnostics) {
        let Some(first) = hidden.values().next() else { return };
        let names = Names::new(hidden.keys().cloned());
        for folder in FOLDERS {
            let folder = WorkspacePath::root().join(folder);
            let files = folder.and_then(|folder| self.context.project.list(&folder).ok());
            // Fonts stay at home.
            let is_copied = |path: &WorkspacePath| !path.as_str().starts_with("assets/fonts/");
            for path in files.unwrap_or_default().files.into_iter().filter(is_copied) {
                let span = |name: Option<&str>| {
                    name.and_then(|name| hidden.get(name)).copied().unwrap_or(*first)
                };
                self.read(&path, &names, span, out);
            }
        }
    }

    /// Reads a file; `span` is the place for a name, or for what was not read.
    fn read(
        &self,
        path: &WorkspacePath,
        names: &Names,
        span: impl Fn(Option<&str>) -> Span,
        out: &mut Diagnostics,
    ) {
        // What is missing, or too large to be published, is told by another rule.
        let Ok(bytes) = self.context.project.read(path) else { return };
        let report = leaks::read(&bytes, names);
        for (index, place) in report.found.into_iter().take(MOST) {
            let name = names.get(index);
            let message = match unread_attachment::place(&place) {
                Some(place) => Message::new("name-in-attachment.place").nested("place", place),
                None => Message::new("name-in-attachment"),
            };
            let message = message.with("file", path).with("name", name);
            let told = Diagnostic::with_message(&RULE.rule, span(Some(name)), message)
                .hint("name-in-attachment.hint");
            out.push(match self.weight {
                AttachmentNames::Warn => told,
                AttachmentNames::Strict => Diagnostic { severity: Severity::Error, ..told },
            });
        }
        for (why, place) in report.unread.into_iter().take(MOST) {
            let place = unread_attachment::place(&place);
            out.push(unread_attachment::problem(
                path.as_str(),
                why,
                place,
                span(None),
                self.weight,
            ));
        }
    }
}
