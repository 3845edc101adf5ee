//! What the office wants of rules: their weight (`check: levels:` in tongbao.yaml), and lines that are
//! spared (`# tongbao: allow RULE` in an issue, a correction, in
//! rectifications.yaml, units.yaml or tongbao.yaml).
//!
//! [`Settings::read`] gathers it, [`Settings::apply`] does it to what was found. Only rules whose
//! weight is the office's to set are concerned; other names, and comments that spare nothing, are
//! what two rules are asked about.

use std::collections::BTreeMap;

use super::allow::Allow;
use super::helpers::settings_texts::settings_files;
use super::{Context, allow};
use crate::diag::{Authority, Diagnostic, Diagnostics, FileId, Span};
use crate::model::{Level, Text};

/// What the office wants of rules.
pub(crate) struct Settings<'a> {
    context: &'a Context<'a>,
    /// Names of the rules whose weight can be set.
    pub(crate) settable: Vec<&'static str>,
    /// The comments of each file.
    allows: BTreeMap<FileId, Vec<Allow>>,
}

impl<'a> Settings<'a> {
    /// Reads the comments in the files of an archive.
    pub(crate) fn read(context: &'a Context<'a>, settable: Vec<&'static str>) -> Self {
        let archive = context.archive;
        let mut allows = BTreeMap::new();
        let mut add = |file: FileId, texts: &dyn Fn() -> Vec<Span>| {
            let list = allow::allows(context.files, file, texts);
            if !list.is_empty() {
                allows.insert(file, list);
            }
        };
        for issue in archive.issues() {
            add(issue.file, &|| issue.texts().iter().map(|(_, text)| text.span).collect());
        }
        let news = archive.news.iter().filter_map(|news| news.text.as_ref());
        let news: Vec<Span> = news.map(|text| text.span).collect();
        if let Some(first) = news.first() {
            add(first.file, &|| news.clone());
        }
        for correction in &archive.corrections {
            add(correction.file, &|| correction.all_texts().map(|text| text.span).collect());
        }
        settings_files(context).into_iter().for_each(|file| add(file, &Vec::new));
        Self { context, settable, allows }
    }

    /// Gives each diagnostic its weight and drops the spared ones.
    pub(crate) fn apply(&mut self, found: Diagnostics, out: &mut Diagnostics) {
        for mut diagnostic in found {
            if diagnostic.rule.authority == Authority::Office {
                if self.spares(&diagnostic) {
                    continue;
                }
                match self.context.level(diagnostic.rule.id) {
                    Some(Level::Off) => continue,
                    Some(Level::As(severity)) => diagnostic.severity = severity,
                    None => {}
                }
            }
            out.push(diagnostic);
        }
    }

    fn spares(&mut self, diagnostic: &Diagnostic) -> bool {
        let Some(list) = self.allows.get_mut(&diagnostic.span.file) else { return false };
        let covering = list.iter_mut().filter(|allow| {
            allow.rule.value == diagnostic.rule.id
                && allow.covers.iter().any(|range| range.contains(&diagnostic.span.start))
        });
        covering.fold(false, |_, allow| {
            allow.used = true;
            true
        })
    }

    /// Returns the names that are given as those of rules: first with a weight, then in comments.
    pub(crate) fn names(&self) -> impl Iterator<Item = &Text> {
        let levels = self.context.archive.config.iter().flat_map(|config| &config.check.levels);
        let allows = self.allows.values().flatten();
        levels.map(|(name, _)| name).chain(allows.map(|allow| &allow.rule))
    }

    /// Returns the names of rules in comments that spared nothing. What is switched off cannot be
    /// found, so it is none of them.
    pub(crate) fn unused(&self) -> impl Iterator<Item = &Text> {
        let unused = self.allows.values().flatten().filter(|allow| !allow.used);
        unused.map(|allow| &allow.rule).filter(|rule| {
            let id = rule.value.as_str();
            self.settable.contains(&id) && self.context.level(id) != Some(Level::Off)
        })
    }
}
