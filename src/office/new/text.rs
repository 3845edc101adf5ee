//! The text of a new draft: what is known, in YAML as people write it, and notes on the rest.

use super::overdue::Overdue;
use crate::lang::{Lang, Message};
use crate::model::{Archive, Date, Issue, Series, Text, Unit, numbering};
use crate::source::emit;

/// Most failings that are listed.
const MOST_OVERDUE: usize = 20;

/// What a draft is made of.
pub(super) struct DraftContent<'a> {
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

impl DraftContent<'_> {
    /// How it is cited.
    pub(super) fn citation(&self) -> String {
        numbering::citation_of(self.series, self.date.year(), self.number)
    }

    /// The file.
    pub(super) fn written(&self) -> String {
        let mut lines = Lines { text: String::new(), lang: self.lang };
        if let Some(line) = &self.modeline {
            lines.line(line);
        }
        lines.note(&Message::new("draft-head").with("citation", self.citation()));
        lines.blank();
        lines.line(&format!("series: {}", emit::line(&self.series.id.value)));
        lines.line(&format!("year: {}", self.date.year()));
        lines.line(&format!("number: {}", self.number));
        lines.line(&format!("date: {}", self.date));
        lines.blank();
        lines.note(&Message::new("draft-status"));
        lines.line("status: draft");
        lines.blank();
        lines.note(&Message::new("draft-title"));
        match self.title {
            Some(title) => lines.line(&format!("title: {}", emit::line(title.trim()))),
            None => lines.line("# title:"),
        }
        lines.blank();
        self.entries(&mut lines);
        lines.blank();
        self.tail(&mut lines);
        self.rectifications(&mut lines);
        lines.text
    }

    fn entries(&self, lines: &mut Lines) {
        let gap = lines.word("draft-placeholder");
        lines.note(&Message::new("draft-entries"));
        if self.units.is_empty() {
            lines.line("entries: []");
            lines.note(&Message::new("draft-first-entry"));
            lines.line(&format!("#   - unit: {gap}"));
            lines.line(&format!("#     title: {gap}"));
            lines.line(&format!("#     lead: |\n#       {gap}"));
            parts(lines, "# ", &gap);
            return;
        }
        lines.line("entries:");
        for (index, unit) in self.units.iter().enumerate() {
            if index > 0 {
                lines.blank();
            }
            lines.line(&format!("  # {}", plain(&unit.name)));
            lines.line(&format!("  - unit: {}", emit::line(&unit.id.value)));
            lines.line(&format!("    title: {gap}"));
            lines.line(&format!("    lead: |\n      {gap}"));
            if index == 0 {
                lines.note_at("    ", &Message::new("draft-parts"));
                parts(lines, "    # ", &gap);
            }
        }
    }

    /// What stands at the end of an issue, as the last one had it.
    fn tail(&self, lines: &mut Lines) {
        let Some(last) = self.last else {
            lines.note(&Message::new("draft-own"));
            for line in ["distribution:", "  report: []", "  send: []", "  issue: []"] {
                lines.line(&format!("# {line}"));
            }
            for line in ["copies: 100", "people:", "  editor:", "  reviewer:", "  signer:"] {
                lines.line(&format!("# {line}"));
            }
            return;
        };
        let citation = numbering::citation(self.series, last);
        lines.note(&Message::new("draft-from").with("citation", citation));
        let sent = &last.distribution;
        let lists = [("report", &sent.report), ("send", &sent.send), ("issue", &sent.issue)];
        if lists.iter().any(|(_, list)| !list.is_empty()) {
            lines.line("distribution:");
            for (key, list) in lists.iter().filter(|(_, list)| !list.is_empty()) {
                lines.line(&format!("  {key}:"));
                list.iter().for_each(|to| lines.line(&format!("    - {}", scalar(to))));
            }
        }
        if let Some(copies) = last.copies {
            lines.line(&format!("copies: {copies}"));
        }
        let people = &last.people;
        let people = [
            ("editor", &people.editor),
            ("reviewer", &people.reviewer),
            ("signer", &people.signer),
        ];
        if people.iter().any(|(_, name)| name.is_some()) {
            lines.line("people:");
            for (key, name) in people {
                if let Some(name) = name {
                    lines.line(&format!("  {key}: {}", scalar(name)));
                }
            }
        }
    }

    /// Failings that are overdue, as proposals.
    fn rectifications(&self, lines: &mut Lines) {
        if self.overdue.is_empty() {
            return;
        }
        let gap = lines.word("draft-placeholder");
        lines.blank();
        lines.note(&Message::new("draft-rectifications"));
        lines.line("# rectifications:");
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
            lines.note_at("#   ", &note);
            lines.line(&format!("#   - failing: {}", emit::line(&one.id.to_string())));
            lines.line(&format!("#     date: {}", self.date));
            lines.line("#     state: in-progress");
            lines.line(&format!("#     text: |\n#       {gap}"));
        }
        let more = self.overdue.len().saturating_sub(MOST_OVERDUE);
        if more > 0 {
            lines.note(&Message::new("draft-more").count("count", more));
        }
    }
}

/// Practices and failings, each line behind `before`.
fn parts(lines: &mut Lines, before: &str, gap: &str) {
    // Behind a single `# ` the lines keep the depth of an entry.
    let depth = if before == "# " { "    " } else { "" };
    let example = [
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
    for line in example {
        lines.line(&format!("{before}{depth}{line}"));
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
struct Lines {
    text: String,
    lang: Lang,
}

impl Lines {
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
