//! Texts that people read, in Simplified Chinese and in English.
//!
//! All of them stand in one catalogue, `zh.ftl` and `en.ftl`, as [Fluent](https://projectfluent.org)
//! messages. The rest of the program speaks in [`Message`]s, an id with arguments; only the edge
//! that prints one chooses the [`Lang`]. What is known of characters by themselves stands here, too: [`is_han`],
//! [`invisible`].
//!
//! 1. [`Message::new`] names a text: `unknown-key`, or an attribute of it: `unknown-key.hint`.
//! 2. [`Message::with`] gives the values that stand in it.
//! 3. [`Message::text`] looks it up in one language.

mod catalogue;
mod han;
pub mod invisible;
mod message;
mod system;
mod truncate;

pub use catalogue::{has, ids, text};
pub use han::is_han;
pub use message::Message;
pub use system::{refused, system, system_reason, unwritten};
pub use truncate::truncated;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Simplified Chinese, the default.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Both languages, Chinese first.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// Both with their codes.
    pub const NAMES: [(&'static str, Self); 2] =
        [(Self::Zh.code(), Self::Zh), (Self::En.code(), Self::En)];

    /// The code used on the command line and in `tongbao.yaml`: `zh` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// Reads a code as people and environments write it: `zh`, `zh-CN`, `en_US.UTF-8`. `C` and
    /// `POSIX` say nothing about the reader, so they are no language here.
    pub fn parse(code: &str) -> Option<Self> {
        let code = code.to_ascii_lowercase();
        let primary = code.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.code() == primary)
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn environment_codes_are_understood() {
        assert_eq!(Lang::parse("zh_CN.UTF-8"), Some(Lang::Zh));
        assert_eq!(Lang::parse("zh-Hans"), Some(Lang::Zh));
        assert_eq!(Lang::parse("en"), Some(Lang::En));
        assert_eq!(Lang::parse("C.UTF-8"), None);
    }
}
