//! The rules that setting a document can breach. Their texts stand in the catalogue.

use crate::diag::Rule;

/// The source cannot be set: a fault of a template or of this program.
pub static TYPST_ERROR: Rule = Rule::error("typst-error");
/// Typst warns of something in the source.
pub static TYPST_WARNING: Rule = Rule::warning("typst-warning");
/// Typst itself failed.
pub static TYPST_PANIC: Rule = Rule::error("typst-panic");
/// A picture cannot be decoded.
pub static BAD_PICTURE: Rule = Rule::error("bad-picture");
/// A picture has no text for those who cannot see it.
pub static MISSING_ALTERNATIVE_TEXT: Rule = Rule::error("missing-alternative-text");
/// A character that no font of its role has.
pub static MISSING_GLYPH: Rule = Rule::error("missing-glyph");
/// The document breaks a PDF standard that it has to keep.
pub static BROKEN_PDF_STANDARD: Rule = Rule::error("broken-pdf-standard");
/// A standard that is not known.
pub static UNKNOWN_STANDARD: Rule = Rule::error("unknown-standard");
/// Two standards that exclude each other.
pub static STANDARDS_CONFLICT: Rule = Rule::error("standards-conflict");
/// None of a role's families is installed.
pub static NO_FONT: Rule = Rule::error("no-font");
/// A family that the user chose is not installed.
pub static FONT_NOT_INSTALLED: Rule = Rule::error("font-not-installed");
/// A template asks for a family that is in no role.
pub static UNKNOWN_FONT: Rule = Rule::warning("unknown-font");
/// A font file can no longer be read.
pub static FONT_UNREADABLE: Rule = Rule::error("font-unreadable");
/// The external program is not there or cannot be started.
pub static ENGINE_MISSING: Rule = Rule::error("engine-missing");
/// The external program has a version that was not tried.
pub static UNSUPPORTED_ENGINE_VERSION: Rule = Rule::error("unsupported-engine-version");
/// The external program took too long.
pub static ENGINE_TIMEOUT: Rule = Rule::error("engine-timeout");
/// The external program ended without a PDF and without saying why.
pub static ENGINE_FAILED: Rule = Rule::error("engine-failed");
/// A mark opens a line of the PDF that opens none, or ends one that ends none.
pub static MISPLACED_MARK: Rule = Rule::warning("misplaced-mark");
/// A mark of two characters is on two lines of the PDF.
pub static SPLIT_MARK: Rule = Rule::warning("split-mark");
/// The characters of a line of the PDF stand far apart.
pub static LOOSE_LINE: Rule = Rule::warning("loose-line");
/// Words of the PDF stand on other words.
pub static OVERPRINTED_WORDS: Rule = Rule::warning("overprinted-words");
/// A picture has too few points for the size in which it is printed.
pub static COARSE_PICTURE: Rule = Rule::warning("coarse-picture");
/// The last page holds a few lines, or the imprint alone.
pub static SHORT_LAST_PAGE: Rule = Rule::warning("short-last-page");

/// All of them, for `explain` and for the test of the catalogue.
pub static ALL: [&Rule; 23] = [
    &TYPST_ERROR,
    &TYPST_WARNING,
    &TYPST_PANIC,
    &BAD_PICTURE,
    &MISSING_ALTERNATIVE_TEXT,
    &MISSING_GLYPH,
    &BROKEN_PDF_STANDARD,
    &UNKNOWN_STANDARD,
    &STANDARDS_CONFLICT,
    &NO_FONT,
    &FONT_NOT_INSTALLED,
    &UNKNOWN_FONT,
    &FONT_UNREADABLE,
    &ENGINE_MISSING,
    &UNSUPPORTED_ENGINE_VERSION,
    &ENGINE_TIMEOUT,
    &ENGINE_FAILED,
    &MISPLACED_MARK,
    &SPLIT_MARK,
    &LOOSE_LINE,
    &OVERPRINTED_WORDS,
    &COARSE_PICTURE,
    &SHORT_LAST_PAGE,
];
