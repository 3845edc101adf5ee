//! The schemas for editors beside the decoder: neither may take what the other refuses.
//!
//! - [`judges`]: both of them asked about one file.
//! - [`probes`]: every field of every table, with right and wrong values of all kinds.
//! - [`files`]: the YAML files of this repository, right and wrong ones.

mod files;
mod judges;
mod probes;

use tongbao::check;
use tongbao::diag::Authority;
use tongbao::model::schema;
use tongbao::model::schema::{Schema, Vocabulary};
use tongbao::typeset::Standard;

/// A schema as the program prints it.
pub(crate) fn printed(one: &Schema) -> String {
    let settable = check::rules().filter(|rule| rule.authority == Authority::Office);
    let vocabulary = Vocabulary {
        standards: Standard::ALL.map(Standard::id).to_vec(),
        rules: settable.map(|rule| rule.id).collect(),
    };
    schema::json(one, &vocabulary)
}
