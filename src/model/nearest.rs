//! Near matches: the word that was probably meant.

/// The word of a list that was probably meant: at most a third of it differs.
pub fn nearest<'w>(word: &str, known: &[&'w str]) -> Option<&'w str> {
    let distance = |candidate: &str| strsim::damerau_levenshtein(word, candidate);
    let near = known.iter().copied().min_by_key(|candidate| distance(candidate))?;
    let allowed = (near.chars().count().max(word.chars().count()) / 3).max(1);
    (distance(near) <= allowed).then_some(near)
}
