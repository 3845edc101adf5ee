//! Where words stand in a text, whatever its capitals, widths and spaces: what reads alike is the same, by
//! [`normalize`](super::normalize).

use std::ops::Range;

use super::normalize::{BLOCK, Normalizer, normalize};

/// Words that somebody looks for, parted by blanks.
#[derive(Debug, Clone)]
pub struct SoughtWords(Vec<Vec<char>>);

impl SoughtWords {
    /// The words of a question.
    pub fn of(question: &str) -> Self {
        let words = question.split_whitespace().map(normalize);
        Self(words.filter(|word| !word.is_empty()).collect())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether each of the words stands in one of the texts.
    pub fn are_all_in(&self, texts: impl IntoIterator<Item = impl AsRef<str>>) -> bool {
        let mut left: Vec<&Vec<char>> = self.0.iter().collect();
        for text in texts {
            if left.is_empty() {
                break;
            }
            let text = Compared::of(text.as_ref()).text;
            left.retain(|word| !text.windows(word.len()).any(|part| part == word.as_slice()));
        }
        left.is_empty()
    }

    /// The bytes of a text at which one of the words stands, from left to right; none within another.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let Compared { text: compared, starts } = Compared::of(text);
        let mut places = Vec::new();
        let mut at = 0;
        while at < compared.len() {
            let here = self.0.iter().filter(|word| compared[at..].starts_with(word));
            match here.map(Vec::len).max() {
                Some(length) => {
                    let last = starts[at + length - 1];
                    let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
                    places.push(starts[at]..end);
                    at += length;
                }
                None => at += 1,
            }
        }
        places
    }
}

/// A text as it is compared, and the byte at which each of its characters began.
struct Compared {
    text: Vec<char>,
    starts: Vec<usize>,
}

impl Compared {
    fn of(text: &str) -> Self {
        let mut normalizer = Normalizer::new(text.len() / 2);
        let mut starts = Vec::with_capacity(text.len() / 2);
        let mut rest = text;
        while let Some(character) = rest.chars().next() {
            let at = text.len() - rest.len();
            rest = &rest[character.len_utf8()..];
            // A line that goes on in the next one is no end of a block.
            let goes_on = !rest.starts_with(BLOCK) && !text[..at].ends_with(BLOCK);
            normalizer.character(if character == BLOCK && goes_on { ' ' } else { character });
            starts.resize(normalizer.text().len(), at);
        }
        Self { text: normalizer.into_text(), starts }
    }
}

#[cfg(test)]
mod tests {
    use super::SoughtWords;

    fn found<'t>(question: &str, text: &'t str) -> Vec<&'t str> {
        let places = SoughtWords::of(question).places(text);
        places.into_iter().map(|place| &text[place]).collect()
    }

    #[test]
    fn words_are_found_as_they_read() {
        assert_eq!(found("水务局", "市水务局、市⽔ 务局"), ["水务局", "⽔ 务局"]);
        assert_eq!(found("gdp 30%", "ＧＤＰ增长３０％，GDP"), ["ＧＤＰ", "３０％", "GDP"]);
        assert_eq!(found("全力推进满园", "全力推进\n满园工程"), ["全力推进\n满园"]);
        assert_eq!(found("甲乙", "甲\n\n乙"), [""; 0]);
        assert_eq!(found("一一", "一一一"), ["一一"]);
        assert_eq!(found("水 水务", "水务"), ["水务"]);
        assert_eq!(found(" \u{3000}", "水务"), [""; 0]);
    }

    #[test]
    fn all_words_stand_somewhere() {
        let all = |question: &str| {
            SoughtWords::of(question).are_all_in(["市水务局", "张建国没有到场。"])
        };
        assert!(all("水务局 张建国") && all("") && all("建国"));
        assert!(!all("水务局 李四") && !all("局张"));
    }

    /// Each piece of a text is found in it, at places that read as the piece does.
    #[test]
    fn every_piece_of_a_text_is_found_in_it() {
        let text =
            "１．安澜市 ⽔务局 GDP 增长\u{ad}３０％，\nWork Bulletin　No. 8 é e\u{301} ⑧。";
        let characters: Vec<(usize, char)> = text.char_indices().collect();
        for (from, (start, _)) in characters.iter().enumerate() {
            for (end, last) in &characters[from..] {
                let piece = text[*start..end + last.len_utf8()].trim();
                if piece.split_whitespace().count() != 1 {
                    continue;
                }
                let alike = |text: &str| super::normalize(text);
                let places = SoughtWords::of(piece).places(text);
                assert!(!places.is_empty() || alike(piece).is_empty(), "{piece}");
                for place in places {
                    let read = alike(&text[place.clone()]);
                    assert!(read.len() >= alike(piece).len(), "{piece}: {}", &text[place]);
                }
            }
        }
    }
}
