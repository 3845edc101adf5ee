//! Nothing becomes less by times: 减少50%, not 减少1倍 (logic).

use std::sync::LazyLock;

use regex::Regex;

use crate::check::Finding;
use crate::diag::Rule;
use crate::model::TextKind;

pub(in crate::check) static RULE: Rule = Rule::warning("fold-less").settable();

static LESS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new("(?:减少|下降|降低|缩短|缩小|减低|降)了?(?:近|约|了)?(?:[0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十]+)(?:多|余)?倍")
        .expect("a valid pattern")
});

pub(in crate::check) fn check(line: &str, _: TextKind, out: &mut Vec<Finding>) {
    if line.contains('倍') {
        out.extend(LESS.find_iter(line).map(|found| Finding::at(found.range())));
    }
}
