//! Footnotes in the order in which a reader meets them.
//!
//! [`arrange`] numbers them: first those that the text refers to, then those that only other
//! footnotes refer to, last those that nothing refers to, so that no text is lost.

use super::build::ParsedMarkdown;
use super::tree::{Block, Document, Footnote, Inline};
use super::walk;

/// Makes the document; the references in `parsed` are indices into its definitions.
pub(super) fn arrange(parsed: ParsedMarkdown) -> Document {
    let ParsedMarkdown { mut blocks, definitions } = parsed;
    let mut order = FootnoteOrder { places: vec![None; definitions.len()], met: Vec::new() };
    order.assign(&mut blocks);

    let mut definitions: Vec<Option<Footnote>> = definitions.into_iter().map(Some).collect();
    let mut footnotes = Vec::with_capacity(definitions.len());
    for index in 0..definitions.len() {
        // Up to here only what is referred to was met; `index` itself may be the first that is not.
        take_met(&mut order, &mut definitions, &mut footnotes);
        if order.places[index].is_none() {
            order.meet(index);
        }
    }
    take_met(&mut order, &mut definitions, &mut footnotes);
    for (footnote, met) in footnotes.iter_mut().zip(&order.met) {
        footnote.references = met.references;
    }
    Document { blocks, footnotes }
}

/// Moves all definitions met so far, and those that they refer to, to `footnotes`.
fn take_met(
    order: &mut FootnoteOrder,
    from: &mut [Option<Footnote>],
    footnotes: &mut Vec<Footnote>,
) {
    while let Some(met) = order.met.get(footnotes.len()) {
        let Some(mut footnote) = from[met.definition].take() else { break };
        order.assign(&mut footnote.blocks);
        footnotes.push(footnote);
    }
}

/// Which definitions were met, in which order.
struct FootnoteOrder {
    /// The place of each definition in `met`.
    places: Vec<Option<usize>>,
    met: Vec<Met>,
}

struct Met {
    definition: usize,
    references: usize,
}

impl FootnoteOrder {
    fn meet(&mut self, definition: usize) -> usize {
        let place = self.met.len();
        self.met.push(Met { definition, references: 0 });
        self.places[definition] = Some(place);
        place
    }

    /// Turns the references in `blocks` from indices of definitions into places.
    fn assign(&mut self, blocks: &mut [Block]) {
        walk::lines_mut(blocks, &mut |line| self.assign_in(line));
    }

    fn assign_in(&mut self, line: &mut [Inline]) {
        for inline in line {
            if let Inline::FootnoteReference(reference) = inline {
                let definition = reference.footnote;
                let known = self.places[definition];
                let place = known.unwrap_or_else(|| self.meet(definition));
                self.met[place].references += 1;
                reference.footnote = place;
            } else if let Some(children) = walk::children_mut(inline) {
                self.assign_in(children);
            }
        }
    }
}
