//! Names that one issue hides and another text of the website prints whole.
//!
//! The public edition hides a person in the issue that lists them as responsible, and nowhere else: the same
//! letters may be a common word, or somebody else. So a person whom one issue hides (an internal one, a draft
//! and a removed one, too) can stand in clear in another, in a correction, in the reason of a removal or in
//! the news of a failing. Only people can say whether it is the same person, so it is told, at every
//! place, with the one that hides the name.
//!
//! - A name of three letters is hardly ever anything else: a warning. One of two is a warning where failings
//!   are spoken of or a post stands beside it, else a hint; a hint, too, where it may go on (张伟东).
//! - A name that a dictionary has as a word (文明, 高峰), and a part of a name (买买提), are told beside the
//!   person's own post, a post behind it or 同志 only. How many other places there are is told once, as a
//!   hint, where the name is hidden.
//! - A name whose parts stand in neighbouring cells of a table (张 | 建国) is read as one, and hidden nowhere: it is told
//!   also where the issue itself hides the person.
//! - A given name alone (建国同志) is told where the issue itself hides the whole name, and where a person is meant by it.
//! - Another way to write a name (李某平, 张（建国）, Li Heping) is told where the issue itself hides it.
//! - Units and settings (full names, the website's contact) are printed as they are: a name in them is told likewise.
//! - Names of those who made an issue (`people:`) are printed on purpose, and so are, outside of failings and
//!   corrections, persons of terms.yaml behind their posts. A word within the name of a unit or a listed term
//!   is no person.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::helpers::given_names::{FoundGivenName, GivenNames};
use crate::check::helpers::hidden_names::{HiddenName, hidden_names};
use crate::check::helpers::name_context::{ListedNames, before, behind, may_go_on};
use crate::check::helpers::name_variants::{FoundVariant, NameVariants};
use crate::check::helpers::settings_texts::settings_texts;
use crate::check::helpers::split_names::joined_cells;
use crate::check::{CheckRule, Context, RuleInput, texts};
use crate::diag::{Diagnostic, Diagnostics, Rule, Severity, Span};
use crate::lang::Message;
use crate::model::person_name::{ends_with_post, opens_with_post};
use crate::model::{
    Archive, Audience, CorrectionKind, Issue, NameMatch, Persons, Privacy, Text, TextKind,
    numbering, spans_of,
};
use crate::source::locate;
use crate::text::without_spaces;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("unhidden-name").settable(), RuleInput::Archive(check));

/// Marks of Markdown between a post and a name.
const MARKS: [char; 4] = ['*', '_', '[', '`'];

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let archive = context.archive;
    let config = archive.config.as_ref().filter(|one| one.privacy.persons != Persons::Full);
    let Some(config) = config else { return };
    let names = hidden_names(archive);
    if names.is_empty() {
        return;
    }
    let all = Privacy::of_names(names.values().map(|name| name.written.as_str()));
    let listed = ListedNames::of(archive, config);
    let mut search = Search { context, names, all, listed, unsure: BTreeMap::new(), out };
    let is_shown = |issue: &Issue| issue.audience == Audience::Public;
    let shown = archive.issues().filter(|issue| is_shown(issue));
    for issue in shown.filter(|issue| archive.removal(&issue.id()).is_none()) {
        search.issue(issue);
    }
    for one in &archive.corrections {
        let id = &one.issue.value;
        let is_gone = archive.removal(id).is_some() && one.kind != CorrectionKind::Removal;
        if let Some(issue) = archive.issue(id).filter(|issue| is_shown(issue) && !is_gone) {
            let own = HiddenHere::of(archive, issue);
            search.text(TextKind::Markdown, &one.reason, &[&own], true);
            for change in &one.changes {
                search.text(TextKind::Line, &change.was, &[&own], true);
                search.text(TextKind::Line, &change.now, &[&own], true);
            }
        }
    }
    for one in &archive.news {
        let issue = archive.issue(&one.failing.value.issue).filter(|issue| is_shown(issue));
        if let Some((issue, text)) = issue.zip(one.text.as_ref()) {
            let hides = HiddenHere::of(archive, issue);
            search.text(TextKind::Markdown, text, &[&hides], true);
        }
    }
    settings_texts(context).iter().for_each(|text| search.setting(text));
    search.tell_unsure();
}

/// Whom an issue hides.
struct HiddenHere {
    whole: Privacy,
    given: GivenNames,
    variants: NameVariants,
}

impl HiddenHere {
    fn of(archive: &Archive, issue: &Issue) -> Self {
        Self {
            whole: Privacy::of_issue(archive, issue),
            given: GivenNames::of(archive, issue),
            variants: NameVariants::of(archive, issue),
        }
    }
}

struct Search<'a, 'o> {
    context: &'a Context<'a>,
    names: BTreeMap<String, HiddenName>,
    all: Privacy,
    listed: ListedNames<'a>,
    /// How often names stand that are not told, by their letters.
    unsure: BTreeMap<String, usize>,
    out: &'o mut Diagnostics,
}

impl Search<'_, '_> {
    fn issue(&mut self, issue: &Issue) {
        let archive = self.context.archive;
        let own = HiddenHere::of(archive, issue);
        let failings = issue.entries.iter().flat_map(|entry| &entry.failings);
        let of_failings: BTreeSet<Span> = failings.flat_map(|one| spans_of(one)).collect();
        // News hide whom the issue of the failing hides as well.
        let news = issue.rectifications.iter().filter_map(|news| {
            let reported = archive.issue(&news.failing.value.issue)?;
            Some((news.text.as_ref()?.span, HiddenHere::of(archive, reported)))
        });
        let news: BTreeMap<Span, HiddenHere> = news.collect();
        let files = issue.named_files().map(|file| (TextKind::Line, file));
        for (kind, text) in issue.texts().into_iter().chain(files) {
            match news.get(&text.span) {
                _ if kind == TextKind::Person => {}
                Some(reported) => self.text(kind, text, &[&own, reported], true),
                None => self.text(kind, text, &[&own], of_failings.contains(&text.span)),
            }
        }
    }

    /// Looks for names in a text that hides those of `hides`.
    fn text(
        &mut self,
        kind: TextKind,
        text: &Text,
        hides: &[&HiddenHere],
        is_of_failing: bool,
    ) {
        let find = |privacy: &Privacy| match kind {
            TextKind::Markdown => privacy.found(&text.value),
            _ => privacy.found_in_line(&text.value),
        };
        if kind == TextKind::Markdown {
            self.cells(text, hides);
        }
        let variants = hides.iter().flat_map(|one| one.variants.found(&text.value));
        variants.take(texts::MOST_FAULTS).for_each(|one| self.tell_variant(text, &one));
        let found = find(&self.all);
        let given = hides.iter().flat_map(|one| one.given.found(kind, text, &found));
        given.take(texts::MOST_FAULTS).for_each(|one| self.tell_given(text, &one));
        if found.is_empty() {
            return;
        }
        let hidden: Vec<NameMatch> = hides.iter().flat_map(|one| find(&one.whole)).collect();
        let in_clear = found.into_iter().filter(|one| {
            let overlaps = |other: &NameMatch| {
                other.range.start < one.range.end && one.range.start < other.range.end
            };
            !hidden.iter().any(overlaps) && !self.listed.hold(text, one)
        });
        let in_clear: Vec<NameMatch> = in_clear.take(texts::MOST_FAULTS).collect();
        for one in in_clear {
            match self.severity(text, &one, is_of_failing) {
                Some(severity) => self.tell(text, &one, severity, "unhidden-name.hint"),
                None if self.names[&one.name].is_common => {
                    *self.unsure.entry(one.name).or_default() += 1;
                }
                None => {}
            }
        }
    }

    /// Looks for names in a text of units.yaml or tongbao.yaml.
    fn setting(&mut self, text: &Text) {
        // That a unit is listed as a person is told there.
        let is_unit = |one: &NameMatch| {
            self.context.archive.units.iter().flatten().any(|unit| unit.name == one.name)
        };
        let mut found = self.all.found_in_line(&text.value);
        found.retain(|one| !is_unit(one));
        for one in found.into_iter().take(texts::MOST_FAULTS) {
            // Two letters are rather a part of the name of a place: 高新区.
            if self.severity(text, &one, false) == Some(Severity::Warning) {
                self.tell(text, &one, Severity::Warning, "unhidden-name.hint-setting");
            }
        }
    }

    /// Looks for names that stand in several cells.
    fn cells(&mut self, text: &Text, hides: &[&HiddenHere]) {
        let is_own = |letters: &str| {
            hides.iter().any(|one| !one.whole.found_in_line(letters).is_empty())
        };
        let split = joined_cells(&text.value).into_iter().filter_map(|(letters, range)| {
            let name = self.names.get(&letters)?;
            (!name.is_common || is_own(&letters)).then_some((name, range))
        });
        let told = split.take(texts::MOST_FAULTS).map(|(name, range)| {
            let message = Message::new("unhidden-name.cells").with("name", &name.written);
            let span = locate(self.context.files, text, range);
            Diagnostic::with_message(&RULE.rule, span, message)
                .label(name.span, "unhidden-name.label")
                .hint("unhidden-name.hint-cells")
        });
        told.for_each(|one| self.out.push(one));
    }

    /// How much a place weighs; `None` where it is not told.
    fn severity(
        &self,
        text: &Text,
        found: &NameMatch,
        is_of_failing: bool,
    ) -> Option<Severity> {
        let name = &self.names[&found.name];
        let before = without_spaces(before(text, found).trim_end_matches(MARKS));
        let behind = behind(text, found).trim_start_matches(MARKS).trim_start();
        let is_addressed = behind.starts_with("同志") || opens_with_post(behind);
        if name.is_common {
            let has_post =
                name.posts.iter().any(|post| !post.is_empty() && before.ends_with(post));
            return (is_addressed || has_post).then_some(Severity::Warning);
        }
        if !is_of_failing && self.is_official(&before, found) {
            return None;
        }
        let is_sure = found.name.chars().count() > 2 || is_addressed || is_of_failing;
        Some(match is_sure || ends_with_post(&before) {
            true if !may_go_on(text, found) => Severity::Warning,
            _ => Severity::Hint,
        })
    }

    /// Whether terms.yaml lists the person with the post that stands before the name.
    fn is_official(&self, before: &str, found: &NameMatch) -> bool {
        self.context.archive.terms.people.iter().any(|person| {
            let post = person.post.as_ref().map(|post| without_spaces(&post.value));
            Privacy::letters(&person.name.value) == found.name
                && post.is_some_and(|post| !post.is_empty() && before.ends_with(&post))
        })
    }

    fn tell(&mut self, text: &Text, found: &NameMatch, severity: Severity, hint: &'static str) {
        let name = &self.names[&found.name];
        let span = locate(self.context.files, text, found.range.clone());
        let hint = Message::new(hint).with("printed", &found.printed);
        let told = Diagnostic::new(&RULE.rule, span)
            .with("name", &name.written)
            .with("issue", &name.issue)
            .with("citation", numbering::cited(self.context.archive, &name.issue))
            .label(name.span, "unhidden-name.label")
            .hint(hint);
        self.out.push(Diagnostic { severity, ..told });
    }

    fn tell_given(&mut self, text: &Text, found: &FoundGivenName<'_>) {
        if self.listed.hold(text, &found.place) {
            return;
        }
        let span = locate(self.context.files, text, found.place.range.clone());
        let told = Message::new("unhidden-name.given").with("found", &found.place.name);
        let told = told.with("name", found.whole);
        self.out.push(
            Diagnostic::with_message(&RULE.rule, span, told)
                .label(found.span, "unhidden-name.label")
                .hint(Message::new("unhidden-name.hint-given").with("name", found.whole)),
        );
    }

    fn tell_variant(&mut self, text: &Text, found: &FoundVariant<'_>) {
        let span = locate(self.context.files, text, found.range.clone());
        let told = Message::new("unhidden-name.variant");
        let told =
            told.with("found", &text.value[found.range.clone()]).with("name", found.whole);
        let told = Diagnostic::with_message(&RULE.rule, span, told)
            .label(found.span, "unhidden-name.label")
            .hint(Message::new("unhidden-name.hint-given").with("name", found.whole));
        let severity = if found.is_sure { Severity::Warning } else { Severity::Hint };
        self.out.push(Diagnostic { severity, ..told });
    }

    /// Tells of names that are words how often they stand elsewhere.
    fn tell_unsure(&mut self) {
        for (letters, count) in &self.unsure {
            let name = &self.names[letters];
            let told = Message::new("unhidden-name.word").with("name", &name.written);
            let told =
                Diagnostic::with_message(&RULE.rule, name.span, told.with("count", count))
                    .hint("unhidden-name.hint-word");
            self.out.push(Diagnostic { severity: Severity::Hint, ..told });
        }
    }
}
