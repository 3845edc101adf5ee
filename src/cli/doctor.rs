//! `tongbao doctor`: fonts, engine, workspace: what is there, what is used, what is missing.

use std::path::Path;

use super::args::Format;
use super::outcome::Outcome;
use super::paths;
use super::report::report;
use super::terminal::Terminal;
use crate::diag::Diagnostics;
use crate::lang::Message;
use crate::model::EngineChoice;
use crate::site::{EngineSettings, Timings, Toolchain};
use crate::typeset::RoleReport;
use crate::{lang, site};

pub(super) fn run(folder: &Path, terminal: &mut Terminal) -> Outcome {
    let Some(disk) = paths::open(folder, terminal) else { return Outcome::Failed };
    let lang = terminal.lang;
    let mut prepared = site::prepare(&disk, &Timings::default());
    let archive = &prepared.archive;
    let workspace = Message::new("doctor-workspace")
        .with("folder", disk.root().display())
        .count("issues", archive.issues.len())
        .count("units", archive.units.as_ref().map_or(0, Vec::len));
    terminal.data(&format!("{}\n", workspace.text(lang)));
    let Some(config) = &archive.config else {
        return report(&prepared.diagnostics, &prepared.files, Format::Human, terminal);
    };

    terminal.data(&format!("{}\n", lang::text(lang, "doctor-fonts")));
    for role in site::fonts(config, disk.root()).report() {
        terminal.data(&font(&role, lang));
    }

    // The workspace's own problems are for `check`; here only what stands in the way of a PDF.
    let mut problems = Diagnostics::new();
    terminal.data(&format!("{}\n", lang::text(lang, "doctor-engines")));
    for (name, choice) in EngineChoice::NAMES {
        let settings = EngineSettings { choice: Some(choice), workspace: disk.root().into() };
        let mut found = Diagnostics::new();
        let toolchain =
            Toolchain::new(&disk, config, Some(&settings), &mut prepared.files, &mut found);
        let version = toolchain.and_then(|toolchain| toolchain.engine_version());
        let state = version.unwrap_or_else(|| lang::text(lang, "doctor-not-ready"));
        let used = if config.pdf.engine == choice { "*" } else { " " };
        terminal.data(&format!("  {used} {name:<10} {state}\n"));
        if config.pdf.engine == choice {
            problems.append(found);
        }
    }
    report(&problems, &prepared.files, Format::Human, terminal)
}

fn font(role: &RoleReport, lang: lang::Lang) -> String {
    let name = lang::text(lang, &format!("role-{}", role.role.id()));
    let mut text = match &role.used {
        Some((family, path)) => {
            format!("    {:<6} {name}  {family}  {}\n", role.role.id(), path.display())
        }
        None => {
            let missing = lang::text(lang, "doctor-missing");
            format!("  ! {:<6} {name}  {missing}\n", role.role.id())
        }
    };
    let mut list = |id: &str, families: &[String]| {
        if !families.is_empty() {
            text.push_str(&format!("      {} {}\n", lang::text(lang, id), families.join(", ")));
        }
    };
    list("doctor-fallbacks", &role.fallbacks);
    list("doctor-not-installed", &role.missing);
    text
}
