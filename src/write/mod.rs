//! Outputs to disk. The only stage that writes them.
//!
//! 1. [`Stage::open`] makes a folder beside the target; a target that tongbao did not make is refused.
//! 2. The build fills the stage, a [`Sink`](crate::site::Sink).
//! 3. [`Stage::replace`] puts it in the target's place in one step (an exchange of two folders, where
//!    the system has one); [`Stage::merge`] moves its files
//!    into the target one by one, for builds of single issues. A stage that is dropped is removed, and
//!    the target stays as it was.
//!
//! [`replace()`] is apart: it puts a single file of the user's in the place of its old self.

mod replace;
mod stage;

pub use replace::replace;
pub use stage::Stage;
pub use stage::StageError;
