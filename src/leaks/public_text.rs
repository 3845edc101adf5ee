//! What the website says openly: every text of the public issues as it is published, and what all
//! pages share.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::element::Tags;
use super::input::GuardInput;
use super::names::Scope;
use super::reading::Reading;
use super::secrets::{PublicText, Secrets};
use crate::lang;
use crate::lang::Lang;
use crate::model::{Issue, Privacy, TextKind, labels, numbering};
use crate::source::table;

/// Which of the secrets are no secrets, since they are said openly.
pub(super) fn gather(input: &GuardInput<'_>, secrets: &Secrets) -> PublicText {
    let visible: Vec<&Issue> =
        input.visible.ids().filter_map(|id| input.archive.issue(id)).collect();
    let issues = visible.par_iter().map(|issue| {
        let mut reader = PublicReader::new(secrets);
        of_issue(input, issue, &mut reader);
        reader.public
    });
    let shared = of_all_pages(input, secrets);
    shared.and(issues.reduce(PublicText::default, PublicText::and))
}

/// Reads texts and remembers what it knows as secret.
struct PublicReader<'a> {
    secrets: &'a Secrets,
    reading: Reading,
    public: PublicText,
}

impl<'a> PublicReader<'a> {
    fn new(secrets: &'a Secrets) -> Self {
        Self { secrets, reading: Reading::new(), public: PublicText::default() }
    }

    /// Reads a text that pages of its issue and of all issues may show.
    fn read(&mut self, text: &str, tags: Tags) {
        self.match_text(text, tags, Scope::Issue);
    }

    /// Reads a text that every page may show.
    fn read_everywhere(&mut self, text: &str) {
        self.match_text(text, Tags::Web, Scope::AllPages);
    }

    /// Reads a name that every page may put into a sentence of its own.
    fn read_name(&mut self, name: &str) {
        self.match_text(name, Tags::Web, Scope::Proper);
    }

    fn match_text(&mut self, text: &str, tags: Tags, scope: Scope) {
        self.reading.clear();
        self.reading.read(text, tags);
        self.secrets.match_public(&self.reading, scope, &mut self.public);
    }
}

/// What an issue says, without the persons whom it hides.
fn of_issue(input: &GuardInput<'_>, issue: &Issue, reader: &mut PublicReader<'_>) {
    let privacy = Privacy::new(input.edition, input.archive, issue);
    for (kind, text) in issue.texts() {
        let text = match kind {
            TextKind::Markdown => privacy.hide(&text.value),
            _ => privacy.hide_line(&text.value),
        };
        match kind {
            TextKind::Markdown => reader.read(&text, Tags::Markdown),
            // Other pages name an issue and its entries by their titles.
            TextKind::Title | TextKind::Heading => reader.read_everywhere(&text),
            _ => reader.read(&text, Tags::Web),
        }
    }
    for person in issue
        .entries
        .iter()
        .flat_map(|entry| &entry.failings)
        .flat_map(|one| &one.responsible.persons)
    {
        // They are printed as one word: 科长张三.
        let post = person.post.as_ref().map_or("", |post| post.value.as_str());
        reader.read(&privacy.hide_line(&format!("{post}{}", person.name.value)), Tags::Web);
    }
    for correction in input.archive.corrections_of(&issue.id()) {
        let changes = correction.changes.iter().flat_map(|one| [&one.was, &one.now]);
        for text in changes.chain([&correction.reason]) {
            reader.read(&privacy.hide(&text.value), Tags::Markdown);
        }
    }
    let news = input.archive.news.iter();
    for news in news.filter(|news| news.failing.value.issue == issue.id()) {
        if let Some(text) = &news.text {
            reader.read(&privacy.hide(&text.value), Tags::Markdown);
        }
    }
    for attachment in &issue.attachments {
        let path = issue.file(&attachment.file.value).filter(table::is_table);
        if let Some(bytes) = path.and_then(|path| input.project.read(&path).ok()) {
            // Every row ends a block, as on the page.
            let rows = privacy.hide_line(&table::text(&bytes)).replace('\n', "\n\n");
            reader.read(&rows, Tags::Web);
        }
    }
    if let Some(series) = input.config.series(&issue.series.value) {
        reader.read_everywhere(&numbering::citation(series, issue));
        let total = numbering::running_total(input.archive, series, issue);
        reader.read_everywhere(&total.unwrap_or_default());
    }
    reader.read_everywhere(&issue.id().to_string());
}

/// What all pages share: names of the archive, of series and units, words of the built-in templates.
/// The user's own templates do not count: they are where leaks come from.
fn of_all_pages(input: &GuardInput<'_>, secrets: &Secrets) -> PublicText {
    let mut reader = PublicReader::new(secrets);
    let config = input.config;
    let mut names =
        vec![&config.title, &config.organization.name, &config.organization.short_name];
    names.extend(config.site.base_url.iter().chain(&config.site.id_code));
    names.extend(
        config.series.iter().flat_map(|one| one.english_name.iter().chain([&one.name])),
    );
    for unit in input.archive.units.iter().flatten() {
        names.extend([&unit.name, &unit.id.value]);
        names.extend(unit.full_name.iter().chain(&unit.category));
    }
    names.into_iter().for_each(|name| reader.read_name(name));
    for words in &input.built_in {
        reader.read_everywhere(words);
    }
    for lang in Lang::ALL {
        let words = |id: &String| id.starts_with("page-") || id.starts_with("schema-");
        for id in lang::ids(lang).iter().filter(|id| words(id)) {
            reader.read_everywhere(&lang::text(lang, id));
        }
    }
    labels::ALL.iter().for_each(|label| reader.read_everywhere(label));
    reader.public
}
