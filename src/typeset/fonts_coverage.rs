//! Which characters the fonts of a role have.
//!
//! Told from the character maps that were read at the scan; no font is loaded. It speaks of the
//! regular faces. What it lets through wrongly is found on the finished pages.

use std::collections::BTreeSet;

use typst::text::{FontVariant, is_default_ignorable};

use super::fonts::{CodeRanges, Fonts};
use super::role::key;
use crate::model::Role;

impl Fonts {
    /// Whether a font of the role has the character. Characters that are never drawn, such as line
    /// breaks, count as covered.
    pub fn covers(&self, role: Role, character: char) -> bool {
        if character.is_control() || is_default_ignorable(character) {
            return true;
        }
        let Some(coverage) = self.coverage(role) else { return false };
        let ranges = coverage.get_or_init(|| self.ranges(role));
        let code = u32::from(character);
        ranges.range(..=(code, u32::MAX)).next_back().is_some_and(|&(_, last)| code <= last)
    }

    /// The characters of `text` that no font of the role has, each once, in order of appearance.
    pub fn uncovered(&self, role: Role, text: &str) -> Vec<char> {
        let mut missing = Vec::new();
        for character in text.chars() {
            if !self.covers(role, character) && !missing.contains(&character) {
                missing.push(character);
            }
        }
        missing
    }

    /// First and last code of the runs that the regular faces of a role have together.
    fn ranges(&self, role: Role) -> CodeRanges {
        let mut codes = BTreeSet::new();
        for family in self.families(role) {
            let face = self.book().select(&key(family), FontVariant::default());
            if let Some(info) = face.and_then(|face| self.book().info(face)) {
                codes.extend(info.coverage.iter());
            }
        }
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for code in codes {
            match ranges.last_mut() {
                Some((_, last)) if *last + 1 == code => *last = code,
                _ => ranges.push((code, code)),
            }
        }
        ranges.into_iter().collect()
    }
}
