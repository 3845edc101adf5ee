//! A document as an issue: what units hand in, and what comes back from Word.
