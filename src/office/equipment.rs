//! What PDFs are made with, as far as the machine has it.

use super::workbench::Workbench;
use crate::model::Issue;
use crate::site;
use crate::site::{EngineSettings, Toolchain};
use crate::source::Disk;

/// Adds what stands in the way of building to the diagnostics of a workbench: templates, fonts,
/// standards, characters without a font.
pub fn check_equipment(disk: &Disk, workbench: &mut Workbench) {
    let Workbench { files, archive, diagnostics } = workbench;
    let Some(config) = &archive.config else { return };
    let settings = EngineSettings { choice: None, workspace: disk.root().to_owned() };
    let toolchain = Toolchain::new(disk, config, Some(&settings), files, diagnostics);
    if let Some(fonts) = toolchain.as_ref().and_then(Toolchain::fonts) {
        let issues: Vec<&Issue> = archive.issues.iter().collect();
        site::uncovered(archive, &issues, fonts, files, diagnostics);
    }
}
