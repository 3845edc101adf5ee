//! The pages of the desk, compiled into the program. Nothing is loaded from elsewhere.

use crate::lang;
use crate::lang::Lang;

/// Modules and styles, by their names below `/desk/`.
static FILES: &[(&str, &[u8])] = &[
    ("agenda.js", include_bytes!("../../assets/desk/agenda.js")),
    ("allowing.js", include_bytes!("../../assets/desk/allowing.js")),
    ("api.js", include_bytes!("../../assets/desk/api.js")),
    ("attached.js", include_bytes!("../../assets/desk/attached.js")),
    ("block.js", include_bytes!("../../assets/desk/block.js")),
    ("blocks.css", include_bytes!("../../assets/desk/blocks.css")),
    ("blocks.js", include_bytes!("../../assets/desk/blocks.js")),
    ("build.js", include_bytes!("../../assets/desk/build.js")),
    ("building.js", include_bytes!("../../assets/desk/building.js")),
    ("change.js", include_bytes!("../../assets/desk/change.js")),
    ("choosing.js", include_bytes!("../../assets/desk/choosing.js")),
    ("conflict.js", include_bytes!("../../assets/desk/conflict.js")),
    ("corrections.js", include_bytes!("../../assets/desk/corrections.js")),
    ("desk.css", include_bytes!("../../assets/desk/desk.css")),
    ("desk.js", include_bytes!("../../assets/desk/desk.js")),
    ("dom.js", include_bytes!("../../assets/desk/dom.js")),
    ("drawn.js", include_bytes!("../../assets/desk/drawn.js")),
    ("field.js", include_bytes!("../../assets/desk/field.js")),
    ("foot.js", include_bytes!("../../assets/desk/foot.js")),
    ("findings.js", include_bytes!("../../assets/desk/findings.js")),
    ("followed.js", include_bytes!("../../assets/desk/followed.js")),
    ("form.js", include_bytes!("../../assets/desk/form.js")),
    ("grid.js", include_bytes!("../../assets/desk/grid.js")),
    ("handed.js", include_bytes!("../../assets/desk/handed.js")),
    ("icon.svg", include_bytes!("../../assets/logo.svg")),
    ("issue.css", include_bytes!("../../assets/desk/issue.css")),
    ("issue.js", include_bytes!("../../assets/desk/issue.js")),
    ("items.js", include_bytes!("../../assets/desk/items.js")),
    ("job.js", include_bytes!("../../assets/desk/job.js")),
    ("ledger.js", include_bytes!("../../assets/desk/ledger.js")),
    ("links.js", include_bytes!("../../assets/desk/links.js")),
    ("manual.css", include_bytes!("../../assets/desk/manual.css")),
    ("manuscript.css", include_bytes!("../../assets/desk/manuscript.css")),
    ("manuscript.js", include_bytes!("../../assets/desk/manuscript.js")),
    ("marks.js", include_bytes!("../../assets/desk/marks.js")),
    ("news.js", include_bytes!("../../assets/desk/news.js")),
    ("named.js", include_bytes!("../../assets/desk/named.js")),
    ("outline.js", include_bytes!("../../assets/desk/outline.js")),
    ("overview.css", include_bytes!("../../assets/desk/overview.css")),
    ("overview.js", include_bytes!("../../assets/desk/overview.js")),
    ("panes.js", include_bytes!("../../assets/desk/panes.js")),
    ("papers.js", include_bytes!("../../assets/desk/papers.js")),
    ("pieces.js", include_bytes!("../../assets/desk/pieces.js")),
    ("masked.js", include_bytes!("../../assets/desk/masked.js")),
    ("places.css", include_bytes!("../../assets/desk/places.css")),
    ("places.js", include_bytes!("../../assets/desk/places.js")),
    ("points.js", include_bytes!("../../assets/desk/points.js")),
    ("problems.js", include_bytes!("../../assets/desk/problems.js")),
    ("registering.js", include_bytes!("../../assets/desk/registering.js")),
    ("returned.js", include_bytes!("../../assets/desk/returned.js")),
    ("saved.js", include_bytes!("../../assets/desk/saved.js")),
    ("printing.css", include_bytes!("../../assets/desk/printing.css")),
    ("printing.js", include_bytes!("../../assets/desk/printing.js")),
    ("put.js", include_bytes!("../../assets/desk/put.js")),
    ("publish.js", include_bytes!("../../assets/desk/publish.js")),
    ("remarks.js", include_bytes!("../../assets/desk/remarks.js")),
    ("renaming.js", include_bytes!("../../assets/desk/renaming.js")),
    ("reading.css", include_bytes!("../../assets/desk/reading.css")),
    ("reading.js", include_bytes!("../../assets/desk/reading.js")),
    ("review.css", include_bytes!("../../assets/desk/review.css")),
    ("review.js", include_bytes!("../../assets/desk/review.js")),
    ("saver.js", include_bytes!("../../assets/desk/saver.js")),
    ("search.css", include_bytes!("../../assets/desk/search.css")),
    ("search.js", include_bytes!("../../assets/desk/search.js")),
    ("sought.js", include_bytes!("../../assets/desk/sought.js")),
    ("signer.js", include_bytes!("../../assets/desk/signer.js")),
    ("sign-in.css", include_bytes!("../../assets/desk/sign-in.css")),
    ("sheets.js", include_bytes!("../../assets/desk/sheets.js")),
    ("steps.js", include_bytes!("../../assets/desk/steps.js")),
    ("tokens.css", include_bytes!("../../assets/desk/tokens.css")),
    ("too-old.js", include_bytes!("../../assets/desk/too-old.js")),
    ("tools.js", include_bytes!("../../assets/desk/tools.js")),
    ("undo.js", include_bytes!("../../assets/desk/undo.js")),
    ("untaken.js", include_bytes!("../../assets/desk/untaken.js")),
    ("used.js", include_bytes!("../../assets/desk/used.js")),
    ("versions.js", include_bytes!("../../assets/desk/versions.js")),
    ("whole.css", include_bytes!("../../assets/desk/whole.css")),
    ("whole.js", include_bytes!("../../assets/desk/whole.js")),
    ("wishes.js", include_bytes!("../../assets/desk/wishes.js")),
    ("words.css", include_bytes!("../../assets/desk/words.css")),
    ("workspace.css", include_bytes!("../../assets/desk/workspace.css")),
    ("workspace.js", include_bytes!("../../assets/desk/workspace.js")),
];

/// What a page of the website gets while it is looked at.
pub(super) const LIVE: &str = include_str!("../../assets/desk/live.js");

const SHELL: &str = include_str!("../../assets/desk/desk.html");

const MANUAL: &str = include_str!("../../assets/desk/manual.html");

const SIGN_IN: &str = include_str!("../../assets/desk/sign-in.html");

const CLOSED: &str = include_str!("../../assets/desk/closed.html");

/// Words of the desk begin so in the catalogue.
const WORDS: &str = "desk-";

/// A module or a style.
pub(super) fn file(name: &str) -> Option<&'static [u8]> {
    FILES.iter().find(|(known, _)| *known == name).map(|(_, bytes)| *bytes)
}

/// What the page where somebody signs in is made of.
pub(super) fn is_before(name: &str) -> bool {
    ["icon.svg", "sign-in.css", "tokens.css"].contains(&name)
}

/// The page of the desk, with its words; `who` is whoever signed in, or nobody.
pub(super) fn shell(lang: Lang, who: &str) -> String {
    let words: serde_json::Map<String, serde_json::Value> = lang::ids(lang)
        .into_iter()
        .filter_map(|id| {
            let name = id.strip_prefix(WORDS)?;
            Some((name.to_owned(), lang::text(lang, &id).into()))
        })
        .collect();
    // Within a script element only `</` would end it.
    let words = serde_json::Value::from(words).to_string().replace('<', "\\u003c");
    filled(SHELL, lang).replace("{who}", &escaped(who)).replace("{words}", &words)
}

/// The page of the manual around its text.
pub(super) fn manual(lang: Lang, body: &str) -> String {
    filled(MANUAL, lang).replace("{manual}", body)
}

/// The page for a browser that was not let in.
pub(super) fn closed(lang: Lang) -> String {
    filled(CLOSED, lang)
}

/// The page where somebody signs in: the name that was given, why it was not enough, and whether the network can read what
/// is sent.
pub(super) fn sign_in(lang: Lang, who: &str, told: &str, is_readable: bool) -> String {
    let focus = "autofocus";
    let (of_who, of_password) = if who.is_empty() { (focus, "") } else { ("", focus) };
    let values = [
        ("{hidden}", if is_readable { "" } else { "hidden" }.to_owned()),
        ("{who-focus}", of_who.to_owned()),
        ("{password-focus}", of_password.to_owned()),
        ("{told}", escaped(told)),
        // The last: it is not ours.
        ("{who}", escaped(who)),
    ];
    let page = filled(SIGN_IN, lang);
    values.iter().fold(page, |page, (name, value)| page.replace(name, value))
}

/// Text as it stands in a page; what is filled in has none of our braces.
fn escaped(text: &str) -> String {
    let escapes = [
        ('&', "&amp;"),
        ('<', "&lt;"),
        ('>', "&gt;"),
        ('"', "&quot;"),
        ('\'', "&#39;"),
        ('{', "&#123;"),
    ];
    escapes.iter().fold(text.to_owned(), |text, (from, to)| text.replace(*from, to))
}

/// Fills in the language, and each word that the page names: `{desk-title}`.
fn filled(page: &str, lang: Lang) -> String {
    let code = match lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    };
    let ids = lang::ids(lang).into_iter().filter(|id| id.starts_with(WORDS));
    ids.fold(page.replace("{lang}", code), |page, id| {
        page.replace(&format!("{{{id}}}"), &lang::text(lang, &id))
    })
}
