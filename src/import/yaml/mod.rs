//! A draft as YAML, as people write it, with comments where somebody has to look.
//!
//! [`yaml()`] writes an issue, or entries for one where the source has no number; [`entries`] writes
//! what is put below the entries of an issue that exists.

mod below;
mod entry;

use std::fmt::Display;

use super::draft::{Draft, DraftText, title_text};
use super::line::{Part, Piece};
use super::source_lines::SourceLines;
use super::tail_label::TailLabel;
use super::{asked, markdown, not_public};
use crate::lang::{Lang, Message};
use crate::model::{Issue, schema};
use crate::source::{WorkspacePath, emit};

/// What was written.
#[derive(Debug)]
pub struct DraftYaml {
    /// The YAML.
    pub text: String,
    /// How many places somebody has to look at.
    pub checks: usize,
    /// Whether it is an issue, and not entries alone.
    is_issue: bool,
}

impl DraftYaml {
    /// Returns the YAML as that of an issue, to be read again: entries alone get a head.
    pub fn as_issue(&self) -> String {
        if self.is_issue {
            self.text.clone()
        } else {
            format!("{}: 1\n{}", Issue::number, self.text)
        }
    }
}

/// Where the pictures of a draft are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PicturesAre {
    /// In the files that the YAML names.
    Saved,
    /// In the source still: somebody has to save them.
    Left,
}

/// Writes an issue; only its entries where the source has no number of an issue. `pictures` are the
/// names of the files that the pictures will have.
pub fn yaml(
    draft: &Draft<'_>,
    source: &SourceLines,
    pictures: &[String],
    are: PicturesAre,
    lang: Lang,
) -> DraftYaml {
    let mut writer = YamlWriter { lang, text: String::new(), checks: 0, pictures: are };
    if let Some(line) = schema_line(draft) {
        writer.push(0, &line);
    }
    let names = source.names().join(" ");
    writer.comment(0, &Message::new("import-from").with("files", names).text(lang));
    let is_issue = draft.head.number.is_some();
    let next = if is_issue { "import-next-issue" } else { "import-next-entries" };
    writer.comment(0, &Message::new(next).text(lang));
    writer.joined(source);
    if is_issue || draft.head.keyed {
        writer.head(draft);
    } else {
        writer.without_head(draft);
    }
    writer.untaken(draft);
    if !draft.entries.is_empty() {
        writer.open(0, Issue::entries);
    }
    writer.entries(draft, pictures, 2);
    writer.tail(draft, is_issue || draft.head.keyed);
    DraftYaml { text: writer.text, checks: writer.checks, is_issue }
}

/// Returns the line by which editors find the schema, for the place where the issue belongs.
fn schema_line(draft: &Draft<'_>) -> Option<String> {
    let (year, stem) = (draft.head.year?, draft.issue_stem()?);
    let path = WorkspacePath::root().join(&format!("bulletins/{year}/{stem}.yaml"))?;
    schema::modeline(&path)
}

/// Writes the entries that an issue gets, as a list whose dashes stand in the first column, and as comments
/// what it does not take; nothing where there is neither.
pub fn entries(
    draft: &Draft<'_>,
    source: &SourceLines,
    pictures: &[String],
    lang: Lang,
) -> DraftYaml {
    let mut writer =
        YamlWriter { lang, text: String::new(), checks: 0, pictures: PicturesAre::Saved };
    let names = source.names().join(" ");
    writer.comment(0, &Message::new("import-inserted").with("files", names).text(lang));
    writer.joined(source);
    let opening = writer.text.len();
    let head = &draft.head;
    let mut above: Vec<Piece<'_>> =
        head.unkeyed.iter().chain(&head.addressees).copied().collect();
    above.sort_by_key(|line| line.place());
    above.into_iter().for_each(|line| writer.unkeyed(0, line));
    writer.untaken(draft);
    writer.entries(draft, pictures, 0);
    writer.told_below(draft);
    for line in &draft.tail.unkeyed {
        writer.unkeyed(0, *line);
    }
    writer.left_out(draft);
    if writer.text.len() == opening {
        writer.text.clear();
    }
    DraftYaml { text: writer.text, checks: writer.checks, is_issue: false }
}

struct YamlWriter {
    lang: Lang,
    text: String,
    checks: usize,
    pictures: PicturesAre,
}

impl YamlWriter {
    fn push(&mut self, indent: usize, line: &str) {
        self.text.extend(std::iter::repeat_n(' ', indent));
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn comment(&mut self, indent: usize, words: &str) {
        self.push(indent, &emit::comment(words));
    }

    /// How many line breaks within sentences were taken out, and marks of quotes.
    fn joined(&mut self, source: &SourceLines) {
        for (id, count) in
            [("import-joined", source.breaks()), ("import-unquoted", source.quoted())]
        {
            if count > 0 {
                let words = Message::new(id).count("count", count);
                self.comment(0, &words.text(self.lang));
            }
        }
    }

    /// A line of the source that has no key.
    fn unkeyed(&mut self, indent: usize, line: Piece<'_>) {
        let words = Message::new("import-told").with("words", line.text());
        self.comment(indent, &words.text(self.lang));
    }

    /// Something to look at, or that is only told.
    fn checks(&mut self, indent: usize, notes: &[Message]) {
        for note in notes {
            self.checks += usize::from(!asked::is_told(note));
            self.comment(indent, &asked::comment(note).text(self.lang));
        }
    }

    /// A part of the source that has no key; rows of a table as in a CSV file.
    fn told(&mut self, indent: usize, part: &Part<'_>) {
        match part {
            Part::Words(line) => self.unkeyed(indent, *line),
            Part::Table(table) => {
                for row in &table.rows {
                    let cells: Vec<String> = row.cells.iter().map(markdown::words).collect();
                    let words = Message::new("import-told").with("words", csv(&cells));
                    self.comment(indent, &words.text(self.lang));
                }
            }
            Part::Picture(picture) => {
                let words = Message::new("import-told").with("words", &picture.name);
                self.comment(indent, &words.text(self.lang));
            }
        }
    }

    /// What the issue does not take.
    fn untaken(&mut self, draft: &Draft<'_>) {
        for one in &draft.untaken {
            self.checks(0, &one.notes);
            one.parts.iter().for_each(|part| self.told(0, part));
        }
    }

    /// What somebody left out.
    fn left_out(&mut self, draft: &Draft<'_>) {
        if !draft.left_out.is_empty() {
            self.comment(0, &Message::new("import-left-out").text(self.lang));
        }
        draft.left_out.iter().for_each(|part| self.told(0, part));
    }

    /// A key whose value stands below it.
    fn open(&mut self, indent: usize, key: &str) {
        self.push(indent, &format!("{key}:"));
    }

    /// A key with a number or a date.
    fn plain(&mut self, indent: usize, key: &str, value: impl Display) {
        self.push(indent, &format!("{key}: {value}"));
    }

    fn line(&mut self, indent: usize, key: &str, text: &str) {
        self.plain(indent, key, emit::line(text));
    }

    /// Lines of a title; each as it stands.
    fn lines(&mut self, indent: usize, key: &str, lines: &[Piece<'_>]) {
        match title_text(lines) {
            None => {}
            Some(text) if text.contains('\n') => {
                self.plain(indent, key, emit::block(&text, indent + 2));
            }
            Some(text) => self.line(indent, key, &text),
        }
    }

    fn markdown(&mut self, indent: usize, key: &str, text: &DraftText<'_>) {
        self.checks(indent, &text.checks());
        let words = markdown::text(text);
        if !words.is_empty() {
            self.plain(indent, key, emit::block(&words, indent + 2));
        }
    }

    /// An item of a list: what `write` writes, two spaces in, with `-` before its first key.
    fn item(&mut self, indent: usize, write: impl FnOnce(&mut Self, usize)) {
        let start = self.text.len();
        write(self, indent + 2);
        let mut at = start;
        for line in self.text[start..].split_inclusive('\n') {
            if !line.trim_start().starts_with('#') {
                self.text.replace_range(at + indent..at + indent + 1, "-");
                return;
            }
            at += line.len();
        }
        // Nothing but comments: an item that is told to lack everything.
        self.push(indent, "- {}");
    }

    fn head(&mut self, draft: &Draft<'_>) {
        let head = &draft.head;
        head.unkeyed.iter().for_each(|line| self.unkeyed(0, *line));
        self.checks(0, &head.notes);
        if let Some(series) = &head.series {
            self.line(0, Issue::series, series);
        }
        if let Some(year) = head.year {
            self.plain(0, Issue::year, year);
        }
        if let Some(number) = head.number {
            self.plain(0, Issue::number, number);
        }
        if let Some(date) = head.date {
            self.plain(0, Issue::date, date);
        }
        self.lines(0, Issue::title, &head.title);
        head.addressees.iter().for_each(|line| self.unkeyed(0, *line));
        self.markdown(0, Issue::editor_note, &head.editor_note);
    }

    /// What stands around entries, where there is no issue to hold it.
    fn without_head(&mut self, draft: &Draft<'_>) {
        let head = &draft.head;
        if head.number.is_none() && !head.notes.is_empty() {
            self.checks(0, &[Message::new("import-above-left")]);
            let is_kept = |note: &&Message| {
                note.id().starts_with("import-table-") || not_public::forbids(note)
            };
            let notes = head.notes.iter().chain(&head.editor_note.notes);
            let notes: Vec<Message> = notes.filter(is_kept).cloned().collect();
            self.checks(0, &notes);
        }
        let parts = head.editor_note.parts.iter().filter_map(|part| part.words());
        let mut lines: Vec<Piece<'_>> = head
            .unkeyed
            .iter()
            .chain(&head.title)
            .chain(&head.addressees)
            .chain(&head.structure)
            .copied()
            .chain(parts)
            .collect();
        lines.sort_by_key(|line| line.place());
        lines.into_iter().for_each(|line| self.unkeyed(0, line));
        let parts = head.editor_note.parts.iter();
        let tables = parts.filter(|part| matches!(part, Part::Table(_)));
        tables.for_each(|part| self.told(0, part));
    }

    fn tail(&mut self, draft: &Draft<'_>, has_keys: bool) {
        if has_keys {
            self.news(&draft.news);
            self.attachments(draft);
        } else {
            self.told_below(draft);
        }
        self.left_out(draft);
        let tail = &draft.tail;
        if !has_keys && tail.says_fields() {
            self.checks(0, &[Message::new("import-tail-left")]);
        }
        self.checks(0, &tail.notes);
        tail.unkeyed.iter().for_each(|line| self.unkeyed(0, *line));
        if !has_keys {
            return;
        }
        let names = |label: TailLabel| {
            let of_label = tail.values.iter().filter(move |(one, _)| *one == label);
            of_label.map(|(_, name)| *name)
        };
        let has =
            |labels: [TailLabel; 3]| labels.iter().any(|one| names(*one).next().is_some());
        if has(TailLabel::RECIPIENTS) {
            self.open(0, Issue::distribution);
        }
        for label in
            TailLabel::RECIPIENTS.into_iter().filter(|one| names(*one).next().is_some())
        {
            if tail.doubts.contains(&label) {
                self.checks(2, &[Message::new("import-recipient-posts")]);
            }
            self.open(2, label.key());
            for name in names(label) {
                self.push(4, &format!("- {}", emit::line(name.text())));
            }
        }
        if let Some(copies) = tail.copies {
            self.plain(0, Issue::copies, copies);
        }
        if has(TailLabel::PEOPLE) {
            self.open(0, Issue::people);
        }
        for label in TailLabel::PEOPLE {
            if let Some(name) = names(label).next() {
                self.line(2, label.key(), name.text());
            }
        }
    }

    fn entries(&mut self, draft: &Draft<'_>, pictures: &[String], indent: usize) {
        let mut pictures = pictures.iter();
        for entry in &draft.entries {
            let own: Vec<&String> = pictures.by_ref().take(entry.pictures.len()).collect();
            if entry.joined.is_some() {
                // What stands above its items is told there.
                if entry.items.is_empty() {
                    self.checks(indent, &entry.notes);
                    let lines = entry.unkeyed.iter().chain(&entry.addressee);
                    lines.for_each(|line| self.unkeyed(indent, *line));
                }
            } else {
                self.item(indent, |writer, indent| writer.entry(indent, entry, &own));
            }
            entry.closing.iter().for_each(|line| self.unkeyed(indent, *line));
        }
    }
}

/// Returns a row as in a CSV file.
fn csv(cells: &[String]) -> String {
    let quoted = |cell: &String| match cell.contains([',', '"']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.clone(),
    };
    cells.iter().map(quoted).collect::<Vec<_>>().join(",")
}
