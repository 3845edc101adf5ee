//! What stands where one name of a person is wanted.
//!
//! [`read`] is the entry point. Whoever writes `name: 张建国、李明华` has two persons in mind, and the
//! public edition would look for one of six characters. Names are known by their family names
//! (`surname`), posts by their words (`post`); what is not known is taken for a name as it is, since
//! there are names of every kind.

mod listed;
mod post;
mod single;
mod surname;

pub use listed::{NamedPerson, persons};
pub use post::{behind_post, ends_with_post, opens_with_post};
pub use single::{is_common_name, is_masked, is_name};
pub use surname::{is_common_surname, surname_length};

use crate::text::{is_han, without_spaces};
use listed::{joins_names, parts};
use single::names_others;

/// What a text is that stands for a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameReading {
    /// One name, or nothing that is known to be another thing.
    Name,
    /// A name that is already hidden: 董某, 张××.
    Masked,
    /// Persons, with the posts that are written beside them.
    Persons(Vec<NamedPerson>),
    /// No single name, and it is not certain whose.
    Unclear(Doubt),
}

/// Why it is not certain whose name it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Several persons, not all of them known to be names.
    Several,
    /// 张建国等3人
    Others,
    /// 张科长
    PostOnly,
    /// Words in brackets that are no post, or a colon.
    Words,
    /// A line break in the middle.
    LineBreak,
}

/// Reads what stands for a name.
pub fn read(text: &str) -> NameReading {
    let text = text.trim();
    if is_masked(text) {
        return NameReading::Masked;
    }
    if is_titled(text) {
        return NameReading::Unclear(Doubt::PostOnly);
    }
    if !text.chars().any(is_han) || is_name(text) && !has_blank(text) {
        return NameReading::Name;
    }
    if names_others(text) {
        return NameReading::Unclear(Doubt::Others);
    }
    let listed = persons(text);
    match listed.as_deref() {
        Some([one]) if is_written_so(one, text) => NameReading::Name,
        Some([_, second])
            if text.chars().filter(|one| is_han(*one)).count() == 4
                && second.post.is_none()
                && has_only_blanks(text) =>
        {
            NameReading::Unclear(Doubt::Several)
        }
        Some(_) => NameReading::Persons(listed.unwrap_or_default()),
        None => doubt(text).map_or(NameReading::Name, NameReading::Unclear),
    }
}

/// Why a text that names no certain person is no single name, if it is not.
fn doubt(text: &str) -> Option<Doubt> {
    let several = parts(text).len() > 1 || joins_names(text);
    match () {
        () if several => Some(Doubt::Several),
        () if text.contains('\n') => Some(Doubt::LineBreak),
        () if text.contains(['（', '(', '【', '[', '：', ':', '。']) => Some(Doubt::Words),
        () if ends_with_post(text) => Some(Doubt::PostOnly),
        () if is_run_together(text) => Some(Doubt::Several),
        () => None,
    }
}

/// Whether the one person of a text is all that it says, blanks aside.
fn is_written_so(person: &NamedPerson, text: &str) -> bool {
    let same = person.post.is_none() && person.name == without_spaces(text);
    same && !text.contains('\n')
}

/// 张科长, 欧阳主任: a family name and a post.
fn is_titled(text: &str) -> bool {
    let family = surname_length(text).unwrap_or_default();
    let behind = text.char_indices().nth(family).map_or(text.len(), |(at, _)| at);
    family > 0 && post::is_post(&text[behind..])
}

/// 张建国李明华: names of common families, one behind the other.
fn is_run_together(text: &str) -> bool {
    let characters: Vec<char> = text.chars().filter(|one| !one.is_whitespace()).collect();
    let opens = |at: usize| characters.get(at).is_some_and(|one| is_common_surname(*one));
    characters.len() > 4
        && characters.len() < 10
        && characters.iter().all(|one| is_han(*one))
        && opens(0)
        && (characters.len() <= 6 && opens(3) || characters.len() == 5 && opens(2))
}

fn has_blank(text: &str) -> bool {
    text.contains(char::is_whitespace)
}

/// Whether nothing but blanks parts the names of a text.
fn has_only_blanks(text: &str) -> bool {
    text.chars().all(|one| is_han(one) || one == ' ' || one == '\u{3000}' || one == '\u{a0}')
}

#[cfg(test)]
mod tests {
    use super::{Doubt, NameReading, is_masked, read};

    fn shown(text: &str) -> String {
        match read(text) {
            NameReading::Name => "name".to_owned(),
            NameReading::Masked => "masked".to_owned(),
            NameReading::Unclear(doubt) => format!("{doubt:?}"),
            NameReading::Persons(persons) => {
                let shown = persons.iter().map(|one| match &one.post {
                    Some(post) => format!("{post}/{}", one.name),
                    None => one.name.clone(),
                });
                shown.collect::<Vec<_>>().join(" ")
            }
        }
    }

    #[test]
    fn a_single_name_is_left_alone() {
        for name in [
            "张建国",
            "李明",
            "欧阳文静",
            "欧阳静",
            "诸葛亮",
            "李　明",
            "李 明",
            "欧阳 文静",
            "张和平",
            "李长江",
            "王及人",
            "买买提",
            "古丽巴哈尔",
            "阿不都热依木·买买提",
            "高等",
            "范徐丽泰",
            "John Smith",
            "张长长",
            "马师",
            "欧阳和",
            "迪丽热巴",
            "张与时",
            "单于",
            "丁一",
            "A",
        ] {
            assert_eq!(shown(name), "name", "{name}");
        }
    }

    #[test]
    fn a_hidden_name_is_known() {
        for name in [
            "董某",
            "刘某某",
            "张**",
            "张×",
            "张××",
            "张*国",
            "张XX",
            "韦某甲",
            "某某",
            "李某1",
        ] {
            assert_eq!(shown(name), "masked", "{name}");
        }
        for name in ["张建国", "Xu", "张建国等", "某市水务局办公室"] {
            assert!(!is_masked(name), "{name}");
        }
    }

    #[test]
    fn persons_are_parted_where_that_is_certain() {
        for (text, persons) in [
            ("张建国、李明华", "张建国 李明华"),
            ("张建国，李明华", "张建国 李明华"),
            ("张建国,李明华,王维", "张建国 李明华 王维"),
            ("张建国/李明华", "张建国 李明华"),
            ("张建国；李明华；", "张建国 李明华"),
            ("张建国、", "张建国"),
            ("张建国 李明华", "张建国 李明华"),
            ("张建国和李明华", "张建国 李明华"),
            ("张建国\n李明华", "张建国 李明华"),
            ("董某、刘某某", "董某 刘某某"),
            ("科长张建国", "科长/张建国"),
            ("项目科科长张建国", "项目科科长/张建国"),
            ("科长 张建国", "科长/张建国"),
            ("河湖库长张建国", "河湖库长/张建国"),
            ("主任科员欧阳文静", "主任科员/欧阳文静"),
            ("副科长李长江", "副科长/李长江"),
            ("科长张建国、副科长李明", "科长/张建国 副科长/李明"),
            ("张建国同志", "张建国"),
            ("科长张建国同志", "科长/张建国"),
            ("张建国（科长）", "科长/张建国"),
            (
                "张建国(项目科科长、支部书记)、李明（科员）",
                "项目科科长、支部书记/张建国 科员/李明",
            ),
            ("张建国科长", "科长/张建国"),
            ("张建国副主任", "副主任/张建国"),
            ("张\n建国", "张建国"),
        ] {
            assert_eq!(shown(text), persons, "{text}");
        }
    }

    #[test]
    fn what_is_not_certain_is_told() {
        for (text, doubt) in [
            ("张建国等3人", Doubt::Others),
            ("张建国、李明华等", Doubt::Others),
            ("张建国等人", Doubt::Others),
            ("科长张建国、李明华", Doubt::Several),
            ("李明 王华", Doubt::Several),
            ("张建国、有关人员", Doubt::Several),
            ("张建国李明华", Doubt::Several),
            ("张建国及其家属", Doubt::Several),
            ("张科长", Doubt::PostOnly),
            ("李副主任", Doubt::PostOnly),
            ("项目科科长", Doubt::PostOnly),
            ("张建国（女）", Doubt::Words),
            ("责任人：张建国", Doubt::Words),
            ("古丽\n巴哈尔", Doubt::LineBreak),
        ] {
            assert_eq!(read(text), NameReading::Unclear(doubt), "{text}");
        }
    }
}
