//! The inks that a page is printed with, where they are not the colours of a screen.

use serde::{Deserialize, Serialize};

/// What a print file is for; a page without one is in the colours of a screen, which an archive takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ink {
    /// A printer without colours: what is red is black.
    Black,
    /// A press with two inks: what is red is on a plate of its own.
    Spot,
    /// A press with four inks: red and black are parts of these, as GB/T 9704-2012, 6.2 says.
    Cmyk,
}

impl Ink {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Black, Self::Spot, Self::Cmyk];

    /// Whether its files keep the standards of the settings: colours of a press stand for no colour that is seen, so that no
    /// archive takes them.
    pub fn keeps_standards(self) -> bool {
        self == Self::Black
    }

    /// Whether pictures can have colours.
    pub fn has_colours(self) -> bool {
        self == Self::Cmyk
    }
}
