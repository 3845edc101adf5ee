//! Labels within a failing: 处理结果：, 整改期限： and the like.

use std::sync::LazyLock;

use super::line::bullet;
use super::mark;
use crate::model::person_name::opening_names;
use crate::model::{Failing, labels_of_failings};
use crate::text::{is_han, without_spaces};

/// The field of a failing that a label opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FieldLabel {
    Category,
    Facts,
    Basis,
    Persons,
    Outcome,
    Measure,
    Deadline,
}

impl FieldLabel {
    /// All of them, in the order of the page.
    pub(super) const ALL: [Self; 7] = [
        Self::Facts,
        Self::Category,
        Self::Basis,
        Self::Persons,
        Self::Outcome,
        Self::Measure,
        Self::Deadline,
    ];

    /// Returns the word that the bulletin prints for it; none for the facts.
    pub(super) fn printed(self) -> Option<&'static str> {
        Failing::RECORD.fields.iter().find(|field| field.key == self.key())?.label
    }

    /// Returns the key of the field in the YAML.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Category => Failing::category,
            Self::Facts => Failing::facts,
            Self::Basis => Failing::basis,
            Self::Persons => Failing::responsible,
            Self::Outcome => Failing::outcome,
            Self::Measure => Failing::measure,
            Self::Deadline => Failing::deadline,
        }
    }
}

/// Each word that opens a field, with the field.
static LABELS: LazyLock<Vec<(&str, FieldLabel)>> = LazyLock::new(|| {
    let of = |key: &str| FieldLabel::ALL.into_iter().find(|label| label.key() == key);
    labels_of_failings().filter_map(|(word, key)| Some((word, of(key)?))).collect()
});

/// Longest label that has no key, in characters.
const LONGEST_LABEL: usize = 8;

/// Longest clause that names persons, in characters.
const LONGEST_PERSONS: usize = 60;

/// Longest line that may be a heading without a number, in characters.
const LONGEST_HEADING: usize = 24;

/// Marks that no heading ends with, beside those of ASCII.
const STOPS: &str = "。；！？，、：”》";

/// A label in a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct LabelMatch {
    /// Its field.
    pub(super) label: FieldLabel,
    /// The word.
    pub(super) word: &'static str,
    /// Number, word and colon, in bytes of the line.
    pub(super) start: usize,
    /// Where its text begins.
    pub(super) end: usize,
    /// Whether a mark stands behind the word; 责任人李强 has none.
    is_marked: bool,
}

impl LabelMatch {
    /// Whether only a failing has it. A practice may have a 类别, too, and somebody who leads it.
    pub(super) fn marks_a_failing(&self) -> bool {
        match self.label {
            FieldLabel::Category => self.word != "类别",
            FieldLabel::Persons => {
                self.is_marked && self.word.contains('责') && !self.word.contains("负责")
            }
            // Nobody asks of a practice that it be set right.
            FieldLabel::Measure => self.word == "整改要求",
            label => of_failings_alone(label),
        }
    }
}

/// Returns the word or two before a colon that a line opens with, and text behind it.
pub(super) fn unknown(line: &str) -> Option<&str> {
    let (word, text) = line.split_once(['：', ':'])?;
    let is_short = word.chars().count() <= LONGEST_LABEL && word.chars().all(is_han);
    (is_short && !text.trim().is_empty()).then_some(word)
}

/// Whether a sentence says what is to be done later.
pub(super) fn is_of_later(sentence: &str) -> bool {
    ["下一步", "下步", "今后", "接下来"].iter().any(|opening| sentence.starts_with(opening))
}

/// Whether a text opens with what stands above it: 以上2个问题, 上述问题.
pub(super) fn is_of_what_is_above(text: &str) -> bool {
    text.starts_with("以上") || text.starts_with("上述")
}

/// Whether a line says something of the text above it: 注：数据截至6月底。上述问题……
pub(super) fn is_remark(text: &str) -> bool {
    if is_of_what_is_above(text) {
        return true;
    }
    let label = text.split_once(['：', ':']);
    label.is_some_and(|(word, _)| ["注", "备注", "附注", "说明"].contains(&word.trim()))
}

/// Whether a field is one that nothing but a failing has.
fn of_failings_alone(label: FieldLabel) -> bool {
    matches!(label, FieldLabel::Persons | FieldLabel::Outcome | FieldLabel::Deadline)
}

/// Returns the field that the head of a column is the label of.
pub(super) fn column(head: &str) -> Option<FieldLabel> {
    let head = without_spaces(head);
    LABELS.iter().find(|(word, _)| *word == head).map(|(_, label)| *label)
}

/// Returns the label that is all of a line but a dot before it.
fn alone(text: &str) -> Option<LabelMatch> {
    let word = text[bullet(text)..].trim();
    let (word, label) = LABELS.iter().find(|(one, _)| *one == word)?;
    Some(LabelMatch { label: *label, word, start: 0, end: text.len(), is_marked: true })
}

/// Returns the labels of a line: all of it, at its start, behind a stop, or behind a comma where only a failing has it.
pub(super) fn find(text: &str) -> Vec<LabelMatch> {
    let opening = mark::written(text).map_or_else(|| bullet(text), |mark| mark.length);
    let mut found: Vec<LabelMatch> = alone(text).into_iter().collect();
    for (at, colon) in text.match_indices(['：', ':', '】']) {
        let Some((label, word)) = before(&text[..at]) else { continue };
        let bracket = if colon == "】" { "【" } else { "" };
        let Some(outside) = text[..at - word.len()].strip_suffix(bracket) else { continue };
        // （责任人：王强）
        let in_brackets = outside.strip_suffix(['（', '(']);
        let in_brackets = in_brackets.filter(|_| colon != "】" && of_failings_alone(label));
        let outside = in_brackets.unwrap_or(outside);
        if outside.len() > opening && in_brackets.is_none() && !is_closed(outside, label) {
            continue;
        }
        let start = if outside.len() <= opening { 0 } else { outside.len() };
        let mut end = at + colon.len();
        if colon == "】" && text[end..].starts_with(['：', ':']) {
            end += text[end..].chars().next().map_or(0, char::len_utf8);
        }
        found.push(LabelMatch { label, word, start, end, is_marked: true });
    }
    found.extend(before_persons(text, opening));
    found.sort_by_key(|one| one.start);
    // 【处理结果】： is found at both its marks.
    found.dedup_by(|later, earlier| later.start < earlier.end);
    found
}

/// Whether a label may stand behind a text: at the end of a sentence, or of a clause where only a failing has it.
fn is_closed(outside: &str, label: FieldLabel) -> bool {
    let before = outside.trim_end();
    before.ends_with(['。', '；', ';', '！', '？'])
        || before.ends_with(['，', ',']) && of_failings_alone(label)
}

/// Returns the labels of persons without a colon, where nothing but names and posts that are certain follow in
/// the clause: 边沟堵塞，责任人李强；
fn before_persons(text: &str, opening: usize) -> Vec<LabelMatch> {
    const WORD: &str = "责任人";
    let read = |(at, _): (usize, &str)| {
        let end = at + WORD.len();
        let end = end + if text[end..].starts_with('员') { '员'.len_utf8() } else { 0 };
        let (label, word) = before(&text[..end])?;
        let outside = &text[..end - word.len()];
        let opens = outside.len() <= opening;
        if label != FieldLabel::Persons || !opens && !is_closed(outside, label) {
            return None;
        }
        let behind = &text[end..];
        let said = behind.strip_prefix(['为', '是', '系']).unwrap_or(behind).trim_start();
        let clause = said.char_indices().take(LONGEST_PERSONS + 1);
        let stop = clause.clone().find(|(_, one)| "。；;，,！？".contains(*one));
        let whole = stop.map_or(said.len(), |(at, _)| at);
        let is_short = stop.is_some() || clause.count() <= LONGEST_PERSONS;
        let persons = &said[..if is_short { whole } else { 0 }];
        let names = opening_names(persons);
        let is_sure = names.last().is_some_and(|last| last.end == persons.trim_end().len());
        let start = if opens { 0 } else { outside.len() };
        let end = text.len() - said.len();
        is_sure.then_some(LabelMatch { label, word, start, end, is_marked: false })
    };
    text.match_indices(WORD).filter_map(read).collect()
}

/// Whether a line without a number may be a heading: it is short, and no sentence, list or label.
pub(super) fn is_heading(text: &str) -> bool {
    let closed = |one: char| STOPS.contains(one) || one.is_ascii_punctuation() && one != ')';
    text.chars().count() <= LONGEST_HEADING && !text.ends_with(closed) && find(text).is_empty()
}

/// Returns the longest label at the end of a text.
fn before(text: &str) -> Option<(FieldLabel, &'static str)> {
    let ending = LABELS.iter().filter(|(word, _)| text.ends_with(word));
    ending.max_by_key(|(word, _)| word.len()).map(|(word, label)| (*label, *word))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{LABELS, find};
    use crate::model::Failing;

    #[test]
    fn every_field_of_a_failing_has_a_label() {
        let labelled: BTreeSet<&str> = LABELS.iter().map(|(_, label)| label.key()).collect();
        let fields = Failing::RECORD.fields.iter().map(|field| field.key);
        let fields: BTreeSet<&str> = fields.filter(|key| *key != Failing::heading).collect();
        assert_eq!(labelled, fields);
    }

    fn shown(text: &str) -> Vec<String> {
        let shown = |found: &super::LabelMatch| {
            format!("{:?} {}", found.label, &text[found.start..found.end])
        };
        find(text).iter().map(shown).collect()
    }

    #[test]
    fn persons_that_are_certain_need_no_colon() {
        for (text, label) in [
            ("边沟堵塞，责任人李强；", "责任人"),
            ("边沟堵塞。相关责任人员为养护科科长张建国、科员李小红。", "相关责任人员为"),
            ("责任人张建国", "责任人"),
        ] {
            assert_eq!(shown(text), [format!("Persons {label}")], "{text}");
        }
        for text in [
            "边沟堵塞，责任人不明确；",
            "边沟堵塞，责任人李强未到岗；",
            "责任人制度未落实",
            "明确责任人李强；",
            "责任人高度重视",
            "责任人和完成时限",
        ] {
            assert!(shown(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn labels_stand_at_the_start_or_behind_a_stop() {
        assert_eq!(
            shown("进度滞后。处理结果：通报批评。整改期限:2017年9月30日。"),
            ["Outcome 处理结果：", "Deadline 整改期限:"]
        );
        assert_eq!(shown("责任人员：项目科科长张建国"), ["Persons 责任人员："]);
        assert_eq!(shown("1.整改措施：倒排工期"), ["Measure 1.整改措施："]);
        assert_eq!(shown("问题类别：项目进度"), ["Category 问题类别："]);
        assert!(shown("项目类别：甲类").is_empty());
        assert_eq!(shown("【处理结果】：约谈。"), ["Outcome 【处理结果】："]);
        assert_eq!(shown("【处理结果】约谈。"), ["Outcome 【处理结果】"]);
        assert!(shown("既有具体事例,也有处理结果:通报").is_empty());
        assert!(shown("公布处理结果。").is_empty());
        assert_eq!(shown("下一步打算"), ["Measure 下一步打算"]);
        assert!(shown("三、下一步打算").is_empty());
    }
}
