//! A desk that others in the network reach: who is answered, before and after somebody signs in.

use std::io::{Read as _, Write as _};
use std::net::{IpAddr, Ipv4Addr, TcpStream};

use serde_json::{Value, json};
use tempfile::TempDir;
use tongbao::office::PasswordStore;
use tongbao::serve::{ServeError, ServeOptions, serve};
use tongbao::source::Disk;

use super::client::{Answer, Client, send};
use crate::support::case::{Case, issue};

pub(super) const OWN: [(&str, &str); 2] =
    [("闻笔耕", "闻鸡起舞笔耕不辍"), ("严复校", "严丝合缝复校再三")];

/// A desk at every address of the machine, with two persons.
pub(super) struct Network {
    pub(super) case: Case,
    folder: TempDir,
    pub(super) client: Client,
}

impl Network {
    pub(super) fn open(change: impl FnOnce(&mut ServeOptions)) -> Self {
        let case = Case::archive()
            .issue(1)
            .file("bulletins/2017/gongzuo-02.yaml", issue(2).replace("published", "draft"));
        let folder = tempfile::tempdir().unwrap();
        let disk = Disk::open(case.path()).unwrap();
        let store = PasswordStore::at(&disk, &folder.path().join("people.yaml")).unwrap();
        for (who, password) in OWN {
            store.add(who, password).unwrap();
        }
        let client = Client::serve(&case, |options| {
            options.listen = Some(Ipv4Addr::UNSPECIFIED.into());
            options.passwords = Some(store);
            change(options);
        });
        Self { case, folder, client }
    }

    fn port(&self) -> u16 {
        self.client.address.rsplit(':').next().unwrap().parse().unwrap()
    }

    /// Sends the form of the page, as a browser does.
    pub(super) fn form(&self, who: &str, password: &str) -> Answer {
        let own = &self.client.address;
        self.form_with(&format!("Host: {own}\r\nOrigin: http://{own}\r\n"), who, password)
    }

    pub(super) fn form_with(&self, headers: &str, who: &str, password: &str) -> Answer {
        let encoded = |text: &str| -> String {
            text.bytes().map(|byte| format!("%{byte:02X}")).collect()
        };
        let body = format!("who={}&password={}", encoded(who), encoded(password));
        self.client.send(&format!(
            "POST /sign-in HTTP/1.1\r\n{headers}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ))
    }

    fn signed_in(&self, [who, password]: [&str; 2]) -> String {
        let answer = self.form(who, password);
        assert_eq!((answer.status, answer.header("location")), (303, Some("/")), "{answer:?}");
        answer.cookie()
    }

    fn first(&self) -> String {
        self.signed_in([OWN[0].0, OWN[0].1])
    }

    fn ask(&self, method: &str, path: &str, cookie: &str, body: &Value) -> Answer {
        let own = &self.client.address;
        let body = if method == "GET" { String::new() } else { body.to_string() };
        self.client.send(&format!(
            "{method} {path} HTTP/1.1\r\nHost: {own}\r\nOrigin: http://{own}\r\nCookie: {cookie}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ))
    }

    pub(super) fn get(&self, path: &str, cookie: &str) -> Answer {
        self.ask("GET", path, cookie, &Value::Null)
    }
}

/// All routes of the desk, as its source names them.
fn routes() -> Vec<(&'static str, String)> {
    let source = include_str!("../../../src/serve/desk.rs");
    let routes = source.split(".route(").skip(1).map(|rest| {
        let end = rest.find(".route(").unwrap_or(rest.len());
        (rest[..end].split('"').nth(1), &rest[..end])
    });
    let filled = |path: &str| {
        path.replace("{issue}", "gongzuo-2017-1")
            .replace("{edition}", "internal")
            .replace("{name}", "desk.js")
            .replace("{page}", "1")
            .replace("{hash}", "0")
    };
    let mut found = Vec::new();
    for (path, rest) in routes {
        // The address of the form is a name there, and looked at by itself.
        let Some(path) = path.filter(|path| path.starts_with('/')) else { continue };
        for (method, word) in [("GET", "get("), ("POST", "post(")] {
            if rest.contains(word) {
                found.push((method, filled(path)));
            }
        }
    }
    assert!(found.len() > 30, "the routes are read: {found:?}");
    found
}

#[test]
fn nothing_of_the_workspace_is_given_before_somebody_signs_in() {
    let network = Network::open(|_| {});
    let page = network.get("/", "");
    assert_eq!(page.status, 401);
    assert!(page.text().contains("name=\"password\""), "{}", page.text());
    assert!(!page.text().contains("安澜") && !page.text().contains("<script"));
    assert_eq!(page.header("referrer-policy"), Some("same-origin"));
    for asset in ["/desk/sign-in.css", "/desk/tokens.css", "/desk/icon.svg"] {
        assert_eq!(network.get(asset, "").status, 200, "{asset}");
    }
    let name = format!("tongbao-{}", network.port());
    let cookies = [String::new(), format!("{name}="), format!("{name}={}", "0".repeat(64))];
    for (method, path) in routes() {
        for cookie in &cookies {
            let answer = network.ask(method, &path, cookie, &json!({}));
            let told = answer.text();
            let expected: &[u16] = if path == "/open" { &[400, 405] } else { &[401] };
            assert!(expected.contains(&answer.status), "{method} {path}: {answer:?}");
            assert!(
                path == "/" || path == "/open" || told.is_empty(),
                "{method} {path}: {told}"
            );
        }
    }
    let form = network.get("/sign-in", "");
    assert_eq!((form.status, form.header("location")), (303, Some("/")));
    // Nobody gets in by a token: none was made.
    assert_eq!(network.get("/open?token=0", "").status, 401);
    // The website stands at the next port, and answers nobody.
    let site = format!("127.0.0.1:{}", network.port() + 1);
    for path in ["/", "/gongzuo/2017/1/", &format!("/{}/", "0".repeat(64))] {
        let answer = send(&site, &format!("GET {path} HTTP/1.1\r\nHost: {site}\r\n\r\n"));
        assert_eq!((answer.status, answer.body.len()), (404, 0), "{path}");
    }
    let cookie = network.first();
    assert_eq!(network.get("/state", &cookie).status, 200);
}

#[test]
fn the_checks_hold_before_any_password_is_looked_at() {
    let network = Network::open(|options| {
        options.urls = ["http://desk:8046", "https://desk.example.gov.cn"]
            .iter()
            .map(|url| url.parse().unwrap())
            .collect();
    });
    let (own, port) = (network.client.address.clone(), network.port());
    let [(who, password), _] = OWN;
    let with = |headers: &str| network.form_with(headers, who, password).status;
    let host = format!("Host: {own}\r\n");
    let origin = format!("Origin: http://{own}\r\n");
    for (headers, expected) in [
        (String::new(), 421),
        (format!("Host: evil.example:{port}\r\nOrigin: http://evil.example:{port}\r\n"), 421),
        (format!("Host: 0.0.0.0:{port}\r\n{origin}"), 421),
        (format!("Host: desk:{port}\r\nOrigin: http://desk:{port}\r\n"), 421),
        // The address of this machine, but not the one that the connection came in at.
        (format!("Host: 127.0.0.2:{port}\r\nOrigin: http://127.0.0.2:{port}\r\n"), 421),
        (format!("{host}Host: {own}\r\n{origin}"), 421),
        (format!("{host}{origin}Sec-Fetch-Site: cross-site\r\n"), 403),
        (format!("{host}{origin}Sec-Fetch-Site: same-site\r\n"), 403),
        (host.clone(), 403),
        (format!("{host}Origin: null\r\n"), 403),
        (format!("{host}Origin: http://evil.example\r\n"), 403),
        // One of our names, and another one.
        (format!("{host}Origin: http://desk:8046\r\n"), 403),
        ("Host: desk.example.gov.cn\r\nOrigin: http://desk.example.gov.cn\r\n".to_owned(), 403),
        ("Host: desk:8046\r\nOrigin: https://desk.example.gov.cn\r\n".to_owned(), 403),
        (format!("{host}{origin}Sec-Fetch-Site: same-origin\r\n"), 303),
        ("Host: desk:8046\r\nOrigin: http://desk:8046\r\n".to_owned(), 303),
        (
            "Host: desk.example.gov.cn\r\nOrigin: https://desk.example.gov.cn\r\n".to_owned(),
            303,
        ),
    ] {
        assert_eq!(with(&headers), expected, "{headers}");
    }
    // A form goes to one address alone, and is short.
    let cookie = network.first();
    let posted = |path: &str, kind: &str, body: &str| {
        let length = body.len();
        network.client.send(&format!("POST {path} HTTP/1.1\r\n{host}{origin}Cookie: {cookie}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n{body}")).status
    };
    let form = "application/x-www-form-urlencoded";
    for path in ["/issues", "/sign-out", "/manuscripts/units", "/sign-in/", "//sign-in"] {
        assert_eq!(posted(path, form, "who=a&password=b"), 415, "{path}");
    }
    assert_eq!(posted("/sign-in", "text/plain", "who=a&password=b"), 415);
    assert_eq!(posted("/sign-in", "multipart/form-data", ""), 415);
    assert_eq!(posted("/sign-in", form, &"x".repeat(9000)), 413);
    assert_eq!(posted("/sign-in", form, "who=a"), 422);
    assert_eq!(posted("/sign-in", form, &format!("who=a&password={}", "x".repeat(2000))), 401);
    // Over a line that is encrypted the cookie stays on such lines; the website is at the next port of each name.
    let secure = network.form_with(
        "Host: desk.example.gov.cn\r\nOrigin: https://desk.example.gov.cn\r\n",
        who,
        password,
    );
    assert!(
        secure.header("set-cookie").unwrap().ends_with("; SameSite=Strict; Secure"),
        "{secure:?}"
    );
    let site = |host: &str| {
        let ask = format!("GET /state HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n\r\n");
        network.client.send(&ask).json()["site"].as_str().unwrap().to_owned()
    };
    assert!(site("desk.example.gov.cn").starts_with("https://desk.example.gov.cn:444/"));
    assert!(site("desk:8046").starts_with("http://desk:8047/"));
    assert!(site(&own).starts_with(&format!("http://127.0.0.1:{}/", port + 1)));
    // What can be read on its way is told, and only there.
    let page = |host: &str| {
        network.client.send(&format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n")).text()
    };
    let is_told = |host: &str| page(host).contains("class=\"readable\" >");
    assert_eq!(
        [is_told("desk:8046"), is_told("desk.example.gov.cn"), is_told(&own)],
        [true, false, false]
    );
}

#[test]
#[cfg(target_os = "linux")]
fn each_address_of_the_machine_answers_to_its_own_name_alone() {
    let network = Network::open(|_| {});
    let port = network.port();
    let status = |at: &str, host: &str| {
        send(&format!("{at}:{port}"), &format!("GET / HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n"))
            .status
    };
    assert_eq!(status("127.0.0.1", "127.0.0.1"), 401);
    assert_eq!(status("127.0.0.2", "127.0.0.2"), 401);
    assert_eq!(status("127.0.0.2", "localhost"), 401);
    assert_eq!(status("127.0.0.2", "127.0.0.1"), 421);
    assert_eq!(status("127.0.0.1", "127.0.0.2"), 421);
}

#[test]
fn whoever_is_out_is_out_everywhere() {
    let network = Network::open(|_| {});
    let [(who, password), (other, others)] = OWN;
    let (first, second) = (network.first(), network.signed_in([other, others]));
    assert_ne!(first, second);
    let site = |cookie: &str| {
        let state = network.get("/state", cookie).json();
        state["site"].as_str().unwrap().strip_prefix("http://").unwrap().to_owned()
    };
    let seen = |site: &str| {
        let (address, path) = site.split_once('/').unwrap();
        send(address, &format!("GET /{path} HTTP/1.1\r\nHost: {address}\r\n\r\n")).status
    };
    let sites = [site(&first), site(&second)];
    assert_ne!(sites[0], sites[1]);
    assert_eq!([seen(&sites[0]), seen(&sites[1])], [200, 200]);
    let mut streams = [&first, &second].map(|cookie| stream(&network.client.address, cookie));
    assert_eq!(network.ask("POST", "/sign-out", &first, &json!({})).status, 200);
    assert_eq!(network.get("/state", &first).status, 401);
    assert_eq!(network.ask("POST", "/sign-out", &first, &json!({})).status, 401);
    assert_eq!(network.get("/state", &second).status, 200);
    assert_eq!([seen(&sites[0]), seen(&sites[1])], [404, 200]);
    // What it listened to ends.
    let (mut rest, mut buffer) = (Vec::new(), [0; 1024]);
    while !rest.ends_with(b"0\r\n\r\n") {
        let read = streams[0].read(&mut buffer).unwrap();
        assert!(read > 0, "the stream ends: {}", String::from_utf8_lossy(&rest));
        rest.extend(&buffer[..read]);
    }
    // A password that is changed lets nobody in who had the old one, nor does a file that is none.
    let file = network.folder.path().join("people.yaml");
    let good = fs_err::read_to_string(&file).unwrap();
    let disk = Disk::open(network.case.path()).unwrap();
    let store = PasswordStore::at(&disk, &file).unwrap();
    let again = network.first();
    store.add(who, "another password").unwrap();
    assert_eq!(network.get("/state", &again).status, 401);
    assert_eq!(network.get("/state", &second).status, 200);
    assert_eq!(network.form(who, password).status, 401);
    network.signed_in([who, "another password"]);
    fs_err::write(&file, "passwords: [").unwrap();
    assert_eq!(network.get("/state", &second).status, 401);
    assert_eq!(network.form(other, others).status, 503);
    fs_err::write(
        &file,
        good.split("  - ")
            .take(2)
            .collect::<String>()
            .replace("passwords:\n", "passwords:\n  - "),
    )
    .unwrap();
    assert_eq!(network.get("/state", &second).status, 401, "who is not in the file any more");
    fs_err::write(&file, good).unwrap();
    assert_eq!(network.get("/state", &second).status, 200);
}

/// A stream of events, of which the first was read.
fn stream(address: &str, cookie: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).unwrap();
    let ask = format!("GET /events HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\n\r\n");
    stream.write_all(ask.as_bytes()).unwrap();
    stream.set_read_timeout(Some(std::time::Duration::from_secs(60))).unwrap();
    let (mut heard, mut buffer) = (Vec::new(), [0; 1024]);
    while !String::from_utf8_lossy(&heard).contains("event: revision") {
        let read = stream.read(&mut buffer).unwrap();
        assert!(read > 0, "{}", String::from_utf8_lossy(&heard));
        heard.extend(&buffer[..read]);
    }
    // A server with TLS before the desk passes each event on as it comes.
    let heard = String::from_utf8_lossy(&heard);
    assert!(heard.contains("\r\nx-accel-buffering: no\r\n"), "{heard}");
    stream
}

#[test]
fn nobody_can_be_somebody_else() {
    let network = Network::open(|_| {});
    let cookie = network.first();
    let at = "/issues/gongzuo-2017-2/review";
    let content = network.get(at, &cookie).json()["content"].clone();
    let sent = json!({ "kind": "sent", "who": "严复校", "opinion": "", "content": content });
    let answer = network.ask("POST", at, &cookie, &sent);
    assert_eq!(answer.status, 200, "{answer:?}");
    let record = &answer.json()["records"][0];
    assert_eq!((&record["who"], &record["known"]), (&json!("闻笔耕"), &json!("password")));
}

#[test]
fn another_address_than_this_machines_needs_passwords() {
    let case = Case::archive();
    let open = |listen: &str| {
        let disk = Disk::open(case.path()).unwrap();
        let listen: IpAddr = listen.parse().unwrap();
        let options = ServeOptions {
            port: None,
            lang: tongbao::lang::Lang::En,
            listen: Some(listen),
            passwords: None,
            urls: Vec::new(),
        };
        serve(disk, options)
    };
    for listen in ["0.0.0.0", "::", "192.0.2.1", "::ffff:192.0.2.1"] {
        assert!(matches!(open(listen), Err(ServeError::NoPasswords(_))), "{listen}");
    }
    assert!(open("127.0.0.1").is_ok());
}
