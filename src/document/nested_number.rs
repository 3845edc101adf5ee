//! Numbers of lists within lists, where both are numbered alike: 1. and, in it, （1）, as exported files have them. Without the
//! indent that a page shows, nothing else would tell them apart.

/// Returns the number of an item in a list that stands in `depth` lists which are numbered alike, with the gap behind it.
pub(super) fn nested_number(depth: usize, number: usize) -> String {
    let circled = u32::try_from(number).ok().filter(|number| (1..=20).contains(number));
    let circled = circled.and_then(|number| char::from_u32(u32::from('①') + number - 1));
    match (depth, circled) {
        (0, _) => format!("{number}. "),
        (2.., Some(circled)) => circled.to_string(),
        _ => format!("（{number}）"),
    }
}
