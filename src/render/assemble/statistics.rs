//! Figures as pictures, words and tables.
//!
//! [`statistics`] is the page. Picture, words and table of a figure are made of the same numbers.

use super::{Assembler, date, heat_map};
use crate::lang::{Lang, Message};
use crate::model::Date;
use crate::model::figures::{Figures, Period, PeriodLength};
use crate::render::chart::bar_chart::BarChart;
use crate::render::chart::step_chart::StepChart;
use crate::render::chart::{AltText, bar_chart, step_chart};
use crate::render::context::statistics as context;
use crate::render::context::statistics::{Figure, Table};

/// Days to closing: the last day of each class but the last, which has no end.
const CLASSES: [u32; 5] = [30, 60, 90, 180, 365];

/// Categories in one picture; the smallest are taken together where there are more.
const CATEGORIES: usize = 8;

/// The statistics of all units. `newest` is the date of the newest issue.
pub fn statistics(
    assembler: &Assembler<'_>,
    figures: &Figures,
    newest: Date,
) -> context::Statistics {
    let builder = FigureBuilder { figures, lang: assembler.config.language };
    context::Statistics {
        newest: date(newest),
        units: heat_map::heat_map(assembler, figures),
        course: builder.course(),
        closing: builder.closing(),
        categories: builder.categories(),
    }
}

/// Words and numbers for one language.
struct FigureBuilder<'a> {
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
