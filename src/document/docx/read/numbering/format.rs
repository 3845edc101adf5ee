//! Numbers as the lists of Word write them.
//!
//! Formats that nobody uses in Chinese documents are written in digits, as Word does for those that
//! it does not know.

use crate::text::numeral::{chinese, digit_by_digit};

/// How a level writes its numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum NumberFormat {
    /// 1 2 3
    #[default]
    Decimal,
    /// 01 02 03
    DecimalZero,
    /// １ ２ ３
    DecimalFullWidth,
    /// ① ② ③
    Circle,
    /// ⑴ ⑵ ⑶
    Parenthesis,
    /// ⒈ ⒉ ⒊
    FullStop,
    /// 一 二 十 十一
    Chinese,
    /// 一 二 一〇 一一: digit by digit
    ChineseDigits,
    /// 壹 贰 叁
    ChineseLegal,
    /// 甲 乙 丙
    Stems,
    /// 子 丑 寅
    Branches,
    /// ㈠ ㈡ ㈢
    ChineseParenthesis,
    /// A B C … AA BB
    UpperLetter,
    /// a b c … aa bb
    LowerLetter,
    /// I II III
    UpperRoman,
    /// i ii iii
    LowerRoman,
    /// 1st 2nd 3rd
    Ordinal,
    /// No number; the text of the level stands alone.
    Nothing,
}

impl NumberFormat {
    /// Returns the format with this name in a Word file.
    pub(super) fn named(name: &str) -> Self {
        match name {
            "decimalZero" => Self::DecimalZero,
            "decimalFullWidth" | "decimalFullWidth2" => Self::DecimalFullWidth,
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Self::Circle,
            "decimalEnclosedParen" => Self::Parenthesis,
            "decimalEnclosedFullstop" => Self::FullStop,
            "chineseCounting"
            | "chineseCountingThousand"
            | "japaneseCounting"
            | "taiwaneseCounting"
            | "taiwaneseCountingThousand"
            | "koreanCounting" => Self::Chinese,
            "ideographDigital"
            | "japaneseDigitalTenThousand"
            | "taiwaneseDigital"
            | "koreanDigital2" => Self::ChineseDigits,
            "chineseLegalSimplified" | "ideographLegalTraditional" | "japaneseLegal" => {
                Self::ChineseLegal
            }
            "ideographTraditional" => Self::Stems,
            "ideographZodiac" => Self::Branches,
            "ideographEnclosedCircle" => Self::ChineseParenthesis,
            "upperLetter" => Self::UpperLetter,
            "lowerLetter" => Self::LowerLetter,
            "upperRoman" => Self::UpperRoman,
            "lowerRoman" => Self::LowerRoman,
            "ordinal" => Self::Ordinal,
            "bullet" | "none" => Self::Nothing,
            _ => Self::Decimal,
        }
    }

    /// Returns a number in this format.
    pub(super) fn write(self, number: u32) -> String {
        let digits = number.to_string();
        match self {
            Self::Decimal => digits,
            Self::DecimalZero => format!("{number:02}"),
            Self::DecimalFullWidth => digits.chars().map(|one| shifted(one, '０')).collect(),
            Self::Circle => circle(number).map_or(digits, String::from),
            Self::Parenthesis => nth('⑴', 20, number).map_or(digits, String::from),
            Self::FullStop => nth('⒈', 20, number).map_or(digits, String::from),
            Self::Chinese => chinese(number),
            Self::ChineseDigits => digit_by_digit(number),
            Self::ChineseLegal => legal(&chinese(number)),
            Self::Stems => pick(STEMS, number).map_or(digits, String::from),
            Self::Branches => pick(BRANCHES, number).map_or(digits, String::from),
            Self::ChineseParenthesis => nth('㈠', 10, number).map_or(digits, String::from),
            Self::UpperLetter => letters(number, 'A'),
            Self::LowerLetter => letters(number, 'a'),
            Self::UpperRoman => roman(number),
            Self::LowerRoman => roman(number).to_lowercase(),
            Self::Ordinal => ordinal(number),
            Self::Nothing => String::new(),
        }
    }
}

const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";
const PLAIN: &str = "零一二三四五六七八九十百千";
const LEGAL: &str = "零壹贰叁肆伍陆柒捌玖拾佰仟";

fn pick(list: &str, number: u32) -> Option<char> {
    list.chars().nth(number.checked_sub(1)? as usize)
}

/// Returns the character as many places behind `zero` as the digit says.
fn shifted(digit: char, zero: char) -> char {
    let value = digit.to_digit(10).unwrap_or(0);
    char::from_u32(u32::from(zero) + value).unwrap_or(digit)
}

/// Returns a number as the character that many places behind `first`, as far as there are any.
fn nth(first: char, most: u32, number: u32) -> Option<char> {
    let offset = number.checked_sub(1).filter(|offset| *offset < most)?;
    char::from_u32(u32::from(first) + offset)
}

fn circle(number: u32) -> Option<char> {
    match number {
        0 => Some('⓪'),
        1..=20 => nth('①', 20, number),
        21..=35 => nth('㉑', 15, number - 20),
        _ => nth('㊱', 15, number.checked_sub(35)?),
    }
}

fn legal(plain: &str) -> String {
    let change = |one| {
        let at = PLAIN.chars().position(|plain| plain == one);
        at.and_then(|at| LEGAL.chars().nth(at)).unwrap_or(one)
    };
    // 拾 is said 壹拾 in full.
    let full = if plain.starts_with('十') { "一" } else { "" };
    full.chars().chain(plain.chars()).map(change).collect()
}

/// Returns the letters A to Z, then AA to ZZ, and so on. Word stops at thirty of one letter.
fn letters(number: u32, first: char) -> String {
    let Some(offset) = number.checked_sub(1) else { return String::new() };
    let letter = char::from_u32(u32::from(first) + offset % 26).unwrap_or(first);
    let times = (offset / 26 + 1).min(30);
    std::iter::repeat_n(letter, times as usize).collect()
}

fn roman(number: u32) -> String {
    const VALUES: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number > 32_767 {
        return number.to_string();
    }
    let mut rest = number;
    let mut text = String::new();
    for (value, letters) in VALUES {
        while rest >= value {
            text.push_str(letters);
            rest -= value;
        }
    }
    text
}

fn ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (1, rest) if rest != 11 => "st",
        (2, rest) if rest != 12 => "nd",
        (3, rest) if rest != 13 => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests {
    use super::NumberFormat;

    #[test]
    fn numbers_look_as_in_word() {
        for (name, written) in [
            ("decimal", "1 9 10 21 105"),
            ("decimalZero", "01 09 10 21 105"),
            ("decimalFullWidth", "１ ９ １０ ２１ １０５"),
            ("decimalEnclosedCircle", "① ⑨ ⑩ ㉑ 105"),
            ("decimalEnclosedParen", "⑴ ⑼ ⑽ 21 105"),
            ("chineseCounting", "一 九 十 二十一 一百零五"),
            ("chineseCountingThousand", "一 九 十 二十一 一百零五"),
            ("japaneseCounting", "一 九 十 二十一 一百零五"),
            ("ideographDigital", "一 九 一〇 二一 一〇五"),
            ("chineseLegalSimplified", "壹 玖 壹拾 贰拾壹 壹佰零伍"),
            ("ideographTraditional", "甲 壬 癸 21 105"),
            ("ideographZodiac", "子 申 酉 21 105"),
            ("upperLetter", "A I J U AAAAA"),
            ("lowerLetter", "a i j u aaaaa"),
            ("upperRoman", "I IX X XXI CV"),
            ("lowerRoman", "i ix x xxi cv"),
            ("ordinal", "1st 9th 10th 21st 105th"),
            ("ofTheFuture", "1 9 10 21 105"),
        ] {
            let format = NumberFormat::named(name);
            let found = [1, 9, 10, 21, 105].map(|number| format.write(number)).join(" ");
            assert_eq!(found, written, "{name}");
        }
        assert_eq!(NumberFormat::named("none").write(7), "");
        for name in ["upperRoman", "lowerLetter", "chineseLegalSimplified", "ordinal"] {
            assert!(NumberFormat::named(name).write(u32::MAX).len() < 100, "{name}");
            assert!(NumberFormat::named(name).write(0).len() < 100, "{name}");
        }
    }
}
