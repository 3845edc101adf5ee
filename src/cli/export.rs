//! `tongbao export`: an issue as a Word file, Markdown, text, a mail or JSON.

use std::path::{Path, PathBuf};

use super::args;
use super::args::{Format, existing};
use super::outcome::{Ended, Outcome};
use super::report::report;
use super::terminal::Terminal;
use crate::lang::Message;
use crate::office;
use crate::office::{ExportError, ExportFormat, ExportedFile};

/// Exports an issue into a file or to the output; problems when it cannot be laid out.
pub(super) fn run(folder: &Path, options: &args::Export, terminal: &mut Terminal) -> Ended {
    let disk = office::open(folder)?;
    match office::export_issue(&disk, &options.issue, format(options.to)) {
        Ok(exported) => deliver(&exported, options, terminal),
        Err(ExportError::Issue(error)) => Err(error.into()),
        Err(ExportError::Faults(faults)) => {
            Ok(report(&faults.diagnostics, &faults.files, Format::Human, terminal))
        }
    }
}

fn format(name: args::ExportFormatName) -> ExportFormat {
    match name {
        args::ExportFormatName::Docx => ExportFormat::Docx,
        args::ExportFormatName::Md => ExportFormat::Markdown,
        args::ExportFormatName::Txt => ExportFormat::Text,
        args::ExportFormatName::Eml => ExportFormat::Mail,
        args::ExportFormatName::Json => ExportFormat::Json,
    }
}

/// Writes the file, or prints it: texts unless a file is named, a Word file or a mail only where `-` is.
fn deliver(exported: &ExportedFile, options: &args::Export, terminal: &mut Terminal) -> Ended {
    let ExportedFile { issue, bytes } = exported;
    let path = match &options.output {
        Some(path) if path == Path::new("-") => None,
        Some(path) => Some(path.clone()),
        None => match options.to {
            args::ExportFormatName::Docx => Some(PathBuf::from(format!("{issue}.docx"))),
            args::ExportFormatName::Eml => Some(PathBuf::from(format!("{issue}.eml"))),
            _ => None,
        },
    };
    let Some(path) = path else {
        terminal.bytes(bytes);
        return Ok(Outcome::Clean);
    };
    office::save_as(&path, bytes, existing(options.force))?;
    let summary = Message::new("summary-export").with("issue", issue);
    terminal.tell(&summary.with("file", path.display()));
    Ok(Outcome::Clean)
}
