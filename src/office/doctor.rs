//! What a workspace and a machine have to make PDFs with: what is there, what is used, what is missing.

use super::workbench::{Workbench, check};
use crate::diag::Diagnostics;
use crate::model::EngineChoice;
use crate::site;
use crate::site::{EngineSettings, Toolchain};
use crate::source::Disk;
use crate::typeset::RoleReport;

/// What was found.
#[derive(Debug)]
pub struct Findings {
    /// The workspace.
    pub workbench: Workbench,
    /// What PDFs are made with; absent where the settings cannot be read.
    pub equipment: Option<Equipment>,
}

/// What PDFs are made with.
#[derive(Debug)]
pub struct Equipment {
    /// The fonts, role by role.
    pub fonts: Vec<RoleReport>,
    /// The engines.
    pub engines: Vec<EngineReport>,
    /// What stands in the way of PDFs by the engine in use; their files are those of the workbench.
    pub problems: Diagnostics,
}

/// An engine.
#[derive(Debug)]
pub struct EngineReport {
    /// Its name in the settings.
    pub name: &'static str,
    /// Its name and version; absent where it cannot be used.
    pub version: Option<String>,
    /// Whether the settings choose it.
    pub is_used: bool,
}

/// Looks at a workspace, its fonts and its engines.
pub fn doctor(disk: &Disk) -> Findings {
    let mut workbench = check(disk);
    let equipment = equipment(disk, &mut workbench);
    Findings { workbench, equipment }
}

fn equipment(disk: &Disk, workbench: &mut Workbench) -> Option<Equipment> {
    let Workbench { files, archive, .. } = workbench;
    let config = archive.config.as_ref()?;
    let mut problems = Diagnostics::new();
    let engines = EngineChoice::NAMES.into_iter().map(|(name, choice)| {
        let settings = EngineSettings { choice: Some(choice), workspace: disk.root().into() };
        let mut found = Diagnostics::new();
        let toolchain = Toolchain::new(disk, config, Some(&settings), files, &mut found);
        let is_used = config.pdf.engine == choice;
        if is_used {
            problems.append(found);
        }
        EngineReport {
            name,
            version: toolchain.and_then(|toolchain| toolchain.engine_version()),
            is_used,
        }
    });
    let engines = engines.collect();
    let fonts = site::fonts(config, disk.root()).report();
    Some(Equipment { fonts, engines, problems })
}
