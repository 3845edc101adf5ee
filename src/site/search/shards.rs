//! The index in files: which issues have a pair of characters.
//!
//! A pair belongs to the file whose number is the upper bits of its [`key`](super::key); there are as
//! many files, a power of two, as make one 16 to 32 KB. In a file each pair is followed by its list
//! of [`postings`] and a comma. [`write`](fn@write) makes them in parallel, each from a few slices of the crop.

use rayon::prelude::{IntoParallelIterator, ParallelIterator};

use super::harvest::{Crop, SLICE, SLICES};
use super::{postings, script};
use crate::model::OutPath;
use crate::site::context::BuildContext;
use crate::site::problem::BuildProblem;

/// Length that no file should exceed; half of it at least is used.
const MOST: usize = 32 * 1024;

/// One slice of so many is weighed to learn how large the index becomes. Pairs are spread evenly.
const WEIGHED: usize = 64;

/// Writes the index and gives the number of bits by which its files are told apart.
pub(super) fn write(build: &BuildContext<'_>, crop: &Crop) -> (u32, Vec<BuildProblem>) {
    let bits = bits(crop);
    let problems = (0..1_usize << bits).into_par_iter().flat_map_iter(|number| {
        let slices = SLICES >> bits;
        let mut text = String::new();
        for slice in number * slices..(number + 1) * slices {
            self::slice(crop, slice, &mut text);
        }
        let name = format!("{number:03x}");
        let path = OutPath::search().beside(&format!("index/{name}.js"));
        build.publish(&path, script::call("pairs", &name, &text).as_bytes())
    });
    (bits, problems.collect())
}

/// How many bits make files of a good length.
fn bits(crop: &Crop) -> u32 {
    let weigh = |number: usize| {
        let mut text = String::new();
        slice(crop, number * WEIGHED, &mut text);
        text.len()
    };
    let weight: usize = (0..SLICES / WEIGHED).into_par_iter().map(weigh).sum();
    (0..SLICE).find(|bits| (weight * WEIGHED) >> bits <= MOST).unwrap_or(SLICE)
}

/// Appends the pairs of a slice.
fn slice(crop: &Crop, slice: usize, text: &mut String) {
    for ((first, second), ordinals) in crop.slice(slice) {
        text.push(first);
        text.push(second);
        text.push_str(&postings::coded(&ordinals));
        text.push(',');
    }
}
