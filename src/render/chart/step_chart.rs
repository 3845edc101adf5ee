//! Two numbers that only grow, in the course of time: a line each, as steps, and a ground under the
//! lower one. What lies between the lines is what is left.

use plotters::chart::ChartBuilder;
use plotters::element::Polygon;
use plotters::series::LineSeries;
use plotters::style::Color;
use plotters::style::text_anchor::{HPos, VPos};

use super::colour::ChartColour;
use super::{AltText, Area, Drawn, LETTER, axes, coordinate, drawn, letters, width, write};
use crate::render::context::Markup;

/// What is shown.
#[derive(Debug)]
pub struct StepChart {
    /// What the stretches of time are called, in their order.
    pub stretches: Vec<String>,
    /// The upper line: its name, and its value at the end of each stretch.
    pub upper: (String, Vec<usize>),
    /// The lower line.
    pub lower: (String, Vec<usize>),
}

const SIZE: (u32, u32) = (800, 340);
const LEFT: i32 = 48;
const BOTTOM: i32 = 34;
const TOP: i32 = 16;

/// Names on the axis, at most.
const MOST_NAMES: usize = 8;

/// Draws the course.
pub fn picture(course: &StepChart, alternative: AltText<'_>) -> Markup {
    drawn(SIZE, alternative, |area| draw(course, area))
}

fn draw(course: &StepChart, area: &Area<'_>) -> Drawn {
    let stretches = coordinate(course.stretches.len().max(1));
    let most = course.upper.1.iter().chain(&course.lower.1).max();
    let most = coordinate(most.copied().unwrap_or(0)).max(1);
    let right = [&course.upper, &course.lower].map(|(name, _)| width(name)).into_iter().max();
    let right = right.unwrap_or(0) + 5 * LETTER;
    let mut chart = ChartBuilder::on(area)
        .margin_right(right)
        .margin_top(TOP)
        .x_label_area_size(BOTTOM)
        .y_label_area_size(LEFT)
        .build_cartesian_2d(0..stretches, 0..most)?;
    let name = |index: &i32| {
        let index = usize::try_from(*index).unwrap_or(usize::MAX);
        course.stretches.get(index).cloned().unwrap_or_default()
    };
    axes(&mut chart, (MOST_NAMES, 6), &name)?;
    let lower = steps(&course.lower.1);
    let ground = lower.iter().copied().chain([(stretches, 0), (0, 0)]).collect::<Vec<_>>();
    chart.draw_series([Polygon::new(ground, ChartColour::ClosedGround.colour().filled())])?;
    chart.draw_series(LineSeries::new(lower, ChartColour::Closed.colour().stroke_width(3)))?;
    let upper = steps(&course.upper.1);
    chart
        .draw_series(LineSeries::new(upper, ChartColour::Reported.colour().stroke_width(3)))?;
    let ends = [&course.upper, &course.lower].map(|(_, values)| {
        let value = coordinate(values.last().copied().unwrap_or(0));
        chart.backend_coord(&(stretches, value))
    });
    names(course, area, ends)
}

/// The corners of a line that keeps each value through its stretch.
fn steps(values: &[usize]) -> Vec<(i32, i32)> {
    let mut corners = vec![(0, 0)];
    for (start, value) in (0..).zip(values) {
        let value = coordinate(*value);
        corners.extend([(start, value), (start + 1, value)]);
    }
    corners
}

/// Names and last values behind the ends of the lines, far enough apart.
fn names(course: &StepChart, area: &Area<'_>, [upper, lower]: [(i32, i32); 2]) -> Drawn {
    let apart = (upper.1 + LETTER + 4).max(lower.1);
    let lines = [
        (&course.upper, upper.1, ChartColour::Reported),
        (&course.lower, apart.min(coordinate(SIZE.1 as usize) - LETTER), ChartColour::Closed),
    ];
    for ((name, values), height, colour) in lines {
        let text = format!("{name} {}", values.last().copied().unwrap_or(0));
        let style = letters(colour, (HPos::Left, VPos::Center));
        write(area, &text, (upper.0 + 8, height), style)?;
    }
    Ok(())
}
