//! The browsers that were let in: a token that serves once is changed for a cookie.
//!
//! The token stands in the address that is opened, which other programs of this machine can see; it is good
//! for one browser, within a minute. The cookie is named after the port, since browsers share cookies between
//! all ports of a host.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use sha2::{Digest as _, Sha256};

/// How long a token is good.
const TOKEN_TIME: Duration = Duration::from_secs(60);

/// Browsers that are remembered; the oldest is forgotten.
const BROWSERS: usize = 32;

/// Tokens that wait for their browser.
const TOKENS: usize = 8;

/// What is compared in place of a secret, so that the time it takes tells nothing of the secret.
type Seal = [u8; 32];

/// 256 random bits; shown as 64 hexadecimal digits.
pub(super) struct Secret(String);

impl Secret {
    /// A new one.
    ///
    /// # Errors
    /// Where the system gives no random numbers.
    pub(super) fn new() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// Whether `words` are this secret.
    pub(super) fn is(&self, words: &str) -> bool {
        seal(&self.0) == seal(words)
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The tokens and cookies of one desk.
#[derive(Debug)]
pub(super) struct Sessions {
    /// Name of the cookie.
    name: String,
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    tokens: Vec<(Seal, Instant)>,
    cookies: Vec<Seal>,
}

impl Sessions {
    /// Nobody was let in yet.
    pub(super) fn new(port: u16) -> Self {
        Self { name: format!("tongbao-{port}"), known: Mutex::default() }
    }

    /// Returns a token for one browser.
    ///
    /// # Errors
    /// Where the system gives no random numbers.
    pub(super) fn invite(&self) -> Result<Secret, getrandom::Error> {
        let token = Secret::new()?;
        let mut known = self.known();
        known.tokens.push((seal(&token.0), Instant::now()));
        keep_last(&mut known.tokens, TOKENS);
        Ok(token)
    }

    /// Changes a token for the value of a `Set-Cookie` header; `None` for a token that is not known, was
    /// used, or is too old.
    pub(super) fn admit(&self, token: &str) -> Option<String> {
        let cookie = Secret::new().ok()?;
        let sealed = seal(token);
        let mut known = self.known();
        known.tokens.retain(|(_, since)| since.elapsed() < TOKEN_TIME);
        let place = known.tokens.iter().position(|(token, _)| *token == sealed)?;
        known.tokens.remove(place);
        known.cookies.push(seal(&cookie.0));
        keep_last(&mut known.cookies, BROWSERS);
        Some(format!("{}={cookie}; Path=/; HttpOnly; SameSite=Strict", self.name))
    }

    /// Whether a request comes from a browser that was let in.
    pub(super) fn is_known(&self, headers: &HeaderMap) -> bool {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let pairs = cookies.flat_map(|value| value.split(';')).map(str::trim);
        let own =
            pairs.filter_map(|pair| pair.strip_prefix(self.name.as_str())?.strip_prefix('='));
        let seals: Vec<Seal> = own.map(seal).collect();
        let known = self.known();
        seals.iter().any(|seal| known.cookies.contains(seal))
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn keep_last<T>(list: &mut Vec<T>, most: usize) {
    let surplus = list.len().saturating_sub(most);
    list.drain(..surplus);
}

fn seal(words: &str) -> Seal {
    Sha256::digest(words.as_bytes()).into()
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
        let sessions = Sessions::new(8046);
        let token = sessions.invite().unwrap().to_string();
        assert!(sessions.admit("").is_none());
        assert!(sessions.admit(&token[1..]).is_none());
        let cookie = sessions.admit(&token).unwrap();
        assert!(sessions.admit(&token).is_none());
        let pair = cookie.split(';').next().unwrap();
        assert!(sessions.is_known(&sent(pair)));
        assert!(sessions.is_known(&sent(&format!("other=1; {pair}"))));
        assert!(!sessions.is_known(&sent(&pair.replace("8046", "8047"))));
        assert!(!sessions.is_known(&sent(&pair[..pair.len() - 1])));
        assert!(!sessions.is_known(&HeaderMap::new()));
    }
}
