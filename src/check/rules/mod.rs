//! One file a rule: its name and weight, what it is asked of, and its one function.
//!
//! What a rule wants, why, and what to do stands in the catalogue under its id, in both languages.

mod active_attachment;
mod approximation_comma;
mod attachment_mismatch;
mod bad_table;
mod broken_figure;
mod broken_heading_numbering;
mod broken_link;
mod broken_numbering;
mod colloquial_date;
mod control_character;
mod correction_after_removal;
mod date_out_of_order;
mod decrease_by_multiple;
mod double_approximation;
mod double_percent;
mod duplicate_entry;
mod duplicate_failing;
mod duplicate_footnote;
mod duplicate_issue;
mod duplicate_punctuation;
mod duplicate_word;
mod early_correction;
mod early_deadline;
mod empty_change;
mod empty_entry;
mod full_width_digit;
mod future_date;
mod half_width_parenthesis;
mod half_width_punctuation;
mod house_term;
mod inconsistent_numbers;
mod large_picture;
mod latin_full_stop;
mod leading_dot;
mod leading_zero;
mod masked_word;
mod minor_withdrawal;
mod miscounted_list;
mod mismatched_year;
mod missing_file;
mod missing_preposition;
mod missing_range_percent;
mod missing_range_unit;
mod missing_stop;
mod missing_words;
mod misused_word;
mod mixed_date;
mod mixed_list_comma;
mod name_in_attachment;
mod near_unit_name;
mod needless_space;
mod nonexistent_date;
mod number_gap;
mod numbered_heading;
mod ordinal_comma;
mod ordinal_document_number;
mod padded_date;
mod person_post;
mod placeholder;
mod praised_and_blamed;
mod punctuated_recipient;
mod punctuated_title;
mod quoted_list_comma;
mod range_hyphen;
mod raw_html;
mod relative_time;
mod short_year;
mod silent_unit;
mod skipped_level;
mod sound_alike_name;
mod stop_in_quotation;
mod straight_quote;
mod swallowed_character;
mod title_word;
mod two_document_numbers;
mod unhidden_name;
mod unknown_category;
mod unknown_failing;
mod unknown_issue;
mod unknown_place;
mod unknown_rule;
mod unknown_series;
mod unknown_unit;
mod unlisted_person;
mod unnumbered_issue;
mod unpaired_quote;
mod unpublished_issue;
mod unread_attachment;
mod untitled_document;
mod unused_allow;
mod wrong_dash;
mod wrong_ellipsis;
mod wrong_file_name;
mod wrong_name;
mod wrong_outline_mark;
mod wrong_year_bracket;
mod wrong_zero;

/// The rule of places that are still to be filled in or looked at.
pub(super) static PLACEHOLDER: &CheckRule = &placeholder::RULE;

use super::CheckRule;

/// All rules of this stage, in the order of the alphabet.
pub(super) static RULES: &[&CheckRule] = &[
    &active_attachment::RULE,
    &approximation_comma::RULE,
    &attachment_mismatch::RULE,
    &bad_table::RULE,
    &broken_figure::RULE,
    &broken_heading_numbering::RULE,
    &broken_link::RULE,
    &broken_numbering::RULE,
    &colloquial_date::RULE,
    &control_character::RULE,
    &correction_after_removal::RULE,
    &date_out_of_order::RULE,
    &decrease_by_multiple::RULE,
    &double_approximation::RULE,
    &double_percent::RULE,
    &duplicate_entry::RULE,
    &duplicate_failing::RULE,
    &duplicate_footnote::RULE,
    &duplicate_issue::RULE,
    &duplicate_punctuation::RULE,
    &duplicate_word::RULE,
    &early_correction::RULE,
    &early_deadline::RULE,
    &empty_change::RULE,
    &empty_entry::RULE,
    &full_width_digit::RULE,
    &future_date::RULE,
    &half_width_parenthesis::RULE,
    &half_width_punctuation::RULE,
    &house_term::RULE,
    &inconsistent_numbers::RULE,
    &large_picture::RULE,
    &latin_full_stop::RULE,
    &leading_dot::RULE,
    &leading_zero::RULE,
    &masked_word::RULE,
    &minor_withdrawal::RULE,
    &miscounted_list::RULE,
    &mismatched_year::RULE,
    &missing_file::RULE,
    &missing_preposition::RULE,
    &missing_range_percent::RULE,
    &missing_range_unit::RULE,
    &missing_stop::RULE,
    &missing_words::RULE,
    &misused_word::RULE,
    &mixed_date::RULE,
    &mixed_list_comma::RULE,
    &name_in_attachment::RULE,
    &near_unit_name::RULE,
    &needless_space::RULE,
    &nonexistent_date::RULE,
    &number_gap::RULE,
    &numbered_heading::RULE,
    &ordinal_comma::RULE,
    &ordinal_document_number::RULE,
    &padded_date::RULE,
    &person_post::RULE,
    &placeholder::RULE,
    &praised_and_blamed::RULE,
    &punctuated_recipient::RULE,
    &punctuated_title::RULE,
    &quoted_list_comma::RULE,
    &range_hyphen::RULE,
    &raw_html::RULE,
    &relative_time::RULE,
    &short_year::RULE,
    &silent_unit::RULE,
    &skipped_level::RULE,
    &sound_alike_name::RULE,
    &stop_in_quotation::RULE,
    &straight_quote::RULE,
    &swallowed_character::RULE,
    &title_word::RULE,
    &two_document_numbers::RULE,
    &unhidden_name::RULE,
    &unknown_category::RULE,
    &unknown_failing::RULE,
    &unknown_issue::RULE,
    &unknown_place::RULE,
    &unknown_rule::RULE,
    &unknown_series::RULE,
    &unknown_unit::RULE,
    &unlisted_person::RULE,
    &unnumbered_issue::RULE,
    &unpaired_quote::RULE,
    &unpublished_issue::RULE,
    &unread_attachment::RULE,
    &untitled_document::RULE,
    &unused_allow::RULE,
    &wrong_dash::RULE,
    &wrong_ellipsis::RULE,
    &wrong_file_name::RULE,
    &wrong_name::RULE,
    &wrong_outline_mark::RULE,
    &wrong_year_bracket::RULE,
    &wrong_zero::RULE,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::RULES;
    use crate::check::{Finding, RuleInput, TextLines};
    use crate::diag::{Files, Span, Spanned};
    use crate::model::TextKind;

    #[test]
    fn rules_are_in_the_order_of_the_alphabet() {
        for pair in RULES.windows(2) {
            let [before, after] = [pair[0].rule.id, pair[1].rule.id];
            assert!(before < after, "{after} stands behind {before}");
        }
    }

    /// All lines of the fixtures, and their clauses.
    fn lines() -> BTreeSet<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check");
        let files = fs_err::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        let mut lines = BTreeSet::new();
        for file in files.filter(|path| path.is_file()) {
            for line in fs_err::read_to_string(file).unwrap().lines() {
                let line = line.split("  # ").next().unwrap_or_default();
                lines.extend(line.split(['，', '。', '；', '、']).map(str::to_owned));
                lines.insert(line.to_owned());
            }
        }
        lines
    }

    #[test]
    fn a_line_in_which_a_rule_finds_a_fault_holds_one_of_its_trigger_characters() {
        let place = Span::new(Files::new().add("", ""), 0, 0);
        let lines = lines();
        for rule in RULES {
            let triggers = rule.triggers().unwrap_or_default();
            let others = |line: &&String| !line.contains(|one| triggers.contains(one));
            for line in lines.iter().filter(|_| !triggers.is_empty()).filter(others) {
                let mut found: Vec<Finding> = Vec::new();
                let text = Spanned::new(line.clone(), place);
                rule.look_at(line, &mut found);
                if let RuleInput::Text(_, check) = rule.input {
                    check(&TextLines::new(TextKind::Line, &text), &mut found);
                }
                assert!(found.is_empty(), "{} would not be asked of: {line}", rule.rule.id);
            }
        }
    }
}
