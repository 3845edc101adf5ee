//! The settings for other programs with which a Markdown file may open: lines of keys between two lines `---`.

/// Most lines that are looked through for the end.
const MOST_LINES: usize = 200;

/// What a file opens with.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter<'a> {
    /// What follows behind `title:`, where that is plain words.
    pub(super) title: Option<&'a str>,
    /// The lines that say something else.
    pub(super) others: Vec<&'a str>,
    /// How many bytes of the file it takes, with the lines around it; 0 where there is none.
    pub(super) length: usize,
}

/// Reads the settings at the head of a file. What merely stands between two lines of hyphens is text.
pub(super) fn read(source: &str) -> FrontMatter<'_> {
    let mut found = FrontMatter::default();
    let mut lines = source.split_inclusive('\n').take(MOST_LINES);
    if lines.next().is_none_or(|line| line.trim_end() != "---") {
        return FrontMatter::default();
    }
    let mut length = source.find('\n').map_or(source.len(), |end| end + 1);
    let mut has_key = false;
    for line in lines {
        length += line.len();
        let words = line.trim_end();
        match key(words) {
            _ if words == "---" || words == "..." => {
                found.length = length;
                return if has_key { found } else { FrontMatter::default() };
            }
            Some(("title", value)) if plain(value).is_some() => found.title = plain(value),
            Some(_) => found.others.push(words),
            None if words.is_empty() => {}
            None if has_key && words.starts_with([' ', '\t', '-', '#']) => {
                found.others.push(words)
            }
            None => return FrontMatter::default(),
        }
        has_key |= key(words).is_some();
    }
    FrontMatter::default()
}

/// Returns the key of a line and what follows: `date: 2017-08-21`
fn key(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let is_key = key.starts_with(|one: char| one.is_ascii_alphabetic())
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
    (is_key && (value.is_empty() || value.starts_with([' ', '\t'])))
        .then_some((key, value.trim()))
}

/// Returns the words of a value without the quotes around them; `None` where it is more than words.
fn plain(value: &str) -> Option<&str> {
    let quoted = ['"', '\''].into_iter().find_map(|quote| {
        let inside = value.strip_prefix(quote)?.strip_suffix(quote)?;
        (!inside.contains([quote, '\\'])).then_some(inside)
    });
    let marks = ['"', '\'', '[', '{', '|', '>', '&', '*', '!', '#', '%', '@', '`'];
    let words =
        quoted.or((!value.starts_with(marks) && !value.contains(" #")).then_some(value))?;
    Some(words.trim()).filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn only_keys_between_two_lines_are_settings() {
        let found =
            read("---\r\ntitle: \"关于防汛的报告\"\r\ntags:\r\n  - 防汛\r\n---\r\n正文\r\n");
        assert_eq!(found.title, Some("关于防汛的报告"));
        assert_eq!(found.others, ["tags:", "  - 防汛"]);
        assert_eq!(
            found.length,
            "---\r\ntitle: \"关于防汛的报告\"\r\ntags:\r\n  - 防汛\r\n---\r\n".len()
        );
        assert_eq!(read("---\ntitle: [甲, 乙]\n---\n").others, ["title: [甲, 乙]"]);
        for text in [
            "",
            "---",
            "---\n一、加强领导\n---\n",
            "---\n\n---\n",
            "---\ntitle: 甲\n",
            "title: 甲\n",
        ] {
            assert_eq!(read(text).length, 0, "{text}");
        }
    }
}
