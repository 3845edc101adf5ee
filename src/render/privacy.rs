//! What the public edition says of persons responsible for failings.

use std::borrow::Cow;

use crate::model::Archive;
use crate::model::Persons;

/// Family names of two characters that are common enough to be told apart from one character and a
/// given name.
const DOUBLE: [&str; 16] = [
    "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "尉迟", "公孙", "慕容", "令狐", "皇甫",
    "夏侯", "长孙", "宇文", "端木", "南宫",
];

/// Replaces names wherever they stand in a text.
#[derive(Debug, Default)]
pub struct Privacy {
    /// Full name and what is printed for it, longest first.
    names: Vec<(String, String)>,
    omit: bool,
}

impl Privacy {
    /// Nothing is hidden: the internal edition.
    pub fn none() -> Self {
        Self::default()
    }

    /// The public edition of an archive: every person who is named as responsible for a failing, in
    /// any issue, is hidden in every text.
    pub fn public(archive: &Archive, persons: Persons) -> Self {
        if persons == Persons::Full {
            return Self::none();
        }
        let failings = archive.issues.iter().flat_map(|issue| &issue.entries);
        let people = failings.flat_map(|entry| &entry.failings).flat_map(|one| &one.persons);
        let mut names: Vec<(String, String)> = people
            .map(|person| person.name.value.trim())
            .filter(|name| name.chars().count() > 1)
            .map(|name| (name.to_owned(), masked(name)))
            .collect();
        names.sort_by(|left, right| {
            right.0.len().cmp(&left.0.len()).then_with(|| left.0.cmp(&right.0))
        });
        names.dedup();
        Self { names, omit: persons == Persons::Omit }
    }

    /// Whether the line that names the persons is left out altogether.
    pub(super) fn omits_persons(&self) -> bool {
        self.omit
    }

    /// The text as this edition prints it.
    pub fn hide<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let mut text = Cow::Borrowed(text);
        for (name, printed) in &self.names {
            if text.contains(name.as_str()) {
                text = Cow::Owned(text.replace(name.as_str(), printed));
            }
        }
        text
    }
}

/// 张建国 becomes 张某某, 李明 李某, 欧阳文 欧阳某: the family name, and 某 for each other character.
fn masked(name: &str) -> String {
    let double = DOUBLE.iter().any(|family| name.starts_with(family));
    let kept = if double && name.chars().count() > 2 { 2 } else { 1 };
    name.chars().enumerate().map(|(index, one)| if index < kept { one } else { '某' }).collect()
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn family_names_stay() {
        assert_eq!(masked("张建国"), "张某某");
        assert_eq!(masked("李明"), "李某");
        assert_eq!(masked("欧阳文静"), "欧阳某某");
    }
}
