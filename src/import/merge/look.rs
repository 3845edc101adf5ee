//! Words that both documents have and that one of them sets off by hand.

use super::lines::{Look, TracedLine};

/// How the second document sets words off that the first sets otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookChange {
    /// They are bold.
    Strong,
    /// They are not bold.
    Plain,
    /// They lead somewhere.
    Link,
    /// They lead nowhere.
    NoLink,
    /// Their line is broken elsewhere, more often or less.
    Breaks,
}

/// Returns the words that are set off in one of two lines of the same characters, as far as our fields say these.
pub(super) fn differing(ours: &TracedLine, theirs: &TracedLine) -> Vec<(String, LookChange)> {
    let is_own = |at: usize| ours.origins[at].is_some() && !ours.is_head;
    let change = |at: usize| change(ours.looks[at], theirs.looks[at]).filter(|_| is_own(at));
    let places: Vec<usize> = (0..ours.characters.len()).collect();
    let stretches = places.chunk_by(|left, right| change(*left) == change(*right));
    let told = stretches.filter_map(|stretch| {
        let (first, last) = (*stretch.first()?, *stretch.last()?);
        let how = change(first)?;
        Some((theirs.part(first..last + 1).trim_start().to_owned(), how))
    });
    let is_broken = ours.breaks != theirs.breaks && (0..ours.characters.len()).any(is_own);
    let breaks = is_broken.then(|| (theirs.text(), LookChange::Breaks));
    told.chain(breaks).collect()
}

fn change(own: Look, other: Look) -> Option<LookChange> {
    match (own.is_link, other.is_link) {
        (true, false) => Some(LookChange::NoLink),
        (false, true) => Some(LookChange::Link),
        // Words that lead somewhere are set off as Word likes.
        (true, true) => None,
        (false, false) => match (own.is_strong, other.is_strong) {
            (true, false) => Some(LookChange::Plain),
            (false, true) => Some(LookChange::Strong),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{LookChange, differing};
    use crate::diag::{Files, Span};
    use crate::document::{Block, Document, Paragraph, Run, RunFormat};
    use crate::import::merge::lines::traced;

    /// A document of one paragraph; every other run is strong.
    fn document(runs: &[&str], origin: Option<Span>) -> Document {
        let format = |at: usize| RunFormat { strong: at % 2 == 1, ..RunFormat::default() };
        let run = |(at, text): (usize, &&str)| Run {
            text: (*text).to_owned(),
            format: format(at),
            origin,
        };
        let runs = runs.iter().enumerate().map(run).collect();
        let paragraph = Paragraph { runs, ..Paragraph::default() };
        Document { exported: None, blocks: vec![Block::Paragraph(paragraph)] }
    }

    #[test]
    fn words_that_became_bold_or_plain_are_told() {
        let field = Some(Span::whole(Files::new().add("a.yaml", "甲")));
        let told = |ours: &[&str], theirs: &[&str], origin| {
            let (ours, theirs) = (document(ours, origin), document(theirs, None));
            let (ours, theirs) = traced(&ours, &theirs);
            differing(&ours[0], &theirs[0])
        };
        let (plain, strong) = (["对甲镇 通报批评。"], ["对甲镇 ", "通报批评", "。"]);
        let words = "通报批评".to_owned();
        assert_eq!(told(&plain, &strong, field), [(words.clone(), LookChange::Strong)]);
        assert_eq!(told(&strong, &plain, field), [(words, LookChange::Plain)]);
        let broken = ["对甲镇\n通报批评。"];
        assert_eq!(told(&plain, &broken, field).len(), 1);
        assert_eq!(told(&strong, &strong, field), []);
        assert_eq!(told(&plain, &strong, None), [], "words of the program are none of ours");
    }
}
