//! The browsers that were let in. Each has a cookie, which it got for a token that serves once, or for a password.
//!
//! The token stands in the address that is opened, which other programs of this machine can see; it is good
//! for one browser, within a minute. The cookie is named after the port, since browsers share cookies between
//! all ports of a host. Who signed in with a password is out again after half a day, when the password is changed or taken
//! out of the file, and by a word of their own.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use tokio::sync::{Semaphore, watch};

use super::events;
use super::people::{PeopleFile, SignedIn};
use super::secret::{Seal, Secret, hexadecimal, seal};

/// How long a token is good.
const TOKEN_TIME: Duration = Duration::from_secs(60);

/// How long a password is good, a working day.
const PASSWORD_TIME: Duration = Duration::from_secs(12 * 60 * 60);

/// How long a browser is known at which somebody signed in: half a year.
const KNOWN_SECONDS: u32 = 180 * 24 * 60 * 60;

/// How often those who listen are looked at again.
const LISTENER_TIME: Duration = Duration::from_secs(60);

/// Browsers of one person that are remembered; the oldest is forgotten.
const BROWSERS: usize = 32;

/// Tokens that wait for their browser.
const TOKENS: usize = 8;

/// The tokens and cookies of one desk.
#[derive(Debug)]
pub(super) struct Sessions {
    /// Name of the cookie.
    name: String,
    /// Name of the other one, by which a browser is known where somebody signed in before.
    known_name: String,
    /// Who may sign in; nobody where the desk answers to this machine alone.
    people: Option<PeopleFile>,
    known: Mutex<Known>,
    /// Somebody is out.
    ended: watch::Sender<()>,
}

#[derive(Debug, Default)]
struct Known {
    tokens: Vec<(Seal, Instant)>,
    browsers: Vec<Browser>,
}

#[derive(Debug)]
struct Browser {
    cookie: Seal,
    /// Of what its addresses of the website begin with.
    site: Seal,
    signed_in: Option<SignedIn>,
    since: Instant,
    streams: [Arc<Semaphore>; 2],
}

/// A browser that was let in.
#[derive(Debug, Clone)]
pub(super) struct Visitor {
    cookie: Seal,
    /// Who signed in at it; `None` where nobody was asked for a password.
    pub(super) who: Option<String>,
    /// Places for streams of the desk.
    pub(super) streams: Arc<Semaphore>,
    /// Places for streams of the website.
    pub(super) site_streams: Arc<Semaphore>,
}

impl Sessions {
    /// Nobody was let in yet. With `people`, a password is asked for.
    pub(super) fn new(port: u16, people: Option<PeopleFile>) -> Self {
        let (ended, known) = (watch::Sender::new(()), Mutex::default());
        let [name, known_name] =
            ["tongbao", "tongbao-known"].map(|one| format!("{one}-{port}"));
        Self { name, known_name, people, known, ended }
    }

    /// Who may sign in, where passwords are asked for.
    pub(super) fn people(&self) -> Option<&PeopleFile> {
        self.people.as_ref()
    }

    /// Returns a token for one browser.
    ///
    /// # Errors
    /// Where the system gives no random numbers.
    pub(super) fn invite(&self) -> Result<String, getrandom::Error> {
        let token = Secret::new()?;
        let mut known = self.known();
        known.tokens.push((seal(token.digits()), Instant::now()));
        keep_last(&mut known.tokens, TOKENS, |_| true);
        Ok(token.to_string())
    }

    /// Changes a token for the value of a `Set-Cookie` header; `None` for a token that is not known, was
    /// used, or is too old.
    pub(super) fn admit(&self, token: &str) -> Option<String> {
        let sealed = seal(token);
        let mut known = self.known();
        known.tokens.retain(|(_, since)| since.elapsed() < TOKEN_TIME);
        let place = known.tokens.iter().position(|(token, _)| *token == sealed)?;
        known.tokens.remove(place);
        self.let_in(known, None)
    }

    /// Returns the values of two `Set-Cookie` headers for somebody whose password was right: one that lets in, and one by
    /// which the browser is known the next time.
    pub(super) fn sign_in(&self, signed_in: SignedIn) -> Option<[String; 2]> {
        let (name, words) = (&self.known_name, signed_in.token()?);
        let known = format!(
            "{name}={words}; Path=/; Max-Age={KNOWN_SECONDS}; HttpOnly; SameSite=Strict"
        );
        Some([self.let_in(self.known(), Some(signed_in))?, known])
    }

    /// What a browser keeps of those who signed in at it before.
    pub(super) fn known_browser(&self, headers: &HeaderMap) -> Vec<String> {
        cookies(&self.known_name, headers).map(str::to_owned).collect()
    }

    fn let_in(
        &self,
        mut known: MutexGuard<'_, Known>,
        signed_in: Option<SignedIn>,
    ) -> Option<String> {
        let cookie = Secret::new().ok()?;
        let who = signed_in.as_ref().map(|one| one.who.clone());
        known.browsers.push(Browser {
            cookie: seal(cookie.digits()),
            site: seal(&site_secret(cookie.digits())),
            signed_in,
            since: Instant::now(),
            streams: [events::streams(), events::streams()],
        });
        keep_last(&mut known.browsers, BROWSERS, |one| {
            one.signed_in.as_ref().map(|one| &one.who) == who.as_ref()
        });
        Some(format!("{}={cookie}; Path=/; HttpOnly; SameSite=Strict", self.name))
    }

    /// The browser that a request comes from; `None` where it was not let in, or is out again.
    pub(super) fn visitor(&self, headers: &HeaderMap) -> Option<Visitor> {
        let seals: Vec<Seal> = cookies(&self.name, headers).map(seal).collect();
        self.found(|browser| seals.contains(&browser.cookie))
    }

    /// The browser whose addresses of the website begin with these words.
    pub(super) fn visitor_of_site(&self, secret: &str) -> Option<Visitor> {
        let sealed = seal(secret);
        self.found(|browser| browser.site == sealed)
    }

    /// What addresses of the website begin with for the browser of a request.
    pub(super) fn site_secret(&self, headers: &HeaderMap, visitor: &Visitor) -> Option<String> {
        cookies(&self.name, headers).find(|one| seal(one) == visitor.cookie).map(site_secret)
    }

    /// Lets a browser out.
    pub(super) fn sign_out(&self, visitor: &Visitor) {
        self.known().browsers.retain(|one| one.cookie != visitor.cookie);
        self.ended.send_replace(());
    }

    /// Ends when a browser is out.
    pub(super) async fn ended(self: Arc<Self>, visitor: Visitor) {
        let mut ended = self.ended.subscribe();
        while self.found(|browser| browser.cookie == visitor.cookie).is_some() {
            // Time passes for a password, too.
            let _ = tokio::time::timeout(LISTENER_TIME, ended.changed()).await;
        }
    }

    fn found(&self, is_it: impl Fn(&Browser) -> bool) -> Option<Visitor> {
        let people = self.people.as_ref().and_then(PeopleFile::now);
        let known = self.known();
        let browser = known.browsers.iter().find(|browser| is_it(browser))?;
        let who = match &browser.signed_in {
            None => None,
            Some(_) if browser.since.elapsed() >= PASSWORD_TIME => return None,
            Some(signed_in) if !signed_in.holds(people.as_deref()?) => return None,
            Some(SignedIn { who, .. }) => Some(who.clone()),
        };
        let [streams, site_streams] = browser.streams.clone();
        Some(Visitor { cookie: browser.cookie, who, streams, site_streams })
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The values of a cookie in a request.
fn cookies<'a>(name: &'a str, headers: &'a HeaderMap) -> impl Iterator<Item = &'a str> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = cookies.flat_map(|value| value.split(';')).map(str::trim);
    pairs.filter_map(move |pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// Forgets the oldest of a kind, where there are more than `most`.
fn keep_last<T>(list: &mut Vec<T>, most: usize, is_of_kind: impl Fn(&T) -> bool) {
    let count = list.iter().filter(|one| is_of_kind(one)).count();
    let mut surplus = count.saturating_sub(most);
    list.retain(|one| {
        let goes = surplus > 0 && is_of_kind(one);
        surplus -= usize::from(goes);
        !goes
    });
}

/// Of another kind than the cookie, which no page of the website gets to know.
fn site_secret(cookie: &str) -> String {
    hexadecimal(seal(&format!("site\n{cookie}")))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;
    use axum::http::header::COOKIE;

    use super::Sessions;

    fn sent(cookie: &str) -> HeaderMap {
        HeaderMap::from_iter([(COOKIE, cookie.parse().unwrap())])
    }

    #[test]
    fn a_token_lets_one_browser_in_and_only_once() {
        let sessions = Sessions::new(8046, None);
        let token = sessions.invite().unwrap();
        assert!(sessions.admit("").is_none());
        assert!(sessions.admit(&token[1..]).is_none());
        let cookie = sessions.admit(&token).unwrap();
        assert!(sessions.admit(&token).is_none());
        let pair = cookie.split(';').next().unwrap();
        assert!(sessions.visitor(&sent(pair)).is_some());
        assert!(sessions.visitor(&sent(&format!("other=1; {pair}"))).is_some());
        assert!(sessions.visitor(&sent(&pair.replace("8046", "8047"))).is_none());
        assert!(sessions.visitor(&sent(&pair[..pair.len() - 1])).is_none());
        assert!(sessions.visitor(&HeaderMap::new()).is_none());
    }
}
