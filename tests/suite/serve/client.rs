//! Requests to a desk, byte by byte, as a hostile program would send them.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::Value;
use tongbao::lang::Lang;
use tongbao::serve::{Desk, ServeOptions, serve};
use tongbao::source::Disk;

use crate::support::browser;
use crate::support::case::Case;

/// So long an answer is waited for before a test has failed.
const PATIENCE: Duration = Duration::from_secs(60);

/// A desk that a browser was let in to.
pub(super) struct Client {
    desk: Desk,
    /// `127.0.0.1:8046`
    pub(super) address: String,
    /// `tongbao-8046=…`
    pub(super) cookie: String,
}

/// An answer.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) head: String,
    pub(super) body: Vec<u8>,
}

impl Answer {
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The cookie that it gives.
    pub(super) fn cookie(&self) -> String {
        let cookie = self.header("set-cookie").unwrap_or_else(|| panic!("{self:?}"));
        cookie.split(';').next().unwrap().to_owned()
    }

    /// The value of a header.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

impl Client {
    /// Opens a desk at any free port, and lets a browser in.
    pub(super) fn open(case: &Case) -> Self {
        Self::open_in(case, Lang::En)
    }

    /// The same at a desk that speaks this language.
    pub(super) fn open_in(case: &Case, lang: Lang) -> Self {
        let mut client = Self::serve(case, |options| options.lang = lang);
        let opened = client.get(&client.invite());
        assert_eq!((opened.status, opened.header("location")), (303, Some("/")));
        client.cookie = opened.cookie();
        client
    }

    /// Opens a desk with options of its own, at a free port and the next; no browser is let in yet.
    pub(super) fn serve(case: &Case, change: impl FnOnce(&mut ServeOptions)) -> Self {
        let disk = Disk::open(case.path()).unwrap();
        let mut options = ServeOptions {
            port: Some(free_port()),
            lang: Lang::En,
            listen: None,
            passwords: None,
            urls: Vec::new(),
        };
        change(&mut options);
        let desk = serve(disk, options).unwrap_or_else(|error| panic!("{error:?}"));
        let invitation = desk.invite().unwrap_or_else(|error| panic!("{error:?}"));
        let (address, _) =
            invitation.strip_prefix("http://").and_then(|rest| rest.split_once('/')).unwrap();
        let address = address.to_owned();
        Self { desk, address, cookie: String::new() }
    }

    /// An address for a further browser, below the desk's.
    pub(super) fn invite(&self) -> String {
        let invitation = self.desk.invite().unwrap_or_else(|error| panic!("{error:?}"));
        invitation.split_once(&self.address).unwrap().1.to_owned()
    }

    /// Runs a script of `tests/browser/` at the desk of a workspace, and gives what it prints.
    #[track_caller]
    pub(super) fn browse(&self, script: &str, case: &Case) -> Value {
        self.browse_with(script, case, &[])
    }

    /// The same with more arguments.
    #[track_caller]
    pub(super) fn browse_with(&self, script: &str, case: &Case, more: &[&str]) -> Value {
        let address = format!("http://{}{}", self.address, self.invite());
        browser::run(script, case.path(), &[&[address.as_str()], more].concat())
    }

    /// Asks as the browser that was let in.
    pub(super) fn get(&self, path: &str) -> Answer {
        let Self { address, cookie, .. } = self;
        self.send(&format!(
            "GET {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\n\r\n"
        ))
    }

    /// Asks for data.
    pub(super) fn json(&self, path: &str) -> Value {
        let answer = self.get(path);
        assert_eq!(answer.status, 200, "{path}: {answer:?}");
        answer.json()
    }

    /// Asks for JSON until it says what is waited for.
    pub(super) fn json_once(&self, path: &str, is_there: impl Fn(&Value) -> bool) -> Value {
        let end = Instant::now() + PATIENCE;
        loop {
            let told = self.json(path);
            if is_there(&told) {
                return told;
            }
            assert!(Instant::now() < end, "{told:#}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Sends bytes, and reads the answer to its end.
    pub(super) fn send(&self, request: &str) -> Answer {
        send(&self.address, request)
    }

    /// What the desk says of a file that is handed in for an issue.
    pub(super) fn paper(&self, issue: &str, name: &str, bytes: &[u8]) -> Value {
        let (issue, more) = issue.split_once('&').unwrap_or((issue, ""));
        self.decided(issue, name, more, "{}", bytes)
    }

    /// The same, where somebody decided what some of its blocks are.
    pub(super) fn decided(
        &self,
        issue: &str,
        name: &str,
        more: &str,
        decisions: &str,
        bytes: &[u8],
    ) -> Value {
        let body = [decisions.as_bytes(), b"\n", bytes].concat();
        self.post(&format!("/issues/{issue}/papers?name={name}&{more}"), &body).json()
    }

    /// The answer to bytes.
    pub(super) fn post(&self, path: &str, bytes: &[u8]) -> Answer {
        self.post_as("application/octet-stream", path, bytes)
    }

    /// The answer to data.
    pub(super) fn post_json(&self, path: &str, value: &Value) -> Answer {
        self.post_as("application/json", path, value.to_string().as_bytes())
    }

    fn post_as(&self, kind: &str, path: &str, bytes: &[u8]) -> Answer {
        let Self { address, cookie, .. } = self;
        let length = bytes.len();
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nCookie: {cookie}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n"
        );
        send_bytes(address, &[head.as_bytes(), bytes].concat())
    }

    /// Origin and path of the website as it would be published.
    pub(super) fn site(&self) -> (String, String) {
        let site = self.json("/state")["site"].as_str().unwrap().to_owned();
        let (address, path) =
            site.strip_prefix("http://").and_then(|rest| rest.split_once('/')).unwrap();
        (address.to_owned(), format!("/{path}"))
    }

    /// Asks for a page of that website.
    pub(super) fn page(&self, path: &str) -> Answer {
        let (address, root) = self.site();
        send(&address, &format!("GET {root}{path} HTTP/1.1\r\nHost: {address}\r\n\r\n"))
    }

    /// Does something to the files, and waits until they were read again.
    pub(super) fn follows(&self, change: impl FnOnce()) {
        let Self { address, cookie, .. } = self;
        let mut stream = connect(address);
        let ask =
            format!("GET /events HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\n\r\n");
        stream.write_all(ask.as_bytes()).unwrap();
        let events = |text: &str| text.matches("event: revision").count();
        let mut heard = String::new();
        let mut buffer = [0; 4096];
        let mut until = |count: usize| {
            while events(&heard) < count {
                let read = stream.read(&mut buffer).expect("an event in time");
                assert!(read > 0, "the stream ended: {heard}");
                heard.push_str(&String::from_utf8_lossy(&buffer[..read]));
            }
        };
        until(1);
        change();
        until(2);
        self.settled();
    }

    /// Waits until files were read as they are now: the revision that was heard may be of an earlier change. What is written at
    /// the desk has them read, and questions wait for that.
    fn settled(&self) {
        let Self { address, cookie, .. } = self;
        let edits = r#"{"writer":"1","revision":"","edits":[]}"#;
        let length = edits.len();
        let answer = self.send(&format!(
            "POST /manuscripts/units HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nCookie: {cookie}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{edits}"
        ));
        assert_eq!(answer.status, 200, "{answer:?}");
        self.json("/state");
    }
}

/// Sends bytes, and reads the answer to its end.
pub(super) fn send(address: &str, request: &str) -> Answer {
    send_bytes(address, request.as_bytes())
}

fn send_bytes(address: &str, request: &[u8]) -> Answer {
    let mut stream = connect(address);
    // The answer may come before a request that is refused was sent as a whole.
    let _ = stream.write_all(request);
    let mut bytes = Vec::new();
    let mut buffer = [0; 65536];
    loop {
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => break,
            Ok(read) => bytes.extend(&buffer[..read]),
        }
        if is_whole(&bytes) {
            break;
        }
    }
    let end = head_end(&bytes).unwrap_or(bytes.len());
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    Answer { status, head, body: bytes.get(end..).unwrap_or_default().to_vec() }
}

fn is_whole(bytes: &[u8]) -> bool {
    let Some(end) = head_end(bytes) else { return false };
    let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
    // 204 is an answer without a body.
    if head.starts_with("http/1.1 204 ") {
        return true;
    }
    let length =
        head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
    length.is_some_and(|length: usize| bytes.len() - end >= length)
}

fn head_end(bytes: &[u8]) -> Option<usize> {
    bytes.windows(4).position(|four| four == b"\r\n\r\n").map(|at| at + 4)
}

fn connect(address: &str) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// A port that is free, as the next one is.
fn free_port() -> u16 {
    let is_free = |port: u16| std::net::TcpListener::bind(("0.0.0.0", port)).is_ok();
    let any = || {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    std::iter::repeat_with(any).find(|port| is_free(*port) && is_free(port + 1)).unwrap()
}
