//! A CSV attachment can be read as a table, and is not too large to be printed behind the bulletin. Whoever prints
//! it says so, too; here it is told before.

use crate::check::{CheckRule, ReadTable, RuleInput};
use crate::diag::{Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("bad-table"), RuleInput::Table(check));

fn check(table: &ReadTable, out: &mut Diagnostics) {
    // What is not there, or too large a file, is told by another rule.
    let fault = table.as_ref().err().filter(|fault| fault.rule.id == RULE.rule.id);
    out.extend(fault.map(|fault| (**fault).clone()));
}
