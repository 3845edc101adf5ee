//! Which file of the source needs which, and the circles among them.
//!
//! A file needs another where it names something that is written there, by an import or by a path. What
//! a `mod.rs` only hands on (`pub use`) belongs to the file where it is written, and `mod` lines need
//! nothing: a folder may list its files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::paths::Source;

/// The path of a module below the root of the crate.
type Module = Vec<String>;

/// The files of `src`, by their modules.
pub(super) struct Files {
    sources: BTreeMap<Module, Source>,
    /// What each module hands on or has imported: what it is called there, and its whole path.
    aliases: BTreeMap<Module, BTreeMap<String, Alias>>,
}

struct Alias {
    path: Module,
    is_public: bool,
}

impl Files {
    /// Takes the files of `src` with their paths from the root of the repository.
    pub(super) fn new(files: Vec<Source>) -> Self {
        let sources =
            files.into_iter().filter_map(|source| Some((module(&source.path)?, source)));
        let mut files = Self { sources: sources.collect(), aliases: BTreeMap::new() };
        for (module, source) in &files.sources {
            let known = source.imports.iter().filter_map(|import| {
                let path = files.absolute(module, &import.path.parts)?;
                Some((import.name.clone(), Alias { path, is_public: import.is_public }))
            });
            files.aliases.insert(module.clone(), known.collect());
        }
        files
    }

    /// The circles: groups of files of which each needs each of the others, directly or through them.
    pub(super) fn circles(&self) -> Vec<Vec<String>> {
        let needs: BTreeMap<&Module, BTreeSet<&Module>> = self
            .sources
            .iter()
            .map(|(module, source)| (module, self.needs(module, source)))
            .collect();
        let reached: BTreeMap<&Module, BTreeSet<&Module>> =
            needs.keys().map(|module| (*module, reach(module, &needs))).collect();
        let mut seen = BTreeSet::new();
        let mut circles = Vec::new();
        for (module, far) in &reached {
            if !far.contains(module) || seen.contains(module) {
                continue;
            }
            let mutual = |other: &&&Module| reached[**other].contains(module);
            let circle: Vec<&&Module> = far.iter().filter(mutual).collect();
            seen.extend(circle.iter().copied().copied());
            let names = circle.iter().map(|one| self.sources[**one].path.display().to_string());
            circles.push(names.collect());
        }
        circles
    }

    /// The files that a file needs.
    fn needs(&self, module: &Module, source: &Source) -> BTreeSet<&Module> {
        let aliases = &self.aliases[module];
        let named = source.named.iter().filter_map(|named| {
            let (first, rest) = named.parts.split_first()?;
            if let Some(alias) = aliases.get(first) {
                return Some(alias.path.iter().chain(rest).cloned().collect());
            }
            let has_more = !rest.is_empty();
            self.absolute(module, &named.parts).filter(|_| has_more)
        });
        let written = named.filter_map(|path: Module| self.written_in(&path, 0));
        written.filter(|other| *other != module).collect()
    }

    /// A path from the root of the crate; `None` where it does not lead into this crate.
    fn absolute(&self, module: &Module, parts: &[String]) -> Option<Module> {
        let (first, rest) = parts.split_first()?;
        let base = match first.as_str() {
            "crate" => Vec::new(),
            "self" => module.clone(),
            "super" => {
                let up = 1 + rest.iter().take_while(|part| *part == "super").count();
                let base = module[..module.len().checked_sub(up)?].to_vec();
                return Some(base.into_iter().chain(rest[up - 1..].iter().cloned()).collect());
            }
            name => {
                let child: Module = module.iter().cloned().chain([name.to_owned()]).collect();
                return self
                    .sources
                    .contains_key(&child)
                    .then(|| child.into_iter().chain(rest.iter().cloned()).collect());
            }
        };
        Some(base.into_iter().chain(rest.iter().cloned()).collect())
    }

    /// The module in whose file the thing at a path is written, through all that hand it on.
    fn written_in(&self, path: &[String], depth: usize) -> Option<&Module> {
        let module =
            (0..=path.len()).rev().find_map(|end| self.sources.get_key_value(&path[..end]));
        let (module, _) = module?;
        let alias = path.get(module.len()).and_then(|name| self.aliases[module].get(name));
        match alias.filter(|alias| alias.is_public && depth < 10) {
            Some(alias) => {
                let rest = &path[module.len() + 1..];
                let whole: Module = alias.path.iter().chain(rest).cloned().collect();
                self.written_in(&whole, depth + 1)
            }
            None => Some(module),
        }
    }
}

/// The module of a file; `None` for the program, which is a crate of its own.
fn module(path: &Path) -> Option<Module> {
    let below = path.strip_prefix("src").ok()?.with_extension("");
    let parts = below.iter().map(|part| part.to_string_lossy().into_owned());
    let mut module: Module = parts.collect();
    match module.last()?.as_str() {
        "main" => return None,
        "mod" | "lib" => {
            module.pop();
        }
        _ => {}
    }
    Some(module)
}

/// All that a module needs, directly or through others.
fn reach<'a>(
    from: &'a Module,
    needs: &BTreeMap<&'a Module, BTreeSet<&'a Module>>,
) -> BTreeSet<&'a Module> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(next) = open.pop() {
        for other in &needs[next] {
            if reached.insert(*other) {
                open.push(*other);
            }
        }
    }
    reached
}

#[test]
fn a_circle_is_found_through_what_is_handed_on() {
    let read = |path: &str, text: &str| Source::read(Path::new(path), text);
    let files = |inner: &str| {
        Files::new(vec![
            read("src/lib.rs", "pub mod a;\npub mod b;\n"),
            read("src/a/mod.rs", "mod inner;\npub use inner::Thing;\n"),
            read("src/a/inner.rs", inner),
            read("src/b.rs", "use crate::a::Thing;\npub struct Other;\nfn f(_: Thing) {}\n"),
        ])
    };
    assert!(files("pub struct Thing;\n").circles().is_empty());
    let circle = files("use crate::b;\npub struct Thing(b::Other);\n").circles();
    assert_eq!(circle, [["src/a/inner.rs", "src/b.rs"]]);
}
