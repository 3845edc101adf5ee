//! The archive website: what its pages and files say, and what none of them may say.

mod browser;
mod valid;
