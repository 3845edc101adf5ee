//! Pages in a real browser: what they ask for, what they complain of.

use std::collections::BTreeMap;

use crate::support::browser;

/// A page that does what no page of ours may do.
const BAD: &str = r#"<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>坏</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:; img-src *">
<script src="bad.js"></script></head>
<body><p style="color: red">红</p><img src="https://example.gov.cn/a.png" alt=""><img src="b.png" alt=""></body></html>"#;

#[test]
fn what_a_page_does_wrong_is_told() {
    let files = [
        ("bad.html", BAD),
        ("bad.js", "console.error('ouch'); nothing()"),
        ("good.html", "<!DOCTYPE html><title>good</title>"),
    ];
    let files = files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
    let folder = browser::on_disk(&BTreeMap::from(files));
    let results = browser::run("open", folder.path(), &["bad.html", "good.html"]);
    for (at, over) in ["http", "file"].into_iter().enumerate() {
        let told = results[at]["problems"].to_string();
        let wanted = [
            "policy: style-src-attr",
            "outside request: https://example.gov.cn/a.png",
            "b.png",
            "console: ouch",
            "nothing is not defined",
        ];
        for words in wanted {
            assert!(told.contains(words), "{over}: {words} is not told: {told}");
        }
    }
    for good in [&results[2], &results[3]] {
        assert_eq!(good["problems"].as_array().map(Vec::len), Some(0), "{good}");
    }
}
