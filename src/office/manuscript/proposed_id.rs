//! An id for what has a name in Chinese.

use crate::text::sound::spelled;

/// Most letters of an id.
const LONGEST: usize = 36;

/// Returns an id for a unit or a series of this name, as its name is read aloud: `shuiwuju` for 市水务局. What all
/// offices of a place have before their names is left out.
pub fn proposed_id(name: &str) -> String {
    let name = name.trim();
    let rest = name.strip_prefix(['市', '县', '区', '省']).unwrap_or(name);
    let mut id = spelled(if rest.chars().count() > 1 { rest } else { name });
    if !id.starts_with(|first: char| first.is_ascii_lowercase()) {
        id.insert_str(0, "no");
    }
    id.truncate(LONGEST);
    id
}

#[cfg(test)]
mod tests {
    use super::proposed_id;

    #[test]
    fn ids_are_what_names_sound_like() {
        let said = ["市水务局", "市发改委", "高新区", "区政府", "县直", "12345热线", "——"]
            .map(proposed_id);
        assert_eq!(
            said,
            ["shuiwuju", "fagaiwei", "gaoxinqu", "zhengfu", "xianzhi", "no12345rexian", "no"]
        );
    }
}
