//! Going through the lines of a file.

use std::ops::Range;

use super::character::{is_blank, is_unseen};
use super::folded::Folded;
use super::head::{Head, unseen};
use super::indent::{indentation, possible};
use super::key_columns::KeyColumns;
use super::lines::{behind_block, is_deeper, line_end};
use super::value::{Value, Written};
use super::{Slip, flow, head, levels};
use crate::source::{bracket, rules};

/// Most slips that are told of a file: whoever made as many has seen enough.
const MOST_SLIPS: usize = 200;

/// Finds the slips of a file, in the order of its lines.
pub(crate) fn find(text: &str) -> Vec<Slip> {
    let keys = KeyColumns::new(text);
    let mut scan =
        Scan { text, keys, levels: Vec::new(), last: None, folded: None, out: Vec::new() };
    let mut at = 0;
    while at < text.len() && scan.out.len() < MOST_SLIPS {
        at = scan.line(at);
    }
    scan.end_folded();
    scan.out.sort_by_key(|slip| slip.range.start);
    scan.out
}

struct Scan<'t> {
    text: &'t str,
    keys: KeyColumns<'t>,
    /// Columns at which lines may stand, the least first, and whether hyphens stand there.
    levels: Vec<(usize, bool)>,
    /// The last line with a key or hyphen.
    last: Option<Last>,
    /// The text that goes on in the lines read last.
    folded: Option<Folded>,
    out: Vec<Slip>,
}

/// What lines below may belong to.
struct Last {
    column: usize,
    key: Option<Range<usize>>,
    value: Range<usize>,
    written: Written,
}

impl Scan<'_> {
    /// Reads the line at `start` and what belongs to it; returns where the next one starts.
    fn line(&mut self, start: usize) -> usize {
        let end = line_end(self.text, start);
        let next = (end + 1).min(self.text.len().max(end + 1));
        let line = self.text[start..end].trim_end_matches('\r');
        let words = line.trim_matches(|one: char| one.is_whitespace() || is_unseen(one));
        if words.is_empty() {
            self.empty(start, line);
            return next;
        }
        let is_mark = ["---", "..."].contains(&line) || line.starts_with('%');
        if words.starts_with('#') || is_mark {
            self.parting(start..start + line.len());
            return next;
        }
        let end = start + line.len();
        let mut found = Vec::new();
        let listed = self.may_be_item();
        let head = head::read(self.text, start, end, listed, &mut found);
        let Some(column) = head.column() else {
            self.words(&head, start, end);
            return next;
        };
        self.end_folded();
        self.out.append(&mut found);
        let shift = self.place(&head, start);
        let is_followed = is_deeper(self.text, next, column);
        let value = Value {
            text: self.text,
            range: head.value.clone(),
            column,
            has_key: head.key.is_some(),
            is_followed,
        };
        self.beside_value(head.value.clone());
        let written = value.read(&mut self.out);
        let key = head.key.map(|(key, _)| {
            let head = self.text[key.start..head.value.start.min(end)].trim_end();
            key.start..key.start + head.len()
        });
        let column = column.saturating_add_signed(shift);
        if written == Written::Block && !is_followed {
            self.flush_left(next, column);
        }
        self.last = Some(Last { column, key, value: head.value.clone(), written });
        match written {
            Written::Block => behind_block(self.text, next, column),
            Written::Closed(closed) if closed > end => line_end(self.text, closed) + 1,
            _ => next,
        }
    }

    /// Characters without width at either end of a value: they would be letters of it.
    fn beside_value(&mut self, range: Range<usize>) {
        let words = &self.text[range.clone()];
        let is_none = |one: char| is_unseen(one) && !is_blank(one);
        let seen = words.trim_matches(|one| is_none(one) || one == ' ');
        let first = seen.as_ptr().addr() - words.as_ptr().addr();
        let ends = [0..first, first + seen.len()..words.len()];
        let odd = ends.into_iter().flat_map(|end| {
            let at = end.start;
            words[end].char_indices().map(move |(offset, one)| (at + offset, one))
        });
        for (at, one) in odd.filter(|(_, one)| is_none(*one)) {
            let place = range.start + at..range.start + at + one.len_utf8();
            self.out.push(unseen(one, place.clone()).fixed(place, ""));
        }
    }

    /// A line of `---` between two lines of one file: YAML takes what follows for another file.
    fn parting(&mut self, range: Range<usize>) {
        let is_parting = &self.text[range.clone()] == "---" && self.last.is_some();
        if is_parting && !self.text[range.end..].trim().is_empty() {
            let (id, hint) = ("invalid-yaml.parting", "invalid-yaml.hint-parting");
            let slip = Slip::new(&rules::INVALID_YAML, id, hint, range.clone());
            self.out.push(slip.fixed(range, ""));
        }
    }

    /// A line of nothing that is seen.
    fn empty(&mut self, start: usize, line: &str) {
        let odd = line.char_indices().find(|(_, one)| is_unseen(*one) && *one != '\t');
        if let Some((at, one)) = odd {
            let place = start + at..start + at + one.len_utf8();
            self.out.push(unseen(one, place).fixed(start..start + line.len(), ""));
        }
    }

    /// Whether a list may open or go on in the next line.
    fn may_be_item(&self) -> bool {
        self.last
            .as_ref()
            .is_none_or(|last| last.written != Written::Plain || last.key.is_none())
            || self.levels.len() > 1
    }

    /// A line without key and hyphen: a text goes on.
    fn words(&mut self, head: &Head, start: usize, end: usize) {
        let indent = &self.text[head.indent.clone()];
        let odd = indent.char_indices().find(|(_, one)| is_unseen(*one));
        let Some(last) = &self.last else { return };
        if let Some((at, one)) = odd {
            let slip = indentation(one, start + at..start + at + one.len_utf8());
            let deep = " ".repeat(last.column + 2);
            let is_text = matches!(last.written, Written::Block | Written::Empty);
            self.out.push(if is_text {
                slip.fixed(head.indent.clone(), deep)
            } else {
                slip.passed_over(start..end, "")
            });
            return;
        }
        let Some(key) = last.key.clone() else { return };
        let goes_on = matches!(last.written, Written::Plain | Written::Empty);
        if !goes_on || indent.len() <= last.column {
            return;
        }
        let words = self.text[head.indent.end..end].trim_end();
        if last.written == Written::Empty
            && let Some(listed) = flow::listed(words)
        {
            let range = head.indent.end..head.indent.end + words.len();
            self.out.push(flow::unlisted(range.clone()).fixed(range, listed));
            return;
        }
        let opens = last.written == Written::Empty && words.starts_with(['[', '{']);
        if opens && bracket::end(words) == Some(words.len()) {
            return;
        }
        let value = last.value.clone();
        let folded = self.folded.get_or_insert_with(|| Folded {
            key,
            value,
            lines: Vec::new(),
            indent: indent.len(),
            is_even: true,
        });
        folded.is_even &= folded.indent == indent.len();
        folded.lines.push(head.indent.end..end);
    }

    fn end_folded(&mut self) {
        let slip = self.folded.take().and_then(|folded| folded.slip(self.text));
        self.out.extend(slip);
    }

    /// The text behind a bar stands as far to the left as its key, or farther.
    fn flush_left(&mut self, at: usize, column: usize) {
        let mut lines: Vec<Range<usize>> = Vec::new();
        let mut start = at;
        while start < self.text.len() {
            let end = line_end(self.text, start);
            let head = head::read(self.text, start, end, true, &mut Vec::new());
            let words = self.text[head.indent.end..end].trim();
            let is_text =
                !words.is_empty() && !words.starts_with('#') && head.column().is_none();
            let odd = self.text[head.indent.clone()].contains(is_unseen);
            if !is_text || odd {
                break;
            }
            lines.push(head.indent.end..end);
            start = end + 1;
        }
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return };
        let deep = " ".repeat(column + 2);
        let body: Vec<String> = lines
            .iter()
            .map(|line| format!("{deep}{}", self.text[line.clone()].trim_end()))
            .collect();
        let slip = Slip::new(
            &rules::WRONG_INDENTATION,
            "wrong-indentation.block",
            "wrong-indentation.hint-block",
            first.clone(),
        );
        let whole = at..last.end;
        // What goes on below the text as deep would become a part of it.
        let goes_on = is_deeper(self.text, last.end + 1, column);
        let slip = if goes_on { slip } else { slip.fixed(whole.clone(), body.join("\n")) };
        self.out.push(slip.passed_over(whole, ""));
    }

    /// Finds out whether a line stands where it may, and how far it should be moved.
    fn place(&mut self, head: &Head, start: usize) -> isize {
        let Some(first) = head.first() else { return 0 };
        let is_item = !head.hyphens.is_empty();
        let allowed = self.allowed(is_item);
        let indent = &self.text[head.indent.clone()];
        let odd = indent.char_indices().find(|(_, one)| is_unseen(*one));
        let wanted = match odd {
            Some((at, one)) => {
                let place = start + at..start + at + one.len_utf8();
                let possible = self.keys.fitting(head, possible(indent, &allowed));
                let slip = indentation(one, place);
                let (slip, wanted) = match possible.as_slice() {
                    [only] => (slip.fixed(head.indent.clone(), " ".repeat(*only)), Some(*only)),
                    several => {
                        let deepest = several.last().or(allowed.last()).copied();
                        let deep = " ".repeat(deepest.unwrap_or_default());
                        let slip = slip.of_several(several, one);
                        (slip.passed_over(head.indent.clone(), &deep), deepest)
                    }
                };
                self.out.push(slip);
                wanted.unwrap_or(first)
            }
            None if allowed.is_empty() || allowed.contains(&first) => first,
            None if self.opens() && allowed.first().is_some_and(|least| first > *least) => {
                first
            }
            None if self.beside_text(first, is_item, head.value.end) => first,
            None => self.misplaced(head, first, &allowed),
        };
        // A list may stand as deep as the key that it belongs to.
        self.levels.retain(|(level, listed)| {
            *level < wanted || is_item && *level == wanted && !listed
        });
        let shift = wanted.cast_signed() - first.cast_signed();
        let hyphens = head.hyphens.iter().map(|column| (*column, true));
        let key = head.key.as_ref().map(|(_, column)| (*column, false));
        let columns = hyphens.chain(key);
        self.levels.extend(
            columns.map(|(column, listed)| (column.saturating_add_signed(shift), listed)),
        );
        shift
    }

    /// Columns at which a line may stand; where the last line opens a deeper level, two behind it.
    fn allowed(&self, is_item: bool) -> Vec<usize> {
        let levels = self.levels.iter().filter(|(_, listed)| *listed == is_item);
        let mut allowed: Vec<usize> = levels.map(|(level, _)| *level).collect();
        if let Some(last) = self.last.as_ref().filter(|_| self.opens()) {
            allowed.push(last.column + 2);
            if is_item && last.key.is_some() {
                allowed.push(last.column);
            }
        }
        allowed.sort_unstable();
        allowed.dedup();
        allowed
    }

    fn opens(&self) -> bool {
        self.last.as_ref().is_none_or(|last| last.written == Written::Empty)
    }

    /// Whether a list, or keys of two lines and more, open here below a key with a text: nobody can say which of both
    /// is meant.
    fn beside_text(&mut self, first: usize, is_item: bool, end: usize) -> bool {
        let least = |last: &&Last| first > last.column || is_item && first == last.column;
        let Some(last) = self.last.as_ref().filter(least) else { return false };
        let has_text = matches!(last.written, Written::Plain | Written::Closed(_));
        let Some(key) = last.key.clone().filter(|_| has_text) else { return false };
        let before = &self.text[..key.start];
        let opens_item = before.trim_end_matches(' ').ends_with('-');
        let goes_on = is_deeper(self.text, end + 1, first.saturating_sub(1));
        if !is_item && (opens_item || !goes_on) {
            return false;
        }
        let words = self.text[last.value.clone()].trim_end();
        let range = last.value.start..last.value.start + words.len();
        let id = if is_item { "invalid-yaml.beside-list" } else { "invalid-yaml.beside-keys" };
        let slip =
            Slip::new(&rules::INVALID_YAML, id, "invalid-yaml.hint-beside", range.clone());
        let name = self.text[key].trim_end_matches([':', ' ']);
        let slip = slip.with("key", name).passed_over(range, "");
        self.out.push(slip);
        true
    }

    /// A key that the last item of a list has already, where the hyphen of a further item would stand; returns
    /// where the key stands then.
    fn lost_hyphen(&mut self, head: &Head, first: usize) -> Option<usize> {
        let (key, _) = head.key.as_ref().filter(|_| head.hyphens.is_empty())?;
        let is_listed = self.levels.contains(&(first, true));
        let name = &self.text[key.clone()];
        let (margin, opened) = (" ".repeat(first), format!("{}- ", " ".repeat(first)));
        let before = self.text[..head.indent.start].lines().rev();
        let own = before.take_while(|line| line.starts_with(&margin) || line.trim().is_empty());
        let items = own.filter_map(|line| line.strip_prefix(&opened));
        let has =
            |item: &str| item.strip_prefix(name).is_some_and(|rest| rest.starts_with(':'));
        if !is_listed || !items.take(1).any(has) {
            return None;
        }
        let slip = Slip::new(
            &rules::WRONG_INDENTATION,
            "wrong-indentation.item",
            "wrong-indentation.hint-item",
            key.clone(),
        );
        self.out.push(slip.fixed(key.start..key.start, "- "));
        Some(first + 2)
    }

    /// A line that stands between the levels, or too deep; returns where it should stand.
    fn misplaced(&mut self, head: &Head, first: usize, allowed: &[usize]) -> usize {
        if let Some(deep) = self.lost_hyphen(head, first) {
            return deep;
        }
        let deepest = allowed.last().copied().unwrap_or_default();
        let near: Vec<usize> =
            allowed.iter().copied().filter(|level| level.abs_diff(first) == 1).collect();
        let known = self.keys.fitting(head, allowed.to_vec());
        let wanted = match (near.as_slice(), known.as_slice()) {
            ([one], _) if first < deepest => Some(*one),
            (_, [one]) if allowed.len() > 1 => Some(*one),
            _ if first > deepest => Some(deepest),
            _ => None,
        };
        let range = head.indent.end - first.min(head.indent.len())..head.indent.end;
        let slip = Slip::new(
            &rules::WRONG_INDENTATION,
            "wrong-indentation.depth",
            "wrong-indentation.hint-depth",
            head.indent.end..head.value.start.max(head.indent.end + 1),
        );
        let slip = slip.with("found", first).with(
            "wanted",
            wanted.map_or_else(|| levels(allowed), |wanted| wanted.to_string()),
        );
        self.out.push(match wanted {
            Some(wanted) => slip.fixed(range, " ".repeat(wanted)),
            None => slip,
        });
        wanted
            .or(allowed.iter().copied().min_by_key(|level| level.abs_diff(first)))
            .unwrap_or(first)
    }
}
