//! What kind of address a link destination is.
//!
//! [`scheme`] reads a destination the way the most lenient browser might, and then some: controls,
//! spaces and invisible characters do not count, character references are read even where they
//! stand for themselves, case does not matter. Whoever decides which links are allowed
//! decides on its answer, so `java\tscript:` and `&#106;avascript:` cannot pass as anything else.

use crate::lang::invisible::is_invisible;

/// The kind of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scheme {
    /// No scheme: a path, `#fragment` or `?query` on the same site, also an empty destination.
    Relative,
    /// `//host/…`: another host by the scheme of the page.
    Network,
    /// `name:…`. The name is in lower case; it need not be one that exists.
    Named(String),
}

/// What may stand for a character that matters here. No other named reference does.
const NAMED: [(&str, char); 8] = [
    ("amp;", '&'),
    ("colon;", ':'),
    ("sol;", '/'),
    ("bsol;", '\\'),
    ("num;", '#'),
    ("quest;", '?'),
    ("tab;", '\t'),
    ("newline;", '\n'),
];

/// The kind of `destination`, as it is given by [`super::tree::Link`].
pub fn scheme(destination: &str) -> Scheme {
    let plain = unreferenced(destination);
    let slashes = plain.chars().take_while(|c| matches!(c, '/' | '\\')).count();
    if slashes >= 2 {
        return Scheme::Network;
    }
    match plain.find([':', '/', '\\', '?', '#']) {
        Some(at) if plain[at..].starts_with(':') => Scheme::Named(plain[..at].to_lowercase()),
        _ => Scheme::Relative,
    }
}

/// `text` without characters that do not count and with references replaced, again and again,
/// until nothing is left to replace.
fn unreferenced(text: &str) -> String {
    // Reading from the end, a reference that another one completes is seen in the same pass.
    let mut plain = Vec::new();
    for c in text.chars().rev().filter(|c| counts(*c)) {
        plain.push(c);
        while plain.last() == Some(&'&') {
            let Some((length, c)) = reference(&plain) else { break };
            plain.truncate(plain.len() - length);
            plain.extend(Some(c).filter(|c| counts(*c)));
        }
    }
    plain.into_iter().rev().collect()
}

/// The reference that `reversed` ends with (its first character is the last): length and meaning.
fn reference(reversed: &[char]) -> Option<(usize, char)> {
    let ahead: String =
        reversed.iter().rev().skip(1).take(12).collect::<String>().to_lowercase();
    if let Some((name, c)) = NAMED.iter().find(|(name, _)| ahead.starts_with(name)) {
        return Some((1 + name.len(), *c));
    }
    if let Some(rest) = ahead.strip_prefix("amp") {
        // Browsers accept this one without its semicolon.
        return (!rest.starts_with(char::is_alphanumeric)).then_some((4, '&'));
    }
    let number = ahead.strip_prefix('#')?;
    let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |hex| (hex, 16));
    let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let value = u32::from_str_radix(&digits[..end], radix).ok()?;
    let length = 1 + (ahead.len() - digits.len()) + end;
    let semicolon = usize::from(digits[end..].starts_with(';'));
    Some((length + semicolon, char::from_u32(value).unwrap_or('\u{FFFD}')))
}

/// Whether `c` can be seen; a scheme is read over what cannot.
fn counts(c: char) -> bool {
    !c.is_control() && !c.is_whitespace() && !is_invisible(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disguised_scheme_is_still_seen() {
        for disguise in [
            "javascript:alert(1)",
            "jAvaScript:alert(1)",
            "java\tscript:alert(1)",
            "java\r\nscript:alert(1)",
            " \u{1}javascript:x",
            "\u{FEFF}java\u{200B}script:x",
            "&#106;avascript:x",
            "&#x6A;avascript:x",
            "&#0000106avascript:x",
            "&amp;#106;avascript:x",
            "&amp;amp;#106;avascript:x",
            "&&#x61;mp;#106;avascript:x",
            "javascript&colon;x",
            "javascript&Colon;x",
            "java&Tab;script:x",
            "java&NewLine;script&#58;x",
        ] {
            assert_eq!(scheme(disguise), Scheme::Named("javascript".into()), "{disguise:?}");
        }
    }

    #[test]
    fn ordinary_addresses() {
        let named = |name: &str| Scheme::Named(name.into());
        assert_eq!(scheme("https://example.gov.cn/a?b=1&c=2"), named("https"));
        assert_eq!(scheme("HTTP://例子.中国/"), named("http"));
        assert_eq!(scheme("mailto:a@b.cn"), named("mailto"));
        assert_eq!(scheme("issue:2017-7"), named("issue"));
        assert_eq!(scheme("data:text/html,x"), named("data"));
        assert_eq!(scheme("第1期:说明.pdf"), named("第1期"));
        for relative in
            ["", "#注", "?a=b:c", "a/b:c", "../2017/8/", "/units/", "附件.pdf", "a&b"]
        {
            assert_eq!(scheme(relative), Scheme::Relative, "{relative}");
        }
        for network in
            ["//evil.example", "/\\evil.example", "\\\\evil", "/\t/evil", "&#47;/evil"]
        {
            assert_eq!(scheme(network), Scheme::Network, "{network:?}");
        }
    }

    #[test]
    fn long_destinations_take_linear_time() {
        let long = "&amp;".repeat(100_000);
        assert_eq!(scheme(&long), Scheme::Relative);
        assert_eq!(
            scheme(&format!("{}javascript:", "&#9;".repeat(100_000))),
            Scheme::Named("javascript".into())
        );
    }
}
