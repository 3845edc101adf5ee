//! What a strict reader would circle on the pages that are about to be printed, told at the place of the issue's file that the
//! words are of.
//!
//! [`told`] is the entry point. It lays the internal edition out once more, as the desk shows it, since only such pages know
//! which words are of which field. Nothing is told of an issue that is printed as it was registered: nobody can mend it any more.
//! The external engine gives no pages, so nobody looks there.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Diagnostics, Files, Rule, Span};
use crate::lang::Message;
use crate::model::{Issue, Picture, Text, texts_of};
use crate::render::origin::Origin;
use crate::site;
use crate::site::{BuildRequest, Edition};
use crate::source::locate;
use crate::text::links::{LinkKind, links};
use crate::typeset::rules::{
    COARSE_PICTURE, LOOSE_LINE, MISPLACED_MARK, OVERPRINTED_WORDS, SHORT_LAST_PAGE, SPLIT_MARK,
};
use crate::typeset::{PageFlaw, PageFlawKind};

/// Returns what would be circled on the pages of an issue.
pub(super) fn told(
    request: &BuildRequest<'_>,
    issue: &Issue,
    files: &mut Files,
) -> Vec<Diagnostic> {
    // What goes wrong here went wrong where the issue was set, and was told there.
    let mut known = Diagnostics::new();
    let id = issue.id();
    let sheets = site::sheets(request, (&id, Edition::Internal), files, &mut known);
    let Some(sheets) = sheets else { return Vec::new() };
    let imprint = texts_of(&issue.distribution).into_iter().chain(texts_of(&issue.people));
    // The code of the address stands for the number; the number itself is on the first page alone.
    let spans = imprint.map(|text| text.span).chain([issue.number.span]);
    let imprint: BTreeSet<usize> = spans.map(|span| span.start).collect();
    let is_of_imprint = |origin: &Origin| match origin {
        Origin::Words { field, .. } | Origin::Made { field } => imprint.contains(field),
        Origin::Beside { key, .. } => key == "copies",
        Origin::Settings(_) => false,
    };
    let flaws = sheets.flaws(&is_of_imprint);
    flaws.into_iter().map(|flaw| diagnostic(&flaw, issue, files)).collect()
}

fn diagnostic(flaw: &PageFlaw, issue: &Issue, files: &Files) -> Diagnostic {
    let rule = rule(flaw.kind);
    let message = Message::new(rule.id).with("page", flaw.page).with("words", &flaw.words);
    let message = match flaw.kind {
        PageFlawKind::MisplacedMark(mark) | PageFlawKind::SplitMark(mark) => {
            message.with("mark", mark)
        }
        PageFlawKind::LooseLine(em) => message.with("em", format!("{em:.2}")),
        PageFlawKind::CoarsePicture(_, points) => message.with("points", points),
        PageFlawKind::ShortLastPage(lines) => message.count("lines", lines),
        PageFlawKind::Overprinted => message,
    };
    let span = match flaw.kind {
        PageFlawKind::CoarsePicture(number, _) => picture(issue, number),
        _ => words(flaw, issue, files),
    };
    let span = span.unwrap_or(issue.number.span);
    let hint = Message::new(format!("{}.hint", rule.id));
    Diagnostic::with_message(rule, span, message).hint(hint)
}

fn rule(kind: PageFlawKind) -> &'static Rule {
    match kind {
        PageFlawKind::MisplacedMark(_) => &MISPLACED_MARK,
        PageFlawKind::SplitMark(_) => &SPLIT_MARK,
        PageFlawKind::LooseLine(_) => &LOOSE_LINE,
        PageFlawKind::Overprinted => &OVERPRINTED_WORDS,
        PageFlawKind::CoarsePicture(..) => &COARSE_PICTURE,
        PageFlawKind::ShortLastPage(_) => &SHORT_LAST_PAGE,
    }
}

/// Where the words of a line stand in the file, as far as they are of one text.
fn words(flaw: &PageFlaw, issue: &Issue, files: &Files) -> Option<Span> {
    let (field, at) = match flaw.origin.as_ref()? {
        Origin::Words { field, at } => (*field, *at),
        Origin::Made { field } | Origin::Beside { field, .. } => (*field, 0),
        Origin::Settings(_) => return None,
    };
    let texts = issue.texts();
    let text: &Text = texts.iter().find(|(_, text)| text.span.start == field)?.1;
    let rest = text.value.get(at..)?;
    let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
    let count = flaw.words.chars().count();
    let end = line.char_indices().nth(count).map_or(line.len(), |(end, _)| end);
    Some(locate(files, text, at..at + end))
}

/// The place of the n-th picture that an issue shows, in the order of the page.
fn picture(issue: &Issue, number: usize) -> Option<Span> {
    let own: Vec<&Picture> = issue.entries.iter().flat_map(|entry| &entry.pictures).collect();
    let mut places = Vec::new();
    for (_, text) in issue.texts() {
        // The text that says what it shows stands where the picture does.
        let is_beside = |one: &&&Picture| one.alt.span == text.span;
        places.extend(own.iter().find(is_beside).map(|one| one.file.span));
        let document = crate::text::parse(&text.value);
        let shown = links(&document).filter(|link| link.kind == LinkKind::Image);
        places.extend(shown.map(|_| text.span));
    }
    places.get(number).copied()
}
