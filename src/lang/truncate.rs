//! Long texts where only a short one has room.

/// The beginning of a text: at most `most` characters, the last of them `…` where the text is longer.
pub fn truncated(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text.to_owned();
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::truncated;

    #[test]
    fn only_longer_texts_are_cut() {
        assert_eq!(truncated("一二三四", 4), "一二三四");
        assert_eq!(truncated("一二三四五", 4), "一二三…");
    }
}
