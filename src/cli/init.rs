//! `tongbao init`: a new workspace.

use super::args;
use super::outcome::{Ended, Outcome};
use super::terminal::Terminal;
use crate::lang::Message;
use crate::office;

/// Makes a workspace; fails where there is one already, or a file cannot be written.
pub(super) fn run(options: &args::Init, terminal: &mut Terminal) -> Ended {
    let folder = &options.folder;
    if options.templates {
        office::init_with_templates(folder)?;
    } else {
        office::init(folder)?;
    }
    terminal.tell(&Message::new("summary-init").with("folder", folder.display()));
    Ok(Outcome::Clean)
}
