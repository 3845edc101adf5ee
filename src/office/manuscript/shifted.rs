//! Where an item goes that somebody moves in a list, when others changed the list meanwhile.

use super::unmade::Unmade;

/// Returns the index that the item at `from` has now, and the one that it shall have. `now` says for each item of the list, as
/// whoever moves it saw it, which index it has now.
///
/// # Errors
/// Where it is gone; or where others moved items as well: nobody can say then which order is wanted.
pub(super) fn shifted(
    now: &[Option<usize>],
    from: usize,
    to: usize,
) -> Result<(usize, usize), Unmade> {
    let item = now.get(from).copied().flatten().ok_or(Unmade::Gone)?;
    if to >= now.len() {
        return Err(Unmade::Gone);
    }
    if !now.iter().flatten().is_sorted() {
        return Err(Unmade::Reordered);
    }
    let mut wanted = now.to_vec();
    wanted.remove(from);
    // It goes behind what shall stand before it, as far as that is there still; whatever is new stays behind it.
    let before = wanted[..to].iter().flatten().next_back();
    let place = before.map_or(0, |one| if item < *one { *one } else { one + 1 });
    Ok((item, place))
}

#[cfg(test)]
mod tests {
    use super::shifted;
    use crate::office::manuscript::unmade::Unmade;

    /// Where the items are now, which one is moved where, and where it goes.
    type Case<'a> = (&'a [Option<usize>], usize, usize, Result<(usize, usize), Unmade>);

    #[test]
    fn an_item_goes_behind_what_it_was_put_behind() {
        let (gone, reordered) = (Err(Unmade::Gone), Err(Unmade::Reordered));
        let cases: [Case<'_>; 12] = [
            // Nobody else was there.
            (&[Some(0), Some(1), Some(2)], 0, 2, Ok((0, 2))),
            (&[Some(0), Some(1), Some(2)], 2, 0, Ok((2, 0))),
            // Another one came first, between, or last.
            (&[Some(1), Some(2), Some(3)], 0, 1, Ok((1, 2))),
            (&[Some(1), Some(2), Some(3)], 2, 0, Ok((3, 0))),
            (&[Some(0), Some(2), Some(3)], 2, 1, Ok((3, 1))),
            (&[Some(0), Some(1), Some(2)], 1, 2, Ok((1, 2))),
            // The one before the place is gone, or the one behind it, or all others.
            (&[Some(0), None, Some(1), Some(2)], 3, 2, Ok((2, 1))),
            (&[Some(0), Some(1), None, Some(2)], 0, 1, Ok((0, 1))),
            (&[None, Some(0), None], 1, 2, Ok((0, 0))),
            // It is gone itself; others were moved.
            (&[Some(0), None, Some(1)], 1, 2, gone),
            (&[Some(0), Some(1)], 0, 2, Err(Unmade::Gone)),
            (&[Some(1), Some(0), Some(2)], 2, 0, reordered),
        ];
        for (now, from, to, expected) in cases {
            assert_eq!(shifted(now, from, to), expected, "{now:?} {from} {to}");
        }
    }
}
