//! What is withheld is nowhere in public/.

use tongbao::model::EngineChoice;
use tongbao::source::Memory;

use super::planted;
use crate::support::builds::Outputs;
use crate::support::pdf_objects::PdfObjects;
use crate::support::{builds, root, squeezed, tools};

/// Builds; advice of other rules is left out.
fn build(project: &Memory, engine: Option<EngineChoice>) -> Outputs {
    let mut outputs = builds::build(project, root(), engine, &[]);
    let told = outputs.told.lines().filter(|line| !line.contains(": hint["));
    outputs.told = told.map(|line| format!("{line}\n")).collect();
    outputs
}

/// All that can be read in a file without any code of ours.
fn readable(path: &str, bytes: &[u8]) -> String {
    if !path.ends_with(".pdf") {
        return format!("{path}\n{}", String::from_utf8_lossy(bytes));
    }
    let pages: String = tools::pages(bytes).iter().map(|page| squeezed(page)).collect();
    pages + &PdfObjects::of(bytes).readable()
}

/// How words may be written in a file.
fn spellings(words: &str) -> [String; 4] {
    let escaped = words.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
    let entities = words.chars().map(|one| format!("&#{};", u32::from(one))).collect();
    let percent = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
    [words.to_owned(), escaped, entities, percent]
}

#[test]
fn nothing_that_is_withheld_is_in_any_file() {
    builds::need_fonts();
    let (project, planted) = planted::workspace();
    assert!(planted.len() > 60, "every field is planted: {}", planted.len());
    for engine in [None, Some(EngineChoice::Embedded)] {
        let outputs = build(&project, engine);
        assert!(!outputs.told.contains("error["), "{}", outputs.told);
        assert!(outputs.public.keys().any(|path| path.ends_with(".pdf")) == engine.is_some());
        for (path, bytes) in &outputs.public {
            let words = readable(path, bytes);
            for (secret, field) in &planted {
                for spelling in spellings(secret) {
                    assert!(!words.contains(&spelling), "{path} says {spelling}: {field}");
                }
            }
        }
        for (path, bytes) in &outputs.print {
            let words = readable(path, bytes);
            let inside = planted.iter().any(|(secret, _)| words.contains(secret));
            assert!(inside, "{path}: the print room's files say it all");
        }
    }
}

#[test]
fn addresses_that_differ_in_capitals_only_are_told() {
    let issue = planted::public().replace(
        "{title: 周秘言整改台账, file: ledger.csv}",
        "{title: 甲, file: a/ledger.csv}, {title: 乙, file: A/ledger.csv}",
    );
    let project = planted::workspace()
        .0
        .with("bulletins/2017/gongzuo-01.yaml", issue)
        .with("bulletins/2017/a/ledger.csv", "甲,乙\n")
        .with("bulletins/2017/A/ledger.csv", "丙,丁\n");
    let outputs = build(&project, None);
    assert!(outputs.told.contains("error[output-collision]"), "{}", outputs.told);
}
