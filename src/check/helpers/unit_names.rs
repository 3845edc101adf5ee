//! Names of units, and where a text nearly has one.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::chars::is_han;
use crate::model::Archive;
use crate::text::sound::same_sound;

/// Fewest characters of a name in which a character that sounds otherwise is told.
const LONG: usize = 8;

/// What names of bodies of a government end in; there is one for each matter.
const KINDS: [char; 3] = ['局', '委', '办'];

/// Hanzi that stand before the name of a body, and end no name of a city.
const BEFORE: &str = "由请和与及对向经给被让是为将把令按从";

/// Fewest characters of a name that is looked for at all.
const SHORT: usize = 4;

/// The names of all units, found by their first two characters.
pub(crate) struct UnitNames {
    all: BTreeSet<Vec<char>>,
    by_first: Index,
    by_second: Index,
}

/// Names by one of their characters.
struct Index {
    names: FxHashMap<char, Vec<Vec<char>>>,
    /// A bit for each character of the basic plane: most begin no name, and all are asked for.
    sieve: Vec<u64>,
}

impl Index {
    /// Names by the character at a place of theirs.
    fn of(names: &BTreeSet<Vec<char>>, place: usize) -> Self {
        let mut index = Self { names: FxHashMap::default(), sieve: vec![0; 1 << 10] };
        for name in names {
            let (word, bit) = slot(name[place]);
            index.sieve[word] |= bit;
            index.names.entry(name[place]).or_default().push(name.clone());
        }
        index
    }

    fn get(&self, character: char) -> &[Vec<char>] {
        let (word, bit) = slot(character);
        if self.sieve[word] & bit == 0 {
            return &[];
        }
        self.names.get(&character).map_or(&[], Vec::as_slice)
    }
}

/// Returns the bit of a character: its word, and its place in it.
fn slot(character: char) -> (usize, u64) {
    let code = character as usize & 0xffff;
    (code >> 6, 1 << (code & 63))
}

/// A place where a name nearly stands, in characters of the line.
pub(crate) struct NearName<'a> {
    /// Where it starts.
    pub(crate) start: usize,
    /// How long it is.
    pub(crate) length: usize,
    /// The name that nearly stands there.
    pub(crate) name: &'a [char],
}

impl UnitNames {
    /// Gathers the names of an archive that are long enough to be told from other words.
    pub(crate) fn of(archive: &Archive) -> Self {
        let units = archive.units.iter().flatten();
        let all = units.flat_map(|unit| std::iter::once(&unit.name).chain(&unit.full_name));
        let all = all.map(|name| name.chars().collect::<Vec<char>>());
        let is_name =
            |name: &Vec<char>| name.len() >= SHORT && name.iter().all(|one| is_han(*one));
        let all: BTreeSet<Vec<char>> = all.filter(is_name).collect();
        Self { by_first: Index::of(&all, 0), by_second: Index::of(&all, 1), all }
    }

    /// Where one of the first two characters of a name is right, and what follows is nearly the name.
    pub(crate) fn slips<'a>(&'a self, line: &[char]) -> Vec<NearName<'a>> {
        let mut found = Vec::new();
        for start in 0..line.len() {
            let first = self.by_first.get(line[start]);
            let second = line.get(start + 1).map_or(&[][..], |next| self.by_second.get(*next));
            let slip = first.iter().chain(second).find_map(|name| self.slip(line, start, name));
            found.extend(slip);
        }
        found
    }

    fn slip<'a>(&self, line: &[char], start: usize, name: &'a [char]) -> Option<NearName<'a>> {
        let lengths: &[usize] = match name.len() {
            length @ LONG.. => &[length, length - 1, length + 1],
            length => &[length],
        };
        lengths.iter().copied().find_map(|length| {
            let window = line.get(start..start + length)?;
            let is_own =
                || start == 0 || !is_han(line[start - 1]) || BEFORE.contains(line[start - 1]);
            let slip = (is_slip(window, name) || (is_other_kind(window, name) && is_own()))
                && !self.all.contains(window)
                && !self.stands_around(line, start, length);
            slip.then_some(NearName { start, length, name })
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

/// Whether it is one body under two names: 市住建委 for 市住建局. Behind the name of another city it is that city's.
fn is_other_kind(window: &[char], name: &[char]) -> bool {
    let (Some((last, stem)), Some((own, own_stem))) = (window.split_last(), name.split_last())
    else {
        return false;
    };
    stem == own_stem && last != own && [last, own].iter().all(|one| KINDS.contains(one))
}

/// Whether what stands there is a slip of the name.
fn is_slip(window: &[char], name: &[char]) -> bool {
    if !window.iter().all(|one| is_han(*one)) || window == name {
        return false;
    }
    if window.len() == name.len() {
        let pairs = window.iter().zip(name).enumerate();
        let mut differing = pairs.filter(|(_, (left, right))| left != right);
        let Some((at, (left, right))) = differing.next() else { return false };
        // Before what every such body is called, another character is a word of its own: 各级市场监督管理局.
        let is_slip = same_sound(*left, *right) || name.len() >= LONG && at > 0;
        return is_slip && differing.next().is_none();
    }
    let (short, long) = if window.len() < name.len() { (window, name) } else { (name, window) };
    let same = short.iter().zip(long).take_while(|(left, right)| left == right).count();
    // The ends agree: what lacks its first or last character may be the end of another word; so 市场监督管理局 is no slip
    // of 市市场监督管理局.
    same > 0 && short != &long[1..] && same < short.len() && short[same..] == long[same + 1..]
}

#[cfg(test)]
mod tests {
    use super::{is_other_kind, is_slip};

    #[test]
    fn slips_sound_the_same_or_stand_in_long_names() {
        let all = |text: &str| text.chars().collect::<Vec<char>>();
        let slip = |window: &str, name: &str| is_slip(&all(window), &all(name));
        let other = |window: &str, name: &str| is_other_kind(&all(window), &all(name));
        assert!(slip("市水物局", "市水务局"));
        assert!(!slip("市体育局", "市教育局"));
        assert!(other("市住建委", "市住建局"));
        assert!(!other("市住建处", "市住建局"));
        // A unit of its own, with another tone.
        assert!(!slip("市税务局", "市水务局"));
        assert!(!slip("市水务局", "市水务局"));
        assert!(slip("安澜市发展改革委员会", "安澜市发展和改革委员会"));
        assert!(slip("安澜市发展与改革委员会", "安澜市发展和改革委员会"));
        assert!(!slip("澜市发展和改革委员会", "安澜市发展和改革委员会"));
    }
}
