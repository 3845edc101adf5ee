//! The archive website: what its pages and files say, and what none of them may say.
//!
//! - [`corrections`]: corrections, removed issues and drafts.

mod corrections;
