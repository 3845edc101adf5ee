//! The text of a new draft: what is known, in YAML as people write it, and notes on the rest.

use super::overdue::Overdue;
use crate::lang::{Lang, Message};
use crate::model::{Archive, Date, Issue, Series, Text, Unit, numbering};
use crate::source::emit;

/// Most failings that are listed.
const MOST_OVERDUE: usize = 20;

/// What a draft is made of.
pub(super) struct Draft<'a> {
    pub(super) series: &'a Series,
    pub(super) archive: &'a Archive,
    pub(super) number: u32,
    /// Its date, and the year of its number.
    pub(super) date: Date,
    /// Title over the whole issue.
    pub(super) title: Option<&'a str>,
    /// Units that get an entry.
    pub(super) units: &'a [Unit],
    /// The issue before it.
    pub(super) last: Option<&'a Issue>,
    /// Failings to report on.
    pub(super) overdue: Vec<Overdue<'a>>,
    /// The line that leads editors to the schema.
    pub(super) modeline: Option<String>,
    /// Language of the notes.
    pub(super) lang: Lang,
}

impl Draft<'_> {
    /// How it is cited.
    pub(super) fn citation(&self) -> String {
        numbering::citation_of(self.series, self.date.year(), self.number)
    }

    /// The file.
    pub(super) fn text(&self) -> String {
        let mut page = Page { text: String::new(), lang: self.lang };
        if let Some(line) = &self.modeline {
            page.line(line);
        }
        page.note(&Message::new("draft-head").with("citation", self.citation()));
        page.blank();
        page.line(&format!("series: {}", emit::line(&self.series.id.value)));
        page.line(&format!("year: {}", self.date.year()));
        page.line(&format!("number: {}", self.number));
        page.line(&format!("date: {}", self.date));
        page.blank();
        page.note(&Message::new("draft-status"));
        page.line("status: draft");
        page.blank();
        page.note(&Message::new("draft-title"));
        match self.title {
            Some(title) => page.line(&format!("title: {}", emit::line(title.trim()))),
            None => page.line("# title:"),
        }
        page.blank();
        self.entries(&mut page);
        page.blank();
        self.tail(&mut page);
        self.rectifications(&mut page);
        page.text
    }

    fn entries(&self, page: &mut Page) {
        let gap = page.word("draft-placeholder");
        page.note(&Message::new("draft-entries"));
        if self.units.is_empty() {
            page.line("entries: []");
            page.note(&Message::new("draft-first-entry"));
            page.line(&format!("#   - unit: {gap}"));
            page.line(&format!("#     title: {gap}"));
            page.line(&format!("#     lead: |\n#       {gap}"));
            parts(page, "# ", &gap);
            return;
        }
        page.line("entries:");
        for (index, unit) in self.units.iter().enumerate() {
            if index > 0 {
                page.blank();
            }
            page.line(&format!("  # {}", plain(&unit.name)));
            page.line(&format!("  - unit: {}", emit::line(&unit.id.value)));
            page.line(&format!("    title: {gap}"));
            page.line(&format!("    lead: |\n      {gap}"));
            if index == 0 {
                page.note_at("    ", &Message::new("draft-parts"));
                parts(page, "    # ", &gap);
            }
        }
    }

    /// What stands at the end of an issue, as the last one had it.
    fn tail(&self, page: &mut Page) {
        let Some(last) = self.last else {
            page.note(&Message::new("draft-own"));
            for line in ["distribution:", "  report: []", "  send: []", "  issue: []"] {
                page.line(&format!("# {line}"));
            }
            for line in ["copies: 100", "people:", "  editor:", "  reviewer:", "  signer:"] {
                page.line(&format!("# {line}"));
            }
            return;
        };
        let citation = numbering::citation(self.series, last);
        page.note(&Message::new("draft-from").with("citation", citation));
        let sent = &last.distribution;
        let lists = [("report", &sent.report), ("send", &sent.send), ("issue", &sent.issue)];
        if lists.iter().any(|(_, list)| !list.is_empty()) {
            page.line("distribution:");
            for (key, list) in lists.iter().filter(|(_, list)| !list.is_empty()) {
                page.line(&format!("  {key}:"));
                list.iter().for_each(|to| page.line(&format!("    - {}", scalar(to))));
            }
        }
        if let Some(copies) = last.copies {
            page.line(&format!("copies: {copies}"));
        }
        let people = &last.people;
        let people = [
            ("editor", &people.editor),
            ("reviewer", &people.reviewer),
            ("signer", &people.signer),
        ];
        if people.iter().any(|(_, name)| name.is_some()) {
            page.line("people:");
            for (key, name) in people {
                if let Some(name) = name {
                    page.line(&format!("  {key}: {}", scalar(name)));
                }
            }
        }
    }

    /// Failings that are overdue, as proposals.
    fn rectifications(&self, page: &mut Page) {
        if self.overdue.is_empty() {
            return;
        }
        let gap = page.word("draft-placeholder");
        page.blank();
        page.note(&Message::new("draft-rectifications"));
        page.line("# rectifications:");
        for one in self.overdue.iter().take(MOST_OVERDUE) {
            let unit = self.archive.unit(&one.id.unit).map(|unit| plain(&unit.name));
            let citation = match &self.archive.config {
                Some(config) => numbering::citation_in(config, one.issue),
                None => one.issue.id().to_string(),
            };
            let note = Message::new("draft-overdue")
                .with("citation", plain(&citation))
                .with("unit", unit.unwrap_or_else(|| one.id.unit.clone()))
                .with("heading", plain(&one.failing.heading.value))
                .with("deadline", one.deadline);
            page.note_at("#   ", &note);
            page.line(&format!("#   - failing: {}", emit::line(&one.id.to_string())));
            page.line(&format!("#     date: {}", self.date));
            page.line("#     state: in-progress");
            page.line(&format!("#     text: |\n#       {gap}"));
        }
        let more = self.overdue.len().saturating_sub(MOST_OVERDUE);
        if more > 0 {
            page.note(&Message::new("draft-more").count("count", more));
        }
    }
}

/// Practices and failings, each line behind `before`.
fn parts(page: &mut Page, before: &str, gap: &str) {
    // Behind a single `# ` the lines keep the depth of an entry.
    let depth = if before == "# " { "    " } else { "" };
    let lines = [
        "practices:".to_owned(),
        format!("  - heading: {gap}"),
        "    points:".to_owned(),
        format!("      - lead: {gap}"),
        "        text: |".to_owned(),
        format!("          {gap}"),
        "failings:".to_owned(),
        format!("  - heading: {gap}"),
        "    facts: |".to_owned(),
        format!("      {gap}"),
        "    basis: ".to_owned() + gap,
        "    responsible:".to_owned(),
        "      persons:".to_owned(),
        format!("        - name: {gap}"),
        format!("          post: {gap}"),
        format!("    outcome: {gap}"),
        format!("    measure: {gap}"),
        "    deadline:".to_owned(),
    ];
    for line in lines {
        page.line(&format!("{before}{depth}{line}"));
    }
}

/// A text as it is written behind a key or in a list.
fn scalar(text: &Text) -> String {
    emit::line(text.value.trim())
}

/// A text on one line, for a note: white space of every kind becomes a space.
fn plain(text: &str) -> String {
    let visible = text.split(|one: char| one.is_whitespace() || one.is_control());
    visible.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The file as far as it is written.
struct Page {
    text: String,
    lang: Lang,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn blank(&mut self) {
        self.text.push('\n');
    }

    fn word(&self, id: &str) -> String {
        Message::new(id).text(self.lang)
    }

    fn note(&mut self, message: &Message) {
        self.note_at("", message);
    }

    /// A note of as many lines as it has, each behind `before` and a `# `.
    fn note_at(&mut self, before: &str, message: &Message) {
        for line in message.text(self.lang).lines() {
            self.line(&format!("{before}# {}", line.trim()));
        }
    }
}
