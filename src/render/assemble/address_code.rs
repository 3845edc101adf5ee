//! The code by which a reader of paper gets to the page of an issue.

use fast_qr::{ECL, QRBuilder};

/// The modules of an address, a row each; `None` where it is longer than a code can be.
pub(super) fn modules(address: &str) -> Option<Vec<String>> {
    // A code of level M is read where 15 % of it are under a stamp or a fold.
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    let row =
        |y: usize| code[y].iter().map(|one| if one.value() { '1' } else { '0' }).collect();
    Some((0..code.size).map(row).collect())
}
