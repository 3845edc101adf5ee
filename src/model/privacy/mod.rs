//! The persons whom the public edition of an issue hides, and texts without them.
//!
//! The public edition of an issue hides the persons whom it names as responsible, and those of the
//! failings whose rectification it reports, wherever their names stand in its texts and in those of its
//! corrections. Other issues are left alone: a name may be a common word there; `check` tells of them.
//!
//! [`Privacy::of_issue`] gathers the names (`name`), [`Privacy::hide`] and [`Privacy::hide_line`] write a
//! text without them. A name is found however it is written: `letters` says what readers see of a text.

mod letters;
mod name;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;
use letters::{Letter, TextSyntax, compared, is_read, letters};
use name::{HiddenName, known};

use super::{Archive, Issue, TextKind};
use crate::diag::Span;

/// The persons whom the public edition of one issue hides.
#[derive(Debug, Default)]
pub struct Privacy {
    /// Longest first.
    names: Vec<HiddenName>,
    /// The letters with which names begin.
    first: BTreeSet<char>,
    /// Finds all names at once; made when it is first asked.
    automaton: OnceLock<Option<AhoCorasick>>,
}

/// A place where a name stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameMatch {
    /// The letters of the name, without what stands between them.
    pub name: String,
    /// What is printed for it.
    pub printed: String,
    /// From its first letter to its last, in bytes of the text.
    pub range: Range<usize>,
}

impl Privacy {
    /// The persons that `issue` hides.
    pub fn of_issue(archive: &Archive, issue: &Issue) -> Self {
        Self::of(known(archive, issue).into_iter().map(|one| one.name).collect())
    }

    /// The names that `issue` may hide, each with its place: those of persons, and those
    /// that corrections put in the place of one, where it is certain which words are the name.
    pub fn names(archive: &Archive, issue: &Issue) -> Vec<(String, Span)> {
        let certain = known(archive, issue).into_iter().filter(|one| one.is_certain);
        certain.map(|one| (one.written, one.span)).collect()
    }

    /// These names, to find them where they are not hidden.
    pub fn of_names<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        Self::of(
            names
                .filter_map(|name| HiddenName::new(&name.chars().collect::<Vec<_>>()))
                .collect(),
        )
    }

    /// The letters of a name as they are compared, as [`NameMatch::name`] has them.
    pub fn letters(name: &str) -> String {
        name.chars().filter(|one| is_read(*one)).map(compared).collect()
    }

    fn of(mut names: Vec<HiddenName>) -> Self {
        names.sort_by(|left, right| {
            right.letters.len().cmp(&left.letters.len()).then_with(|| left.cmp(right))
        });
        names.dedup();
        let first = names.iter().map(|name| name.letters[0]).collect();
        Self { names, first, automaton: OnceLock::new() }
    }

    /// Whether nobody is hidden.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Puts a text without these persons in the place of a text.
    pub(in crate::model) fn rewrite(&self, kind: TextKind, text: &mut String) {
        self.rewrite_with(kind, text, &mut |_, printed| printed);
    }

    /// Puts other letters in the place of those that are hidden: what `letter` makes of the letter and of
    /// what is printed for it.
    pub(in crate::model) fn rewrite_with(
        &self,
        kind: TextKind,
        text: &mut String,
        letter: &mut dyn FnMut(char, char) -> char,
    ) {
        let written = match kind {
            TextKind::Markdown => TextSyntax::Markdown,
            _ => TextSyntax::Plain,
        };
        if let Cow::Owned(rewritten) = self.rewritten(text, written, letter) {
            *text = rewritten;
        }
    }

    /// A Markdown text as the public reads it. A name is found although spaces, a line break, marks of
    /// Markdown or invisible characters stand within it, or entities stand for its letters; and in
    /// addresses, too.
    pub fn hide<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.rewritten(text, TextSyntax::Markdown, &mut |_, printed| printed)
    }

    /// The same for a text that is no Markdown: a title, a name, a cell of a table.
    pub fn hide_line<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.rewritten(text, TextSyntax::Plain, &mut |_, printed| printed)
    }

    /// Where names stand in a Markdown text, in their order.
    pub fn found(&self, text: &str) -> Vec<NameMatch> {
        self.places(text, TextSyntax::Markdown)
    }

    /// Where names stand in a text that is no Markdown, in their order.
    pub fn found_in_line(&self, text: &str) -> Vec<NameMatch> {
        self.places(text, TextSyntax::Plain)
    }

    fn rewritten<'a>(
        &self,
        text: &'a str,
        written: TextSyntax,
        letter: &mut dyn FnMut(char, char) -> char,
    ) -> Cow<'a, str> {
        if !self.may_hold_one(text) {
            return Cow::Borrowed(text);
        }
        let letters = letters(text, written);
        let mut edits: Vec<(Range<usize>, char)> = Vec::new();
        for (start, name) in self.find(&letters) {
            let behind = start + name.letters.len();
            let there =
                letters[start..behind].iter().zip(name.letters.iter().zip(&name.printed));
            let hidden = there.filter(|(_, (letter, printed))| letter != printed);
            edits.extend(hidden.map(|(place, (hidden, printed))| {
                (place.range.clone(), letter(*hidden, *printed))
            }));
        }
        if edits.is_empty() {
            return Cow::Borrowed(text);
        }
        edits.sort_by_key(|(range, _)| range.start);
        let mut out = String::with_capacity(text.len());
        let mut copied = 0;
        for (range, printed) in edits {
            out.push_str(&text[copied..range.start]);
            out.push(printed);
            copied = range.end;
        }
        out.push_str(&text[copied..]);
        Cow::Owned(out)
    }

    fn places(&self, text: &str, written: TextSyntax) -> Vec<NameMatch> {
        if !self.may_hold_one(text) {
            return Vec::new();
        }
        let letters = letters(text, written);
        let mut places: Vec<NameMatch> = self
            .find(&letters)
            .into_iter()
            .map(|(start, name)| NameMatch {
                name: name.letters.iter().collect(),
                printed: name.printed.iter().collect(),
                range: letters[start].range.start
                    ..letters[start + name.letters.len() - 1].range.end,
            })
            .collect();
        places.sort_by_key(|place| place.range.start);
        places
    }

    /// Most texts hold no first letter of a name, nor anything that could stand for one.
    fn may_hold_one(&self, text: &str) -> bool {
        !self.names.is_empty()
            && (text.contains(|letter| self.first.contains(&compared(letter)))
                || text.contains("&#")
                || text.contains('%'))
    }

    /// Which names begin at which letters. Of two that overlap the longer one counts.
    fn find(&self, letters: &[Letter]) -> Vec<(usize, &HiddenName)> {
        let automaton = self.automaton.get_or_init(|| {
            let names = self.names.iter().map(|name| name.letters.iter().collect::<String>());
            AhoCorasick::new(names).ok()
        });
        let Some(automaton) = automaton else { return Vec::new() };
        let mut text = String::with_capacity(3 * letters.len());
        let starts: Vec<usize> = letters
            .iter()
            .map(|letter| {
                text.push(letter.character);
                text.len() - letter.character.len_utf8()
            })
            .collect();
        let mut all: Vec<(usize, usize)> = automaton
            .find_overlapping_iter(&text)
            .map(|one| {
                (one.pattern().as_usize(), starts.partition_point(|at| *at < one.start()))
            })
            .collect();
        // Names stand in the order of their lengths.
        all.sort_unstable();
        let mut taken = vec![false; letters.len()];
        all.retain(|(name, start)| {
            let there = &mut taken[*start..start + self.names[*name].letters.len()];
            let is_free = !there.contains(&true);
            there.iter_mut().for_each(|one| *one |= is_free);
            is_free
        });
        all.into_iter().map(|(name, start)| (start, &self.names[name])).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{HiddenName, Privacy, is_read};
    use crate::text;
    use crate::text::plain;

    fn name(name: &str) -> HiddenName {
        HiddenName::new(&name.chars().collect::<Vec<_>>()).unwrap()
    }

    fn privacy(names: &[&str]) -> Privacy {
        Privacy::of(names.iter().copied().map(name).collect())
    }

    #[test]
    fn family_names_stay() {
        let hidden = |name| privacy(&[name]).hide_line(name).into_owned();
        assert_eq!(hidden("张建国"), "张某某");
        assert_eq!(hidden("李明"), "李某");
        assert_eq!(hidden("欧阳文静"), "欧阳某某");
    }

    /// What is read of a Markdown text, without white space, invisible characters and what looks like marks.
    fn read(markdown: &str) -> String {
        let words = plain::document(&text::parse(markdown));
        words.chars().filter(|one| is_read(*one) && !"*~`>".contains(*one)).collect()
    }

    #[test]
    fn a_name_is_hidden_however_it_is_written() {
        let privacy = privacy(&["张建国"]);
        let hostile = [
            "张建国",
            "张建\n国",
            "张 建 国",
            "张　建　国",
            "张**建国**",
            "**张**建~~国~~",
            "*张*建国",
            "张\u{200b}建\u{ad}国",
            "张\u{2060}建\u{fe00}国\u{200d}",
            "&#24352;&#24314;&#22269;",
            "张&#x5EFA;国",
            "张&#x5efa;&#0022269;",
            "张&shy;建&ZeroWidthSpace;国",
            "张&nbsp;建&zwj;国",
            "张\\\n建国",
            "张[建](https://a.cn/x)国",
            "[张](https://a.cn/(x))[建国](issue:2017-1)",
            "张建[^1]国\n\n[^1]: 脚注。",
            "> 张建\n> 国",
            "> 张\n>> 建国",
            "张`建`国",
            "| 甲 | 乙 |\n|---|---|\n| 张&nbsp;建**国** | 1 |",
            "- 张建\n  国",
        ];
        for text in hostile {
            let hidden = privacy.hide(text);
            let read = read(&hidden);
            // Entities are printed as they were typed: nobody reads a name in them, nor is one left.
            let masked = read.contains("张某某") || (text.contains('&') && read.contains('某'));
            assert!(masked, "{text:?} is {hidden:?}, read {read:?}");
            assert!(!read.contains('建') && !read.contains('国'), "{text:?} is {hidden:?}");
        }
    }

    #[test]
    fn a_name_of_parts_is_hidden_whatever_stands_between_them() {
        let privacy = privacy(&["买买提·吐尔逊", "黄建民"]);
        for dot in ["·", "•", "・", "．", "‧", "･", "∙", ".", "", " "] {
            let hidden = privacy.hide(&format!("由买买提{dot}吐尔逊负责")).into_owned();
            assert_eq!(hidden, format!("由买某某{dot}某某某负责"));
        }
        assert_eq!(privacy.hide("⻩建⺠未到岗"), "⻩某某未到岗");
        for between in ["-", " ", "_", "－", " - ", "–", "\u{2011}"] {
            let hidden = privacy.hide(&format!("黄{between}建{between}民")).into_owned();
            assert_eq!(hidden, format!("黄{between}某{between}某"));
        }
        assert_eq!(privacy.hide("2017-09-30，黄-建设路"), "2017-09-30，黄-建设路");
    }

    #[test]
    fn marks_stay_where_they_are() {
        let privacy = privacy(&["张建国", "李明"]);
        assert_eq!(privacy.hide("张**建国**、李[明](a)"), "张**某某**、李[某](a)");
        assert_eq!(privacy.hide("![张建国](张建国.png)"), "![张某某](张某某.png)");
        assert_eq!(
            privacy.hide("<https://a.cn/%E5%BC%A0建国>"),
            "<https://a.cn/%E5%BC%A0某某>"
        );
        assert_eq!(
            privacy.hide("见[文][张建国]\n\n[张建国]: /a"),
            "见[文][张某某]\n\n[张某某]: /a"
        );
        assert_eq!(privacy.hide("[甲](b \"张建国\")"), "[甲](b \"张某某\")");
        assert_eq!(privacy.hide_line("](张建国)"), "](张某某)");
        assert_eq!(privacy.hide("张建设"), "张建设");
    }

    #[test]
    fn of_names_within_each_other_the_longer_counts() {
        let privacy = privacy(&["文明", "李文明"]);
        assert_eq!(privacy.hide("李文明创建文明城市"), "李某某创建文某城市");
    }
}
