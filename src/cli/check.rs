//! `tongbao check`: everything that is wrong; with `--fix`, what is left after the safe fixes.

use std::path::Path;

use super::args;
use super::args::Format;
use super::outcome::{Ended, Failure, Outcome};
use super::report::report;
use super::terminal::Terminal;
use crate::lang::Message;
use crate::office;
use crate::office::{BuildError, MadeFix, PublicCheck, Workbench};
use crate::source::Disk;

/// Checks the workspace, mends what can be mended where that was asked for, and tells what is left; problems when
/// there are errors.
pub(super) fn run(folder: &Path, options: &args::Check, terminal: &mut Terminal) -> Ended {
    let disk = office::open(folder)?;
    if options.public {
        return public(&disk, terminal);
    }
    let mut workbench = if options.fix { fix(&disk, terminal)? } else { office::check(&disk) };
    office::check_reviews(&disk, &mut workbench);
    office::check_register((&disk, &disk), &mut workbench);
    office::dry_run(&disk, &mut workbench);
    let Workbench { files, archive, diagnostics } = &workbench;
    let outcome = report(diagnostics, files, options.format, terminal);
    if diagnostics.is_empty() {
        let count = archive.issues().len();
        terminal.tell(&Message::new("summary-clean").count("issues", count));
    }
    Ok(outcome)
}

/// Tries whether the website depends on what is withheld.
fn public(disk: &Disk, terminal: &mut Terminal) -> Ended {
    terminal.tell(&Message::new("progress-public"));
    let (mut workbench, checked) = office::check_public(disk);
    let problems = std::mem::take(&mut workbench.diagnostics).without_hints();
    let reported = report(&problems, &workbench.files, Format::Human, terminal);
    let PublicCheck { files, differing } = match checked {
        Ok(checked) => checked,
        Err(BuildError::Faults) => {
            return Err(Message::new("failure-public-faults").into());
        }
        Err(error) => {
            return error.message().map_or(Ok(Outcome::Failed), |told| Err(told.into()));
        }
    };
    if differing.is_empty() {
        terminal.tell(&Message::new("summary-public").count("files", files));
        return Ok(reported);
    }
    for path in &differing {
        terminal.data(&format!("{path}\n"));
    }
    Err(Failure::problems(Message::new("failure-public").count("files", differing.len())))
}

/// Makes all safe fixes, shows each, and returns the workspace as it then is.
fn fix(disk: &Disk, terminal: &mut Terminal) -> Result<Workbench, Failure> {
    let fixed = office::fix(disk, &mut |made| terminal.tell(&shown(&made)))?;
    let summary = match fixed.fixes {
        0 => Message::new("summary-fixed.nothing"),
        made => Message::new("summary-fixed").count("fixes", made).count("files", fixed.files),
    };
    terminal.tell(&summary);
    Ok(fixed.workbench)
}

/// `bulletins/2017/gongzuo-08.yaml:12:9: 攻坚,底线 → 攻坚，底线 [half-width-punctuation]`
fn shown(made: &MadeFix) -> Message {
    let MadeFix { path, position, before, after, rule } = made;
    Message::new("fix-made")
        .with("place", format!("{path}:{}:{}", position.line, position.column))
        .with("before", before)
        .with("after", after)
        .with("rule", rule.id)
}
