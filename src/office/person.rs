//! When two names are of one person.

use crate::lang::invisible::is_invisible;

/// A name without blanks and characters that nobody sees, in small letters: of one person it is the same, however
/// that is spaced: 张 三, 张三.
pub fn letters(name: &str) -> String {
    let is_seen = |one: &char| !one.is_whitespace() && !is_invisible(*one);
    name.chars().filter(is_seen).collect::<String>().to_lowercase()
}
