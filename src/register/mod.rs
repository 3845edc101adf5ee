//! What was published: the register, and the editions that were frozen with it. Nothing here writes.
//!
//! 1. [`Register::read`] reads `register.jsonl` and tells every line that is not as it was written, or not behind the line that
//!    it was written behind. It knows which issues are registered, in which editions, which numbers are void, and its
//!    [`RegisterHead`](crate::model::RegisterHead).
//! 2. [`EditionFolder`] says what stands where below `editions/`; [`Sums`] is the list of its files, `SHA256SUMS`.
//! 3. [`intact`](mod@intact) reads all of an edition, and what else stands in `editions/`.

mod edition;
mod intact;
mod lines;
mod rules;

pub use crate::model::REGISTER;
pub use edition::{EditionFolder, INTERNAL, PAGE, PAGE_DATA, PUBLIC, STAGING, SUMS, Sums};
pub use intact::{altered_file, intact, strangers, unregistered};
pub use lines::{OrderFault, Register, RegisteredIssue};
pub use rules::{
    EDITION_BROKEN, EDITION_DIFFERS, REGISTER_BROKEN, REGISTER_ORDER, REGISTERED_ISSUE, RULES,
    VOID_NUMBER,
};
