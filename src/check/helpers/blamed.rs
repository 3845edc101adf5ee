//! Persons whom running text calls responsible: 责任人：孙志强, 责任人孙志强未到岗, 院长彭程负有管理责任.
//!
//! [`named`] is the entry point. Only those count whose name is certain, and is not hidden.

use std::collections::BTreeSet;
use std::ops::Range;

use super::lazy_regex::{LazyRegex, regex};
use crate::model::person_name::{NamedPerson, is_masked, is_name, opening_names, persons};

/// A label, and what is said behind it up to the end of the clause.
static LABEL: LazyRegex = LazyRegex::new(|| {
    regex(
        r"(?P<label>责任人员?|责任者|责任领导|分管领导|问责对象|负责人|当事人)(?:为|是|系)?\s*[：:—－-]*\s*(?P<persons>[^。；;：:\n]{2,60})",
    )
});

/// Whom a clause calls responsible: 院长彭程负有管理责任
static BLAMED: LazyRegex = LazyRegex::new(|| {
    regex(
        r"(?P<persons>[^，。；：、,;:\s]{2,20}?)负(?:有|主要|直接|领导|监管|管理|重要|次要|全部)*责任",
    )
});

/// 等3人, 等人
static OTHERS: LazyRegex =
    LazyRegex::new(|| regex(r"等(?:[0-9０-９一二两三四五六七八九十几多]*(?:人|名|位).*)?$"));

/// A person whom a text calls responsible.
pub(crate) struct BlamedPerson {
    /// The name.
    pub(crate) name: String,
    /// Where it stands in the text, in bytes.
    pub(crate) range: Range<usize>,
    /// Who is in charge (负责人, 分管领导) is blamed only in what failed; elsewhere that is a post.
    pub(crate) is_in_charge: bool,
}

/// The persons whom a text calls responsible.
pub(crate) fn named(text: &str) -> Vec<BlamedPerson> {
    if !["责任", "负责", "当事", "分管", "问责"].iter().any(|word| text.contains(word))
    {
        return Vec::new();
    }
    let mut found: Vec<BlamedPerson> = Vec::new();
    let mut from = 0;
    // Behind a label another may stand in the same clause.
    while let Some(label) = LABEL.captures_at(text, from) {
        let Some(said) = label.name("persons") else { break };
        from = said.start();
        let is_in_charge = ["负责人", "分管领导"].contains(&&label["label"]);
        let words = OTHERS
            .find(said.as_str())
            .map_or(said.as_str(), |others| &said.as_str()[..others.start()]);
        // What follows the persons is another clause: 责任人：张建国，已被约谈。
        let ends = words.char_indices().filter(|(_, one)| matches!(one, '，' | ',' | '、'));
        let mut ends: Vec<usize> = ends.map(|(at, _)| at).collect();
        ends.push(words.len());
        let list = ends.into_iter().rev().find_map(|end| persons(&words[..end]));
        let at = found.len();
        let listed = list.into_iter().flatten();
        found.extend(placed(listed, words, said.start(), is_in_charge));
        // 责任人孙志强、李明未到岗
        for name in
            opening_names(words).into_iter().filter(|name| !is_masked(&words[name.clone()]))
        {
            let range = said.start() + name.start..said.start() + name.end;
            if found[at..].iter().all(|known: &BlamedPerson| known.range != range) {
                found.push(BlamedPerson { name: words[name].to_owned(), range, is_in_charge });
            }
        }
    }
    let known: BTreeSet<(usize, usize)> =
        found.iter().map(|one| (one.range.start, one.range.end)).collect();
    let is_new = |one: &BlamedPerson| !known.contains(&(one.range.start, one.range.end));
    found.extend(blamed(text).into_iter().filter(is_new));
    found
}

/// The persons whom a clause calls responsible at its end.
fn blamed(text: &str) -> Vec<BlamedPerson> {
    let said = BLAMED.captures_iter(text).filter_map(|found| found.name("persons"));
    let named = said.flat_map(|said| {
        let listed = persons(said.as_str()).into_iter().flatten();
        placed(listed, said.as_str(), said.start(), false)
    });
    named.collect()
}

/// Persons with their places in a text, of which `said`, where they were read, begins at `start`; those alone whose name is
/// certain and not hidden.
pub(crate) fn placed(
    listed: impl Iterator<Item = NamedPerson>,
    said: &str,
    start: usize,
    is_in_charge: bool,
) -> impl Iterator<Item = BlamedPerson> {
    listed.filter(|one| is_name(&one.name) && !is_masked(&one.name)).filter_map(
        move |NamedPerson { name, .. }| {
            let at = start + said.find(&name)?;
            Some(BlamedPerson { range: at..at + name.len(), name, is_in_charge })
        },
    )
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn persons_behind_a_label_are_found() {
        let found = |text| named(text).into_iter().map(|one| one.name).collect::<Vec<_>>();
        let none: &[&str] = &[];
        for (text, names) in [
            ("责任人：孙志强等3人。", ["孙志强"].as_slice()),
            ("责任人：项目科科长张建国、副科长李明，已被约谈。", &["张建国", "李明"]),
            ("相关责任人员为张建国和李明华；", &["张建国", "李明华"]),
            ("责任人孙志强已被约谈。", &["孙志强"]),
            ("责任人孙志强、李明未到岗。", &["孙志强", "李明"]),
            ("责任人：科长王维未到岗。", &["王维"]),
            ("责任领导为镇党委委员段宏，具体责任人为石磊。", &["段宏", "石磊"]),
            ("分管领导邹凯负领导责任。", &["邹凯"]),
            ("责任人 — 镇安环办主任  葛亮", &["葛亮"]),
            ("村卫生室空置，乡卫生院院长彭程负有管理责任。", &["彭程"]),
            ("主要领导负主要责任，县水利局负监管责任。", none),
            ("责任人：董某。", none),
            ("责任人：市水务局。", none),
            ("主要负责人未到会，工作没有推进。", none),
            ("负责人员安排不足。", none),
            ("落实责任人制度。", none),
        ] {
            assert_eq!(found(text), names, "{text}");
        }
        assert!(named("分管领导邹凯负领导责任。")[0].is_in_charge);
        assert!(!named("责任人为站长佟林。")[0].is_in_charge);
    }
}
