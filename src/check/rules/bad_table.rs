//! A CSV attachment can be read as a table, and is not too large to be printed behind the bulletin. Whoever prints
//! it says so, too; here it is told before.

use crate::check::{CheckRule, Context, RuleInput, shown_files};
use crate::diag::{Diagnostics, Rule};
use crate::source::table;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("bad-table"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for file in shown_files::all(context).iter().filter(|file| !file.is_picture) {
        // What is not there, or too large a file, is told by another rule.
        let rows = table::rows(context.project, &file.path, file.span);
        out.extend(
            rows.err().filter(|fault| fault.rule.id == RULE.rule.id).map(|fault| *fault),
        );
    }
}
