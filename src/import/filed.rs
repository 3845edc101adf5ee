//! A draft in an issue that exists, with everything else of its file left byte for byte.
//!
//! [`filed`] is the entry point; the draft is one that was made for this issue.
//!
//! 1. What is said of units that the issue does not have becomes entries behind its own (`insert`).
//! 2. What is said of a unit that it has is put behind what its entry says.
//! 3. Title, 编者按 and news of earlier failings become its own.

use super::draft::{Draft, DraftEntry, DraftItem, DraftText, title_text};
use super::insert::{InsertError, insert};
use super::line::Piece;
use super::merge::ItemValue;
use super::source_lines::SourceLines;
use super::{asked, markdown, yaml};
use crate::diag::Span;
use crate::lang::{Lang, Message};
use crate::model::{Entry, Issue, Practice};
use crate::source::{
    NewValue, NodeKind, NodeStep, TreeEdit, comment_above, edit_tree, node_at, tree,
};

/// The file of an issue with what a draft adds to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// Its text.
    pub text: String,
    /// How many places somebody has to look at.
    pub checks: usize,
    /// The units whose entries got more, as the issue names them.
    pub joined: Vec<String>,
    /// What was not taken, line by line.
    pub untaken: Vec<String>,
}

/// Puts a draft that was made for an issue into its file, which has this text. `pictures` are the names of the files
/// that its pictures will have.
///
/// # Errors
/// See [`InsertError`].
pub fn filed(
    text: &str,
    issue: &Issue,
    (draft, source): (&Draft<'_>, &SourceLines),
    pictures: &[String],
    lang: Lang,
) -> Result<Filed, InsertError> {
    let new = yaml::entries(draft, source, pictures, lang);
    let text = match new.text.is_empty() {
        true => text.to_owned(),
        false => insert(text, issue, draft, &new.text)?,
    };
    let whole = Span::whole(issue.file);
    let mut filing = Filing { text, checks: new.checks, lang, at: whole };
    let mut names = pictures.iter();
    let mut joined: Vec<String> = Vec::new();
    for entry in &draft.entries {
        let own: Vec<&String> = names.by_ref().take(entry.pictures.len()).collect();
        let Some(at) = entry.joined else { continue };
        let there = &issue.entries[at];
        filing.at = there.unit.span;
        filing.join(at, entry, &own, source)?;
        if !joined.contains(&there.unit.value) {
            joined.push(there.unit.value.clone());
        }
    }
    filing.at = whole;
    filing.head(draft)?;
    Ok(Filed { text: filing.text, checks: filing.checks, joined, untaken: untaken(draft) })
}

/// What stands in a comment only, as the issue has no place for it; what somebody left out is known.
fn untaken(draft: &Draft<'_>) -> Vec<String> {
    let untaken = draft.untaken.iter().flat_map(|one| &one.parts);
    untaken.filter_map(|part| Some(part.words()?.text().to_owned())).collect()
}

struct Filing {
    text: String,
    checks: usize,
    lang: Lang,
    /// What is told where the way in which the file is written leaves no room.
    at: Span,
}

impl Filing {
    fn made(&mut self, edit: &TreeEdit) -> Result<(), InsertError> {
        self.text = edit_tree(&self.text, edit).ok_or(InsertError::NoPlace(self.at))?;
        Ok(())
    }

    /// Puts comments above a value: words of the source, and what to look at.
    fn told(&mut self, at: &[NodeStep], mut words: Vec<String>, notes: &[Message]) {
        words.extend(notes.iter().map(|note| asked::comment(note).text(self.lang)));
        let words = words.iter().map(String::as_str);
        if let Some(text) = comment_above(&self.text, at, words) {
            self.text = text;
        }
        self.checks += notes.iter().filter(|note| !asked::is_told(note)).count();
    }

    /// Puts what is said of a unit behind what its entry says.
    fn join(
        &mut self,
        at: usize,
        entry: &DraftEntry<'_>,
        pictures: &[&String],
        source: &SourceLines,
    ) -> Result<(), InsertError> {
        let place =
            |key| vec![NodeStep::Key(Issue::entries), NodeStep::Item(at), NodeStep::Key(key)];
        if let Some(title) = title_text(&entry.title) {
            self.text(place(Entry::title), Entry::RECORD.keys_behind(Entry::title), title)?;
            self.told(&place(Entry::title), Vec::new(), &entry.title_notes);
        }
        self.markdown(place(Entry::lead), Entry::RECORD.keys_behind(Entry::lead), &entry.lead)?;
        let names = source.names().join(" ");
        let from = Message::new("import-inserted").with("files", names).text(self.lang);
        let line = |line: &Piece<'_>| {
            Message::new("import-told").with("words", line.text()).text(self.lang)
        };
        let lines = entry.unkeyed.iter().chain(&entry.addressee).map(line);
        let mut above: Vec<String> = [from].into_iter().chain(lines).collect();
        let mut notes = entry.notes.clone();
        for item in &entry.items {
            let (key, value) = match item {
                DraftItem::Practice(practice) => {
                    let value = ItemValue::of_item(item);
                    (Entry::practices, value.headed(Practice::heading, practice.heading()))
                }
                DraftItem::Failing(_) => (Entry::failings, ItemValue::of_item(item)),
            };
            notes.extend(value.notes.iter().cloned());
            let new = self.add(place(key), Entry::RECORD.keys_behind(key), value.value())?;
            self.told(&new, std::mem::take(&mut above), &std::mem::take(&mut notes));
        }
        for (shown, name) in entry.pictures.iter().zip(pictures) {
            let keys = shown.keyed(name).into_iter();
            let value = keys.map(|(key, words)| (key, NewValue::Line(words))).collect();
            let key = Entry::pictures;
            let value = NewValue::Mapping(value);
            let new = self.add(place(key), Entry::RECORD.keys_behind(key), value)?;
            self.told(&new, Vec::new(), &shown.checks(name));
        }
        Ok(())
    }

    /// Title, 编者按 and news of earlier failings.
    fn head(&mut self, draft: &Draft<'_>) -> Result<(), InsertError> {
        let head = &draft.head;
        let place = |key| vec![NodeStep::Key(key)];
        let behind = |key| Issue::RECORD.keys_behind(key);
        let mut notes = head.notes.clone();
        if let Some(title) = title_text(&head.title) {
            self.text(place(Issue::title), behind(Issue::title), title)?;
            self.told(&place(Issue::title), Vec::new(), &std::mem::take(&mut notes));
        }
        let key = Issue::editor_note;
        self.markdown(place(key), behind(key), &head.editor_note)?;
        if !head.editor_note.is_empty() {
            self.told(&place(key), Vec::new(), &notes);
        }
        for news in &draft.news.items {
            let key = Issue::rectifications;
            let value = ItemValue::of_news(news);
            let new = self.add(place(key), behind(key), value.value())?;
            self.told(&new, Vec::new(), &value.notes);
        }
        Ok(())
    }

    fn text(
        &mut self,
        at: Vec<NodeStep>,
        before: Vec<&'static str>,
        text: String,
    ) -> Result<(), InsertError> {
        let value = match text.contains('\n') {
            true => NewValue::Text(text),
            false => NewValue::Line(text),
        };
        self.made(&TreeEdit::Set { at, value, before })
    }

    /// A text that the draft may be without.
    fn markdown(
        &mut self,
        at: Vec<NodeStep>,
        before: Vec<&'static str>,
        text: &DraftText<'_>,
    ) -> Result<(), InsertError> {
        let words = markdown::text(text);
        if words.is_empty() {
            return Ok(());
        }
        let value = NewValue::Text(words);
        self.made(&TreeEdit::Set { at: at.clone(), value, before })?;
        self.told(&at, Vec::new(), &text.checks());
        Ok(())
    }

    /// Puts an item behind those of a list; returns its place.
    fn add(
        &mut self,
        list: Vec<NodeStep>,
        before: Vec<&'static str>,
        value: NewValue,
    ) -> Result<Vec<NodeStep>, InsertError> {
        let index = items(&self.text, &list);
        let new = [&list[..], &[NodeStep::Item(index)]].concat();
        self.made(&TreeEdit::Insert { list, index, value, before })?;
        Ok(new)
    }
}

/// How many items a list has; none where it is not there.
fn items(text: &str, list: &[NodeStep]) -> usize {
    let root = tree(text);
    let node = root.as_ref().and_then(|root| node_at(root, list));
    match node.map(|node| &node.kind) {
        Some(NodeKind::Sequence(items)) => items.len(),
        _ => 0,
    }
}
