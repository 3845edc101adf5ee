//! The colours of pictures. Each stands once, so that `assets/statistics.css` can map it to a variable of
//! the page by the attribute that the backend writes; a test of this file holds that it does.

use plotters::style::RGBColor;

/// What a shape is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChartColour {
    /// Letters.
    Text,
    /// Letters of axes.
    Faint,
    /// Edges and axes.
    Line,
    /// Failings that were reported.
    Reported,
    /// Failings that were closed.
    Closed,
    /// The ground under the line of those closed.
    ClosedGround,
    /// Bars.
    Bar,
}

impl ChartColour {
    fn code(self) -> u32 {
        match self {
            Self::Text => 0x1D1B19,
            Self::Faint => 0x5B554D,
            Self::Line => 0xD8D1C5,
            Self::Reported => 0xA33B00,
            Self::Closed => 0x1A6B3B,
            Self::ClosedGround => 0xCFE6D8,
            Self::Bar => 0x2A6F97,
        }
    }

    /// The colour that the plotting crate wants.
    pub(super) fn colour(self) -> RGBColor {
        let [_, red, green, blue] = self.code().to_be_bytes();
        RGBColor(red, green, blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_knows_every_colour() {
        let style = include_str!("../../../assets/statistics.css");
        let plain = [
            ChartColour::Text,
            ChartColour::Faint,
            ChartColour::Line,
            ChartColour::Reported,
            ChartColour::Closed,
            ChartColour::ClosedGround,
            ChartColour::Bar,
        ];
        for colour in plain {
            let code = format!("[fill=\"#{:06X}\"]", colour.code());
            assert_eq!(style.matches(&code).count(), 1, "{colour:?} {code}");
        }
    }
}
