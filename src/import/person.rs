//! 项目科科长张建国、副科长李某: posts and names.

use super::draft::DraftPerson;
use super::line::Piece;
use crate::model::person_name::{behind_post, ends_with_post, is_common_name, is_name};

/// Returns the persons that a line names, and whether post and name stand in the order of the
/// bulletin; `None` where one of them cannot be told apart from the rest.
pub(super) fn list(line: Piece<'_>) -> Option<(Vec<DraftPerson<'_>>, bool)> {
    let text = line.text();
    let end = text.trim_end_matches(['。', '；', ';', '.']).len();
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
    let text = piece.text();
    if let Some(open) = text.find(['（', '(']) {
        let inside = open + text[open..].chars().next()?.len_utf8();
        let close = text.find(['）', ')']).filter(|close| *close > inside)?;
        let post = piece.part(inside..close).trim();
        let name = piece.part(0..open).trim();
        let closes = text[close..].chars().count() == 1;
        return (closes && is_name(name.text()))
            .then_some((DraftPerson { name, post: Some(post) }, false));
    }
    if is_common_name(text) && !ends_with_post(text) {
        return Some((DraftPerson { name: piece, post: None }, true));
    }
    let (post, name) = piece.split(behind_post(text)?);
    Some((DraftPerson { name: name.trim(), post: Some(post.trim()) }, true))
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
        assert_eq!(shown("有关人员"), "-");
    }
}
