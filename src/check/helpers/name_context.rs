//! What stands around a name in a text, and the longer names of the archive that it may be a part of.

use std::collections::BTreeSet;

use crate::model::{Archive, Config, NameMatch, Text};

/// Most bytes that are looked at on either side of a name.
const AROUND: usize = 60;

/// Letters with which many given names end and few words begin: 张伟东.
const GIVEN: &str = "伟芳娜敏静丽磊军洋勇艳杰娟涛秀霞桂兰英玉萍梅波宇辉峰东鹏龙云雷林森斌彬鑫琳莹雪婷倩颖佳欣怡浩轩晨阳旭亮武胜虎荣庆祥珍凤莲菊芬琴雅慧";

/// Letters of words that stand before persons.
const BEFORE_PERSONS: &str = "由对被令向经请让给的";

/// Letters with which words begin that stand behind persons.
const BEHIND_PERSONS: &str = "未没不在已予被因由并也均仅还曾应将对向于是虽拒擅违迟负";

/// Names of units and of the office, and listed terms.
pub(crate) struct ListedNames<'a>(BTreeSet<&'a str>);

impl<'a> ListedNames<'a> {
    /// Gathers those of an archive.
    pub(crate) fn of(archive: &'a Archive, config: &'a Config) -> Self {
        let units = archive.units.iter().flatten();
        let units = units.flat_map(|unit| [Some(&unit.name), unit.full_name.as_ref()]);
        let organization = [&config.organization.name, &config.organization.short_name];
        let series = config.series.iter().map(|series| &series.name);
        let terms = archive.terms.words.iter().map(|term| &term.right);
        let all = units.flatten().chain(organization).chain(series).chain(terms);
        Self(all.map(|name| name.trim()).collect())
    }

    /// Whether a name stands within a longer one that is listed.
    pub(crate) fn hold(&self, text: &Text, found: &NameMatch) -> bool {
        let longer = self.0.iter().filter(|one| one.len() > found.name.len());
        longer.into_iter().any(|one| {
            one.match_indices(found.name.as_str()).any(|(at, _)| {
                before(text, found).ends_with(&one[..at])
                    && behind(text, found).starts_with(&one[at + found.name.len()..])
            })
        })
    }
}

/// Whether a name of two letters may be the beginning of another person's: 张伟 in 张伟东.
pub(crate) fn may_go_on(text: &Text, found: &NameMatch) -> bool {
    let opens = behind(text, found).starts_with(|letter| GIVEN.contains(letter));
    opens && found.name.chars().count() == 2
}

/// Whether letters between others stand as the name of a person does: between the ends of a sentence and
/// words of grammar, as in 对文明予以批评.
pub(crate) fn stands_as_a_person(before: &str, behind: &str) -> bool {
    let last = before.trim_end_matches(['*', ' ']).chars().next_back();
    let next = behind.trim_start_matches(['*', ' ']).chars().next();
    let parts = |one: char| "，。；：！？（）(),;\n".contains(one);
    last.is_none_or(|one| parts(one) || BEFORE_PERSONS.contains(one))
        && next.is_none_or(|one| parts(one) || BEHIND_PERSONS.contains(one))
}

/// What stands before a name.
pub(crate) fn before<'t>(text: &'t Text, found: &NameMatch) -> &'t str {
    let mut start = found.range.start.saturating_sub(AROUND);
    while !text.value.is_char_boundary(start) {
        start += 1;
    }
    &text.value[start..found.range.start]
}

/// What stands behind a name.
pub(crate) fn behind<'t>(text: &'t Text, found: &NameMatch) -> &'t str {
    let mut end = (found.range.end + AROUND).min(text.value.len());
    while !text.value.is_char_boundary(end) {
        end -= 1;
    }
    &text.value[found.range.end..end]
}
