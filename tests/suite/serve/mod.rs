//! The desk in the browser: who is answered, what is shown, and that it follows the files.

mod blocks;
mod browser;
mod building;
mod client;
mod files;
mod following;
mod killed;
mod places;
mod preview;
mod requests;
mod reviewing;
mod writing;
