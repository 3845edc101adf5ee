//! 项目科科长张建国、副科长李某: posts and names.

use std::ops::Range;

use super::draft::DraftPerson;
use super::line::Piece;
use crate::model::person_name;
use crate::model::person_name::{
    NameReading, behind_own_post, ends_with_post, is_likely_name, is_name, is_spelled,
};
use crate::text::is_han;

/// Returns the persons that a line names, and whether post and name stand in the order of the
/// bulletin; `None` where one of them cannot be told apart from the rest.
pub(super) fn list(line: Piece<'_>) -> Option<(Vec<DraftPerson<'_>>, bool)> {
    let text = line.text();
    let end = text.trim_end_matches(['。', '；', ';', '.']).len();
    // 王维等: who else is meant is not said.
    if text[..end].ends_with('等') {
        return None;
    }
    let mut in_order = true;
    let mut persons = Vec::new();
    let mut start = 0;
    let marks = text[..end].match_indices(['、', '，', ',', '；', ';']);
    for (at, mark) in marks.chain(std::iter::once((end, ""))) {
        let (person, ordered) = one(line.part(start..at).trim())?;
        in_order &= ordered;
        persons.push(person);
        start = at + mark.len();
    }
    Some((persons, in_order))
}

fn one(piece: Piece<'_>) -> Option<(DraftPerson<'_>, bool)> {
    let found = read(piece.text())?;
    let post = found.post.map(|post| piece.part(post));
    Some((DraftPerson { name: piece.part(found.name), post }, found.in_order))
}

/// A person in a text, by bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PersonMatch {
    /// The name.
    pub(super) name: Range<usize>,
    /// The post.
    pub(super) post: Option<Range<usize>>,
    /// Whether the post stands before the name, as the bulletin prints it.
    pub(super) in_order: bool,
}

/// Reads a text as one person; `None` where post and name cannot be told apart.
pub(super) fn read(text: &str) -> Option<PersonMatch> {
    let trimmed = |range: Range<usize>| {
        let inner = &text[range.clone()];
        let start = range.start + inner.len() - inner.trim_start().len();
        start..(range.start + inner.trim_end().len()).max(start)
    };
    if let Some(open) = text.find(['（', '(']) {
        let inside = open + text[open..].chars().next()?.len_utf8();
        let close = text.find(['）', ')']).filter(|close| *close > inside)?;
        let (name, post) = (trimmed(0..open), trimmed(inside..close));
        let closes = text[close..].chars().count() == 1;
        // （均为干事）is said of those before it as well.
        if ["均", "都", "皆", "分别"].iter().any(|word| text[post.clone()].starts_with(word))
        {
            return None;
        }
        return (closes && is_name(&text[name.clone()])).then_some(PersonMatch {
            name,
            post: Some(post),
            in_order: false,
        });
    }
    if is_likely_name(text) && !ends_with_post(text) {
        return Some(PersonMatch { name: 0..text.len(), post: None, in_order: true });
    }
    let post = behind_own_post(text)?;
    let (name, post) = (trimmed(post..text.len()), trimmed(0..post));
    is_single(&text[name.clone()]).then_some(PersonMatch {
        name,
        post: Some(post),
        in_order: true,
    })
}

/// Whether a text is one name and nothing else, of whatever family.
pub(super) fn is_single(text: &str) -> bool {
    let short = (2..=3).contains(&text.chars().count()) && text.chars().all(is_han);
    let may_be_one = matches!(
        person_name::read(text),
        NameReading::Name | NameReading::Unusual | NameReading::Masked
    );
    may_be_one && (short || is_name(text) || is_spelled(text))
}

#[cfg(test)]
mod tests {
    use super::list;
    use crate::import::sample;

    fn shown(text: &str) -> String {
        sample::with(text, |line| {
            let Some((persons, in_order)) = list(line) else { return "-".to_owned() };
            let shown = |one: &super::DraftPerson<'_>| {
                format!("{}/{}", one.post.map_or("", super::Piece::text), one.name.text())
            };
            let list: Vec<String> = persons.iter().map(shown).collect();
            format!("{}{}", list.join(" "), if in_order { "" } else { " moved" })
        })
    }

    #[test]
    fn posts_are_told_from_names() {
        assert_eq!(shown("项目科科长张建国、副科长李明。"), "项目科科长/张建国 副科长/李明");
        assert_eq!(shown("张建国，李明"), "/张建国 /李明");
        assert_eq!(shown("张建国（项目科科长）"), "项目科科长/张建国 moved");
        assert_eq!(shown("局党组成员、副局长王维"), "-");
        assert_eq!(shown("项目科"), "-");
        for several in [
            "养护科科长陆景行和副科长祁同山",
            "闸管所所长张建国及值班员卓一航",
            "科长陆景行、副科长祁同山和科员卓一航",
            "副局长卓一航分管的养护科科长陆景行",
            "站长卓一航代站长祁同山",
        ] {
            assert_eq!(shown(several), "-", "{several}");
        }
        assert_eq!(shown("车万里、时敬之"), "/车万里 /时敬之");
        assert_eq!(shown("镇长时敬之，相云飞"), "镇长/时敬之 /相云飞");
        assert_eq!(shown("车间"), "-");
        assert_eq!(shown("办公室主任兼高级工程师张建国"), "办公室主任兼高级工程师/张建国");
        assert_eq!(shown("张建国、李明等"), "-");
        assert_eq!(shown("有关人员"), "-");
        assert_eq!(shown("科员李小红等"), "-");
        assert_eq!(shown("王强、李伟（均为宣传办干事）"), "-");
    }
}
