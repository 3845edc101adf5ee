//! A name that is nearly a unit's name is a slip: 市水物局 for 市水务局.
//!
//! Told where one character differs and sounds the same, with its tone (what input methods offer), or where a full
//! name of eight characters or more lacks one, has one too many, or has another one.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::chars::is_han;
use super::chars::same_sound;
use crate::check::proof::Finding;
use crate::check::proof::Known;
use crate::check::proof::Passage;
use crate::diag::Rule;
use crate::model::Archive;

pub(in crate::check) static RULE: Rule = Rule::warning("near-unit-name").settable();

/// Fewest characters of a name in which a character that sounds otherwise is told.
const LONG: usize = 8;

/// Fewest characters of a name that is looked for at all.
const SHORT: usize = 4;

pub(in crate::check) fn check(
    passage: &Passage<'_>,
    known: &Known<'_>,
    out: &mut Vec<Finding>,
) {
    for (number, line) in passage.lines.iter().enumerate() {
        let text = line.text();
        let offsets: Vec<usize> =
            text.char_indices().map(|(offset, _)| offset).chain([text.len()]).collect();
        let characters: Vec<char> = text.chars().collect();
        for slip in known.names.slips(&characters) {
            let range = offsets[slip.start]..offsets[slip.start + slip.length];
            let wanted: String = slip.name.iter().collect();
            out.push(Finding::at(range).in_line(number).suggest(wanted));
        }
    }
}

/// The names of all units, found by their first two characters.
pub(in crate::check) struct UnitNames {
    all: BTreeSet<Vec<char>>,
    by_first: FxHashMap<char, Vec<Vec<char>>>,
    by_second: FxHashMap<char, Vec<Vec<char>>>,
}

/// A place where a name nearly stands, in characters of the line.
struct Slip<'a> {
    start: usize,
    length: usize,
    name: &'a [char],
}

impl UnitNames {
    /// Gathers the names of an archive that are long enough to be told from other words.
    pub(in crate::check) fn of(archive: &Archive) -> Self {
        let units = archive.units.iter().flatten();
        let all = units.flat_map(|unit| std::iter::once(&unit.name).chain(&unit.full_name));
        let all = all.map(|name| name.chars().collect::<Vec<char>>());
        let is_name =
            |name: &Vec<char>| name.len() >= SHORT && name.iter().all(|one| is_han(*one));
        let all: BTreeSet<Vec<char>> = all.filter(is_name).collect();
        let by = |place: usize| {
            let mut index: FxHashMap<char, Vec<Vec<char>>> = FxHashMap::default();
            for name in &all {
                index.entry(name[place]).or_default().push(name.clone());
            }
            index
        };
        Self { by_first: by(0), by_second: by(1), all }
    }

    /// Where one of the first two characters of a name is right, and what follows is nearly the name.
    fn slips<'a>(&'a self, line: &[char]) -> Vec<Slip<'a>> {
        let mut found = Vec::new();
        for start in 0..line.len() {
            let first = self.by_first.get(&line[start]);
            let second = line.get(start + 1).and_then(|next| self.by_second.get(next));
            let candidates = first.into_iter().chain(second).flatten();
            let slip = candidates.filter_map(|name| self.slip(line, start, name)).next();
            found.extend(slip);
        }
        found
    }

    fn slip<'a>(&self, line: &[char], start: usize, name: &'a [char]) -> Option<Slip<'a>> {
        let lengths: &[usize] = match name.len() {
            length @ LONG.. => &[length, length - 1, length + 1],
            length => &[length],
        };
        lengths.iter().copied().find_map(|length| {
            let window = line.get(start..start + length)?;
            let slip = is_slip(window, name)
                && !self.all.contains(window)
                && !self.stands_around(line, start, length);
            slip.then_some(Slip { start, length, name })
        })
    }

    /// Whether the place belongs to a name that stands there in full, e.g. 市水务局 within 安澜市水务局.
    fn stands_around(&self, line: &[char], start: usize, length: usize) -> bool {
        self.all.iter().any(|name| {
            let first = start.saturating_sub(name.len() - 1);
            (first..start + length)
                .any(|at| line.get(at..at + name.len()) == Some(name.as_slice()))
        })
    }
}

/// Whether what stands there is a slip of the name.
fn is_slip(window: &[char], name: &[char]) -> bool {
    if !window.iter().all(|one| is_han(*one)) || window == name {
        return false;
    }
    if window.len() == name.len() {
        let mut differing = window.iter().zip(name).filter(|(left, right)| left != right);
        let first = differing.next();
        let one = differing.next().is_none();
        let sounds = first.is_some_and(|(left, right)| same_sound(*left, *right));
        return one && (sounds || name.len() >= LONG);
    }
    let (short, long) = if window.len() < name.len() { (window, name) } else { (name, window) };
    let same = short.iter().zip(long).take_while(|(left, right)| left == right).count();
    // The ends agree: what lacks its first or last character may be the end of another word.
    same > 0 && same < short.len() && short[same..] == long[same + 1..]
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn slips_sound_the_same_or_stand_in_long_names() {
        let slip = |window: &str, name: &str| {
            let all = |text: &str| text.chars().collect::<Vec<char>>();
            is_slip(&all(window), &all(name))
        };
        assert!(slip("市水物局", "市水务局"));
        assert!(!slip("市体育局", "市教育局"));
        // A unit of its own, with another tone.
        assert!(!slip("市税务局", "市水务局"));
        assert!(!slip("市水务局", "市水务局"));
        assert!(slip("安澜市发展改革委员会", "安澜市发展和改革委员会"));
        assert!(slip("安澜市发展与改革委员会", "安澜市发展和改革委员会"));
        assert!(!slip("澜市发展和改革委员会", "安澜市发展和改革委员会"));
    }
}
