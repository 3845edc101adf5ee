//! The value behind a key or a hyphen, as it is written.

use std::ops::Range;

use super::{Slip, flow};
use crate::lang::is_han;
use crate::source::{bracket, emit, rules};

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// Nothing, or a comment: what belongs to it stands in the next lines.
    Empty,
    /// A text without quotes, which may go on in the next line.
    Plain,
    /// In quotes or brackets, up to this byte.
    Closed(usize),
    /// The text of the next lines that stand deeper.
    Block,
}

/// What people type for the bar that opens a block text.
const BARS: [char; 5] = ['｜', '丨', '︱', '∣', '〡'];

/// Brackets that open a list or keys, of either width.
const OPENING: [char; 8] = ['［', '｛', '【', '〔', '（', '(', '[', '{'];

/// A value with all that its line says.
pub(super) struct Value<'t> {
    /// The file.
    pub(super) text: &'t str,
    /// Bytes of the value, to the end of its line.
    pub(super) range: Range<usize>,
    /// Column of the key or hyphen it belongs to.
    pub(super) column: usize,
    /// Whether a key stands before it.
    pub(super) has_key: bool,
    /// Whether the next line that says anything stands deeper.
    pub(super) is_followed: bool,
}

impl Value<'_> {
    /// Says what the value is; what is wrong with it goes to `out`.
    pub(super) fn read(&self, out: &mut Vec<Slip>) -> Written {
        let words = self.words();
        let Some(first) = words.chars().next() else { return Written::Empty };
        match first {
            '#' => self.comment(out),
            '|' | '>' if is_header(words) => Written::Block,
            '|' | '>' => self.bar(first, out),
            '"' | '\'' => self.quoted(out),
            '[' | '{' => self.brackets(first, out),
            '&' | '*' | '!' => self.mark(first, out),
            _ if BARS.contains(&first) && self.is_followed && words.chars().count() < 3 => {
                let range = self.range.start..self.range.start + first.len_utf8();
                let slip = Slip::full_width(first, "full-width-mark.hint-bar", range.clone());
                out.push(slip.fixed(range, "|"));
                Written::Block
            }
            'l' | 'I' if words.len() == 1 && self.is_followed => {
                let range = self.range.start..self.range.end.min(self.range.start + 1);
                let slip = Slip::new(
                    &rules::FULL_WIDTH_MARK,
                    "full-width-mark.letter",
                    "full-width-mark.hint-bar",
                    range.clone(),
                );
                // A figure of Rome may open a text.
                let slip = slip.naming(first);
                out.push(if first == 'l' { slip.fixed(range, "|") } else { slip });
                Written::Block
            }
            '［' | '｛' | '【' | '〔' if flow::half_width(self.said()).is_some() => {
                let half = flow::half_width(self.said()).unwrap_or_default();
                let range = self.range.start..self.range.start + first.len_utf8();
                let slip = Slip::full_width(first, "full-width-mark.hint-bracket", range);
                let slip = slip.fixed(self.said_range(), half);
                out.push(slip.passed_over(self.range.clone(), "~"));
                Written::Closed(self.range.end)
            }
            '［' | '｛' | '【' | '〔' | '（' | '('
                if flow::key_length(words.trim_start_matches(OPENING)).is_some() =>
            {
                let range = self.range.start..self.range.start + first.len_utf8();
                let slip = Slip::full_width(first, "full-width-mark.hint-bracket", range);
                out.push(slip.passed_over(self.range.clone(), "~"));
                Written::Closed(self.range.end)
            }
            '@' | '`' | '%' | ',' | ']' | '}' => self.reserved(first, out),
            '-' | '?' | ':' if words[1..].starts_with(' ') => self.reserved(first, out),
            _ => self.plain(out),
        }
    }

    fn words(&self) -> &str {
        self.text[self.range.clone()].trim_end()
    }

    /// The words without the comment behind them.
    fn said(&self) -> &str {
        let words = self.words();
        words.find(" # ").map_or(words, |at| words[..at].trim_end())
    }

    fn said_range(&self) -> Range<usize> {
        self.range.start..self.range.start + self.said().len()
    }

    /// The whole value is a text that must stand in quotes.
    fn unquoted(&self, id: &'static str, out: &mut Vec<Slip>) -> Written {
        let slip =
            Slip::new(&rules::UNQUOTED_TEXT, id, "unquoted-text.hint", self.said_range());
        self.in_quotes(slip, out)
    }

    /// Puts the whole value in quotes; where a key stands in it, that would make the key a text.
    fn in_quotes(&self, slip: Slip, out: &mut Vec<Slip>) -> Written {
        out.push(match flow::second_key(self.said()) {
            Some(_) if slip.rule == &rules::LOST_TEXT => {
                slip.passed_over(self.range.clone(), "~")
            }
            Some(key) => flow::two_keys(self.said(), key, self.range.start, self.range.clone()),
            None => slip.fixed(self.said_range(), emit::line(self.said())),
        });
        Written::Closed(self.range.end)
    }

    fn reserved(&self, first: char, out: &mut Vec<Slip>) -> Written {
        let slip = Slip::new(
            &rules::UNQUOTED_TEXT,
            "unquoted-text.mark",
            "unquoted-text.hint",
            self.said_range(),
        );
        self.in_quotes(slip.with("mark", first), out)
    }

    fn comment(&self, out: &mut Vec<Slip>) -> Written {
        let words = self.words();
        let is_text = words[1..].chars().next().is_some_and(|one| !" !#".contains(one));
        if is_text && !self.is_followed && self.has_key {
            let slip = Slip::new(
                &rules::LOST_TEXT,
                "lost-text.hash",
                "lost-text.hint",
                self.range.start..self.range.start + words.len(),
            );
            out.push(slip);
        }
        Written::Empty
    }

    /// `| 甲`: the text must stand below the bar. `> 5%` is a text.
    fn bar(&self, first: char, out: &mut Vec<Slip>) -> Written {
        let words = self.words()[1..].trim();
        if first == '>' || self.is_followed || flow::second_key(words).is_some() {
            return self.reserved(first, out);
        }
        let range = self.said_range();
        let deep = " ".repeat(self.column + 2);
        let mut slip = Slip::new(
            &rules::UNQUOTED_TEXT,
            "unquoted-text.bar",
            "unquoted-text.hint-bar",
            range.clone(),
        );
        slip = slip.fixed(range.clone(), format!("|\n{deep}{words}"));
        out.push(slip.passed_over(range, "~"));
        Written::Closed(self.range.end)
    }

    fn quoted(&self, out: &mut Vec<Slip>) -> Written {
        let start = self.range.start;
        let end = bracket::quoted_length(&self.text[start..]).map(|length| start + length);
        match end {
            Some(end) if end <= self.range.end => {
                let rest = self.text[end..self.range.end].trim();
                if rest.is_empty() || rest.starts_with('#') {
                    out.extend(escape(&self.text[start..end], start));
                    return Written::Closed(end);
                }
                self.unquoted("unquoted-text.quotes", out)
            }
            Some(end) if self.holds(end) => Written::Closed(end),
            _ => self.unclosed("invalid-yaml.quote", "invalid-yaml.hint-quote", out),
        }
    }

    fn brackets(&self, first: char, out: &mut Vec<Slip>) -> Written {
        let start = self.range.start;
        let end = bracket::end(&self.text[start..]).map(|length| start + length);
        match end {
            Some(end) if end <= self.range.end => {
                let rest = self.text[end..self.range.end].trim();
                if rest.is_empty() || rest.starts_with('#') {
                    flow::check(&self.text[start..end], start, out);
                    return Written::Closed(end);
                }
                self.behind_bracket(end, rest, out)
            }
            Some(end) if self.holds(end) => {
                flow::check(&self.text[start..end], start, out);
                Written::Closed(end)
            }
            _ => {
                let wide = if first == '[' { '］' } else { '｝' };
                let Some(at) = self.words().find(['］', '｝']) else {
                    return self.unclosed(
                        "invalid-yaml.bracket",
                        "invalid-yaml.hint-bracket",
                        out,
                    );
                };
                let range = start + at..start + at + wide.len_utf8();
                let found = self.text[range.clone()].chars().next().unwrap_or(wide);
                let wanted = if found == '］' { "]" } else { "}" };
                let slip =
                    Slip::full_width(found, "full-width-mark.hint-bracket", range.clone());
                out.push(slip.fixed(range, wanted));
                Written::Closed(self.range.end)
            }
        }
    }

    /// What stands behind a bracket: a mark is one too many, and words make a text of it all, unless what is in
    /// the brackets is a list or has keys.
    fn behind_bracket(&self, end: usize, rest: &str, out: &mut Vec<Slip>) -> Written {
        let inner = &self.text[self.range.start + 1..end - 1];
        if let Some(listed) = flow::listed(self.said()) {
            let slip = flow::unlisted(self.said_range());
            out.push(slip.fixed(self.said_range(), listed));
            return Written::Closed(self.range.end);
        }
        let is_mark = rest.chars().all(|one| ",，;；。、".contains(one));
        let is_list = inner.contains(',') || flow::key_length(inner.trim_start()).is_some();
        if !is_mark && !is_list {
            return self.unquoted("unquoted-text.brackets", out);
        }
        let range = end..self.range.start + self.words().len();
        let (id, hint) = ("invalid-yaml.behind-bracket", "invalid-yaml.hint-behind-bracket");
        let slip = Slip::new(&rules::INVALID_YAML, id, hint, range.clone()).with("rest", rest);
        out.push(if is_mark { slip.fixed(range, "") } else { slip.passed_over(range, "") });
        flow::check(&self.text[self.range.start..end], self.range.start, out);
        Written::Closed(end)
    }

    /// Whether all lines up to `end` belong to the value: they stand deeper than its key.
    fn holds(&self, end: usize) -> bool {
        let lines = self.text[self.range.start..end].split('\n').skip(1);
        let deep = |line: &str| {
            let indent = line.len() - line.trim_start_matches(' ').len();
            line.trim().is_empty() || indent > self.column
        };
        lines.into_iter().all(deep)
    }

    fn unclosed(&self, id: &'static str, hint: &'static str, out: &mut Vec<Slip>) -> Written {
        let range = self.range.start..self.range.start + 1;
        let slip = Slip::new(&rules::INVALID_YAML, id, hint, range);
        out.push(slip.passed_over(self.range.clone(), "~"));
        Written::Closed(self.range.end)
    }

    /// `&甲` names a place, `*甲` refers to one, `!甲` is a type: nothing of it is printed.
    fn mark(&self, first: char, out: &mut Vec<Slip>) -> Written {
        let words = self.words();
        let name = words[1..].split([' ', ',', ']', '}']).next().unwrap_or_default();
        let partner = if first == '&' { '*' } else { '&' };
        let is_used = !name.is_empty() && self.text.contains(&format!("{partner}{name}"));
        if first != '!' && is_used {
            return if words.len() == name.len() + 1 && first == '&' {
                Written::Empty
            } else {
                Written::Plain
            };
        }
        let rule = if first == '*' { &rules::UNQUOTED_TEXT } else { &rules::LOST_TEXT };
        let id = if first == '*' { "unquoted-text.mark" } else { "lost-text" };
        let hint = if first == '*' { "unquoted-text.hint" } else { "lost-text.hint" };
        let slip = Slip::new(rule, id, hint, self.said_range()).with("mark", first);
        self.in_quotes(slip, out)
    }

    fn plain(&self, out: &mut Vec<Slip>) -> Written {
        let words = self.words();
        let start = self.range.start;
        if let Some(at) = words.find(" #") {
            let behind = words[at + 2..].chars().next();
            let is_text = words[..at].chars().any(is_han);
            if behind.is_some_and(|one| one != ' ') && is_text {
                let range = start + at + 1..start + words.len();
                let slip =
                    Slip::new(&rules::LOST_TEXT, "lost-text.hash", "lost-text.hint", range);
                let is_number = behind.is_some_and(|one| one.is_ascii_digit());
                out.push(if is_number && !self.is_followed {
                    slip.fixed(start..start + words.len(), emit::line(words))
                } else {
                    slip
                });
                return Written::Plain;
            }
        }
        let said = words.find(" #").map_or(words, |at| words[..at].trim_end());
        let colon = said.find(": ").or(said.ends_with(':').then(|| said.len() - 1));
        match colon.filter(|_| self.has_key) {
            Some(_) => self.unquoted("unquoted-text.colon", out),
            None => Written::Plain,
        }
    }
}

/// The slip of a text in double quotes with a backslash that no character of YAML opens with: "C:\d"; `at` is the byte at which
/// it opens.
fn escape(quoted: &str, at: usize) -> Option<Slip> {
    // YAML 1.2, 5.7.
    const KNOWN: &str = "0abt\tnvfre \"/\\N_LPxuU\n";
    let inner = quoted.strip_prefix('"')?.strip_suffix('"')?;
    let mut characters = inner.char_indices();
    let wrong = loop {
        let (place, one) = characters.next()?;
        if one == '\\' && !characters.next().is_some_and(|(_, next)| KNOWN.contains(next)) {
            break at + 1 + place;
        }
    };
    let (id, hint) = ("unquoted-text.escape", "unquoted-text.hint-escape");
    let slip = Slip::new(&rules::UNQUOTED_TEXT, id, hint, wrong..wrong + 1);
    let whole = at..at + quoted.len();
    Some(if inner.contains(['\'', '"', '\n']) {
        slip.passed_over(whole, "~")
    } else {
        slip.fixed(whole, format!("'{inner}'"))
    })
}

/// `|`, `>-`, `|2+`, with a comment or without.
fn is_header(words: &str) -> bool {
    let rest =
        words[1..].trim_start_matches(['+', '-', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    words.len() - rest.len() < 4
        && (rest.is_empty() || rest.trim_start().starts_with('#') && rest.starts_with(' '))
}
