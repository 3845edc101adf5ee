//! Correct text: the sample archive. Rules rather miss than cry wolf, so nothing is told of it.

use std::collections::BTreeMap;

use tongbao::office;
use tongbao::source::Disk;

use crate::support::root;

#[test]
fn no_rule_speaks_of_the_sample() {
    let prepared = office::check(&Disk::open(root()).unwrap());
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for diagnostic in prepared.diagnostics.iter() {
        *told.entry(diagnostic.rule.id).or_default() += 1;
    }
    assert_eq!(told, BTreeMap::new());
    let texts = prepared.archive.issues().flat_map(|issue| issue.texts());
    let characters: usize = texts.map(|(_, text)| text.value.chars().count()).sum();
    assert!(characters > 20_000, "enough text to cry wolf over: {characters}");
}
