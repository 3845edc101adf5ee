//! The program is killed while somebody writes: what was saved is in the file, and the file is whole. Or the browser is:
//! what was typed more than a second before is in the file; so also of points that somebody makes by Enter, where the program is
//! killed.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use tongbao::source::Disk;

use super::client::Client;
use crate::support::browser;
use crate::support::case::{Case, issue};
use crate::support::dice::{Dice, rounds};

/// How often the program is killed in one test, and how often the browser.
const PROGRAMS: usize = 12;
const BROWSERS: usize = 2;

/// A desk in a process of its own.
struct Program {
    child: Child,
    address: String,
    cookie: String,
}

/// Starts a desk; and the address of it that lets one browser in.
fn started(case: &Case) -> (Child, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tongbao"))
        .args(["serve", "--no-open"])
        .current_dir(case.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    (child, line.trim().to_owned())
}

impl Program {
    fn start(case: &Case) -> Self {
        let (child, line) = started(case);
        let (address, token) = line.strip_prefix("http://").unwrap().split_once('/').unwrap();
        let mut program = Self { child, address: address.to_owned(), cookie: String::new() };
        let opened = program.ask(&format!("GET /{token} HTTP/1.1\r\n"), "").unwrap();
        let cookie = opened.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
        program.cookie = cookie.split(';').next().unwrap().to_owned();
        program
    }

    /// The answer, head and body; `None` where the program went away.
    fn ask(&self, line: &str, body: &str) -> Option<String> {
        let Self { address, cookie, .. } = self;
        let mut stream = TcpStream::connect(address).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
        let length = body.len();
        let request = format!(
            "{line}Host: {address}\r\nOrigin: http://{address}\r\nCookie: {cookie}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        answer.starts_with("HTTP/1.1 ").then_some(answer)
    }

    fn json(&self, line: &str, body: &str) -> Option<Value> {
        serde_json::from_str(self.ask(line, body)?.split_once("\r\n\r\n")?.1).ok()
    }
}

#[test]
fn what_was_saved_before_the_program_was_killed_is_in_the_file() {
    let case = Case::archive().issue(1);
    let file = case.path().join("bulletins/2017/gongzuo-01.yaml");
    let mut text = "第1期导语。".to_owned();
    for round in 1..=rounds(PROGRAMS) as u64 {
        let mut program = Program::start(&case);
        let path = "/manuscripts/gongzuo-2017-1 HTTP/1.1\r\n";
        let opened = program.json(&format!("GET {path}"), "").unwrap();
        let mut revision = opened["manuscript"]["revision"].clone();
        let wait = Duration::from_millis(Dice::new(round).roll(150) as u64);
        let id = program.child.id();
        let killer = std::thread::spawn(move || {
            std::thread::sleep(wait);
            Command::new("kill").args(["-9", &id.to_string()]).status().unwrap();
        });
        // The text that was sent last may be in the file or not.
        let mut sent = text.clone();
        for key in 0.. {
            sent = format!("{text}{round}之{key}");
            let edit =
                json!({ "text": { "at": ["entries", 0, "lead"], "was": text, "now": sent } });
            let edits = json!({ "writer": "1", "revision": revision, "edits": [edit] });
            let Some(answer) = program.json(&format!("POST {path}"), &edits.to_string()) else {
                break;
            };
            assert_eq!(answer["manuscript"]["waiting"], json!([]), "{answer}");
            revision = answer["own"].clone();
            text.clone_from(&sent);
        }
        killer.join().unwrap();
        program.child.wait().unwrap();
        let written = fs_err::read_to_string(&file).unwrap();
        let is = |wanted: &str| written.contains(&format!("lead: {wanted}\n"));
        assert!(is(&text) || is(&sent), "{text}\n{sent}\n{written}");
        if is(&sent) {
            text = sent;
        }
    }
    assert!(text.chars().count() > 40, "it was written at all: {text}");
    let checked = tongbao::office::check(&Disk::open(case.path()).unwrap());
    // A text that is broken off has no stop.
    assert!(!checked.diagnostics.has_errors(), "{:?}", checked.diagnostics);
}

#[test]
fn a_browser_that_is_killed_takes_no_more_than_the_last_second_with_it() {
    for wait in waits(1300) {
        let draft = issue(1).replace("published", "draft");
        nothing_old_is_lost(&draft, |case| {
            let client = Client::open(case);
            let seen = client.browse_with("killed", case, &[&wait]);
            // What was on its way is written.
            std::thread::sleep(Duration::from_millis(500));
            seen
        });
    }
}

#[test]
fn points_that_are_made_by_enter_are_in_the_file_within_a_second() {
    for wait in waits(1900) {
        let draft = issue(1).replace("published", "draft").replace(
            "    lead: ",
            "    practices:\n      - heading: 做法\n        points:\n          - lead: 要点\n    lead: ",
        );
        nothing_old_is_lost(&draft, |case| {
            let (mut program, address) = started(case);
            let server = program.id().to_string();
            let arguments = [address.as_str(), &wait, server.as_str()];
            let seen = browser::run("killed", case.path(), &arguments);
            program.wait().unwrap();
            seen
        });
    }
}

/// Random milliseconds from `least` on, after which somebody who writes is interrupted.
fn waits(least: usize) -> impl Iterator<Item = String> {
    (1..=rounds(BROWSERS) as u64)
        .map(move |round| (least + Dice::new(round).roll(1400)).to_string())
}

/// Of what a script types in an issue no more is missing in the file than what is younger than a second. The best of
/// several tries counts: whatever else the machine does makes a second shorter.
fn nothing_old_is_lost(issue: &str, typing: impl Fn(&Case) -> Value) {
    const TRIES: usize = 3;
    let mut oldest = (0..TRIES).map(|_| {
        let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", issue);
        let seen = typing(&case);
        let file = case.path().join("bulletins/2017/gongzuo-01.yaml");
        let written = fs_err::read_to_string(&file).unwrap();
        let typed: Vec<(String, u64)> = serde_json::from_value(seen["typed"].clone()).unwrap();
        assert!(typed.len() > 3, "{typed:?}");
        let lost = typed.iter().filter(|(key, _)| !written.contains(key));
        lost.map(|(_, age)| *age).max().unwrap_or(0)
    });
    let is_in_time = oldest.any(|age| age <= 1000);
    assert!(is_in_time, "each time keys older than a second were lost");
}
