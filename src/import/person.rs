//! 项目科科长张建国、副科长李某: posts and names.

use super::draft::DraftPerson;
use super::line::Piece;

/// Family names that most people have; others are left for a reader to part from the post.
const FAMILIES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程\
    苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤温康\
    施洪牛樊葛邢欧邱闻上官司马诸葛";

/// Ends of posts.
const POSTS: &str = "长 主任 书记 员 经理 师 委员 干部 负责人 主席 秘书 专干 会计 巡视员 组长 \
    职工";

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
    if is_name(text) && !ends_a_post(text) {
        return Some((DraftPerson { name: piece, post: None }, true));
    }
    let post =
        POSTS.split(' ').filter_map(|end| text.rfind(end).map(|at| at + end.len())).max()?;
    let (post, name) = piece.split(post);
    let name = name.trim();
    is_name(name.text()).then_some((DraftPerson { name, post: Some(post.trim()) }, true))
}

fn ends_a_post(text: &str) -> bool {
    POSTS.split(' ').any(|end| text.ends_with(end))
}

/// 张建国, 李明, 欧阳文静, 张某某
fn is_name(text: &str) -> bool {
    let count = text.chars().filter(|one| !one.is_whitespace()).count();
    let han = |one: char| matches!(one, '\u{3400}'..='\u{9fff}') || one.is_whitespace();
    (2..=4).contains(&count)
        && text.chars().all(han)
        && text.chars().next().is_some_and(|first| FAMILIES.contains(first))
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
