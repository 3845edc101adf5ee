//! LibreOffice opens the Word files, and its PDF says what the text export says.

use std::collections::BTreeMap;

use tongbao::document::text;

use super::Read;
use crate::support::libreoffice::{Files, converted};
use crate::support::{squeezed, tools};

#[test]
fn the_pdf_that_libreoffice_makes_has_the_same_text() {
    let mut files = Files::new();
    let mut texts = BTreeMap::new();
    for read in [Read::sample(), Read::everything()] {
        for issue in read.issues() {
            // Both archives have issues of the same number.
            let name = format!("{}-{}", issue.id(), read.issues().len());
            files.insert(format!("{name}.docx"), read.word(issue));
            let text = text::write(&read.lay_out(issue));
            let words = text.lines().filter(|line| !line.starts_with("〔图片："));
            texts.insert(format!("{name}.pdf"), squeezed(&words.collect::<String>()));
        }
    }
    for (name, pdf) in converted(&files, "pdf") {
        assert_eq!(tools::words(&pdf), texts[&name], "{name}");
    }
}
