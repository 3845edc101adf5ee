//! Pictures of figures, as SVG that stands in a page.
//!
//! [`step_chart`] and [`bar_chart`] are the kinds of pictures. Each turns plain values into shapes of
//! the plotting crate; [`drawn`] makes SVG of them with a text alternative.
//!
//! - Colours are those of [`ChartColour`], written as attributes; `assets/statistics.css` maps each to a variable
//!   of the page, for dark screens and paper. Nothing is told by colour alone: numbers stand beside.
//! - Coordinates are whole pixels; the same values give the same bytes.
//! - Pictures carry no style and no script: the policy of the pages refuses both.

pub mod bar_chart;
mod colour;
pub mod step_chart;

use std::io;

use plotters::backend::SVGBackend;
use plotters::chart::ChartContext;
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::{Ranged, ValueFormatter};
use plotters::coord::types::RangedCoordi32;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::Text;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{IntoFont, TRANSPARENT, TextStyle};
use unicode_width::UnicodeWidthStr;

use super::context::Markup;
use super::escape;
use super::markup::visible;
use colour::ChartColour;

/// A picture in the making.
type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// Whether something could be drawn.
type Drawn = Result<(), DrawingAreaErrorKind<io::Error>>;

/// Height of letters in pixels.
const LETTER: i32 = 14;

/// Attributes that the backend writes though they say nothing, or the style sheet says it.
const DEFAULTS: [&str; 3] =
    [" opacity=\"1\"", " stroke=\"none\"", " font-family=\"sans-serif\""];

/// What a picture is called and what it shows, for those who cannot see it.
#[derive(Debug, Clone, Copy)]
pub struct AltText<'a> {
    /// Opens the ids of title and description; no other picture of the page has it.
    pub id: &'a str,
    /// What it is.
    pub title: &'a str,
    /// What it says, with numbers.
    pub description: &'a str,
}

/// Draws a picture of a size in pixels.
fn drawn(
    size: (u32, u32),
    alternative: AltText<'_>,
    draw: impl FnOnce(&Area<'_>) -> Drawn,
) -> Markup {
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        let result = draw(&area).and_then(|()| area.present());
        result.expect("a picture in memory takes all that is drawn");
    }
    // The backend's own opening tag has no place for what a page needs in it.
    let (_, shapes) = svg.split_once('>').expect("a picture opens with a tag");
    // In a text of a shape these would have their quotes escaped.
    let shapes = DEFAULTS.iter().fold(shapes.to_owned(), |shapes, one| shapes.replace(one, ""));
    let AltText { id, title, description } = alternative;
    let (width, height) = size;
    // It grows with the letters of the page.
    let em = f64::from(width) / 16.0;
    Markup(format!(
        "<svg class=\"drawing\" width=\"{em}em\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" aria-labelledby=\"{id}-title {id}-description\">\
         <title id=\"{id}-title\">{}</title><desc id=\"{id}-description\">{}</desc>{shapes}",
        escaped(title),
        escaped(description)
    ))
}

fn escaped(text: &str) -> String {
    let mut bytes = Vec::new();
    escape::html(text, &mut bytes).expect("memory takes all bytes");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Draws the axes of a chart, and a line for every number on the upright one; `labels` is about how many
/// there are of either, `name` what stands under a value of the other.
fn axes<X: Ranged + ValueFormatter<X::ValueType>>(
    chart: &mut ChartContext<'_, SVGBackend<'_>, Cartesian2d<X, RangedCoordi32>>,
    labels: (usize, usize),
    name: &dyn Fn(&X::ValueType) -> String,
) -> Drawn {
    chart
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(ChartColour::Line.colour())
        .axis_style(ChartColour::Faint.colour())
        .label_style(letters(ChartColour::Faint, (HPos::Center, VPos::Center)))
        .x_labels(labels.0)
        .x_label_formatter(name)
        .y_labels(labels.1)
        .draw()
}

/// How letters look; `at` is the corner or side that is put where the text is put.
fn letters(colour: ChartColour, (across, along): (HPos, VPos)) -> TextStyle<'static> {
    // The backend divides sizes by this.
    let size = f64::from(LETTER) * 1.24;
    ("sans-serif", size).into_font().color(&colour.colour()).pos(Pos::new(across, along))
}

/// Writes a line of text; characters that nobody sees are left out.
fn write(area: &Area<'_>, text: &str, place: (i32, i32), style: TextStyle<'static>) -> Drawn {
    area.draw(&Text::new(visible(text).into_owned(), place, style))
}

/// How wide a text is in pixels, about: a Chinese character is as wide as high.
fn width(text: &str) -> i32 {
    i32::try_from(text.width()).unwrap_or(i32::MAX / LETTER) * LETTER / 2
}

/// The beginning of a text that is no wider than `most` pixels.
fn fitting(text: &str, most: i32) -> String {
    if width(text) <= most {
        return text.to_owned();
    }
    let mut start = String::new();
    for one in text.chars() {
        start.push(one);
        if width(&start) > most - LETTER {
            start.pop();
            break;
        }
    }
    start + "…"
}

/// A number as a coordinate.
fn coordinate(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX / 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_says_what_it_shows_and_has_no_style() {
        let alternative = AltText { id: "_a", title: "<甲>", description: "1 & 2" };
        let picture = drawn((40, 20), alternative, |area| {
            write(
                area,
                "a<b\u{202e}",
                (0, 0),
                letters(ChartColour::Text, (HPos::Left, VPos::Top)),
            )
        });
        let svg = picture.0;
        assert!(svg.contains("<title id=\"_a-title\">&lt;甲&gt;</title>"), "{svg}");
        assert!(svg.contains("1 &amp; 2</desc>"), "{svg}");
        assert!(svg.contains("a&lt;b\n"), "{svg}");
        assert!(!svg.contains("style=") && !svg.contains('\u{202e}'), "{svg}");
        assert!(
            svg.contains("font-size=\"14\"") && svg.trim_end().ends_with("</svg>"),
            "{svg}"
        );
    }

    #[test]
    fn names_are_cut_to_their_place() {
        assert_eq!(fitting("市水务局", 56), "市水务局");
        assert_eq!(fitting("市住房和城乡建设局", 56), "市住房…");
    }
}
