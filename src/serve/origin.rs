//! Addresses at which browsers find the desk: `http://127.0.0.1:8046`, `https://desk.example.gov.cn`.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

use axum::http::Uri;

/// The name of the machine itself.
const LOCALHOST: &str = "localhost";

/// A scheme, a host and a port, as browsers say in `Origin` which page asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    is_encrypted: bool,
    /// In small letters; an IPv6 address in brackets.
    host: String,
    port: u16,
}

impl Origin {
    /// Of an address of this machine, without encryption.
    pub(super) fn of(address: SocketAddr) -> Self {
        let ip = address.ip().to_canonical();
        let host = if ip.is_ipv6() { format!("[{ip}]") } else { ip.to_string() };
        Self { is_encrypted: false, host, port: address.port() }
    }

    /// Of the machine itself, by its name for itself.
    pub(super) fn of_localhost(port: u16) -> Self {
        Self { is_encrypted: false, host: LOCALHOST.to_owned(), port }
    }

    /// As `Host` names it: the port is left out where the scheme says it.
    pub(super) fn authority(&self) -> String {
        let Self { host, port, .. } = self;
        if *port == self.usual_port() { host.clone() } else { format!("{host}:{port}") }
    }

    /// The same host at another port.
    pub(super) fn at_port(&self, port: u16) -> Self {
        Self { port, ..self.clone() }
    }

    /// Its port, also where the scheme says it already.
    pub(super) fn port(&self) -> u16 {
        self.port
    }

    /// Whether what is sent there is encrypted.
    pub(super) fn is_encrypted(&self) -> bool {
        self.is_encrypted
    }

    /// Whether others can read what is sent there: it goes through a network, and is not encrypted.
    pub(super) fn is_readable(&self) -> bool {
        let ip: Option<IpAddr> = self.host.trim_matches(['[', ']']).parse().ok();
        let is_here = self.host == LOCALHOST || ip.is_some_and(|ip| ip.is_loopback());
        !self.is_encrypted && !is_here
    }

    fn usual_port(&self) -> u16 {
        if self.is_encrypted { 443 } else { 80 }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.is_encrypted { "https" } else { "http" };
        write!(formatter, "{scheme}://{}", self.authority())
    }
}

/// An address is no origin: it has another scheme, no host, a path, a name or a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoOrigin;

impl fmt::Display for NoOrigin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("http(s)://HOST[:PORT]")
    }
}

impl std::error::Error for NoOrigin {}

impl FromStr for Origin {
    type Err = NoOrigin;

    fn from_str(text: &str) -> Result<Self, NoOrigin> {
        let uri: Uri = text.parse().map_err(|_| NoOrigin)?;
        let authority = uri.authority().ok_or(NoOrigin)?;
        let is_bare = ["", "/"].contains(&uri.path()) && uri.query().is_none();
        if !is_bare || authority.as_str().contains('@') || authority.host().is_empty() {
            return Err(NoOrigin);
        }
        let is_encrypted = match uri.scheme_str() {
            Some("https") => true,
            Some("http") => false,
            _ => return Err(NoOrigin),
        };
        let host = authority.host().to_ascii_lowercase();
        let origin = Self { is_encrypted, host, port: 0 };
        match authority.port_u16() {
            Some(port) => Ok(origin.at_port(port)),
            None if authority.as_str() == authority.host() => {
                Ok(origin.at_port(origin.usual_port()))
            }
            None => Err(NoOrigin),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Origin;

    #[test]
    fn addresses_are_shown_as_browsers_send_them() {
        for (typed, shown) in [
            ("http://desk:8046", "http://desk:8046"),
            ("http://desk:80/", "http://desk"),
            ("https://Desk.Example.gov.cn", "https://desk.example.gov.cn"),
            ("https://desk:443", "https://desk"),
            ("https://desk:80", "https://desk:80"),
            ("http://[::1]:8046", "http://[::1]:8046"),
        ] {
            assert_eq!(typed.parse::<Origin>().unwrap().to_string(), shown);
        }
        for typed in [
            "",
            "desk",
            "desk:8046",
            "ftp://desk",
            "http://",
            "http://a@desk",
            "http://desk/x",
            "http://desk?x",
            "http://de sk",
            "http://desk:x",
        ] {
            assert!(typed.parse::<Origin>().is_err(), "{typed}");
        }
        let is_readable = |origin: &str| origin.parse::<Origin>().unwrap().is_readable();
        assert!(["http://desk", "http://192.168.0.5:8046"].into_iter().all(is_readable));
        let others =
            ["https://desk", "http://localhost:1", "http://127.0.0.1", "http://[::1]:1"];
        assert!(!others.into_iter().any(is_readable));
        let dual = Origin::of(([0, 0, 0, 0, 0, 0xffff, 0xc0a8, 5], 80).into());
        assert_eq!(dual.to_string(), "http://192.168.0.5");
        assert_eq!(Origin::of("[fe80::1]:80".parse().unwrap()).to_string(), "http://[fe80::1]");
    }
}
