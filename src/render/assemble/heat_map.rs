//! What was said of each unit, year by year: tables in which the greater numbers stand on a darker ground.
//!
//! [`heat_map`] is the entry point. The ground compares single years: years that are taken together, and
//! sums, have none, or they would leave it to no other number.

use std::ops::RangeInclusive;

use super::Assembler;
use crate::lang::{Lang, Message};
use crate::model::OutPath;
use crate::model::figures::{ContentCounts, Figures, UnitFigures};
use crate::render::context::Link;
use crate::render::context::statistics::{HeatCell, HeatMap, HeatRow, HeatTable};

/// Years that have a column; those before are taken together.
const YEARS: usize = 24;

/// Columns of a table that leaves room for another beside it.
const BESIDE: usize = 9;

/// One of the two kinds of content.
struct Measure {
    kind: &'static str,
    /// The id of its name.
    head: &'static str,
    number: fn(&ContentCounts) -> usize,
}

const MEASURES: [Measure; 2] = [
    Measure { kind: "practices", head: "figure-practices", number: |tally| tally.practices },
    Measure { kind: "failings", head: "figure-failings", number: |tally| tally.failings },
];

/// A column.
struct YearColumn {
    name: String,
    years: RangeInclusive<i32>,
    /// Whether it is one year.
    single: bool,
}

/// The tables; `None` where nothing was said of any unit.
pub(super) fn heat_map(assembler: &Assembler<'_>, figures: &Figures) -> Option<HeatMap> {
    if figures.units.is_empty() {
        return None;
    }
    let builder = HeatMapBuilder {
        assembler,
        figures,
        columns: columns(assembler.config.language, figures),
    };
    Some(HeatMap {
        caption: builder.text(Message::new("figure-units")),
        says: builder.says(),
        beside: builder.columns.len() <= BESIDE,
        years: builder.columns.iter().map(|column| column.name.clone()).collect(),
        tables: MEASURES.iter().map(|measure| builder.table(measure)).collect(),
    })
}

fn columns(lang: Lang, figures: &Figures) -> Vec<YearColumn> {
    let years = &figures.years;
    let earlier = if years.len() > YEARS + 1 { years.len() - YEARS } else { 0 };
    let mut columns = Vec::new();
    if let [.., last] = years[..earlier] {
        let name = Message::new("figure-earlier").with("year", last).text(lang);
        columns.push(YearColumn { name, years: i32::MIN..=last, single: false });
    }
    let one =
        |year: &i32| YearColumn { name: year.to_string(), years: *year..=*year, single: true };
    columns.extend(years[earlier..].iter().map(one));
    columns
}

struct HeatMapBuilder<'a> {
    assembler: &'a Assembler<'a>,
    figures: &'a Figures,
    columns: Vec<YearColumn>,
}

impl HeatMapBuilder<'_> {
    fn text(&self, message: Message) -> String {
        message.text(self.assembler.config.language)
    }

    fn name(&self, unit: &UnitFigures) -> String {
        self.assembler.archive.unit_name(&unit.id).to_owned()
    }

    fn says(&self) -> String {
        let Figures { total, units, .. } = self.figures;
        let says = Message::new("figure-units.says")
            .count("units", units.len())
            .count("practices", total.practices)
            .count("failings", total.failings);
        let mut says = self.text(says);
        let most = |number: fn(&ContentCounts) -> usize| {
            let unit = units.iter().rev().max_by_key(|unit| number(&unit.total))?;
            let number = number(&unit.total);
            (number > 0).then(|| (self.name(unit), number))
        };
        if let Some((unit, number)) = most(|total| total.failings) {
            let most = Message::new("figure-units.most-failings");
            says += &self.text(most.with("unit", unit).count("number", number));
        }
        if let Some((unit, number)) = most(|total| total.practices) {
            let most = Message::new("figure-units.most-practices");
            says += &self.text(most.with("unit", unit).count("number", number));
        }
        says
    }

    fn table(&self, measure: &Measure) -> HeatTable {
        let units = &self.figures.units;
        let single = units.iter().flat_map(|unit| {
            let columns = self.columns.iter().filter(|column| column.single);
            columns.map(|column| number(measure, unit, column))
        });
        let most = single.max().unwrap_or(0);
        let row = |unit: &UnitFigures| HeatRow {
            unit: Link {
                text: self.name(unit),
                href: OutPath::statistics().link_to(&OutPath::unit(&unit.id)),
            },
            cells: self
                .columns
                .iter()
                .map(|column| cell(measure, unit, column, most))
                .collect(),
            sum: (measure.number)(&unit.total),
        };
        HeatTable {
            kind: measure.kind,
            head: self.text(Message::new(measure.head)),
            rows: units.iter().map(row).collect(),
        }
    }
}

fn number(measure: &Measure, unit: &UnitFigures, column: &YearColumn) -> usize {
    let years = unit.years.range(column.years.clone());
    years.map(|(_, tally)| (measure.number)(tally)).sum()
}

fn cell(measure: &Measure, unit: &UnitFigures, column: &YearColumn, most: usize) -> HeatCell {
    let number = number(measure, unit, column);
    let shade = if column.single { (number * 5).div_ceil(most.max(1)) } else { 0 };
    HeatCell { number, shade }
}
