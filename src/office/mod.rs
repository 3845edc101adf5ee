//! What an office does with a workspace: each use case is a function from values to values.
//!
//! Nothing here prints, asks, knows a screen, or decides what a command comes to. The command line turns
//! words into arguments and results into words; whatever else has a face calls the same functions. What
//! is refused is an enum that holds all that its `message()` says. Work that takes long reports through
//! a callback.
//!
//! | function | takes | gives | refuses |
//! |---|---|---|---|
//! | [`open()`] | a folder | its [`Disk`](crate::source::Disk) | [`OpenError`] |
//! | [`open_or_init`] | the same, or an empty folder | the same, and whether it was made | [`OpenError`] |
//! | [`read`], [`check`] | a workspace | a [`Workbench`]: files, archive, what is wrong | |
//! | [`check_public`] | a workspace | [`PublicCheck`]: whether the website depends on secrets | [`BuildError`] |
//! | [`dry_run()`] | a workbench | what a build would tell besides, added to it | |
//! | [`Workbench::issue`] | the name of an issue | the issue | [`IssueError`] |
//! | [`list()`] | a workspace, its workbench, a day | [`IssueList`]: how far each issue has got, what is open in it, all failings and which of them are due | |
//! | [`search()`] | a workbench, words | [`FoundIssues`]: the issues in which they stand, and the fields | |
//! | [`numbers()`] | a workbench, series and year | [`Numbers`]: the highest, the missing | |
//! | [`new_draft`] | a [`DraftRequest`] | [`NewDraft`]: the next number, as a file | [`DraftError`] |
//! | [`new_correction`] | a [`CorrectionRequest`] of a published issue | the name of its file | [`CorrectionError`] |
//! | [`withdraw_correction`], [`put_back_correction`] | a correction that is not public yet | its file is gone, a version of it stays; or it is there again | [`WithdrawalError`] |
//! | [`import_files`] | a name | [`FoundFiles`]: the files that it stands for | [`Error`](std::io::Error) |
//! | [`read_document`] | the bytes of a file | a document | [`Refusal`](crate::document::Refusal) |
//! | [`read_for_import`] | a workspace | a [`Workbench`] whose series and units are known | [`Faults`] |
//! | [`recognise`] | documents, [`Decisions`](crate::import::Decisions) | [`Recognised`] | [`ImportError`] |
//! | [`recognise_for`] | the same, an issue that exists | [`RecognisedFor`]: what it takes, and what not | [`ImportError`] |
//! | [`source_blocks`] | what was recognised for an issue | [`SourceBlock`](crate::import::SourceBlock)s: what became of each line | |
//! | [`draft_yaml`] | what was recognised | its YAML | [`ImportError`] |
//! | [`import_into`] | what was recognised for an issue | [`Imported`]: the issue has it | [`ImportError`] |
//! | [`handed_in`] | a document | [`HandedIn`]: exported from an issue, from one of another workspace, or a text | |
//! | [`compare`] | a returned document | [`Comparison`]: fields that changed, what is left | [`ReturnedError`] |
//! | [`take_back`] | the same, the issue | the same, saved | [`ReturnedError`] |
//! | [`exported_text`], [`word_changes()`] | a returned document, what its issue says | [`WordChanges`]: one after the other, each to be taken or left | [`ReturnedError`] |
//! | [`keep_paper`], [`papers()`], [`paper`], [`paper_bytes`], [`paper_key`], [`close_paper`] | a file that is handed in for an issue, what was decided of it | it stays until it is closed | [`Error`](std::io::Error) |
//! | [`take_paper`] | the same, once it was taken in | it stays where something of it was not taken | [`Error`](std::io::Error) |
//! | [`save_draft`] | what was recognised, a path | [`Imported`]: the file, with pictures beside it | [`ImportError`] |
//! | [`save_as`] | a path, bytes | a file | [`SaveError`] |
//! | [`save()`] | a file as it was and as it shall be | | [`SaveError`] |
//! | [`fix()`] | a workspace | [`Mended`]; each [`MadeFix`] through the callback | [`SaveError`] |
//! | [`Manuscripts::open`] | the file of an issue, of the units, of the settings | [`Manuscript`]: what its fields hold | |
//! | [`Manuscripts::edit`] | [`ManuscriptEdit`]s | [`Edited`]: saved, or waiting in the journal | [`EditError`] |
//! | [`attach`] | a name, the bytes of a file | [`AttachedFile`]: it stands beside the issue | [`AttachError`] |
//! | [`attached_files`], [`attached_picture`] | the file of an issue | [`NamedFile`]s: what it names; a picture | |
//! | [`proposed_id`] | the name of a unit or a series | an id for it | |
//! | [`link_address`] | an address, words | where they lead | [`LinkError`] |
//! | [`written`] | the pieces of a text that was changed in a field | the text | |
//! | [`changed_words()`] | two texts of a field | the words that differ, as they are read | |
//! | [`pasted`] | what the clipboard has | [`Pasted`]: the text of a field | |
//! | [`set_aside`] | the file of an issue that was made where another one was | texts of that one are out of the way | [`Error`](std::io::Error) |
//! | [`keep`], [`keep_now`] | a file, why it is about to change | what it says stays as a [`Version`] of it | [`Error`](std::io::Error) |
//! | [`versions`], [`version_text`], [`versions_of`] | a file | its [`Version`]s, what one says, in how much each differs | |
//! | [`compare_version`] | a file, a version of it | [`ComparedVersion`]: where they differ, and the changes that bring it back | |
//! | [`restore_version`] | a file that cannot be read, a version of it | the version stands in its place | [`SaveError`] |
//! | [`check_off`] | a line with a comment that asks somebody to look | whether it is gone | [`SaveError`] |
//! | [`allow`], [`disallow`], [`allowed_rules`] | a field of any file, a rule | a comment spares it, or not any more | [`SaveError`] |
//! | [`as_published`] | the file of an issue | a [`Workbench`]: what would be wrong if it were published | |
//! | [`review()`] | the file of an issue, the settings | [`IssueReview`]: how far it has got, who said what, what changed since | [`ReviewError`] |
//! | [`check_reviews`] | a workbench | what is wrong with the files of reviews, added to it | |
//! | [`void_number`] | a number, the reason, a time | [`VoidReport`]: a line of the register | [`PublishError`] |
//! | [`verify`] | [`VerifyOptions`] | [`Verification`]: what of the register and the editions is not as it was written | |
//! | [`next_edition`] | an issue | [`NextEdition`]: what would be frozen of it | |
//! | [`registered_edition`], [`registered_editions`] | an issue, or all | its last [`RegisteredEdition`], where it is registered | |
//! | [`check_register`] | a workbench | the register; what is wrong with it and with registered issues, added to the workbench | |
//! | [`take_step`] | a [`ReviewStep`]: sent, approved, sent back, signed, published | a record of it | [`ReviewError`] |
//! | [`remark()`], [`reply()`] | a [`NewRemark`], a [`NewReply`] | it stands beside the records of the review | [`ReviewError`] |
//! | [`publication()`] | a workbench with the issue published in it | [`Publication`]: what becomes public, what is masked | |
//! | [`problems`] | a workbench, the file of an issue | what is wrong in it, each with its field | |
//! | [`export_issue`] | the name of an issue, a format | [`ExportedFile`]: the bytes of a file | [`ExportError`] |
//! | [`PasswordStore`] | a file beside the workspace | who may sign in at a desk in a network: [`Passwords`] | [`PasswordError`] |
//! | [`build()`] | [`BuildOptions`] | [`BuildReport`]; how far it is through the callback | [`BuildError`] |
//! | [`print()`] | the name of an issue, [`PrintOptions`] | [`PrintReport`]: its pages, its booklet and numbered copies, in a folder of their own | [`PrintError`] |
//! | [`publish`] | the name of a published issue, a time | [`PublishReport`]: an edition that does not change any more, and its line in the register | [`PublishError`] |
//! | [`printed_files`], [`printed_file`] | an issue | the names of the files that were printed of it, the bytes of one; [`wish_for`] says what one is made for | |
//! | [`Preview`] | a workspace | pages as they would be published and printed, while somebody writes | |
//! | [`doctor()`] | a workspace | [`Findings`]: fonts, engines, what stands in the way | |
//! | [`init()`], [`init_with_templates`] | a folder | a new workspace in it | [`InitError`] |
//! | [`is_untouched`] | an archive | whether its settings are those of a new workspace still | |
//! | [`rules()`], [`rule`] | the name of a rule | the rule | [`UnknownName`] |
//! | [`schema_json`] | the name of a schema | the schema | [`UnknownName`] |
//! | [`write_schemas`] | a workspace | the folder of the schemas | [`SchemaError`] |

mod build;
mod changed_words;
mod corrections;
mod days;
mod doctor;
mod dry_run;
mod export;
mod failings;
mod fix;
mod history;
mod import;
mod init;
mod issued;
mod list;
mod manuscript;
mod new;
mod open;
mod own_file;
mod papers;
mod passwords;
mod person;
mod preview;
mod print;
mod printed;
mod public_check;
mod public_names;
mod register;
mod returned;
mod returned_items;
mod review;
mod rules;
mod save;
mod schema;
mod search;
mod unbuilt;
mod unknown;
mod withdrawal;
mod word_changes;
mod workbench;

pub use build::{BuildError, BuildOptions, BuildProgress, BuildReport, BuiltSite, Pdfs, build};
pub use changed_words::changed_words;
pub use corrections::{CorrectedWords, CorrectionError, CorrectionRequest, new_correction};
pub use days::{today, typed_day};
pub use doctor::{EngineReport, Equipment, Findings, doctor};
pub use dry_run::dry_run;
pub use export::{ExportError, ExportFormat, ExportedFile, export_issue};
pub use failings::{Due, ListedFailing};
pub use fix::{MadeFix, Mended, fix};
pub use history::{Version, VersionCause, keep, keep_now, version_text, versions};
pub use import::{
    FoundFiles, ImportError, Imported, READABLE, Recognised, RecognisedFor, draft_yaml,
    import_files, import_into, read_document, read_for_import, recognise, recognise_for,
    save_draft, source_blocks,
};
pub use init::{InitError, init, init_with_templates, is_unnamed, is_untouched};
pub use list::{IssueList, ListedBeside, ListedIssue, list};
pub use manuscript::{
    AddressStep, AllowedRule, AttachError, AttachedFile, AttachedKind, Author, ComparedTexts,
    ComparedVersion, Conflict, EditError, Edited, FieldContent, FieldDifference, FieldForm,
    FieldPlace, FieldProblem, FormText, ItemContent, LinkError, ListedVersion, Manuscript,
    ManuscriptEdit, ManuscriptEdits, ManuscriptFile, Manuscripts, MovedItems, NamedFile,
    Pasted, PastedTable, PictureSize, RecordForm, allow, allowed_rules, as_published, attach,
    attached_files, attached_picture, blank_form, check_off, compare_version, disallow,
    edited_text, form_in, form_of, link_address, pasted, problems, proposed_id,
    restore_version, set_aside, versions_of, written,
};
pub use new::{DraftError, DraftRequest, NewDraft, Numbers, Taken, new_draft, numbers};
pub use open::{OpenError, open, open_or_init};
pub use papers::{
    KeptPaper, Paper, UntakenBlock, close_paper, keep_paper, paper, paper_bytes, paper_key,
    papers, take_paper,
};
pub use passwords::{PasswordError, PasswordStore, Passwords};
pub use person::letters;
pub use preview::{Pointed, PointedPart, Preview, Proof, ReadWorkspace, WorkspaceReader};
pub use print::{
    Confirmations, CopyNumbers, NumberedCopies, PrintError, PrintOptions, PrintReport,
    PrintWish, PrintedFile, PrintedIssue, PrintedKind, WantedPrint, WrongWish, print,
    printed_file, printed_files, wish_for,
};
pub use public_check::{PublicCheck, check_public};
pub use public_names::{PublicName, public_names};
pub use register::{
    NextEdition, PublishError, PublishReport, PublishedEdition, RegisteredEdition,
    Verification, VerifiedEdition, VerifiedRegister, VerifyOptions, VoidNumber, VoidReport,
    check_register, next_edition, publish, registered_edition, registered_editions, verify,
    void_number,
};
pub use returned::{
    AddedEntry, Comparison, Emptying, HandedIn, Returned, ReturnedError, compare, handed_in,
    take_back,
};
pub use review::{
    Anchor, Asked, ChangedField, ChangedSince, DifferingField, FieldChange, FoundWords,
    IssueReview, Naming, NewRemark, NewReply, PlacedRemark, Publication, RemarkPlace,
    ReviewError, ReviewHouse, ReviewStep, Reviewed, Signature, Stage, WaitingStep,
    check_reviews, is_out, publication, publication_beside, remark, reply, review, take_step,
};
pub use rules::{rule, rules};
pub use save::{SaveError, save, save_as};
pub use schema::{SchemaError, schema_json, write_schemas};
pub use search::{FoundField, FoundIssue, FoundIssues, search};
pub use unknown::UnknownName;
pub use withdrawal::{WithdrawalError, put_back_correction, withdraw_correction};
pub use word_changes::{
    WordChange, WordChangeKind, WordChangeState, WordChanges, WordDecision, exported_text,
    word_changes,
};
pub use workbench::{Faults, IssueError, KnownWorkspace, Workbench, check, check_again, read};
