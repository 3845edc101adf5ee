//! Who is answered: what another page, another program, or a name that leads to this machine sends.

use super::client::{Client, send};
use crate::support::case::Case;

/// What every answer must forbid.
const POLICIES: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cache-control", "no-store"),
];

fn workspace() -> Case {
    Case::archive()
        .issue(1)
        .file("secret.txt", "what nobody may read")
        .file("static/note.txt", "note")
        .file("static/note.html", "<p>note</p>")
}

#[test]
fn requests_of_others_are_refused() {
    let case = workspace();
    let client = Client::open(&case);
    let (own, cookie) = (client.address.clone(), client.cookie.clone());
    let port = own.rsplit(':').next().unwrap().to_owned();
    let ask = |line: &str, headers: &str| {
        let request = format!("{line} HTTP/1.1\r\nCookie: {cookie}\r\n{headers}\r\n");
        client.send(&request).status
    };
    let host = format!("Host: {own}\r\n");
    let with = |header: &str| format!("{host}{header}\r\n");
    let cases: Vec<(&str, String, u16)> = vec![
        ("GET /state", host.clone(), 200),
        ("GET /state", format!("Host: localhost:{port}\r\n"), 200),
        // Rebinding: a foreign name that leads here.
        ("GET /state", format!("Host: evil.example:{port}\r\n"), 421),
        ("GET /state", "Host: 127.0.0.1\r\n".to_owned(), 421),
        ("GET /state", format!("Host: 127.0.0.1.evil.example:{port}\r\n"), 421),
        ("GET /state", "Host: \r\n".to_owned(), 421),
        ("GET /state", format!("Host: [::1]:{port}\r\n"), 421),
        ("GET /state", format!("Host: 0.0.0.0:{port}\r\n"), 421),
        ("GET /state", String::new(), 421),
        ("GET /state", format!("{host}Host: evil.example\r\n"), 421),
        ("GET http://evil.example/state", host.clone(), 421),
        // Another page.
        ("GET /state", with("Sec-Fetch-Site: cross-site"), 403),
        ("GET /state", with("Sec-Fetch-Site: same-site"), 403),
        ("GET /events", with("Sec-Fetch-Site: cross-site"), 403),
        ("GET /state", with("Origin: http://evil.example"), 403),
        ("GET /state", with("Origin: http://127.0.0.1:1"), 403),
        ("GET /state", with("Origin: null"), 403),
        ("GET /state", with(&format!("Origin: https://{own}")), 403),
        ("GET /state", with(&format!("Origin: http://{own}")), 200),
        // A change.
        ("POST /state", with("Content-Length: 0"), 403),
        ("POST /state", with("Content-Length: 99999999999"), 403),
        ("PUT /state", with("Content-Length: 0"), 403),
        ("DELETE /state", host.clone(), 403),
        ("OPTIONS /state", host.clone(), 403),
        // A socket.
        (
            "GET /events",
            with("Upgrade: websocket\r\nConnection: Upgrade\r\nOrigin: http://evil.example"),
            403,
        ),
    ];
    for (line, headers, expected) in cases {
        assert_eq!(ask(line, &headers), expected, "{line}\n{headers}");
    }
}

#[test]
fn nothing_is_told_to_a_browser_that_was_not_let_in() {
    let case = workspace();
    let client = Client::open(&case);
    let own = &client.address;
    let paths =
        ["/", "/state", "/events", "/desk/desk.js", "/sheets/gongzuo-2017-1/internal", "/none"];
    let wrong = format!("{}x", &client.cookie[..client.cookie.len() - 1]);
    for path in paths {
        for cookie in ["", "Cookie: a=b\r\n", &format!("Cookie: {wrong}\r\n")] {
            let answer =
                client.send(&format!("GET {path} HTTP/1.1\r\nHost: {own}\r\n{cookie}\r\n"));
            assert_eq!(answer.status, 401, "{path} {cookie}");
            let page = answer.text();
            assert!(path == "/" || page.is_empty(), "{path}: {page}");
            assert!(!page.contains("安澜"), "{page}");
            for (name, value) in POLICIES {
                assert_eq!(answer.header(name), Some(value), "{path}");
            }
            assert!(
                answer
                    .header("content-security-policy")
                    .unwrap()
                    .starts_with("default-src 'none'")
            );
        }
    }
    // A token serves once, and no other does.
    let invitation = client.invite();
    assert_eq!(client.get(&invitation).status, 303);
    assert_eq!(client.get(&invitation).status, 401);
    assert_eq!(client.get("/open?token=").status, 401);
    assert_eq!(client.get("/open?token=1&token=2").status, 400);
    assert_eq!(client.get("/open").status, 400);
    // It leads nowhere else.
    let invitation = format!("{}&next=//evil.example", client.invite());
    assert_eq!(client.get(&invitation).header("location"), Some("/"));
}

#[test]
fn no_path_leads_out_of_what_is_shown() {
    let case = workspace();
    let client = Client::open(&case);
    let outside = [
        "../secret.txt",
        "..%2fsecret.txt",
        "%2e%2e/secret.txt",
        "%2e%2e%2fsecret.txt",
        "..\\secret.txt",
        "..%5csecret.txt",
        "secret.txt",
        "/secret.txt",
        "//secret.txt",
        "tongbao.yaml",
        "bulletins/2017/gongzuo-01.yaml",
        "../../../../../../etc/passwd",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "//evil.example/share",
        "\\\\evil.example\\share",
        "file:///etc/passwd",
        "C:/secret.txt",
        "..;/secret.txt",
        "....//secret.txt",
        "secret.txt::$DATA",
        "SECRET~1.TXT",
        "secret.txt%00.html",
        "%c0%ae%c0%ae/secret.txt",
        "gongzuo/2017/1/../../../secret.txt",
        "static/../secret.txt",
        ".git/config",
        "./secret.txt",
    ];
    for path in outside {
        let answer = client.page(path);
        assert!(!answer.text().contains("nobody may read"), "{path}");
        assert!(!answer.text().contains("organization:"), "{path}");
        assert!(!answer.text().contains("root:"), "{path}");
        assert!([0, 400, 404].contains(&answer.status), "{path}: {}", answer.status);
        for root in ["/", "/desk/", "/sheets/"] {
            let answer = client.get(&format!("{root}{path}"));
            assert!([0, 400, 404].contains(&answer.status), "{root}{path}: {}", answer.status);
        }
    }
    assert_eq!(client.page("note.txt").text(), "note");
}

#[test]
#[cfg(unix)]
fn a_link_that_leads_out_of_the_workspace_is_not_followed() {
    let outside = tempfile::tempdir().unwrap();
    fs_err::write(outside.path().join("secret.txt"), "what nobody may read").unwrap();
    let case = workspace();
    fs_err::os::unix::fs::symlink(
        outside.path().join("secret.txt"),
        case.path().join("static/linked.txt"),
    )
    .unwrap();
    let client = Client::open(&case);
    assert_eq!(client.page("linked.txt").status, 404);
}

#[test]
fn the_website_needs_its_secret_and_its_own_host() {
    let case = workspace();
    let client = Client::open(&case);
    let (address, root) = client.site();
    let status = |path: &str, headers: &str| {
        send(&address, &format!("GET {path} HTTP/1.1\r\n{headers}\r\n")).status
    };
    let host = format!("Host: {address}\r\n");
    assert_eq!(status(&root, &host), 200);
    assert_eq!(status("/", &host), 404);
    assert_eq!(status("/gongzuo/2017/1/", &host), 404);
    assert_eq!(status(&root.replace(|c: char| c.is_ascii_digit(), "0"), &host), 404);
    assert_eq!(status(&root, "Host: evil.example\r\n"), 421);
    assert_eq!(status(&root, &format!("{host}Sec-Fetch-Site: cross-site\r\n")), 403);
    assert_eq!(
        status(
            &root,
            &format!("{host}Sec-Fetch-Site: same-site\r\nSec-Fetch-Dest: script\r\n")
        ),
        403
    );
    assert_eq!(
        status(
            &root,
            &format!("{host}Sec-Fetch-Site: same-site\r\nSec-Fetch-Dest: iframe\r\n")
        ),
        200
    );
    assert_eq!(status(&root, &format!("{host}Origin: http://{}\r\n", client.address)), 403);
}

#[test]
fn large_and_many_requests_are_bounded() {
    let case = workspace();
    let client = Client::open(&case);
    let own = &client.address;
    let long = "x".repeat(20_000);
    let large =
        client.send(&format!("GET /state HTTP/1.1\r\nHost: {own}\r\nX-Long: {long}\r\n\r\n"));
    assert_eq!(large.status, 431);
    let line = client.send(&format!("GET /{long} HTTP/1.1\r\nHost: {own}\r\n\r\n"));
    assert!([414, 431].contains(&line.status), "{}", line.status);
    let many: String = (0..1000).map(|number| format!("X-{number}: y\r\n")).collect();
    let many = client.send(&format!("GET /state HTTP/1.1\r\nHost: {own}\r\n{many}\r\n"));
    assert_eq!(many.status, 431);
    // Streams hold a connection each.
    let ask =
        format!("GET /events HTTP/1.1\r\nHost: {own}\r\nCookie: {}\r\n\r\n", client.cookie);
    let open = || {
        use std::io::{Read as _, Write as _};
        let mut stream = std::net::TcpStream::connect(own).unwrap();
        stream.write_all(ask.as_bytes()).unwrap();
        let mut head = [0; 12];
        stream.read_exact(&mut head).unwrap();
        (String::from_utf8_lossy(&head).into_owned(), stream)
    };
    let streams: Vec<_> = (0..9).map(|_| open()).collect();
    let heads: Vec<&str> = streams.iter().map(|(head, _)| head.as_str()).collect();
    assert_eq!(heads[..8], ["HTTP/1.1 200"; 8]);
    assert_eq!(heads[8], "HTTP/1.1 503");
    assert_eq!(client.get("/state").status, 200);
}
