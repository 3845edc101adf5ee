//! The register: all its lines, read one behind the other.

use std::collections::BTreeMap;

use chrono::DateTime;

use super::rules::{REGISTER_BROKEN, REGISTER_ORDER};
use crate::diag::{Diagnostic, Diagnostics, FileId, Files, Span};
use crate::lang::Message;
use crate::model::{
    EditionLine, IssueId, LineFault, NO_LINE, REGISTER, RegisterHead, RegisterLine, VoidLine,
};
use crate::source::{Project, ReadError, WorkspacePath, sha256, unreadable};

/// The register.
#[derive(Debug, Clone)]
pub struct Register {
    /// All of it, as it stands in the file.
    pub bytes: Vec<u8>,
    /// Its last line, and how many there are.
    pub head: RegisterHead,
    file: FileId,
    /// The SHA-256 of each line.
    digests: Vec<String>,
    editions: BTreeMap<IssueId, Vec<RegisteredIssue>>,
    void: BTreeMap<IssueId, VoidLine>,
    order: Vec<OrderFault>,
}

/// A line that was written out of its order; nobody can mend it.
#[derive(Debug, Clone)]
pub struct OrderFault {
    /// The number of the line, from 1.
    pub line: usize,
    /// Whether only its issue is older than one before it: registered late.
    pub is_late: bool,
    /// What is told.
    pub told: Diagnostic,
}

/// An edition, and where its line stands.
#[derive(Debug, Clone)]
pub struct RegisteredIssue {
    /// What the line says.
    pub line: EditionLine,
    /// Its place.
    pub span: Span,
}

impl Register {
    /// Reads the register; `None` where there is none, or it cannot be read, which is told. What is wrong with its lines goes
    /// to `out`; a line that cannot be read is counted, and not known otherwise.
    pub fn read(
        project: &dyn Project,
        files: &mut Files,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let path = WorkspacePath::root().join(REGISTER)?;
        let bytes = match project.read(&path) {
            Ok(bytes) => bytes,
            Err(ReadError::Missing) => return None,
            Err(error) => {
                let place = Span::whole(files.add(REGISTER, ""));
                out.push(unreadable(place, &path, &error));
                return None;
            }
        };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let file = files.add(REGISTER, text);
        let head = RegisterHead { lines: 0, digest: NO_LINE.to_owned() };
        let (editions, void) = (BTreeMap::new(), BTreeMap::new());
        let (digests, order) = (Vec::new(), Vec::new());
        let mut register = Self { bytes, head, file, digests, editions, void, order };
        let mut reading = LineReading::default();
        for line in register.bytes.clone().split_inclusive(|byte| *byte == b'\n') {
            reading.line(line, &mut register, out);
        }
        Some(register)
    }

    /// The editions of an issue, the first one first.
    pub fn editions(&self, issue: &IssueId) -> &[RegisteredIssue] {
        self.editions.get(issue).map_or(&[], Vec::as_slice)
    }

    /// All issues that are registered, each with its last edition.
    pub fn issues(&self) -> impl Iterator<Item = (&IssueId, &RegisteredIssue)> {
        self.editions.iter().filter_map(|(id, all)| Some((id, all.last()?)))
    }

    /// All editions, by issue and number.
    pub fn all_editions(&self) -> impl Iterator<Item = (&IssueId, &RegisteredIssue)> {
        self.editions.iter().flat_map(|(id, all)| all.iter().map(move |one| (id, one)))
    }

    /// The numbers that are void.
    pub fn void(&self) -> &BTreeMap<IssueId, VoidLine> {
        &self.void
    }

    /// The number of the line with a SHA-256, from 1; 0 for what stands before the first.
    pub fn line_of(&self, digest: &str) -> Option<usize> {
        let known = self.digests.iter().position(|one| one.eq_ignore_ascii_case(digest));
        known.map(|index| index + 1).or_else(|| (digest == NO_LINE).then_some(0))
    }

    /// Lines out of their order.
    pub fn order(&self) -> &[OrderFault] {
        &self.order
    }

    /// Its file, for what has no line.
    pub fn file(&self) -> FileId {
        self.file
    }
}

/// What is known while one line is read after the other.
#[derive(Default)]
struct LineReading {
    /// Bytes of the text before the line.
    start: usize,
    /// When the line before was written.
    when: Option<DateTime<chrono::FixedOffset>>,
    /// The newest issue so far of each series and year: its date and number.
    newest: BTreeMap<(String, i32), (String, u32)>,
}

impl LineReading {
    fn line(&mut self, line: &[u8], register: &mut Register, out: &mut Diagnostics) {
        let text = String::from_utf8_lossy(line);
        let span = Span::new(
            register.file,
            self.start,
            self.start + text.trim_end_matches(['\n', '\r']).len(),
        );
        self.start += text.len();
        let before = std::mem::replace(&mut register.head.digest, sha256(line));
        register.digests.push(register.head.digest.clone());
        register.head.lines += 1;
        let number = register.head.lines;
        let told = |id: &'static str| {
            let message = Message::new(id).with("line", number);
            Diagnostic::with_message(&REGISTER_BROKEN, span, message)
                .hint("register-broken.hint")
        };
        let read = str::from_utf8(line).map_err(|_| LineFault::Unreadable);
        let read = match read.and_then(RegisterLine::read) {
            Ok(read) => read,
            Err(LineFault::Unreadable) => return out.push(told("register-broken.unreadable")),
            Err(LineFault::Altered) => return out.push(told("register-broken")),
        };
        if read.previous() != before {
            out.push(told("register-broken.chain"));
        }
        let Some(issue) = read.issue() else { return };
        let when = DateTime::parse_from_rfc3339(read.when()).ok();
        if when.zip(self.when).is_some_and(|(now, before)| now < before) {
            let told = order("register-order", number, span);
            register.order.push(OrderFault { line: number, is_late: false, told });
        }
        self.when = when.or(self.when);
        if register.void.contains_key(&issue) {
            out.push(told("register-broken.void").with("issue", &issue));
        }
        match read {
            RegisterLine::Void(line) => {
                if register.editions.contains_key(&issue) {
                    out.push(told("register-broken.void").with("issue", &issue));
                }
                register.void.insert(issue, line);
            }
            RegisterLine::Edition(line) => {
                let late = self.late(&issue, &line.date, (number, span));
                // A further edition has the date of the first one.
                let late = late.filter(|_| line.edition == 1);
                let late = late.map(|told| OrderFault { line: number, is_late: true, told });
                register.order.extend(late);
                let known = register.editions.entry(issue.clone()).or_default();
                if usize::try_from(line.edition) != Ok(known.len() + 1) {
                    let told = told("register-broken.edition").with("issue", &issue);
                    out.push(told.with("edition", line.edition));
                }
                known.push(RegisteredIssue { line, span });
            }
        }
    }

    /// Tells an issue that was registered behind one of a higher number, with an earlier date.
    fn late(
        &mut self,
        issue: &IssueId,
        date: &str,
        (number, span): (usize, Span),
    ) -> Option<Diagnostic> {
        let run = (issue.series.clone(), issue.year);
        let newest = self.newest.entry(run).or_insert_with(|| (date.to_owned(), issue.number));
        let (known, later) = newest.clone();
        if *date >= *known {
            *newest = (date.to_owned(), issue.number.max(later));
            return None;
        }
        let told = order("register-order.late", number, span).with("issue", issue);
        (issue.number < later).then(|| told.with("date", date).with("later", later))
    }
}

fn order(id: &'static str, line: usize, span: Span) -> Diagnostic {
    Diagnostic::with_message(&REGISTER_ORDER, span, Message::new(id).with("line", line))
}

#[cfg(test)]
mod tests {
    use super::Register;
    use crate::diag::{Diagnostics, Files};
    use crate::model::{EditionLine, EditionPages, NO_LINE, REGISTER, RegisterLine, VoidLine};
    use crate::source::{Memory, sha256};

    /// Ten lines: eight issues, one of them in two editions, and a void number.
    fn lines() -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for index in 0..10_u32 {
            let previous =
                lines.last().map_or(NO_LINE.to_owned(), |last| sha256(last.as_bytes()));
            let number = if index == 9 { 1 } else { index + 1 };
            let (issue, when) = (
                format!("gongzuo-2017-{number}"),
                format!("2017-08-{:02}T09:00:00+08:00", index + 1),
            );
            let line = if number == 5 {
                let reason = "排版作废".to_owned();
                RegisterLine::Void(VoidLine { issue, previous, reason, when })
            } else {
                RegisterLine::Edition(EditionLine {
                    approved: Vec::new(),
                    corrections: Vec::new(),
                    date: format!("2017-08-{:02}", index + 1),
                    edition: if index == 9 { 2 } else { 1 },
                    file: format!("bulletins/2017/{number}.yaml"),
                    issue,
                    pages: EditionPages { internal: 2, public: None },
                    persons: "mask".to_owned(),
                    previous,
                    program: "tongbao 0".to_owned(),
                    sums: sha256(&[u8::try_from(index).unwrap()]),
                    when,
                })
            };
            lines.push(line.written());
        }
        lines
    }

    /// What is told: rules and the lines that they speak of; and the register.
    fn read(bytes: Vec<u8>) -> (Vec<(String, usize)>, Register) {
        let (mut files, mut out) = (Files::new(), Diagnostics::new());
        let project = Memory::new().with(REGISTER, bytes);
        let register = Register::read(&project, &mut files, &mut out).unwrap();
        let told = out.iter().map(|one| {
            let line = files.position(one.span.file, one.span.start).line;
            (one.rule.id.to_owned(), line)
        });
        (told.collect(), register)
    }

    #[test]
    fn a_register_that_was_only_added_to_is_in_order() {
        let lines = lines();
        let (told, register) = read(lines.concat().into_bytes());
        assert_eq!(told, []);
        assert_eq!(register.head.lines, 10);
        assert_eq!(register.head.digest, sha256(lines[9].as_bytes()));
        assert_eq!(register.issues().count(), 8);
        assert_eq!(register.all_editions().count(), 9);
        assert_eq!(register.void().len(), 1);
        assert_eq!(register.line_of(&sha256(lines[3].as_bytes())), Some(4));
        assert_eq!(register.line_of(&sha256(b"")), None);
        assert_eq!(read(Vec::new()).0, []);
    }

    #[test]
    fn every_byte_that_is_another_one_is_told_with_its_line() {
        let lines = lines();
        let whole = lines.concat().into_bytes();
        let mut line = 1;
        for at in 0..whole.len() {
            for bit in [0, 1, 5, 7] {
                let mut bytes = whole.clone();
                bytes[at] ^= 1 << bit;
                let told = read(bytes).0;
                assert!(told.iter().any(|(_, of)| *of == line), "{at} {bit}: {told:?}");
            }
            line += usize::from(whole[at] == b'\n');
        }
    }

    #[test]
    fn lines_that_are_moved_added_or_taken_away_are_told() {
        let lines = lines();
        let is_told = |lines: Vec<String>| !read(lines.concat().into_bytes()).0.is_empty();
        for one in 0..lines.len() {
            for other in 0..lines.len() {
                let mut moved = lines.clone();
                moved.swap(one, other);
                assert_eq!(is_told(moved), one != other, "{one} for {other}");
                let mut copied = lines.clone();
                copied.insert(other, lines[one].clone());
                assert!(is_told(copied), "{one} again before {other}");
            }
            let mut shorter = lines.clone();
            shorter.remove(one);
            // Of lines that are cut off at the end only the head speaks.
            assert_eq!(is_told(shorter), one + 1 < lines.len(), "without {one}");
        }
        let (_, shorter) = read(lines[..9].concat().into_bytes());
        assert_eq!(shorter.line_of(&sha256(lines[9].as_bytes())), None);
        for end in 1..lines[9].len() {
            let whole = lines.concat();
            assert!(!read(whole.as_bytes()[..whole.len() - end].to_vec()).0.is_empty());
        }
    }

    /// A line written behind the others by somebody who knows how.
    fn with(line: impl FnOnce(String) -> RegisterLine) -> Vec<(String, usize)> {
        let lines = lines();
        let more = line(sha256(lines[9].as_bytes())).written();
        read((lines.concat() + &more).into_bytes()).0
    }

    fn void(issue: &str, when: &str) -> impl FnOnce(String) -> RegisterLine {
        let (issue, when) = (issue.to_owned(), when.to_owned());
        move |previous| {
            RegisterLine::Void(VoidLine { issue, previous, reason: "无".into(), when })
        }
    }

    #[test]
    fn numbers_that_are_used_twice_and_dates_that_go_back_are_told() {
        let late = "2017-09-01T09:00:00+08:00";
        assert_eq!(with(void("gongzuo-2017-10", late)), []);
        let broken = [("register-broken".to_owned(), 11)];
        assert_eq!(with(void("gongzuo-2017-5", late)), broken);
        assert_eq!(with(void("gongzuo-2017-3", late)), broken);
        // Time that goes back makes no line a broken one.
        let back = void("gongzuo-2017-10", "2017-08-09T09:00:00+08:00");
        let lines = lines();
        let back = back(sha256(lines[9].as_bytes())).written();
        let (told, register) = read((lines.concat() + &back).into_bytes());
        assert_eq!(told, []);
        let order = register.order().iter().map(|one| (one.line, one.is_late));
        assert_eq!(order.collect::<Vec<_>>(), [(11, false)]);
        // The same moment, written elsewhere.
        assert_eq!(with(void("gongzuo-2017-10", "2017-08-10T01:00:00+00:00")), []);
    }
}
