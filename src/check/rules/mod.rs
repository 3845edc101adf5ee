//! One file a rule: its name and weight, what it is asked of, and its one function.
//!
//! What a rule wants, why, and what to do stands in the catalogue under its id, in both languages.

mod active_attachment;
mod another_unit;
mod approximation_comma;
mod attachment_mismatch;
mod bad_table;
mod broken_figure;
mod broken_heading_numbering;
mod broken_link;
mod broken_numbering;
mod classified_paper;
mod code_without_address;
mod colloquial_date;
mod control_character;
mod copies_mismatch;
mod correction_after_removal;
mod date_out_of_order;
mod decrease_by_multiple;
mod distant_deadline;
mod double_approximation;
mod double_percent;
mod duplicate_entry;
mod duplicate_failing;
mod duplicate_footnote;
mod duplicate_issue;
mod duplicate_punctuation;
mod duplicate_recipient;
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
mod id_number;
mod inconsistent_numbers;
mod internal_words;
mod label_in_text;
mod large_picture;
mod latin_full_stop;
mod leading_dot;
mod leading_zero;
mod masked_word;
mod minor_withdrawal;
mod miscounted_list;
mod misdated_news;
mod mismatched_deadline;
mod mismatched_period;
mod mismatched_year;
mod misplaced_words;
mod misread_table;
mod missing_file;
mod missing_preposition;
mod missing_range_percent;
mod missing_range_unit;
mod missing_stop;
mod missing_words;
mod misused_word;
mod miswritten_phrase;
mod mixed_date;
mod mixed_list_comma;
mod mobile_number;
mod name_in_attachment;
mod named_petitioner;
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
mod reversed_negation;
mod short_year;
mod silent_unit;
mod skipped_level;
mod sound_alike_name;
mod stop_in_quotation;
mod straight_quote;
mod swallowed_character;
mod swallowed_key;
mod title_word;
mod two_document_numbers;
mod unended_point;
mod unfinished_closing;
mod unhidden_name;
mod unknown_category;
mod unknown_failing;
mod unknown_issue;
mod unknown_place;
mod unknown_recipient;
mod unknown_rule;
mod unknown_series;
mod unknown_unit;
mod unlawful_unit;
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
mod wrong_particle;
mod wrong_year_bracket;
mod wrong_zero;

/// The rules by which somebody's name may stand in clear, or a word be hidden for one.
pub(super) static OF_NAMES: [&CheckRule; 4] =
    [&masked_word::RULE, &sound_alike_name::RULE, &unhidden_name::RULE, &unlisted_person::RULE];

/// The rules of what must not go out, whoever wrote it.
pub(super) static OF_WHAT_MUST_NOT_GO_OUT: [&CheckRule; 2] = [&id_number::RULE, PLACEHOLDER];

/// The rule of places that are still to be filled in or looked at.
pub(super) static PLACEHOLDER: &CheckRule = &placeholder::RULE;

use super::CheckRule;

/// The rules of these files.
macro_rules! rules {
    ($($file:ident)*) => { &[$(&$file::RULE),*] };
}

/// All rules of this stage, in the order of the alphabet.
pub(super) static RULES: &[&CheckRule] = rules! {
    active_attachment another_unit approximation_comma attachment_mismatch bad_table broken_figure
    broken_heading_numbering broken_link broken_numbering classified_paper code_without_address colloquial_date control_character
    copies_mismatch correction_after_removal date_out_of_order decrease_by_multiple distant_deadline double_approximation
    double_percent duplicate_entry duplicate_failing duplicate_footnote duplicate_issue
    duplicate_punctuation duplicate_recipient duplicate_word early_correction early_deadline empty_change
    empty_entry full_width_digit future_date half_width_parenthesis half_width_punctuation
    house_term id_number inconsistent_numbers internal_words label_in_text large_picture latin_full_stop leading_dot
    leading_zero masked_word minor_withdrawal miscounted_list misdated_news mismatched_deadline mismatched_period mismatched_year
    misplaced_words misread_table missing_file
    missing_preposition missing_range_percent missing_range_unit missing_stop missing_words
    misused_word miswritten_phrase mixed_date mixed_list_comma mobile_number name_in_attachment named_petitioner near_unit_name needless_space
    nonexistent_date number_gap numbered_heading ordinal_comma ordinal_document_number
    padded_date person_post placeholder praised_and_blamed punctuated_recipient
    punctuated_title quoted_list_comma range_hyphen raw_html relative_time reversed_negation short_year
    silent_unit skipped_level sound_alike_name stop_in_quotation straight_quote
    swallowed_character swallowed_key title_word two_document_numbers unended_point unfinished_closing unhidden_name unknown_category
    unknown_failing unknown_issue unknown_place unknown_recipient unknown_rule unknown_series unknown_unit
    unlawful_unit unlisted_person unnumbered_issue unpaired_quote unpublished_issue unread_attachment
    untitled_document unused_allow wrong_dash wrong_ellipsis wrong_file_name wrong_name
    wrong_outline_mark wrong_particle wrong_year_bracket wrong_zero
};

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
