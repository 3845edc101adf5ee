//! The two ports of a desk: its own, and that of the website as it would be published.

use super::origin::Origin;

/// The ports at which this machine listens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ports {
    /// That of the desk.
    pub(super) desk: u16,
    /// That of the website.
    pub(super) site: u16,
}

impl Ports {
    /// The website of a desk. Behind another server, which has ports of its own, it is at the next one.
    pub(super) fn site_of(self, desk: &Origin) -> Origin {
        let next = desk.port().saturating_add(1);
        desk.at_port(if desk.port() == self.desk { self.site } else { next })
    }

    /// The desk of a website.
    pub(super) fn desk_of(self, site: &Origin) -> Origin {
        let last = site.port().saturating_sub(1);
        site.at_port(if site.port() == self.site { self.desk } else { last })
    }
}
