//! A recipient is one name, without a mark at its end: the program joins the names and closes the
//! list (GB/T 9704-2012, 7.3.2 and 7.4.2: ： behind 主送, 。 behind 抄送).

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Fix, Rule, Severity, TextEdit};
use crate::lang::Message;
use crate::model::Text;
use crate::source::locate;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("punctuated-recipient").settable(), RuleInput::Archive(check));

/// Marks that the program sets itself.
const MARKS: [char; 10] = ['，', '。', '、', '；', '：', ',', '.', ';', ':', '．'];

/// Marks that stand between several names.
const BETWEEN: [char; 5] = ['、', '，', '；', ',', ';'];

/// What names of bodies end in: 市委、市政府 are two of them.
const BODIES: [&str; 18] = [
    "委", "府", "局", "部", "厅", "室", "会", "院", "办", "区", "县", "乡", "镇", "校", "团",
    "公司", "协", "单位",
];

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for issue in context.archive.issues() {
        let to = &issue.distribution;
        for name in [&to.report, &to.send, &to.issue].into_iter().flatten() {
            out.extend(mark(context, name));
            out.extend(several(name));
        }
    }
}

fn mark(context: &Context<'_>, name: &Text) -> Option<Diagnostic> {
    let end = name.value.trim_end().len();
    let start = name.value[..end].trim_end_matches(MARKS).len();
    if start == end || start == 0 {
        return None;
    }
    let span = locate(context.files, name, start..end);
    let mut problem = Diagnostic::new(&RULE.rule, span)
        .with("found", &name.value[start..end])
        .hint("fix-delete");
    let change = TextEdit { scalar: name.span, range: start..end, text: String::new() };
    problem.fix = Some(Fix::safe(change));
    Some(problem)
}

fn several(name: &Text) -> Option<Diagnostic> {
    let mut parts = name.value.trim_end_matches(MARKS).split(BETWEEN);
    let is_body = |part: &str| BODIES.iter().any(|body| part.trim_end().ends_with(body));
    let several = parts.clone().count() > 1 && parts.all(is_body);
    several.then(|| {
        let message = Message::new("punctuated-recipient.several").with("found", &name.value);
        let mut problem = Diagnostic::with_message(&RULE.rule, name.span, message);
        // What is printed can be read all the same.
        problem.severity = Severity::Warning;
        problem.hint("punctuated-recipient.hint")
    })
}
