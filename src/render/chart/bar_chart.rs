//! Numbers of a few classes, as bars with the numbers over them.

use plotters::chart::ChartBuilder;
use plotters::coord::ranged1d::{IntoSegmentedCoord, SegmentValue};
use plotters::element::{Rectangle, Text};
use plotters::style::Color;
use plotters::style::text_anchor::{HPos, VPos};

use super::colour::ChartColour;
use super::{AltText, Area, Drawn, axes, coordinate, drawn, fitting, letters};
use crate::render::context::Markup;

/// The classes: what each is called, and its number.
#[derive(Debug)]
pub struct BarChart(pub Vec<(String, usize)>);

const SIZE: (u32, u32) = (800, 280);
const LEFT: i32 = 48;

/// Between the names of two bars, at least.
const GAP: i32 = 6;

/// Draws the bars.
pub fn picture(bars: &BarChart, alternative: AltText<'_>) -> Markup {
    drawn(SIZE, alternative, |area| draw(&bars.0, area))
}

fn draw(bars: &[(String, usize)], area: &Area<'_>) -> Drawn {
    let most = coordinate(bars.iter().map(|(_, number)| *number).max().unwrap_or(0)).max(1);
    let classes = (0..coordinate(bars.len()) - 1).into_segmented();
    let mut chart = ChartBuilder::on(area)
        .margin_top(24)
        .margin_right(8)
        .x_label_area_size(34)
        .y_label_area_size(LEFT)
        .build_cartesian_2d(classes, 0..most)?;
    let wide = (coordinate(SIZE.0 as usize) - LEFT) / coordinate(bars.len()).max(1) - GAP;
    let name = |value: &SegmentValue<i32>| match value {
        SegmentValue::CenterOf(index) => {
            let index = usize::try_from(*index).unwrap_or(usize::MAX);
            bars.get(index).map(|(name, _)| fitting(name, wide)).unwrap_or_default()
        }
        SegmentValue::Exact(_) | SegmentValue::Last => String::new(),
    };
    axes(&mut chart, (bars.len(), 5), &name)?;
    let numbers = || (0..).zip(bars.iter().map(|(_, number)| coordinate(*number)));
    chart.draw_series(numbers().map(|(index, number)| {
        let corners =
            [(SegmentValue::Exact(index), 0), (SegmentValue::Exact(index + 1), number)];
        let mut bar = Rectangle::new(corners, ChartColour::Bar.colour().filled());
        bar.set_margin(0, 0, 14, 14);
        bar
    }))?;
    let over = || letters(ChartColour::Text, (HPos::Center, VPos::Bottom));
    chart.draw_series(numbers().map(|(index, number)| {
        Text::new(number.to_string(), (SegmentValue::CenterOf(index), number), over())
    }))?;
    Ok(())
}
