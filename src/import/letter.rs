//! A text that a unit wrote to somebody: red head, number, title, addressee.
//!
//! [`read`] is the entry point. The lines down to the addressee say who writes what to whom; none of them
//! is a unit's heading.

use super::archive_names::ArchiveNames;
use super::draft::IssueHead;
use super::line::{Part, Piece};
use super::{tail, title};
use crate::document::Style;
use crate::text::without_spaces;

/// Most lines down to the addressee.
const MOST_LINES: usize = 10;

/// Longest line with an addressee, in characters.
const LONGEST: usize = 60;

/// Titles of what is written to one addressee.
const TO_ONE: [&str; 5] = ["报告", "请示", "函", "汇报", "说明"];

/// What stands above the text of a letter.
#[derive(Debug)]
pub(super) struct Letter<'a> {
    /// Red head, number, name of the sender.
    pub(super) above: Vec<Piece<'a>>,
    /// The title, line by line; none where it begins with whom it is written to.
    pub(super) title: Vec<Piece<'a>>,
    /// 市绩效办：
    pub(super) addressee: Piece<'a>,
    /// Id of the unit that writes; absent where no line names one.
    pub(super) sender: Option<String>,
    /// Parts before the text.
    pub(super) length: usize,
}

impl<'a> Letter<'a> {
    /// Gives title and addressee to the head of an issue that has `taken` lines of it already.
    pub(super) fn into_head(self, taken: usize, head: &mut IssueHead<'a>) {
        head.unkeyed.extend(&self.above[taken..]);
        head.addressees.push(self.addressee);
        head.title = self.title;
    }
}

/// Reads the top of a text as that of a letter.
pub(super) fn read<'a>(parts: &[Part<'a>], known: &ArchiveNames<'_>) -> Option<Letter<'a>> {
    let lines: Vec<Piece<'a>> =
        parts.iter().take(MOST_LINES).map_while(|part| part.words()).collect();
    let at = lines.iter().position(|line| line.text().ends_with(['：', ':']))?;
    let (above, addressee) = (&lines[..at], lines[at]);
    let is_head = |line: &Piece<'a>| is_head(*line, known);
    // The number may stand below the title.
    let last = above.iter().rposition(|line| !is_head(line));
    let title = last.map(|last| &above[last]).filter(|last| title::is_kind(last.text()));
    let to_one =
        title.is_some_and(|last| TO_ONE.iter().any(|kind| last.text().ends_with(kind)));
    let sentence = above.iter().any(|line| line.text().contains('。'));
    // What heads a part of a text is nobody whom it is written to.
    let heads = matches!(addressee.style(), Style::Heading(_));
    let has_title = title.is_some() || above.is_empty();
    if !has_title
        || sentence
        || heads
        || !(is_addressee(addressee, known) || (to_one && is_short(addressee)))
    {
        return None;
    }
    let end = last.map_or(above.len(), |last| last + 1);
    let first = above[..end].iter().rposition(is_head).map_or(0, |last| last + 1);
    let whole: String = above[first..end].iter().map(|line| line.text()).collect();
    let lines = above.iter().map(|line| line.text()).chain([whole.as_str()]);
    let sender = lines.map(without_spaces).filter_map(|name| sender(&name, known)).next();
    // 督办函：what is written to a unit speaks of it.
    let to = without_spaces(addressee.text());
    if sender.is_none() && known.units.id(to.trim_end_matches(['：', ':'])).is_some() {
        return None;
    }
    Some(Letter {
        above: [&above[..first], &above[end..]].concat(),
        title: above[first..end].to_vec(),
        addressee,
        sender,
        length: at + 1,
    })
}

/// Whether a line above the text is none of its title: a red head, a number, a day, a unit.
fn is_head(line: Piece<'_>, known: &ArchiveNames<'_>) -> bool {
    let text = without_spaces(line.text());
    title::is_document_number(&text)
        || tail::opens_with_label(&text)
        || text.ends_with("文件")
        || known.units.id(&text).is_some()
        || known.is_own(&text)
        || tail::is_date(line)
}

/// The unit that a line of the head names: 安澜市水务局文件, 安澜市水务局关于……的报告.
fn sender(line: &str, known: &ArchiveNames<'_>) -> Option<String> {
    let name = line.strip_suffix("文件").unwrap_or(line);
    let name = name.split_once("关于").map_or(name, |(before, _)| before);
    known.units.id(name).map(str::to_owned)
}

/// Whether a line names the own organisation, or several, and closes with a colon.
pub(super) fn is_addressee(line: Piece<'_>, known: &ArchiveNames<'_>) -> bool {
    if line.style() == Style::Addressees {
        return true;
    }
    let text = without_spaces(line.text());
    let Some(names) = text.strip_suffix(['：', ':']).filter(|_| is_short(line)) else {
        return false;
    };
    let several = |text: &str| {
        ["各县", "各区", "各乡", "各镇", "各单位", "各有关", "各市", "市直", "县直"]
            .iter()
            .any(|opening| text.starts_with(opening))
            && text.contains(['、', '，'])
    };
    several(names) || names.split(['、', '，']).any(|name| known.is_own(name))
}

fn is_short(line: Piece<'_>) -> bool {
    line.text().chars().nth(LONGEST).is_none() && !line.text().contains(['。', '；'])
}
