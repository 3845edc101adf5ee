//! The persons of a failing, whose line is read again as a whole: `责任人：项目科科长张建国，副科长李明。`
//!
//! A name is never what was typed beside it: a person who was added becomes a person of their own. Where
//! that cannot be told, nothing is changed, and the line is told.

use super::super::person;
use crate::diag::{Spanned, TextEdit};
use crate::model::person_name::ends_with_post;
use crate::model::{Failing, Person, Responsible, labels};
use crate::source::{NewValue, NodeStep, TreeEdit};

/// Marks between persons.
const MARKS: [char; 6] = ['、', '，', ',', '；', ';', ' '];

/// What becomes of the persons.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct PersonsChange {
    /// Names and posts that are other ones.
    pub(super) changes: Vec<TextEdit>,
    /// Persons who are new, the last of those behind one person first.
    pub(super) additions: Vec<TreeEdit>,
}

/// A person of the new line: one of ours as it was, or post and name.
enum Found<'t> {
    Known(usize),
    New { post: Option<&'t str>, name: &'t str },
}

/// Returns what becomes of the persons of a failing by the line as it came back; `None` where the line
/// cannot be read, or somebody is missing. `place` leads to the failing.
pub(super) fn changed(
    failing: &Failing,
    place: &[NodeStep],
    line: &str,
) -> Option<PersonsChange> {
    let ours = &failing.responsible.persons;
    let found = read(line, ours)?;
    let mut change = PersonsChange::default();
    let mut next = 0;
    let mut at = 0;
    while at < found.len() {
        let news =
            found[at..].iter().take_while(|one| matches!(one, Found::New { .. })).count();
        let known = match found.get(at + news) {
            Some(Found::Known(index)) => *index,
            _ => ours.len(),
        };
        let missing = known.checked_sub(next)?;
        if missing > news {
            return None;
        }
        // As many as are missing were written anew; the others came behind them.
        for (offset, one) in found[at..at + missing].iter().enumerate() {
            let Found::New { post, name } = one else { return None };
            rewritten(&ours[next + offset], *post, name, &mut change.changes)?;
        }
        let behind = known.checked_sub(1);
        for one in found[at + missing..at + news].iter().rev() {
            let Found::New { post, name } = one else { return None };
            change.additions.push(added(place, behind?, *post, name));
        }
        next = known + 1;
        at += news + 1;
    }
    (next >= ours.len()).then_some(change)
}

/// Whether two lines name the same persons, whatever stands between them.
pub(super) fn says_the_same(ours: &str, theirs: &str) -> bool {
    let label = format!("{}：", labels::PERSONS);
    let persons = |line: &str| -> Option<Vec<(String, String)>> {
        let line = line.strip_prefix(&label)?.trim_end_matches('。').to_owned();
        let parts = line.split(MARKS).filter(|part| !part.is_empty());
        let one = |part: &str| match person::read(part) {
            Some(found) => {
                let post = found.post.map_or("", |post| &part[post]);
                (post.to_owned(), part[found.name].to_owned())
            }
            None => (String::new(), part.to_owned()),
        };
        Some(parts.map(one).collect())
    };
    persons(ours).is_some_and(|ours| persons(theirs) == Some(ours))
}

/// Returns the persons of a new line of a failing that had none.
pub(super) fn all(line: &str) -> Option<NewValue> {
    let found = read(line, &[])?;
    let persons = found.iter().filter_map(|one| match one {
        Found::New { post, name } => Some(value(*post, name)),
        Found::Known(_) => None,
    });
    Some(NewValue::Mapping(vec![(Responsible::persons, NewValue::List(persons.collect()))]))
}

fn read<'t>(line: &'t str, ours: &[Person]) -> Option<Vec<Found<'t>>> {
    let line = line.trim();
    let line = line.strip_prefix(labels::PERSONS).unwrap_or(line);
    let line = line.trim_start_matches(['：', ':']).trim_end_matches(['。', '；', ';', '.']);
    let mut rest = line.trim();
    let mut found = Vec::new();
    while !rest.is_empty() {
        let known = ours.iter().enumerate().find_map(|(index, person)| {
            let post = person.post.as_ref().map_or("", |post| post.value.as_str());
            let after = rest.strip_prefix(post)?.strip_prefix(person.name.value.as_str())?;
            (after.is_empty() || after.starts_with(MARKS)).then_some((index, after))
        });
        let after = match known {
            Some((index, after)) => {
                found.push(Found::Known(index));
                after
            }
            None => {
                let (one, after) = rest.split_at(rest.find(MARKS).unwrap_or(rest.len()));
                found.push(new(one, ours).filter(|one| is_apart(one, ours))?);
                after
            }
        };
        rest = after.trim_start_matches(MARKS);
    }
    Some(found)
}

/// Reads a person who is not ours, or ours with another name or another post.
fn new<'t>(text: &'t str, ours: &[Person]) -> Option<Found<'t>> {
    for person in ours {
        let post = person.post.as_ref().map(|post| post.value.as_str());
        let name = post.and_then(|post| Some((post, text.strip_prefix(post)?)));
        if let Some((post, name)) = name.filter(|(_, name)| person::is_single(name)) {
            return Some(Found::New { post: Some(&text[..post.len()]), name });
        }
        let post = text.strip_suffix(person.name.value.as_str());
        if let Some(post) = post.filter(|post| ends_with_post(post)) {
            return Some(Found::New { post: Some(post), name: &text[post.len()..] });
        }
    }
    let found = person::read(text)?;
    let post = found.post.map(|post| &text[post]);
    Some(Found::New { post, name: &text[found.name] })
}

/// Whether the post holds no name that is ours.
fn is_apart(found: &Found<'_>, ours: &[Person]) -> bool {
    let Found::New { post: Some(post), .. } = found else { return true };
    ours.iter().all(|person| !post.contains(person.name.value.as_str()))
}

fn rewritten(
    ours: &Person,
    post: Option<&str>,
    name: &str,
    changes: &mut Vec<TextEdit>,
) -> Option<()> {
    let mut change = |was: &Spanned<String>, is: &str| {
        if was.value != is {
            let range = 0..was.value.len();
            changes.push(TextEdit { scalar: was.span, range, text: is.to_owned() });
        }
    };
    match (&ours.post, post) {
        (Some(was), Some(is)) => change(was, is),
        (None, None) => {}
        // A key would have to come or go.
        _ => return None,
    }
    change(&ours.name, name);
    Some(())
}

fn added(place: &[NodeStep], behind: usize, post: Option<&str>, name: &str) -> TreeEdit {
    let list =
        [place, &[NodeStep::Key(Failing::responsible), NodeStep::Key(Responsible::persons)]]
            .concat();
    let before = Vec::new();
    TreeEdit::Insert { list, index: behind + 1, value: value(post, name), before }
}

/// Returns a person as a value of the file.
pub(super) fn value(post: Option<&str>, name: &str) -> NewValue {
    let mut keys = vec![(Person::name, NewValue::Line(name.to_owned()))];
    keys.extend(post.map(|post| (Person::post, NewValue::Line(post.to_owned()))));
    NewValue::Mapping(keys)
}
