//! Which unit a line names.

use super::line::{Piece, bullet};
use super::mark::NumberForm;
use super::unit_index::{EntryUnit, LONGEST, UnitIndex};
use super::unit_name::{
    are_bare_names, ends_like_a_unit, is_bare_name, is_name, named_like_a_unit,
    without_brackets, without_part, without_remark,
};
use super::{mark, numeral};
use crate::text::{is_han, without_spaces};

/// Fewest characters of a text that a blank parts from the name of a unit.
const SHORTEST_TEXT: usize = 5;

/// What a unit is called where its name stands behind a colon; 责任单位 stands within a failing.
const LABELS: &str = "单位 单位名称 被督查单位 受检单位 被检查单位 被督办单位";

/// A line that says of which unit the following speaks.
#[derive(Debug)]
pub(super) struct UnitHeading<'a> {
    /// The unit.
    pub(super) named: EntryUnit,
    /// The words that name it, with number and colon.
    pub(super) words: Piece<'a>,
    /// What follows them on the line.
    pub(super) rest: Piece<'a>,
}

impl<'a> UnitHeading<'a> {
    /// The line with its number, also where it names the unit within a heading.
    pub(super) fn numbered(&self) -> Piece<'a> {
        if self.words.is_empty() { self.rest } else { self.words }
    }

    /// Whether it is a heading that names the unit.
    pub(super) fn is_within_heading(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether it says in words that it names the unit: 单位：市水务局
    pub(super) fn is_labelled(&self) -> bool {
        let label = self.words.text().split_once(['：', ':']);
        label.is_some_and(|(_, name)| !name.trim().is_empty())
    }

    /// Whether the words behind the name go on with it as one sentence.
    pub(super) fn is_announced(&self) -> bool {
        let is_close = self.words.place().2 == self.rest.place().1 && !self.rest.is_empty();
        is_close && self.words.text().ends_with(char::is_alphanumeric)
    }
}

impl UnitIndex<'_> {
    /// Reads a line that stands where lines with units known stand, by its number or without one: a
    /// unit by its name, else a heading of which it is not known what it speaks of.
    pub(super) fn beside<'l>(&self, line: Piece<'l>) -> Option<UnitHeading<'l>> {
        let mark = mark::read(line).filter(|mark| mark.length > 0);
        let number = mark.map_or(0, |mark| mark.length);
        let (_, name) = line.split(number);
        let name = without_brackets(name.text().trim().trim_end_matches(['：', ':']));
        let whole = line.part(line.text().len()..line.text().len());
        if is_bare_name(&without_spaces(without_part(name))) {
            let named = self.unknown(name);
            return Some(UnitHeading { named, words: line, rest: whole });
        }
        if are_bare_names(name) {
            return Some(UnitHeading { named: several(name), words: line, rest: whole });
        }
        // （三）市民政局。建成6个互助点。
        let first = name.split('。').next().filter(|first| number > 0 && is_bare_name(first));
        if let Some((words, rest)) = first.and_then(|first| apart(line, number, first)) {
            return first.map(|first| UnitHeading { named: self.unknown(first), words, rest });
        }
        mark.map(|mark| {
            let (words, rest) = line.split(mark.length);
            UnitHeading { named: EntryUnit::Missing, words, rest: rest.trim() }
        })
    }

    /// Reads a line that stands where lines with a unit known and its text stand.
    pub(super) fn run_in_beside<'l>(&self, line: Piece<'l>) -> Option<UnitHeading<'l>> {
        let number = mark::read(line).map_or(0, |mark| mark.length);
        let text = &line.text()[number..];
        if let Some(heading) = self.bracketed(line, number) {
            return Some(heading);
        }
        let by_colon = named_like_a_unit(text).zip(text.find(['：', ':']));
        if let Some((name, colon)) = by_colon {
            let colon_end = colon + text[colon..].chars().next().map_or(0, char::len_utf8);
            let (words, rest) = line.split(number + colon_end);
            return Some(UnitHeading { named: self.unknown(name), words, rest: rest.trim() });
        }
        let name = text.split_whitespace().next().filter(|name| is_bare_name(name))?;
        let (words, rest) = apart(line, number, name)?;
        Some(UnitHeading { named: self.unknown(name), words, rest })
    }

    /// Reads a line that opens with the name of a unit in brackets: 【市水务局】巡查促履职.
    fn bracketed<'l>(&self, line: Piece<'l>, number: usize) -> Option<UnitHeading<'l>> {
        let text = &line.text()[number..];
        let inside = text.trim_start().strip_prefix(['【', '［'])?;
        let close = inside.find(['】', '］'])?;
        let name = &inside[..close];
        let behind = &inside[close + '】'.len_utf8()..];
        let behind = behind.strip_prefix(['：', ':']).unwrap_or(behind);
        let (words, rest) = line.split(line.text().len() - behind.len());
        let named = match self.id(name) {
            Some(id) => EntryUnit::Known(id.to_owned()),
            None if is_bare_name(&without_spaces(name)) => self.unknown(name),
            None => return None,
        };
        Some(UnitHeading { named, words, rest: rest.trim() })
    }

    /// Reads a line in which a unit that is known stands before a dash: 市水务局——巡查不及时。
    fn before_dash<'l>(&self, line: Piece<'l>, number: usize) -> Option<UnitHeading<'l>> {
        let (id, name) = self.leading(&line.text()[number..])?;
        let behind = line.text()[number + name.len()..].trim_start();
        let rest = behind.strip_prefix(['—', '–', '─'])?.trim_start_matches(['—', '–', '─']);
        let (words, rest) = line.split(line.text().len() - rest.len());
        let named = EntryUnit::Known(id.to_owned());
        (!rest.trim().is_empty()).then_some(UnitHeading { named, words, rest: rest.trim() })
    }

    /// Reads a line in which a unit that is known stands before a blank: 市水务局 巡查不及时。
    fn before_blank<'l>(&self, line: Piece<'l>, number: usize) -> Option<UnitHeading<'l>> {
        let (id, name) = self.leading(line.text()[number..].trim_start())?;
        let (words, rest) = apart(line, number, name)?;
        let is_unit = self.leading(rest.text()).is_some();
        (!is_unit).then_some(UnitHeading {
            named: EntryUnit::Known(id.to_owned()),
            words,
            rest,
        })
    }

    /// Reads a line of which somebody said that it names a unit, the one with this id where one is given: the
    /// name stands before the colon, or on the whole line. A line that says more, such as a title, stays behind it: no
    /// words name the unit then.
    pub(super) fn certain<'l>(&self, line: Piece<'l>, id: Option<&str>) -> UnitHeading<'l> {
        let text = line.text();
        let number = mark::read(line).map_or(0, |mark| mark.length);
        if let Some(heading) = self.before_blank(line, number) {
            let id = id.map(|id| EntryUnit::Known(id.to_owned()));
            return UnitHeading { named: id.unwrap_or(heading.named), ..heading };
        }
        let colon = text[number..].char_indices().find(|(_, one)| matches!(one, '：' | ':'));
        let end = colon.map_or(text.len(), |(at, one)| number + at + one.len_utf8());
        let (words, rest) = line.split(end);
        let name = text[number..end].trim_end_matches(['：', ':']).trim();
        let name = without_brackets(name);
        let says_more =
            colon.is_none() && self.id(name).is_none() && named_like_a_unit(name).is_none();
        if let Some(id) = id.filter(|_| says_more) {
            let (words, rest) = line.split(0);
            return UnitHeading {
                named: EntryUnit::Known(id.to_owned()),
                words,
                rest: rest.trim(),
            };
        }
        let named = match id.or_else(|| self.id(name)) {
            Some(id) => EntryUnit::Known(id.to_owned()),
            None => EntryUnit::Unknown { name: name.to_owned(), near: None },
        };
        UnitHeading { named, words, rest: rest.trim() }
    }

    /// Reads a line whose first words are a unit that is known, and say what follows of it: 市教育局存在以下问题：
    pub(super) fn announced<'l>(&self, line: Piece<'l>) -> Option<UnitHeading<'l>> {
        let number = mark::read(line).map_or_else(|| bullet(line.text()), |mark| mark.length);
        let (id, name) = self.leading(&line.text()[number..])?;
        let (words, rest) = line.split(number + name.len());
        let stop = rest.text().find(|one: char| !one.is_alphanumeric())?;
        let is_announced = stop > 0 && rest.text()[stop..].starts_with(['：', ':']);
        let named = EntryUnit::Known(id.to_owned());
        is_announced.then_some(UnitHeading { named, words, rest })
    }

    /// Reads a line that says in words that it names a unit: 单位：市水务局.
    fn labelled<'l>(&self, line: Piece<'l>, number: usize) -> Option<UnitHeading<'l>> {
        let (label, name) = line.text()[number..].split_once(['：', ':'])?;
        LABELS.split(' ').find(|one| *one == without_spaces(label))?;
        let name = without_brackets(name.trim());
        let known = self.id(name).map(|id| EntryUnit::Known(id.to_owned()));
        let unknown = || is_bare_name(&without_spaces(name)).then(|| self.unknown(name));
        let named = known.or_else(unknown)?;
        let (words, rest) = line.split(line.text().len());
        Some(UnitHeading { named, words, rest })
    }

    /// Reads a line as the name of a unit.
    pub(super) fn line<'l>(&self, line: Piece<'l>) -> Option<UnitHeading<'l>> {
        let mark = mark::read(line);
        let number = mark.map_or_else(|| bullet(line.text()), |mark| mark.length);
        let text = line.text();
        let (name, after) = match text[number..].find(['：', ':']) {
            Some(at) => (&text[number..number + at], number + at),
            None => (&text[number..], text.len()),
        };
        // 一、市水务局。
        let name = name.trim();
        let name = if number > 0 { name.trim_end_matches('。') } else { name };
        let name = without_remark(without_brackets(name));
        let labelled = self.labelled(line, number);
        let is_known = |one: &UnitHeading<'_>| {
            matches!(one.named, EntryUnit::Known(_)) && !one.rest.is_empty()
        };
        let bracketed = || self.bracketed(line, number).filter(is_known);
        let apart =
            || self.before_dash(line, number).or_else(|| self.before_blank(line, number));
        let opened = labelled.or_else(bracketed).or_else(apart);
        if opened.is_some() {
            return opened;
        }
        if name.is_empty() || name.chars().nth(LONGEST).is_some() {
            return None;
        }
        let colon = text[after..].chars().next().map_or(0, char::len_utf8);
        let (words, rest) = line.split(after + colon);
        let rest = rest.trim();
        if let Some(id) = self.id(name) {
            let is_point = mark.is_some_and(|mark| mark.numbering == NumberForm::Is);
            let named = EntryUnit::Known(id.to_owned());
            return (rest.is_empty() || !is_point).then_some(UnitHeading {
                named,
                words,
                rest,
            });
        }
        let is_whole = rest.is_empty() || colon > 0 && number == 0;
        if (number > 0 || colon > 0) && is_whole && self.are_several(name) {
            return Some(UnitHeading { named: several(name), words, rest });
        }
        // Near matches are looked for where nothing but a name stands before the colon.
        if number > 0 || colon == 0 || !rest.is_empty() || !is_name(name) {
            return None;
        }
        let named = self.unknown(name);
        let is_one = matches!(&named, EntryUnit::Unknown { near: Some(_), .. })
            || ends_like_a_unit(name);
        is_one.then_some(UnitHeading { named, words, rest })
    }
}

/// Several units as one that is not known: which of them is spoken of, somebody has to say.
fn several(names: &str) -> EntryUnit {
    EntryUnit::Unknown { name: names.to_owned(), near: None }
}

/// Returns a line in two: its number and a name, and the text that a blank parts from it, or 。behind a number. A day or
/// a person there is no text.
fn apart<'l>(line: Piece<'l>, number: usize, name: &str) -> Option<(Piece<'l>, Piece<'l>)> {
    let text = &line.text()[number..];
    let end = number + text.len() - text.trim_start().len() + name.len();
    let stop =
        if number > 0 && line.text()[end..].starts_with('。') { '。'.len_utf8() } else { 0 };
    let (words, rest) = line.split(end + stop);
    let has_blank = stop > 0 || rest.text().starts_with(char::is_whitespace);
    let rest = rest.trim();
    let is_text = rest.text().chars().filter(|one| is_han(*one)).count() >= SHORTEST_TEXT;
    let is_day = numeral::day(rest.text()).is_some();
    (has_blank && is_text && !is_day).then_some((words, rest))
}

#[cfg(test)]
mod tests {
    use super::{EntryUnit, UnitIndex};
    use crate::diag::{Files, Span, Spanned};
    use crate::import::sample;
    use crate::model::Unit;

    fn units() -> Vec<Unit> {
        let span = Span::whole(Files::new().add("units.yaml", ""));
        let unit = |id: &str, name: &str, full: &str| Unit {
            id: Spanned::new(id.to_owned(), span),
            name: name.to_owned(),
            full_name: Some(full.to_owned()),
            category: None,
            order: None,
        };
        vec![
            unit("shuiwuju", "市水务局", "安澜市水务局"),
            unit("gaoxinqu", "安澜高新区", "安澜高新技术产业开发区管理委员会"),
            unit("jiaoyuju", "市教育局", "安澜市教育局"),
        ]
    }

    fn read(text: &str) -> Option<String> {
        let units = units();
        let names = UnitIndex::new(&units);
        sample::with(text, |line| {
            let line = names.line(line)?;
            let named = match line.named {
                EntryUnit::Known(id) => id,
                EntryUnit::Unknown { name, near } => {
                    format!("?{name} {}", near.map_or(String::new(), |(id, _)| id))
                }
                EntryUnit::Missing => String::new(),
            };
            Some(format!("{named}|{}", line.rest.text()))
        })
    }

    #[test]
    fn units_are_known_by_all_their_names() {
        for text in "市水务局：|市水务局:|安澜市水务局：|水务局：|市 水 务 局：|市水务局|\
                （一）市水务局|一、市水务局：|【市水务局】|shuiwuju:|一、市水务局（2个问题）|\
                市水务局（共三项）："
            .split('|')
        {
            assert_eq!(read(text).as_deref(), Some("shuiwuju|"), "{text}");
        }
        for text in
            ["安澜高新区管委会：", "一、安澜高新区人民政府", "安澜高新区党工委：", "安澜高新区"]
        {
            assert_eq!(read(text).as_deref(), Some("gaoxinqu|"), "{text}");
        }
        let run_in = read("市水务局：把握三个环节 推进履职尽责");
        assert_eq!(run_in.as_deref(), Some("shuiwuju|把握三个环节 推进履职尽责"));
        assert_eq!(read("（一）市水务局：项目滞后。").as_deref(), Some("shuiwuju|项目滞后。"));
        for text in
            "市水务局　巡查促履职。|一、安澜市水务局 巡查促履职。|市水务局  巡查促履职。|\
                市水务局——巡查促履职。|二、水务局—巡查促履职。|【市水务局】巡查促履职。|\
                ［水务局］：巡查促履职。|1.【安澜市水务局】巡查促履职。"
                .split('|')
        {
            assert_eq!(read(text).as_deref(), Some("shuiwuju|巡查促履职。"), "{text}");
        }
    }

    #[test]
    fn unknown_units_are_told_with_the_near_one() {
        assert_eq!(read("市水利局：").as_deref(), Some("?市水利局 shuiwuju|"));
        assert_eq!(read("城关镇人民政府：").as_deref(), Some("?城关镇人民政府 |"));
        assert_eq!(read("市水务局、市防汛办：").as_deref(), Some("?市水务局、市防汛办 |"));
        let several = read("市水务局、市防汛办：值守不严。");
        assert_eq!(several.as_deref(), Some("?市水务局、市防汛办 |值守不严。"));
        assert_eq!(read("垃圾清运、路面保洁："), None);
    }

    #[test]
    fn other_lines_with_a_colon() {
        for text in
            "主要做法：|处理结果：|各县（市、区）人民政府，市直各单位：|一是市水务局：推进|\
                【处理结果】约谈。|【编者按】市水务局巡查促履职。|\
                市水务局始终围绕全市中心工作。|市水务局 2017年8月21日|市水务局 张建国|\
                市水务局 市教育局 安澜高新区"
                .split('|')
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
