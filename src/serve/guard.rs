//! Which requests are answered at all. Any page in the browser can send requests to this machine, and any
//! program on it can listen at another port; what follows parts both from the desk.
//!
//! The checks, in their order:
//! 1. `Host` is the address at which the connection came in, `localhost` where that is this machine itself, or one of
//!    the names that were given, exactly: a name that an attacker lets point to this machine (DNS rebinding) is none.
//! 2. `Sec-Fetch-Site`, where the browser sends it, says that our own page asks, or a person.
//! 3. `Origin`, where there is one, is ours with its port. What would change something must have one.
//! 4. The method is GET or HEAD; at the desk also POST.
//! 5. What is posted is JSON or a file: no form of another page can be. The page where somebody signs in has a form,
//!    which does without scripts; 3 holds for it.
//!
//! Whether the browser was let in is for [`session`](super::session).

use axum::http::header::{CONTENT_TYPE, HOST, HeaderName, ORIGIN};
use axum::http::{HeaderMap, Method, Request, StatusCode, Uri};

use super::accept::Connection;
use super::origin::Origin;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const SEC_FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");

/// What requests to one port must look like.
#[derive(Debug, Clone)]
pub(super) struct Guard {
    /// Names by which it is found, besides the addresses of the machine.
    names: Vec<Origin>,
    kind: GuardKind,
}

/// What is guarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum GuardKind {
    /// The desk, at which something can be changed.
    Desk {
        /// The address of the one form.
        form: Option<&'static str>,
    },
    /// The website, whose pages the desk, at another port, may show in a frame or a window.
    Site,
}

/// Why a request is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is meant for another host.
    Host,
    /// Another page asks.
    Site,
    /// Another origin asks.
    Origin,
    /// It would do something that is not done here.
    Method,
    /// What it brings is neither JSON nor a file.
    Content,
    /// The browser was not let in.
    Session,
}

impl Refusal {
    /// The status that the browser is told.
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::Host => StatusCode::MISDIRECTED_REQUEST,
            Self::Site | Self::Origin => StatusCode::FORBIDDEN,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Content => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Session => StatusCode::UNAUTHORIZED,
        }
    }
}

impl Guard {
    /// For the desk; a form is taken at `form` alone.
    pub(super) fn of_desk(names: Vec<Origin>, form: Option<&'static str>) -> Self {
        Self { names, kind: GuardKind::Desk { form } }
    }

    /// For the website as it would be published.
    pub(super) fn of_site(names: Vec<Origin>) -> Self {
        Self { names, kind: GuardKind::Site }
    }

    /// Checks a request of a connection, and returns by which of its addresses the browser came.
    ///
    /// # Errors
    /// The first check that it fails.
    pub(super) fn check<T>(
        &self,
        connection: Connection,
        request: &Request<T>,
    ) -> Result<Origin, Refusal> {
        let (headers, uri) = (request.headers(), request.uri());
        let own = self.own_host(connection, headers, uri).ok_or(Refusal::Host)?;
        if !self.is_own_site(headers) {
            return Err(Refusal::Site);
        }
        let reads = [Method::GET, Method::HEAD].contains(request.method());
        if !is_of(&own, headers) || !(reads || headers.contains_key(&ORIGIN)) {
            return Err(Refusal::Origin);
        }
        if reads {
            return Ok(own);
        }
        let GuardKind::Desk { form } = self.kind else { return Err(Refusal::Method) };
        if request.method() != Method::POST {
            return Err(Refusal::Method);
        }
        match only(headers, &CONTENT_TYPE) {
            Some("application/json" | "application/octet-stream") => Ok(own),
            Some("application/x-www-form-urlencoded") if form == Some(uri.path()) => Ok(own),
            _ => Err(Refusal::Content),
        }
    }

    fn own_host(
        &self,
        Connection { local, .. }: Connection,
        headers: &HeaderMap,
        uri: &Uri,
    ) -> Option<Origin> {
        let is_here = local.ip().to_canonical().is_loopback();
        let localhost = is_here.then(|| Origin::of_localhost(local.port()));
        let of_machine = [Some(Origin::of(local)), localhost].into_iter().flatten();
        let host = only(headers, &HOST)?;
        let own = self.names.iter().cloned().chain(of_machine);
        let own = own.into_iter().find(|own| own.authority() == host)?;
        uri.authority().is_none_or(|authority| authority.as_str() == host).then_some(own)
    }

    fn is_own_site(&self, headers: &HeaderMap) -> bool {
        if !headers.contains_key(&SEC_FETCH_SITE) {
            return true;
        }
        match only(headers, &SEC_FETCH_SITE) {
            Some("same-origin" | "none") => true,
            // The desk, at another port, shows a page in its frame or in a window of its own.
            Some("same-site") => {
                let shown = only(headers, &SEC_FETCH_DEST);
                self.kind == GuardKind::Site && matches!(shown, Some("iframe" | "document"))
            }
            _ => false,
        }
    }
}

/// Whether `Origin`, where it is there, is this one.
fn is_of(own: &Origin, headers: &HeaderMap) -> bool {
    let own = own.to_string();
    !headers.contains_key(&ORIGIN) || only(headers, &ORIGIN) == Some(own.as_str())
}

/// A header that stands there once.
fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::{Connection, Guard, Refusal};

    fn check(guard: &Guard, method: &str, headers: &[(&str, &str)]) -> Result<(), Refusal> {
        let mut request = Request::builder().method(method).uri("/state");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let address = |text: &str| text.parse().unwrap();
        let connection =
            Connection { local: address("127.0.0.1:8046"), peer: address("127.0.0.1:50000") };
        guard.check(connection, &request.body(()).unwrap()).map(|_| ())
    }

    #[test]
    fn requests_of_others_are_refused() {
        let desk = Guard::of_desk(Vec::new(), None);
        let own = ("host", "127.0.0.1:8046");
        type Case<'a> = (&'a [(&'a str, &'a str)], Result<(), Refusal>);
        let cases: &[Case<'_>] = &[
            (&[own], Ok(())),
            (&[("host", "localhost:8046")], Ok(())),
            (&[], Err(Refusal::Host)),
            (&[("host", "")], Err(Refusal::Host)),
            (&[("host", "127.0.0.1")], Err(Refusal::Host)),
            (&[("host", "127.0.0.1:80")], Err(Refusal::Host)),
            (&[("host", "localhost.evil.example:8046")], Err(Refusal::Host)),
            (&[("host", "evil.example:8046")], Err(Refusal::Host)),
            (&[own, ("host", "evil.example")], Err(Refusal::Host)),
            (&[own, ("sec-fetch-site", "same-origin")], Ok(())),
            (&[own, ("sec-fetch-site", "none")], Ok(())),
            (&[own, ("sec-fetch-site", "same-site")], Err(Refusal::Site)),
            (&[own, ("sec-fetch-site", "cross-site")], Err(Refusal::Site)),
            (&[own, ("sec-fetch-site", "")], Err(Refusal::Site)),
            (&[own, ("origin", "http://127.0.0.1:8046")], Ok(())),
            (&[own, ("origin", "http://localhost:8046")], Err(Refusal::Origin)),
            (&[("host", "localhost:8046"), ("origin", "http://localhost:8046")], Ok(())),
            (&[own, ("origin", "http://127.0.0.1:8047")], Err(Refusal::Origin)),
            (&[own, ("origin", "https://127.0.0.1:8046")], Err(Refusal::Origin)),
            (&[own, ("origin", "http://127.0.0.1:8046.evil.example")], Err(Refusal::Origin)),
            (&[own, ("origin", "null")], Err(Refusal::Origin)),
            (&[own, ("origin", "")], Err(Refusal::Origin)),
        ];
        for (headers, expected) in cases {
            assert_eq!(check(&desk, "GET", headers), *expected, "{headers:?}");
        }
        let origin = ("origin", "http://127.0.0.1:8046");
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW"] {
            assert_eq!(check(&desk, method, &[own, origin]), Err(Refusal::Method), "{method}");
        }
    }

    #[test]
    fn only_the_desk_itself_changes_something() {
        let desk = Guard::of_desk(Vec::new(), None);
        let own = ("host", "127.0.0.1:8046");
        let origin = ("origin", "http://127.0.0.1:8046");
        let json = ("content-type", "application/json");
        assert_eq!(check(&desk, "POST", &[own, origin, json]), Ok(()));
        assert_eq!(check(&desk, "POST", &[own, json]), Err(Refusal::Origin));
        let other = ("origin", "http://127.0.0.1:5000");
        assert_eq!(check(&desk, "POST", &[own, other, json]), Err(Refusal::Origin));
        assert_eq!(check(&desk, "POST", &[own, origin]), Err(Refusal::Content));
        for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"] {
            let sent = [own, origin, ("content-type", kind)];
            assert_eq!(check(&desk, "POST", &sent), Err(Refusal::Content), "{kind}");
        }
        let site = Guard::of_site(Vec::new());
        assert_eq!(check(&site, "POST", &[own, origin, json]), Err(Refusal::Method));
    }

    #[test]
    fn the_website_may_be_shown_by_the_desk() {
        let site = Guard::of_site(Vec::new());
        let own = ("host", "127.0.0.1:8046");
        for shown in ["iframe", "document"] {
            let asked = [own, ("sec-fetch-site", "same-site"), ("sec-fetch-dest", shown)];
            assert_eq!(check(&site, "GET", &asked), Ok(()));
        }
        let script = [own, ("sec-fetch-site", "same-site"), ("sec-fetch-dest", "script")];
        assert_eq!(check(&site, "GET", &script), Err(Refusal::Site));
        let foreign = [own, ("sec-fetch-site", "cross-site"), ("sec-fetch-dest", "iframe")];
        assert_eq!(check(&site, "GET", &foreign), Err(Refusal::Site));
    }
}
