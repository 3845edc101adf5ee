//! Diagnostics that are kept in a file, to be told again, in either language, by a run that has nothing else to say.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use super::files::{FileId, Files, Reread};
use super::fix::Fix;
use super::span::Span;
use crate::lang::Message;

/// Diagnostics with the files that they are in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredDiagnostics {
    /// In the order of their numbers.
    files: Vec<StoredFile>,
    list: Vec<StoredDiagnostic>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct StoredFile {
    path: String,
    /// None where it is what is read at the path.
    text: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct StoredDiagnostic {
    rule: String,
    severity: Severity,
    message: Message,
    span: Span,
    labels: Vec<(Span, Message)>,
    hints: Vec<Message>,
    fix: Option<Fix>,
}

impl StoredDiagnostics {
    /// Those of a run; a text that `reread` gives again is not kept.
    pub fn of(diagnostics: &Diagnostics, files: &Files, reread: &Reread) -> Self {
        let list: Vec<StoredDiagnostic> =
            diagnostics.iter().map(StoredDiagnostic::of).collect();
        let named: BTreeSet<FileId> = list.iter().flat_map(StoredDiagnostic::files).collect();
        let numbers = named.last().map(|last| files.up_to(*last));
        let file = |file: FileId| {
            let path = files.path(file).to_owned();
            let is_read = !named.contains(&file)
                || reread(&path).is_some_and(|text| text == files.text(file));
            let text = (!is_read).then(|| files.text(file).to_owned());
            StoredFile { path, text }
        };
        Self { files: numbers.into_iter().flatten().map(file).collect(), list }
    }

    /// Gives them back: the files, whose other texts `reread` gives, and the diagnostics. `None` where `rule` does not know
    /// one of their rules, or one is in none of the files.
    pub fn restore(
        self,
        reread: Reread,
        rule: impl Fn(&str) -> Option<&'static Rule>,
    ) -> Option<(Files, Diagnostics)> {
        let mut files = Files::rereading(reread);
        let known: BTreeSet<FileId> = self
            .files
            .into_iter()
            .map(|StoredFile { path, text }| files.add_again(path, text))
            .collect();
        let mut diagnostics = Diagnostics::new();
        for one in self.list {
            if !one.files().iter().all(|file| known.contains(file)) {
                return None;
            }
            diagnostics.push(one.restore(&rule)?);
        }
        Some((files, diagnostics))
    }
}

impl StoredDiagnostic {
    fn of(diagnostic: &Diagnostic) -> Self {
        let Diagnostic { rule, severity, message, span, labels, hints, fix } =
            diagnostic.clone();
        Self { rule: rule.id.to_owned(), severity, message, span, labels, hints, fix }
    }

    fn restore(self, rule: impl Fn(&str) -> Option<&'static Rule>) -> Option<Diagnostic> {
        let Self { severity, message, span, labels, hints, fix, .. } = self;
        Some(Diagnostic {
            rule: rule(&self.rule)?,
            severity,
            message,
            span,
            labels,
            hints,
            fix,
        })
    }

    /// The files that it speaks of.
    fn files(&self) -> Vec<FileId> {
        let labels = self.labels.iter().map(|(span, _)| span.file);
        let fix = self.fix.iter().map(|fix| fix.change.file());
        [self.span.file].into_iter().chain(labels).chain(fix).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::StoredDiagnostics;
    use crate::diag::{Diagnostic, Diagnostics, Files, Fix, Reread, Rule, Span, render};
    use crate::lang::{Lang, Message};

    static RULE: Rule = Rule::warning("unknown-key");

    fn disk() -> Reread {
        Arc::new(|path| (path == "read.yaml").then(|| "a: 1\nb: 2\n".to_owned()))
    }

    #[test]
    fn what_is_told_again_is_what_was_told() {
        let mut files = Files::rereading(disk());
        files.add("other.yaml", "");
        let read = files.add("read.yaml", "a: 1\nb: 2\n");
        let made = files.add("made.typ", "#let x\n");
        let nested = Message::new("ledger-empty").count("count", 3);
        let mut told = Diagnostics::new();
        told.push(
            Diagnostic::new(&RULE, Span::new(read, 5, 6))
                .with("key", "b")
                .label(
                    Span::new(made, 0, 4),
                    Message::new("unknown-key.hint").nested("x", nested),
                )
                .hint("unknown-key.hint"),
        );
        let fixed = Diagnostic {
            fix: Some(Fix::of_blanks(Span::whole(read), "c")),
            ..Diagnostic::new(&RULE, Span::whole(made))
        };
        told.push(fixed);
        let stored = StoredDiagnostics::of(&told, &files, &disk());
        let text = serde_json::to_string(&stored).unwrap();
        assert!(!text.contains("b: 2") && text.contains("#let x"), "{text}");
        let restore = |rule: Option<&'static Rule>| {
            let stored: StoredDiagnostics = serde_json::from_str(&text).unwrap();
            stored.restore(disk(), |id| rule.filter(|rule| rule.id == id))
        };
        let (again_files, again) = restore(Some(&RULE)).unwrap();
        for lang in Lang::ALL {
            let shown = |told: &Diagnostics, files: &Files| {
                let human = told.iter().map(|one| render::human(one, files, lang, false));
                human.collect::<String>() + &render::json(&told.sorted(files), files, lang)
            };
            assert_eq!(shown(&again, &again_files), shown(&told, &files));
        }
        assert_eq!(format!("{again:?}"), format!("{told:?}"));
        assert!(restore(None).is_none());
        let lost = text.replace("\"files\":[", "\"files\":[],\"x\":[");
        let lost: StoredDiagnostics = serde_json::from_str(&lost).unwrap();
        assert!(lost.restore(disk(), |_| Some(&RULE)).is_none());
    }
}
