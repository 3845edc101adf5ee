//! Names of files for people and units.

/// Characters of a name that stand in the name of a file: with what stands before it, its 255 bytes are never reached.
const MOST: usize = 50;

/// A name without the characters that some systems refuse in the names of files, cut where it is long.
pub(super) fn portable(name: &str) -> String {
    let is_refused = |character: char| {
        character.is_control()
            || matches!(character, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    name.chars().take(MOST).map(|one| if is_refused(one) { '_' } else { one }).collect()
}
