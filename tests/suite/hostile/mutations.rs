//! Damaged copies of the sample: reading and checking never panics, whatever the bytes are.

use tongbao::office;
use tongbao::source::Memory;

use crate::support::builds::told;
use crate::support::dice::{Dice, damage, rounds};
use crate::support::{files_under, root};

/// Copies; each takes about 0.1 s. What thousands of them find is for the fuzz target.
const COPIES: usize = 80;

fn yaml_files() -> Vec<(String, Vec<u8>)> {
    let bulletins = files_under(&root().join("bulletins"));
    let paths = bulletins.into_iter().map(|path| format!("bulletins/{path}"));
    let paths =
        paths.chain(["tongbao.yaml", "units.yaml", "rectifications.yaml"].map(str::to_owned));
    paths
        .filter(|path| path.ends_with(".yaml"))
        .map(|path| {
            let bytes = fs_err::read(root().join(&path)).unwrap();
            (path, bytes)
        })
        .collect()
}

#[test]
fn nothing_panics() {
    let files = yaml_files();
    let mut faulty = 0;
    for copy in 1..=rounds(COPIES) as u64 {
        let mut dice = Dice::new(copy);
        let chosen = dice.roll(files.len());
        let mut project = Memory::new();
        for (index, (path, bytes)) in files.iter().enumerate() {
            let mut bytes = bytes.clone();
            if index == chosen {
                (0..=dice.roll(4)).for_each(|_| damage(&mut bytes, &mut dice));
            }
            project = project.with(path, bytes);
        }
        let prepared = std::panic::catch_unwind(|| {
            let prepared = office::check(&project);
            told(&prepared.diagnostics, &prepared.files);
            prepared
        });
        let Ok(prepared) = prepared else {
            panic!("copy {copy} of {} panicked: see above", files[chosen].0)
        };
        faulty += usize::from(prepared.diagnostics.has_errors());
    }
    assert!(faulty > 16, "the damage is seen: {faulty} of {COPIES}");
}
