//! Where a value of one version of a file stands in another one.
//!
//! A path counts items, and items come and go. [`follow`] finds an item again by what it says; by its name (the
//! first of a few keys that nobody gives twice); or by its place among those that were not found so, where as
//! many are left on both sides and the two are alike. What cannot be found for sure is not.

use super::node_path::find;
use super::tree_edit::is_same;
use super::{Node, NodeKind, NodeStep};

/// Keys whose value names the item that has them.
const NAMES: [&str; 7] = ["unit", "heading", "lead", "name", "failing", "file", "title"];

/// How alike the names of an item and of what became of it are at least, from 0 to 1.
const LIKE: f64 = 0.5;

/// Returns the path in `now` of the value that stood at `path` in `base`; a key that is missing at the end of
/// the path may be missing in both. `None` where nobody can say.
pub fn follow(base: &Node, now: &Node, path: &[NodeStep]) -> Option<Vec<NodeStep>> {
    let mut followed = Vec::with_capacity(path.len());
    let (mut base, mut now) = (Some(base), Some(now));
    for step in path {
        match (step, base.map(|node| &node.kind), now.map(|node| &node.kind)) {
            (
                NodeStep::Item(index),
                Some(NodeKind::Sequence(old)),
                Some(NodeKind::Sequence(new)),
            ) => {
                let index_now = *partners(old, new).get(*index)?.as_ref()?;
                followed.push(NodeStep::Item(index_now));
                (base, now) = (old.get(*index), new.get(index_now));
            }
            (NodeStep::Item(_), ..) => return None,
            (NodeStep::Key(key), ..) => {
                followed.push(*step);
                base = base.and_then(|node| value(node, key));
                now = now.and_then(|node| value(node, key));
            }
        }
    }
    Some(followed)
}

fn value<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    let NodeKind::Mapping(entries) = &node.kind else { return None };
    entries.iter().find(|(known, _)| known.value == key).map(|(_, value)| value)
}

/// Returns the path in `now` of the list that stood at `list` in `base`, and for each item that it had there the index that it
/// has now, where that is found for sure. `None` where the list itself is not found, or is none.
pub fn follow_items(
    base: &Node,
    now: &Node,
    list: &[NodeStep],
) -> Option<(Vec<NodeStep>, Vec<Option<usize>>)> {
    let place = follow(base, now, list)?;
    let items = |root, path: &[NodeStep]| match find(root, path).map(|node| &node.kind) {
        Some(NodeKind::Sequence(items)) => Some(items),
        _ => None,
    };
    let partners = partners(items(base, list)?, items(now, &place)?);
    Some((place, partners))
}

/// For each item of `old` its index among `new`: of those that are left without a partner by what they say, in their order.
fn partners(old: &[Node], new: &[Node]) -> Vec<Option<usize>> {
    let mut partners = pairs(old, new);
    let left: Vec<usize> = (0..old.len()).filter(|one| partners[*one].is_none()).collect();
    let free: Vec<usize> =
        (0..new.len()).filter(|one| !partners.contains(&Some(*one))).collect();
    if left.len() == free.len() {
        for (one, other) in left.into_iter().zip(free) {
            partners[one] = is_like(&old[one], &new[other]).then_some(other);
        }
    }
    partners
}

/// Whether one item can be what became of another: they share a value, or half of a name.
fn is_like(old: &Node, new: &Node) -> bool {
    let (NodeKind::Mapping(old_entries), NodeKind::Mapping(new_entries)) =
        (&old.kind, &new.kind)
    else {
        return false;
    };
    let shares = old_entries.iter().any(|(key, old)| {
        new_entries.iter().any(|(known, new)| known.value == key.value && is_same(old, new))
    });
    let names = name(old).zip(name(new));
    shares
        || names.is_some_and(|((_, old), (_, new))| {
            strsim::normalized_levenshtein(old, new) >= LIKE
        })
}

/// For each item of `old` its partner among `new`, where what they say or their names leave no doubt.
fn pairs(old: &[Node], new: &[Node]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; old.len()];
    let mut pair = |same: &dyn Fn(&Node, &Node) -> bool| {
        for (index, item) in old.iter().enumerate() {
            if pairs[index].is_some() {
                continue;
            }
            let free = |place: &usize| !pairs.contains(&Some(*place));
            let partners: Vec<usize> =
                (0..new.len()).filter(|place| same(item, &new[*place])).filter(free).collect();
            let likes = old
                .iter()
                .enumerate()
                .filter(|(at, one)| pairs[*at].is_none() && same(item, one));
            if let [partner] = partners[..]
                && likes.count() == 1
            {
                pairs[index] = Some(partner);
            }
        }
    };
    pair(&is_same);
    pair(&|one, other| name(one).is_some() && name(one) == name(other));
    pairs
}

/// What an item is called.
fn name(item: &Node) -> Option<(&'static str, &str)> {
    NAMES.into_iter().find_map(|key| match &value(item, key)?.kind {
        NodeKind::Plain(text) | NodeKind::Text(text) => Some((key, text.trim())),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::follow;
    use crate::source::NodeStep;
    use crate::source::yaml::tree;

    /// The index in the second list of an item of the first.
    fn found(base: &str, now: &str, index: usize) -> Option<usize> {
        let path = [NodeStep::Item(index), NodeStep::Key("text")];
        let path = follow(&tree(base).unwrap(), &tree(now).unwrap(), &path)?;
        match path[0] {
            NodeStep::Item(index) => Some(index),
            NodeStep::Key(_) => panic!("{path:?}"),
        }
    }

    #[test]
    fn items_are_found_again_by_what_they_say() {
        let base = "[{lead: 甲, text: 一}, {lead: 乙}, {lead: 丙, text: 三}]";
        let cases = [
            (
                "[{lead: 丙, text: 三}, {lead: 甲, text: 一}, {lead: 乙}]",
                [Some(1), Some(2), Some(0)],
            ),
            (
                "[{lead: 新}, {lead: 甲, text: 一}, {lead: 乙}, {lead: 丙}]",
                [Some(1), Some(2), Some(3)],
            ),
            ("[{lead: 甲, text: 改}, {lead: 乙}, {lead: 丙改}]", [Some(0), Some(1), Some(2)]),
            ("[{lead: 甲改}, {lead: 乙}, {lead: 丙改}]", [Some(0), Some(1), Some(2)]),
            (
                "[{lead: 甲改}, {lead: 新}, {lead: 乙}, {lead: 丙, text: 三}]",
                [None, Some(1 + 1), Some(3)],
            ),
            ("[{lead: 丁}, {lead: 乙}, {lead: 丙, text: 三}]", [None, Some(1), Some(2)]),
            ("[{lead: 乙}]", [None, Some(0), None]),
            ("[]", [None, None, None]),
        ];
        for (now, expected) in cases {
            assert_eq!([0, 1, 2].map(|index| found(base, now, index)), expected, "{now}");
        }
    }

    #[test]
    fn of_items_that_say_the_same_none_is_chosen_where_one_went() {
        let base = "[{lead: 甲}, {lead: 甲}]";
        assert_eq!(found(base, "[{lead: 甲}]", 0), None);
        assert_eq!(found(base, "[{lead: 甲}, {lead: 甲}]", 1), Some(1));
    }
}
