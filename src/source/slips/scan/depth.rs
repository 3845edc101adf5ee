//! How deep a line may stand, and what is told where it stands elsewhere.

use super::{Last, Scan};
use crate::source::rules;
use crate::source::slips::character::is_unseen;
use crate::source::slips::head::Head;
use crate::source::slips::indent::{indentation, possible};
use crate::source::slips::lines::is_deeper;
use crate::source::slips::value::Written;
use crate::source::slips::{Slip, levels};

impl Scan<'_> {
    /// Finds out whether a line stands where it may, and how far it should be moved.
    pub(super) fn place(&mut self, head: &Head, start: usize) -> isize {
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
            None if is_item && self.stands_elsewhere(head, &allowed) => {
                self.misplaced(head, first, &allowed)
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

    /// Whether the key of a line stands elsewhere as deep as one of several depths, and of no other.
    fn stands_elsewhere(&self, head: &Head, allowed: &[usize]) -> bool {
        allowed.len() > 1 && self.keys.fitting(head, allowed.to_vec()).len() == 1
    }

    /// Whether the last line has a key at a column.
    fn is_below(&self, column: usize) -> bool {
        self.last.as_ref().is_some_and(|last| last.column == column && last.key.is_some())
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
        let name = self.text[key].trim_end_matches([':', ' ']).to_owned();
        let hint =
            if is_item { "invalid-yaml.hint-beside" } else { "invalid-yaml.hint-beside-keys" };
        let slip = Slip::new(&rules::INVALID_YAML, id, hint, range.clone());
        let slip = slip.hinting("key", &name).with("key", name).passed_over(range, "");
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

    /// An item right above whose hyphen stands as deep as this key does here and elsewhere: that is the line that is too
    /// deep. Returns where the key stands.
    fn deep_item(&mut self, head: &Head, first: usize) -> Option<usize> {
        let indent = self.last.as_ref().filter(|last| last.opens_item)?.indent.clone();
        let is_own = head.hyphens.is_empty() && self.keys.stands_at(head, first);
        let level = self.levels.iter().rposition(|level| *level == (first, true))?;
        let wanted = first.checked_sub(2).filter(|_| is_own && indent.len() == first)?;
        self.levels[level].0 = wanted;
        let slip = Slip::new(
            &rules::WRONG_INDENTATION,
            "wrong-indentation.depth",
            "wrong-indentation.hint-depth",
            indent.end..indent.end + 1,
        );
        let slip = slip.with("found", first).with("wanted", wanted);
        self.out.push(slip.fixed(indent, " ".repeat(wanted)));
        Some(first)
    }

    /// A key with its value right above that stands beside the empty key before it (`organization:`, `name: 甲`), while
    /// this one stands below that: the one above is too far to the left. Returns where the key stands.
    fn shallow_key(&mut self, head: &Head, first: usize) -> Option<usize> {
        let last = self.last.as_ref().filter(|last| !last.opens_item)?;
        let key = last.key.clone().filter(|_| head.hyphens.is_empty())?;
        let (column, indent) = (last.column, last.indent.clone());
        let is_beside = self.above == Some((column, Written::Empty));
        if !is_beside || first != column + 2 || last.written == Written::Empty {
            return None;
        }
        let slip = Slip::new(
            &rules::WRONG_INDENTATION,
            "wrong-indentation.depth",
            "wrong-indentation.hint-depth",
            key,
        );
        let slip = slip.with("found", column).with("wanted", first);
        self.out.push(slip.fixed(indent, " ".repeat(first)));
        Some(first)
    }

    /// A line that stands between the levels, or too deep; returns where it should stand.
    fn misplaced(&mut self, head: &Head, first: usize, allowed: &[usize]) -> usize {
        let of_item = self.lost_hyphen(head, first).or_else(|| self.deep_item(head, first));
        let of_item = of_item.or_else(|| self.shallow_key(head, first));
        if let Some(deep) = of_item {
            return deep;
        }
        let deepest = allowed.last().copied().unwrap_or_default();
        let near: Vec<usize> =
            allowed.iter().copied().filter(|level| level.abs_diff(first) == 1).collect();
        let known = self.keys.fitting(head, allowed.to_vec());
        let wanted = match (near.as_slice(), known.as_slice()) {
            ([one], _) if first < deepest => Some(*one),
            (_, [one]) if allowed.len() > 1 => Some(*one),
            _ if first > deepest && (allowed.len() == 1 || self.is_below(deepest)) => {
                Some(deepest)
            }
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
