//! Where what opens in YAML is closed: brackets and quotes.

/// Where the bracket that opens at the start of `text` is closed: the byte behind it. `None` where it is
/// not, or none opens.
pub(super) fn end(text: &str) -> Option<usize> {
    if !text.starts_with(['[', '{']) {
        return None;
    }
    let mut depth = 0_usize;
    let mut places = text.char_indices();
    let mut starts = true;
    while let Some((at, one)) = places.next() {
        match one {
            '[' | '{' => depth += 1,
            ']' | '}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            '"' | '\'' if starts => {
                let length = quoted_length(&text[at..])?;
                while places.clone().next().is_some_and(|(next, _)| next < at + length) {
                    places.next();
                }
            }
            _ => {}
        }
        starts = matches!(one, '[' | '{' | ',' | ' ' | ':' | '\n');
    }
    None
}

/// How long the text in quotes at the start of `text` is, with both quotes; `None` where it is not closed.
pub(super) fn quoted_length(text: &str) -> Option<usize> {
    let quote = text.chars().next()?;
    let mut escaped = false;
    let mut places = text.char_indices().skip(1).peekable();
    while let Some((at, one)) = places.next() {
        match one {
            _ if escaped => escaped = false,
            '\\' if quote == '"' => escaped = true,
            '\'' if quote == one && places.next_if(|(_, next)| *next == one).is_some() => {}
            _ if one == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::end;

    #[test]
    fn a_bracket_is_closed_where_it_opens() {
        for (text, closed) in [
            ("[甲, {乙: 丙}] 丁", Some("[甲, {乙: 丙}]".len())),
            ("{甲: \"]}\"}", Some("{甲: \"]}\"}".len())),
            ("[甲", None),
            ("甲]", None),
            ("", None),
        ] {
            assert_eq!(end(text), closed, "{text}");
        }
    }
}
