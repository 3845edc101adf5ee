//! Changing texts of a YAML file and nothing else of it: comments, order, quotes and blocks stay.
//!
//! [`apply`] is the entry point: file text in, file text out.
//!
//! 1. The file is parsed, and each change finds its text by the place of the scalar.
//! 2. The change is written the way the scalar is written: escaped in quotes, indented in a block.
//! 3. The result is parsed again. Only where every text is what it shall be, and all others are
//!    what they were, is it returned. A scalar that cannot hold its new text the way it is written
//!    is written anew: as a block, or in double quotes.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Kind;
use super::Node;
use super::Places;
use super::emit;
use super::yaml;
use crate::diag::Change;
use crate::diag::Diagnostics;
use crate::diag::FileId;
use crate::diag::Files;
use crate::diag::Span;
use crate::diag::Spanned;

/// What [`apply`] came to.
#[derive(Debug, PartialEq, Eq)]
pub struct Edited {
    /// The file as it shall be.
    pub text: String,
    /// The changes that were made, by their place in the list. Of two that overlap, the first is
    /// made; one whose text is not in the file, or stands behind an alias, is not.
    pub made: Vec<usize>,
}

/// Makes changes to the texts of `file`.
pub fn apply(files: &Files, file: FileId, changes: &[Change]) -> Edited {
    let original = files.text(file);
    let unchanged = || Edited { text: original.to_owned(), made: Vec::new() };
    let Some(root) = parse(original) else { return unchanged() };
    let mut scalars = Vec::new();
    collect(&root, original, None, &mut scalars);
    let rewrites = rewrites(files, file, &scalars, changes);
    let all: Vec<(&Rewrite, Form)> =
        rewrites.iter().map(|rewrite| (rewrite, Form::AsWritten)).collect();
    if let Some(text) = verified(original, &scalars, &all) {
        return done(text, &all);
    }
    // One of them does not fit the way its scalar is written: each alone shows which.
    let forms = [Form::AsWritten, Form::Block, Form::Quoted];
    let chosen: Vec<(&Rewrite, Form)> = rewrites
        .iter()
        .filter_map(|rewrite| {
            let fits =
                |form: &Form| verified(original, &scalars, &[(rewrite, *form)]).is_some();
            forms.into_iter().find(fits).map(|form| (rewrite, form))
        })
        .collect();
    verified(original, &scalars, &chosen).map_or_else(unchanged, |text| done(text, &chosen))
}

fn done(text: String, rewrites: &[(&Rewrite, Form)]) -> Edited {
    let mut made: Vec<usize> =
        rewrites.iter().flat_map(|(rewrite, _)| rewrite.made.iter().copied()).collect();
    made.sort_unstable();
    Edited { text, made }
}

/// A scalar of the file.
struct Scalar {
    value: String,
    span: Range<usize>,
    /// Column of its key, in characters from 0; absent for items of lists and for keys.
    key_column: Option<usize>,
}

/// How a new text is written.
#[derive(Debug, Clone, Copy)]
enum Form {
    /// As the scalar is written: only the changed characters are other ones.
    AsWritten,
    /// The whole scalar as a block.
    Block,
    /// The whole scalar in double quotes, or plain.
    Quoted,
}

/// A scalar that gets a new text.
struct Rewrite {
    /// Its place among the scalars of the file.
    scalar: usize,
    value: String,
    /// Bytes of the file and what shall stand there; none where the scalar must be written anew.
    patches: Option<Vec<(Range<usize>, String)>>,
    /// The changes that it holds, by their place in the list.
    made: Vec<usize>,
}

fn rewrites(
    files: &Files,
    file: FileId,
    scalars: &[Scalar],
    changes: &[Change],
) -> Vec<Rewrite> {
    let by_place: BTreeMap<usize, usize> =
        scalars.iter().enumerate().map(|(index, scalar)| (scalar.span.start, index)).collect();
    let mut wanted: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, change) in changes.iter().enumerate().filter(|(_, one)| one.scalar.file == file)
    {
        let Some(scalar) = by_place.get(&change.scalar.start) else { continue };
        let value = &scalars[*scalar].value;
        if change.scalar.end == scalars[*scalar].span.end
            && value.get(change.range.clone()).is_some()
        {
            wanted.entry(*scalar).or_default().push(index);
        }
    }
    let rewrite = |(scalar, mut list): (usize, Vec<usize>)| {
        list.sort_by_key(|index| changes[*index].range.start);
        let Scalar { value, span, .. } = &scalars[scalar];
        let text = Spanned::new(value.clone(), Span::new(file, span.start, span.end));
        let written = &files.text(file)[span.clone()];
        let places = Places::of(files, &text);
        let quote = Quote::of(written);
        let indent = indentation(files.text(file), span.start);
        let mut patches = places.is_some().then(Vec::new);
        let (mut changed, mut done, mut made) = (String::new(), 0, Vec::new());
        for index in list {
            let Change { range, text, .. } = &changes[index];
            if range.start < done {
                continue;
            }
            changed.push_str(&value[done..range.start]);
            changed.push_str(text);
            done = range.end;
            made.push(index);
            if let (Some(patches), Some(places)) = (&mut patches, &places) {
                let span = places.span(range.clone());
                patches.push((span.start..span.end, quote.escape(text, indent)));
            }
        }
        changed.push_str(&value[done..]);
        Rewrite { scalar, value: changed, patches, made }
    };
    wanted.into_iter().map(rewrite).collect()
}

/// The file with these scalars rewritten, if it then says what it shall.
fn verified(
    original: &str,
    scalars: &[Scalar],
    rewrites: &[(&Rewrite, Form)],
) -> Option<String> {
    let mut patches: Vec<(Range<usize>, String)> = Vec::new();
    for (rewrite, form) in rewrites {
        let scalar = &scalars[rewrite.scalar];
        let whole = |text: String| vec![(scalar.span.clone(), text)];
        patches.extend(match form {
            Form::AsWritten => rewrite.patches.clone()?,
            Form::Block => {
                let column = scalar.key_column?;
                whole(emit::block(&rewrite.value, column + 2))
            }
            Form::Quoted => whole(emit::line(&rewrite.value)),
        });
    }
    patches.sort_by_key(|(range, _)| (range.start, range.end));
    let mut text = String::with_capacity(original.len());
    let mut done = 0;
    for (range, new) in &patches {
        text.push_str(original.get(done..range.start)?);
        text.push_str(new);
        done = range.end;
    }
    text.push_str(original.get(done..)?);

    let mut found = Vec::new();
    collect(&parse(&text)?, &text, None, &mut found);
    let mut expected: Vec<&str> = scalars.iter().map(|scalar| scalar.value.as_str()).collect();
    for (rewrite, _) in rewrites {
        expected[rewrite.scalar] = &rewrite.value;
    }
    let same = found.iter().map(|scalar| scalar.value.as_str()).eq(expected);
    same.then_some(text)
}

fn parse(text: &str) -> Option<Node> {
    let mut files = Files::new();
    let file = files.add("", text);
    yaml::parse(file, &files, &mut Diagnostics::new())
}

/// All scalars in the order of the file, keys among them. Lists and mappings leave a scalar without
/// a place, so that two files of another shape never look the same.
fn collect(node: &Node, text: &str, key_column: Option<usize>, out: &mut Vec<Scalar>) {
    let mut push = |value: &str, span: Range<usize>| {
        out.push(Scalar { value: value.to_owned(), span, key_column });
    };
    let nowhere = usize::MAX..usize::MAX;
    match &node.kind {
        Kind::Null => push("", nowhere),
        Kind::Plain(value) | Kind::Text(value) => push(value, node.span.start..node.span.end),
        Kind::Sequence(items) => {
            push(&format!("[{}]", items.len()), nowhere);
            items.iter().for_each(|item| collect(item, text, None, out));
        }
        Kind::Mapping(entries) => {
            push(&format!("{{{}}}", entries.len()), nowhere.clone());
            for (key, value) in entries {
                push_key(key, out);
                let line = text[..key.span.start].rfind('\n').map_or(0, |newline| newline + 1);
                let column = text[line..key.span.start].chars().count();
                collect(value, text, Some(column), out);
            }
        }
    }
}

fn push_key(key: &Spanned<String>, out: &mut Vec<Scalar>) {
    let span = usize::MAX..usize::MAX;
    out.push(Scalar { value: key.value.clone(), span, key_column: None });
}

/// How characters are written within a scalar.
#[derive(Debug, Clone, Copy)]
enum Quote {
    Double,
    Single,
    None,
}

impl Quote {
    fn of(written: &str) -> Self {
        match written.chars().next() {
            Some('"') => Self::Double,
            Some('\'') => Self::Single,
            _ => Self::None,
        }
    }

    fn escape(self, text: &str, indent: usize) -> String {
        match self {
            Self::Double => emit::escaped(text),
            Self::Single => text.replace('\'', "''"),
            // An empty line carries no indentation.
            Self::None => {
                let deep = format!("\n{}", " ".repeat(indent));
                text.replace('\n', &deep).replace(&format!("{deep}\n"), "\n\n")
            }
        }
    }
}

/// Spaces before the first character of the line that holds `offset`, or, where the scalar opens
/// with its header (`|`), of the first line below that has any.
fn indentation(text: &str, offset: usize) -> usize {
    let spaces = |line: &str| line.bytes().take_while(|byte| *byte == b' ').count();
    let start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    if text[offset..].starts_with(['|', '>']) {
        let below = text[offset..].lines().skip(1).find(|line| !line.trim().is_empty());
        return below.map_or(0, spaces);
    }
    spaces(&text[start..])
}
