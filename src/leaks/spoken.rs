//! What the website says openly: every text of the public issues as it is published, and what all
//! pages share.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::input::GuardInput;
use super::names::Scope;
use super::reading::{Reading, Tags};
use super::secrets::{Secrets, Spoken};
use crate::lang;
use crate::lang::Lang;
use crate::model::{Issue, Privacy, TextKind, labels, numbering};
use crate::source::table;

/// Which of the secrets are no secrets, since they are said openly.
pub(super) fn spoken(input: &GuardInput<'_>, secrets: &Secrets) -> Spoken {
    let visible: Vec<&Issue> =
        input.visible.ids().filter_map(|id| input.archive.issue(id)).collect();
    let issues = visible.par_iter().map(|issue| {
        let mut listener = Listener::new(secrets);
        of_issue(input, issue, &mut listener);
        listener.spoken
    });
    let house = of_house(input, secrets);
    house.and(issues.reduce(Spoken::default, Spoken::and))
}

/// Hears texts and remembers what it knows as secret.
struct Listener<'a> {
    secrets: &'a Secrets,
    reading: Reading,
    spoken: Spoken,
}

impl<'a> Listener<'a> {
    fn new(secrets: &'a Secrets) -> Self {
        Self { secrets, reading: Reading::new(), spoken: Spoken::default() }
    }

    /// Hears a text that pages of its issue and of all issues may show.
    fn hear(&mut self, text: &str, tags: Tags) {
        self.listen(text, tags, Scope::Issue);
    }

    /// Hears a text that every page may show.
    fn hear_everywhere(&mut self, text: &str) {
        self.listen(text, Tags::Web, Scope::House);
    }

    /// Hears a name that every page may put into a sentence of its own.
    fn hear_name(&mut self, name: &str) {
        self.listen(name, Tags::Web, Scope::Proper);
    }

    fn listen(&mut self, text: &str, tags: Tags, scope: Scope) {
        self.reading.clear();
        self.reading.read(text, tags);
        self.secrets.listen(&self.reading, scope, &mut self.spoken);
    }
}

/// What an issue says, without the persons whom it hides.
fn of_issue(input: &GuardInput<'_>, issue: &Issue, listener: &mut Listener<'_>) {
    let privacy = Privacy::new(input.edition, input.archive, issue);
    for (kind, text) in issue.texts() {
        let text = match kind {
            TextKind::Markdown => privacy.hide(&text.value),
            _ => privacy.hide_line(&text.value),
        };
        match kind {
            TextKind::Markdown => listener.hear(&text, Tags::Markdown),
            // Other pages name an issue and its entries by their titles.
            TextKind::Title | TextKind::Heading => listener.hear_everywhere(&text),
            TextKind::Lead | TextKind::Line => listener.hear(&text, Tags::Web),
        }
    }
    for person in
        issue.entries.iter().flat_map(|entry| &entry.failings).flat_map(|one| &one.persons)
    {
        // They are printed as one word: 科长张三.
        let post = person.post.as_ref().map_or("", |post| post.value.as_str());
        listener.hear(&privacy.hide_line(&format!("{post}{}", person.name.value)), Tags::Web);
    }
    for correction in input.archive.corrections_of(&issue.id()) {
        let changes = correction.changes.iter().flat_map(|one| [&one.was, &one.now]);
        for text in changes.chain([&correction.reason]) {
            listener.hear(&privacy.hide(&text.value), Tags::Markdown);
        }
    }
    let news = input.archive.news.iter();
    for news in news.filter(|news| news.failing.value.issue == issue.id()) {
        if let Some(text) = &news.text {
            listener.hear(&privacy.hide(&text.value), Tags::Markdown);
        }
    }
    for attachment in &issue.attachments {
        let path = issue.file(&attachment.file.value).filter(table::is_table);
        if let Some(bytes) = path.and_then(|path| input.project.read(&path).ok()) {
            // Every row ends a block, as on the page.
            let rows = privacy.hide_line(&table::text(&bytes)).replace('\n', "\n\n");
            listener.hear(&rows, Tags::Web);
        }
    }
    if let Some(series) = input.config.series(&issue.series.value) {
        listener.hear_everywhere(&numbering::citation(series, issue));
        let total = numbering::running_total(input.archive, series, issue);
        listener.hear_everywhere(&total.unwrap_or_default());
    }
    listener.hear_everywhere(&issue.id().to_string());
}

/// What all pages share: names of the archive, of series and units, words of the built-in templates.
/// The user's own templates do not count: they are where leaks come from.
fn of_house(input: &GuardInput<'_>, secrets: &Secrets) -> Spoken {
    let mut listener = Listener::new(secrets);
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
    names.into_iter().for_each(|name| listener.hear_name(name));
    for words in &input.built_in {
        listener.hear_everywhere(words);
    }
    for lang in Lang::ALL {
        let words = |id: &String| id.starts_with("page-") || id.starts_with("schema-");
        for id in lang::ids(lang).iter().filter(|id| words(id)) {
            listener.hear_everywhere(&lang::text(lang, id));
        }
    }
    labels::ALL.iter().for_each(|label| listener.hear_everywhere(label));
    listener.spoken
}
