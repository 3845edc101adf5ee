//! Reading a fixture: cases, files, and the comments that assert.

use std::fmt;

/// A named case.
pub(super) struct Case {
    pub(super) name: String,
    /// Paths and texts, the assertions taken out.
    pub(super) files: Vec<(String, String)>,
    /// Files that are not there, though every other case has them.
    pub(super) absent: Vec<String>,
    pub(super) expected: Vec<Expected>,
}

impl Case {
    /// Whether it says itself what becomes of a file.
    pub(super) fn names(&self, path: &str) -> bool {
        self.files.iter().any(|(name, _)| name == path)
            || self.absent.iter().any(|name| name == path)
    }
}

/// A diagnostic, or one of its labels, at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Expected {
    /// `error`, `warning`, `hint`, or `label`.
    pub(super) kind: String,
    /// The rule that speaks.
    pub(super) rule: String,
    pub(super) file: String,
    /// From 1.
    pub(super) line: usize,
    /// `7-16`: from 1, in characters, the end not included; `7-+2:4` where it ends two lines on.
    pub(super) columns: String,
    /// Words that the English message or a hint holds.
    pub(super) says: String,
}

impl Expected {
    /// Whether what was found is what is wanted.
    pub(super) fn is_met_by(&self, found: &Self) -> bool {
        let wanted = Self { says: found.says.clone(), ..self.clone() };
        wanted == *found && found.says.contains(&self.says)
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, rule, file, line, columns, .. } = self;
        write!(formatter, "{file}:{line}  # {kind}: [{rule}] {columns}")
    }
}

/// Marks that open an assertion at the end of a line.
const MARKS: [(&str, &str); 4] = [
    ("# error: [", "error"),
    ("# warning: [", "warning"),
    ("# hint: [", "hint"),
    ("# label: [", "label"),
];

/// Reads a fixture. Lines before the first `##` are for readers.
pub(super) fn parse(fixture: &str, text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let here = || format!("tests/check/{fixture}:{number}");
        if let Some(name) = line.strip_prefix("## ") {
            assert!(cases.iter().all(|case| case.name != name), "{}: {name} twice", here());
            cases.push(Case {
                name: name.to_owned(),
                files: Vec::new(),
                absent: Vec::new(),
                expected: Vec::new(),
            });
            continue;
        }
        let Some(case) = cases.last_mut() else { continue };
        let (plain, asserted) = split(line);
        let header = plain.strip_prefix("=== ").map(str::trim_end);
        let absent = plain.strip_prefix("!== ").map(str::trim_end);
        if let Some(path) = header {
            assert!(asserted.is_empty(), "{}: assert at a line of the file", here());
            case.files.push((path.to_owned(), String::new()));
            continue;
        }
        let (file, at) = match absent {
            Some(path) => {
                case.absent.push(path.to_owned());
                (path.to_owned(), 1)
            }
            None => {
                let (path, text) =
                    case.files.last_mut().unwrap_or_else(|| panic!("{}: no file yet", here()));
                text.push_str(plain);
                text.push('\n');
                (path.clone(), text.lines().count())
            }
        };
        for (kind, rest) in asserted {
            let one = expectation(kind, rest, &file, at);
            case.expected.push(one.unwrap_or_else(|| panic!("{}: {rest}", here())));
        }
    }
    for case in &mut cases {
        // A blank line before the next heading belongs to the fixture, not to the file.
        for (_, text) in &mut case.files {
            text.truncate(text.trim_end_matches('\n').len() + 1);
        }
    }
    cases
}

/// A line without its assertions, and these.
fn split(line: &str) -> (&str, Vec<(&'static str, &str)>) {
    let mut starts: Vec<(usize, usize, &'static str)> = MARKS
        .iter()
        .flat_map(|(mark, kind)| {
            line.match_indices(mark).map(|(at, _)| (at, at + mark.len(), *kind))
        })
        .collect();
    starts.sort_unstable();
    let Some((first, _, _)) = starts.first() else { return (line, Vec::new()) };
    let ends = starts.iter().skip(1).map(|(at, _, _)| *at).chain([line.len()]);
    let asserted = starts.iter().zip(ends);
    let asserted = asserted.map(|((_, after, kind), end)| (*kind, line[*after..end].trim()));
    (line[..*first].trim_end(), asserted.collect())
}

/// Reads `unknown-key] 7-16 words of the message`.
fn expectation(kind: &str, rest: &str, file: &str, line: usize) -> Option<Expected> {
    let (rule, rest) = rest.split_once(']')?;
    let (columns, says) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
    columns.split_once('-')?;
    Some(Expected {
        kind: kind.to_owned(),
        rule: rule.to_owned(),
        file: file.to_owned(),
        line,
        columns: columns.to_owned(),
        says: says.trim().to_owned(),
    })
}
