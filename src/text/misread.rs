//! Figures in which a letter stands for a digit, as programs that read scans write them: 共l09处, 2O26年, 9O天.
//!
//! [`figures`] is the entry point. Names with letters and digits are none of them: B2B, 5G, A4, O2O, PM2.5, G318.

use std::ops::Range;

/// A figure with letters in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MisreadFigure {
    /// Its bytes.
    pub range: Range<usize>,
    /// The digits that it is read as.
    pub digits: String,
}

/// What is counted, behind a figure.
const COUNTED: &str = "个处户家人次件起份项条批名所座台辆只头亩公元万亿千百吨米平天年月日时分秒岁期号页栋套间村组株棵斤桶袋盒箱具支届宗例笔款米立多余％%‰〕】";

/// Names that are made of such letters and digits alone: oxygen, ozone, sulphur dioxide.
const NAMES: [&str; 5] = ["O2O", "O2", "O3", "SO2", "SO3"];

/// Returns the figures of a line that were misread, from left to right.
pub fn figures(line: &str) -> Vec<MisreadFigure> {
    let is_part = |one: char| one.is_ascii_alphanumeric() || matches!(one, '|' | '.' | ',');
    let mut found = Vec::new();
    let mut end = 0;
    while let Some(start) = line[end..].find(is_part).map(|at| end + at) {
        end = line[start..].find(|one| !is_part(one)).map_or(line.len(), |at| start + at);
        let trimmed = line[start..end].trim_end_matches(['.', ',']);
        let range = start..start + trimmed.len();
        if let Some(digits) = phone(line, &range) {
            found.push(MisreadFigure { range, digits });
            continue;
        }
        // A part of a code, an address, a name of a file.
        let joins = |one: Option<char>| one.is_some_and(|one| "-_/\\@+#:".contains(one));
        let is_apart = !joins(line[..start].chars().next_back())
            && !joins(line[range.end..].chars().next());
        found.extend(read(line, range).filter(|_| is_apart));
    }
    found
}

/// Returns a text with the digits that its figures were probably misread from.
pub fn mended(text: &str) -> String {
    let mut mended = text.to_owned();
    for one in figures(text).into_iter().rev() {
        mended.replace_range(one.range, &one.digits);
    }
    mended
}

/// The digits of the number of a telephone with a letter among them, which stands behind the number of its place.
fn phone(line: &str, range: &Range<usize>) -> Option<String> {
    let place = line[..range.start].strip_suffix('-')?;
    let code = place.rsplit(|one: char| !one.is_ascii_digit()).next().unwrap_or_default();
    let text = &line[range.clone()];
    let letters = text.chars().filter(|one| !one.is_ascii_digit()).count();
    let is_phone = code.starts_with('0')
        && (3..=4).contains(&code.len())
        && (7..=8).contains(&text.len())
        && (1..=2).contains(&letters)
        && text.chars().all(|one| one.is_ascii_digit() || matches!(one, 'O' | 'o' | 'l' | 'I'));
    is_phone.then(|| text.chars().filter_map(digit).collect())
}

fn read(line: &str, range: Range<usize>) -> Option<MisreadFigure> {
    let text = &line[range.clone()];
    let all: Vec<char> = text.chars().collect();
    let is_digit = |at: usize| all.get(at).is_some_and(char::is_ascii_digit);
    let behind = line[range.end..].trim_start().chars().next();
    let is_counted = behind.is_some_and(|one| COUNTED.contains(one));
    let before = line[..range.start].trim_end().chars().next_back();
    let letters: Vec<usize> = (0..all.len())
        .filter(|at| !all[*at].is_ascii_digit() && !".,".contains(all[*at]))
        .collect();
    let digits: String = all.iter().map(|one| digit(*one)).collect::<Option<_>>()?;
    let has_digit = (0..all.len()).any(is_digit);
    let is_day = is_day(&digits, behind);
    // IO月31日: the letters are all there is of the month.
    let of_day = is_day && behind != Some('年') && all.len() <= 2;
    let is_sure = |at: &usize| {
        let within = *at > 0 && is_digit(*at - 1) && is_digit(*at + 1);
        // S00米: no road has such a number.
        let zeros = || all.len() > 2 && all[1..].iter().all(|one| *one == '0');
        match all[*at] {
            'S' if *at == 0 && is_counted && zeros() => true,
            'S' | 'B' | 'Z' => within && is_counted && behind != Some('号'),
            _ => within || is_counted || before == Some('〔'),
        }
    };
    let is_figure = !letters.is_empty()
        && (has_digit && letters.iter().all(is_sure) || of_day && opens_day(line, &range))
        && (is_day || !NAMES.contains(&text))
        && !text.starts_with(['.', ',']);
    is_figure.then_some(MisreadFigure { range, digits })
}

/// The digit that a letter looks like; a digit and a mark within figures are themselves.
fn digit(one: char) -> Option<char> {
    match one {
        '0'..='9' | '.' | ',' => Some(one),
        'O' | 'o' => Some('0'),
        'l' | 'I' | '|' => Some('1'),
        'S' => Some('5'),
        'B' => Some('8'),
        'Z' => Some('2'),
        _ => None,
    }
}

/// Whether digits are those of a year, a month or a day of it.
fn is_day(digits: &str, behind: Option<char>) -> bool {
    let value: u32 = digits.parse().unwrap_or_default();
    match behind {
        Some('年' | '〕') => digits.len() == 4 && (1900..2100).contains(&value),
        Some('月') => digits.len() <= 2 && (1..=12).contains(&value),
        Some('日') => digits.len() <= 2 && (1..=31).contains(&value),
        _ => false,
    }
}

/// Whether letters stand where a month or a day of one does: before 月 and a digit or 底, or behind 月.
fn opens_day(line: &str, range: &Range<usize>) -> bool {
    let behind = line[range.end..].trim_start().trim_start_matches('月').trim_start();
    line[..range.start].trim_end().ends_with(['月', '年'])
        || behind.starts_with(|one: char| one.is_ascii_digit() || one == '底')
}

#[cfg(test)]
mod tests {
    use super::figures;

    fn shown(line: &str) -> Vec<String> {
        let one = |found: &super::MisreadFigure| {
            format!("{}={}", &line[found.range.clone()], found.digits)
        };
        figures(line).iter().map(one).collect()
    }

    #[test]
    fn letters_among_digits_are_told() {
        for (line, found) in [
            ("共l09处，已完工6O处，", &["l09=109", "6O=60"][..]),
            ("合同工期9O天", &["9O=90"]),
            ("于IO月31日前完成", &["IO=10"]),
            ("2O26年11月3O日", &["2O26=2026", "3O=30"]),
            ("〔2O26〕第 l2 期", &["2O26=2026", "l2=12"]),
            ("完成率9S.3%", &[]),
            ("完成投资l.5亿元，占8O.5%", &["l.5=1.5", "8O.5=80.5"]),
            ("发放1B0户", &["1B0=180"]),
            ("排查2Z6家、3S1人", &["2Z6=226", "3S1=351"]),
            ("共I2件", &["I2=12"]),
            ("7月lO日至l5日", &["lO=10", "l5=15"]),
            ("1O,000元", &["1O,000=10,000"]),
            ("灭火器2OO具", &["2OO=200"]),
            ("电话0738-56234O1。", &["56234O1=5623401"]),
            ("管网S00米", &["S00=500"]),
        ] {
            assert_eq!(shown(line), found, "{line}");
        }
    }

    #[test]
    fn names_with_letters_are_no_figures() {
        for line in [
            "B2B平台、O2O平台、5G基站12个、A4纸3包",
            "PM2.5浓度35，PM10浓度60，O3浓度160，SO2下降3个百分点",
            "K12培训、G318线、S304省道、S1高速、Z50次列车",
            "4S店3家，5S管理，B1层、B超机2台，I级响应，III类水质",
            "ISO9001认证，H1N1，C919，COVID-19，IPv6，T+O",
            "编号20B15、2024B012号、K3+200处、3#楼",
            "www.10l.cn，Windows10，5L装，10l。",
            "见a1O.com，B2F，1号楼，2026年11月30日",
            "",
        ] {
            assert!(shown(line).is_empty(), "{line} {:?}", shown(line));
        }
    }
}
