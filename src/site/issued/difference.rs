//! The words in which two texts of an issue differ, and how that is told.

use crate::diag::{Diagnostic, Span};
use crate::lang::{Message, truncated};
use crate::model::{Issue, Text};
use crate::site::problem::BuildProblem;
use crate::site::rules::CHANGED_AFTER_PUBLISHING;
use crate::text::{parse, plain, typed};

/// Characters that are shown of words that changed.
const SHOWN: usize = 40;

/// What stands in place of the letters of a hidden name.
const HIDDEN: char = '某';

/// Whether two texts are the same but for names that one of them hides.
pub(super) fn is_same(was: &str, now: &str) -> bool {
    let mut letters = was.chars().zip(now.chars());
    was == now
        || was.chars().count() == now.chars().count()
            && letters.all(|(was, now)| was == now || was == HIDDEN || now == HIDDEN)
}

/// A text as it was and as it is; of one that was added or taken away there is only one.
pub(super) type Difference<'a> = (Option<&'a str>, Option<&'a str>);

/// The texts of two lists that differ, where what is the same at both ends is left out. Where some were added or taken
/// away, nobody knows which are the same: the first ones.
pub(super) fn differences<'a>(was: &[&'a str], now: &[&'a str]) -> Vec<Difference<'a>> {
    let same = was.iter().zip(now).take_while(|(was, now)| is_same(was, now)).count();
    let (was, now) = (&was[same..], &now[same..]);
    let ends = was.iter().rev().zip(now.iter().rev());
    let same = ends.take_while(|(was, now)| is_same(was, now)).count();
    let (was, now) = (&was[..was.len() - same], &now[..now.len() - same]);
    let pairs = was.iter().zip(now).map(|(was, now)| (Some(*was), Some(*now)));
    match was.len() == now.len() {
        true => pairs
            .filter(|one| !matches!(one, (Some(was), Some(now)) if is_same(was, now)))
            .collect(),
        false => vec![(was.first().copied(), now.first().copied())],
    }
}

/// Tells that an issue says `now` where it said `was`.
pub(super) fn told(issue: &Issue, was: Option<&str>, now: Option<&str>) -> BuildProblem {
    let message = match (was, now) {
        (Some(was), Some(now)) => {
            let (was, now) = excerpts(was, now);
            Message::new("changed-after-publishing").with("was", was).with("now", now)
        }
        (Some(was), None) => Message::new("changed-after-publishing.gone")
            .with("was", truncated(&seen(was), SHOWN)),
        (None, now) => {
            let now = truncated(&seen(now.unwrap_or_default()), SHOWN);
            Message::new("changed-after-publishing.new").with("now", now)
        }
    };
    let stands =
        |text: &&Text| now.is_some_and(|now| seen(&text.value).trim() == seen(now).trim());
    let mut texts = issue.texts().into_iter().map(|(_, text)| text);
    let span = texts.find(stands).map_or(Span::whole(issue.file), |text| text.span);
    let message = message.with("issue", issue.id());
    let told = Diagnostic::with_message(&CHANGED_AFTER_PUBLISHING, span, message)
        .hint("changed-after-publishing.hint");
    BuildProblem::Told(Box::new(told))
}

/// The words of a text as people see them: data has them as Markdown for all programs.
fn seen(text: &str) -> String {
    plain::document(&parse(&typed::unescaped(text)))
}

/// The places where two texts begin to differ, with some characters before.
pub fn excerpts(was: &str, now: &str) -> (String, String) {
    let (seen_was, seen_now) = (seen(was), seen(now));
    let (was, now) = if seen_was == seen_now { (was, now) } else { (&*seen_was, &*seen_now) };
    let same = was.chars().zip(now.chars()).take_while(|(was, now)| was == now).count();
    let from = same.saturating_sub(6);
    let excerpt = |text: &str| truncated(&text.chars().skip(from).collect::<String>(), SHOWN);
    (excerpt(was), excerpt(now))
}

#[cfg(test)]
mod tests {
    use super::{differences, is_same};

    #[test]
    fn a_hidden_name_is_no_other_word() {
        assert!(is_same("由张建国负责", "由张某某负责") && is_same("张某", "张伟"));
        assert!(!is_same("由张建国负责", "由李某某负责") && !is_same("张某", "张建国"));
        let found = differences(&["甲", "由张某负责", "丙"], &["甲", "由张伟负责"]);
        assert_eq!(found, [(Some("丙"), None)]);
    }

    #[test]
    fn all_differ_that_were_changed_and_the_first_where_some_came_or_went() {
        let found = differences(&["甲", "乙", "丙", "丁"], &["甲", "二", "丙", "四"]);
        assert_eq!(found, [(Some("乙"), Some("二")), (Some("丁"), Some("四"))]);
        let found = differences(&["甲", "乙", "丙"], &["甲", "二", "三", "丙"]);
        assert_eq!(found, [(Some("乙"), Some("二"))]);
        assert!(differences(&["甲"], &["甲"]).is_empty());
    }
}
