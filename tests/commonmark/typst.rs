//! Compiling Typst sources in process and reading the words of the pages.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use tongbao::model::{Date, Role};
use tongbao::typeset::{
    Embedded, Engine, Fonts, RoleFonts, Shared, Standards, TypesetInput, default_folders, pool,
};

/// Stands between two sources; no example has it.
const BETWEEN: &str = "〖〗";

/// Marks of lists are no words; everything stands on one long page.
const SETTINGS: &str = "#set page(height: auto)\n\
    #set text(font: \"Noto Serif CJK SC\", hyphenate: false)\n\
    #show raw: set text(font: \"Noto Serif CJK SC\")\n\
    #set list(marker: [])\n\
    #set enum(numbering: _ => [])\n";

/// Replaces what the font does not have (Kannada, double-struck letters): that it is missing is
/// an error, and a matter of other tests.
pub(crate) fn printable(text: &str) -> String {
    let has = |one: &char| one.is_whitespace() || FONTS.covers(Role::Title, *one);
    text.chars().map(|one| if has(&one) { one } else { '□' }).collect()
}

static FONTS: LazyLock<Arc<Fonts>> = LazyLock::new(|| {
    let folders = default_folders(Path::new(env!("CARGO_MANIFEST_DIR")));
    Arc::new(Fonts::scan(&folders, RoleFonts::default()))
});

/// The words of each of `sources`, without spaces. Panics with the problems where they do not
/// compile.
pub(crate) fn words(sources: &[String]) -> Vec<String> {
    let between = format!("\n\n#par[#\"{BETWEEN}\"]\n\n");
    let document = TypesetInput {
        name: "examples.typ".to_owned(),
        main: format!("{SETTINGS}{}", printable(&sources.join(&between))),
        date: Date::new(2017, 8, 21).expect("a day that exists"),
        standards: Standards::default(),
        files: BTreeMap::new(),
    };
    let engine =
        Engine::Embedded(Embedded::new(Arc::clone(&FONTS), Arc::new(Shared::default())));
    let pool = pool(0).expect("threads can be started");
    let outcome = pool.install(|| engine.typeset(&document));
    let output = outcome.output.unwrap_or_else(|| panic!("{:#?}", outcome.problems));
    let text = output.text.expect("the embedded engine gives the text");
    let plain: String = text.chars().filter(|one| !one.is_whitespace()).collect();
    plain.split(BETWEEN).map(str::to_owned).collect()
}
