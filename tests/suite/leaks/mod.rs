//! Files that are copied as the office made them, read for names: every kind, and hostile ones.

mod hostile;
mod kinds;
mod pdf;
