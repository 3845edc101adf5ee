//! Why a piece of the source stands where it does.
//!
//! [`Ground`] is decided of texts by `text_ground`, of items by `item_ground`, and by nothing else. A piece whose ground is
//! not sure is asked about: `unsure` does that.

/// Why a piece stands where it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// In no field: a key says it, or it stands in a comment.
    Comment,
    /// A label, or a number in a list of which it is known what it is.
    Own,
    /// It stands on the line of its heading or label, right below, or as far below as in the other items of its list.
    Headed,
    /// What stands below it is of the same item, or the next one of its list.
    Enclosed,
    /// It opens an issue, or an entry, and says nothing else.
    Opening,
    /// Somebody decided, or what put it there asks by itself.
    Settled,
    /// It stands below a unit, or above all of them, without number and label.
    Unlabelled,
    /// Nothing says whether its list is one of practices or of failings.
    Unsaid,
    /// It has no label of a failing as others of its list have.
    Beside,
    /// It is the last of its list, and the only one that has labels: they may be of all.
    OfAll,
    /// It looks like a heading of something else, or a label without a field; or it stands below one.
    Unknown,
    /// It stands behind a text that was at its end, or its number does not count on.
    Behind,
}

impl Ground {
    /// Whether nobody need be asked.
    pub fn is_sure(self) -> bool {
        use Ground::{Comment, Enclosed, Headed, Opening, Own, Settled};
        matches!(self, Comment | Own | Headed | Enclosed | Opening | Settled)
    }
}
