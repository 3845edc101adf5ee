//! Which characters are Chinese (or Japanese), for line joining and for emphasis.
//!
//! Korean is left out on purpose: it has spaces between words.

/// Whether `c` is a Han character, kana, bopomofo, or a full-width letter or digit.
pub(super) fn is_letter(c: char) -> bool {
    matches!(c,
        '\u{2E80}'..='\u{2FDF}'     // radicals
        | '々' | '〆' | '〇' | '\u{3021}'..='\u{3029}' | '\u{3031}'..='\u{3035}' | '\u{3038}'..='〼'
        | '\u{3041}'..='\u{312F}'   // kana, bopomofo
        | '\u{3190}'..='\u{31FF}'
        | '\u{3220}'..='\u{325F}' | '\u{3280}'..='\u{33FF}' // enclosed and squared, not the Korean ones
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '\u{FF66}'..='\u{FF9F}'
        | '\u{1B000}'..='\u{1B16F}' | '\u{20000}'..='\u{3FFFD}')
}

/// Whether `c` is full-width punctuation. The full-width space is a space, not punctuation.
pub(super) fn is_punctuation(c: char) -> bool {
    matches!(c,
        '、'..='〃' | '〈'..='〠' | '〰' | '〽'
        | '\u{FE10}'..='\u{FE1F}' | '\u{FE30}'..='\u{FE6F}'
        | '！'..='／' | '：'..='＠' | '［'..='｀' | '｛'..='･' | '￠'..='￦')
}

/// Whether `c` is a mark that Chinese shares with Latin scripts, such as “ and ——.
pub(super) fn is_shared(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '—' | '―' | '…' | '‥' | '·' | '•' | '※')
}

/// Whether `c` can only be Chinese or Japanese: a letter or full-width punctuation.
pub(super) fn is_cjk(c: char) -> bool {
    is_letter(c) || is_punctuation(c)
}

/// Whether `c` is Korean.
pub(super) fn is_hangul(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{3200}'..='\u{321E}'
        | '\u{3260}'..='\u{327F}' | '\u{A960}'..='\u{A97F}' | '\u{AC00}'..='\u{D7FF}'
        | '\u{FFA0}'..='\u{FFDC}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_do_not_overlap() {
        for c in '\0'..=char::MAX {
            let classes = [is_letter(c), is_punctuation(c), is_shared(c), is_hangul(c)];
            assert!(classes.iter().filter(|is| **is).count() < 2, "{c:?} {:x}", c as u32);
        }
    }

    #[test]
    fn samples() {
        assert!("汉々〇アひ㎡２Ａ〆".chars().all(is_letter));
        assert!("，。、；：？！（）《》〔〕「」【】～￥％＋＂".chars().all(is_punctuation));
        assert!(!"aé1 \u{3000}한㈀\u{1F600}①".chars().any(is_cjk));
    }
}
