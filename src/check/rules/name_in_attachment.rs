//! Names that the public edition hides, in files that are copied as the office made them: attachments and
//! pictures of a public issue, and what stands in `assets/` and `static/`.
//!
//! All are read for the names that any issue hides, but tables, which the program writes without names: of these the names are
//! told that stand in two cells. What the issue of an attachment hides itself, or for a file of the website any public
//! issue, is told; so are words that are read like it (張建國): of two letters as a hint; and its given name alone
//! where a person is meant (建国同志), always as a warning.
//!
//! Whom another issue hides may be somebody else: a warning, of two letters a hint. Common words, and those who
//! made the issue, are passed over.

use std::collections::{BTreeMap, BTreeSet};

use super::unread_attachment;
use crate::check::helpers::hidden_names::{HiddenName, hidden_names};
use crate::check::{CheckRule, Context, RuleInput, shown_files};
use crate::diag::{Diagnostic, Diagnostics, Rule, Severity, Span};
use crate::lang::Message;
use crate::leaks;
use crate::leaks::{Names, Place};
use crate::model::person_name::given_name;
use crate::model::{AttachmentNames, Audience, Issue, Persons, Privacy, TextKind, numbering};
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
    let is_public = |issue: &&Issue| {
        issue.audience == Audience::Public && archive.removal(&issue.id()).is_none()
    };
    let public = archive.issues().filter(is_public);
    let own: Vec<_> = public.map(|issue| (issue, Privacy::names(archive, issue))).collect();
    let hidden = hidden_names(archive);
    let elsewhere = hidden.values().filter(|name| !name.is_common).map(|name| &name.written);
    let names = own.iter().flat_map(|(_, names)| names.iter().map(|(name, _)| name));
    let names = Names::new(names.chain(elsewhere).cloned());
    if names.is_empty() {
        return;
    }
    let mut of_website = BTreeMap::new();
    let mut of_issues = BTreeMap::new();
    for (issue, own) in &own {
        let indexed = own.iter().filter_map(|(name, span)| Some((names.index(name)?, *span)));
        let indexed: BTreeMap<usize, Span> = indexed.collect();
        indexed.iter().for_each(|(index, span)| _ = of_website.entry(*index).or_insert(*span));
        of_issues.insert(issue.id(), indexed);
    }
    let reader = AttachmentReader { context, weight: settings.attachments, names, hidden };
    for file in shown_files::all(context) {
        let Some(own) = of_issues.get(&file.issue.id()) else { continue };
        let texts = file.issue.texts().into_iter();
        let persons = texts.filter(|(kind, _)| *kind == TextKind::Person);
        let printed = persons.map(|(_, name)| Privacy::letters(&name.value)).collect();
        let wanted = Wanted { own, printed, span: Some(file.span) };
        if file.is_picture || !table::is_table(&file.path) {
            reader.read(&file.path, &wanted, out);
        } else {
            reader.table(&file.path, file.issue, &wanted, out);
        }
    }
    reader.folders(&of_website, out);
}

struct AttachmentReader<'a> {
    context: &'a Context<'a>,
    weight: AttachmentNames,
    names: Names,
    /// The names that any issue hides, by their letters.
    hidden: BTreeMap<String, HiddenName>,
}

/// What a file is read for.
struct Wanted<'a> {
    /// The names that are not to be in it, by their index, each with the place that hides it.
    own: &'a BTreeMap<usize, Span>,
    /// The letters of names that may be in it, though another issue hides them.
    printed: BTreeSet<String>,
    /// The place that names the file; a file of the website has none.
    span: Option<Span>,
}

impl AttachmentReader<'_> {
    /// Reads the files of the website as a whole. They have no line in a YAML file: what is told stands
    /// where the name is hidden.
    fn folders(&self, own: &BTreeMap<usize, Span>, out: &mut Diagnostics) {
        for folder in FOLDERS {
            let folder = WorkspacePath::root().join(folder);
            let files = folder.and_then(|folder| self.context.project.list(&folder).ok());
            // Fonts stay at home.
            let is_copied = |path: &WorkspacePath| !path.as_str().starts_with("assets/fonts/");
            for path in files.unwrap_or_default().files.into_iter().filter(is_copied) {
                self.read(&path, &Wanted { own, printed: BTreeSet::new(), span: None }, out);
            }
        }
    }

    /// Reads a table as the public edition writes it: of the names of its issue those are left that stand in two cells.
    fn table(
        &self,
        path: &WorkspacePath,
        issue: &Issue,
        wanted: &Wanted<'_>,
        out: &mut Diagnostics,
    ) {
        let Ok(bytes) = self.context.project.read(path) else { return };
        // Of one that is too large another rule tells.
        if bytes.len() > table::MAX_BYTES {
            return;
        }
        let privacy = Privacy::of_issue(self.context.archive, issue);
        let text = table::text(&bytes);
        let report = leaks::read_table(&privacy.hide_line(&text), &self.names);
        let own = report.found.iter().filter(|(index, _)| wanted.own.contains_key(index));
        let told =
            own.filter_map(|(index, place)| self.problem((path, place), *index, None, wanted));
        told.take(MOST).for_each(|one| out.push(one));
    }

    fn read(&self, path: &WorkspacePath, wanted: &Wanted<'_>, out: &mut Diagnostics) {
        // What is missing, or too large to be published, is told by another rule.
        let Ok(bytes) = self.context.project.read(path) else { return };
        let report = leaks::read(&bytes, &self.names);
        let found = report.found.iter().map(|(index, place)| (*index, None, place));
        let alike = report.alike.iter();
        let alike =
            alike.map(|((index, letters), place)| (*index, Some(letters.as_str()), place));
        let told = found.chain(alike).filter_map(|(index, alike, place)| {
            self.problem((path, place), index, alike, wanted)
        });
        told.take(MOST).for_each(|one| out.push(one));
        let first =
            || wanted.own.values().chain(self.hidden.values().map(|one| &one.span)).next();
        let Some(span) = wanted.span.or_else(|| first().copied()) else { return };
        for (why, place) in report.unread.into_iter().take(MOST) {
            let place = unread_attachment::place(&place);
            out.push(unread_attachment::problem(path.as_str(), why, place, span));
        }
    }

    /// What is told of a name in a file, or of letters that are read like it; `None` where nothing is.
    fn problem(
        &self,
        (path, place): (&WorkspacePath, &Place),
        index: usize,
        alike: Option<&str>,
        wanted: &Wanted<'_>,
    ) -> Option<Diagnostic> {
        let name = self.names.get(index);
        let letters = Privacy::letters(name);
        let is_short = letters.chars().count() == 2;
        let own = wanted.own.get(&index);
        let is_given = alike.is_some() && alike == given_name(&letters);
        if is_given && own.is_none() {
            return None;
        }
        let elsewhere = self.hidden.get(&letters).filter(|name| {
            let is_unsure = is_short && alike.is_some();
            !(name.is_common || wanted.printed.contains(&letters) || is_unsure)
        });
        let elsewhere = elsewhere.filter(|_| own.is_none());
        let id = match alike {
            Some(_) if is_given => "name-in-attachment.given",
            Some(_) => "name-in-attachment.alike",
            None if own.is_some() => "name-in-attachment",
            None => "name-in-attachment.elsewhere",
        };
        let file = match unread_attachment::place(place) {
            Some(place) => Message::new("attachment-file.place").nested("place", place),
            None => Message::new("attachment-file"),
        };
        let message = Message::new(id).nested("where", file.with("file", path));
        let message = message.with("name", name).with("found", alike.unwrap_or_default());
        let hides = own.copied().or_else(|| elsewhere.map(|name| name.span))?;
        let cited = |name: &HiddenName| numbering::cited(self.context.archive, &name.issue);
        let message = message
            .with("issue", elsewhere.map_or_else(String::new, |name| name.issue.to_string()))
            .with("citation", elsewhere.map_or_else(String::new, cited));
        let span = wanted.span.unwrap_or(hides);
        let mut told = Diagnostic::with_message(&RULE.rule, span, message);
        if elsewhere.is_some() && wanted.span.is_some() {
            told = told.label(hides, "unhidden-name.label");
        }
        let severity = match self.weight {
            _ if is_short && (alike.is_some() || elsewhere.is_some()) => Severity::Hint,
            AttachmentNames::Strict if own.is_some() && !is_given => Severity::Error,
            _ => told.severity,
        };
        Some(Diagnostic { severity, ..told.hint("name-in-attachment.hint") })
    }
}
