//! Damaged copies of the sample: reading and checking never panics, whatever the bytes are.

use tongbao::office;
use tongbao::source::Memory;

use crate::support::press::told;
use crate::support::{files_under, root};

/// Copies; each takes about 10 ms.
const COPIES: u64 = 300;

/// Random numbers that are the same in every run (xorshift64*).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(high).expect("31 bits") % sides.max(1)
    }
}

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

/// Damages bytes in one of several ways.
fn damage(bytes: &mut Vec<u8>, dice: &mut Dice) {
    const PIECES: [&str; 16] = [
        "\t", ": ", "- ", "\"", "'", "|\n", "&a ", "*a ", "{", "]", "\u{feff}", "\u{202e}",
        "\0", "---\n", "！", "<<: ",
    ];
    if bytes.is_empty() {
        return;
    }
    let at = dice.roll(bytes.len());
    match dice.roll(7) {
        0 => bytes[at] ^= 1 << dice.roll(8),
        1 => bytes.truncate(at),
        2 => drop(bytes.drain(at..(at + 1 + dice.roll(40)).min(bytes.len()))),
        3 => {
            let piece = PIECES[dice.roll(PIECES.len())];
            bytes.splice(at..at, piece.bytes());
        }
        4 => {
            let lines: Vec<Vec<u8>> =
                bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
            let (from, to) = (dice.roll(lines.len()), dice.roll(lines.len()));
            let mut lines = lines;
            let line = lines[from].clone();
            lines.insert(to, line);
            *bytes = lines.concat();
        }
        5 => {
            let to = dice.roll(bytes.len());
            bytes.swap(at, to);
        }
        _ => {
            let count = dice.roll(8);
            let start = at.min(bytes.len().saturating_sub(count));
            bytes[start..start + count]
                .iter_mut()
                .for_each(|byte| *byte = dice.roll(256) as u8);
        }
    }
}

#[test]
fn nothing_panics() {
    let files = yaml_files();
    let mut faulty = 0;
    for copy in 1..=COPIES {
        let mut dice = Dice(copy.wrapping_mul(0x9e37_79b9_7f4a_7c15));
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
    assert!(faulty > 60, "the damage is seen: {faulty} of {COPIES}");
}
