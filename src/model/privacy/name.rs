//! The names that an issue hides, and what corrections make of them.

use super::letters::{DOTS, TextSyntax, compared, is_read, letters};
use crate::diag::Span;
use crate::model::person_name::{is_masked, surname_length};
use crate::model::{Archive, Change, Issue, Person};

/// A name that is hidden.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct HiddenName {
    /// Its letters, as they are compared.
    pub(super) letters: Vec<char>,
    /// What is printed for it: as many letters.
    pub(super) printed: Vec<char>,
}

/// What a correction puts in the place of a name.
enum Corrected {
    /// It leaves the name alone.
    Same,
    /// This name.
    HiddenName(HiddenName),
    /// One of these.
    OneOf(Vec<HiddenName>),
}

/// A name and where it comes from.
pub(super) struct KnownName {
    /// The name.
    pub(super) name: HiddenName,
    /// As it was written.
    pub(super) written: String,
    /// The place that gives it.
    pub(super) span: Span,
    /// Whether it is this name; else a correction may have put it in the place of one.
    pub(super) is_certain: bool,
}

/// The persons responsible for the failings of `issue`, those of the failings whose rectification it
/// reports, and what corrections, one after the other, put in the place of their names.
pub(super) fn known(archive: &Archive, issue: &Issue) -> Vec<KnownName> {
    let own = issue.entries.iter().flat_map(|entry| &entry.failings);
    let earlier = issue.rectifications.iter();
    let earlier = earlier.filter_map(|news| archive.failing(&news.failing.value));
    let persons = own.chain(earlier).flat_map(|failing| &failing.responsible.persons);
    let mut known: Vec<KnownName> = persons.flat_map(KnownName::all_of).collect();
    for correction in archive.corrections_of(&issue.id()) {
        let changes = correction.changes.iter();
        let right =
            changes.flat_map(|change| known.iter().flat_map(|one| one.corrected(change)));
        let right: Vec<KnownName> = right.collect();
        known.extend(right);
    }
    known
}

impl KnownName {
    /// The name, and the parts of one that has any: 买买提·吐尔逊 is called 买买提, too.
    fn all_of(person: &Person) -> Vec<Self> {
        let Some(whole) = Self::of(person) else { return Vec::new() };
        let mut start = 0;
        let parts = whole.written.split(DOTS).filter_map(|part| {
            let length = part.chars().filter(|one| is_read(*one)).count();
            let range = start..start + length;
            start += length;
            let letters = whole.name.letters.get(range.clone())?.to_vec();
            let printed = whole.name.printed.get(range)?.to_vec();
            let is_part = letters.len() > 1 && letters.len() < whole.name.letters.len();
            is_part.then(|| Self {
                name: HiddenName { letters, printed },
                written: part.to_owned(),
                span: whole.span,
                is_certain: true,
            })
        });
        let mut all: Vec<Self> = parts.collect();
        all.push(whole);
        all
    }

    fn of(person: &Person) -> Option<Self> {
        let written = person.name.value.clone();
        if is_masked(&written) {
            return None;
        }
        let name = HiddenName::new(&written.chars().collect::<Vec<char>>())?;
        Some(Self { name, written, span: person.name.span, is_certain: true })
    }

    /// What a correction puts in its place.
    fn corrected(&self, change: &Change) -> Vec<Self> {
        let (names, is_certain) = match self.name.corrected(change) {
            Corrected::Same => (Vec::new(), false),
            Corrected::HiddenName(name) => (vec![name], self.is_certain),
            Corrected::OneOf(names) => (names, false),
        };
        let known = |name: HiddenName| Self {
            written: name.letters.iter().collect(),
            name,
            span: change.now.span,
            is_certain,
        };
        names.into_iter().map(known).collect()
    }
}

impl HiddenName {
    /// `None` for a name of one letter, which would be found everywhere.
    pub(super) fn new(name: &[char]) -> Option<Self> {
        let read = name.iter().copied().filter(|one| is_read(*one));
        let letters: Vec<char> = read.map(compared).collect();
        let printed = masked(&letters);
        (letters.len() > 1).then_some(Self { letters, printed })
    }

    /// What a correction puts in the place of this name: 张建国 should have been 张建业.
    /// Where the words before the name are corrected as well, nobody can say where the right name
    /// begins, and all ends of what is right are taken for it.
    fn corrected(&self, change: &Change) -> Corrected {
        let squeezed = |text: &str| -> Vec<char> {
            letters(text, TextSyntax::Plain)
                .into_iter()
                .map(|letter| letter.character)
                .collect()
        };
        let (was, now) = (squeezed(&change.was.value), squeezed(&change.now.value));
        let length = self.letters.len();
        let Some(start) = was.windows(length).position(|there| there == self.letters) else {
            return Corrected::Same;
        };
        let same = |(left, right): &(&char, &char)| left == right;
        let before = was.iter().zip(&now).take_while(same).count();
        let behind = was.iter().rev().zip(now.iter().rev()).take_while(same).count();
        let following = was.len() - start - length;
        // The name itself was wrong only where what changes reaches into it.
        if before >= start + length || behind >= following + length {
            return Corrected::Same;
        }
        let end = now.len() - following.min(behind);
        let right = now.get(start.min(before)..end).unwrap_or_default();
        if start <= before {
            // More than a name is a sentence.
            let name = (right.len() <= 2 * length.max(4)).then(|| Self::new(right)).flatten();
            return name.map_or(Corrected::Same, Corrected::HiddenName);
        }
        let ends = (2..=4).filter_map(|count| right.get(right.len().checked_sub(count)?..));
        Corrected::OneOf(ends.filter_map(Self::new).collect())
    }
}

/// 张建国 becomes 张某某, 李明 李某, 欧阳文 欧阳某: the family name, and 某 for each other character.
fn masked(name: &[char]) -> Vec<char> {
    let family = surname_length(&name.iter().collect::<String>());
    let kept = if name.len() > 2 { family.unwrap_or(1) } else { 1 };
    name.iter().enumerate().map(|(index, one)| if index < kept { *one } else { '某' }).collect()
}

#[cfg(test)]
mod tests {
    use super::{HiddenName, KnownName};
    use crate::diag::{Files, Span, Spanned};
    use crate::model::Change;

    #[test]
    fn a_name_that_is_corrected_is_hidden_too() {
        let spanned =
            |text: &str| Spanned::new(text.to_owned(), Span::whole(Files::new().add("", "")));
        let corrected = |was: &str, now: &str| {
            let change = Change { place: None, was: spanned(was), now: spanned(now) };
            let name = HiddenName::new(&['张', '建', '国']).unwrap();
            let known = KnownName {
                written: "张建国".to_owned(),
                name,
                span: change.was.span,
                is_certain: true,
            };
            known.corrected(&change).into_iter().map(|one| one.written).collect::<Vec<_>>()
        };
        let none: &[&str] = &[];
        for (was, now, names) in [
            ("张建国", "张建业", ["张建业"].as_slice()),
            ("科科长张建国。", "科科长章建国。", &["章建国"]),
            ("科长张建国负责", "科长李明负责", &["李明"]),
            ("科长张建国", "副科长张建国", none),
            ("张建国等3人", "张建国等4人", none),
            ("李明", "张建国", none),
            ("副主任张建国", "主任李明", &["李明", "任李明", "主任李明"]),
        ] {
            assert_eq!(corrected(was, now), names, "{was} {now}");
        }
    }
}
