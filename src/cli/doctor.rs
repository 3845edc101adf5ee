//! `tongbao doctor`: fonts, engine, workspace: what is there, what is used, what is missing.

use std::path::Path;

use super::args::Format;
use super::outcome::Ended;
use super::report::report;
use super::terminal::Terminal;
use crate::lang::{Lang, Message};
use crate::office::{EngineReport, Workbench};
use crate::typeset::RoleReport;
use crate::{lang, office};

/// Tells fonts, engines and workspace; problems when no PDF could be made.
pub(super) fn run(folder: &Path, terminal: &mut Terminal) -> Ended {
    let disk = office::open(folder)?;
    let lang = terminal.lang;
    let found = office::doctor(&disk);
    let Workbench { files, archive, diagnostics } = &found.workbench;
    let workspace = Message::new("doctor-workspace")
        .with("folder", disk.root().display())
        .count("issues", archive.issues().len())
        .count("units", archive.units.as_ref().map_or(0, Vec::len));
    terminal.data(&format!("{}\n", workspace.text(lang)));
    let Some(equipment) = &found.equipment else {
        return Ok(report(diagnostics, files, Format::Human, terminal));
    };
    terminal.data(&format!("{}\n", lang::text(lang, "doctor-fonts")));
    for role in &equipment.fonts {
        terminal.data(&font(role, lang));
    }
    terminal.data(&format!("{}\n", lang::text(lang, "doctor-engines")));
    for engine in &equipment.engines {
        terminal.data(&line(engine, lang));
    }
    // The workspace's own problems are for `check`; here only what stands in the way of a PDF.
    Ok(report(&equipment.problems, files, Format::Human, terminal))
}

fn line(engine: &EngineReport, lang: Lang) -> String {
    let missing = || lang::text(lang, "doctor-not-ready");
    let state = engine.version.clone().unwrap_or_else(missing);
    let used = if engine.is_used { "*" } else { " " };
    format!("  {used} {:<10} {state}\n", engine.name)
}

fn font(role: &RoleReport, lang: Lang) -> String {
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
