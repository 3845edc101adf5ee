//! The text of a new draft: what is known, in YAML as people write it, and notes on the rest.

use super::overdue::Overdue;
use crate::lang::{Lang, Message};
use crate::model::record::{Described, Field, Record, Shape, Value};
use crate::model::{Archive, Date, Entry, Issue, Series, Text, Unit, numbering};
use crate::source::emit;

/// Most failings that are listed.
const MOST_OVERDUE: usize = 20;

/// What a draft is made of.
pub(super) struct DraftContent<'a> {
    /// Its series.
    pub(super) series: &'a Series,
    /// Names units, and knows what is overdue.
    pub(super) archive: &'a Archive,
    /// Its number within the year.
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
        // A picture has a file that somebody puts there first.
        let by_hand = [Entry::unit, Entry::pictures];
        let fields = Entry::RECORD.fields.iter().filter(|field| !by_hand.contains(&field.key));
        let (parts, own): (Vec<&Field>, Vec<&Field>) =
            fields.partition(|field| matches!(field.shape, Shape::List(_)));
        lines.note(&Message::new("draft-entries"));
        if self.units.is_empty() {
            lines.line("entries: []");
            lines.note(&Message::new("draft-first-entry"));
            lines.line(&format!("#   - {}: {gap}", Entry::unit));
            lines.blanks("#     ", &own, &gap);
            lines.blanks("#     ", &parts, &gap);
            return;
        }
        lines.line("entries:");
        for (index, unit) in self.units.iter().enumerate() {
            if index > 0 {
                lines.blank();
            }
            lines.line(&format!("  # {}", plain(&unit.name)));
            lines.line(&format!("  - {}: {}", Entry::unit, emit::line(&unit.id.value)));
            lines.blanks("    ", &own, &gap);
            if index == 0 {
                lines.note_at("    ", &Message::new("draft-parts"));
                lines.blanks("    # ", &parts, &gap);
            }
        }
    }

    /// What stands at the end of an issue, as the last one had it.
    fn tail(&self, lines: &mut Lines) {
        let Some(last) = self.last else {
            lines.note(&Message::new("draft-own"));
            let keys = [Issue::distribution, Issue::copies, Issue::people];
            let fields = Issue::RECORD.fields.iter().filter(|field| keys.contains(&field.key));
            lines.blanks("# ", &fields.collect::<Vec<_>>(), "");
            return;
        };
        let citation = numbering::citation(self.series, last);
        lines.note(&Message::new("draft-from").with("citation", citation));
        lines.filled(Issue::distribution, &last.distribution);
        if let Some(copies) = last.copies {
            lines.line(&format!("{}: {copies}", Issue::copies));
        }
        lines.filled(Issue::people, &last.people);
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

/// Returns the lines of a field that somebody fills in: what is written there says `gap`, and the rest is empty.
fn blank(field: &Field, gap: &str) -> Vec<String> {
    let key = field.key;
    match field.shape {
        Shape::Markdown => vec![format!("{key}: |"), format!("  {gap}")],
        Shape::Line | Shape::Id => vec![format!("{key}: {gap}").trim_end().to_owned()],
        Shape::Record(record) => keyed(key, "  ", "  ", record, gap),
        Shape::List(Shape::Record(record)) => keyed(key, "  - ", "    ", record, gap),
        Shape::List(_) => vec![format!("{key}: []")],
        _ => vec![format!("{key}:")],
    }
}

/// The same of a record behind its key: its first line behind `first`, the others behind `next`.
fn keyed(key: &str, first: &str, next: &str, record: &Record, gap: &str) -> Vec<String> {
    let lines = record.fields.iter().flat_map(|field| blank(field, gap)).enumerate();
    let lines = lines.map(|(at, line)| format!("{}{line}", if at == 0 { first } else { next }));
    [format!("{key}:")].into_iter().chain(lines).collect()
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

    /// Fields that somebody fills in, each line behind `before`.
    fn blanks(&mut self, before: &str, fields: &[&Field], gap: &str) {
        for line in fields.iter().flat_map(|field| blank(field, gap)) {
            self.line(&format!("{before}{line}"));
        }
    }

    /// What a record says, behind its key; nothing where it says nothing.
    fn filled(&mut self, key: &str, record: &dyn Described) {
        let mut said = Vec::new();
        record.each(&mut |field, value| match value {
            Value::Text(text) => said.push(format!("  {}: {}", field.key, scalar(text))),
            Value::Texts(texts) if !texts.is_empty() => {
                said.push(format!("  {}:", field.key));
                said.extend(texts.iter().map(|text| format!("    - {}", scalar(text))));
            }
            _ => {}
        });
        if !said.is_empty() {
            self.line(&format!("{key}:"));
            said.iter().for_each(|line| self.line(line));
        }
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
