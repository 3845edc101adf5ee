//! What an edition says of persons responsible for failings.
//!
//! The public edition of an issue hides the persons whom it names as responsible, and those of the
//! failings whose rectification it reports, wherever their names stand in its texts. Other issues
//! are left alone: a name may be a common word there.

use std::borrow::Cow;

use super::Archive;
use super::Issue;
use super::Person;
use super::Persons;

/// Family names of two characters that are common enough to be told apart from one character and a
/// given name.
const DOUBLE: [&str; 16] = [
    "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "尉迟", "公孙", "慕容", "令狐", "皇甫",
    "夏侯", "长孙", "宇文", "端木", "南宫",
];

/// For whom an output is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    /// For those whom the issue is sent to: everything is printed.
    Internal,
    /// For the website.
    Public(Persons),
}

/// The persons whom one issue hides in one edition.
#[derive(Debug, Default)]
pub struct Privacy {
    /// Name without spaces, and what is printed for it; longest first.
    names: Vec<(String, String)>,
    omit: bool,
}

impl Privacy {
    /// The persons that `edition` hides in `issue`.
    pub fn new(edition: Edition, archive: &Archive, issue: &Issue) -> Self {
        let omit = match edition {
            Edition::Internal | Edition::Public(Persons::Full) => return Self::default(),
            Edition::Public(Persons::Mask) => false,
            Edition::Public(Persons::Omit) => true,
        };
        let mut names: Vec<(String, String)> =
            Self::persons(archive, issue).filter_map(name).collect();
        names.sort_by(|left, right| {
            right.0.len().cmp(&left.0.len()).then_with(|| left.0.cmp(&right.0))
        });
        names.dedup();
        Self { names, omit }
    }

    /// The persons whom an edition may hide in `issue`: those responsible for its failings, and for
    /// the failings whose rectification it reports.
    pub fn persons<'a>(
        archive: &'a Archive,
        issue: &'a Issue,
    ) -> impl Iterator<Item = &'a Person> {
        let own = issue.entries.iter().flat_map(|entry| &entry.failings);
        let earlier = issue.rectifications.iter();
        let earlier = earlier.filter_map(|news| archive.failing(&news.failing.value));
        own.chain(earlier).flat_map(|failing| &failing.persons)
    }

    /// Whether the line that names the persons is left out altogether.
    pub fn omits_persons(&self) -> bool {
        self.omit
    }

    /// The text as this edition prints it. A name is found although spaces, a line break, marks of
    /// Markdown or invisible characters stand within it; in the destination of a link it stays.
    pub fn hide<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let mut text = Cow::Borrowed(text);
        for (name, printed) in &self.names {
            if let Some(hidden) = replaced(&text, name, printed) {
                text = Cow::Owned(hidden);
            }
        }
        text
    }
}

fn name(person: &Person) -> Option<(String, String)> {
    let name: String = person.name.value.chars().filter(|one| !is_between(*one)).collect();
    let printed = masked(&name);
    (name.chars().count() > 1).then_some((name, printed))
}

/// `text` with every `name` in it replaced; `None` where there is none.
fn replaced(text: &str, name: &str, printed: &str) -> Option<String> {
    let first = name.chars().next()?;
    let mut out = String::new();
    let mut copied = 0;
    for (start, _) in text.match_indices(first) {
        let Some(length) = found(&text[start..], name) else { continue };
        if start < copied || in_destination(&text[..start]) {
            continue;
        }
        out.push_str(&text[copied..start]);
        out.push_str(printed);
        copied = start + length;
    }
    (copied > 0).then(|| out + &text[copied..])
}

/// How long the name at the start of `text` is there, if it is there.
fn found(text: &str, name: &str) -> Option<usize> {
    let mut wanted = name.chars().peekable();
    for (at, character) in text.char_indices() {
        if wanted.peek() == Some(&character) {
            wanted.next();
            if wanted.peek().is_none() {
                return Some(at + character.len_utf8());
            }
        } else if !is_between(character) {
            return None;
        }
    }
    None
}

/// What may stand between the characters of a name without changing what is read.
fn is_between(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '*' | '_' | '~' | '\\' | '\u{ad}' | '\u{200b}'..='\u{200f}')
        || matches!(character, '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Whether a text ends within `](…`.
fn in_destination(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.rfind("](").is_some_and(|open| !line[open..].contains(')'))
}

/// 张建国 becomes 张某某, 李明 李某, 欧阳文 欧阳某: the family name, and 某 for each other character.
fn masked(name: &str) -> String {
    let double = DOUBLE.iter().any(|family| name.starts_with(family));
    let kept = if double && name.chars().count() > 2 { 2 } else { 1 };
    name.chars().enumerate().map(|(index, one)| if index < kept { one } else { '某' }).collect()
}

#[cfg(test)]
mod tests {
    use super::Privacy;
    use super::masked;

    #[test]
    fn family_names_stay() {
        assert_eq!(masked("张建国"), "张某某");
        assert_eq!(masked("李明"), "李某");
        assert_eq!(masked("欧阳文静"), "欧阳某某");
    }

    #[test]
    fn names_are_found_however_they_are_written() {
        let names = vec![("张建国".to_owned(), "张某某".to_owned())];
        let privacy = Privacy { names, omit: false };
        for text in
            ["张建国", "张建\n国", "张 建 国", "张　建国", "张**建国**", "张\u{200b}建国"]
        {
            let hidden = privacy.hide(text).replace('*', "");
            assert_eq!(hidden, "张某某", "{text:?}");
        }
        assert_eq!(privacy.hide("![张建国](张建国.png)"), "![张某某](张建国.png)");
        assert_eq!(privacy.hide("张建设"), "张建设");
    }
}
