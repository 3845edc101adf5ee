//! A paragraph ends with a mark that ends a sentence (GB/T 15834-2011, 4.1): not with a comma, nor without any mark where its
//! other sentences have one.
//!
//! Cells of tables and what is no sentence (已整改到位) end without.

use crate::check::helpers::chars::is_han;
use crate::check::{CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::model::TextKind;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("missing-stop").settable(), RuleInput::Text("", check))
        .only(&[TextKind::Markdown]);

/// Marks that end a sentence, one within quotes or brackets among them.
const STOPS: [char; 6] = ['。', '！', '？', '…', '!', '?'];

fn check(text: &TextLines<'_>, out: &mut Vec<Finding>) {
    for (number, line) in text.lines.iter().enumerate() {
        if line.cell().is_none() {
            out.extend(fault(line.text()).map(|fault| fault.in_line(number)));
        }
    }
}

fn fault(line: &str) -> Option<Finding> {
    let line = line.trim_end();
    let last = line.chars().next_back()?;
    let start = line.len() - last.len_utf8();
    if matches!(last, '，' | '、' | ',') {
        return Some(Finding::at(start..line.len()).told("missing-stop.comma").suggest("。"));
    }
    let ends_word = is_han(last) || last.is_ascii_alphanumeric() || "%％）”》〕".contains(last);
    let inner = line.trim_end_matches(['）', '”', '》', '〕']);
    // “……。” and （……。） end with their own.
    let is_ended = inner.ends_with(STOPS);
    let has_sentences = line[..start].contains('。');
    (ends_word && !is_ended && has_sentences)
        .then(|| Finding::at(start..line.len()).suggest(format!("{last}。")))
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn ends_of_paragraphs() {
        for line in [
            "整改结果于8月底前报送，",
            "进度滞后。没有开工",
            "（一）查。完成率80%",
            "甲。见《办法》",
        ] {
            assert!(fault(line).is_some(), "{line}");
        }
        for line in [
            "已整改到位",
            "有3个问题：",
            "甲。乙；",
            "他说：“好。”",
            "（详见附件。）",
            "甲。\u{fffc}",
            "下列单位。联系人如下：",
            "",
        ] {
            assert!(fault(line).is_none(), "{line}");
        }
    }
}
