//! The desk in the browser: who is answered, what is shown, and that it follows the files.

mod blocks;
mod browser;
mod building;
mod caret;
mod client;
mod corrections;
mod files;
mod following;
mod killed;
mod manners;
mod moved;
mod network;
mod places;
mod points;
mod preview;
mod printing;
mod requests;
mod returned;
mod reviewing;
mod searching;
mod signing_in;
mod told;
mod unread;
mod versions;
mod whole;
mod writing;
