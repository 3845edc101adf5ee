//! Which of the numbered copies are whose.

use std::ops::RangeInclusive;

use crate::model::Recipients;

/// Copies whose numbers follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Who gets them; `None` where they stay in the office, or nobody is listed.
    pub recipient: Option<String>,
    /// Their numbers.
    pub numbers: RangeInclusive<u32>,
}

/// Numbers go to the recipients in their order, as many as each gets copies; what is left stays in the office. `None` where
/// there are fewer numbers than copies that are sent out.
pub fn shares(recipients: &Recipients, numbers: &RangeInclusive<u32>) -> Option<Vec<Share>> {
    let mut next = *numbers.start();
    let mut all = Vec::new();
    for one in &recipients.recipients {
        let last = next.checked_add(one.copies)? - 1;
        if last > *numbers.end() {
            return None;
        }
        let recipient = Some(one.name.value.trim().to_owned());
        all.push(Share { recipient, numbers: next..=last });
        next = last + 1;
    }
    if next <= *numbers.end() {
        all.push(Share { recipient: None, numbers: next..=*numbers.end() });
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::shares;
    use crate::diag::{Files, Span, Spanned};
    use crate::model::{Recipient, RecipientKind, Recipients};

    fn recipients(copies: &[u32]) -> Recipients {
        let file = Files::new().add("distribution.yaml", "");
        let one = |(index, copies): (usize, &u32)| Recipient {
            name: Spanned::new(index.to_string(), Span::whole(file)),
            kind: RecipientKind::Issue,
            copies: *copies,
            address: None,
        };
        let recipients = copies.iter().enumerate().map(one).collect();
        Recipients { recipients, ..Recipients::default() }
    }

    #[test]
    fn each_number_is_given_once_and_in_order() {
        for copies in [&[][..], &[1], &[3, 1, 4], &[2, 2, 2, 2]] {
            let sent: u32 = copies.iter().sum();
            for (first, count) in [(1, sent + 2), (7, sent), (999_990, 10), (5, 1)] {
                let numbers = first..=first + count - 1;
                let Some(shares) = shares(&recipients(copies), &numbers) else {
                    assert!(count < sent, "{copies:?} {numbers:?}");
                    continue;
                };
                let given: Vec<u32> =
                    shares.iter().flat_map(|share| share.numbers.clone()).collect();
                assert_eq!(given, numbers.collect::<Vec<_>>());
                let counts = shares.iter().filter(|share| share.recipient.is_some());
                assert!(
                    counts
                        .map(|share| share.numbers.clone().count())
                        .eq(copies.iter().map(|one| *one as usize))
                );
            }
        }
    }
}
