//! Reading the examples of the CommonMark specification.

use std::path::PathBuf;

/// What opens and closes an example.
const FENCE: &str = "````````````````````````````````";

/// One example.
pub(crate) struct Example {
    /// Counted from 1.
    pub(crate) number: usize,
    /// The heading that it stands below.
    pub(crate) section: String,
    /// The input.
    pub(crate) markdown: String,
    /// What the reference prints.
    pub(crate) html: String,
}

/// All examples, in order. Panics with a remedy where the specification is missing.
pub(crate) fn examples() -> Vec<Example> {
    let path = std::env::var_os("TONGBAO_COMMONMARK_SPEC").map_or_else(
        || {
            let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
            root.join("target/test-data/commonmark-spec/spec.txt")
        },
        PathBuf::from,
    );
    let text = fs_err::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "the CommonMark specification is not at {}: run `make test-data` first ({error})",
            path.display()
        )
    });
    let mut examples = Vec::new();
    let mut section = "";
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(heading) = line.strip_prefix('#') {
            section = heading.trim_start_matches('#').trim();
        } else if line.strip_prefix(FENCE).map(str::trim) == Some("example") {
            let markdown = until(&mut lines, ".");
            let html = until(&mut lines, FENCE);
            let number = examples.len() + 1;
            examples.push(Example { number, section: section.to_owned(), markdown, html });
        }
    }
    examples
}

/// The lines before `end`, with real tabs.
fn until<'a>(lines: &mut impl Iterator<Item = &'a str>, end: &str) -> String {
    let taken = lines.take_while(|line| *line != end);
    taken.map(|line| line.replace('→', "\t") + "\n").collect()
}

/// The words of a piece of HTML: no tags, no spaces.
pub(crate) fn words(html: &str) -> String {
    let mut words = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            c if !in_tag && !c.is_whitespace() => words.push(c),
            _ => {}
        }
    }
    for (reference, c) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'")] {
        words = words.replace(reference, c);
    }
    words.replace("&nbsp;", "").replace("&#x20;", "").replace("&amp;", "&")
}
