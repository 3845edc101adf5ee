//! What the office wants of rules: their weight (`check: levels:` in tongbao.yaml), and lines that are
//! spared (`# tongbao: allow RULE` in an issue, a correction, or in rectifications.yaml).
//!
//! [`apply`] is the entry point. Only rules whose weight is the office's to set are concerned; a
//! name that is none of theirs is reported.

use std::collections::BTreeMap;

use super::allow::Allow;
use super::{Context, allow};
use crate::diag::{Authority, Diagnostic, Diagnostics, FileId, Rule, Span};
use crate::lang::Message;
use crate::model::{Level, Text, nearest};

/// A name that is no rule's whose weight could be set.
static UNKNOWN_RULE: Rule = Rule::warning("unknown-rule");
/// A comment that spares a line on which there is nothing to spare.
static UNUSED_ALLOW: Rule = Rule::hint("unused-allow");

/// The rules that speak for settings themselves.
pub(super) static RULES: [&Rule; 2] = [&UNKNOWN_RULE, &UNUSED_ALLOW];

/// Gives each diagnostic its weight and drops the spared ones.
pub(super) fn apply(context: &Context<'_>, found: Diagnostics, out: &mut Diagnostics) {
    let levels = levels(context, out);
    let mut allows: BTreeMap<FileId, Vec<Allow>> = BTreeMap::new();
    let archive = context.archive;
    let mut add = |file: FileId, list: Vec<Allow>| {
        if !list.is_empty() {
            allows.insert(file, list);
        }
    };
    for issue in &archive.issues {
        let texts = || issue.texts().into_iter().map(|(_, text)| text.span).collect();
        let list = known(allow::allows(context.files, issue.file, texts), out);
        add(issue.file, list);
    }
    let news: Vec<Span> = archive
        .news
        .iter()
        .filter_map(|news| news.text.as_ref())
        .map(|text| text.span)
        .collect();
    if let Some(first) = news.first() {
        let file = first.file;
        let list = known(allow::allows(context.files, file, || news), out);
        add(file, list);
    }
    for correction in &archive.corrections {
        let texts = || correction.all_texts().map(|text| text.span).collect();
        let list = known(allow::allows(context.files, correction.file, texts), out);
        add(correction.file, list);
    }
    for mut diagnostic in found {
        if diagnostic.rule.authority == Authority::Office {
            if spared(&diagnostic, &mut allows) {
                continue;
            }
            match levels.get(diagnostic.rule.id) {
                Some(Level::Off) => continue,
                Some(Level::As(severity)) => diagnostic.severity = *severity,
                None => {}
            }
        }
        out.push(diagnostic);
    }
    for allow in allows.values().flatten().filter(|allow| !allow.used) {
        // What is switched off cannot be found, so nothing is said of sparing it.
        if levels.get(allow.rule.value.as_str()) != Some(&Level::Off) {
            let unused = Diagnostic::new(&UNUSED_ALLOW, allow.rule.span);
            out.push(unused.with("rule", &allow.rule.value).hint("unused-allow.hint"));
        }
    }
}

/// The weights set in tongbao.yaml, by the rule's name.
fn levels<'a>(context: &Context<'a>, out: &mut Diagnostics) -> BTreeMap<&'a str, Level> {
    let config = context.archive.config.as_ref();
    let set = config.into_iter().flat_map(|config| &config.levels);
    let (known, unknown): (Vec<_>, Vec<_>) =
        set.partition(|(name, _)| is_settable(&name.value));
    out.extend(unknown.into_iter().map(|(name, _)| unknown_rule(name)));
    known.into_iter().map(|(name, level)| (name.value.as_str(), *level)).collect()
}

/// The comments that name a rule whose weight can be set; the others are reported.
fn known(all: Vec<Allow>, out: &mut Diagnostics) -> Vec<Allow> {
    let (known, unknown): (Vec<Allow>, Vec<Allow>) =
        all.into_iter().partition(|allow| is_settable(&allow.rule.value));
    out.extend(unknown.iter().map(|allow| unknown_rule(&allow.rule)));
    known
}

fn spared(diagnostic: &Diagnostic, allows: &mut BTreeMap<FileId, Vec<Allow>>) -> bool {
    let Some(list) = allows.get_mut(&diagnostic.span.file) else { return false };
    let covering = list.iter_mut().filter(|allow| {
        allow.rule.value == diagnostic.rule.id
            && allow.covers.iter().any(|range| range.contains(&diagnostic.span.start))
    });
    covering.fold(false, |_, allow| {
        allow.used = true;
        true
    })
}

fn settable() -> impl Iterator<Item = &'static str> {
    super::rules().filter(|rule| rule.authority == Authority::Office).map(|rule| rule.id)
}

fn is_settable(name: &str) -> bool {
    settable().any(|id| id == name)
}

fn unknown_rule(name: &Text) -> Diagnostic {
    let problem = Diagnostic::new(&UNKNOWN_RULE, name.span).with("rule", &name.value);
    let known: Vec<&str> = settable().collect();
    match nearest(&name.value, &known) {
        Some(near) => problem.hint(Message::new("did-you-mean").with("word", near)),
        None => problem.hint("unknown-rule.hint"),
    }
}
