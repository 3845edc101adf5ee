//! Chinese numerals, as outlines use them: 一、十一、一百零五.

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const UNITS: [(u32, &str); 3] = [(1000, "千"), (100, "百"), (10, "十")];

/// A number in Chinese numerals. Exact up to 99,999,999; outlines need two digits.
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
    // 一十五 is said 十五 at the start of a number only.
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

#[cfg(test)]
mod tests {
    use super::chinese;

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
