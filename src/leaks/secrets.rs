//! What the website must not say.
//!
//! [`Secrets::gather`] is the entry point: names that public issues hide, and all that issues say
//! which the public does not see. [`Secrets::spare`] takes out what public issues say themselves
//! ([`super::public_text`] reads it).

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

use super::element::Tags;
use super::input::GuardInput;
use super::names::{Around, Scope};
use super::normalized::Normalized;
use super::pattern::{Gathered, PatternKind, Patterns};
use super::reading::Reading;
use super::shingles;
use super::shingles::{Shingles, shingles};
use crate::diag::Span;
use crate::model::{
    Archive, Audience, CorrectionKind, Edition, Issue, Persons, Privacy, Rectification, Text,
    TextKind, numbering,
};
use crate::source::{WorkspacePath, table};

/// Words that a title, a caption or a recipient needs to be known by.
const SHORT_WORDS: usize = 4;

/// Letters that a line needs which has fewer than eight words.
const SHORT_LETTERS: usize = 8;

/// A withheld text and its place.
pub(super) struct WithheldText {
    pub(super) span: Span,
    text: String,
    tags: Tags,
}

/// A file that belongs to issues which the public does not see.
pub(super) struct SecretFile {
    pub(super) span: Span,
    pub(super) bytes: Vec<u8>,
}

/// What the website must not say.
#[derive(Default)]
pub(super) struct Secrets {
    pub(super) patterns: Patterns,
    pub(super) shingles: Shingles,
    pub(super) texts: Vec<WithheldText>,
    pub(super) files: Vec<SecretFile>,
}

impl Secrets {
    /// All that is withheld, before what is public is spared.
    pub(super) fn gather(input: &GuardInput<'_>) -> Self {
        let mut gathering = Gathering {
            input,
            patterns: Gathered::default(),
            secrets: Self::default(),
            public_files: BTreeSet::new(),
        };
        let visible = |issue: &&Issue| input.visible.contains(&issue.id());
        for issue in input.archive.issues().filter(visible) {
            let names = files(issue).filter_map(|file| issue.file(&file.value));
            gathering.public_files.extend(names);
        }
        for issue in input.archive.issues() {
            if input.visible.contains(&issue.id()) {
                gathering.hidden_persons(issue);
            } else {
                gathering.issue(issue);
            }
        }
        gathering.between_issues();
        gathering.finish()
    }

    /// Whether nothing is withheld.
    pub(super) fn is_empty(&self) -> bool {
        self.patterns.list.is_empty() && self.shingles.is_empty() && self.files.is_empty()
    }

    /// Takes out what is said openly.
    pub(super) fn spare(&mut self, public: PublicText) {
        for (pattern, around, scope) in public.places {
            let pattern = &mut self.patterns.list[pattern];
            pattern.is_public = true;
            if scope == Scope::Proper {
                pattern.proper.add(around);
            }
            // A title that is nothing but the name would let the person stand on every page.
            if scope == Scope::Proper || (scope == Scope::AllPages && !around.is_alone()) {
                pattern.all_pages.add(around);
            }
            pattern.open.add(around);
        }
        self.shingles = std::mem::take(&mut self.shingles).without(&public.shingles);
    }

    /// What of the secrets stands in a text that is public.
    pub(super) fn match_public(
        &self,
        reading: &Reading,
        scope: Scope,
        public: &mut PublicText,
    ) {
        for text in [&reading.main, &reading.aside] {
            self.patterns.find(text, |found| {
                let around = Around::of(text, found.start, found.end);
                public.places.insert((found.pattern, around, scope));
            });
            if !self.shingles.is_empty() {
                shingles(text, |shingle| {
                    if self.shingles.contains(shingle.number) {
                        public.shingles.insert(shingle.number);
                    }
                });
            }
        }
    }
}

/// Secrets that are no secrets, since public issues say the same.
#[derive(Default)]
pub(super) struct PublicText {
    /// Patterns with the words around them, and which pages may say so.
    places: BTreeSet<(usize, Around, Scope)>,
    shingles: FxHashSet<u64>,
}

impl PublicText {
    /// Both together.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.places.extend(other.places);
        self.shingles.extend(other.shingles);
        self
    }
}

impl WithheldText {
    /// Reads it into text text.
    pub(super) fn read(&self, reading: &mut Reading) {
        reading.clear();
        reading.read(&self.text, self.tags);
    }
}

struct Gathering<'a> {
    input: &'a GuardInput<'a>,
    patterns: Gathered,
    secrets: Secrets,
    /// Files that public issues show.
    public_files: BTreeSet<WorkspacePath>,
}

/// The files that an issue names, apart from those in its texts.
fn files(issue: &Issue) -> impl Iterator<Item = &Text> {
    let pictures = issue.entries.iter().flat_map(|entry| &entry.pictures);
    pictures.map(|picture| &picture.file).chain(issue.attachments.iter().map(|one| &one.file))
}

impl Gathering<'_> {
    /// The persons whom a public issue hides.
    fn hidden_persons(&mut self, issue: &Issue) {
        let archive = self.input.archive;
        if matches!(self.input.edition, Edition::Public(Persons::Full)) {
            return;
        }
        for (name, span) in Privacy::names(archive, issue) {
            self.patterns.add(PatternKind::Name, &name, span, Some(issue.id()));
        }
    }

    /// All that an issue says which the public does not see.
    fn issue(&mut self, issue: &Issue) {
        if !is_removed(self.input.archive, issue) {
            self.identity(issue);
        }
        for field in issue.fields() {
            let text = &field.text.value;
            if field.kind == TextKind::Person {
                for name in text.split(['、', '，', ',', '；', ';']) {
                    self.patterns.add(PatternKind::Name, name, field.text.span, None);
                }
                continue;
            }
            let tags = match field.kind {
                TextKind::Markdown => Tags::Markdown,
                _ => Tags::Web,
            };
            let short = field.kind != TextKind::Markdown;
            self.text(text.clone(), tags, field.text.span, short);
        }
        for correction in self.input.archive.corrections_of(&issue.id()) {
            if correction.kind != CorrectionKind::Removal {
                let changes = correction.changes.iter().flat_map(|one| [&one.was, &one.now]);
                for text in changes.chain([&correction.reason]) {
                    self.text(text.value.clone(), Tags::Markdown, text.span, false);
                }
            }
        }
        self.own_files(issue);
    }

    /// What an issue is called, and its address.
    fn identity(&mut self, issue: &Issue) {
        let span = issue.number.span;
        self.patterns.add(PatternKind::Id, &issue.id().to_string(), span, None);
        if let Some(series) = self.input.config.series(&issue.series.value) {
            self.patterns.add(
                PatternKind::Phrase,
                &numbering::citation(series, issue),
                span,
                None,
            );
            if let Some(english) = &series.english_name {
                let name = format!("{english} {}", numbering::english_label(issue));
                self.patterns.add(PatternKind::Phrase, &name, span, None);
            }
        }
    }

    /// News of failings that the public does not know of.
    fn between_issues(&mut self) {
        let shown =
            |news: &&Rectification| !self.input.visible.contains(&news.failing.value.issue);
        let secret: Vec<_> = self.input.archive.news.iter().filter(shown).collect();
        for text in secret.into_iter().filter_map(|news| news.text.as_ref()) {
            self.text(text.value.clone(), Tags::Markdown, text.span, false);
        }
    }

    /// A withheld text: all its shingles; lines that are too short for one as they are. `short`: four
    /// words are enough for a line.
    fn text(&mut self, text: String, tags: Tags, span: Span, short: bool) {
        for line in text.lines() {
            let text = Normalized::of(line);
            let (words, telling) = shingles::counted(&text);
            let by_words = short && telling >= SHORT_WORDS;
            let by_letters = telling > 0 && text.count() >= SHORT_LETTERS;
            if words < shingles::LENGTH && (by_words || by_letters) {
                self.patterns.add(PatternKind::Phrase, line, span, None);
            }
        }
        self.secrets.texts.push(WithheldText { span, text, tags });
    }

    /// Names and contents of the files of an issue.
    fn own_files(&mut self, issue: &Issue) {
        for file in files(issue) {
            let path = issue.file(&file.value).filter(|path| !self.public_files.contains(path));
            let Some(path) = path else { continue };
            let stem = path.stem();
            if shingles::counted(&Normalized::of(stem)).1 >= SHORT_WORDS
                || stem.len() >= 2 * SHORT_LETTERS
            {
                self.patterns.add(PatternKind::Phrase, stem, file.span, None);
            }
            let Ok(bytes) = self.input.project.read(&path) else { continue };
            if table::is_table(&path) {
                let text = table::text(&bytes).into_owned();
                self.secrets.texts.push(WithheldText {
                    span: file.span,
                    text,
                    tags: Tags::Web,
                });
            }
            if !bytes.is_empty() {
                self.secrets.files.push(SecretFile { span: file.span, bytes });
            }
        }
    }

    fn finish(mut self) -> Secrets {
        let mut numbers = FxHashSet::default();
        let mut reading = Reading::new();
        for source in &self.secrets.texts {
            source.read(&mut reading);
            for text in [&reading.main, &reading.aside] {
                shingles(text, |shingle| {
                    numbers.insert(shingle.number);
                });
            }
        }
        self.secrets.shingles = Shingles::new(numbers);
        self.secrets.patterns = self.patterns.finish();
        self.secrets
    }
}

/// Whether an issue was public until it was removed: its page says so, and gives its number.
fn is_removed(archive: &Archive, issue: &Issue) -> bool {
    let corrections = archive.corrections_of(&issue.id());
    issue.audience == Audience::Public
        && corrections.iter().any(|one| one.kind == CorrectionKind::Removal)
}
