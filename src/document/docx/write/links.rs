//! Addresses that the text links to, and the ids of their relationships.

/// Addresses in the order of their first use.
#[derive(Default)]
pub(super) struct Hyperlinks(Vec<String>);

impl Hyperlinks {
    /// Returns the id of the relationship for an address, which is kept.
    pub(super) fn id(&mut self, address: &str) -> String {
        let known = self.0.iter().position(|known| known == address);
        let index = known.unwrap_or_else(|| {
            self.0.push(address.to_owned());
            self.0.len() - 1
        });
        id(index)
    }

    /// Returns the ids and the addresses.
    pub(super) fn iter(&self) -> impl Iterator<Item = (String, &str)> {
        self.0.iter().enumerate().map(|(index, address)| (id(index), address.as_str()))
    }
}

fn id(index: usize) -> String {
    format!("rIdLink{}", index + 1)
}
