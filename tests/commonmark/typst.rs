//! Compiling Typst sources and reading the words of the result.
//!
//! [`words`] is the hook: it now runs the `typst` program (the one that `TONGBAO_TYPST` names, else
//! the one on the path) with HTML export, from which words are read most easily.

use std::io::Write;
use std::process::Command;
use std::process::Stdio;

use crate::spec;

/// Stands between two sources; no example has it.
const BETWEEN: &str = "⟦⟧";

/// The words of each of `sources`, without spaces. Panics with Typst's message where one does not
/// compile.
pub(crate) fn words(sources: &[String]) -> Vec<String> {
    let between = format!("\n\n#par[#\"{BETWEEN}\"]\n\n");
    let page = compile(&sources.join(&between));
    let body = page.split_once("<body>").map_or(page.as_str(), |(_, body)| body);
    spec::words(body).split(BETWEEN).map(str::to_owned).collect()
}

fn compile(source: &str) -> String {
    let program = std::env::var_os("TONGBAO_TYPST").unwrap_or_else(|| "typst".into());
    let mut child = Command::new(program)
        .args(["compile", "--features", "html", "--format", "html", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the typst program runs");
    let mut stdin = child.stdin.take().expect("it has an input");
    stdin.write_all(source.as_bytes()).expect("it reads its input");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it writes UTF-8")
}
