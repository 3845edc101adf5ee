//! Where the words of a field may lead, for people who do not know how a link is written.

use crate::lang::Message;
use crate::model::Destination;

/// Why words are no link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkError {
    /// A bulletin cannot lead to this address.
    Address(String),
    /// There are no words.
    Nothing,
}

impl LinkError {
    /// What to tell.
    pub fn message(&self) -> Message {
        match self {
            Self::Address(address) => {
                Message::new("failure-link-address").with("address", address)
            }
            Self::Nothing => Message::new("failure-link-nothing"),
        }
    }
}

/// Returns the address that words lead to.
///
/// # Errors
/// See [`LinkError`].
pub fn link_address<'a>(address: &'a str, words: &str) -> Result<&'a str, LinkError> {
    let address = address.trim();
    let leads = match Destination::of(address) {
        Destination::Outside
        | Destination::Issue(_)
        | Destination::Site(..)
        | Destination::Anchor => true,
        Destination::NoIssue | Destination::Refused => false,
    };
    if !leads || address.contains(|one: char| one.is_control() || "<>\\".contains(one)) {
        return Err(LinkError::Address(address.to_owned()));
    }
    if words.trim().is_empty() { Err(LinkError::Nothing) } else { Ok(address) }
}

#[cfg(test)]
mod tests {
    use super::{LinkError, link_address};

    #[test]
    fn a_link_leads_where_a_bulletin_may_lead() {
        for address in ["https://a.cn/x", "issue:2017-7", "mailto:a@b.cn", "https://a.cn/x(1)"]
        {
            assert_eq!(link_address(&format!(" {address}\n"), "甲"), Ok(address));
        }
        for address in
            ["javascript:alert(1)", "file:///etc/passwd", "//a.cn", "a.cn", "", "issue:7"]
        {
            let refused = Err(LinkError::Address(address.to_owned()));
            assert_eq!(link_address(address, "甲"), refused, "{address}");
        }
        assert_eq!(link_address("https://a.cn", " "), Err(LinkError::Nothing));
    }
}
