//! Both ends of lines, and how far their characters stand apart.

use super::flaw::{PageFlaw, PageFlawKind};
use super::lines::{PrintedLine, size};
use crate::text::is_han;

/// Marks that open no line.
const CLOSING: &str = "，。、；：？！,.;:?!）)》〉”’』」】〕］%％‰℃～·…—";
/// Marks that end none.
const OPENING: &str = "（(《〈“‘『「【〔［￥¥";
/// Marks of two characters that stay together.
const DOUBLED: [char; 2] = ['—', '…'];
/// Farthest that characters of a line stand apart, from one to the next, in em.
const LOOSEST: f64 = 1.15;
/// Fewest pairs of characters that are measured: titles and names are spread on purpose.
const FEWEST: usize = 12;

/// Returns what is wrong with lines and between them.
pub(super) fn flaws(lines: &[PrintedLine<'_>]) -> Vec<PageFlaw> {
    let mut all: Vec<PageFlaw> = lines.iter().filter_map(|line| loose(*line)).collect();
    for pair in lines.windows(2).filter(|pair| pair[0].goes_on_in(pair[1])) {
        let (last, first) = (pair[0].last(), pair[1].first());
        if last.character == first.character && DOUBLED.contains(&first.character) {
            all.push(pair[1].flaw(PageFlawKind::SplitMark(first.character), first));
        } else if CLOSING.contains(first.character) {
            all.push(pair[1].flaw(PageFlawKind::MisplacedMark(first.character), first));
        } else if OPENING.contains(last.character) {
            all.push(pair[0].flaw(PageFlawKind::MisplacedMark(last.character), last));
        }
    }
    all
}

fn loose(line: PrintedLine<'_>) -> Option<PageFlaw> {
    let pairs = line.glyphs.windows(2).filter(|pair| {
        pair.iter().all(|glyph| is_han(glyph.character) && glyph.origin.is_some())
    });
    let pitches: Vec<f64> =
        pairs.map(|pair| (pair[1].area.left - pair[0].area.left) / size(&pair[0])).collect();
    if pitches.len() < FEWEST {
        return None;
    }
    let mean = pitches.iter().sum::<f64>() / pitches.len() as f64;
    (mean > LOOSEST).then(|| line.flaw(PageFlawKind::LooseLine(mean), line.first()))
}
