//! Feeds and site maps, asked about by checkers that others wrote: lxml with the grammar of RFC 4287
//! and the schema of sitemaps.org, feedparser, and the npm package sitemap. `make validators` gets
//! them.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use super::everything;
use crate::support::{builds, root};

/// Runs a checker over files on disk; what it says, and whether it was content.
fn ran(program: &str, script: &str, files: &BTreeMap<String, Vec<u8>>) -> (bool, String) {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let to = folder.path().join(path);
        fs_err::create_dir_all(to.parent().unwrap()).unwrap();
        fs_err::write(to, bytes).unwrap();
    }
    let target = root().join("target");
    let output = Command::new(Path::new(program))
        .arg(root().join("tests/validators").join(script))
        .arg(folder.path())
        .env("VALIDATORS", target.join("validators"))
        .env("NODE_PATH", target.join("npm/node_modules"))
        .output();
    let output =
        output.unwrap_or_else(|error| panic!("{program}: {error}; run `make validators`"));
    let words = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&words).into_owned())
}

fn python(script: &str, files: &BTreeMap<String, Vec<u8>>) -> (bool, String) {
    let python = root().join("target/validators/bin/python");
    ran(&python.to_string_lossy(), script, files)
}

fn only(files: &BTreeMap<String, Vec<u8>>, ends: &str) -> BTreeMap<String, Vec<u8>> {
    let files = files.iter().filter(|(path, _)| path.ends_with(ends));
    files.map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

/// Replaces the first place of some words in a file.
fn broken(
    files: &BTreeMap<String, Vec<u8>>,
    path: &str,
    from: &str,
    to: &str,
) -> BTreeMap<String, Vec<u8>> {
    let text = str::from_utf8(&files[path]).unwrap();
    assert!(text.contains(from), "{path} has no {from}");
    let mut files = files.clone();
    files.insert(path.to_owned(), text.replacen(from, to, 1).into_bytes());
    files
}

#[test]
fn feeds_are_valid() {
    for outputs in
        [&builds::sample().public, &everything::built(everything::SITE, "mask").public]
    {
        let feeds = only(outputs, "feed.xml");
        assert!(feeds.len() >= 5, "{:?}", feeds.keys());
        let (content, words) = python("feeds.py", &feeds);
        assert!(content, "{words}");
    }
    let feeds = only(&builds::sample().public, "feed.xml");
    for (from, to) in [
        ("<id>https", "<ID>https"),
        ("T00:00:00+08:00", ""),
        ("</author>", "</author><author/>"),
        ("<title>", "<title>&nbsp;"),
    ] {
        let (content, _) = python("feeds.py", &broken(&feeds, "feed.xml", from, to));
        assert!(!content, "{from} → {to} is not noticed");
    }
}

#[test]
fn site_maps_are_valid() {
    let map = only(&builds::sample().public, "sitemap.xml");
    assert_eq!(map.len(), 1);
    let reader = |files: &BTreeMap<String, Vec<u8>>| ran("node", "sitemaps.cjs", files);
    for (content, words) in [python("sitemaps.py", &map), reader(&map)] {
        assert!(content, "{words}");
    }
    let (content, _) =
        python("sitemaps.py", &broken(&map, "sitemap.xml", "<lastmod>2", "<lastmod>x"));
    assert!(!content, "a date that is none is not noticed");
    let (content, _) = reader(&broken(&map, "sitemap.xml", "<loc>https:", "<loc>"));
    assert!(!content, "an address that is not whole is not noticed");
}
