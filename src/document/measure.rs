//! How wide words are, as far as type without a font can tell: a Chinese character is as wide as it
//! is high, a Latin letter or a digit half of that.

use unicode_width::UnicodeWidthStr;

/// Returns the width in halves of a character.
pub(super) fn halves(text: &str) -> usize {
    text.width_cjk()
}

/// Returns column widths that fill `room`. Columns that need less than an equal share get what they
/// need; the others share the rest equally. What nobody needs is shared in proportion.
pub(super) fn columns(needs: &[usize], room: usize) -> Vec<usize> {
    let mut widths = vec![0; needs.len()];
    let mut open: Vec<usize> = (0..needs.len()).collect();
    let mut left = room;
    while !open.is_empty() {
        let share = left / open.len();
        let (content, rest): (Vec<usize>, Vec<usize>) =
            open.iter().partition(|column| needs[**column] <= share);
        if content.is_empty() {
            rest.iter().for_each(|column| widths[*column] = share);
            break;
        }
        for column in content {
            widths[column] = needs[column];
            left -= needs[column];
        }
        open = rest;
    }
    let used: usize = widths.iter().sum();
    if used == 0 {
        return vec![room / needs.len().max(1); needs.len()];
    }
    widths.iter().map(|width| width * room / used).collect()
}

#[cfg(test)]
mod tests {
    use super::{columns, halves};

    #[test]
    fn narrow_columns_get_what_they_need_and_wide_ones_share() {
        assert_eq!(columns(&[10, 200, 300], 110), [10, 50, 50]);
        assert_eq!(columns(&[10, 30], 80), [20, 60]);
        assert_eq!(columns(&[0, 0], 80), [40, 40]);
        assert_eq!(columns(&[], 80), [0; 0]);
    }

    #[test]
    fn latin_is_half_as_wide() {
        assert_eq!(halves("2017年"), 6);
    }
}
