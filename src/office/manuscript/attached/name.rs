//! Names of files as other machines send them: one part of a path, which every system takes for the same file.

use unicode_normalization::UnicodeNormalization as _;

use super::refused::AttachError;
use crate::lang::invisible::is_invisible;

/// Most bytes of a name; file systems have 255, and a number may be added.
const MOST_BYTES: usize = 200;

/// Most numbers that are tried.
const MOST_NUMBERS: usize = 1000;

/// What Windows has for devices, with any extension.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// The name of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FileName {
    stem: String,
    /// With its dot; empty where there is none.
    extension: String,
}

impl FileName {
    /// Reads a name, with its characters composed.
    ///
    /// # Errors
    /// [`AttachError::Name`] where it is no plain name of one file.
    pub(super) fn parse(name: &str) -> Result<Self, AttachError> {
        let composed: String = name.nfc().collect();
        if !is_plain(&composed) {
            return Err(AttachError::Name(name.chars().take(MOST_BYTES).collect()));
        }
        let dot = composed.rfind('.').unwrap_or(composed.len());
        let (stem, extension) = composed.split_at(dot);
        Ok(Self { stem: stem.to_owned(), extension: extension.to_owned() })
    }

    /// The name as text.
    pub(super) fn whole(&self) -> String {
        format!("{}{}", self.stem, self.extension)
    }

    /// The same name with one of some extensions: its own, or the first of them.
    pub(super) fn ending_in(self, extensions: &[&str]) -> Self {
        let own = self.extension.trim_start_matches('.').to_ascii_lowercase();
        if extensions.contains(&own.as_str()) {
            return self;
        }
        Self { extension: format!(".{}", extensions[0]), ..self }
    }

    /// The name, then with numbers: `甲.png`, `甲-2.png` …
    pub(super) fn with_numbers(&self) -> impl Iterator<Item = String> {
        let numbered = |number| format!("{}-{number}{}", self.stem, self.extension);
        std::iter::once(self.whole()).chain((2..=MOST_NUMBERS).map(numbered))
    }
}

/// What two names have in common that one of the systems takes for the same.
pub(super) fn compared(name: &str) -> String {
    name.nfc().collect::<String>().to_lowercase()
}

fn is_plain(name: &str) -> bool {
    let is_odd = |one: char| {
        one.is_control()
            || is_invisible(one)
            || "/\\:*?\"<>|".contains(one)
            || one == '\u{fffd}'
    };
    let first = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    !name.is_empty()
        && name.len() <= MOST_BYTES
        && !name.contains(is_odd)
        && !name.starts_with(|one: char| one == '.' || one.is_whitespace())
        && !name.ends_with(|one: char| one == '.' || one.is_whitespace())
        && !DEVICES.contains(&first.as_str())
        && !is_numbered_device(&first)
}

/// `com1`, `lpt³` …
fn is_numbered_device(first: &str) -> bool {
    let number = first.strip_prefix("com").or_else(|| first.strip_prefix("lpt"));
    let mut characters = number.unwrap_or_default().chars();
    let is_number = |one: char| one.is_ascii_digit() || "¹²³".contains(one);
    characters.next().is_some_and(is_number) && characters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::FileName;

    #[test]
    fn a_name_is_one_plain_part_of_a_path() {
        let long = "长".repeat(67);
        let odd = [
            "",
            ".",
            "..",
            "../a.png",
            "..\\a.png",
            "a/b.png",
            "a\\b.png",
            "/a.png",
            "C:a.png",
            "C:\\a.png",
            "\\\\srv\\x\\a.png",
            "a.png::$DATA",
            "a.png:x",
            "a\0.png",
            "a\n.png",
            "a.png.",
            "a.png ",
            " a.png",
            ".a.png",
            ".htaccess",
            "a.png\u{3000}",
            "con",
            "CON.png",
            "con .png",
            "NUL.tar.gz",
            "com1.png",
            "LPT³.png",
            "conin$",
            "a*.png",
            "a?.png",
            "a|b",
            "a\u{202e}gnp.exe",
            "a\u{200b}.png",
            "<a>.png",
            "\"a\".png",
            &long,
        ];
        for name in odd {
            assert!(FileName::parse(name).is_err(), "{name:?}");
        }
        let plain = [
            "a.png",
            "现场 照片（1）.JPG",
            "a..b.png",
            "50%.png",
            "%2e%2e%2fa.png",
            "com10.png",
            "console.png",
            "附件",
            "a.tar.gz",
            "A$.png",
            "~a.png",
        ];
        for name in plain {
            assert_eq!(FileName::parse(name).unwrap().whole(), name);
        }
        assert_eq!(FileName::parse("e\u{301}.png").unwrap().whole(), "é.png");
    }

    #[test]
    fn the_extension_is_that_of_what_is_in_the_file() {
        let name = |name| FileName::parse(name).unwrap().ending_in(&["jpg", "jpeg"]).whole();
        assert_eq!(name("a.JPG"), "a.JPG");
        assert_eq!(name("a.jpeg"), "a.jpeg");
        assert_eq!(name("a.png"), "a.jpg");
        assert_eq!(name("扫描件"), "扫描件.jpg");
    }
}
