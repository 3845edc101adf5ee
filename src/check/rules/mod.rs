//! One file a rule: its name and weight, what it is asked of, and its one function.
//!
//! What a rule wants, why, and what to do stands in the catalogue under its id, in both languages.

mod approx_comma;
mod approx_double;
mod attach_match;
mod bookmark_comma;
mod broken_link;
mod control_character;
mod correction_after_removal;
mod dash;
mod date_hao;
mod date_mix;
mod date_order;
mod date_pad;
mod date_short;
mod date_valid;
mod docno_bracket;
mod docno_di;
mod dup_punct;
mod dup_word;
mod duplicate_entry;
mod duplicate_failing;
mod duplicate_issue;
mod early_correction;
mod early_deadline;
mod ellipsis;
mod empty_change;
mod empty_entry;
mod file_name;
mod fold_less;
mod future_date;
mod fw_digit;
mod heading_number;
mod house_term;
mod leading_dot;
mod masked_word;
mod minor_withdrawal;
mod missing_file;
mod missing_words;
mod near_unit_name;
mod no_leading_zero;
mod number_gap;
mod paren_half;
mod percent_point;
mod person_post;
mod placeholder;
mod praised_and_blamed;
mod punct_half;
mod punct_stop;
mod quote_pair;
mod quote_straight;
mod range_hyphen;
mod range_pct;
mod range_wan;
mod raw_html;
mod recip_punct;
mod rel_time;
mod seq_comma;
mod seq_heading;
mod seq_level;
mod seq_ordinal;
mod seq_skip;
mod silent_unit;
mod space_cjk;
mod title_punct;
mod title_word;
mod totals;
mod unknown_failing;
mod unknown_issue;
mod unknown_place;
mod unknown_rule;
mod unknown_series;
mod unknown_unit;
mod unpublished_issue;
mod unused_allow;
mod usage_word;
mod zero_char;

use super::CheckRule;

/// All rules of this stage, in the order of the alphabet.
pub(super) static RULES: &[&CheckRule] = &[
    &approx_comma::RULE,
    &approx_double::RULE,
    &attach_match::RULE,
    &bookmark_comma::RULE,
    &broken_link::RULE,
    &control_character::RULE,
    &correction_after_removal::RULE,
    &dash::RULE,
    &date_hao::RULE,
    &date_mix::RULE,
    &date_order::RULE,
    &date_pad::RULE,
    &date_short::RULE,
    &date_valid::RULE,
    &docno_bracket::RULE,
    &docno_di::RULE,
    &dup_punct::RULE,
    &dup_word::RULE,
    &duplicate_entry::RULE,
    &duplicate_failing::RULE,
    &duplicate_issue::RULE,
    &early_correction::RULE,
    &early_deadline::RULE,
    &ellipsis::RULE,
    &empty_change::RULE,
    &empty_entry::RULE,
    &file_name::RULE,
    &fold_less::RULE,
    &future_date::RULE,
    &fw_digit::RULE,
    &heading_number::RULE,
    &house_term::RULE,
    &leading_dot::RULE,
    &masked_word::RULE,
    &minor_withdrawal::RULE,
    &missing_file::RULE,
    &missing_words::RULE,
    &near_unit_name::RULE,
    &no_leading_zero::RULE,
    &number_gap::RULE,
    &paren_half::RULE,
    &percent_point::RULE,
    &person_post::RULE,
    &placeholder::RULE,
    &praised_and_blamed::RULE,
    &punct_half::RULE,
    &punct_stop::RULE,
    &quote_pair::RULE,
    &quote_straight::RULE,
    &range_hyphen::RULE,
    &range_pct::RULE,
    &range_wan::RULE,
    &raw_html::RULE,
    &recip_punct::RULE,
    &rel_time::RULE,
    &seq_comma::RULE,
    &seq_heading::RULE,
    &seq_level::RULE,
    &seq_ordinal::RULE,
    &seq_skip::RULE,
    &silent_unit::RULE,
    &space_cjk::RULE,
    &title_punct::RULE,
    &title_word::RULE,
    &totals::RULE,
    &unknown_failing::RULE,
    &unknown_issue::RULE,
    &unknown_place::RULE,
    &unknown_rule::RULE,
    &unknown_series::RULE,
    &unknown_unit::RULE,
    &unpublished_issue::RULE,
    &unused_allow::RULE,
    &usage_word::RULE,
    &zero_char::RULE,
];

#[cfg(test)]
mod tests {
    use super::RULES;

    #[test]
    fn rules_are_in_the_order_of_the_alphabet() {
        for pair in RULES.windows(2) {
            let [before, after] = [pair[0].rule.id, pair[1].rule.id];
            assert!(before < after, "{after} stands behind {before}");
        }
    }
}
