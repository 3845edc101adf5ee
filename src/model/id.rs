//! Identities: of an issue (series, year, number), an entry and a failing.

use std::fmt;

/// An issue, written `gongzuo-2017-8`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IssueId {
    /// Id of the series.
    pub series: String,
    /// Year of its number.
    pub year: i32,
    /// Number within series and year.
    pub number: u32,
}

impl IssueId {
    /// Reads `gongzuo-2017-8`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.rsplitn(3, '-');
        let number = issue_number(parts.next()?)?;
        let year = parts.next()?;
        let series = parts.next()?;
        if year.len() != 4 || series.is_empty() {
            return None;
        }
        Some(Self {
            series: series.to_owned(),
            year: i32::try_from(plain_number(year)?).ok()?,
            number,
        })
    }
}

impl fmt::Display for IssueId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-{}-{}", self.series, self.year, self.number)
    }
}

/// An issue as people name it: with its series, or `2017-8` where one series has that number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IssueReference {
    /// Year and number only.
    Short {
        /// Year of its number.
        year: i32,
        /// Number within the year.
        number: u32,
    },
    /// In full.
    Full(IssueId),
}

impl IssueReference {
    /// Reads either form.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((year, number)) = text.split_once('-')
            && year.len() == 4
            && let (Some(year), Some(number)) = (plain_number(year), issue_number(number))
        {
            return Some(Self::Short { year: i32::try_from(year).ok()?, number });
        }
        IssueId::parse(text).map(Self::Full)
    }

    /// Whether an issue is meant.
    pub fn matches(&self, id: &IssueId) -> bool {
        match self {
            Self::Short { year, number } => id.year == *year && id.number == *number,
            Self::Full(full) => full == id,
        }
    }
}

/// A failing, written `gongzuo-2017-6/shuiwuju/1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FailingId {
    /// The issue that reported it.
    pub issue: IssueId,
    /// Id of the unit.
    pub unit: String,
    /// Number among the failings of the entry, from 1.
    pub number: u32,
}

impl FailingId {
    /// Reads `gongzuo-2017-6/shuiwuju/1`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('/');
        let issue = IssueId::parse(parts.next()?)?;
        let unit = parts.next()?.to_owned();
        let number = plain_number(parts.next()?)?;
        parts.next().is_none().then_some(Self { issue, unit, number })
    }
}

impl fmt::Display for FailingId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}/{}", self.issue, self.unit, self.number)
    }
}

/// Digits only, not 0, no zero in front: the number of an issue is not padded (GB/T 9704-2012, 7.2.5).
fn plain_number(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    if plain { text.parse().ok() } else { None }
}

/// The number of an issue: 0 as long as it has none.
fn issue_number(text: &str) -> Option<u32> {
    if text == "0" { Some(0) } else { plain_number(text) }
}

#[cfg(test)]
mod tests {
    use super::{FailingId, IssueId, IssueReference};

    #[test]
    fn ids_are_read_as_they_are_written() {
        for text in ["gongzuo-2017-8", "du-cha-2018-12", "gongzuo-2017-0"] {
            assert_eq!(IssueId::parse(text).unwrap().to_string(), text);
        }
        for text in ["gongzuo-2017-08", "2017-8", "gongzuo-17-8", "-2017-8", "gongzuo-2017-"] {
            assert_eq!(IssueId::parse(text), None, "{text}");
        }
        let failing = "gongzuo-2017-6/shuiwuju/1";
        assert_eq!(FailingId::parse(failing).unwrap().to_string(), failing);
        assert_eq!(FailingId::parse("gongzuo-2017-6/shuiwuju/0"), None);
        let id = IssueId::parse("gongzuo-2017-8").unwrap();
        assert!(IssueReference::parse("2017-8").unwrap().matches(&id));
        assert!(!IssueReference::parse("ducha-2017-8").unwrap().matches(&id));
    }
}
