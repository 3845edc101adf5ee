//! Chinese numerals: [`chinese`] writes them as outlines use them, 一、十一、一百零五; [`counted`] and
//! [`digits`] read them.

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const UNITS: [(u32, &str); 3] = [(1000, "千"), (100, "百"), (10, "十")];

/// Returns a number in Chinese numerals. Exact up to 99,999,999; outlines need two digits.
pub fn chinese(number: u32) -> String {
    if number == 0 {
        return DIGITS[0].to_owned();
    }
    let (high, low) = (number / 10_000, number % 10_000);
    let mut text = String::new();
    if high > 0 {
        text.push_str(&group(high));
        text.push('万');
        if low > 0 && low < 1000 {
            text.push_str(DIGITS[0]);
        }
    }
    text.push_str(&group(low));
    shortened(text)
}

/// 一十五 is said 十五 at the start of a number only.
fn shortened(text: String) -> String {
    match text.strip_prefix("一十") {
        Some(rest) => format!("十{rest}"),
        None => text,
    }
}

/// Up to four digits; a run of zeros inside is said once, at the end never.
fn group(number: u32) -> String {
    let mut text = String::new();
    let mut rest = number;
    let mut gap = false;
    for (unit, name) in UNITS {
        let digit = rest / unit;
        rest %= unit;
        if digit > 0 {
            push(&mut text, digit, &mut gap);
            text.push_str(name);
        } else {
            gap = !text.is_empty();
        }
    }
    if rest > 0 {
        push(&mut text, rest, &mut gap);
    }
    text
}

fn push(text: &mut String, digit: u32, gap: &mut bool) {
    if *gap {
        text.push_str(DIGITS[0]);
        *gap = false;
    }
    text.push_str(DIGITS[(digit % 10_000).min(9) as usize]);
}

/// Whether a character is part of the numerals of an outline: 〇 to 九, 十, 百.
pub fn is_numeral(character: char) -> bool {
    "〇零一二三四五六七八九十百".contains(character)
}

/// Returns the value of a numeral with its units, up to 9999: 五, 十二, 一十二, 一百零五, 一百〇五. `None` for
/// what nobody says so, e.g. 二三 or 十十.
pub fn counted(text: &str) -> Option<u32> {
    let (mut total, mut last) = (0_u32, 0_u32);
    for one in text.chars() {
        match UNITS.iter().find(|(_, name)| name.starts_with(one)) {
            Some((unit, _)) => {
                total = total.checked_add(last.max(1) * unit)?;
                last = 0;
            }
            None => last = digit(one)?,
        }
    }
    // Read loosely; right is what would be written so.
    let number = total.checked_add(last)?;
    (chinese(number) == shortened(text.replace('〇', DIGITS[0]))).then_some(number)
}

/// Returns the value of digits that stand for themselves: 二〇一七.
pub fn digits(text: &str) -> Option<u32> {
    let add = |number: u32, one| number.checked_mul(10)?.checked_add(digit(one)?);
    text.chars().try_fold(0, add).filter(|_| !text.is_empty())
}

/// Returns a number digit by digit: 二〇一七.
pub fn digit_by_digit(number: u32) -> String {
    let digits = number.to_string().replace('0', "〇");
    digits.chars().map(|one| one.to_digit(10).map_or(one.into(), chinese)).collect()
}

/// Returns the numeral at the start of a text, as an outline uses it, and its length in bytes.
pub fn leading(text: &str) -> Option<(u32, usize)> {
    let numeral = text.chars().take_while(|one| is_numeral(*one)).take(6);
    let length = numeral.map(char::len_utf8).sum();
    let numeral = &text[..length];
    Some((counted(numeral).or_else(|| digits(numeral))?, length))
}

fn digit(character: char) -> Option<u32> {
    let character = if character == '〇' { '零' } else { character };
    (0..10).find(|digit| DIGITS[*digit as usize].starts_with(character))
}

#[cfg(test)]
mod tests {
    use super::{chinese, counted, digit_by_digit, digits, leading};

    #[test]
    fn what_is_written_is_read_back() {
        for number in 0..=9999 {
            assert_eq!(counted(&chinese(number)), Some(number));
            assert_eq!(digits(&digit_by_digit(number)), Some(number));
        }
        assert_eq!(digit_by_digit(2017), "二〇一七");
    }

    #[test]
    fn other_ways_to_write_a_number_are_read() {
        assert_eq!(
            ["一十", "一十二", "一百〇五"].map(counted),
            [Some(10), Some(12), Some(105)]
        );
        assert_eq!(leading("十二、甲"), Some((12, "十二".len())));
        assert_eq!(leading("二〇一七年"), Some((2017, "二〇一七".len())));
        assert_eq!(leading("甲"), None);
    }

    #[test]
    fn what_nobody_says_is_no_number() {
        for text in
            ["", "二三", "十十", "十二三", "一十二三", "百", "一百五", "零五", "8", "一万"]
        {
            assert_eq!(counted(text), None, "{text}");
        }
        for text in ["", "十", "一百", "二○一七", "2017", "九九九九九九九九九九九"]
        {
            assert_eq!(digits(text), None, "{text}");
        }
    }

    #[test]
    fn numerals_are_said_as_people_say_them() {
        let said = [
            (1, "一"),
            (10, "十"),
            (11, "十一"),
            (20, "二十"),
            (99, "九十九"),
            (100, "一百"),
            (101, "一百零一"),
            (110, "一百一十"),
            (1005, "一千零五"),
            (2017, "二千零一十七"),
            (10_000, "一万"),
            (10_010, "一万零一十"),
            (120_000, "十二万"),
        ];
        for (number, text) in said {
            assert_eq!(chinese(number), text);
        }
    }
}
