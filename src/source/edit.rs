//! Changing texts of a YAML file and nothing else of it: comments, order, quotes and blocks stay.
//!
//! [`apply`] is the entry point: file text in, file text out. [`apply_to_source`] changes the characters
//! of a file, however it is written.
//!
//! 1. The file is parsed, and each change finds its text by the place of the scalar.
//! 2. The change is written the way the scalar is written: escaped in quotes, indented in a block.
//! 3. The result is parsed again. Only where every text is what it shall be, and all others are
//!    what they were, is it returned. A scalar that cannot hold its new text the way it is written
//!    is written anew: as a block, or in double quotes.

use std::collections::BTreeMap;
use std::ops::Range;

use super::locate::ScalarStyle;
use super::{Node, NodeKind, SourceMap, emit, yaml};
use crate::diag::{FileId, Files, SourceEdit, Span, Spanned, TextEdit};

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
pub fn apply(files: &Files, file: FileId, changes: &[TextEdit]) -> Edited {
    let original = files.text(file);
    let unchanged = || Edited { text: original.to_owned(), made: Vec::new() };
    let Some(root) = yaml::tree(original) else { return unchanged() };
    let mut scalars = Vec::new();
    collect(&root, original, None, &mut scalars);
    let rewrites = rewrites(files, file, &scalars, changes);
    let all: Vec<(&Rewrite, RewriteStyle)> =
        rewrites.iter().map(|rewrite| (rewrite, RewriteStyle::AsWritten)).collect();
    if let Some(text) = verified(original, &scalars, &all) {
        return edited(text, &all);
    }
    // One of them does not fit the way its scalar is written: each alone shows which.
    let forms = [
        RewriteStyle::AsWritten,
        RewriteStyle::Block,
        RewriteStyle::Line,
        RewriteStyle::Quoted,
    ];
    let chosen: Vec<(&Rewrite, RewriteStyle)> = rewrites
        .iter()
        .filter_map(|rewrite| {
            let fits = |form: &RewriteStyle| {
                verified(original, &scalars, &[(rewrite, *form)]).is_some()
            };
            forms.into_iter().find(fits).map(|form| (rewrite, form))
        })
        .collect();
    verified(original, &scalars, &chosen).map_or_else(unchanged, |text| edited(text, &chosen))
}

/// Makes changes to the characters of `file`. One after which the file is no YAML any more, and was
/// before, is not made.
pub fn apply_to_source(files: &Files, file: FileId, changes: &[SourceEdit]) -> Edited {
    let original = files.text(file);
    let mut order: Vec<usize> = (0..changes.len()).collect();
    order.sort_by_key(|index| changes[*index].span.start);
    let all = patched(original, changes, &order);
    if yaml::tree(&all.text).is_some() || yaml::tree(original).is_none() {
        return all;
    }
    let keeps =
        |index: &usize| yaml::tree(&patched(original, changes, &[*index]).text).is_some();
    let kept: Vec<usize> = order.into_iter().filter(keeps).collect();
    let kept = patched(original, changes, &kept);
    let none = Edited { text: original.to_owned(), made: Vec::new() };
    yaml::tree(&kept.text).map_or(none, |_| kept)
}

/// A text with the changes at these places of the list, which are in the order of the text.
fn patched(original: &str, changes: &[SourceEdit], order: &[usize]) -> Edited {
    let (mut text, mut copied, mut made) = (String::new(), 0, Vec::new());
    for index in order {
        let SourceEdit { span, text: new, over_blanks } = &changes[*index];
        let over = original.get(span.start..span.end).unwrap_or_default();
        let fits = !over_blanks || over.bytes().all(|one| one == b' ');
        let Some(between) = original.get(copied..span.start).filter(|_| fits) else { continue };
        text.push_str(between);
        text.push_str(new);
        copied = span.end;
        made.push(*index);
    }
    text.push_str(original.get(copied..).unwrap_or_default());
    made.sort_unstable();
    Edited { text, made }
}

fn edited(text: String, rewrites: &[(&Rewrite, RewriteStyle)]) -> Edited {
    let mut made: Vec<usize> =
        rewrites.iter().flat_map(|(rewrite, _)| rewrite.made.iter().copied()).collect();
    made.sort_unstable();
    Edited { text, made }
}

/// A scalar of the file.
struct Scalar {
    value: String,
    span: Range<usize>,
    /// What is replaced where it is written anew: a block with its header. Absent where a comment
    /// would be lost.
    whole: Option<Range<usize>>,
    /// Column of its key, in characters from 0; absent for items of lists and for keys.
    key_column: Option<usize>,
}

/// How a new text is written.
#[derive(Debug, Clone, Copy)]
enum RewriteStyle {
    /// As the scalar is written: only the changed characters are other ones.
    AsWritten,
    /// The whole scalar as a block.
    Block,
    /// The whole scalar on a line, in double quotes where it needs them.
    Line,
    /// The whole scalar in double quotes: within brackets more characters need them.
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
    changes: &[TextEdit],
) -> Vec<Rewrite> {
    let by_place: BTreeMap<usize, usize> =
        scalars.iter().enumerate().map(|(index, scalar)| (scalar.span.start, index)).collect();
    let mut wanted: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, change) in changes.iter().enumerate().filter(|(_, one)| one.scalar.file == file)
    {
        let Some(scalar) = by_place.get(&change.scalar.start) else { continue };
        let Scalar { value, span, .. } = &scalars[*scalar];
        // Behind an alias the text stands elsewhere; in a block, the text itself may begin with `*`.
        let written = files.text(file)[span.clone()].lines().next().unwrap_or_default();
        let alias = written.starts_with('*') && !value.starts_with(written.trim_end());
        if change.scalar.end == span.end && !alias && value.get(change.range.clone()).is_some()
        {
            wanted.entry(*scalar).or_default().push(index);
        }
    }
    let rewrite = |(scalar, mut list): (usize, Vec<usize>)| {
        list.sort_by_key(|index| changes[*index].range.start);
        let Scalar { value, span, .. } = &scalars[scalar];
        let text = Spanned::new(value.clone(), Span::new(file, span.start, span.end));
        let written = &files.text(file)[span.clone()];
        let places = SourceMap::of(files, &text);
        let style = ScalarStyle::of(written);
        let indent = indentation(files.text(file), span.start);
        let mut patches = places.is_some().then(Vec::new);
        let (mut changed, mut copied, mut made) = (String::new(), 0, Vec::new());
        for index in list {
            let TextEdit { range, text, .. } = &changes[index];
            if range.start < copied {
                continue;
            }
            changed.push_str(&value[copied..range.start]);
            changed.push_str(text);
            copied = range.end;
            made.push(index);
            if let (Some(patches), Some(places)) = (&mut patches, &places) {
                let span = places.span(range.clone());
                patches.push((span.start..span.end, escaped(style, text, indent)));
            }
        }
        changed.push_str(&value[copied..]);
        Rewrite { scalar, value: changed, patches, made }
    };
    wanted.into_iter().map(rewrite).collect()
}

/// The file with these scalars rewritten, if it then says what it shall.
fn verified(
    original: &str,
    scalars: &[Scalar],
    rewrites: &[(&Rewrite, RewriteStyle)],
) -> Option<String> {
    let mut patches: Vec<(Range<usize>, String)> = Vec::new();
    for (rewrite, form) in rewrites {
        let scalar = &scalars[rewrite.scalar];
        match form {
            RewriteStyle::AsWritten => patches.extend(rewrite.patches.clone()?),
            RewriteStyle::Block => {
                let block = emit::block(&rewrite.value, scalar.key_column? + 2);
                patches.push((scalar.whole.clone()?, block));
            }
            RewriteStyle::Line => {
                patches.push((scalar.whole.clone()?, emit::line(&rewrite.value)));
            }
            RewriteStyle::Quoted => {
                patches.push((scalar.whole.clone()?, emit::quoted(&rewrite.value)));
            }
        }
    }
    patches.sort_by_key(|(range, _)| (range.start, range.end));
    let mut text = String::with_capacity(original.len());
    let mut copied = 0;
    for (range, new) in &patches {
        text.push_str(original.get(copied..range.start)?);
        text.push_str(new);
        copied = range.end;
    }
    text.push_str(original.get(copied..)?);

    let mut found = Vec::new();
    collect(&yaml::tree(&text)?, &text, None, &mut found);
    let mut expected: Vec<&str> = scalars.iter().map(|scalar| scalar.value.as_str()).collect();
    for (rewrite, _) in rewrites {
        expected[rewrite.scalar] = &rewrite.value;
    }
    let same = found.iter().map(|scalar| scalar.value.as_str()).eq(expected);
    same.then_some(text)
}

/// All scalars in the order of the file, keys among them. Lists and mappings leave a scalar without
/// a place, so that two files of another shape never look the same.
fn collect(node: &Node, text: &str, key: Option<Span>, out: &mut Vec<Scalar>) {
    match &node.kind {
        NodeKind::Null => out.push(Scalar::mark("")),
        NodeKind::Plain(value) | NodeKind::Text(value) => {
            let span = node.span.start..node.span.end;
            out.push(Scalar {
                value: value.clone(),
                whole: whole(text, key, &span),
                key_column: key.map(|key| column(text, key.start)),
                span,
            });
        }
        NodeKind::Sequence(items) => {
            out.push(Scalar::mark(&format!("[{}]", items.len())));
            items.iter().for_each(|item| collect(item, text, None, out));
        }
        NodeKind::Mapping(entries) => {
            out.push(Scalar::mark(&format!("{{{}}}", entries.len())));
            for (key, value) in entries {
                out.push(Scalar::mark(&key.value));
                collect(value, text, Some(key.span), out);
            }
        }
    }
}

impl Scalar {
    /// What is compared and never changed.
    fn mark(value: &str) -> Self {
        let span = usize::MAX..usize::MAX;
        Self { value: value.to_owned(), span, whole: None, key_column: None }
    }
}

/// The place of a scalar with the header of its block; without the line breaks behind it.
fn whole(text: &str, key: Option<Span>, span: &Range<usize>) -> Option<Range<usize>> {
    let written = &text[span.clone()];
    let end = span.start + written.trim_end().len();
    let between = key.and_then(|key| text.get(key.end..span.start)).unwrap_or_default();
    match between.find(['|', '>']) {
        Some(_) if between.contains('#') => None,
        Some(header) => Some(span.start - between.len() + header..end),
        None => Some(span.start..end),
    }
}

/// Returns the column of a byte, in characters from 0.
pub(super) fn column(text: &str, at: usize) -> usize {
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    text[line..at].chars().count()
}

/// A text as it is written within a scalar of this style; `indent` is that of the scalar's lines.
fn escaped(style: ScalarStyle, text: &str, indent: usize) -> String {
    match style {
        ScalarStyle::DoubleQuoted => emit::escaped(text),
        ScalarStyle::SingleQuoted => text.replace('\'', "''"),
        // An empty line carries no indentation.
        ScalarStyle::Plain => {
            let deep = format!("\n{}", " ".repeat(indent));
            text.replace('\n', &deep).replace(&format!("{deep}\n"), "\n\n")
        }
    }
}

/// Spaces before the first character of the line that holds `offset`.
fn indentation(text: &str, offset: usize) -> usize {
    let start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    text[start..].bytes().take_while(|byte| *byte == b' ').count()
}

#[cfg(test)]
mod tests {
    use super::{apply, collect};
    use crate::diag::{Files, Span, TextEdit};
    use crate::source::yaml;

    /// Changes every occurrence of words in the texts of a file.
    fn replaced(yaml: &str, from: &str, to: &str) -> (String, usize) {
        let mut files = Files::new();
        let file = files.add("a.yaml", yaml);
        let mut scalars = Vec::new();
        collect(&yaml::tree(yaml).unwrap(), yaml, None, &mut scalars);
        let mut changes = Vec::new();
        for scalar in scalars.iter().filter(|scalar| scalar.span.start != usize::MAX) {
            for (at, _) in scalar.value.match_indices(from) {
                changes.push(TextEdit {
                    scalar: Span::new(file, scalar.span.start, scalar.span.end),
                    range: at..at + from.len(),
                    text: to.to_owned(),
                });
            }
        }
        let edited = apply(&files, file, &changes);
        (edited.text, edited.made.len())
    }

    const FILE: &str = "\
# 甲,乙 stays: a comment
a: 甲,乙   # 丙,丁
b: \"甲,\\\"乙\\\"\"
c: '甲,''乙'''
d: |
    甲,乙

      丙,丁
e: >-
  甲,乙
  丙,丁
f: {g: [\"甲,乙\"]}
h: 甲,乙
   丙,丁
";

    #[test]
    fn only_the_characters_change() {
        let (text, made) = replaced(FILE, ",", "，");
        let comments = ["# 甲,乙 stays", "# 丙,丁"];
        let mut expected = FILE.replace(',', "，");
        for comment in comments {
            expected = expected.replace(&comment.replace(',', "，"), comment);
        }
        assert_eq!(text, expected);
        assert_eq!(made, 10);
    }

    #[test]
    fn a_text_that_no_longer_fits_is_written_anew() {
        let change = |yaml: &str, from, to| replaced(yaml, from, to).0;
        assert_eq!(change("a: 甲乙 # 注\n", "乙", ": 丙"), "a: \"甲: 丙\" # 注\n");
        assert_eq!(change("a: 甲\nb: 1\n", "甲", "甲\n\n乙"), "a: |-\n  甲\n\n  乙\nb: 1\n");
        assert_eq!(change("- {a: 甲, b: 1}\n", "甲", "甲,乙"), "- {a: \"甲,乙\", b: 1}\n");
        assert_eq!(change("- [甲]\n", "甲", "甲]"), "- [\"甲]\"]\n");
        assert_eq!(change("- {a: 甲}\n", "甲", "甲, 乙\n丙"), "- {a: \"甲, 乙\\n丙\"}\n");
        assert_eq!(
            change("- a: 'x甲'\n  b: 1\n", "甲", "\n乙"),
            "- a: |-\n    x\n    乙\n  b: 1\n"
        );
        assert_eq!(change("a: \"甲\"\n", "甲", "\"\\\n"), "a: \"\\\"\\\\\\n\"\n");
    }

    #[test]
    fn paragraphs_go_into_a_block_with_its_indentation() {
        let yaml = "- a: |\n      甲乙\n  b: 丙\n";
        let (text, _) = replaced(yaml, "乙", "\n\n乙");
        assert_eq!(text, "- a: |\n      甲\n\n      乙\n  b: 丙\n");
    }

    #[test]
    fn a_block_that_begins_with_an_asterisk_is_no_alias() {
        for yaml in ["a: |\n  *甲,乙\n", "a: |\n  **甲**,\n  乙\n", "- >-\n  * 甲,乙\n"] {
            let (text, made) = replaced(yaml, ",", "，");
            assert_eq!((text, made), (yaml.replace(',', "，"), 1));
        }
    }

    #[test]
    fn what_stands_behind_an_alias_is_left_alone() {
        let yaml = "a: &x 甲,乙\nb: *x\n";
        assert_eq!(replaced(yaml, ",", "，"), (yaml.to_owned(), 0));
    }
}
