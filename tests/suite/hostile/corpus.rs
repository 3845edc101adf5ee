//! The seeds of fuzzing, and damaged copies of them, given to what is fuzzed: a short run, the same every
//! time. `fuzz/` does the long ones.

use super::targets;
use crate::support::dice::{Dice, damage, rounds};
use crate::support::{files_under, root};

/// Damaged copies of each seed.
const COPIES: usize = 40;

/// A function that is fuzzed.
type Target = fn(&[u8]);

/// What is fuzzed, by the name of its folder.
const TARGETS: [(&str, Target); 5] = [
    ("attachments", targets::attachments),
    ("doc", targets::doc),
    ("docx", targets::docx),
    ("markdown", targets::markdown),
    ("yaml", targets::yaml),
];

#[test]
fn every_target_is_run() {
    let names = TARGETS.map(|(name, _)| format!("{name}.rs"));
    assert_eq!(files_under(&root().join("fuzz/fuzz_targets")), names);
}

#[test]
fn no_seed_and_no_copy_of_one_is_a_fault() {
    for (name, target) in TARGETS {
        let folder = root().join("fuzz/corpus").join(name);
        let seeds = files_under(&folder);
        assert!(seeds.len() >= 3, "{name} has seeds: {seeds:?}");
        for seed in seeds {
            let bytes = fs_err::read(folder.join(&seed)).unwrap();
            target(&bytes);
            for copy in 1..=rounds(COPIES) as u64 {
                let (mut bytes, mut dice) = (bytes.clone(), Dice::new(copy));
                (0..=dice.roll(4)).for_each(|_| damage(&mut bytes, &mut dice));
                let run = std::panic::catch_unwind(|| target(&bytes));
                assert!(run.is_ok(), "copy {copy} of {name}/{seed}, see above: {bytes:?}");
            }
        }
    }
}
