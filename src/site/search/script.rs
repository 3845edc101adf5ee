//! Data as a script: a page opened from a disk may not fetch a file, but it may run one.
//!
//! Every file is one call of a function that `assets/search.js` sets up.

use serde::Serialize;

/// `tongbao.receive("kind","name",value);`: the value reaches the page as the one of this kind and name.
pub(super) fn call(kind: &str, name: &str, value: &impl Serialize) -> String {
    // Strings, lists and maps by strings always have a JSON form.
    let json = |value: serde_json::Result<String>| value.expect("the value is plain data");
    let (kind, name) = (json(serde_json::to_string(kind)), json(serde_json::to_string(name)));
    let mut value = json(serde_json::to_string(value));
    // Until 2019 these two ended a line of a script, even within a string.
    for (end, escape) in [("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029")] {
        if value.contains(end) {
            value = value.replace(end, escape);
        }
    }
    format!("tongbao.receive({kind},{name},{value});\n")
}
