//! The archive as typed values: what there is, how it is numbered, how it hangs together.
//!
//! 1. [`Archive::read`] turns the YAML trees of a workspace into [`Config`], [`Unit`]s and
//!    [`Issue`]s, reporting every fault of shape on the way.
//! 2. [`numbering`] says how an issue is called, [`outline`] how an entry is numbered: once, here, so
//!    that page, PDF and Word cannot differ.
//! 3. [`title`] breaks titles into lines of apt length; [`citation`] writes how an issue is cited.
//! 4. [`ledger`] follows every failing through the news of it; [`dossier`] gathers what is said of
//!    each unit, [`figures`] counts what there is.
//! 5. [`Visible`] says which issues have a page, [`Privacy`] whom an issue hides; a [`PublicArchive`] is
//!    the archive without all that is withheld. A [`Correction`] says how an issue stands after it was
//!    published. [`person_name`] says what is the name of one person.
//! 6. [`OutPath`] gives every output its address.
//! 7. [`schema`] describes the files for editors.
//!
//! Nothing here reads or writes files. Whether the parts fit together is asked by `check`.

mod active;
mod archive;
pub mod citation;
mod config;
mod correction;
mod date;
mod decode;
mod destination;
mod details;
pub mod dossier;
mod failing_labels;
pub mod figures;
mod gist;
mod id;
mod issue;
mod issue_words;
pub mod labels;
pub mod ledger;
mod nearest;
pub mod numbering;
mod out_path;
pub mod outline;
mod password_file;
pub mod person_name;
mod privacy;
mod public;
mod recipients;
pub mod record;
mod register_line;
mod review;
mod role;
mod rules;
pub mod schema;
mod terms;
mod texts;
pub mod title;
mod unit;
mod visible;
mod void_numbers;

pub use crate::text::numeral::chinese;
pub use active::FileActivity;
pub use archive::{Archive, Reading, Readings, SharedIssue};
pub use config::{
    AttachmentNames, CheckSettings, Config, EngineChoice, FontFamilies, Level, Numbering,
    Organization, Pdf, Persons, PrivacySettings, ReviewSettings, Series, Site,
};
pub use correction::{Change, Correction, CorrectionKind};
pub use date::Date;
pub use destination::Destination;
pub use details::{Detail, DetailContent};
pub use failing_labels::labels_of_failings;
pub use gist::summary;
pub use id::{FailingId, IssueId, IssueReference};
pub use issue::{
    Attachment, Audience, Distribution, Entry, Failing, Issue, News, People, Person, Picture,
    Point, Practice, Rectification, Responsible, State, Status,
};
pub use issue_words::{ChangeState, IssueWords, elsewhere, is_brought};
pub use nearest::nearest;
pub use out_path::OutPath;
pub use password_file::{PasswordFile, PersonPassword};
pub use privacy::{NameMatch, Privacy};
pub use public::{PublicArchive, PublicFiles, scrambled};
pub use recipients::{IssueRecipients, Recipient, RecipientKind, Recipients};
pub use record::{Text, TextKind};
pub use register_line::{
    Approval, EditionLine, EditionPages, LineFault, NO_LINE, RegisterHead, RegisterLine,
    VoidLine, registered_words,
};
pub use review::{
    KeptContent, KeptFile, KnownBy, Remark, RemarkState, Reply, Review, ReviewKind,
    ReviewRecord,
};
pub use role::Role;
pub use rules::RULES;
pub use terms::{Term, Terms};
pub use texts::{FieldPath, IssueText, spans_of, texts_of};
pub use unit::{Unit, Units};
pub use visible::Visible;
pub use void_numbers::REGISTER;
