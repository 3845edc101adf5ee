//! `tongbao schema`: what editors need to complete and check the YAML files.

use std::path::Path;

use super::args;
use super::outcome::{Ended, Outcome};
use super::terminal::Terminal;
use crate::lang::Message;
use crate::model::schema;
use crate::model::schema::FileMatch;
use crate::{lang, office};

/// Prints one schema or the list of all, or writes them into the workspace.
pub(super) fn run(folder: &Path, options: &args::Schema, terminal: &mut Terminal) -> Ended {
    match &options.name {
        _ if options.write => {
            let written = office::write_schemas(&office::open(folder)?)?;
            terminal.tell(&Message::new("summary-schema").with("folder", written.display()));
        }
        Some(name) => terminal.data(&json(name)?),
        None => list(terminal),
    }
    Ok(Outcome::Clean)
}

fn list(terminal: &mut Terminal) {
    for one in &schema::ALL {
        let files = match one.place {
            FileMatch::File(name) => name.to_owned(),
            FileMatch::Under(folder) => format!("{folder}/**/*.yaml"),
        };
        let what = lang::text(terminal.lang, &format!("schema-{}", one.record.id));
        terminal.data(&format!("{:<15} {files:<21} {what}\n", one.name));
    }
}

fn json(name: &str) -> Result<String, Message> {
    office::schema_json(name).map_err(|unknown| {
        let message = match unknown.near {
            Some(near) => Message::new("failure-schema-near").with("near", near),
            None => Message::new("failure-schema").with("known", unknown.known.join(" ")),
        };
        message.with("name", name)
    })
}
