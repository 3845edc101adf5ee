//! Escapes of HTML, JSON, scripts and style sheets, and the characters they stand for. An escape is read
//! at the start of a text: its character, and how many bytes it takes.

use memchr::memchr;

/// `&#24352;`, `&#x5f20;`, `&amp;` at the start of a text.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    let head = text.get(1..).map(|rest| &rest.as_bytes()[..rest.len().min(12)])?;
    let end = memchr(b';', head)?;
    let name = str::from_utf8(&head[..end]).ok()?;
    let character = if let Some(digits) = name.strip_prefix(['#']) {
        let code = match digits.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => digits.parse(),
        };
        char::from_u32(code.ok()?)?
    } else {
        match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "nbsp" | "ensp" | "emsp" | "thinsp" | "NewLine" | "Tab" => ' ',
            "shy" | "zwnj" | "zwj" | "ZeroWidthSpace" | "NoBreak" => '\u{200b}',
            _ => return None,
        }
    };
    Some((character, end + 2))
}

/// `\u5f20`, `\u{5f20}`, `\x41`, `\n`, `\5f20` of style sheets, at the start of a text.
pub(super) fn backslash(text: &str) -> Option<(char, usize)> {
    let bytes = text.as_bytes();
    match bytes.get(1)? {
        b'n' | b'r' | b't' | b'f' | b'b' => Some((' ', 2)),
        b'x' => Some((char::from_u32(hex(bytes.get(2..4)?)?)?, 4)),
        b'u' if bytes.get(2) == Some(&b'{') => {
            let end = memchr(b'}', &bytes[..bytes.len().min(10)])?;
            Some((char::from_u32(hex(&bytes[3..end])?)?, end + 1))
        }
        b'u' => {
            let high = hex(bytes.get(2..6)?)?;
            if !(0xd800..0xdc00).contains(&high) {
                return Some((char::from_u32(high)?, 6));
            }
            let low = bytes.get(6..12).filter(|low| low.starts_with(b"\\u"))?;
            let low = hex(&low[2..])?.checked_sub(0xdc00)?;
            Some((char::from_u32(0x10000 + ((high - 0xd800) << 10) + low)?, 12))
        }
        _ => {
            let digits = bytes[1..].iter().take(6).take_while(|one| one.is_ascii_hexdigit());
            let length = digits.count();
            let character = char::from_u32(hex(bytes.get(1..=length)?)?)?;
            (length >= 4 && !character.is_ascii()).then_some((character, length + 1))
        }
    }
}

pub(super) fn hex(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    u32::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()
}

/// A text with its entities and backslash escapes undone, tags left as they are.
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['&', '\\']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let escape = if rest.starts_with('&') { entity(rest) } else { backslash(rest) };
        let (character, length) =
            escape.unwrap_or((if rest.starts_with('&') { '&' } else { '\\' }, 1));
        plain.push(character);
        rest = &rest[length..];
    }
    plain + rest
}
