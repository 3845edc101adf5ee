//! The program as people call it: words, streams and exit codes, each compared in full.
//!
//! - [`checking`]: `check`, in three forms and two languages.
//! - [`building`]: `build`, without PDFs where the PDF is not what is asked about.
//! - [`writing`]: how a build takes its place, and what a killed one leaves.
//! - [`published`]: drafts that are shown, and issues that change after they were published.
//! - [`new`]: `new`, alone and eight at once; [`drafts`]: what it writes.
//! - [`schema`]: `schema`, and the line that leads to one.
//! - [`exporting`]: `export`: texts in full, where Word files go.
//! - [`printing`]: `print`: what stands in its folder, what is refused.
//! - [`others`]: `init`, `explain`, `doctor`, `completions`.
//! - [`serving`]: `serve`, as far as it ends.
//! - [`usage`]: what was typed wrong, help, streams.

mod building;
mod checking;
mod confirming;
mod drafts;
mod exporting;
mod fixing;
mod folders;
mod inks;
mod listing;
mod mailing;
mod new;
mod others;
mod printing;
mod published;
mod registering;
mod review_copy;
mod schema;
mod serving;
mod told_news;
mod usage;
mod writing;
