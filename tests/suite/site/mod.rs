//! The archive website: what its pages and files say, and what none of them may say.
//!
//! - [`browser`]: pages in Chromium: requests, the policy, axe-core, small screens, the keyboard.
//! - [`corrections`]: corrections, removed issues and drafts.
//! - [`valid`]: pages, style sheets and drawings, by the Nu HTML checker.
//! - [`data`]: JSON for programs, by its schemas. [`everything`] is what it is made of.
//! - [`dossiers`]: the ways through a long dossier, its failings alone.
//! - [`lists`]: feeds, the site map, the catalogue.
//! - [`outputs`]: the list of everything that is made, and what each is made of.
//! - [`pages`]: dossiers, lists over several pages, citations.
//! - [`places`]: what every page has: tags, JSON-LD, navigation, the way to it.
//! - [`ledger`], [`ledger_files`]: the rectification ledger as pages and as files.
//! - [`settings`]: what the office says of its website.
//! - [`statistics`]: pictures, words and tables of figures.
//! - [`search`]: what is found, beside a plain search in the pages; [`search_forms`]: in whatever form it is asked for.
//! - [`told_later`]: what the page of an issue tells besides its words.
//! - [`links`]: every link leads somewhere.
//! - [`validators`]: feeds and site maps, by checkers of others.
//! - [`withheld`]: what is withheld is nowhere; [`planted`] is the workspace for it.
//! - [`interference`]: whatever is withheld, the website is the same byte for byte.
//! - [`alarms`]: common words that are names, phrases that many issues share, stop nothing.

mod alarms;
mod browser;
mod corrections;
mod data;
mod dossiers;
mod everything;
mod interference;
mod ledger;
mod ledger_files;
mod links;
mod lists;
mod outputs;
mod pages;
mod places;
mod planted;
mod search;
mod search_forms;
mod settings;
mod statistics;
mod told_later;
mod valid;
mod validators;
mod withheld;
