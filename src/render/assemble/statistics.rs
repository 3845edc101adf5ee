//! Figures as pictures, words and tables.
//!
//! [`statistics`] is the page. Picture, words and table of a figure are made of the same numbers.

use std::ops::RangeInclusive;

use super::{Assembler, date};
use crate::lang::{Lang, Message};
use crate::model::Date;
use crate::model::figures::{ContentCounts, Figures, Period, PeriodLength, UnitFigures};
use crate::render::chart::bar_chart::BarChart;
use crate::render::chart::heat_map::{HeatMap, Hue};
use crate::render::chart::step_chart::StepChart;
use crate::render::chart::{AltText, bar_chart, heat_map, step_chart};
use crate::render::context::statistics as context;
use crate::render::context::statistics::{Figure, Table};

/// Units in one picture: as many as a printed page holds.
const ROWS: usize = 25;

/// Years in one picture; those before are taken together.
const YEARS: usize = 10;

/// Days to closing: the last day of each class but the last, which has no end.
const CLASSES: [u32; 5] = [30, 60, 90, 180, 365];

/// Categories in one picture; the smallest are taken together where there are more.
const CATEGORIES: usize = 8;

/// One of the two kinds of content.
struct Measure {
    hue: Hue,
    /// The id of its name.
    head: &'static str,
    number: fn(&ContentCounts) -> usize,
}

const MEASURES: [Measure; 2] = [
    Measure { hue: Hue::Practices, head: "figure-practices", number: |tally| tally.practices },
    Measure { hue: Hue::Failings, head: "figure-failings", number: |tally| tally.failings },
];

/// A column of a map.
struct YearColumn {
    name: String,
    years: RangeInclusive<i32>,
}

impl Measure {
    /// What was said of a unit, for each column.
    fn values(&self, unit: &UnitFigures, columns: &[YearColumn]) -> Vec<usize> {
        let of_column = |column: &YearColumn| {
            let years = unit.years.range(column.years.clone());
            years.map(|(_, tally)| (self.number)(tally)).sum()
        };
        columns.iter().map(of_column).collect()
    }
}

/// The statistics of all units. `newest` is the date of the newest issue.
pub fn statistics(
    assembler: &Assembler<'_>,
    figures: &Figures,
    newest: Date,
) -> context::Statistics {
    let builder = FigureBuilder { assembler, figures, lang: assembler.config.language };
    context::Statistics {
        newest: date(newest),
        units: builder.units(),
        course: builder.course(),
        closing: builder.closing(),
        categories: builder.categories(),
    }
}

/// Words and numbers for one language.
struct FigureBuilder<'a> {
    assembler: &'a Assembler<'a>,
    figures: &'a Figures,
    lang: Lang,
}

impl FigureBuilder<'_> {
    fn text(&self, message: Message) -> String {
        message.text(self.lang)
    }

    fn word(&self, id: &'static str) -> String {
        self.text(Message::new(id))
    }

    fn name(&self, unit: &UnitFigures) -> String {
        self.assembler.archive.unit_name(&unit.id).to_owned()
    }

    fn units(&self) -> Vec<Figure> {
        let pictures = self.figures.units.chunks(ROWS);
        let several = self.figures.units.len() > ROWS;
        let picture = |(index, units): (usize, &[UnitFigures])| {
            let first = index * ROWS + 1;
            let mut caption = self.word("figure-units");
            if several {
                let part = Message::new("figure-units.part").with("caption", caption);
                let last = first + units.len() - 1;
                caption = self.text(part.with("first", first).with("last", last));
            }
            let id = format!("_units-{}", index + 1);
            self.map(units, &id, caption, self.says(units, index == 0))
        };
        pictures.enumerate().map(picture).collect()
    }

    /// What a map of units says: the first of all units, the others of their own.
    fn says(&self, units: &[UnitFigures], all: bool) -> String {
        let mut total = ContentCounts::default();
        for unit in units {
            total.practices += unit.total.practices;
            total.failings += unit.total.failings;
        }
        let (total, count) = if all {
            (self.figures.total, self.figures.units.len())
        } else {
            (total, units.len())
        };
        let says = Message::new("figure-units.says")
            .count("units", count)
            .count("practices", total.practices)
            .count("failings", total.failings);
        let mut says = self.text(says);
        let most = |number: fn(&UnitFigures) -> usize| {
            let unit = units.iter().rev().max_by_key(|unit| number(unit))?;
            (number(unit) > 0).then(|| (self.name(unit), number(unit)))
        };
        if let Some((unit, number)) = most(|unit| unit.total.failings) {
            let most = Message::new("figure-units.most-failings");
            says += &self.text(most.with("unit", unit).count("number", number));
        }
        if let Some((unit, number)) = most(|unit| unit.total.practices) {
            let most = Message::new("figure-units.most-practices");
            says += &self.text(most.with("unit", unit).count("number", number));
        }
        says
    }

    /// Practices and failings of some units as a map.
    fn map(&self, units: &[UnitFigures], id: &str, caption: String, says: String) -> Figure {
        let columns = self.years();
        let row = |unit: &UnitFigures| heat_map::HeatMapRow {
            head: self.name(unit),
            values: MEASURES.iter().map(|measure| measure.values(unit, &columns)).collect(),
        };
        let group = |measure: &Measure| {
            // One scale for all pictures of the page.
            let all = self.figures.units.iter().flat_map(|unit| measure.values(unit, &columns));
            heat_map::HeatMapGroup {
                head: self.word(measure.head),
                hue: measure.hue,
                most: all.max().unwrap_or(0),
            }
        };
        let heat = HeatMap {
            groups: MEASURES.iter().map(group).collect(),
            columns: columns.iter().map(|column| column.name.clone()).collect(),
            sum: self.word("figure-sum"),
            rows: units.iter().map(row).collect(),
        };
        let alternative = AltText { id, title: &caption, description: &says };
        let picture = heat_map::picture(&heat, alternative);
        Figure { id: id.to_owned(), picture, table: self.table_of(&heat), caption, says }
    }

    fn table_of(&self, heat: &HeatMap) -> Table {
        let columns: Vec<String> =
            heat.columns.iter().chain(std::iter::once(&heat.sum)).cloned().collect();
        let group = |group: &heat_map::HeatMapGroup| context::Group {
            head: group.head.clone(),
            columns: columns.len(),
        };
        let row = |row: &heat_map::HeatMapRow| context::Row {
            head: row.head.clone(),
            cells: row
                .values
                .iter()
                .flat_map(|values| values.iter().copied().chain([values.iter().sum()]))
                .collect(),
        };
        let heads = std::iter::once(self.word("page-ledger-unit"));
        let repeated = heat.groups.iter().flat_map(|_| columns.clone());
        Table {
            groups: heat.groups.iter().map(group).collect(),
            columns: heads.chain(repeated).collect(),
            rows: heat.rows.iter().map(row).collect(),
        }
    }

    /// The columns of a map.
    fn years(&self) -> Vec<YearColumn> {
        let years = &self.figures.years;
        let earlier = if years.len() > YEARS { years.len() - YEARS + 1 } else { 0 };
        let mut columns = Vec::new();
        if let [.., last] = years[..earlier] {
            let name = Message::new("figure-earlier").with("year", last);
            columns.push(YearColumn { name: self.text(name), years: i32::MIN..=last });
        }
        let one = |year: &i32| YearColumn { name: year.to_string(), years: *year..=*year };
        columns.extend(years[earlier..].iter().map(one));
        columns
    }

    fn course(&self) -> Option<Figure> {
        let course = &self.figures.course;
        let last = course.last()?;
        let caption = self.word("figure-course");
        let says = Message::new("figure-course.says")
            .with("until", self.stretch(last))
            .count("reported", last.reported_so_far)
            .count("closed", last.closed_so_far)
            .count("left", last.reported_so_far - last.closed_so_far);
        let says = self.text(says);
        let line = |name, value: fn(&Period) -> usize| {
            (self.word(name), course.iter().map(value).collect())
        };
        let picture = step_chart::picture(
            &StepChart {
                stretches: course.iter().map(|one| self.stretch(one)).collect(),
                upper: line("figure-course.reported-so-far", |one| one.reported_so_far),
                lower: line("figure-course.closed-so-far", |one| one.closed_so_far),
            },
            AltText { id: "_course", title: &caption, description: &says },
        );
        let columns = [
            "figure-course.stretch",
            "figure-course.reported",
            "figure-course.closed",
            "figure-course.reported-so-far",
            "figure-course.closed-so-far",
        ];
        let row = |one: &Period| context::Row {
            head: self.stretch(one),
            cells: vec![one.reported, one.closed, one.reported_so_far, one.closed_so_far],
        };
        let table = Table {
            groups: Vec::new(),
            columns: columns.map(|id| self.word(id)).to_vec(),
            rows: course.iter().map(row).collect(),
        };
        Some(Figure { id: "_course".to_owned(), caption, says, picture, table })
    }

    /// What a stretch of time is called.
    fn stretch(&self, stretch: &Period) -> String {
        let id = match stretch.length {
            PeriodLength::Month => "figure-month",
            PeriodLength::Quarter => "figure-quarter",
            PeriodLength::Year => "figure-year",
        };
        self.text(Message::new(id).with("year", stretch.year).with("part", stretch.part))
    }

    fn closing(&self) -> Option<Figure> {
        let closing = &self.figures.closing;
        let (first, last) = (closing.first()?, closing.last()?);
        let median = self.figures.median_doubled()?;
        let half = if median % 2 == 1 { ".5" } else { "" };
        let caption = self.word("figure-closing");
        let says = Message::new("figure-closing.says")
            .count("closed", closing.len())
            .with("shortest", first)
            .with("longest", last)
            .with("median", format!("{}{half}", median / 2));
        let says = self.text(says);
        Some(self.bars("_closing", "figure-closing.class", caption, says, self.classes()))
    }

    fn categories(&self) -> Option<Figure> {
        let categories = &self.figures.categories;
        let (name, most) = categories.first()?;
        let caption = self.word("figure-categories");
        let says = Message::new("figure-categories.says")
            .count("failings", categories.iter().map(|(_, number)| number).sum::<usize>())
            .with("most", name.as_deref()?)
            .count("number", *most);
        let says = self.text(says);
        let mut bars: Vec<(String, usize)> = Vec::new();
        let mut rest = 0;
        for (name, number) in categories {
            match name {
                Some(name) if bars.len() < CATEGORIES => bars.push((name.clone(), *number)),
                Some(_) => rest += number,
                None => bars.push((self.word("figure-categories.none"), *number)),
            }
        }
        if rest > 0 {
            bars.push((self.word("figure-categories.rest"), rest));
        }
        Some(self.bars("_categories", "figure-categories.category", caption, says, bars))
    }

    /// Numbers of failings as bars; `head` is the id of the word for what tells them apart.
    fn bars(
        &self,
        id: &str,
        head: &'static str,
        caption: String,
        says: String,
        bars: Vec<(String, usize)>,
    ) -> Figure {
        let alternative = AltText { id, title: &caption, description: &says };
        let picture = bar_chart::picture(&BarChart(bars.clone()), alternative);
        let row = |(head, number)| context::Row { head, cells: vec![number] };
        let table = Table {
            groups: Vec::new(),
            columns: [head, "figure-closing.number"].map(|id| self.word(id)).to_vec(),
            rows: bars.into_iter().map(row).collect(),
        };
        Figure { id: id.to_owned(), caption, says, picture, table }
    }

    /// How many closings fall into each class.
    fn classes(&self) -> Vec<(String, usize)> {
        let closing = &self.figures.closing;
        let up_to = |day: u32| closing.partition_point(|days| *days <= day);
        let mut from: u32 = 0;
        let mut classes: Vec<(String, usize)> = Vec::new();
        for to in CLASSES {
            let name = Message::new("figure-days").with("from", from).with("to", to);
            let before = from.checked_sub(1).map_or(0, up_to);
            classes.push((self.text(name), up_to(to) - before));
            from = to + 1;
        }
        let name = Message::new("figure-days-more").with("from", from);
        classes.push((self.text(name), closing.len() - up_to(from - 1)));
        classes
    }
}
