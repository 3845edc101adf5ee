//! What was not looked through for names, in files that are copied as the office made them.
//!
//! `name-in-attachment` reads them, and finds it beside its own.

use crate::check::{CheckRule, RuleInput};
use crate::diag::{Diagnostic, Rule, Span};
use crate::lang::Message;
use crate::leaks::{Place, Unread};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("unread-attachment").settable(), RuleInput::Beside);

/// Tells that of a file something was not read.
pub(super) fn problem(
    file: &str,
    why: Unread,
    place: Option<Message>,
    span: Span,
) -> Diagnostic {
    let why = Message::new(match why {
        Unread::Encrypted => "unread-attachment.encrypted",
        Unread::Unknown => "unread-attachment.unknown",
        Unread::Damaged => "unread-attachment.damaged",
        Unread::TooMuch => "unread-attachment.too-much",
        Unread::NoLetters => "unread-attachment.no-letters",
    });
    let message = match place {
        Some(place) => Message::new("unread-attachment.place").nested("place", place),
        None => Message::new("unread-attachment"),
    };
    let message = message.with("file", file).nested("why", why);
    Diagnostic::with_message(&RULE.rule, span, message).hint("unread-attachment.hint")
}

/// A place within a file in words; `None` where it is the file itself.
pub(super) fn place(place: &Place) -> Option<Message> {
    let position = match (&place.row, place.page) {
        (Some(row), _) if row.sheet.is_empty() => {
            Some(Message::new("attachment-row.text").with("row", row.number))
        }
        (Some(row), _) => {
            let message = Message::new("attachment-row").with("sheet", &row.sheet);
            Some(message.with("row", row.number))
        }
        (None, Some(page)) => Some(Message::new("attachment-page").with("page", page)),
        (None, None) => None,
    };
    if place.within.is_empty() {
        return position;
    }
    let named = |id| Message::new(id).with("within", &place.within);
    Some(match position {
        Some(position) => named("attachment-within-place").nested("place", position),
        None => named("attachment-within"),
    })
}
