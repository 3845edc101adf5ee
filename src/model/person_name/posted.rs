//! Persons whom a post names beside the one who has it: 城建办主任、科员李四.

use super::named::{AND, BETWEEN, NamedPerson};
use super::post::{behind_post, ends_with_post, opens_with_post};
use super::single::{is_common_name, is_name};
use crate::model::title;

/// The persons whom a post names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostedNames {
    /// The post without them, where it is certain which part that is.
    pub own: Option<String>,
    /// The persons, with the posts before their names.
    pub persons: Vec<NamedPerson>,
    /// Whether these are names for certain.
    pub are_certain: bool,
}

/// Last characters of offices and places that open like a name: 林业局, 金融办, 江北区.
const OFFICES: &str = "局办科股室处部队所站院校区县市镇乡村社组委会团厅司馆库厂场店中心州旗盟街道路河湖港园段班庭行台湾";

/// What is said of a person whose name stands before it, of whatever family.
const SAID: [&str; 6] = ["分管", "主管", "负责", "联系", "代", "的"];

/// Marks around a remark.
const BRACKETS: [char; 4] = ['（', '）', '(', ')'];

/// Parts a post from the name behind it: 项目科科长 and 张建国. The byte where the post ends; `None` where no known name
/// follows a post, or the post names somebody else: of 科长张三和副科长李四 each has one.
pub fn behind_own_post(text: &str) -> Option<usize> {
    behind_post(text).filter(|at| names_in_post(&text[..*at]).is_none())
}

/// The persons whom a post names; `None` where it names nobody.
pub fn names_in_post(post: &str) -> Option<PostedNames> {
    let (mut persons, mut own_end, mut are_certain) = (Vec::new(), 0, true);
    // Whether each piece behind the first with a name has one, with a post of its own.
    let mut are_complete = true;
    for (start, piece) in pieces(post) {
        let Some((named, is_certain)) = named(piece, start > 0) else {
            are_complete &= persons.is_empty();
            own_end = if persons.is_empty() { start + piece.len() } else { own_end };
            continue;
        };
        are_complete &= named.post.is_some() && own_end > 0;
        are_certain &= is_certain;
        persons.push(named);
    }
    let own = (are_complete && are_certain && !post.contains(BRACKETS))
        .then(|| post[..own_end].trim().to_owned());
    (!persons.is_empty()).then_some(PostedNames { own, persons, are_certain })
}

/// A post cut at marks, brackets and blanks, and at words that join a person, each piece with its first byte.
fn pieces(post: &str) -> Vec<(usize, &str)> {
    let is_between = |one: char| {
        one.is_whitespace() || BRACKETS.contains(&one) || BETWEEN.contains(&one) || one == '：'
    };
    let mut pieces: Vec<(usize, &str)> = Vec::new();
    for mut piece in post.split(is_between).filter(|piece| !piece.is_empty()) {
        let start = |piece: &str| piece.as_ptr() as usize - post.as_ptr() as usize;
        while let Some((left, right)) = joined(piece) {
            pieces.push((start(left), left));
            piece = right;
        }
        pieces.push((start(piece), piece));
    }
    pieces
}

/// 主任和李四, 主任李四和科员王五: a post or a person on the one side, a person on the other, or the post of one: 主任李四和科员.
fn joined(piece: &str) -> Option<(&str, &str)> {
    let sides = |word: &&'static str| {
        let sides = piece
            .match_indices(*word)
            .map(|(at, word)| (&piece[..at], &piece[at + word.len()..]));
        sides.collect::<Vec<_>>()
    };
    let joins = |(left, right): &(&str, &str)| {
        (ends_with_post(left) || named(left, true).is_some()) && right_of(right)
            || posted(left, is_unusual).is_some() && ends_with_post(right)
    };
    AND.iter().flat_map(sides).find(joins)
}

/// A text in two parts, of which the first ends with a post: each way to cut it so.
fn behind_posts(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let cuts = text.char_indices().map(|(at, _)| at).filter(|at| *at > 0);
    cuts.map(|at| text.split_at(at)).filter(|(post, _)| ends_with_post(post))
}

/// A post and the name behind it.
fn posted(text: &str, is_named: fn(&str) -> bool) -> Option<(&str, &str)> {
    behind_posts(text).find(|(_, name)| is_named(name))
}

/// Whether a person stands first in a text that more may be joined to.
fn right_of(text: &str) -> bool {
    named(text, true).is_some() || joined(text).is_some()
}

/// The person whom a piece of a post names, and whether that is certain. A name without a post counts
/// behind another piece only.
fn named(piece: &str, is_behind: bool) -> Option<(NamedPerson, bool)> {
    let cuts = || piece.char_indices().map(|(at, _)| at).filter(|at| *at > 0);
    let person = |name: &str, post: &str| NamedPerson {
        name: name.to_owned(),
        post: Some(post.to_owned()).filter(|post| !post.is_empty()),
    };
    if let Some((post, name)) = posted(piece, is_person) {
        return Some((person(name, post), true));
    }
    if let Some((post, name)) = posted(piece, is_unusual) {
        return Some((person(name, post), false));
    }
    // Of whom the rest is said is not certain.
    let within =
        behind_posts(piece).find_map(|(post, rest)| Some((post, opening_person(rest)?)));
    if let Some((post, name)) = within {
        return Some((person(name, post), false));
    }
    if !is_behind {
        return None;
    }
    // 施工方 opens like a name and is none.
    let opens_as_word = cuts().nth(1).is_some_and(|at| title::is_word(&piece[..at]));
    if is_person(piece) {
        return Some((person(piece, ""), !opens_as_word));
    }
    let at = cuts().find(|at| is_person(&piece[..*at]) && opens_with_post(&piece[*at..]))?;
    (!opens_as_word).then(|| (person(&piece[..at], &piece[at..]), false))
}

/// The person in whose name a text opens that says more: 李四分管的科长, 为李四.
fn opening_person(text: &str) -> Option<&str> {
    let opened = text;
    let text = text.trim_start_matches(['为', '是', '系']);
    let end = |count: usize| text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    if opens_with_post(text) || title::is_word(&text[..end(2)]) {
        return None;
    }
    let is_said_of = |name: &&str| {
        let rest = &text[name.len()..];
        let is_said = SAID.iter().any(|word| rest.starts_with(word));
        is_name(name) && (is_said || rest.is_empty() && text != opened)
    };
    [3, 2]
        .into_iter()
        .map(|count| &text[..end(count)])
        .find(|name| is_person(name) || is_said_of(name))
}

/// Whether a piece is the name of a person, and no post, office or word.
fn is_person(text: &str) -> bool {
    is_common_name(text) && is_no_word(text)
}

/// Whether a piece may be the name of a person of whatever family: 练霓裳.
fn is_unusual(text: &str) -> bool {
    text.chars().count() == 3 && is_name(text) && is_no_word(text)
}

/// Whether a text is no post, office or word.
fn is_no_word(text: &str) -> bool {
    !ends_with_post(text)
        && !text.ends_with(|one| OFFICES.contains(one))
        && !title::is_word(text)
}
