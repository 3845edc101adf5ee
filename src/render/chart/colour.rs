//! The colours of pictures. Each stands once, so that `assets/statistics.css` can map it to a variable of
//! the page by the attribute that the backend writes; a test of this file holds that it does.

use plotters::style::RGBColor;

/// What a shape is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChartColour {
    /// Letters.
    Text,
    /// Letters on a dark ground.
    OnDark,
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
    /// Shades of a map, 1 to 5.
    Shade(Hue, u8),
}

/// The two kinds of content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hue {
    /// 好的做法
    Practices,
    /// 存在问题
    Failings,
}

const PRACTICES: [u32; 5] = [0xE3F1E8, 0xBFE0CC, 0x8CC6A3, 0x2F7F54, 0x16552F];
const FAILINGS: [u32; 5] = [0xFBE9DC, 0xF5CBAE, 0xEBA377, 0xB5531B, 0x7A2E04];

impl ChartColour {
    fn code(self) -> u32 {
        match self {
            Self::Text => 0x1D1B19,
            Self::OnDark => 0xFFFEFC,
            Self::Faint => 0x5B554D,
            Self::Line => 0xD8D1C5,
            Self::Reported => 0xA33B00,
            Self::Closed => 0x1A6B3B,
            Self::ClosedGround => 0xCFE6D8,
            Self::Bar => 0x2A6F97,
            Self::Shade(hue, shade) => {
                let shades = match hue {
                    Hue::Practices => PRACTICES,
                    Hue::Failings => FAILINGS,
                };
                shades[usize::from(shade.clamp(1, 5)) - 1]
            }
        }
    }

    /// The colour that the plotting crate wants.
    pub(super) fn colour(self) -> RGBColor {
        let [_, red, green, blue] = self.code().to_be_bytes();
        RGBColor(red, green, blue)
    }

    /// The shade of a value in a map whose greatest is `most`; `None` for nothing.
    pub(super) fn shade(hue: Hue, value: usize, most: usize) -> Option<Self> {
        let shade = (value * 5).div_ceil(most.max(1)).clamp(1, 5);
        (value > 0).then(|| Self::Shade(hue, u8::try_from(shade).unwrap_or(5)))
    }

    /// The letters that can be read on it.
    pub(super) fn letters(self) -> Self {
        match self {
            Self::Shade(_, 4..) => Self::OnDark,
            _ => Self::Text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_knows_every_colour() {
        let style = include_str!("../../../assets/statistics.css");
        let shades = [Hue::Practices, Hue::Failings]
            .into_iter()
            .flat_map(|hue| (1..=5).map(move |shade| ChartColour::Shade(hue, shade)));
        let plain = [
            ChartColour::Text,
            ChartColour::OnDark,
            ChartColour::Faint,
            ChartColour::Line,
            ChartColour::Reported,
            ChartColour::Closed,
            ChartColour::ClosedGround,
            ChartColour::Bar,
        ];
        for colour in plain.into_iter().chain(shades) {
            let code = format!("[fill=\"#{:06X}\"]", colour.code());
            assert_eq!(style.matches(&code).count(), 1, "{colour:?} {code}");
        }
    }

    #[test]
    fn shades_rise_with_values() {
        let shade = |value| ChartColour::shade(Hue::Failings, value, 10);
        assert_eq!(shade(0), None);
        assert_eq!(shade(1), Some(ChartColour::Shade(Hue::Failings, 1)));
        assert_eq!(shade(6), Some(ChartColour::Shade(Hue::Failings, 3)));
        assert_eq!(shade(10), Some(ChartColour::Shade(Hue::Failings, 5)));
        assert_eq!(
            ChartColour::shade(Hue::Failings, 1, 1),
            Some(ChartColour::Shade(Hue::Failings, 5))
        );
    }
}
