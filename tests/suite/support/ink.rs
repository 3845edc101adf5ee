//! Measuring a page by its ink: drawn by `pdftoppm`, read as pixels.

use std::ops::Range;

use super::tools::OnDisk;

/// A page, or a part of it, as pixels.
pub(crate) struct Ink {
    dpi: f64,
    width: usize,
    height: usize,
    /// First pixel of the part, from the page's upper left corner.
    left: usize,
    top: usize,
    /// Three bytes a pixel.
    pixels: Vec<u8>,
}

/// A part of a page, in millimetres from its upper left corner.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

impl Ink {
    /// Draws a part of a page; the first page is 1.
    pub(crate) fn of(pdf: &OnDisk, page: usize, dpi: u32, part: Part) -> Self {
        let pixels = |millimetres: f64| (millimetres / 25.4 * f64::from(dpi)).round() as usize;
        let (left, top) = (pixels(part.left), pixels(part.top));
        let number = page.to_string();
        let dots = dpi.to_string();
        let place = [left, top, pixels(part.width), pixels(part.height)].map(|n| n.to_string());
        let [x, y, w, h] = &place;
        let options =
            ["-f", &number, "-l", &number, "-r", &dots, "-x", x, "-y", y, "-W", w, "-H", h];
        let image = pdf.run("pdftoppm", &options, false);
        let (width, height, start) = header(&image);
        let pixels = image[start..].to_vec();
        assert_eq!(pixels.len(), width * height * 3, "pdftoppm writes whole images");
        Self { dpi: f64::from(dpi), width, height, left, top, pixels }
    }

    fn darkness(&self, x: usize, y: usize) -> u8 {
        let at = (y * self.width + x) * 3;
        // Green and blue: red ink is as dark as black in both.
        255 - self.pixels[at + 1].max(self.pixels[at + 2])
    }

    fn is_ink(&self, x: usize, y: usize) -> bool {
        self.darkness(x, y) >= 128
    }

    fn is_red(&self, x: usize, y: usize) -> bool {
        let at = (y * self.width + x) * 3;
        self.is_ink(x, y) && self.pixels[at] >= 160
    }

    /// Millimetres from the page's upper edge to that of a row of pixels.
    fn down(&self, row: usize) -> f64 {
        (self.top + row) as f64 / self.dpi * 25.4
    }

    /// Millimetres from the page's left edge to that of a column of pixels.
    fn across(&self, column: usize) -> f64 {
        (self.left + column) as f64 / self.dpi * 25.4
    }

    /// Runs of rows with ink, in millimetres from the page's upper edge.
    pub(crate) fn rows(&self) -> Vec<Range<f64>> {
        let inked = |row: usize| (0..self.width).any(|column| self.is_ink(column, row));
        runs(self.height, inked).map(|run| self.down(run.start)..self.down(run.end)).collect()
    }

    /// Runs of columns with ink, in millimetres from the page's left edge.
    pub(crate) fn columns(&self) -> Vec<Range<f64>> {
        let inked = |column: usize| (0..self.height).any(|row| self.is_ink(column, row));
        runs(self.width, inked)
            .map(|run| self.across(run.start)..self.across(run.end))
            .collect()
    }

    /// Runs of rows with red ink.
    pub(crate) fn red_rows(&self) -> Vec<Range<f64>> {
        let inked = |row: usize| (0..self.width).any(|column| self.is_red(column, row));
        runs(self.height, inked).map(|run| self.down(run.start)..self.down(run.end)).collect()
    }

    /// Horizontal rules: runs of rows in which one stretch of ink is `least` millimetres long.
    pub(crate) fn rules(&self, least: f64) -> Vec<Rule> {
        let least = (least / 25.4 * self.dpi) as usize;
        let longest = |row: usize| {
            let inked = |column: usize| self.is_ink(column, row);
            runs(self.width, inked).max_by_key(ExactSizeIterator::len).unwrap_or(0..0)
        };
        runs(self.height, |row| longest(row).len() >= least)
            .map(|run| {
                let across = longest(run.start);
                Rule {
                    rows: self.down(run.start)..self.down(run.end),
                    columns: self.across(across.start)..self.across(across.end),
                }
            })
            .collect()
    }
}

/// A rule, in millimetres from the page's upper left corner.
#[derive(Debug, Clone)]
pub(crate) struct Rule {
    pub(crate) rows: Range<f64>,
    pub(crate) columns: Range<f64>,
}

/// Length of a range.
pub(crate) fn length(range: &Range<f64>) -> f64 {
    range.end - range.start
}

/// Stretches of `0..count` for which a question is answered yes.
fn runs(count: usize, yes: impl Fn(usize) -> bool) -> impl Iterator<Item = Range<usize>> {
    let mut list: Vec<Range<usize>> = Vec::new();
    for index in (0..count).filter(|index| yes(*index)) {
        match list.last_mut() {
            Some(last) if last.end == index => last.end += 1,
            _ => list.push(index..index + 1),
        }
    }
    list.into_iter()
}

/// Width, height and first byte of the pixels of a binary PPM.
fn header(image: &[u8]) -> (usize, usize, usize) {
    let mut words = Vec::new();
    let mut at = 0;
    while words.len() < 4 {
        let length =
            image[at..].iter().position(u8::is_ascii_whitespace).expect("a PPM header");
        words.push(str::from_utf8(&image[at..at + length]).expect("a PPM header"));
        at += length + 1;
    }
    assert_eq!((words[0], words[3]), ("P6", "255"), "a PPM of 8 bits");
    (words[1].parse().unwrap(), words[2].parse().unwrap(), at)
}

/// Asserts that a measure is what it should be.
#[track_caller]
pub(crate) fn assert_near(what: &str, measured: f64, wanted: f64, tolerance: f64) {
    let off = measured - wanted;
    assert!(
        off.abs() <= tolerance,
        "{what}: measured {measured:.3}, wanted {wanted:.3} ± {tolerance}, off by {off:.3}"
    );
}
