# Texts of the interface: English. A message for each rule; its attributes .what .why .fix are for
# `tongbao explain`.

## General

severity-error = error
severity-warning = warning
severity-hint = hint
severity-help = help
did-you-mean = did you mean `{$word}`?
label-first-here = first used here
label-earlier-issue = date of the earlier issue
label-reported-here = the issue that reported it
read-error-missing = there is no such file
read-error-outside = a link leads out of the workspace
read-error-repeated = a link leads to a folder that is read already
read-error-no-file = it is a folder, a pipe or a device
system-error = {$path}: {$what}
    .missing = there is no such file or folder
    .forbidden = access is denied
    .exists = it exists already, and is not overwritten
    .no-folder = a part of the path is no folder
    .folder = it is a folder
    .not-empty = the folder is not empty
    .full = the disk is full
    .read-only = the disk is read-only
    .busy = another program is using it
    .name = the system does not allow this name
    .large = the file is too large
    .port = the port is in use
    .late = there was no answer in time
    .end = the other side broke off
    .data = it is no text, or damaged
    .other = the system refused ({$words})
read-error-refused = the system refused: {$words}
type-text = text
type-number = a number
type-boolean = true or false
type-list = a list
type-mapping = keys and values
type-nothing = nothing
type-scalar = `{$text}`
type-address = an address that starts with http:// or https://
role-body = fangsong (text)
role-kai = kai (headings of level 2, points)
role-hei = hei (headings of level 1)
role-song = song (page numbers)
role-title = xiaobiaosong (titles, masthead)

## Command line

help = Work bulletins from YAML: web pages, print-ready PDFs and an archive website
help-init = Make a new workspace
help-init-folder = Folder of the new workspace
help-init-templates = Copy the built-in templates out, to change them
help-build = Make the website (public/) and the files for the print room (print/)
help-build-only = Make only this issue, e.g. 2017-8 or gongzuo-2017-8; may be repeated
help-build-drafts = Make drafts and issues in review, too
help-build-no-pdf = Make no PDFs
help-build-force = Make everything again, PDFs too, though nothing has changed
help-build-as-of = Day by which failings are overdue, e.g. 2018-03-31; the date of the newest issue by default
help-build-engine = Typesetting engine: embedded, or typst-cli for the external program
help-build-jobs = Number of jobs at a time; as many as there are processors by default
help-build-timings = Tell the time of each stage at the end, summed over threads
help-build-format = Form in which problems are told: human (default), short (a line each), json, sarif
help-serve = Open the desk in the browser: to write, to proof-read, and to see pages as they will print at each save
help-serve-port = Port; 8046 by default, another one where that is taken
help-serve-no-open = Open no browser; the address is printed
help-serve-listen = Address to listen at, for others in the network; needs --password-file. 0.0.0.0 is every address of this machine
help-serve-password-file = File of those who may sign in, each with a password; it lies outside the workspace
help-serve-url = Address at which browsers find the desk besides, such as https://desk.example.gov.cn; can be given several times
help-serve-add-person = Give a person a password, which is asked for, and write it to --password-file
help-check = Check all files and name every problem
help-check-fix = First mend what can be mended safely, and show each change; numbers, links and names of files stay
help-check-format = Form of the output: human (default), short (a line each), json, sarif
help-check-public = Try whether the website tells anything of what is withheld: make it once more with other secrets, and compare byte by byte
help-list = List the issues: how far each has got, and what is open in it
help-list-as-of = Day by which failings are overdue, e.g. 2018-03-31; the date of the newest issue by default
help-list-format = Form of the output: human (default, a line each) or json
list-draft = draft
list-review = in review
list-approved = approved
list-remarks = { $count ->
    [one] one remark
   *[other] {$count} remarks
}
list-published = published
list-internal = internal
list-erratum = corrected
list-revision = revised
list-retraction = retracted
list-removal = removed
list-errors = { $count ->
    [one] one error
   *[other] {$count} errors
}
list-unbuilt = changed since it was built
list-warnings = { $count ->
    [one] one warning
   *[other] {$count} warnings
}
list-to-fill-in = {$count} to fill in or check
list-changed = changed, not approved
list-never-approved = never approved
list-corrections = { $count ->
    [one] 1 correction to approve
   *[other] {$count} corrections to approve
}
list-news = { $count ->
    [one] news of 1 failing to approve
   *[other] news of {$count} failings to approve
}
list-overdue = {$count} overdue
list-elsewhere = { $errors ->
    [one] one error
   *[other] {$errors} errors
} in other files, or in files that cannot be read as an issue: run tongbao check
help-doctor = Look at fonts, typesetting engines and the workspace
help-print = print an issue: its pages on A4 and a stapled booklet on A3, in a folder of their own in print/
help-print-issue = the issue, such as 2017-8 or gongzuo-2017-8
help-print-creep = move pages towards the fold, the more the further inside, those of the innermost sheet by so many millimetres (0 to 5), so that inner pages do not lose white at the edge that is cut; by default none is moved
help-print-marks = show on the outermost sheet of the booklet where to fold and where to staple
help-print-copies = make numbered copies, too: six digits in the upper left corner of the first page of each. Write the first number and the last, such as 1-120; all stands for 1 to what copies: of the issue says
help-print-booklets = make the numbered copies as booklets on A3, too
help-print-names = print the name of the recipient below the number of each copy, in the order of distribution.yaml; what is left is kept and has none
help-print-per-recipient = make the copies of each recipient a file of their own, and those that are kept
help-print-labels = sheets of labels for envelopes, by how many stand in a row and in a column: 3x8 (70 by 37 mm, the default), 3x7 (63.5 by 38.1), 2x7 (99.1 by 38.1), 2x4 (99.1 by 67.7)
help-print-ink = make the pages and the booklet for a printer without colours or a press, too; can be given more than once. black: all that is red is black, pictures are grey; spot: red is a plate of its own, for a press with two inks, pictures are grey; cmyk: red is Y80 M80, text is black ink alone, pictures stay RGB. The last two are no PDF/A
help-print-review = make a copy for those who review it, too: numbered lines, wide white at the right, a page at the end for what they say, with what changed since it was reviewed last
help-print-confirm = make a paper for each unit that the issue speaks of, with what it says of that unit alone and a slip by which it confirms it
help-print-reply-by = the day by which units are asked to send the slip back
help-correct = Write a correction of a published issue, in corrections/; the issue itself stays
help-correct-issue = The issue, e.g. 2017-8 or gongzuo-2017-8
help-correct-kind = erratum, revision, retraction or removal
help-correct-reason = Why
help-correct-was = What was printed; may be repeated, each with its --now
help-correct-now = What it should be
help-correct-unit = Id of the unit in whose entry it stands; the issue as a whole without it
help-correct-date = Date of the correction; today without it
help-void = Make a number void: a line of the register says so, nobody gets it any more, and it is not missed
help-void-number = The number, e.g. 2017-9 or gongzuo-2017-9
help-void-reason = Why it is void
help-verify = Verify the register and editions/: every line and every file, what was changed, is gone, was added
help-verify-head = SHA-256 of the last line, as somebody wrote it down: the register has to go on from there
help-verify-rebuild = Set the PDFs again of the files that were kept, and compare
help-publish = Register an issue that is published: all its files go to editions/, a line to register.jsonl, and it does not change any more
help-publish-issue = The issue, e.g. 2017-8 or gongzuo-2017-8
help-export = Export an issue as a Word file, Markdown, text, a mail or JSON
help-export-issue = The issue, e.g. 2017-8 or gongzuo-2017-8
help-export-to = docx (Word and WPS), md, txt, eml (a mail: open it in a mail program, choose recipients, send) or json
help-export-output = File to write; - prints it. Without it a Word file or a mail goes to the current folder, all else is printed
help-export-force = Replace a file that exists
help-explain = Say what a rule wants, why, and what to do; all rules without a name
help-explain-rule = Name of a rule, e.g. unknown-key
help-completions = Print a completion script
help-completions-shell = The shell to complete for: bash, zsh, fish, elvish, powershell
help-global-directory = Folder of the workspace; the current one by default
help-global-lang = Language of messages: zh or en; by LANG, else Chinese
help-global-quiet = Tell problems only
help-global-verbose = Tell more
help-global-color = When to colour: auto (default), always, never
help-global-help = Show help
help-usage = Usage:{" "}
help-command = COMMAND
help-commands = Commands:
help-options = OPTIONS
help-options-heading = Options:
help-arguments = Arguments:
help-global-version = Show version
usage-help = run tongbao --help for how to use it
usage-command = there is no command {$command}
    .near = there is no command {$command}; did you mean {$near}?
usage-argument = there is no option {$argument}
    .near = there is no option {$argument}; did you mean {$near}?
usage-missing = missing: {$argument}
usage-conflict = {$argument} cannot be used with {$other}
usage-value = wrong value for {$argument}: {$value}
    .known = {$argument} has no value {$value}; known are: {$known}
usage-other = the command line is wrong: {$argument}
explain-what = What it wants
explain-why = Why
explain-fix = What to do
explain-basis = Basis
explain-settable = Settings
    .how = in tongbao.yaml, under check: levels:, write {$rule}: off, hint, warning or error; to spare one line, end it with # tongbao: allow {$rule}
progress-build = building
stage-read = reading
stage-check = checking
stage-prepare = fonts and templates
stage-render = running templates
stage-typeset = typesetting
stage-write = writing
progress-public = making the website twice, to compare; nothing is written …
summary-public = with other secrets the website is the same byte for byte: { $files ->
    [one] one file
   *[other] {$files} files
}
failure-no-register = there is no register: nothing was registered yet (tongbao publish)
failure-correction-pairs = each --was has its --now; where --unit is written, each has one
failure-void-used = {$file} has the number of {$issue}, which cannot be void: remove the file or give it another number first
failure-void-website = {$issue} was published on the website, and its number cannot be void: put its file back; to take it away, write a correction of kind: removal (tongbao correct)
failure-void-series = several series may have the number {$number}; write which one is meant: {$possible}
failure-void-far = {$issue} cannot be void: the highest number of that year is {$highest}; is the number right?
failure-void-reason = say why the number is void (--reason)
failure-register-draft = {$issue} is a draft and is not registered: have it reviewed and published first (status: published)
failure-register-review = {$issue} is being reviewed and is not registered: publish it first (status: published)
failure-register-placeholder = {$places ->
        [one] {$places} place is
       *[other] {$places} places are
    } to be filled in or looked at (see below): fill in and check each, then register
failure-register-unapproved = nobody approved what {$issue} says today, as the settings ask, and it is not registered: have it approved and published at the desk, or go back to the text that was approved
failure-registered = {$issue} was registered on {$day} as edition {$edition}; what is registered does not change, and is not registered twice. To change it nevertheless, write a correction of kind: revision first, then register a further edition
failure-register-unchanged = {$issue} is the same as edition {$edition}, and nothing is to be registered: change its file as the revision says first
failure-register-void = the number of {$issue} is void ({$reason}): use another one
failure-register-removed = {$issue} was removed and is not registered
failure-register-unread = cannot read {$file}, nothing is registered: put it back
failure-unregistered = {$folder} holds an edition that the register does not know, and that says something else. The register may be an older one that was put back: find it first; if the folder is of no use, move it away and register again
failure-register-changed = somebody else has just written into the register, and nothing was written. Run again
failure-public-faults = nothing was compared: mend the errors above first
failure-public = with other secrets { $files ->
    [one] one file of the website differs
   *[other] {$files} files of the website differ
} (see above): they tell what is withheld. This is a mistake of tongbao: please report it, and do not publish before it is mended
summary-clean = { $issues ->
    [one] one issue checked, no problem found
   *[other] {$issues} issues checked, no problem found
}
summary-problems = { $errors ->
    [one] 1 error
   *[other] {$errors} errors
}, { $warnings ->
    [one] 1 warning
   *[other] {$warnings} warnings
}
    .hints = { $errors ->
        [one] 1 error
       *[other] {$errors} errors
    }, { $warnings ->
        [one] 1 warning
       *[other] {$warnings} warnings
    }, { $hints ->
        [one] 1 hint
       *[other] {$hints} hints
    }
summary-fixable = { $fixes ->
    [one] 1 of them can be mended by tongbao check --fix
   *[other] {$fixes} of them can be mended by tongbao check --fix
}
summary-fixed = mended { $fixes ->
    [one] 1 place
   *[other] {$fixes} places
} in { $files ->
    [one] 1 file
   *[other] {$files} files
}
    .nothing = nothing to mend without asking
summary-built = { $issues ->
    [one] one issue made
   *[other] {$issues} issues made
}: the website is in {$public}, files for the print room are in {$print}
summary-built-pages = { $issues ->
    [one] page of one issue made
   *[other] pages of {$issues} issues made
}: {$public}
summary-unchanged = nothing has changed since the last build, and nothing was made: the website is in {$public}, files for the print room are in {$print}
    .pages = nothing has changed since the last build, and nothing was made: the website is in {$public}
build-draft-fault = this issue is not published, so that others are built; mend it before it is
summary-corrected = the correction is written. Look at it and run tongbao build: the page of {$issue}, lists and feeds have it then
    .registered = the revision is written. Change the file of {$issue} and run tongbao publish: it registers a further edition
    .retracted = the retraction is written. Run tongbao publish first, which registers an edition of {$issue} that says so on every sheet, then tongbao build
summary-void = void: {$citation}
summary-verified = the register is whole: {$editions ->
        [one] {$editions} edition
       *[other] {$editions} editions
    }, {$void ->
        [one] {$void} void number
       *[other] {$void} void numbers
    }, all files as they were registered
summary-rebuilt = {$editions ->
        [one] {$editions} edition was
       *[other] {$editions} editions were
    } set again
summary-since = the line that was written down is there, and {$lines ->
        [0] none was added since
        [one] {$lines} line was added since
       *[other] {$lines} lines were added since
    }
summary-registered = registered: {$citation}, edition {$edition}, in {$folder}
    .resumed = registered: {$citation}, edition {$edition}. {$folder} was there already, and only its line in the register was missing; it was added
summary-register-head = the register has {$lines ->
        [one] {$lines} line
       *[other] {$lines} lines
    }, the last one with the SHA-256 {$digest}
summary-print = files for the print room made: {$folder}
    .preview = files for the print room made (not published: every page says so): {$folder}
print-pages = {"  "}{$file}: A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }, both sides, flip on the long edge
    .desk = pages on A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }, both sides, flip on the long edge
print-booklet = {"  "}{$file}: booklet on A3, { $sheets ->
        [one] one sheet
       *[other] {$sheets} sheets
    }, both sides, flip on the short edge, { $sheets ->
        [one] folded, without staples
       *[other] fold and put two staples through the fold
    }; no PDF/A: archive the A4 file
    .desk = booklet on A3, { $sheets ->
        [one] one sheet
       *[other] {$sheets} sheets
    }, both sides, flip on the short edge, { $sheets ->
        [one] folded, without staples
       *[other] fold and put two staples through the fold
    }; archive the A4 file
print-copies = {"  "}{$file}: numbered copies on A4, {$numbers}, each on sheets of its own, both sides, flip on the long edge; no PDF/A
    .desk = numbered copies on A4, {$numbers}, each on sheets of its own, both sides, flip on the long edge
print-booklets = {"  "}{$file}: numbered booklets on A3, {$numbers}, both sides, flip on the short edge, folded and stapled one by one; no PDF/A
    .desk = numbered booklets on A3, {$numbers}, both sides, flip on the short edge, folded and stapled one by one
print-list = {"  "}{$file}: list of recipients, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }
    .desk = list of recipients, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }
print-register = {"  "}{$file}: register of receipts, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }
    .desk = register of receipts, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }
print-labels = {"  "}{$file}: labels for envelopes, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }, actual size
    .desk = labels for envelopes, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }, actual size
print-workbook = {"  "}{$file}: list of recipients as a workbook
    .desk = list of recipients as a workbook
print-ink-black = {"  "}{$file}: without colours, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }, both sides, flip on the long edge
    .desk = without colours, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }, both sides, flip on the long edge
print-ink-spot = {"  "}{$file}: for a press with two inks, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }: black, and red as the plate GB/T 9704 Red; no PDF/A
    .desk = for a press with two inks, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }: black, and red as the plate GB/T 9704 Red; not for the archive
print-ink-cmyk = {"  "}{$file}: for a press with four inks, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }: red is Y80 M80, text is black ink alone; no PDF/A
    .desk = for a press with four inks, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }: red is Y80 M80, text is black ink alone; not for the archive
print-ink-booklet = {"  "}{$file}: the same as a booklet on A3, { $sheets ->
        [one] one sheet
       *[other] {$sheets} sheets
    }, both sides, flip on the short edge; no PDF/A
    .desk = the same as a booklet on A3, { $sheets ->
        [one] one sheet
       *[other] {$sheets} sheets
    }, both sides, flip on the short edge
print-review-copy = {"  "}{$file}: copy for review, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }, numbered lines
    .desk = copy for review, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }, numbered lines
print-confirmation = {"  "}{$file}: to be confirmed by a unit, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    }
    .desk = paper to confirm, A4, { $pages ->
        [one] one page
       *[other] {$pages} pages
    } ({$file})
print-gone = {$files} of the last time were not asked for and are gone; print again with their options if they are needed
    .desk = {$files} of the last time were not asked for and are gone; choose them and make them again if they are needed
print-unaddressed = please check: these recipients have no address, and their labels say none: {$names}
print-reply-over = please check: units are asked to answer by {$day}, which is over
print-reply-early = please check: units are asked to answer by {$day}, which is before the day of the issue
print-mismatch = please check: {$printed} copies are printed by the issue, and {$total} are sent out and kept by distribution.yaml
    .desk = please check: {$printed} copies are printed by the issue, and {$total} are sent out and kept by “Recipients”
summary-name-hints = { $places ->
    [one] one place of the public edition may show a name, or hide a common word for one
   *[other] {$places} places of the public edition may show a name, or hide a common word for one
}: see tongbao check
    .desk = { $places ->
        [one] one place of the public edition may show a name, or hide a common word for one
       *[other] {$places} places of the public edition may show a name, or hide a common word for one
    }: they are among the hints of the desk
summary-pdfs = { $set ->
    [0] no PDF set
    [one] 1 PDF set
   *[other] {$set} PDFs set
}, { $kept ->
    [one] 1 has not changed
   *[other] {$kept} have not changed
}
summary-engine = typesetting engine: {$engine}
summary-export = {$issue} exported: {$file}
summary-init = workspace made: {$folder}. Change tongbao.yaml and units.yaml, then run tongbao -C {$folder} build --drafts
serve-new = a new workspace was made in {$folder}; fill in its settings and units at the desk first
serve-how = Open the address above in a browser: it is good for a minute, and once. Enter gives another, Ctrl+C ends.
serve-no-browser = there is no browser to open; open the address yourself:
serve-network = others in the network open it at the address or the name of this machine, with port {$port}; the pages of the website come from port {$next}: let both through. Names are given by --url
serve-readable = without TLS the network can read what is sent, passwords among it: put a server with TLS (a reverse proxy) before it, and give its address by --url https://…
serve-how-passwords = Open the address above in a browser, and sign in. Ctrl+C ends.
failure-no-passwords = at {$address} others than this machine would be answered: that needs passwords. Give each person one with `tongbao serve --password-file FILE --add-person NAME`, then add --password-file FILE
passwords-file = who may sign in at the desk, written by tongbao serve --add-person; keep it out of git and of every folder that is published
passwords-ask = Password for { $who } (not shown):
passwords-ask-again = The same once more:
passwords-differ = the two were not the same: nothing was written
passwords-added = { $who } may sign in now. `{ $file }` is readable by you alone: keep it out of git, and of every folder that is published
passwords-unnamed = `{ $file }` is no name of a file
passwords-unread = the file of passwords cannot be read: { $words }
passwords-inside = `{ $file }` lies in the workspace, where it could be published or shown: choose a place outside
passwords-readable = others than its owner may read `{ $file }`: make it private first (chmod 600)
passwords-broken = `{ $file }` has a fault in line { $line }: { $what }
passwords-no-hash = what `{ $file }` has for { $who } is no argon2id hash: give another password with --add-person
passwords-twice = `{ $file }` has { $who } twice: take one out
passwords-nobody = `{ $file }` names nobody who may sign in: add somebody with --add-person
passwords-no-room = `{ $file }` is written in a way that leaves no room for more
passwords-short = a password has { $fewest } characters at least
passwords-long = a password has { $most } bytes at most
sign-in-wrong = Name or password is not right.
sign-in-later = Too often wrong: try again in { $seconds } seconds.
sign-in-unread = The file of passwords cannot be read just now: tell whoever runs the desk.
failure-correction-unpublished = the issue is not published: change it itself
failure-correction-empty = say why; where it says what was printed, say what it should be
failure-correction-unit = the words stand under {$other}, not under {$unit}: choose the other unit, or copy the words of {$unit}
failure-correction-words = an erratum says what was printed, and what it should be
failure-correction-place = there is no place for the correction: the folder corrections is outside of the workspace, or the issue has too many
failure-withdrawal-unknown = there is no such correction, or it is withdrawn already
failure-withdrawal-unread = the file of this correction cannot be read, so nobody knows whether it is public: bring a version of it back first
failure-withdrawal-public = this correction stands on the website and cannot be withdrawn: whoever has read it would look for it in vain. Mend its words here; where it is wrong itself, write another one
failure-withdrawal-taken = another one was written in its place, so it cannot be put back; what it said is kept as a version
failure-port = port { $port } cannot be used: { $words }. Choose another with --port
failure-serve = the desk cannot be opened: { $words }
review-file = record of the review, written by tongbao and never published; please do not edit
review-unread = `{$file}` cannot be read as an issue; mend it first
review-broken = `{$file}` has a fault in line {$line}: {$what}; nothing is written into it until that is mended
review-no-room = `{$file}` is written in a way that leaves no room for more; put it in order with a text editor
review-no-name = say your name first
review-no-words = write down the reason or the remark
review-words-gone = the words have just been changed, and stand nowhere in the issue any more, so the remark was not kept; what you wrote stays here until you have chosen other words
review-other-content = the issue has just been changed; look at what it says now, then decide
review-other-stage = the issue is no longer at this step; see how it stands now
review-same-person = {$who} sent the issue for review; another person has to approve it
review-not-approved = what the issue says now has not been approved; it cannot be published
review-not-signed = what the issue says now has not been signed (签发); it cannot be published
review-errors = { $count ->
    [one] there is 1 error; mend it before publishing
   *[other] there are {$count} errors; mend them before publishing
}
review-new-settings = the name of the organisation is still that of the sample, ××市…, and would be printed in the masthead: write yours in “Settings”, then publish
review-no-remark = there is no such remark
edit-gone = This was not done: somebody has just taken the item away, or changed it so much that it is not sure which one is meant. Look at it as it is now
edit-reordered = It was not moved: somebody has just moved items of the same list. Look at their order as it is now, then move it
edit-changed = It was not removed: somebody has just changed what it says. Look at it as it is now, then decide
edit-published = this has just been published, and your change was not made; press “Change it all the same” first
edit-unread = This was not done: the file cannot be read just now. Mend the file, then do it again
edit-forgotten = This was not done: the page is too old, since the desk was started anew or much was changed meanwhile. Look at it as it is now and do it again
edit-refused = {$file} is written here in a way that the desk cannot change; use a text editor. What you wrote is kept
desk-title = Desk
desk-waits = Opening … If it stays so, take a newer browser: Chrome or Edge 105, Firefox 136, Safari 17.2 or later.
desk-closed = The desk is not open to this browser
desk-closed-remedy = An address is good for a minute, and once. Press Enter where tongbao serve runs, and open the address that it prints.
desk-config = Settings
desk-units = Units
desk-terms = Words
desk-rectifications = Rectifications
desk-ledger = Ledger
desk-ledger-whole = To the ledger
desk-ledger-failing = Failing
desk-ledger-unit = Unit
desk-ledger-issue = Issue
desk-ledger-deadline = Deadline
desk-ledger-state = State
desk-ledger-which = Show
desk-ledger-open = Open
desk-ledger-late = Overdue
desk-ledger-all = All
desk-ledger-count = {"{"}count{"}"} failings
desk-ledger-none = There is no such failing
desk-ledger-tell = Tell news
desk-ledger-tell-of = Tell news of: {"{"}what{"}"}
desk-news-title = News: {"{"}what{"}"}
desk-news-public = {"{"}what{"}"} – {"{"}date{"}"} {"{"}state{"}"}
desk-news-gone = {"{"}what{"}"} – what the website told is told no more
desk-build-news = With this build, these news of failings become public, or are other than the website tells:
desk-build-not-yet = Not now
desk-publish-news-gone = Nothing is told of this failing any more: once built, the ledger of the website and the page of the unit say nothing of it
desk-publish-correction-none = The issue has no page: this correction is not on the website
desk-publish-news-where = Once built, this stands in the ledger of the website and on the page of the unit
desk-news-of = How it stands now: {"{"}what{"}"}
desk-distribution = Recipients
desk-new-name = Name
desk-manual = Manual of the desk
desk-help = Manual
desk-name-taken = There is a “{"{"}name{"}"}” already
desk-begin = A new workspace: fill in its settings and units first, then make the first issue.
desk-build = Build
desk-building = checking and preparing …
desk-built-so-far = {"{"}done{"}"} of {"{"}all{"}"} issues are made
desk-built = {"{"}count{"}"} issues were made, in the folders {"{"}folders{"}"} of the workspace
desk-unchanged = nothing has changed since the last build, and nothing was made; it is all in the folders {"{"}folders{"}"} of the workspace
desk-and = {" "}and{" "}
desk-not-built = nothing was built: these problems stand in the way
desk-to-issue = To {"{"}issue{"}"}
desk-stop = Stop
desk-close = Close
desk-print = Print
desk-print-files = Files for the print room
desk-print-make = Make the files
desk-print-look = Pages alone
desk-print-again = Make others
desk-print-always = Pages on A4 and the booklet on A3 (made each time)
desk-print-creep = Inner pages towards the fold (mm)
desk-print-creep-how = for thick paper and many pages, such as 0.3
desk-print-marks = Marks where to cut and fold
desk-print-numbered = Numbered copies (the number stands on the first page)
desk-print-numbers = How many
desk-print-none = none
desk-print-as-printed = as many as are printed: 1 to {"{"}count{"}"}
desk-print-range = these numbers
desk-print-first = First number
desk-print-last = Last number
desk-print-booklets = Numbered copies as booklets on A3, too
desk-print-names = The recipient's name below the number
desk-print-per-recipient = A file for each recipient, and one for copies that are kept
desk-print-sent = Sending and confirming
desk-print-label-sheets = Sheets of labels
desk-print-sheet = {"{"}columns{"}"} × {"{"}rows{"}"} a sheet, {"{"}width{"}"} × {"{"}height{"}"} mm
desk-print-no-recipients = No recipients yet: once they stand in “Recipients”, lists and labels are made
desk-print-confirm = A paper for each unit, to confirm what is said of it
desk-print-inks = Printers without colours, presses
desk-print-ink-black = Without colours: what is red is black
desk-print-ink-spot = For a press with two inks: red is a plate of its own
desk-print-ink-cmyk = For a press with four inks: red is Y80 M80
desk-print-review = A copy with numbered lines, for those who review on paper
desk-print-reply = Answer by
desk-print-making = setting pages and sheets …
desk-print-so-far = being laid out: {"{"}done{"}"} of {"{"}all{"}"} files are made
desk-print-made = {"{"}count{"}"} files are made: open them to print; they are in the folder {"{"}folder{"}"} of the workspace, too. They have names in full and must not go online
desk-print-draft = not published: every page says how it stands
desk-print-removes = made the last time, not chosen now, and will be removed: {"{"}files{"}"}
desk-print-unaddressed = without an address, so that labels say the name alone: {"{"}names{"}"}
desk-print-to-review = To the review
desk-print-busy = another issue is being printed; try again in a moment
desk-print-refused = nothing was made: this has to be mended first
desk-print-earlier = {"{"}count{"}"} files of the last time
desk-to-print = Print {"{"}issue{"}"}
desk-yes = yes
desk-no = no
desk-manuscript = Manuscript
desk-entries = Entries
desk-head-of = Head, editor’s note
desk-tail-of = Distribution, people
desk-saved = Saved {"{"}time{"}"}
desk-saving = Saving …
desk-unsaved = Not saved yet, trying again; what you wrote is still in this page, do not close it
desk-add = Add {"{"}what{"}"}
desk-remove = Remove this
desk-removed = Removed: {"{"}what{"}"}
desk-up = Move up
desk-down = Move down
desk-to-fill-in = {draft-placeholder}
desk-beside = What is shown at the left
desk-new-series = Series
desk-send-for-review = Send for review
desk-approve = Approve
desk-send-back = Send back
desk-sign = Sign (签发)
desk-discard-it = Discard
desk-who = Name
desk-who-missing = Say who you are
desk-declared = The name of whoever says or does this, by their own word: it is a record, and no signature
desk-by-password = You signed in with a password; it is a record, and no signature
desk-known-declared = own word
desk-known-password = password
desk-password = Password
desk-sign-in = Sign in
desk-sign-out = Sign out
desk-signed-out = You are not signed in any more. What you wrote is not saved yet, but stays in this window: sign in again in another one, and it is saved by itself; do not close this one.
desk-signed-out-unsaved = Not signed in any more, not saved yet
desk-sign-in-again = Sign in again (opens a window)
desk-too-old = This browser is too old for the desk: take Chrome or Edge from 105 on, Firefox from 136, Safari from 17.2, or update it.
desk-agenda = What waits
desk-remarks-wait = Remarks
desk-steps-wait = To approve, sign, publish
desk-waits-approved = to be approved
desk-waits-signed = to be signed (签发)
desk-waits-published = to be published
desk-sent-by = sent by {"{"}who{"}"}, {"{"}time{"}"}
desk-was-asked = {"{"}who{"}"} had been asked
desk-asks-oneself = Whoever sends it cannot approve it, and is the one asked.
desk-asks-past = {"{"}day{"}"} is past.
desk-asks-again = Mend that, or press again if it is meant
desk-asked-of = for {"{"}who{"}"}
desk-asked-of-you = for you
desk-asked-by = by {"{"}day{"}"}
desk-asked-to = For whom (may be left empty)
desk-asked-due = By when (may be left empty)
desk-comma = ,{" "}
desk-opinion-missing = Write the reason or the remark
desk-not-approved = to be approved
desk-print-to-correction = To the correction
desk-publish-correction = Once built, this correction stands on the page of its issue
desk-due = Failings due
desk-due-by = by today, {"{"}day{"}"}
desk-days-overdue = {"{"}count{"}"} days overdue
desk-days-left = {"{"}count{"}"} days left
desk-more-due = and {"{"}count{"}"} more
desk-search = Search
desk-found-issues = issues found: {"{"}count{"}"}
desk-found-first = issues found: {"{"}count{"}"}, the newest {"{"}shown{"}"} are shown
desk-not-found = “{"{"}words{"}"}” was not found.
desk-filtered = Only {"{"}filters{"}"} is looked at.
desk-more-fields = fields besides: {"{"}count{"}"}
desk-forgotten = Forgotten? Whoever runs the desk gives you another one.
desk-readable = Without TLS the network can read what you send, your password among it: use none that you have elsewhere. Whoever runs the desk can put a server with TLS before it.
desk-opinion = Opinion (may be empty)
desk-opinion-needed = Opinion or reason
desk-stage-now = it is now: {"{"}stage{"}"}
desk-never-approved = never approved, to be sent for review
desk-approved = approved
desk-changed-since-published = changed since it was published, to be sent for review
desk-changed-after = changed since it was approved: {"{"}count{"}"}, to be approved again
desk-remarks = Remarks
desk-remark = Remark
desk-remark-done = Done
desk-moved = moved to place {"{"}number{"}"}
desk-choose-again = Choose other words
desk-no-words-here = the program gives this, and it takes no remarks; make one on the text beside it
desk-read-pages = Read the pages
desk-write-again = Back to the manuscript
desk-one-field = Draw within one passage: a remark is about one
desk-draw-on-words = Draw from a word to a word: nothing was written here, or it is a number or a stop that the program prints
desk-remark-where = Put the cursor into the passage first, or choose the words
desk-remark-how-here = Choose the words that are meant and press Remark (Ctrl+Alt+M); without a choice it is about the whole passage
desk-remark-how = Draw over words of the pages (after “Read the pages”), or choose words of the manuscript and press Remark (Ctrl+Alt+M); without any the whole passage is meant
desk-no-remarks = no remark is waiting
desk-open-remarks = remarks that are not closed: {"{"}count{"}"}
desk-closed-remarks = closed: {"{"}count{"}"}
desk-remark-open = waiting
desk-remark-answered = answered, please see
desk-remark-changed = the words were changed, please see
desk-remark-gone = these words are gone
desk-remark-closed = closed
desk-reads-now = It reads now:
desk-reply = Answer
desk-close-remark = Seen, close
desk-open-remark = Open again
desk-was-closed = closed it
desk-was-opened = opened it again
desk-records = Records
desk-did-sent = sent for review
desk-did-approved = approved
desk-did-returned = sent back
desk-did-signed = signed (签发)
desk-did-published = published
desk-is-today = what it says now
desk-is-other = changed since
desk-same-as-approved = Nothing changed since it was approved
desk-same-as-returned = Nothing changed since it was sent back
desk-same-as-signed = Nothing changed since it was signed
desk-since-approved = Changed since it was approved: {"{"}count{"}"}, to be approved again
desk-since-returned = Changed since it was sent back: {"{"}count{"}"}
desk-since-signed = Changed since it was signed: {"{"}count{"}"}, to be approved and signed again
desk-change-new = new
desk-change-gone = removed
desk-change-reordered = in another order
desk-change-file = another file:
desk-marks-changed = only bold words, links or the like changed
desk-becomes-public = What becomes public
desk-public-anew = What is public
desk-was-seen = What was published before is public already; it becomes so anew with the words that were changed
desk-was-not-seen = nobody saw it before
desk-publish-counts = the whole text: units {"{"}units{"}"}, practices {"{"}practices{"}"}, failings {"{"}failings{"}"}
desk-publish-units = pages of units: {"{"}units{"}"}
desk-publish-pictures = pictures: {"{"}count{"}"}
desk-publish-attachments = attachments, {"{"}count{"}"}: {"{"}names{"}"}
desk-publish-ledger = new failings in the ledger: {"{"}count{"}"}
desk-publish-news = rectification: {"{"}what{"}"}, {"{"}state{"}"}
desk-masked-names = Masked names
desk-printed-whole = whole in the internal edition alone
desk-masked-where = where
desk-masked-how = what the public edition says
desk-masked-counted = Names masked: {"{"}count{"}"}
desk-printed-mask = The public edition prints “{"{"}name{"}"}”
desk-printed-full = The public edition prints the whole name
desk-printed-omit = The public edition prints no persons responsible
desk-nobody-masked = nobody is masked
desk-still-wrong = What is still wrong
desk-no-errors = no error
desk-publish-warnings = warnings to look at first: {"{"}count{"}"}
desk-publish-hints = hints: {"{"}count{"}"}
desk-who-agreed = Who agreed to what
desk-nobody-agreed = there are no records of a review
desk-to-be-printed = In print
desk-copies = copies: {"{"}count{"}"}
desk-no-recipients = Nobody is named to whom it goes
desk-no-copies = the number of copies is not given
desk-recipients-report = to
desk-recipients-send = copied to
desk-recipients-issue = distributed to
desk-publish-frozen = After that, please change nothing; what turns out wrong is said in a correction.
desk-publish = Publish
desk-publish-question = Publish {"{"}issue{"}"}?
desk-publish-internal = Internal: it is printed, and not on the website
desk-publish-unnamed = The organisation still has the name of the sample, ××市…: it must be written first
desk-publish-errors = Errors that must be mended first: {"{"}count{"}"}
desk-locked = This issue is published. Changes alter words that are public already; where something is wrong, write a correction.
desk-unlocked = Published text is being changed: what is changed stands on the website once it is built, and in what is printed.
desk-locked-beside = This is public. Changes alter words that were read already; whoever means to says so first.
desk-unlocked-beside = Public words are being changed: they stand on the website once it is built; where approval is asked for, once they were approved again.
desk-lock-again = Lock it again
desk-unlock = Change it all the same
desk-correct = Write a correction
desk-correct-erratum = Erratum
desk-correct-revision = Revision
desk-correct-retraction = Retraction
desk-correct-removal = Removal
desk-correction-of = {"{"}kind{"}"} of {"{"}date{"}"}
desk-correct-kind = Which kind
desk-correct-whole = The issue as a whole
desk-correct-unit = In the entry of
desk-correct-reason = Why (public)
desk-correct-was = As it was printed
desk-correct-now = As it should be
desk-correct-how = The issue itself stays as it is; once built, the correction stands on its page. Where several places are wrong, write one here and the others on the next page
desk-correct-done = Done
desk-unit-remove = Remove “{"{"}name{"}"}”?
desk-register = Register
desk-register-question = Register {"{"}issue{"}"}?
desk-register-what = Edition {"{"}edition{"}"} of {"{"}issue{"}"} is frozen in {"{"}folder{"}"}, and the register gets a line. It holds:
desk-register-settings = the settings and the names of units as they are
desk-register-pdfs = the PDFs for printing and for the public, the words of the page, who approved and signed
desk-register-for-good = From then on it does not change: with other words nothing is built. To change it nevertheless, write a revision first, then register a further edition.
desk-registering = being set and registered …
desk-not-registered = not registered
desk-registered = registered
desk-register-edition = Edition
desk-register-day = Registered
desk-register-state = Frozen files
desk-register-whole = as they were
desk-register-altered = altered
desk-register-faulty = The register, or a file that was frozen, is not as it was written:
desk-verify = Verify the register
desk-verifying = being verified …
desk-unit-rename = Rename {"{"}name{"}"} to {"{"}now{"}"}?
desk-unit-unname = Leave out the name {"{"}name{"}"}?
desk-unit-renamed = Published issues print this name: {"{"}issues{"}"}. With another one, their pages and what is printed of them change with the next build.
desk-unit-renamed-more = {"{"}count{"}"} published issues print this name, {"{"}issues{"}"} among them. With another one, their pages and what is printed of them change with the next build.
desk-unit-renamed-how = Where the unit has got a new name, add it as another unit, and leave the old name to the issues that are out. Change it where it was wrong.
desk-unit-add = Add another unit
desk-unit-was-wrong = It was wrong: change it
desk-frees-question = Ask for it no more?
desk-frees = This was not approved and published, and is held back; without the setting, the next build makes it public:
desk-frees-signed = This waits to be signed; without the setting, it can be published unsigned:
desk-frees-it = Ask no more
desk-shows-question = Show more of names?
desk-shows-full = Of the issues that are public, {"{"}count{"}"} name persons responsible, the newest {"{"}issues{"}"}. With the next build, their pages, public editions and the ledger print these names in full, and so do news that name them.
desk-shows-surnames = Of the issues that are public, {"{"}count{"}"} name persons responsible, the newest {"{"}issues{"}"}. With the next build, their pages, public editions and the ledger give the surnames of these.
desk-shows-how = They were published with names hidden; nobody approves this setting again.
desk-shows-it = Show them
desk-unit-used-more = Issues that speak of it: {"{"}count{"}"}, the newest {"{"}issues{"}"}. Without it their entries have no unit, and nothing is built.
desk-unit-used = Issues that speak of it: {"{"}count{"}"}, {"{"}issues{"}"}. Without it their entries have no unit, and nothing is built.
desk-keep-it = Keep it
desk-remove-it = Remove
desk-withdraw = Withdraw this correction
desk-withdrawn = Withdrawn: {"{"}what{"}"}; a version of it is kept.
desk-put-correction-back = Put it back
desk-foot-pages = pages: {"{"}count{"}"}
desk-foot-characters = characters: {"{"}count{"}"}
desk-foot-copies = copies: {"{"}count{"}"}
desk-foot-how = Pages as they are shown, characters of the text without blanks, copies to be printed
desk-mend-all = Mend the {"{"}count{"}"} that are sure
desk-mend-all-how = Figures are never changed so.
desk-mended-all = Mended: {"{"}count{"}"}. One step back takes all of it back.
desk-mended-waiting = Not yet: {"{"}count{"}"}, where somebody else has just written; choose in the manuscript.
desk-bold = Bold
desk-bold-whole = A number or a Latin word is bold as a whole or not at all: what is bold was changed accordingly.
desk-settings-first = The units or the settings have an error; mend it first
desk-import = Import
desk-word = Save as Word
desk-mail = Save as mail
desk-take-in = Take into the issue
desk-discard = Discard
desk-import-question = Import {"{"}name{"}"}
desk-source = Source
desk-became = Became
desk-block-unit = Unit
desk-block-title = Title
desk-block-practice = Practice
desk-block-point = Point
desk-block-failing = Failing
desk-block-above = Belongs to the one above
desk-block-leave-out = Leave out
desk-block-left-out = Left out
desk-block-untaken = Not taken
desk-block-as-is = As it is
desk-which-unit = Which unit
desk-undo-decision = Undo (Ctrl+Z)
desk-blocks-counted = Blocks taken: {"{"}count{"}"}, not taken: {"{"}left{"}"}; no word is lost
desk-blocks-open = Please check: {"{"}count{"}"}
desk-blocks-settled = Everything is decided
desk-blocks-how = Decide each to take it in · F8 next
desk-block-label = Block {"{"}number{"}"}: {"{"}kind{"}"}
desk-block-menu = What block {"{"}number{"}"} is
desk-block-left = Not taken in: neither printed nor on the website; listed under “Not taken” afterwards
desk-block-comment = Printed by the program, by its place and number
desk-block-structure = Number
desk-block-head = Head
desk-block-closing = Closing
desk-block-news = News of failings
desk-block-attachment = Attachment
desk-block-tail = Foot
desk-decisions = The decisions could not be read; open the file once more
desk-recognised = What was recognised
desk-left-out = Not taken over
desk-taken = Taken in; places to look at, in Proof-reading: {"{"}count{"}"}
desk-taken-joined = Put behind what the entries of these units say: {"{"}units{"}"}
desk-taken-clean = Taken in
desk-taken-left = Blocks not taken, listed at the left below “Not taken”: {"{"}count{"}"}
desk-returned-other = This Word file was saved from another issue and cannot be taken into this one: {"{"}issue{"}"}
desk-returned-foreign = This Word file was saved from {$issue} of another workspace (its organisation or series has another name) and cannot be taken into this issue. To use its text, copy it into a new Word file and import that
desk-returned-stale = The issue has changed since the file was saved, and that version was not kept: nobody can tell which words are newer, so look at each
desk-returned-file = Edited Word file
desk-returned-unknown = Nothing shows that this Word file was saved from this workspace: look at each change before taking it
desk-returned-none = Nothing changed
desk-returned-left = Not understood, to be made by hand: {"{"}count{"}"}
desk-returned-taken = Taken into the issue: {"{"}count{"}"}; Undo takes all of it back
desk-returned-rest = What you took is in the issue. The rest stays listed here until you close it
desk-changes = Changes
desk-changes-counted = {"{"}count{"}"} changes, {"{"}decided{"}"} decided
desk-take-sure = Take all that are plain
desk-take-counted = Take {"{"}count{"}"} into the issue
desk-take-reworded = Take
desk-take-new = Take: add it
desk-take-gone = Take: remove all of it
desk-take-emptied = Take: empty the field
desk-take-words = Use Word’s
desk-leave = Leave
desk-leave-issue = Keep the issue’s
desk-decide-again = Decide again
desk-decide-first = Not decided yet: {"{"}count{"}"}
desk-decided-take = taken
desk-decided-both = both kept
desk-decided-leave = left
desk-decided-made = in the issue already
desk-decided-lost = its place is gone from the issue; change it by hand
desk-decided-open = open
desk-in-word = In Word
desk-in-issue = In the issue now
desk-change-conflict = The issue has changed here, too, since the file was saved
desk-change-emptied = In the Word file nothing is left of this field
desk-change-moved = Words moved; decided together with: {"{"}place{"}"}
desk-change-item-gone = Not in the Word file any more; the numbers behind it change
desk-change-figures = A figure changed: compare it with the tables
desk-words-alone = Words alone: typefaces and spacing of the Word file are not taken.
desk-let-wait = Later
desk-close-returned = Seen, close it
desk-close-returned-how = Not taken into the issue: {"{"}count{"}"}. Once closed, the file is not listed here any more; drop it again to look again.
desk-discard-how = {"{"}count{"}"} decisions were made. To discard throws them away with the file.
desk-papers-wait = Files not done with
desk-papers-left = Not taken
desk-papers-left-of = {"{"}name{"}"}: {"{"}count{"}"}
desk-papers-left-how = These paragraphs of the text are not in the issue. Copy what is wanted into the manuscript; once all were seen, they are listed no more.
desk-papers-let-go = All seen, list them no more
desk-papers-whole = Save the file
desk-left-words = Not understood:
desk-left-added = Only in the Word file:
desk-left-removed = Not in the Word file any more:
desk-left-unit = A unit more, whose text is not plain:
desk-left-unit-removed = A unit less:
desk-left-strong = Bold in Word:
desk-left-plain = No longer bold in Word:
desk-left-link = A link in Word:
desk-left-breaks = Broken otherwise in Word:
desk-left-no-link = No link in Word:
desk-left-order = The units stand in another order
desk-left-picture-added = A picture more:
desk-left-picture-removed = A picture less:
desk-check-off = Looked at
desk-questions = Please check
desk-cancel-word = All right
desk-export-faults = The issue has errors that must be mended first: see Proof-reading
desk-versions = Versions
desk-version-differences = Differences to now
desk-kept-edited = before an edit
desk-kept-outside = before another program saved
desk-kept-imported = before an import
desk-kept-sent = when saved as Word
desk-kept-reviewed = before a step of the review
desk-kept-restored = before a version came back
desk-kept-withdrawn = before it was withdrawn
desk-version-unread = cannot be read
desk-version-same = the same as now
desk-version-whole = can come back as a whole
desk-version-of = As it was on {"{"}time{"}"}
desk-version-instead = The file cannot be read now, so nothing can be compared; brought back, it says what stands below. What it says now is kept as a version
desk-version-restored-whole = Back as it was on {"{"}time{"}"}; the file that could not be read is among the versions
desk-version-count = differences to now: {"{"}count{"}"}
desk-version-since = Changes since {"{"}time{"}"}
desk-version-how = Struck words were there then and are not now; underlined ones came later
desk-version-restore = Bring all of it back
desk-version-restore-one = Bring this back
desk-version-restored = Back as it was on {"{"}time{"}"}; Undo takes that back
desk-version-choose = Choose a version at the left to see what changed since
desk-no-versions = No versions yet: they come as you write for some minutes, save as Word, import or publish
desk-changed-meanwhile = Something changed just now: please look again
desk-not-yet = Not yet
desk-add-recipient = Add recipient
desk-remove-picture = Take the picture out
desk-remove-attachment = Take the attachment out
desk-file-stays = Taken out: {"{"}what{"}"}; the file {"{"}file{"}"} stays, and Undo puts it back
desk-attached = Stands beside the issue: {"{"}file{"}"}
attach-scaled = Stands beside the issue: {$file}. It had {$width} × {$height} pixels, more than are printed, and was made smaller
desk-no-file = file not found
desk-too-large = {"{"}name{"}"} has {"{"}size{"}"} MB and was not taken: {"{"}limit{"}"} MB at most. Make its pictures smaller, take out what is not needed, or part it into several files.
sent-too-large = what was sent is too large, and was not taken: { $limit } MB at most. Make it shorter, or part it
desk-not-taken = {"{"}name{"}"} was not stored; please try again
desk-no-entry = A picture belongs to an entry: add a unit first
desk-which-entry = A picture belongs to an entry: drop it on the text of that unit, or use its Add pictures
desk-place-gone = Somebody else changed this place just now, so it was not added; the file is at {"{"}file{"}"}, please drop it once more
failure-attach-name = this name of a file cannot be used: `{$file}`. No / \ : * ? " < > | in it, no dot or blank at its ends, no con, aux and the like, at most 200 bytes; give the file another name
failure-attach-empty = `{$file}` is empty
failure-attach-broken = the picture `{$file}` is cut off or damaged; open it with an image viewer, save it again and take that
failure-attach-folder = {$folder} is not a plain folder, or is outside the workspace; make it a plain folder
desk-pasted-pictures = Pictures that were not pasted: {"{"}count{"}"}. Drop their files on the manuscript
desk-pasted-deleted = Words that were deleted with changes tracked were not pasted: {"{"}count{"}"}
desk-pasted-comments = Comments that were not pasted: {"{"}count{"}"}
desk-pasted-joined = There is room for one line here: {"{"}count{"}"} lines were joined, with a blank between them
desk-pasted-table = There is a table in what you paste, and room for one line here: nothing was pasted. Paste it into a text, or at the end of a point that has no text yet
desk-pasted-plain = The desk does not answer. Only the words were pasted: deleted words and comments may be among them, please check
desk-point-goes-on = A paragraph was begun within this point; for the next point, put the caret at its end and press Enter
desk-link = Link
desk-link-address = Address (https://…, mailto:…, or another issue, issue:2017-7)
desk-link-words = Words that are shown
desk-note = Footnote
desk-new-table = Table
desk-no-mark-here = It cannot stand here: the words that are chosen may not go over paragraphs or cells, and a table or a footnote has no other one in it
desk-link-change = Change
desk-link-gone = No link
desk-note-of = Words of footnote {"{"}number{"}"}
desk-heading-sign = heading
desk-picture-sign = picture: {"{"}words{"}"}
desk-cell = Row {"{"}row{"}"}, column {"{"}column{"}"} of the table
desk-head-cell = Head of column {"{"}column{"}"}
desk-row-above = Row above
desk-row-below = Row below
desk-row-gone = Delete row
desk-column-left = Col. left
desk-column-right = Col. right
desk-column-gone = Delete col.
desk-table-gone = No table
desk-table-rows = Rows below the head
desk-table-columns = Columns
desk-put-in = Put it in
desk-no-place = First put the caret into the text where it shall stand
failure-link-address = a bulletin cannot lead to `{$address}`: write a whole address (https://…, http://…, mailto:…), a page of the site (/gongzuo/2017/8/), a place of the page (#shuiwuju) or another issue (issue:2017-7)
failure-link-nothing = there are no words
desk-undo = Undo
desk-step-lost = This step cannot be taken back: somebody has removed or moved its item, written within its words, or there are two versions to choose from
desk-place-lost = Somebody has removed the item that you were writing in, or changed it so much that it is not sure which one it is. Click where you want to go on
desk-redo = Redo
desk-choose = Please choose
desk-foreign = The file says this in a form that the desk does not know; change it in a text editor: {"{"}file{"}"}
desk-conflict = Somebody else changed this text, too
desk-ours = Not in the file yet
desk-theirs = In the file
desk-by = ({"{"}who{"}"}, {"{"}time{"}"})
desk-by-program = a program other than the desk
desk-by-window = this window
desk-by-other-window = another window
desk-by-own-window = another window of yours
desk-take-ours = Use what is not in the file
desk-take-theirs = Use the file’s
desk-take-both = Keep both
desk-take-own = Merge by hand
desk-own-done = Use this text
desk-gone = This text is no longer in the file; what you wrote is kept here
desk-put-back = Put it back as a new item
desk-copy-words = Copy these words
desk-copied = Copied
desk-let-go = Let it go
desk-waiting = Texts to choose: {"{"}count{"}"}
desk-unchosen = Texts to choose: {"{"}count{"}"}. What was written there is not in the file and not part of this step: choose in the manuscript first
desk-change-to = Change to {"{"}text{"}"}
desk-allow = Allow
desk-allow-how = Not told of this text any more; the file says so, and it can be taken back
desk-allow-done = Allowed: listed at the end of Proof-reading, where it can be taken back
desk-allow-no-room = There is no room for the mark here; add it in a text editor
desk-allowed = Allowed: {"{"}count{"}"}
desk-allow-no-more = Not any more
desk-delete-it = Delete it
desk-show = Show the place
desk-new-issue = New issue
desk-new-date = Date
desk-create = Make it
desk-cancel = Do not
desk-broken = The file has an error: what you write is kept, and goes into it once it is mended
desk-restarted = The desk was started anew, and the sign-in of this page has lapsed. What you wrote stays in this page: open the new address that the program gives, and this page goes on and saves by itself; do not close it before.
desk-lost = The desk does not answer. What is shown is as it was before; run tongbao serve again and open the address that it prints.
desk-back = Back to all issues
desk-site = Whole website
desk-issues = Issues
desk-number = Number
desk-date = Date
desk-subject = Title
desk-status = State
desk-open = Open
desk-year = Year
desk-all = all
desk-draft = draft
desk-review = in review
desk-published = published
desk-error = error
desk-warning = warning
desk-hint = hint
desk-clean = Nothing found
desk-line = line {"{"}line{"}"}
desk-in-file = the file {"{"}file{"}"}
desk-remedy = What to do
desk-found = Findings
desk-elsewhere = Problems in other files
desk-no-issues = There is no issue yet: choose “New issue”.
desk-none-chosen = No issue of this year and state
desk-proof = Proof
desk-edition = What is shown
desk-internal-face = Internal edition (print)
desk-public-face = Public edition
desk-page-face = Web page
desk-pages = Pages
desk-beside-each = entries, manuscript or pages
desk-list = Entries, findings
desk-page = Page {"{"}number{"}"} of {"{"}count{"}"}
desk-place-series = this is the name of the series; change it in the settings, from the list of issues
desk-place-organization = this is the name of the issuing body; change it in the settings, from the list of issues
desk-place-fixed = the program prints this by the number and the state of the issue; it is not changed in the manuscript
desk-place-nothing = there are no words of the manuscript here
desk-place-old = this page has just changed; click once more
desk-place-changed = this text has changed since; the caret stands at its beginning
desk-place-locked = this issue is published; to change it, press “Change it all the same” first
desk-place-none = this field is not printed in this edition
desk-place-on = this field is printed on page {"{"}number{"}"}
desk-no-pages = This edition cannot be laid out: a file cannot be read, fonts are missing, or the issue is internal. See proof-reading.
desk-held = The file has an error; the pages are as they were before it. See proof-reading; they follow when it is mended and saved.
desk-held-at = The file of this issue has a fault in line {"{"}line{"}"}: {"{"}what{"}"}. The pages are as they were before, and follow once it is mended
desk-held-elsewhere = has a fault in its file, line {"{"}line{"}"}: {"{"}what{"}"}. The pages use it as it was before
desk-held-show = Show what is wrong
desk-held-versions = Bring back a version
desk-held-form = The file has a fault in line {"{"}line{"}"}: {"{"}what{"}"}. Below is what it said before; until it is mended it can only be read
desk-unread = cannot be read
desk-unread-manuscript = The file cannot be read, and neither can the manuscript be shown; bring back a version, or wait until the file is mended
desk-miswritten = this line of the file is not written as it must be
desk-miswritten-how = bring back a version, or have it mended by somebody who knows text editors
desk-rare-settings = For whoever installs the program: PDF, fonts
desk-file-gone = {"{"}file{"}"} cannot be read: it is gone, is another issue now, or the network drive is away. What you wrote is still in this page: it is saved once the network or the file is back; its versions are in .tongbao/history
desk-gone-file = The file is gone
failure-open = cannot open the workspace: {$words}
failure-no-workspace = there is no tongbao.yaml in {$folder}, so it is no workspace. Name one with -C, or make one with tongbao init
    .named = {$folder} has no tongbao.yaml, but {$found}: rename it to tongbao.yaml (Windows hides the end of a name: tick View, File name extensions)
failure-changed = {$file} was changed by somebody else meanwhile and is not written; run it again
failure-exists = {$file} exists already and is left alone. Name another file with -o, or replace it with --force
failure-write = cannot write: {$words}
failure-foreign = {$folder} was not made by tongbao and is left alone, so that nothing is lost. Move it away and try again
    .desk = nothing was made: something else stands in the folder {$name}, and nothing was replaced. Ask whoever runs the machine to move it away, and try again
failure-occupied = {$file} was put there by hand, and a file of this build belongs there. Nothing was replaced. Move it away or rename it, and try again
    .desk = nothing was made: {$name} was put there by hand, and what is made has a file of this place. Ask whoever runs the machine to move it away or rename it, and try again
failure-unapproved = nothing was built: what {$issues} says now is not approved and published: it changed after publishing, was never reviewed, or was approved and not published yet. Open it at the desk, then send it for review, approve and publish it; or bring back what was published, from “Versions”.
    .desk = nothing was made: something is not approved and published as it is: it changed after publishing, was never reviewed, or was approved and not published yet. Open it below, then send it for review, approve and publish it; or bring back what was published, from “Versions”.
failure-stopped = stopped; public and print are what they were
failure-busy = another tongbao is building {$folder}. Wait until it has finished and try again
    .desk = a build or a print is going on: wait until it has finished and try again
failure-nothing = there is nothing to make ({ $issues ->
    [one] 1 issue was read
   *[other] {$issues} issues were read
}), and the site stays as it was. Drafts and issues in review need --drafts
failure-threads = cannot start working threads: {$words}
failure-issue = there is no such issue: {$issue}
failure-issue-ambiguous = several series have {$issue}; name the series too, e.g. gongzuo-2017-8
failure-print-removed = {$issue} was removed and is not printed any more
    .desk = this issue was removed and is not printed any more
failure-print-published = {$issue} is published and not reviewed any more: leave --review out
    .desk = this issue is published and not reviewed any more
failure-print-unapproved = what {$issue} says now is not approved and published: it has to be sent for review, approved and published before the issue is printed. Open it at the desk
    .desk = nothing was made: this issue, a correction of it or news of a failing in it was changed after publishing, was never reviewed, or was approved and not published yet. It has to be sent for review, approved and published first
failure-print-stopped = stopped; what was printed before is what it was
    .desk = stopped; what was made before is what it was
failure-print-creep = not a number of millimetres: {$creep}; write one from 0 to 5, such as 0.5
failure-print-copies = not the numbers of copies: {$copies}; write the first and the last, such as 1-120 (at most 999999), or all for 1 to what copies: of the issue says
    .desk = not the numbers of copies: {$copies}; the first is no greater than the last, which is at most 999999
failure-print-no-copies = {$issue} does not say how many copies are printed: write copies: into its file, or the numbers, --copies 1-120
    .desk = this issue does not say how many copies are printed: write it at its foot, or choose the numbers
failure-print-no-recipients = no recipients are listed whose the numbered copies could be: write them into distribution.yaml, or leave out --names and --per-recipient
    .desk = no recipients are listed whose the numbered copies could be: write them in Recipients on the first page, or do not choose this
failure-print-many-copies = { $copies } numbered copies were asked for, and {$most} are made at a time: make them in parts, such as --copies 1-{$most}
    .desk = { $copies } numbered copies were asked for, and {$most} are made at a time: make them in parts
failure-print-few-numbers = there are { $numbers } numbers, and distribution.yaml sends out {$sent} copies: ask for more by --copies
    .desk = there are { $numbers } numbers, and {$sent} copies are sent out by “Recipients”: ask for more
failure-print-labels = there are no sheets of labels {$name}; known are: {$known}
failure-rule = there is no such rule: {$rule}. Run tongbao explain for a list
failure-rule-near = there is no such rule: {$rule}. Did you mean {$near}?
doctor-workspace = workspace {$folder}: { $issues ->
    [one] 1 issue
   *[other] {$issues} issues
}, { $units ->
    [one] 1 unit
   *[other] {$units} units
}
doctor-fonts = fonts
doctor-engines = typesetting engines (* in use)
doctor-missing = not found
doctor-not-ready = cannot be used (not found, another version, or fonts missing)
doctor-fallbacks = then:
doctor-not-installed = not installed:

# tongbao new, tongbao schema

help-new = Take the next number of a series and make a draft of it
help-new-series = Id of the series; not needed where there is only one
help-new-date = Date of the issue, e.g. 2017-09-05; today by default. Numbers run on within its year
help-new-title = Title over the whole issue
help-new-unit = Make an entry ready for this unit, by id or name; may be repeated
help-schema = Print the JSON Schema by which editors complete and check; all of them are listed without a name
help-schema-name = Name, e.g. issue
help-schema-write = Write all into the folder schema/ of the workspace
failure-schema = there is no schema {$name}; known are: {$known}
failure-schema-near = there is no schema {$name}. Did you mean {$near}?
failure-schema-foreign = these files were not made by tongbao and are left alone, so that nothing is lost: {$files}. Move them away and try again
summary-schema = JSON Schemas written to {$folder}. In VS Code with the YAML extension (redhat.vscode-yaml), files whose first line names yaml-language-server are completed and checked
failure-new-series = there are several series; name one with --series: {$known}
failure-new-series-unknown = there is no series {$series}; series of tongbao.yaml: {$known}
failure-date = wrong date: {$date}. Write it as 2017-09-05; years are 1900 to 2999
failure-new-unit = there is no unit {$unit}. Add it to units.yaml first
failure-new-unit-near = there is no unit {$unit}. Did you mean {$near}?
failure-new-unit-twice = the unit {$unit} is named twice; a unit has one entry in an issue
failure-new-unread = no number was taken: {$files} cannot be read as issues, and may have taken it. Mend the problems above first
failure-new-settings = no number was taken: mend the problems above first
failure-new-name = no number was taken: {$path} is there, but is not {$citation}. Check its number and its name first
failure-new-full = no number was taken: the numbers of series {$series} in {$year} are used up to 9999
summary-new = draft made: {$citation}, dated {$date}
summary-new-taken = {$citation} was taken by somebody else just now ({$path}); the next number is used
summary-new-from = distribution, copies and people are those of {$citation}; check them
summary-new-first = this is the first issue of series {$series}; fill in distribution, copies and people
summary-new-gap = note: {$year} lacks No. {$missing}, which was passed over; see whether it is void or was not filed
summary-new-overdue = { $count ->
    [one] one failing is past its deadline and not closed; it is listed at the end of the file, for use
   *[other] {$count} failings are past their deadlines and not closed; they are listed at the end of the file, for use
}
summary-new-next = next: fill in {$path}, run tongbao check, and look at it with tongbao build --drafts

# Notes in a new draft (tongbao new)

draft-head = {$citation}, a draft. Lines that begin with # are notes, which the program skips; remove them as you like.
    Text of several lines stands after “|”, two spaces further in than its key; a blank line starts a paragraph.
draft-status = draft, review or published. Only published issues are made; --drafts shows the others too.
draft-title = Title over the whole issue, optional.
draft-entries = One entry a unit; unit is an id of units.yaml.
    practices: what was done well; points are printed as 一是…。二是…。 and numbered by the program.
    failings: what failed; all but the heading are optional; write the deadline as 2017-09-30.
draft-first-entry = To write the first entry, remove “[]” above and the “# ” before the lines below. Remove lines that are not needed.
draft-parts = Remove the parts that are not needed; to use one, remove the “# ” before its lines.
draft-rectifications = Failings of earlier issues that are past their deadlines and not closed. To report on one, remove the “# ” before the lines needed;
    state: in-progress, done, verified or closed.
draft-overdue = {$citation} {$unit}: {$heading} (deadline {$deadline})
draft-more = And {$count} more, see the earlier issues.
draft-from = Taken from {$citation}; check it. distribution (report 报: superiors, send 送: peers, issue 发: subordinates),
    copies (number of printed copies), people (editor, reviewer, signer).
draft-own = Distribution (report 报: superiors, send 送: peers, issue 发: subordinates), number of printed copies, people.
    To use them, remove the “# ” before the lines.
draft-placeholder = 【待补】
## Import (tongbao import)

help-import = Turn what units hand in (Word, text, Markdown, web pages) into the YAML of an issue or of entries
help-import-files = Files from units, also several, a folder, or a pattern such as *.docx; `-` is standard input
help-import-allow-empty = Let a Word file that comes back empty fields
help-import-output = Write the YAML to this file, with pictures beside it; without it, it is printed
help-import-force = Replace the file if it exists
help-import-into = Add the entries to this issue, e.g. 2017-8 or gongzuo-2017-8; without it they are printed
summary-import-outside = note: { $count ->
    [1] one paragraph is
   *[other] {$count} paragraphs are
} of no unit; see first the remarks in the file that speak of them
summary-import = units: {$units}, practices: {$practices}, points: {$points}, failings: {$failings}, places to check: {$checks}
summary-import-joined = the issue has an entry of the unit {$unit}: what came was put behind what it says
summary-import-into = added to {$file}; run tongbao check, then read it through
summary-import-written = written to {$file}; look at each `check:` in it, then run tongbao check
summary-import-failed = { $failed ->
    [one] one file was not imported, for the reason above
   *[other] {$failed} files were not imported, for the reasons above
}
summary-import-picture = picture saved as {$file}
import-field = {$field}: {$words}
    .new = {$field}: new: {$after}
    .emptied = {$field}: {$before} → (empty)
import-returned-unknown = this Word file does not say which workspace it was exported from (an older version wrote it), and its words are not those of {$issue}: see that it is this issue before you take any of the differences below
import-unit-added = there is a new unit, `{$unit}`: it became an entry at its place{ $checks ->
        [0] {""}
        [one] {" "}with one place to check (请核对)
       *[other] {" "}with {$checks} places to check (请核对)
    }; read it through
    .last = there is a new unit, `{$unit}`: which units it stands between is not plain, so it became the last entry{ $checks ->
        [0] {""}
        [one] {" "}with one place to check (请核对)
       *[other] {" "}with {$checks} places to check (请核对)
    }; read it through
import-behind-failing = this paragraph was added behind the failing, without a number or a label, and went into its text; if it is a failing of its own, move it out: {$words}
import-left = not taken over, change it by hand ([-the issue-]{"{"}+the Word file+{"}"}): {$words}
    .added = not taken over, add it by hand: the Word file has `{$theirs}`
    .removed = not taken over, remove it by hand: the Word file no longer has `{$ours}`
    .unit = not taken over: the Word file has another unit, `{$theirs}`, and neither it nor the paragraphs below went to a unit of the issue: save them as a file of their own and add that with tongbao import FILE --into ISSUE
    .unit-removed = not taken over, remove it by hand: the Word file no longer has the unit `{$ours}`; its entry stays as it is
    .strong = not written, change it yourself: `{$theirs}` is bold in the Word file; for strong words put ** on either side
    .plain = not written, change it yourself: `{$theirs}` is no longer bold in the Word file; where it is not strong, remove the ** on either side
    .link = not written, change it yourself: `{$theirs}` is a link in the Word file; a link is written [words](address)
    .breaks = not written, change it yourself: in the Word file the line of `{$theirs}` is broken otherwise
    .no-link = not written, change it yourself: `{$theirs}` is no link in the Word file
    .order = not taken over, change it by hand: in the Word file the units stand in another order; what was edited went to the entry of each unit
    .picture-added = not taken over, add it by hand: the Word file has a new picture `{$picture}`; save it from there and add it to pictures
    .picture-removed = not taken over, remove it by hand: the Word file no longer has the picture `{$picture}`
summary-returned = { $fields ->
    [one] {$issue}: 1 field was edited
   *[other] {$issue}: {$fields} fields were edited
}
    .same = {$issue}: nothing was edited
    .left = {$issue}: fields edited: {$fields}; not taken over: {$left}
failure-returned-issue = {$issue} has errors and cannot be compared with the Word file; run tongbao check first
failure-returned-stale = {$file} was changed after {$issue} was exported, so nobody can tell which words are the newer ones: without --into the differences are shown, choose by hand, or export again
failure-returned-emptied = nothing was written, since these fields would be empty: {$fields}; if that is meant, add --allow-empty, else put the words back in the Word file
failure-returned-workspace = this Word file was exported from {$issue} of another workspace (its organisation or series has another name) and is not merged into ours of the same number: without --into it is read like any other text
failure-returned-into = the Word file was exported from {$issue} and cannot go into {$into}
failure-import = {$file}: {$words}
failure-import-read = cannot read {$file}: {$words}
failure-import-no-files = {$name} has no file that can be imported (.docx, .doc, .wps, .txt, .md, .html)
failure-import-nothing = there is no text to import
failure-import-place = {$file} is written in brackets or in an unusual form from line {$line}, with no place for more; nothing was changed: write each item below a dash
failure-import-said = nothing was changed: {$issue} has { $count ->
        [one] one text
       *[other] {$count} texts
    } of this file already, and would say them twice. If it is a Word file that was exported from this issue, some program took away the mark by which it is known: export it again, and edit the new file. If only a part is to be added, keep only that
failure-import-large = the text is too long for one issue (4 MB of YAML, some hundred thousand items): import it as several issues
failure-import-bug = internal error, nothing was written: the result differs from the text ({$words}); please report this message with the file
failure-import-number = the number of the text is not that of {$issue}: {$found}
failure-import-several = {$files}: exported from issues, into which the edits belong: import one at a time, such as tongbao import {$file} --into {$issue}
import-notice = {$file}: {$what}
import-passed-over = not read: {$files}
import-check = check: {$what}
import-told = from the source: {$words}
import-block-other = This seems to be about another unit: “{$found}”. It belongs to no unit yet
summary-import-published = {$issue} is published: what was sent out cannot be changed, so that changes are corrections (tongbao correct); if nothing was sent yet, set its status back to draft
import-left-out = Somebody left out the following lines, or they are numbers of pages or the head of a mail; they were not taken in:
import-untaken = not taken, its words stay in a comment of the file: {$words}
import-joins = the issue has an entry of this unit: practices and failings go behind what it says
import-kept = the issue has {$field} already: this text was not taken; give it another place if it is needed
import-above-failing = the text above the first unit names persons responsible, results or the like and was not taken: say first which unit it is of
import-tail-left = copies to, print run and people at the foot were not put into fields: put each into { field-issue.distribution } (distribution), { field-issue.copies } (copies) or { field-issue.people } (people) of the issue, or delete it
import-news-kept = the issue has news of the same failing and day already: these were not taken
import-from = made by tongbao import from {$files}
import-next-issue = look at every "check", delete it, save this below bulletins/, then run tongbao check
import-next-entries = look at every "check", delete it, put the entries below the entries of an issue (or use --into), then run tongbao check
import-inserted = imported by tongbao import from {$files}
import-series = which series is not known; add { field-issue.series } (series), one of: {$known}
import-year = the source says no year; add { field-issue.year } (year)
import-date = the source says no date; add { field-issue.date } (date), e.g. 2017-08-21
import-organization = the source was issued by `{$found}`, tongbao.yaml has `{$own}`
import-other-head = the files have different numbers, another one is: {$found}
import-document-number = the text has the document number `{$found}`: if that is the number of this issue, add `series`, `year`, `number`
import-note-units = sentences of the editor's note name units: “{$found}”; what they did well or failed at belongs into their entries
import-preface = text before the first unit{ $count ->
        [1] {""}
       *[other] {" "}({$count} paragraphs)
    }, taken for an editor's note; where it speaks of one unit alone, move it to the lead of its entry
import-above = the text above the first unit may not belong to this issue; it is taken for { field-issue.title } (title) and { field-issue.editor_note } (editor_note)
import-above-left = this text above the first unit is in no entry; put it into { field-issue.title } (title) or { field-issue.editor_note } (editor_note) of the issue, or delete it
import-lead-alone = what is said of this unit{ $count ->
        [1] {""}
       *[other] {" "}({$count} paragraphs)
    } has no numbers and no labels, so whether it was done well or failed is not plain; it stands as the lead: move it to { field-entry.failings } (failings) if it failed
import-lead-titled = `{$title}` was taken for the title, and { $count ->
        [1] the paragraph below has
       *[other] the {$count} paragraphs below have
    } no numbers and no labels, so whether it was done well or failed is not plain; it stands as the lead: move it to { field-entry.failings } (failings) if it failed
import-leads-alone = what is said of these {$units} units has no numbers and no labels, so whether it was done well or failed is not plain; it stands as their leads: move it to { field-entry.failings } (failings) if it failed
import-demand = the text sets a day: `{$words}`; if that is the deadline, write it as `deadline`, such as {$date}
import-demand-open = the text sets a day: `{$words}`; if that is the deadline, write it as `deadline`, with year, month and day
import-left-out-by-others = `{$words}` says that the file left something out, and is no failing; put in what it says, or delete it
import-praise-within = a failing has words of praise: `{$words}`; where they speak of a practice, move them to `practices`
import-misread = letters stand among digits and may have been misread: {$found}; compare with the original
import-items-of-above = `{$heading}` above looks like a failing: the items below may be its facts or measures rather than failings of their own
import-label-empty = the source has `{$label}` with no text behind it; add the text, or delete this note
import-unplaced = `{$words}`{ $count ->
        [1] {""}
       *[other] {" "}and what follows, {$count} paragraphs,
    } has no number and no label; it stands behind the text above: move it where it does not belong there
import-unplaced-table = nothing above the table{ $count ->
        [1] {""}
       *[other] {" "}and what follows, {$count} paragraphs,
    } says what it belongs to; it stands behind the text above: move it where it does not belong there
import-units-by-label = each item stands in the entry of the unit that it names itself (责任单位 and such); see whether that is right
import-unknown-label = there is no field for `{$label}：`, which stands in {$texts} places; it is left in the facts: move it where it does not belong there
import-unknown-heading = there is no field for `{$words}`{ $count ->
        [1] {""}
       *[other] {" "}and what follows, {$count} paragraphs
    }; it is left here: move it where it does not belong here
import-labels-in-practice = the source has this among practices, but with persons or an outcome; it is taken for a failing
import-news = what follows looks like news of failings that were reported earlier, and was not taken as such: it matches none, names no day or state, or the text has no number of an issue; write each into { field-issue.rectifications } (rectifications), or delete them
import-news-read = { $count ->
   *[1] this was taken for news of an earlier failing, by its unit and heading; see whether failing, day and state are right
    [other] these {$count} were taken for news of earlier failings, by their units and headings; see whether failing, day and state of each are right
}
import-like-news = this quotes `{$cited}` and looks like news of a failing that was reported there; if it is, move it to { field-issue.rectifications } (rectifications): it is no new failing
import-attachment-table = the table of the attachment is not saved; save the lines below as {$file} (CSV)
import-attachment-file = the text gives only the title of the attachment; put the file into the folder of the issue and give its name
import-attachment-page = attachments are not part of entries; they stand below as they were
import-heading-which = several lines stand above the labels; it is not sure which one is the heading
import-plan-within = these facts go on with what is to be done; move it to { field-failing.measure } (measure)
import-table-labels = this table has columns of persons or days: where each row is a failing, write each as one (failings); names in a table are not hidden
import-table-gaps = rows of the table name no unit: most likely that of the row above; add it
import-proposals = the heading speaks of proposals, too: what of the items below is no failing belongs elsewhere
import-heading-first = this part has no items; its first sentence is taken for the heading
import-footnotes = footnotes that no text refers to stand behind the entry as they were
import-of-all = `{$label}` may be said of more than this one; look at persons and outcome of each
import-practice-failing = this practice speaks of a failing: “{$words}”; move it to { field-entry.failings } (failings) if it is one
import-kinds = the source does not say whether the {$count} items of these {$units} units are practices or failings; all were taken for practices: move those that are failings to { field-entry.failings } (failings)
import-kind = the text does not say whether { $count ->
        [1] this is a practice or a failing: taken for a practice; move it to { field-entry.failings } (failings) if it is one
       *[other] these {$count} items are practices or failings: taken for practices; move them to { field-entry.failings } (failings) if they are
    }
import-number-again = numbers begin again or do not count on at `{$words}`: it may be of another list; it stands behind the items above: move it where it does not belong there
import-beside-failings = { $count ->
        [1] this item has
       *[other] these {$count} items have
    } no person or outcome; beside it stand failings, so it is taken for one
import-over-units = the heading above is that of several units, for which there is no field
import-beside-units = this heading stands where others name units, but names none
import-recipient-posts = these posts, with 、 between them, may be one recipient; they were parted, join them if so
import-closing = there is no field for the last words, which stand below the entry as they are
import-units-several = `{$name}` are several units; make an entry for each, or add them to units.yaml as one
    .desk = “{$name}” are several units: part them, or add them as one in Units
import-unit-unknown = units.yaml has no unit `{$name}`; add it there and write its id here
    .desk = “{$name}” is not among the units: choose the one that is meant; if it is a new one, leave it as it is and add it in Units afterwards
import-unit-near = units.yaml has no unit `{$name}`; if it is `{$near}`, write {$id} here
    .desk = “{$name}” is not among the units; is it “{$near}”? Press its name then; if it is a new one, leave it as it is and add it in Units afterwards
import-unit-signed = the unit is the one that signed the text, `{$name}`
    .desk = the unit is the one that signed the text: {$name}. Choose “as it is” if so, else another unit
import-unit-title = the source has no line for the unit; if it is `{$name}` of the title, add { field-entry.unit } (unit): {$id}
    .desk = the source has no line for the unit, and its title names “{$name}”: press its name if it is that one, else choose
import-unit-missing = the source does not say which unit; add { field-entry.unit } (unit)
    .desk = the source does not say which unit: choose it
import-unit-within = `{$name}` stands on no line of its own in the source and opens an entry here; see to which unit the words before and behind belong
import-unit-heading = { $count ->
   *[1] the unit is taken from the heading `{$heading}`, which opens an entry of its own: see whether the text below it speaks of that unit
    [other] the units of these {$count} entries are taken from their headings `{$heading}`: see whether the text below each speaks of that unit
}
import-unit-other = some sentences name another unit: `{$found}`; see to which unit they and what follows belong, and give that unit an entry
import-group-counts-on = what is said of this unit begins with “{$found}”, and the numbers before it stand under the unit above: see to which of both it belongs
import-group-opens-late = what is said of this unit begins with `{$found}`, and what has the number before it is not in the text: see whether something is missing
import-of-no-unit = `{$heading}` and what stands below it are of no unit by their place and were left here; give them to the entries of the units they speak of, or put them into { field-issue.editor_note } (editor_note){ $count ->
    [0] {""}
   *[other] ; units named here: {$names}
}
import-units-within = below `{$heading}` no unit stands on a line of its own; what opens with the name of a unit got an entry of its own ({$names}): see to which unit each belongs; what opens with none stands outside of them
import-units-twice = these units have several entries; join them: {$names}
import-failings-of-several = { $count ->
    [0] whose failings these are is not known, so all of them were left here; give each to the entry of its unit
   *[other] whose failings these are is not known, so all of them were left here; units that are named: { $names }. Give each failing to the entry of its unit, and part one that speaks of several
}
import-outcomes-below = “{$heading}” says what was done about the failings above; it stands below the entry as it is: write each into the outcome of its failing, then delete it
import-not-printed = these words say whom to call, speak to a colleague or are for the own house only: “{$words}”; they were left here and would be published: delete what is not to be printed
import-internal = these words say that they are for the house only: `{$words}`; they are left as they are and would be printed on the public page: delete them, or make the issue internal
import-petitioner = these words say who reported or petitioned: “{$words}”; they were left as they are, and no bulletin may say it, not even an internal one: delete the name and what leads to it
import-classified = these words are the mark of a classified paper: `{$words}`; such a paper may not be published, not even in an internal issue: ask who is in charge of secrets before you use this file
import-not-public = these words that went into no field may not be published: `{$words}`; move them into none, and where they are the mark of a classified paper ask who is in charge of secrets whether this file may be used
import-instruction = this is what a leader wrote upon a paper: `{$words}`; it is internal and may not be published, is left as it is and would be printed on the public page: delete it
import-addressees-issue = “{$names}”, whom it is written to, were added to those that it is issued to (issue); delete them there if they are not wanted
import-deadline-none = there is no such day as the deadline “{$words}”, which is left here as it is; look at the original and write it into { field-failing.deadline } (deadline)
import-joined-entries = several texts speak of this unit; they were joined to one entry
import-unit-twice = this unit has an entry above; merge them
import-title-lines = the title has several lines; those below the first may be text
import-title-person = the title looks like a post and a name; if it is none, move it to where it belongs
import-title-sentence = the source has this sentence behind the unit and a blank; it was taken for the title. If it is text, move it to { field-entry.lead } (lead)
import-breaks-off = this line may not be at its end, and go on in the next one: join them then
import-unquoted = { $count ->
        [1] the mark of a quote at the start of a line of the source was
       *[other] the marks of quotes at the start of {$count} lines of the source were
    } not taken
import-joined = {$count} line breaks within sentences of the source were taken out
import-heading-label = the heading opens with `{$word}`; if that is a label, move what follows it to where it belongs
import-heading-link = a link in a heading was not taken, only its words: {$address}
import-heading-end = a long sentence; the heading may end elsewhere
import-lead-end = the lead of a point may end elsewhere
import-points-unclear = the 一是 or the numbers of this text are no single list; it is left as it is, without points
import-number-figure = the figure that opens the line may be a decimal; its first part was taken for the number of the item
import-group = the heading in the source is `{$found}`, the bulletin prints `{$printed}`
import-group-added = the source has no heading of this level, the bulletin prints `{$printed}`
import-group-dropped = the source has the heading `{$found}`, the bulletin has none
import-group-alone = this part has no items; its heading is taken for that of a practice
import-group-opening = this text follows a heading like 好的做法 or 存在问题 in the source; there is no field for it
import-other-section = there is no field for `{$heading}`; it is left here or behind the entry
import-order = the source has failings first, the bulletin prints practices first
import-no-heading = the source has no heading; add one (heading)
import-label = the source says `{$found}`, the bulletin prints `{$printed}`
import-label-added = the source has no label here; the text is put here for now, and the bulletin prints `{$printed}` before it
import-label-twice = `{$label}` opens a field that stands above already; it is left here as it is
import-category = the category is too long, or several paragraphs, and left here as it is; if it is certain, write it into { field-failing.category } (category), e.g. 项目进度
import-deadline = the deadline is no full date and left here as it is; if it is certain, write it into { field-failing.deadline } (deadline)
import-deadline-near = the deadline is no full date and left here as it is; if it is certain, write it into { field-failing.deadline } (deadline), e.g. {$date}
import-deadline-more = the deadline says more than a date and stands here as it is; write {$date} into { field-failing.deadline } (deadline) if that is it, and put the other words where they belong
import-deadline-before = the source says `{$words}`, the bulletin prints the date alone
import-persons = posts and names cannot be told apart, the sentence stands as one name; write { field-person.name } (name) and { field-person.post } (post) of each person, it cannot be published before
import-person-in-text = the text names `{$names}`, but no failing lists them, so the public edition would not hide them; write them into { field-failing.responsible } (responsible) of this failing, or hide the names in the text
import-persons-order = the source says `{$words}`, the bulletin prints the post before the name
import-merged-cells = the table has merged cells; they are parted, and the rest is left empty
import-picture-place = the picture follows `{$words}` in the source, the bulletin prints it at the end of the entry
import-picture-missing = the source does not hold the picture {$name}: save it as {$file}, or remove the item
import-picture-save = the picture is not saved; save it from the source as {$file}

## Reading

not-utf8 = the file is not UTF-8 (from byte {$offset} on)
    .hint = open it in an editor and save it with the encoding UTF-8
    .document = this is a file of Word or WPS, or a packed one, and no YAML
    .hint-document = import what is in it with `tongbao import`; where only its name is wrong, give it its old ending
    .hint-document-desk = give it its old name, then take what is in it with 导入
    .what = YAML files are UTF-8.
    .why = Other encodings turn into wrong characters elsewhere, and names get printed wrong.
    .fix = Open the file in Notepad, WPS or VS Code and save it as UTF-8.
unread-file = this file is not read: the name that is read is {$wanted}
    .hint = rename it to {$wanted}; Windows hides the end of a name: tick View, File name extensions
    .what = A file that looks like one of the archive and has another name is told.
    .why = Notepad likes to put .txt behind a name. News or corrections in a file that is not read are not published.
    .fix = Give it the name that is read; move it elsewhere where it is not needed.
byte-order-mark = the file opens with a byte order mark
    .hint = save it as UTF-8 without BOM
    .what = YAML files do not open with a byte order mark.
    .why = It cannot be seen, and some programs take it for the first character. It is passed over here.
    .fix = Save the file as UTF-8 without BOM; `tongbao check --fix` takes it away.
file-too-large = the file is over {$limit} MB and was not read
    .hint = split it into issues, or see whether something else was saved under this name
    .what = YAML files have at most 4 MB, pictures and attachments 64 MB.
    .why = An issue has some ten kilobytes; a file so large is a mistake, and slows the machine down.
    .fix = Look into the file; save pictures as files and name them in the YAML.
unreadable-file = cannot read {$path}: {$reason}
    .hint = check name, place and permissions of the file
    .what = tongbao.yaml, units.yaml and the files under bulletins/ can be read.
    .why = Without them there are no series, units and issues.
    .fix = Check that the file is there, has the right name, and may be read.
invalid-yaml = this line is no YAML
    .items = several items in braces stand in no list
    .hint-items = put all of them in square brackets, or each on a line of its own behind a hyphen
    .desk = from this line on the file cannot be understood
    .hint-key = keys are English words with a half-width colon and a space, as in `title: …`; if it belongs to the text above, indent it and write | behind the colon of that key
    .stray = this line is neither `key: value` nor an item of a list
    .colon = the colon behind `{$key}` is missing
    .hint-colon = behind a key stand a half-width colon and a space
    .comment = a comment does not begin with {$mark}
    .hint-comment = a comment begins with # and a space, and is not printed
    .conflict = these marks were left where changes of two people could not be merged: one version stands between <<<<<<< and =======, the other between ======= and >>>>>>>
    .hint-conflict = keep one of both versions and delete the lines with the marks
    .hyphens = there are two hyphens before an item
    .hint-hyphens = an item begins with one hyphen and a space
    .quote = the quotation mark is not closed
    .bracket = the bracket is not closed
    .fence = this line is a mark of a chat program for what it shows as typed, and no YAML
    .hint-fence = delete this line
    .empty-item = nothing stands between two commas
    .hint-empty-item = write the item that is missing, or delete one comma
    .parting = `{$mark}` parts the file in two, and what follows is not read
    .hint-parting = a file is one issue: delete this line, or put what follows into a file of its own
    .two-keys = two keys in one line: the second is `{$key}`
    .behind-bracket = `{$rest}` stands behind the bracket
    .beside-list = `{$key}` has a text, and a list below it
    .beside-keys = `{$key}` has a text, and keys below it
    .hint = look at this line and the one before: is the indentation even, is there a space behind the colon, should the value stand in quotes
    .hint-stray = if it belongs to the text above, indent it and write | behind the colon of that key; if it is new, write its key and a colon; if it is a note that is not printed, open it with # and a space
    .hint-quote = close it on the same line; where the marks belong to the text, use “ ”
    .hint-bracket = close it on the same line; where the bracket belongs to the text, put the whole text in quotes
    .hint-two-keys = one key a line; if it is one sentence, put it in quotes
    .hint-behind-bracket = nothing may stand behind the bracket: delete the mark, or put the words into the brackets, or all of it in quotes
    .hint-beside-keys = see which it is: where it is an item of a list whose hyphen is missing, write a hyphen and a space before `{$key}`; where the lines below are indented too far, align them with it; where both were written, only one may stand
    .hint-beside = only one may stand: delete the text behind the colon or move it below, or delete what stands below
    .what = Files are written in YAML.
    .why = Otherwise nobody can know what its parts mean.
    .fix = A half-width colon and a space between key and value; two spaces for each level; texts of several lines behind |; quotes around a line with : or #.
wrong-indentation = the indentation holds {$character}
    .several = the indentation holds {$character}; which of the depths {$wanted} is meant is not plain
    .text = this looks like a part of the text above that is indented too little
    .hint-text = if it belongs to that text, align it with its lines; else write its key and a colon
    .block = the text behind the bar is not indented
    .hint-block = indent each line of it by two more than its key
    .depth = this line is indented by {$found}, it should be {$wanted}
    .item = this looks like a new item whose hyphen is missing
    .hint-item = if it opens a new item, put a hyphen and a space before it
    .hint = indent with spaces, two for each level
    .hint-depth = lines of one level stand one beneath the other; below a line that has its value, the next one is not deeper
    .what = Indentation is made of spaces, and lines of one level are even.
    .why = Levels are told by indentation. A tab or a full-width blank looks the same, and YAML does not know the level.
    .fix = Use spaces. Where one depth alone is possible, `tongbao check --fix` puts them.
invisible-character = here stands {$character}, which nobody sees
    .hint = take it out, or put a space there
    .what = Beside keys, colons and hyphens stand spaces alone.
    .why = Text pasted from pages and from Word brings such characters, and YAML takes them for a part of the key or the text.
    .fix = Take it out or put a space; `tongbao check --fix` does it.
full-width-mark = here stands {$character}, which YAML does not know
    .letter = here stands the letter {$character}, which looks like a bar |
    .hint-colon = behind a key stand a half-width colon and a space
    .hint-comma = within brackets, items are parted by a half-width comma and a space
    .hint-bar = before a text of several lines stands a half-width bar |
    .hint-hyphen = an item of a list opens with a half-width hyphen and a space
    .hint-bracket = use half-width brackets
    .what = Colon, comma, bar, hyphen and brackets of YAML are half-width.
    .why = The full-width ones are taken for text: the key is not known, or they are printed.
    .fix = Use the half-width one; `tongbao check --fix` does it. Marks within texts stay full-width.
missing-space = a space is missing behind `{$key}:`
    .colons = there is a colon too many
    .number = items of a list have no numbers
    .hyphen = a space is missing behind the hyphen
    .hint = put a space behind the colon or hyphen
    .what = Behind the colon of a key and the hyphen of an item stands a space.
    .why = Without it YAML takes all of it for one word.
    .fix = Put a space; `tongbao check --fix` does it.
unquoted-text = this text needs quotes
    .colon = this text has a colon and a space in it (or ends with a colon): YAML takes it for a key
    .comma = this text within brackets has a half-width comma: YAML ends it there
    .mark = this text opens with `{$mark}`, which YAML uses for something else
    .brackets = this text opens with brackets: YAML takes what is in them for a list
    .quotes = this text opens with a quotation: YAML ends it at the second mark
    .escape = in double quotes YAML uses \ for something else, and knows no such character behind it
    .hint-escape = use single quotes, or write \ twice
    .bar = no text may follow a bar on its line
    .hint = put the whole text in quotes, or on the line below a |; in Chinese use the full-width colon and comma
    .hint-bar = break the line behind the bar, and indent the text below it
    .what = A text that looks like a mark of YAML stands in quotes or behind |.
    .why = YAML tells levels and references by : # & * ! [ {"{"}; within a text nobody knows which is meant.
    .fix = Put it in quotes; where one reading alone is possible, `tongbao check --fix` does it.
lost-text = a text that opens with `{$mark}` is not printed: YAML uses it for something else
    .hash = from the # on this is a comment, and not printed
    .hint = to print it, put the whole text in quotes; if it is a comment, put a space behind the #
    .hint-indent = to print it, indent it as the text above; if it is a comment, put a space behind the #
    .hint-bar = to print it, write | behind the colon, and the text from the next line on; if it is a comment, put a space behind the #
    .what = No part of a value is dropped by YAML.
    .why = Of `三季度 #1 情况` only 三季度 is printed, and nobody sees it.
    .fix = Put the text in quotes; a comment is written ` # comment`.
folded-text = this text goes on below its key, and no bar | stands behind the colon
    .hint = write | behind the colon, and indent the text from the next line on
    .what = A text of several lines stands behind |.
    .why = Without it YAML puts a blank at each line end, between Chinese characters too; a colon or # in the text breaks the file.
    .fix = Write | behind the colon; `tongbao check --fix` does it.
character-tab = a tab
character-full-width-blank = a full-width blank
character-no-break-space = a no-break space
character-zero-width = a character without width ({$code})
character-unseen = a character that is not seen ({$code})
character-seen = “{$character}”
yaml-over-limit = the YAML is too deep, too large, or has too many references (& and *)
    .hint = do not use & and *; see whether something was pasted by mistake
    .what = At most 32 levels, and references that expand only so far.
    .why = A hostile file can expand references until memory runs out.
    .fix = Remove & and * and write the content out.
duplicate-key = the key `{$key}` stands here twice
    .item = the key `{$key}` comes again: it looks like a new item that lacks its hyphen
    .hint-item = if it opens a new item, put the hyphen before it; else merge both
    .brace = the key `{$key}` comes again: it looks like two items in one pair of braces
    .hint-brace = put braces around each item, with a comma between them
    .hint-list = if this is a list, put a hyphen and a space before the first key of each item; else merge both
    .hint = join both, or remove one
    .what = A key stands once in its level.
    .why = Only one of them counts, and the text of the other is lost.
    .fix = Join both, or remove one.
bad-table = cannot read the table: {$words}
    .binary = the table is no text, or its encoding is not known
    .hint = open it in Excel or WPS and save it as CSV (comma separated)
    .too-large = this table is larger than {$limit} MB, and names cannot be hidden in its cells
    .hint-too-large = keep the rows and columns that are to be published, or make several files of it
    .large = the table is too large to be printed behind the bulletin; it is offered for download
    .hint-large = at most {$columns} columns, {$cells} cells, {$characters} characters and {$in_cell} in one cell are printed; keep the rows and columns that people read, or make several attachments of it
    .what = A csv attachment can be read as a table.
    .why = It is printed behind the bulletin.
    .fix = Save it as CSV in Excel or WPS.

## Reading foreign files (Word, text)

refusal-format = this is no Word file (.docx); open it in Word or WPS, save it as .docx and import that; plain text needs the extension .txt
    .old-word = this is an old Word or WPS file (.doc, .wps), which cannot be imported; open it in Word or WPS, save it as .docx and import that
    .old-office = this is an old Office file (.xls, .ppt), no text document; copy the words you need into a Word document, save it as .docx and import that
    .open-document = this is an OpenDocument file (.odt), which cannot be imported; open it in Word, WPS or LibreOffice, save it as .docx and import that
    .excel = this is an Excel file, no text document; copy the table you need into a Word document, save it as .docx and import that
    .power-point = these are slides (.pptx), no text document; copy the words you need into a Word document, save it as .docx and import that
    .rich-text = this is an RTF file, which cannot be imported; open it in Word or WPS, save it as .docx and import that
    .html = this is a web page saved as one file (.mht); save it as .html in a browser, or as .docx in Word or WPS
    .flat-xml = this is a Word XML file, which cannot be imported; open it in Word or WPS, save it as .docx and import that
    .pdf = this is a PDF, which cannot be imported; ask the sender for the Word file, or turn it into .docx with WPS and check the words before you import it
    .ofd = this is an OFD file, which cannot be imported; ask the sender for the Word file, or turn it into .docx with WPS and check the words before you import it
    .picture = this is a picture, without words to import; put it into a Word document, or name it under `pictures` of the issue
    .archive = this is an archive, no text document; unpack it and import the .docx files in it one by one
refusal-encrypted = the file is protected by a password; open it in Word or WPS, remove the password, save it and import that
refusal-numbered = the .doc file has numbers that Word generates, and does not say what they look like; save it as .docx in Word or WPS and import that
refusal-damaged = the Word file is damaged or incomplete; send or copy it again, or else open it in Word to repair it, save it as .docx and import that
    .part = the Word file is damaged ({$part} cannot be unpacked); send or copy it again, or else open it in Word to repair it, save it as .docx and import that
refusal-xml = the content of the Word file is faulty ({$part} is no complete XML); open it in Word to repair it, save it as .docx and import that
refusal-entities = the Word file declares entities, which it must not ({$part}); it may be hostile and was not read; ask the sender, save it as .docx in Word or WPS and import that
refusal-no-text = this archive holds no Word text; check that it is the right file, save it as .docx in Word or WPS and import that
refusal-limit = the file is over {$megabytes} MB and was not read; compress its pictures in Word, or split it into several files
    .part = {$part} in the file unpacks to over {$megabytes} MB and was not read; see whether it is an ordinary file, compress its pictures in Word, or split it
    .total = the file unpacks to over {$megabytes} MB and was not read; see whether it is an ordinary file, compress its pictures in Word, or split it
    .ratio = {$part} in the file is packed tighter than anything people write; it may be hostile and was not read; ask the sender, save it as .docx in Word or WPS and import that
    .parts = the file has over {$most} parts, which no ordinary Word file has, and was not read; save it as .docx in Word or WPS and import that
    .depth = the content of the file is nested over {$most} levels deep ({$part}) and was not read; copy the words into a new Word document and import that
    .characters = the file has over {$most} characters and was not read; split it into several files, or save it as .docx
    .pieces = the file has over {$most} paragraphs, runs, styles and so on, and was not read; split it into several files
refusal-binary = this is no text file; check that it is the right file; Word files need the extension .docx
refusal-encoding = the encoding of the text is not known (from byte {$offset} on); open it in an editor, save it with the encoding UTF-8 and import that
notice-header-footer = text of headers and footers was left out ({$count}, such as `{$words}`); add by hand what you need
notice-comments = comments were left out ({$count}, such as `{$words}`); see that they are dealt with
notice-deleted = text deleted by tracked changes was left out ({$count}, such as `{$words}`); see that it is to go
notice-hidden = hidden text was left out ({$count}, such as `{$words}`); unhide what you need and import again
notice-contents = the table of contents was left out ({$count} lines, such as `{$words}`)
notice-nested-tables = tables stand in cells of tables ({$count}, such as `{$words}`); each of their rows was read as a line of the cell; make two tables of them in Word and import again, or rewrite the cell
notice-nested-numbers = lists within lists are numbered alike: the inner one is written as （1）, ① ({ $count ->
    [one] one number
   *[other] {$count} numbers
}, such as “{$words}”); check its levels
notice-struck = words that are struck out were read as they are ({$count}, such as `{$words}`); take out what is to be deleted
notice-equations = equations were read as one line of text ({$count}, such as `{$words}`); check them, or make them pictures
notice-objects = embedded files or controls were left out ({$count}); save those you need as files and name them under `attachments`
notice-charts = charts and diagrams were left out ({$count}); save those you need as pictures in Word and name them under `pictures`
notice-pictures = pictures in a format that cannot be shown were left out ({$count}, such as `{$words}`); save them as png or jpg and name them under `pictures`
notice-missing-pictures = pictures that are not in the file, or damaged, were left out ({$count}); ask the sender for them
notice-unplaced-pictures = a .doc file does not say where its pictures stand, and they were left out ({$count}); save it as .docx and import that, or save the pictures and name them under `pictures`
notice-external = content of other files was not opened ({$count}, such as `{$words}`); put what you need into the file and import again
notice-links = links to something other than the web and mail were read as words only ({$count}, such as `{$words}`); check them
notice-alignments = columns of tables are aligned to the middle or right ({$count}, such as `{$words}`), and are not any more; add :-: or --: to the line below the head where that is wanted
notice-pictures-beside = pictures were not found or are in a format that cannot be shown ({$count}, in line {$lines}, such as `{$words}`); put the png or jpg files into the folder of the text and import again, or add them where `check:` says so
notice-around = what stands around the text of the page was left out (navigation, footers, buttons; {$count}, such as `{$words}`); add what you need
notice-front-matter = settings at the head of the file were left out (lines: {$count}, such as `{$words}`); write what you need of them into the issue
notice-other-marks = what other programs take for marks of Markdown was kept as text ({$count}, in line {$lines}, such as `{$words}`); remove what is not wanted
notice-symbols = symbols that are not known were replaced by `□` ({$count}); correct them from the original

## The shape of files

unknown-key = unknown key `{$key}`
    .desk = the file has `{$key}`, which is no field
    .several = {$keys} of this item are keys of “{$record}”
    .several-desk = {$keys} of this item belong to “{$record}”
    .hint-several = the whole item is one of “{$record}”: the line {$list}: above it is missing; write it as deep as the other keys of that level
    .hint-several-desk = have somebody who knows text editors look whether the line {$list}: above this item is missing
    .hint-elsewhere = it is a key of “{$record}”: look whether this line is indented too far or too little; keys that are known here: {$known}
    .hint-elsewhere-desk = it belongs to “{$record}”: have somebody who knows text editors look whether this line is indented too far or too little
    .hint = keys that are known here: {$known}
    .hint-desk = have it changed by somebody who knows text editors to: {$known}
    .what = Every key is one of those that are known.
    .why = A key with a slip does nothing, and what it holds is lost unseen.
    .fix = Correct the key; turn what is not needed into a comment with #.
missing-key = `{$key}` is missing or empty
    .desk = {$field} is missing here
    .hint = add a line `{$key}: …`
    .hint-desk = write it; where the manuscript does not have it yet, click its dashed chip
    .what = Needed keys are there and hold something.
    .why = Without number, date and so on there is no issue.
    .fix = Add the key and what it holds.
wrong-type = expected {$wanted}, found {$found}
    .hint-text = where brackets or a colon belong to the text, put all of it in quotes
    .hint-mapping = write {$example}
    .hyphen = `{$key}` is a key of an item of a list, whose hyphen is missing
    .hint-hyphen = write a hyphen and a space before the first key of the item, `{$key}`, and align its other keys with it
    .quotes = these are Chinese quotation marks, which are printed as they are
    .hint-quotes = write half-width quotes or none
    .braces = the braces around an item in these brackets are missing
    .hint-empty = delete this line, or write what belongs there
    .no-key = the line `{$key}:` above this list is missing
    .hint-no-key = begin the file with a line {$key}:
    .hint-number-only = write the number alone, `{$number}`; a remark is a comment: a blank, #, a blank
    .hint-number = write numbers plainly, without quotes or zeros in front: `number: 8`
    .hint-list = write each item on a line of its own, behind a hyphen and a space
    .hint-boolean = write true or false
    .hint-address = write the whole address, e.g. https://example.gov.cn/tongbao/
    .what = A value is of the kind that its key wants: text, number, date, list, or keys.
    .why = Else it is not known what is meant.
    .fix = Write it as the hint says.
unknown-value = unknown value `{$value}`, expected one of {$known}
    .hint-approved = that somebody agreed does not publish it, so nothing is mended: `draft`, `review`, or `published`, which the next build prints
    .hint-approved-desk = that somebody agreed does not publish it: use the buttons at the top right
    .what = Only certain words can stand here.
    .why = A word with a slip does nothing: an issue that is `publishd` is not published.
    .fix = Use one of the words that are listed.
out-of-range = {$number} is out of range ({$low} to {$high})
    .hint = write a number within the range
    .what = Years are 1900 to 2999, issue numbers 0 to 9999, copies 1 to 100000.
    .why = Numbers beyond that are slips.
    .fix = Correct the number.
impossible-date = wrong date `{$date}`
    .hint = write dates as 2017-08-21: four digits for the year, two for month and day
    .hint-year = add the year in four digits: year-{$day}
    .hint-day = the calendar has no such day; check month and day
    .hint-words = where there is no certain day, delete the line; words on a deadline belong to measure
    .hint-words-desk = where there is no certain day, leave it empty; words on a deadline belong to the measure
    .what = Dates are written year-month-day, and the day exists.
    .why = A wrong date on paper cannot be taken back.
    .fix = Check the date and write it as 2017-08-21; it is printed as 2017年8月21日.
bad-id = the id `{$id}` cannot be used
    .reserved = the id `{$id}` is a folder of the site itself and cannot be a series
    .hint-reserved = take another id; about, assets, corrections, data, ledger, schema, search, statistics and units are folders of the site
    .hint = start with a small letter; use small letters, digits and hyphens, 40 at most, and no number behind the last hyphen, e.g. shuiwuju
    .hint-issue = write the id of an issue as series-year-number, e.g. gongzuo-2017-8
    .hint-failing = write the id of a failing as series-year-number/unit/number, e.g. gongzuo-2017-6/shuiwuju/1
    .what = Ids of series and units consist of small letters, digits and hyphens.
    .why = They stand in addresses that never change, and other characters fail on some systems.
    .fix = Use pinyin or a short form, e.g. shuiwuju.
duplicate-id = the id `{$id}` is taken
    .hint = choose another id; where one thing is written twice, delete one
    .what = No two series and no two units have one id.
    .why = Else it is not known which one is meant.
    .fix = Choose another id, and change the places that name it.

# What editors show (tongbao schema): schema-<part> says what a part is, its attributes what its keys
# are, and `key-word` what a word means.

schema-nothing = left out: the default
schema-blank = must not be empty
schema-markdown = Markdown: **emphasis**, lists, tables, links
schema-archive = settings of the archive
    .title = title of the archive, on the home page and in the browser
    .language = language of the website's own words; the bulletins stay as they are
    .language-zh = Chinese
    .language-en = English
    .series = the series; each starts again at 1 every year
    .categories = categories of failings; other words are then told of, without a list any word will do
schema-organization = the issuing office
    .name = full name, printed above the red rule
    .short_name = short name, where there is little room; the full name without it
schema-site = the website
    .base_url = address of the published site, ending in a slash; without it PDFs do not link to the site
    .id_code = ten-digit code of the government website, in quotes
    .icp_record = number of the ICP record (ICP备案号), at the foot of each page
    .police_record = number of the record with the police (公安联网备案号), at the foot of each page
    .contact = how to reach whoever keeps the website, at the foot of each page
    .share_picture = picture that is shown with a link that is passed on: a file of static/, PNG or JPEG, about 1,200 by 630 pixels
schema-series = a series
    .id = id, part of file names and addresses; never change it once something is published
    .name = the name, printed large and red
    .english_name = English name, for a site in English
    .numbering = how issues are numbered
    .numbering-issue = by issue: 〔2017〕第8期
    .numbering-docno = as a document: 安绩办〔2017〕8号, laid out by GB/T 9704-2012
    .docno_prefix = the office's code, printed before the year; only with `numbering: docno`
    .sealed = whether documents are sealed: signature and date then stand by 7.3.5.1 of GB/T 9704-2012, with room for the seal; of use with `numbering: docno`
    .running_total = whether the running total is printed: （总第126期）
    .total_before = issues before this archive, counted in the running total
schema-pdf = how PDFs are made
    .engine = the typesetter
    .engine-embedded = built in, needs nothing else
    .engine-typst-cli = the external program typst
    .typst = where the program typst is; found on PATH without it
    .standards = PDF standards: a-2a for the archive, ua-1 for screen readers; these two without it
    .font_folders = folders to look for fonts in; no other place is looked in then
    .attach_source = whether the issue's YAML is attached to the PDF for print; needs a standard such as a-3a
    .qr = whether the last page shows the address of the issue's page, as a code for telephones and in letters; needs `site: base_url`
schema-fonts = fonts by role; the first that is installed is used
    .body = for text: 仿宋
    .kai = for headings of the second level and points: 楷体
    .hei = for headings of the first level: 黑体
    .song = for page numbers: 宋体
    .title = for the red name and titles: 小标宋
schema-privacy = personal data
    .persons = names of responsible persons in the public edition; the internal one always prints them
    .persons-mask = the family name only: 张某某
    .persons-full = the full name
    .persons-omit = no line for them, the family name only elsewhere
    .attachments = what a hidden name in an attachment or a picture is, which are published as they are
    .attachments-warn = a warning
    .attachments-strict = an error; what cannot be read is a warning
schema-review = review
    .required = whether an issue is published only after a second person has approved its content
    .signed = whether the head has to sign it after that (签发)
schema-check = checks
    .levels = weight of rules, by the name of the rule; those not named keep their own
    .levels-off = not asked
    .levels-hint = a hint
    .levels-warning = a warning
    .levels-error = an error, which keeps the build from being made
schema-units = the units: every unit that a bulletin speaks of, once
    .units = the units, an item each
schema-unit = a unit
    .id = id, used in bulletins and addresses; never change it once something is published
    .name = name as printed
    .full_name = full name
    .category = kind of unit, e.g. 市直部门
    .order = place in lists, smallest first; units without one follow
schema-issue = an issue
    .series = id of the series, see tongbao.yaml
    .year = year of its number
    .number = number within the year, without zeros in front
    .date = date of the issue
    .status = how far it has got; only published issues are made, --drafts shows the others too
    .status-draft = being written
    .status-review = being read
    .status-published = published
    .audience = who may read it
    .audience-public = everybody: it is on the website
    .audience-internal = those it is sent to: printed only
    .title = title over the whole issue
    .editor_note = note of the editors
    .entries = entries, one a unit
    .rectifications = what became of failings of earlier issues
    .attachments = attachments; csv is printed as a table, other files are for download
    .copies = number of printed copies
schema-entry = what the issue says of one unit: a lead, practices or failings
    .unit = id of the unit, see units.yaml; each once in an issue
    .title = title
    .lead = opening text
    .practices = what was done well
    .failings = what failed
    .pictures = pictures, printed after the text
schema-practice = something that was done well
    .heading = heading
    .text = text after the heading
    .points = points, printed as 一是…。二是…。 and numbered by the program
schema-point = a point
    .lead = what stands behind 一是
    .text = text after it
schema-failing = something that failed
    .heading = heading
    .category = what kind of failing it is, for ledger and statistics
    .facts = what happened
    .basis = the rule that was broken
    .outcome = what was decided
    .measure = what is to be done
    .deadline = until when
schema-responsible = who is responsible
    .persons = the persons, an item each
schema-person = a person; the public edition hides the name as `privacy` of tongbao.yaml says
    .name = full name
    .post = post
schema-picture = a picture
    .file = file name, relative to the folder of this file; png, jpg, gif or webp
    .alt = what the picture shows, for those who cannot see it
    .caption = text under the picture
schema-correction = a correction: what is said of an issue after it was published
    .issue = the issue: series-year-number
    .kind = what it does to the issue
    .kind-erratum = there is a mistake; read beside the issue
    .kind-revision = there is a new edition, whose words count
    .kind-retraction = the issue no longer holds, and can still be read
    .kind-removal = the issue is no longer shown; its page has number, date and reason
    .date = date of the correction
    .reason = why; the public reads it
    .changes = what was wrong, an item for each place
    .minor = tells it on the issue's own page only, not in lists and feeds; never for a retraction or a removal
schema-change = a place that was wrong
    .where = the entry that was wrong, by its unit; left out for what stands in no entry
    .was = the words as printed
    .now = the right words
schema-news = what became of failings between issues
    .rectifications = the news, an item for each failing
schema-rectification = what became of a failing
    .failing = id of the failing: series-year-number/unit/number; the last is its place among the failings of the entry, from 1
    .date = date of the news
    .state = how far it has got
    .state-in-progress = being mended
    .state-done = mended
    .state-verified = looked at and found mended
    .state-closed = closed
    .text = what happened
schema-attachment = an attachment
    .title = its title
    .file = file name, relative to the folder of this file
schema-distribution = where printed copies go, on the last page
    .report = superiors (报)
    .send = peers (送)
    .issue = subordinates (发)
schema-people = who made the issue, on the last page
    .editor = editor
    .reviewer = reviewer
    .signer = who signed it
schema-recipients = who gets printed copies, and how many
    .recipients = who gets copies, an item each, in the order in which they are sent out
    .kept = copies that stay in the office, 0 by default
    .issues = issues that others get as well, or some do not get
schema-issue-recipients = who gets one issue besides, and who does not
    .issue = the issue, e.g. gongzuo-2017-8
    .without = who does not get it, by the name above
    .with = who gets it besides; whoever gets another number of copies stands under without as well
schema-recipient = who gets copies
    .name = name, as on the envelope
    .kind = how it stands to the office
    .kind-report = 报: above it
    .kind-send = 送: beside it
    .kind-issue = 发: below it
    .copies = how many copies it gets, 1 by default
    .address = where they are sent; printed on labels
schema-terms = house terms, which checks remind of
    .terms = the terms, an item each
    .people = names and posts, an item for each person
schema-term = a term
    .wrong = how it is not written
    .right = how it is written
    .note = a remark, told with the problem
schema-official = a person and the present post
    .name = name
    .post = post in full

## How the parts fit together

broken-link = the issue that `{$link}` leads to does not exist
    .page = this site has no page `{$link}`
    .file = this site has no file `{$link}`
    .place = the page that `{$link}` leads to has no place as behind `#`
    .hint-place = a place is the id of a unit such as #shuiwuju, or a failing such as #shuiwuju-1, the first one of that unit
    .hint-file = correct the address; a file that all may download stands in the folder `static/` of the workspace, one that belongs to an issue under its `attachments:`
    .hint-file-desk = correct the address; a file that all may download is added to the attachments of this issue
    .form = the link `{$link}` names no issue
    .ambiguous = several series have the issue that `{$link}` leads to
    .refused = links such as `{$link}` are not allowed
    .hint-refused = where it is no link and shall be printed as it is, put \ before the [; a link begins with http://, https:// or mailto:, pages of this site with /, another issue is issue:2017-7
    .hint-refused-desk = where it is no link, delete it and type it again; a link begins with http://, https:// or mailto:, pages of this site with /
    .draft = the page `{$link}` is not there before that issue is published
    .hint-draft = publish that issue, or remove the link
    .hint = use http://, https:// or mailto:, a page of this site between slashes such as /units/shuiwuju/, or another issue as issue:2017-7 or issue:gongzuo-2017-7
    .what = Links lead to the web, to mail, to a page or file that the site has, or to an issue that exists.
    .why = Broken links harm trust, and other kinds of links can be turned against readers.
    .fix = Correct the link, or remove the brackets around it.
control-character = the text holds the invisible character {$code}
    .hint = remove it; it was probably pasted from a web page or a PDF
    .what = No text holds control characters or marks that steer the direction of writing or line breaks.
    .why = They cannot be seen, change what is read and found, and some cannot be printed.
    .fix = Remove the characters around this place and type them again; zero-width spaces and the like `tongbao check --fix` deletes.
date-out-of-order = No. {$number} is dated {$date}, before No. {$earlier} ({$earlier_date})
    .hint = check dates and numbers of both
    .what = Dates rise with numbers within a series and year.
    .why = Else one of them is probably wrong.
    .fix = Check dates and numbers of both issues.
duplicate-entry = the unit `{$unit}` has two entries in this issue
    .hint = join both into one entry
    .what = A unit has one entry in an issue.
    .why = Entries and failings are named by their unit, and references would be mixed up.
    .fix = Join both into one entry.
duplicate-footnote = the footnote `[^{$label}]` is written twice in this text, and nothing refers to the second
    .hint = give the second another number, where it is written and where it is referred to
    .what = In a text each footnote has a number of its own.
    .why = Of two with one number all references mean the first; the second is printed at the end, and belongs to nothing.
    .fix = Give the second another number, where it is written and where it is referred to.
duplicate-issue = {$id} exists already: no two issues share series, year and number
    .hint = ask whose issue took the number first; make the other one No. {$next}, in the file and in its name; remove a file that was saved twice
    .what = Series, year and number are the identity of an issue.
    .why = Two issues with one number cannot be mended once they are sent out.
    .fix = Look into the register and take the right number.
empty-entry = the entry of unit `{$unit}` says nothing
    .desk = the entry of {$name} says nothing
    .issue = this issue says nothing
    .hint-issue = add units under entries, or news under rectifications
    .hint-issue-desk = add a unit, or news of earlier failings
    .hint = add lead, practices or failings, or remove the entry
    .hint-desk = write the lead, a practice or a failing, or remove the entry
    .what = An entry has a lead, practices or failings.
    .why = A name without content would be printed as a blank. In a draft it is a hint, from review on an error.
    .fix = Add the content, or remove the entry.
wrong-file-name = the file name {$name} does not fit its content (No. {$number})
    .hint = the number in the file counts; the file may be renamed to `series-number.yaml`
    .hint-desk = the name of the file only helps to find it: the number counts, and it may stay as it is
    .what = A file is called by series and number, e.g. gongzuo-08.yaml.
    .why = Else somebody probably copied an issue and forgot to change its number.
    .fix = Check series and number in the file, then rename it.
mismatched-deadline = the measure says `{$found}`, the deadline is `{$deadline}`
    .hint = check which day is right; where it is one step alone, say which
    .what = The day by which a measure says that all is done is the deadline.
    .why = Both are printed together, and the unit does not know which of them counts.
    .fix = Correct one of them, or take the day out of the measure.
mismatched-year = the year of the number, {$year}, is not that of the date, {$date}
    .hint = check `year` and `date`; if it is right, put `# tongbao: allow mismatched-year` at the end of the line of `year`
    .hint-desk = check the year and the date; if both are right, press Allow
    .what = The number of an issue and its date are of one year.
    .why = With the wrong year the issue is listed under another one, where its number may be taken.
    .fix = Correct `year` or `date`.
misread-table = the cells of the attached table stand apart by `{$separator}` and not by commas: each row became one cell
    .figure = row {$row} of the attached table has a cell more than the head: `{$figure}` without quotation marks became two
    .long-row = row {$row} of the attached table has more cells than the head
    .hint = open it in Excel or WPS and save it as “CSV (comma delimited)”
    .hint-figure = mend it in Excel or WPS and save it as “CSV (comma delimited)”; by hand, put a cell with a comma into quotation marks: `"1,234.5"`
    .what = The cells of a csv attachment stand apart by commas, and no row has more of them than the head.
    .why = Where cells are parted wrongly, figures are printed in other columns, or a row in one cell.
    .fix = Save it from Excel or WPS as “CSV (comma delimited)”; put a cell with a comma into quotation marks.
large-picture = the picture `{$file}` has {$width} × {$height} pixels, more than {$limit} million
    .hint = make it smaller; 3000 pixels are enough for a whole page
    .what = Pictures have at most 64 million pixels.
    .why = A larger one takes gigabytes to be shown or printed, however small its file is.
    .fix = Make the picture smaller; 3000 pixels are enough for a whole page.
missing-file = there is no file `{$file}`
    .forbidden = the file `{$file}` must not be published
    .hint-forbidden = put pictures and attachments below bulletins/ or assets/; hidden files and yaml files are refused
    .hint-forbidden-desk = remove it, and drop the file on the manuscript again
    .kind = the file `{$file}` cannot be shown as a picture
    .outside = the file `{$file}` is outside the workspace
    .large = the file `{$file}` is over {$limit} MB
    .refused = cannot read the file `{$file}`: {$words}
    .hint = put it at {$path}, or correct its name (capitals count)
    .hint-kind = use a png, jpg, gif or webp file
    .hint-outside = copy the file into a folder beside the bulletin and name it by its relative path; addresses cannot be used
    .what = Pictures and attachments are in the workspace; pictures are png, jpg, gif or webp.
    .why = A missing picture leaves a hole; files outside are never read, so that nothing leaks.
    .fix = Put the file beside the bulletin and name it by its relative path.
number-gap = series {$series} lacks No. {$missing} of {$year}
    .desk = {$name} of {$year} lacks No. {$missing}
    .hint = add it if it exists; if the number is void, register that with tongbao void
    .hint-desk = add it if it exists; if the number is void, this warning can be left
    .what = Numbers of a series run from 1 on without a gap within a year.
    .why = A gap is a slip in a number, or an issue that was not filed.
    .fix = Check the number, or add the missing issue.
raw-html = HTML in the text is printed as it stands: {$found}
    .hint = remove the tags; write **text** for emphasis
    .what = Texts are Markdown; HTML tags have no effect.
    .why = HTML is unsafe, and cannot be printed on paper.
    .fix = Remove the tags and use Markdown.
unknown-failing = there is no failing {$id}
    .desk = there is no such failing: {$named}
    .withheld = a public issue cannot report on {$id}: the issue that reported it is internal
    .withheld-desk = a public issue cannot report on {$named}: the issue that reported it is internal
    .hint-withheld = make this issue `audience: internal`, or remove the item
    .hint-withheld-desk = make the audience of this issue internal, or remove the item
    .later = {$id} is not earlier than this issue
    .later-desk = {$named} is not earlier than this issue
    .hint = { $count ->
    [one] the unit `{$unit}` has one failing in that issue
   *[other] the unit `{$unit}` has {$count} failings in that issue
}
    .hint-desk = { $count ->
    [one] {$name} has one failing in that issue
   *[other] {$name} has {$count} failings in that issue
}
    .hint-issue = there is no issue {$issue}
    .hint-issue-desk = there is no {$citation}
    .what = A rectification names a failing that an earlier issue reported.
    .why = Else the failing is never closed, and the ledger is wrong.
    .fix = Write series-year-number/unit/number; the last is its place among the failings of the entry, from 1.
failing-named = failing {$number} of {$name} in {$issue}
unknown-series = there is no series `{$series}`
    .hint = series of tongbao.yaml: {$known}
    .hint-desk = series in the settings: {$known}
    .what = The series of an issue stands in tongbao.yaml.
    .why = It decides name, numbering and addresses.
    .fix = Correct the id, or add the series to tongbao.yaml.
unknown-category = there is no category `{$category}`
    .hint = use one of `categories` in tongbao.yaml, or add it there
    .hint-desk = use one of the categories in the settings, or add it there
    .what = Where tongbao.yaml lists categories of failings, the category of a failing is one of them.
    .why = One category under two names is two in the filters of the ledger and in the statistics.
    .fix = Use a category of the list, or add it to `categories`.

unknown-unit = there is no unit `{$unit}`
    .hint = add the unit to units.yaml, or correct the id
    .hint-desk = add the unit under Units, or choose another one
    .hint-named = write `{$wanted}`
    .hint-named-desk = this unit is among the units: press the change
    .what = The unit of an entry stands in units.yaml.
    .why = A name that is written once is the same everywhere.
    .fix = Correct the id, or add the unit to units.yaml.

## Typesetting

# Typesetting (src/typeset)


typst-error = cannot typeset `{ $document }`: { $message }
    .hint = Typst says: { $text }
    .called = called from here
    .what = The generated Typst source can be typeset.
    .why = Text of entries is never run as code, so such an error lies in a template or in this program, not in what you wrote.
    .fix = If you changed `templates/typst/`, look at the line shown, or delete your file to use the built-in template; if not, please report this message with the output of `tongbao doctor`.
typst-warning = Typst warns about `{ $document }`: { $message }
    .what = Typst has no doubts about the source.
    .why = A warning does not keep the PDF from being made, but often points at an outdated or useless line of a template.
    .fix = Look at the line shown in `templates/typst/`.
typst-panic = internal error of the typesetting engine at `{ $document }`: { $message }
    .hint = this is not your fault; please report it, and use `pdf: engine: typst-cli` in `tongbao.yaml` meanwhile
    .hint-desk = this is not your fault; please report it, and ask whoever keeps this computer to use the external engine meanwhile
    .what = The typesetting engine ends normally.
    .why = An internal error affects this issue only; the others are made as usual.
    .fix = Please report the message together with the files of the issue.
bad-picture = picture `{ $path }` cannot be read: { $message }
    .hint = open it in a picture viewer, save it as PNG or JPEG (8 bit, with the matching extension), and replace the file
    .what = Every picture is an intact PNG, JPEG, GIF, WebP or SVG file.
    .why = A damaged picture, or one whose extension does not match its format, cannot be put into the PDF.
    .fix = Open the picture in a viewer, save it as PNG or JPEG and replace the file.
missing-alternative-text = a picture or formula of `{ $document }` has no alternative text: { $message }
    .hint = add `alt:` to the picture, a sentence that says what it shows
    .hint-desk = write the alternative text of the picture, a sentence that says what it shows
    .what = Every picture has an alternative text.
    .why = The accessibility standard PDF/UA-1 and level a of PDF/A demand it; those who cannot see the picture rely on it.
    .fix = Write `alt:` under `pictures` of the entry; in templates of your own give `image` an `alt` argument.
missing-glyph = neither { $family } nor the families after it have the character “{ $character }” ({ $code })
    .role = no font of { $role } has the character “{ $character }” ({ $code })
    .seen = seen on page { $page } of the PDF; font roles concerned: { $roles }
    .hint = add a family that has it, such as LXGW WenKai or Noto Serif CJK SC, to the role in `pdf: fonts:` of `tongbao.yaml`, or check whether it is a typing error
    .hint-desk = check whether it is a typing error; else ask whoever keeps this computer to add a font that has it, such as LXGW WenKai or Noto Serif CJK SC, to the settings
    .what = Every character can be printed by some font.
    .why = A missing character is an empty box on paper; rare characters in names are hit most, and nobody notices before the print is out.
    .fix = Install a font that has the character and list it in `pdf: fonts:`; `tongbao doctor` shows the fonts in use.
misplaced-mark = page {$page} has a line with “{$mark}” where it may not stand: {$words}
    .hint = write a character or two more or less in this line, or look whether a template was changed
    .what = On the pages to be printed no line opens with a stop, comma or closing bracket, and none ends with an opening one.
    .why = GB/T 15834-2011, 5.1; on paper everybody sees it.
    .fix = Write a character or two more or less in this line or the one before. Where a template was changed, look there.
    .basis = GB/T 15834-2011, 5.1
split-mark = page {$page} has “{$mark}{$mark}” on two lines: {$words}
    .hint = write a character or two more or less in the line before, or look whether a template was changed
    .what = On the pages to be printed —— and …… stay whole.
    .why = GB/T 15834-2011, 5.1: these marks are not divided.
    .fix = Write a character or two more or less in the line before. Where a template was changed, look there.
    .basis = GB/T 15834-2011, 5.1
loose-line = page {$page} has a line that is drawn out ({$em} em from one character to the next): {$words}
    .hint = where it holds a long code or address that cannot be divided, write some characters more or less beside it
    .what = On the pages to be printed the characters of a line stand no farther apart than 1.15 em.
    .why = A long code goes to the next line as a whole, and the line before it is drawn out: it looks as if characters were missing.
    .fix = Write some characters more or less beside the code or address, or a shorter one.
overprinted-words = page {$page} has words that stand on others: {$words}
    .hint = in a table, take a column away or shorten the cell; else look whether a template was changed
    .what = On the pages to be printed no word stands on another.
    .why = Nobody can read them.
    .fix = In a table, take a column away or shorten the cell. Where a template was changed, look there.
coarse-picture = the picture on page {$page} has no more than {$points} points an inch, and will look blurred on paper
    .hint = take the original picture, as the camera made it; where there is none, there is nothing to do
    .what = Pictures have 200 points an inch or more at the size in which they are printed.
    .why = A small picture that is sharp on a screen is blurred on paper.
    .fix = Take a picture with more points.
short-last-page = { $lines ->
        [0] page {$page} holds the imprint alone
        [one] page {$page}, the last one, holds one line of text
       *[other] page {$page}, the last one, holds {$lines} lines of text
    }
    .hint = take some characters away, so that these lines go to the page before; or write some lines more
    .what = The last page holds three lines of text or more.
    .why = A sheet more for two lines; a page with the imprint alone looks as if text was lost.
    .fix = Take some characters away from paragraphs whose last line holds one or two, or write some lines more.
broken-pdf-standard = `{ $document }` breaks a PDF standard that it has to keep: { $message }
    .cmyk = CMYK colours are not allowed in PDF/A: use RGB in the template, e.g. `rgb("#d7000f")`; make a second file without PDF/A where a print shop wants CMYK
    .transparency = remove the transparency, or save the picture without it; standards from a-2 on allow it
    .license = the licence of this font forbids embedding in archive files: choose another family in `pdf: fonts:`
    .title = the template has to `set document(title: …)`
    .date = the template has to `set document(date: …)`
    .language = the template has to `set text(lang: "zh", region: "cn")`
    .attachment = to attach files, change the standard to `a-3a`, `a-3b` or `a-4f`
    .codepoint = the text has a character that archive files forbid, mostly from a private area: use the standard character
    .what = The PDF keeps the standards listed in `pdf: standards:`.
    .why = They make sure that the file can be read for long and by everyone; a file that breaks one must not claim it.
    .fix = Change the content or the template as the hint says, or choose other standards in `pdf: standards:` of `tongbao.yaml`.
unknown-standard = no PDF standard is called `{ $standard }`, known are: { $known }
    .what = The names in `pdf: standards:` are known.
    .why = With a wrong name the file does not keep what you need.
    .fix = Use one of the names listed.
standards-conflict = PDF standards `{ $first }` and `{ $second }` exclude each other
    .hint = keep one of them; only one PDF/A standard can be chosen, and `ua-1` added (except to the `a-4` family)
    .what = The standards in `pdf: standards:` can be kept together.
    .why = They demand different versions or levels of PDF, which one file cannot have.
    .fix = Keep one PDF/A standard, e.g. `a-2a`, and add `ua-1` for accessibility.
no-font = no font is installed for { $role }, tried: { $tried }
    .hint = install one of them, or list an installed family in `pdf: fonts:` of `tongbao.yaml`; font files may also lie in `assets/fonts/`
    .hint-desk = ask whoever keeps this computer to install one of them, or to list an installed one in the settings
    .what = Every font role has at least one installed family.
    .why = Without a font nothing can be printed; Typst would silently take another font or drop characters, so we stop.
    .fix = On Debian or Ubuntu install fonts-noto-cjk, fonts-lxgw-wenkai and texlive-lang-chinese; or put fonts you have bought into `assets/fonts/`.
font-not-installed = font `{ $family }` chosen for { $role } is not installed; { $used } is
    .hint = install it or put its file into `assets/fonts/`; give the Chinese or the English name of the family, not of a file
    .what = The fonts chosen in the settings are installed.
    .why = Another font changes the look, and possibly the number of lines and pages.
    .fix = Install the font, or remove it from `pdf: fonts:`; `tongbao doctor` shows the fonts in use.
unknown-font = a template asks for font `{ $family }`, which belongs to no font role
    .hint = list it in `pdf: fonts:` of `tongbao.yaml`, and use the role's fonts in the template
    .hint-desk = ask whoever writes the templates to use a font of the settings
    .what = Templates use the fonts of the roles only.
    .why = Only fonts listed for a role are loaded; others have no effect even if installed.
    .fix = Add the family to a role in `pdf: fonts:` and use the role in the template.
font-unreadable = font file `{ $path }` cannot be read
    .hint = check that the file is still there and may be read, or install the font again
    .what = Font files found at the start can be read when they are needed.
    .why = Another font would take its place, and the print would not look as it should.
    .fix = Restore the file or install the font again, and run once more.
engine-missing = cannot start the typesetting program `{ $program }`: { $reason }
    .hint = install Typst 0.15, or give the program's place as `pdf: typst:` in `tongbao.yaml`
    .hint-desk = ask whoever keeps this computer to install Typst 0.15, or to write the place of the program into the settings
    .absent = not found
    .reason = { $reason }
    .embedded = or set `pdf: engine: embedded` to use the built-in engine, which needs no program
    .what = The external `typst` program that the settings ask for is there and can be started.
    .why = `pdf: engine: typst-cli` typesets with an external program.
    .fix = Install Typst 0.15, or use the built-in engine `embedded`.
unsupported-engine-version = typesetting program `{ $program }` has version { $found }, expected { $accepted }
    .hint = install that version, or set `pdf: engine: embedded` to use the built-in engine
    .what = The external `typst` program has a version that was tried.
    .why = Versions differ in line breaks, page breaks and PDF standards; the same issue would come out differently.
    .fix = Install Typst 0.15, or use the built-in engine `embedded`.
engine-timeout = typesetting `{ $document }` took more than { $seconds } seconds, `{ $program }` was stopped
    .hint = look for an endless loop in the templates; on a very slow machine raise the limit
    .what = Every issue is typeset within the time limit.
    .why = An issue usually takes less than a second; an endless one mostly means a loop in a template.
    .fix = Try the built-in templates; if they work, the fault is in your own.
engine-failed = `{ $program }` gave no PDF for `{ $document }`: { $message }
    .hint = check the disk space and the rights of the temporary folder, or set `pdf: engine: embedded` to use the built-in engine
    .what = The external `typst` program ends normally and gives a PDF.
    .why = It may have crashed, been stopped by the system, or been unable to write to the temporary folder.
    .fix = Check disk space and rights and try again; otherwise use the built-in engine.

## Templates and outputs

template-error = the template is faulty: {$words}
    .unknown = there is no `{$name}`
    .block = no parent template has a block `{$name}`
    .parent = there is no template `{$name}` to extend
    .end = it ends before all is closed
    .syntax = `{$found}` may not stand here
    .other = {$words}
    .hint-known = there are: {$names}
    .hint = correct the template in templates/; without it the built-in one is used
    .what = Templates run, and use only the variables that are documented.
    .why = Else no page and no PDF can be made.
    .fix = Correct the template at the line that the report names.
attachment-forbidden = the standards {$standards} forbid attachments, so the YAML cannot be attached
    .hint = use the standards [a-3a, ua-1], or remove `attach_source`
    .what = Where the YAML is attached (attach_source), the standards allow attachments, as a-3a does.
    .why = PDF/A-2 allows no attachments but PDF/A files.
    .fix = Set `pdf: standards:` to [a-3a, ua-1], or remove `attach_source: true`.
changed-after-publishing = {$issue} is published, and says other words than the website: “{$was}” is “{$now}” now
    .gone = {$issue} is published, and no longer says what the website says: “{$was}”
    .new = {$issue} is published, and says what the website does not: “{$now}”
    .file = {$issue} is published, and its file {$file} is another one now
    .persons = names of persons responsible will be printed otherwise (whole, hidden or not at all) in {$issues}{ $others ->
        [0] {""}
       *[other] {" "}and {$others} more
    }, which are published
    .names = a name will be another one in {$issues}{ $others ->
        [0] {""}
       *[other] {" "}and {$others} more
    }, which are published: “{$was}” is “{$now}” now
    .lost = what earlier builds told of changed issues is not known any more: .tongbao/issued.json is missing or damaged. This build compares with the website as it is now
    .lost-desk = what earlier builds told of changed issues is not known any more: the desk's own records are missing or damaged. This build compares with the website as it is now
    .unwritten = what was found changed cannot be kept, and the next build will not tell it: {$words}
    .hint-lost = with a backup, put the folder .tongbao back and build again; without one, compare the published issues with printed or archived copies
    .hint-lost-desk = with a backup, ask whoever keeps the machine to restore it and build again; without one, compare the published issues with printed or archived copies
    .hint-unwritten = make the folder .tongbao writable (permissions, disk space) and build again
    .hint-unwritten-desk = ask whoever keeps the machine to look at disk space and permissions, and build again
    .hint = a published issue is not edited: put the old words back and write a correction (corrections/); if a new edition went out, write one of kind: revision, or add this to the changes of the one that is there. Until then each build tells it
    .hint-desk = a published issue is not edited: bring back the old words (see Versions) and write a correction; if a new edition went out, make it a revision. Until then each build tells it
    .hint-persons = if privacy.persons was changed on purpose, nothing is to be corrected; if `responsible` of an issue was changed, put it back and write a correction
    .hint-persons-desk = if names were to be made public otherwise, nothing is to be corrected; if somebody responsible was changed in an issue, put it back and write a correction
    .hint-names = if a unit has a new name, list it in units.yaml as another unit (with an id of its own) and leave the old name to the published issues; if the name was wrong, the issues need no corrections
    .hint-names-desk = if a unit has a new name, add it in Units as another unit and leave the old name to the published issues; if the name was wrong, the issues need no corrections
    .what = An issue that is published says what the website says of it, unless it was revised (kind: revision).
    .why = Readers, archives and citations have the old words; with a silent change nobody knows which copy holds.
    .fix = Put the old words back and write a correction; if a new edition went out, write a correction of kind: revision.
draft-page = the website shows { $count ->
        [one] 1 issue
       *[other] {$count} issues
    } not published yet: {$issues}{ $others ->
        [0] {""}
       *[other] {" "}and {$others} more
    }. This folder `public` is for the office alone: do not publish it
    .hint = run tongbao build without --drafts before you publish
    .what = The website that is published shows no drafts.
    .why = With --drafts they are in the folder, and whoever uploads it publishes them.
    .fix = Run tongbao build without --drafts, then publish.
stale-page = the pages of {$issues}{ $others ->
        [0] {""}
       *[other] {" "}and {$others} more
    } are not made in this build, and their issues say other words than the website
    .pdf = no PDFs are made in this build, and {$issues}{ $others ->
        [0] {""}
       *[other] {" "}and {$others} more
    } have changed or were corrected since the PDFs on the website
    .hint = run tongbao build without --only and --no-pdf
    .what = Pages and PDFs that a partial build (--only, --no-pdf) keeps say what their issues say.
    .why = Of an issue that was retracted or changed, readers still find the old page or the old PDF.
    .fix = Run tongbao build without --only and --no-pdf.
edition-broken = {$file} is not as it was registered
    .gone = {$file} is gone
    .added = {$file} is no file of an edition
    .unregistered = {$folder} holds an edition that the register does not know
    .hint = take the file that was registered from a backup
    .hint-unregistered = the register may be gone, cut or an older one: take register.jsonl from a backup; only where registering this issue was cut short just now, run tongbao publish for it again
    .hint-unregistered-desk = the register may be gone, cut or an older one: take it from a backup; only where registering this issue was cut short just now, register it again
    .what = Editions that are registered stand in editions/, and not one byte of them changes.
    .why = They prove later what was issued.
    .fix = Take the file that was registered from a backup; move away what is none.
edition-differs = {$file} of {$issue}, edition {$edition}, comes out otherwise when it is set again
    .unset = {$issue}, edition {$edition}, cannot be set of the files that were kept any more
    .hint = see whether other fonts are there, or issues that it speaks of were changed
    .what = The files that were kept give the same PDFs, byte by byte, with the same program and fonts; another version of the program gives as many pages and the same text of the page.
    .why = It shows that the PDFs that were kept come from the files that were.
    .fix = Verify with the fonts and the program of then.
registered-edition = Registered: edition {$edition} ({$day}). The website is not made while its text is another one
register-broken = line {$line} of the register is not as it was written
    .unreadable = line {$line} of the register is no whole line
    .chain = line {$line} of the register does not follow the one before it: lines were changed, taken away, added, or moved
    .void = line {$line} of the register: the number of {$issue} is used or void already
    .edition = line {$line} of the register: edition {$edition} of {$issue} does not follow the one before it
    .older = the register does not go on from the one seen here last ({$lines} lines, the last one {$digest}): it may be an older one, or lines were cut off
    .head = the register does not have the line that was written down: {$digest}
    .hint = only the program adds to the register, nobody edits it: take it from a backup
    .hint-head = see whether it is copied right: it has 64 hexadecimal digits
    .hint-head-desk = see whether it is copied right: it has 64 hexadecimal digits
    .what = Each line of the register has the SHA-256 of the line before and a digest of itself, and lines are only added.
    .why = Whoever changes, removes or moves a line is seen.
    .fix = Take the register from a backup.
register-order = line {$line} of the register is older than the one before it
    .late = line {$line} of the register: {$issue} ({$date}) was registered after No. {$later}, and has an earlier date
    .what = Lines of the register follow one another in time, and older issues come first. That an issue is registered late is told once, by the publish that does it; time that goes back is told then, and by verify.
    .why = Nobody can explain later what was dated back.
    .fix = Check the clock of the computer; if the issue was registered late, nothing is to be done.
registered-issue = {$issue} is registered, and says other words: “{$was}” is “{$now}” now
    .new = {$issue} is registered, and did not say “{$now}” then
    .gone = {$issue} is registered, and does not say “{$was}” any more
    .order = {$issue} is registered, and its content or the order of it is another one now
    .file = {$issue} is registered, and its file {$file} is another one now
    .missing = {$issue} is registered, and no file is this issue any more ({$file} was)
    .hidden = {$issue} is registered, and is not published any more
    .retracted = {$issue} is retracted, and the PDFs that were registered do not say so: they are not issued any more
    .page = the pages of the registered {$issues}{ $others ->
        [0] {""}
       *[other] {" "}(and {$others} more)
    } say other words than when registered: “{$was}” is “{$now}” now
    .persons = the settings hide names that the registered PDFs show: {$issues}{$others ->
        [0] {""}
       *[other] {" "}and {$others} more
    }
    .hint = go back to the text that was registered (see editions/); if it is wrong, write a correction in corrections/; to issue it anew, write one of kind: revision and register a further edition with tongbao publish
    .hint-desk = go back to the text that was registered; if it is wrong, write a correction; to issue it anew, write a revision and register a further edition
    .hint-revised = a revision is written: register a further edition with tongbao publish
    .hint-revised-desk = a revision is written: register a further edition
    .hint-retracted = run tongbao publish again: it registers a further edition that says so on every sheet, and keeps the one before
    .hint-retracted-desk = register it again: a further edition says so on every sheet, and the one before is kept
    .hint-page = go back to the settings in tongbao.yaml and units.yaml; list a unit that was renamed as a new one (with an id of its own) and leave the old name to registered issues; else write a correction of kind: revision and register a further edition with tongbao publish
    .hint-page-desk = go back to the settings and names of units of then; list a unit that was renamed as a new one and leave the old name to registered issues; else write a revision and register a further edition
    .hint-organization = the page has the name of today at its head, the PDF the one of then; to have both alike, write a correction of kind: revision and register a further edition with tongbao publish
    .hint-organization-desk = the page has the name of today at its head, the PDF the one of then; to have both alike, write a revision and register a further edition
    .hint-persons = go back to the settings of then; to hide the names, run tongbao publish for each of these issues: a further edition hides them
    .hint-persons-desk = go back to the settings of then; to hide the names, register a further edition of each of these issues
    .what = The file of a registered issue does not change.
    .why = What was printed, what stands on the website and what is kept have to be the same.
    .fix = Go back to the text that was registered; if it is wrong, write a correction.
void-number = the number of {$issue} is void: {$reason}
    .hint = use another number
    .what = A number that is void is not used again.
    .why = One number for two things confuses whoever cites it.
    .fix = Use another number.
vanished-issue = {$issue} is published, and no file is this issue any more: its page would vanish
    .hidden = {$issue} is published, and is a draft, in review or internal now: its page vanishes
    .gone = {$issue} was published, and has been a draft, in review, internal or missing since: the website has no page of it
    .correction = a correction of {$issue} ({$kind}, {$date}) is published, and has no file any more: its page would lose it
    .correction-desk = a correction of the issue ({$kind}, {$date}) is published, and is gone: its page would lose it
    .hint-correction = put its file in corrections/ back; where it is wrong itself, write another one
    .hint-correction-desk = put the correction back; where it is wrong itself, write another one
    .hint = if the number or the status was changed by mistake, change it back; to take the issue down, keep its file and write a correction of kind: removal (corrections/)
    .hint-desk = if the number or the status was changed by mistake, change it back; to take the issue down, keep it and write a correction, a removal
    .what = The page of an issue that was published stays; where the issue was taken down, the page says why.
    .why = Addresses that others cite would lead nowhere, and nobody could tell what was taken down from what was lost; with another number two issues cannot be told apart.
    .fix = Change the number or the status back; to take the issue down, write a correction of kind: removal.
moved-failing = this news was of `{$then}`; by its number it would stand at `{$now}` now
    .gone = this news was of `{$then}`, which is gone; by its number it would stand at `{$now}` now
    .hint = that failing is {$id} now: write it as failing, or put the order back
    .hint-desk = the failings are in another order: choose that failing again in this news, or put the order back
    .hint-gone = put that failing back, or delete this news
    .what = News stay at the failing of which they were told; failings with public news are not put in another order, and none is put in or taken away before them.
    .why = The number of a failing is its place in the entry: in another order, 已销号 stands at another failing.
    .fix = Put the order back, or write the new number of the failing in the news.
vanished-news = the website told news of {$issue} {$unit} “{$heading}”, and there are none any more: this build takes them away
    .hint = if that was not meant, bring back these items of rectifications.yaml, from the versions or a copy
    .hint-desk = if that was not meant, bring them back from the versions of the news
    .what = News that were told do not vanish without a word.
    .why = Where a file is deleted or overwritten, a failing that was closed is open again.
    .fix = Bring them back; where they were wrong, this is told once.
vanished-unit = the page `units/{$id}/` of `{$unit}` vanishes from the website: no published issue names the unit any more
    .renamed = the id of `{$unit}` was `{$id}`; now that it is another one, the page `units/{$id}/` vanishes, and links to it break
    .hint = if the id was changed by mistake, put it back, in units.yaml and in the issues
    .hint-desk = if the id was changed by mistake, put it back; a unit that is renamed gets another name alone
    .what = A unit's page stays where it was published; the id of a unit is part of its address, and does not change.
    .why = A unit that is renamed gets another name; with another id, the addresses that others cite break.
    .fix = Put the id back and change only the name; where the unit is gone, nothing need be done.
write-failed = cannot write {$path}: {$words}
    .what = Outputs can be written.
    .why = Without space or permission the site would be incomplete, so the old one stays.
    .fix = Check disk space and permissions.

stale-print = what was printed is not what the issues say now: {$folders}
    .desk = changed after files for the print room were made: {$issues}
    .hint = run tongbao print again; remove folders of removed issues, and those that nobody needs any more
    .hint-desk = open the issue and make them again by *Print*; those made before are old. Those of a removed issue can be removed
    .what = The folder of an issue in `print/` holds what tongbao print made of it, and should say what the issue says.
    .why = An issue that was changed, retracted or removed since would be printed with words that hold no more.
    .fix = Run tongbao print again; remove folders that nobody needs any more.
foreign-file = `{$path}` was not made by tongbao; it was kept
    .desk = `{$path}` was made by somebody else; it was kept
    .hint = what belongs to the website stands in the folder `static/` of the workspace, from where every build copies it; put it there, or remove it
    .hint-desk = ask whoever keeps the website: what belongs to it goes to the folder that every build copies, the rest can be removed
    .what = What stands in `public/` is made by tongbao.
    .why = A file that is put there by hand is missing from a site that is built elsewhere or anew.
    .fix = Put it into `static/`, under the same path, and remove it from `public/`.
output-collision = two outputs have one address: `{$path}` and `{$other}`
    .hint = where one of the files stands in `static/`, or their names differ in capitals only, rename it; else this is a mistake of tongbao: please report it
    .hint-desk = where their names differ in capitals only, rename one; else this is a mistake of the program: please report it
    .what = Every page and file has an address of its own; capitals do not count.
    .why = One would take the place of the other; some systems do not tell capitals apart.
    .fix = Rename one of the files.

## Words of the pages (templates get them by word(key=…), without page-)

page-skip-to-content = Skip to content
page-large-print = Large print
page-you-are-here = You are here
page-home = Home
page-contents = In this issue
page-download-pdf = Download this issue as PDF
page-pdf-pages = { $number ->
    [one] 1 page
   *[other] {$number} pages
}
page-copy = Copy
page-copied = Copied
page-copy-marked = Marked: press Ctrl+C
page-failing = Failing
page-neighbouring-issues = Neighbouring issues
page-previous-issue = Previous issue
page-next-issue = Next issue
page-all-years = All years
page-no-issues = No issues yet
page-download = Download
page-permalink = Link to this item
page-published-by = Published by
page-site-id-code = Website ID code
page-site-contact = Contact
page-site-feeds = Subscribe
page-units = Units

## Corrections

label-removed-here = the correction that removed the issue
copies-mismatch = {$printed} copies are printed, and distribution.yaml sends out {$sent} and keeps {$kept}, {$total} in all
    .desk = {$printed} copies are printed, and the list of recipients sends out {$sent} and keeps {$kept}, {$total} in all
    .hint-few = too few: write a greater number behind `copies:`, or other numbers into distribution.yaml
    .hint-few-desk = too few: write a greater number of copies, or ask whoever keeps the list to change it
    .hint-many = too many: write a smaller number behind `copies:`, or add recipients or copies that are kept, `kept:`, to distribution.yaml
    .hint-many-desk = too many: write a smaller number of copies, or ask whoever keeps the list to add recipients or copies that are kept
    .what = As many copies are printed (`copies:`) as distribution.yaml sends out and keeps.
    .why = Too few do not reach everybody, too many are waste, and of classified ones nobody knows where they are. It is not asked of published issues: they were printed, and the list changes.
    .fix = Change `copies:` or distribution.yaml.
correction-after-removal = `{$issue}` was removed, so later corrections show nowhere
    .again = `{$issue}` was removed once already
    .hint = remove this file; what has to be added to the reason goes into the removal itself
    .what = An issue is removed once, and not corrected afterwards.
    .why = All that its page says then is the number, the date and the reason; other corrections have no place.
    .fix = Remove the correction that is too many, or mend its date.
unnumbered-issue = a published issue cannot have the number 0
    .hint = take the next number of the series, which `tongbao new` tells; delete the file where it is the sample of `tongbao init`
    .hint-desk = make a new issue, which gets the next number; where this one is the sample, its file can be deleted
    .what = A published issue has a number from 1.
    .why = 0 is the number of samples and of drafts that wait for theirs: it takes no number and counts nowhere.
    .fix = Write its own number behind number:, or set status: draft.
early-correction = the date of the correction, {$date}, is before that of the issue, {$issued}
    .hint = look at year and month
    .what = A correction is not dated before the issue that it corrects.
    .why = What is not published cannot be corrected; the date is probably wrong.
    .fix = Check the date of the correction and the issue that it names.
empty-change = the words are the same before and after: `{$words}`
    .hint = write what was printed behind was, and what is right behind now
    .what = What is right differs from what was wrong.
    .why = Nobody sees what was corrected.
    .fix = Compare with the issue, and write both.
masked-word = the public edition prints “{$printed}” for “{$found}” here
    .part = the public edition prints “{$printed}” for “{$found}” within a word
    .longer = the public edition prints “{$printed}” for “{$found}” here, and what follows may belong to a name
    .table = line {$line} of the attachment {$file}: the public edition prints “{$printed}” for “{$cell}”
    .hint = use another word if the person is not meant; else there is nothing to do
    .what = The public edition hides the persons responsible; the same letters change wherever else they stand in the issue.
    .why = A person called 文明 turns 文明城市 into 文某城市, which somebody should see before it is published.
    .fix = Use another word. Where the person is meant, leave it, or write # tongbao: allow masked-word at the end of the line.
unended-point = the text of the point ends without a mark, and the next one is printed right behind it
    .hint = add a full stop
    .what = The text of a point ends with a mark where another point follows.
    .why = Points are printed in one paragraph: 每月更新二是清理垃圾.
    .fix = Add a full stop or a semicolon.
    .basis = GB/T 15834—2011, 4.1
unfinished-closing = the text says {$found}, and the failing is closed
    .hint = where it is still to be mended, choose that; where it is mended, mend the text
    .what = News that close a failing do not say that something is not done yet.
    .why = The ledger says closed, and whoever reads on learns that it is not: one of both is wrong.
    .fix = Find out how it stands, and mend the one that is wrong.
unhidden-name = the public edition prints {$name} here, whom {$issue} hides
    .desk = the public edition prints {$name} here, whom {$citation} hides
    .given = “{$found}” is the given name of {$name}, whom this issue hides, and is printed here as it is
    .variant = “{$found}” looks like another way to write {$name}, whom this issue hides, and is printed here as it is
    .word = {$name} often means something else: the other places of the website where it stands were not told one by one ({$count})
    .cells = {$name} stands in neighbouring cells, where the public edition cannot hide the name: it is printed as it is
    .label = hidden here
    .hint = if it is this person, write {$printed}, or list the name under `responsible` of a failing of this issue; else write # tongbao: allow unhidden-name at the end of the line
    .hint-desk = if it is this person, write {$printed}, or list the person as responsible for a failing of this issue; else press Allow
    .hint-setting = if it is this person, write {$printed} or take the name out; if it shall be public (a contact), or is somebody else, write # tongbao: allow unhidden-name at the end of the line
    .hint-setting-desk = if it is this person, write {$printed} or take the name out; if it shall be public (a contact), or is somebody else, press Allow
    .hint-given = if it is this person, write the whole name {$name}, which the public edition hides; else write # tongbao: allow unhidden-name at the end of the line
    .hint-given-desk = if it is this person, write the whole name {$name}, which the public edition hides; else press Allow
    .hint-cells = if it is this person, write the name into one cell, where the public edition hides whoever is responsible in this issue; else write # tongbao: allow unhidden-name at the end of the line
    .hint-cells-desk = if it is this person, write the name into one cell, where the public edition hides whoever is responsible in this issue; else press Allow
    .hint-word = search the other issues for it, and hide it where it is this person
    .what = A person whom one issue hides stands in clear nowhere else on the website.
    .why = Names are hidden issue by issue, since they may be words elsewhere: whoever an internal issue or another one hides is printed whole here, in corrections and in reasons of removals, too.
    .fix = Write the name as it is printed where it is hidden (张某某), or list the person under `responsible` of the failing. Where it is somebody else, or the name shall be printed, write # tongbao: allow unhidden-name at the end of the line. Persons in terms.yaml are not told behind their posts, but for failings and corrections.
sound-alike-name = the public edition does not hide “{$found}”, which is read like the name “{$name}”
    .hint = if it is this person, write the name as under responsible; else there is nothing to do
    .listed = “{$found}” is read like “{$name}”, who is listed as responsible in this issue, too, and written otherwise
    .first = this was written first
    .listed-hint = if it is one person, write the name alike; if it is two, there is nothing to do
    .what = The public edition hides the persons responsible; letters that are read alike and written otherwise (traditional characters, slips) are not hidden. Two persons responsible whose names are read alike are told as well.
    .why = If 張建國 or 章建国 is 张建国, who is responsible, his name is published; if 张建国 and 张健国 are one person, somebody else is blamed in one place.
    .fix = Write the name as under responsible. Where it is somebody else, write # tongbao: allow sound-alike-name at the end of the line.
name-in-attachment = {$where} names {$name}, whom the public edition hides
    .alike = {$where} has {$found}, which is read like {$name}, whom the public edition hides
    .given = {$where} has “{$found}”, the given name of {$name}, whom the public edition hides
    .elsewhere = {$where} names {$name}, whom {$issue} hides
    .elsewhere-desk = {$where} names {$name}, whom {$citation} hides
    .hint = files are published as they are: take the name out of the file, or write it there as the bulletin does
    .what = Attachments, pictures and files in assets/ and static/ name nobody whom the public edition hides.
    .why = They are published as they are, with what stands in their titles, comments and earlier versions.
    .fix = Take the name out of the file and save it anew. Where somebody else is meant, write # tongbao: allow name-in-attachment at the end of the line.
attachment-file = `{$file}`
    .place = `{$file}` ({$place})
attachment-page = page {$page}
attachment-within = in {$within}
attachment-within-place = in {$within}, {$place}
attachment-row = sheet {$sheet}, row {$row}
    .text = row {$row}
unread-attachment = `{$file}` was not looked through for names: {$why}
    .place = `{$file}` was not looked through for names everywhere ({$place}): {$why}
    .encrypted = it is locked with a password
    .unknown = files of this kind are not read
    .damaged = it is damaged
    .too-much = it is too large or too deep, as it is or unpacked
    .no-letters = its font does not say which letters it shows
    .hint = look yourself whether it names anybody whom the public edition hides, or save it as PDF, docx or text
    .what = Files that are published as they are can be read, so that names in them are found.
    .why = A file that is locked, damaged or of an unknown kind may name persons, and nobody would see it.
    .fix = Look yourself, or publish it in another form. Where it is right, write # tongbao: allow unread-attachment at the end of the line.
minor-withdrawal = `{$kind}` cannot be minor
    .hint = remove minor: true
    .what = A retraction or a removal has no minor: true.
    .why = Lists and feeds must tell readers that an issue no longer holds.
    .fix = Remove minor: true, or make it an erratum where only a slip is mended.
misdated-news = the date of the news, {$date}, is before {$day}, when the failing was reported
    .issue = the date of the news, {$date}, is later than the issue, {$day}
    .future = the date of the news, {$date}, has not come yet: today is {$day}
    .hint = look at year and month
    .what = News of a failing are not dated before the issue that reported it, nor after the issue that tells them, nor after today.
    .why = Nobody knows what has not happened; the ledger counts the newest news, and the day on which a failing was closed.
    .fix = Check the date of the news.
misplaced-words = `{$words}` stands under {$other}, not under {$unit}
    .hint = choose the unit under which it stands, or copy the words of {$unit}
    .what = The words behind was stand in the entry of the unit behind where. Where they stand under one other unit alone, nothing is published or built.
    .why = A correction under the wrong unit cannot be taken back.
    .fix = Make where the unit under which the words stand, or mend was.
missing-words = {$issue} does not say `{$words}`
    .desk = the issue does not say `{$words}`
    .edited = {$issue} no longer says `{$words}`
    .edited-desk = the issue no longer says `{$words}`
    .hint = copy the words as printed, only those that are wrong; remove where if they stand in no unit's entry
    .hint-desk = copy the words as printed, only those that are wrong; where a unit is chosen, they stand in its entry
    .hint-elsewhere = the words stand under {$units}: mend the unit, or copy the words of the one that is chosen
    .hint-edited = a published issue is not edited: put the old words back, or make this a revision if a new edition went out
    .hint-edited-desk = a published issue is not edited: put the old words back, or choose revision as the kind if a new edition went out
    .what = The words behind was stand in the issue, or in the entry of the unit, as readers see them; white space does not matter.
    .why = Readers look for the place that was wrong; a false quotation misleads them once more.
    .fix = Copy the words as printed. Where they stand in a picture or an attachment, write # tongbao: allow missing-words at the end of the line.
unknown-issue = there is no issue {$issue}
    .hint = an issue is written series-year-number, as gongzuo-2017-8
    .hint-near = near it are {$known}
    .what = A correction names an issue that exists.
    .why = Else it shows on no page.
    .fix = Mend the id of the issue: series, year and number, joined by hyphens.
unknown-place = {$issue} has no entry of the unit `{$unit}`
    .hint = units of that issue: {$known}
    .what = The place of a change is the id of a unit that has an entry in the issue.
    .why = The correction links to the entry that was wrong.
    .fix = Mend the id; remove where for what stands in no entry, as a title or an attachment.
unpublished-issue = {$issue} is not published, so there is nothing to correct
    .hint = edit the issue and remove this file; if it was published, set its status to published again
    .what = Only an issue that was published is corrected.
    .why = A draft is simply edited; a correction of it shows on no page.
    .fix = Edit the draft, and remove the correction.

# Corrections and drafts

page-standing-draft = Draft
page-standing-review = In review
page-standing-erratum = Corrected
page-standing-revision = Revised
page-standing-retraction = Retracted
page-standing-removal = Removed
page-corrections = Corrections to this issue
page-corrections-title = Corrections
page-corrections-short = Corrections
page-corrections-about = What was said of issues after they were published: errata, revisions, retractions and removals, the newest first. Each leads to the issue and the whole text.
page-corrections-count = { $number ->
        [one] 1 correction
       *[other] {$number} corrections
    }
page-corrections-feed = Feed of corrections
page-corrections-none = Nothing has been corrected yet.
page-corrections-date = Date
page-corrections-kind = Kind
page-corrections-issue = Issue
page-corrections-reason = Reason
page-correction-erratum = Erratum
page-correction-revision = Revision
page-correction-retraction = Retraction
page-correction-removal = Removal
page-effect-erratum = This issue has mistakes. Read it beside the corrections below.
page-effect-revision = This issue was revised. The new words count.
page-effect-retraction = This issue was retracted. It no longer holds and is kept for reference.
page-effect-removal = The content of this issue was removed. Its number is not used again.
page-whole-issue = This issue
page-change-was = Was
page-change-now = Now
page-change-made = the text below has the new words
page-change-not-made = the text below has the old words; these count
## Pages: navigation and kinds of pages

page-site-parts = Parts of this site
page-figures = At a glance
page-newest-issues = Newest issues
page-issue-count = { $number ->
    [one] 1 issue
   *[other] {$number} issues
}
page-unit = Unit
page-units-title = Units
page-units-other = Other units
page-units-about = The units of which the bulletins speak, and how much was said of each.
page-dossier-about = All that the bulletins say: practices, failings, outcomes and rectification.
page-series-feed = Feed of this series
page-dossier-everything = Everything
page-dossier-failings = Failings
page-dossier-only-failings = Failings only
page-dossier-failings-about = The failings that the bulletins report, their outcomes and rectification.
page-dossier-lists = Everything, or failings only
page-dossier-contents = On this page
page-sum = Total
page-unit-feed = Feed of this unit
page-all-of-unit = Everything said of
page-ledger-short = Ledger
page-statistics-short = Statistics
page-search-short = Search
page-search-about = Any words of all bulletins, from two characters on.
page-ledger-about = All failings with outcome, deadline and state.
page-statistics-about = Practices and failings by unit and year, time to closing.
page-tally-issues = Issues
page-tally-units = Units
page-tally-practices = Practices
page-tally-failings = Failings
page-tally-open = Still open
page-progress = Rectification
page-overdue = Overdue
page-cite = Cite
page-cite-in-text = In a text
page-cite-gbt = GB/T 7714-2015
page-cite-read-on = Replace 引用日期 by the day on which you read this page.
page-missing-title = There is no such page
page-missing-text = The address may be mistyped, or the link may be out of date. These are the parts of the site.
page-about-title = About
page-about-about = Who issues the bulletins, how they are numbered and cited, which files there are, and what is said of persons.
page-about-issuer = Issuer
page-about-content = This site holds every public bulletin, one a page, with the words that were printed. A bulletin is not changed after it was published; corrections are published beside it and noted on its page.
page-about-series = Series and numbers
page-about-example = e.g.
page-about-numbers = Every series starts again at 1 each year. 〔2017〕第8期 is No. 8 of 2017, and so is 〔2017〕8号 in a series that is numbered as documents. No number is used twice.
page-about-cite = Every issue has its citations at the foot of the page, in the form of the national standard GB/T 7714-2015 and for BibTeX, to be marked and copied.
page-about-addresses = Every issue, unit, practice and failing has an address of its own that never changes. Follow the # beside a heading, and the address is in the address bar.
page-about-files = Files
page-about-pdf = Every issue has a PDF, for printing and for keeping.
page-about-json = Every issue has a JSON file for programs, issue.json in the folder of its page.
page-about-feeds = Subscribe
page-about-feeds-text = A feed tells of new issues and of corrections by itself. Copy the address of one of these into a feed reader (many mail programs are one), which then says when something is new.
page-about-feeds-units = Every unit has a feed of its own: its address is on the unit's page.
page-about-register = Register
page-about-register-text = Issues are registered once they are published. Write down the number of lines and the digest of the last one to see later whether the register was changed.
page-about-register-lines = Lines
page-about-register-digest = SHA-256 of the last line
page-about-persons = Names of persons
page-about-persons-mask = Of persons responsible for failings only the family name is given, as in 张某某.
page-about-persons-omit = Persons responsible for failings are not listed; where a text names them, only the family name is given.
page-about-persons-full = Persons responsible for failings are named as in the printed bulletin.
page-about-whole = The whole archive as data
page-file-bulletins = list of all bulletins for programs (JSON)
page-file-catalogue = catalogue of records (CSV), columns by DA/T 22-2015
page-file-feed = feed of the whole site (Atom)
page-file-ledger-xlsx = rectification ledger for Excel and WPS
page-file-ledger-csv = rectification ledger (CSV)
page-file-ledger-json = rectification ledger (JSON)
page-about-no-tracking = This site sets no cookies, does not count its visitors, and asks nothing of other sites.
page-about-access = Accessibility
page-about-access-text = This site is made by GB/T 37668-2019 and WCAG 2.1 level AA: it can be used with the keyboard alone, with enlarged text and with screen readers, and has dark and print styles. Without scripts everything works but search and filters.

## Pages: lists over several pages

page-pages = { $number ->
    [one] One page
   *[other] {$number} pages
}
page-page-number = Page {$number}
page-previous-page = Previous page
page-next-page = Next page
## The search page (# stands for a number)

page-search-without-script = Search needs JavaScript. Where it is switched off or did not load, the bulletins can be looked up here:
page-search-units = Units
page-search-ledger = Rectification ledger
page-search-query = Find
page-search-hint = Each word has two characters at least; the number of an issue will do, as 2017-8 or 2017年第8期. Words apart by spaces must all occur; quotation marks keep a phrase with spaces together.
page-search-keys = Ctrl+/ leads back here; from the results, / does.
page-search-example = words, or a number: 2017-8
page-search-filters = Where
page-search-series = Series
page-search-year = Year
page-search-unit = Unit
page-search-kind = Content
page-search-all = All
page-search-results = Results
page-search-searching = Searching…
page-search-too-short = Each word needs two characters at least:
page-search-found = Issues found: #
page-search-so-far = Issues found so far: #; still to be checked: #
page-search-none = Nothing found. Try fewer characters, or search everywhere.
page-search-failed = A file that search needs could not be loaded. Reload the page and try again.
page-search-more = Search on
page-search-further = More passages in this issue: #
page-search-head = Number and title
page-search-note = Editorial note
page-search-practice = Practice
page-search-failing = Failing
page-search-rectification = Rectification
page-search-attachment = Attachment
page-search-correction = Correction

## Pages: the rectification ledger

page-ledger = Rectification ledger
page-ledger-as-of = Overdue as of
page-ledger-views = By state
page-ledger-all = All failings
page-ledger-open = Still to be mended
page-ledger-overdue = Overdue
page-ledger-done = Done, not closed yet
page-ledger-closed = Closed
page-ledger-none = There are no such failings.
page-ledger-unit = Unit
page-ledger-category = Category
page-ledger-reported = Reported in
page-ledger-outcome = Outcome
page-ledger-deadline = Deadline
page-ledger-state = State
page-ledger-year = Year
page-ledger-days-overdue = { $number ->
    [one] Overdue by one day
   *[other] Overdue by {$number} days
}
page-ledger-days-late = Overdue, days: #
page-ledger-filter = Filter
page-ledger-every-unit = All units
page-ledger-every-category = All categories
page-ledger-every-year = All years
page-ledger-every-state = All states
page-ledger-only-overdue = Overdue ones only
page-ledger-reset = Clear filters
page-ledger-found = Failings found: #
page-ledger-matching = Matching failings
page-ledger-loading = Looking…
page-ledger-failed = The data of the ledger cannot be loaded. Reload the page, or download the table below.
page-ledger-files = Download the ledger
page-ledger-xlsx = Excel workbook (xlsx)
page-ledger-csv = Table as text (csv)
page-ledger-json = For programs (json)
page-state-none = No report yet
page-state-in-progress = In progress
page-state-done = Done
page-state-verified = Verified
page-state-closed = Closed

## Title and files of the rectification ledger

ledger-title = {$ledger}: {$list}
ledger-description = The failings that bulletins named, with outcome, deadline and state; to filter by unit, year and state, and to download.
ledger-as-of = overdue as of {$day}
ledger-id = Id
    .meaning = Issue, unit and number of the failing; unique in the whole archive
ledger-unit = Unit
    .meaning = The unit that failed
ledger-issue = Reported in
    .meaning = The issue that reported the failing
ledger-date = Reported on
    .meaning = Date of that issue
ledger-failing = Failing
    .meaning = Heading of the failing; persons responsible are hidden, here and below
ledger-category = Category
    .meaning = The category as reported
ledger-outcome = Outcome
    .meaning = The outcome as reported
ledger-measure = Measure
    .meaning = The measure as reported
ledger-deadline = Deadline
    .meaning = The last day on which it was to be mended
ledger-state = State
    .meaning = As last reported; null in the JSON file where nothing has been
ledger-state-date = State as of
    .meaning = Date of the last report
ledger-news = Latest news
    .meaning = What was last reported
ledger-closing-issue = Closed in
    .meaning = The issue that told it closed; empty where it was closed between issues
ledger-closing-date = Closed on
    .meaning = Date of the closing
ledger-closing-days = Days to closing
    .meaning = Days from the issue that reported it to the closing
ledger-overdue-days = Days overdue (as of {$day})
    .meaning = Days past the deadline without a report that it is mended; empty where it is not overdue
ledger-overdue-none = Days overdue
ledger-address = Address
    .meaning = The place in the bulletin that reports it

## Pages: statistics

page-statistics = Statistics
page-statistics-newest = Up to the newest issue
page-statistics-units = Practices and failings of the units
page-statistics-course = Failings reported and closed
page-statistics-closing = Time to closing
page-statistics-categories = Failings by category
page-statistics-table = Show the numbers
page-statistics-nothing = There is nothing to count yet.
page-statistics-no-failings = No failings have been reported yet.
page-statistics-none-closed = No failings have been closed yet.
statistics-description = Practices and failings of every unit by year, failings reported and closed, and the time to closing, as pictures and numbers.
figure-units = Practices and failings of the units by year
    .says = Units: {$units}; practices: {$practices}; failings: {$failings}.
    .most-failings = {" "}Most failings: {$unit} ({$number}).
    .most-practices = {" "}Most practices: {$unit} ({$number}).
figure-practices = Practices
figure-failings = Failings
figure-earlier = ≤{$year}
figure-course = Failings reported and closed, all so far
    .says = By {$until}: {$reported} reported, {$closed} closed, {$left} not closed.
    .stretch = Time
    .reported = Reported
    .closed = Closed
    .reported-so-far = Reported so far
    .closed-so-far = Closed so far
figure-month = {$year}-{$part}
figure-quarter = {$year} Q{$part}
figure-year = {$year}
figure-closing = Days from report to closing
    .says = Failings closed: {$closed}; days from report to closing: {$shortest} at least, {$longest} at most, median {$median}.
    .class = Days
    .number = Failings
figure-categories = Number of failings by category
    .says = Failings: {$failings}; most in {$most}: {$number}.
    .category = Category
    .none = No category
    .rest = Other categories
figure-days = {$from}–{$to}
figure-days-more = {$from} or more

## Checks of the content

duplicate-failing = the failing “{$heading}” has the words of one of the same unit in {$issue}
    .hint = remove one of the two; news of it goes under rectifications:
    .hint-desk = remove one of the two; what came later goes under news of earlier failings
    .what = A failing of a unit is reported once.
    .why = Reporting it twice is mostly a slip of copy and paste, and the unit will ask for a correction.
    .fix = Remove one; where it happened again, give the new date and facts.
    .basis = logic
distant-deadline = the deadline {$deadline} is more than ten years after the date of the issue, {$date}
    .hint = look at the year
    .what = A deadline is not ten years after the date of the issue.
    .why = The year is a slip most likely; the ledger would never call it overdue.
    .fix = Check the year of the deadline.
    .basis = logic
early-deadline = the deadline {$deadline} is before the date of the issue, {$date}
    .hint = look at year and month
    .what = A deadline is not before the date of the issue.
    .why = Nobody can keep a deadline that has passed.
    .fix = Check the deadline and the date of the issue.
    .basis = logic
house-term = this office does not write “{$found}”
    .note = this office does not write “{$found}”: {$note}
    .what = Words listed in terms.yaml are written the other way.
    .why = One thing has one name in all issues.
    .fix = Write what terms.yaml gives.
    .basis = the office's own list (terms.yaml)
near-unit-name = “{$found}” is one character away from the name of a unit
    .what = Names of units are those of units.yaml.
    .why = A wrong name cannot be taken back once it is printed.
    .fix = Write the name as in units.yaml; if it is another unit, list it there.
    .basis = logic
person-post = after {$post}, the name “{$found}” is not the one in terms.yaml
    .alike = “{$found}” is all but “{$name}” in terms.yaml, with one character that sounds alike
    .alike-desk = “{$found}” is all but “{$name}” listed under Words, with one character that sounds alike
    .deputy = the post of {$name} is “{$post}”, here it is `{$found}`
    .order = in one row of names `{$found}` stands behind `{$before}`, other than in terms.yaml
    .order-desk = in one row of names `{$found}` stands behind `{$before}`, other than under Words
    .desk = after {$post}, the name “{$found}” is not the one listed under Words
    .what = Names and posts are those under people: in terms.yaml, heads and deputies are not mixed up, names of one row keep its order.
    .why = A wrong name cannot be taken back once it is printed.
    .fix = Check the name; where the post has changed hands, change terms.yaml.
    .basis = the office's own list (terms.yaml)
praised-and-blamed = “{$matter}” is both a practice and a failing
    .hint = check whether both speak of the same thing
    .what = In one issue, a unit is not praised and blamed for one matter.
    .why = An issue that contradicts itself convinces nobody.
    .fix = Check the facts, remove one, or say what each of the two covers.
    .basis = logic
silent-unit = {$count} units have not been mentioned in {$year} yet: {$names}
    .hint = something to think of when planning the next issues
    .what = In the course of a year every unit of units.yaml is spoken of.
    .why = Nobody knows about a unit that is never mentioned.
    .fix = Plan it into the next issues; remove units that no longer exist from units.yaml.
    .basis = practice
label-deadline = the deadline
label-issue-date = the date of the issue
label-cited-here = cited before here
label-its-unit = it stands under this unit
label-praised-here = a practice here

## Proof-reading

attached-table-row = row {$row} of the attached table: {$what}
    .column = row {$row} of the attached table, column “{$column}”: {$what}
fix-replace = write `{$wanted}`
fix-delete = delete it
fix-made = {$place}: {$before} → {$after} [{$rule}]
unknown-recipient = `{$name}` gets no issue, and cannot be left out of one
    .hint = write the name as it stands under recipients
    .hint-desk = write the name as it stands in the list of recipients
    .what = Who is left out of an issue is one of the recipients.
    .why = Under another name nobody is left out, and one office gets its copies twice.
    .fix = Write the name as it stands in the list.
unknown-rule = no rule whose level can be set is called `{$rule}`
    .hint = run tongbao explain for the names of all rules
    .what = Check: levels: and # tongbao: allow name rules whose level the office may set.
    .why = A name that is misspelt has no effect.
    .fix = Run tongbao explain for the names of all rules.
unused-allow = nothing here breaks `{$rule}`, so allow is not needed
    .desk = what was allowed here is not there any more; take it back at the end of Proof-reading
    .hint = delete the comment
    .what = # tongbao: allow stands on lines with a real exception only.
    .why = A needless exception lets later faults pass.
    .fix = Delete the comment.

half-width-punctuation = half-width `{$found}` in Chinese text
    .what = Commas, semicolons, colons, exclamation and question marks beside hanzi are full-width.
    .why = Chinese marks take the place of one character; half-width ones make the lines uneven.
    .fix = Write the full-width mark.
    .basis = GB/T 15834-2011, 5.1

active-attachment = a server may run `{$file}` instead of handing it out
    .browser = a browser opens `{$file}` as a page of this site, with the scripts in it
    .hint = publish it as PDF, or packed as .zip; readers are offered it for download
    .what = Attachments are files to be read, no programs and no pages.
    .why = What such a file does, it does in the name of the site.
    .fix = Publish the document as PDF, or pack it as .zip.
attachment-mismatch = this issue has no attachment {$number}, it has {$count}
    .none = the text refers to an attachment, but the issue has none
    .label = the title of an attachment needs no `{$found}`, it is printed by itself
    .hint = add it under attachments, or correct its number in the text
    .hint-desk = add it to the attachments, or correct its number in the text
    .what = An attachment that a text names is listed under attachments; its title brings no number.
    .why = Readers would look for it in vain; a number in the title is printed twice.
    .fix = Add the attachment or correct the number; write the title only.
    .basis = GB/T 9704-2012, 7.3.4 and 7.3.7
quoted-list-comma = between titles or quotes in a list there is usually no 、
    .what = Between 《》 and 《》, and between “” and “”, there is no 、 in a list.
    .why = The marks divide the members already.
    .fix = Delete the comma; keep it where something stands between, as in 《A》（试行）、《B》.
    .basis = GB/T 15834-2011, 4.5.3.5
wrong-dash = wrong dash `{$found}`
    .what = A dash is ——, two characters; one — joins numbers and places.
    .why = The two mean different things.
    .fix = Write —— where the text explains, turns or is a subtitle.
    .basis = GB/T 15834-2011, 4.10, 4.13 and 5.1.4
duplicate-punctuation = marks stand twice `{$found}`
    .list = no 、 before 等
    .what = One place has one mark; before 等 that closes a list there is no 、.
    .why = Marks that stand twice are left over from changes.
    .fix = Keep the one that is meant.
    .basis = GB/T 15834-2011, 4.1 to 4.7
duplicate-recipient = `{$name}` is named twice
    .hint = delete one; where both are meant, give them different addresses, or one a higher number of copies
    .hint-desk = delete one; where both are meant, give them different addresses
    .listed = `{$name}` gets each issue already, and would get this one twice
    .hint-listed = for another number of copies name it under without as well; else delete it here
    .hint-listed-desk = for another number of copies name it under “not to” as well; else delete it here
    .what = Among those who get an issue each is named once; who is added to one issue is none of those who get all.
    .why = Named twice, it is printed twice at the foot, and sent twice.
    .fix = Delete one; for another number of copies of one issue leave it out and add it.
duplicate-word = a word stands twice `{$found}`
    .what = No word stands twice running, but for those doubled on purpose.
    .why = Most are left over from changes and pasting.
    .fix = Delete one, or write the mark that is missing between two words.
    .basis = practice
wrong-ellipsis = wrong ellipsis `{$found}`
    .what = An ellipsis is ……, six points; twelve on a line of their own stand for paragraphs.
    .why = Three points or full stops are no Chinese ellipsis.
    .fix = Write …….
    .basis = GB/T 15834-2011, 4.11 and 5.1.5
full-width-digit = full-width digits, letters or percent sign `{$found}`
    .what = Digits, Latin letters and the percent sign are half-width.
    .why = Full-width digits take a character each, and a number may break in two.
    .fix = Write them half-width; check numbers before you do.
    .basis = GB/T 15835-2011, 5.1
half-width-parenthesis = half-width `{$found}` in Chinese text
    .what = Parentheses with hanzi in them or before them are full-width.
    .why = Chinese marks take the place of one character; half-width ones make the lines uneven.
    .fix = Write the full-width mark.
    .basis = GB/T 15834-2011, 5.1.3; GB/T 9704-2012, 7.3.3
placeholder = something is still to be filled in `{$found}`
    .hint = fill it in, or delete the sentence
    .unread = look at it beside the source, then delete this line
    .unread-desk = look at it beside the source, then press Looked at
    .what = A published issue holds no 【待补】, ××, XX, TODO or ？？？.
    .why = What is printed cannot be called back. In a draft it is a hint, in review a warning, when published an error.
    .fix = Fill it in or delete the sentence; to hide a name write 某, or # tongbao: allow placeholder at the end of the line.
    .basis = practice
latin-full-stop = Latin full stop `{$found}` at the end of a Chinese sentence
    .what = A Chinese sentence ends in 。.
    .why = The half-width point is the Latin full stop.
    .fix = Write 。, or the mark that was meant.
    .basis = GB/T 15834-2011, 4.1 and 5.1.1
unpaired-quote = `{$found}` is never closed
    .unopened = `{$found}` closes nothing
    .nested = `{$found}` stands inside its own kind, where the other kind belongs
    .hint = add its partner, or turn the one that faces the wrong way
    .what = Quotes and brackets come in pairs; inside “” stand ‘’, inside 《》 stand 〈〉.
    .why = Without the other half nobody knows where it ends.
    .fix = Add the missing half; a quotation of several paragraphs opens each and closes the last.
    .basis = GB/T 15834-2011, 4.8, 4.9 and 4.15
straight-quote = straight quote `{$found}` in Chinese text
    .unpaired = straight quote `{$found}` in Chinese text, and quotes do not pair up here
    .hint = write “ or ”, and see that quotes pair up
    .what = Chinese quotes are curly: “” outside, ‘’ inside.
    .why = Straight quotes do not tell opening from closing.
    .fix = Write “ before and ” behind.
    .basis = GB/T 15834-2011, 4.8
swallowed-key = `{$found}` is indented as deep as the text above and is a line of it, to be printed
    .hint = if it is a key, move this line and those below it to the left, level with the key above the text
    .what = No line of a text begins with a key.
    .why = A `responsible:` that is indented too far becomes part of the text above: the name is published with it, and the ledger knows no one.
    .fix = Move the line and those below it to the left; if it is text, let it begin with another word.
swallowed-character = the asterisks of `{$found}` are taken for marks of strong words and not printed
    .item = `{$found}` before a figure at the beginning of a line is taken for the mark of a list and printed as a dot
    .long-row = a row of the table has more cells than its head: `{$found}`
    .hint = give the rows of a table as many cells as its head
    .write = to print it as it stands, write `{$wanted}`
    .what = A text has few marks: ** around words, "- " and "1. " before items, tables, notes, links. What may be a mark or a character is told.
    .why = A mark is not printed, so names and figures of which it hides a part or gives the sign would change.
    .fix = Write \ before a character; `tongbao check --fix` does. Where it is a mark, allow it on its line.
    .basis = practice
punctuated-recipient = a recipient needs no `{$found}` at its end, it is printed by itself
    .several = one item holds several recipients `{$found}`
    .hint = write each recipient as an item of its own
    .what = Each item of the distribution is one name, without a mark at its end.
    .why = The program sets the marks; those brought along would stand twice.
    .fix = Delete the mark; write several recipients as several items.
    .basis = GB/T 9704-2012, 7.3.2 and 7.4.2
internal-words = a text that is public says `{$found}`
    .hint = delete it; an issue that is internal as a whole says audience: internal
    .hint-desk = delete it; where the whole issue is internal, say so in its audience
    .what = A public issue does not say 仅供内部使用, 请勿外传, 内部资料 or the like.
    .why = Such words come in with the end of a mail or with an internal paper: either they are not to be printed, or the paper is not to be public.
    .fix = Delete it; an issue that is internal as a whole says audience: internal; where it is reported, quote it, or write # tongbao: allow internal-words at the end of the line.
    .basis = practice
relative-time = `{$found}` without a date
    .hint = write the date, such as 2017年8月21日
    .what = Facts are told with their date, not with 近日 or 今年 alone.
    .why = A bulletin is kept; years later nobody knows which day 近日 was.
    .fix = Write the date, or give it in the same sentence.
    .basis = practice
needless-space = blank between hanzi or beside a mark
    .what = There is no blank between hanzi or beside full-width marks, but for those that divide a title or pad a name.
    .why = Most are left over from pasting, and make the lines uneven.
    .fix = Delete it, or write a mark where a pause is meant.
    .basis = practice
punctuated-title = mark `{$found}` at the end of a title
    .what = Titles and names of attachments end without a mark, but for those that ask, cry, close or leave off.
    .why = A title is a name, no sentence; where text follows, 。 is set by itself.
    .fix = Delete the mark.
    .basis = practice; for attachments GB/T 9704-2012, 7.3.4
title-word = 关于 and 对 stand together in a title
    .kind = the kind of document stands twice in a title `{$found}`
    .hint = keep one of them
    .what = A title says 关于……的通报, not 关于对……的通报, nor ……通知的通知.
    .why = Doubled words make a title heavy.
    .fix = Delete 对; where a document is passed on, write 转发《……》的通知 or name the matter.
    .basis = practice
misused-word = wrong word `{$found}`
    .what = No words that are known to be wrong, such as 做为 or 截止7月15日.
    .why = They are wrong wherever they stand.
    .fix = Write what is proposed; put words of your own office into terms.yaml.
    .basis = Modern Chinese Dictionary (现代汉语词典); practice
wrong-particle = another particle should stand in place of this `{$found}`
    .what = The particles 的, 地 and 得 stand where they belong: 连夜地赶赴, 抓得紧, 做得好.
    .why = The three sound alike; input methods offer the wrong one.
    .fix = Write the character that is proposed.
    .basis = Modern Chinese Dictionary (现代汉语词典); grammar
miswritten-phrase = a set phrase seems to have a wrong character: `{$found}`
    .what = Idioms and set phrases of official language have their own characters: 监管职责, 弄虚作假.
    .why = Characters that sound or look like the right one are what input methods and OCR write, and what readers see first.
    .fix = Write what is proposed; a phrase that the office does use so belongs into terms.yaml.
    .basis = 《现代汉语词典》; usage
## Numbers and order

another-unit = this failing speaks of `{$other}`, stands under {$unit}, and does not name it
    .hint = if it is of {$other}, move it to that entry; if it is of {$unit}, say so in the facts
    .what = A failing stands under the unit that failed.
    .why = A line of `unit:` left out, or a failing pasted into the wrong entry, blames one unit for what another did.
    .fix = Move it to the entry of that unit; where nothing is wrong, name the unit in the facts.
approximation-comma = `{$found}` is read as a list, not as about so many
    .what = Two neighbouring Chinese numerals that mean about so many stand without 、.
    .why = 五、六个 is five and six; 三、四季度, a real list, keeps its 、.
    .fix = Delete 、 where an approximate number is meant.
    .basis = GB/T 15834-2011, 4.5.3.4; GB/T 15835-2011, 5.2.1
double-approximation = `{$found}` says twice that the number is approximate
    .what = Only one of 约 and 左右, or of 超过 and 以上, is used.
    .why = Both together repeat themselves.
    .fix = Delete one of them.
    .basis = logic
code-without-address = `qr: true` asks for a code that leads to the page of the issue, and the address of the website is not known
    .hint = write the address of the website, as `site: {"{"}base_url: "https://example.gov.cn/tongbao/"{"}"}`, or remove `qr`
    .what = Where the last page shows a code (`pdf: qr: true`), the settings say where the website stands (`site: base_url`).
    .why = A code on paper cannot be corrected: it has to hold the whole address.
    .fix = Write `site: base_url:`, or remove `qr: true`.
colloquial-date = the date `{$date}` is written with 日
    .what = Days are written with 日, not 号.
    .why = 号 is spoken language.
    .fix = Write 日.
    .basis = practice; compare GB/T 9704-2012, 7.3.5.4
mixed-date = two kinds of numerals in the date `{$found}`
    .what = Year, month and day of a date are written in one kind of numerals.
    .why = A mixture is against the standard and cannot be searched for.
    .fix = Write Arabic numerals.
    .basis = GB/T 15835-2011, 5.1.4 and 5.2.2; GB/T 9704-2012, 7.3.5.4
padded-date = a zero before a month or day: `{$found}`
    .what = Months and days have no zero before them, as in 8月5日.
    .why = The standard forbids it.
    .fix = Delete the zero.
    .basis = GB/T 9704-2012, 7.3.5.4
short-year = the year `{$found}` is not written in full
    .what = Years have four digits.
    .why = A short one is unclear after some years, and may be read as a length of time.
    .fix = Write all digits.
    .basis = GB/T 9704-2012, 7.3.5.4; GB/T 15835-2011, 5.1.4
nonexistent-date = there is no day `{$found}`
    .month = there is no such month: `{$found}`
    .weekday = {$date} is 星期{$weekday}, not 星期{$found}
    .hint = check the date
    .what = Dates in texts exist, and the day of the week is that of the date.
    .why = People act on dates.
    .fix = Check the date, then correct it or the day of the week.
    .basis = logic
wrong-year-bracket = the year of a document number stands in 〔〕, not `{$found}`
    .what = The year in a number of a document or issue stands in the brackets 〔〕.
    .why = The standard of official documents says so.
    .fix = Write 〔 and 〕.
    .basis = GB/T 9704-2012, 7.2.5
ordinal-document-number = no 第 in a document number: `{$found}`
    .what = A document number is written 〔2017〕8号; issues are 第8期.
    .why = The standard wants no 第 before the number of a document.
    .fix = Delete 第.
    .basis = GB/T 9704-2012, 7.2.5
decrease-by-multiple = nothing becomes less by times: `{$found}`
    .hint = write a percentage or a fraction
    .what = A decrease is told as a percentage or fraction, not in times.
    .why = Less by once is nothing at all.
    .fix = Check the figures and write by how many per cent, or to which fraction.
    .basis = logic
future-date = `{$found}` is later than the date of the issue, {$date}
    .hint = check the date; plans are not told with 截至
    .what = What is told 截至 (as of) a day has happened: the day is not later than the issue.
    .why = Nobody can have counted on a day that has not come.
    .fix = Check the date in the text and that of the issue.
    .basis = logic
numbered-heading = the program numbers this, so `{$found}` would be a second number
    .title = a title has no number `{$found}`
    .what = Headings and points are written without numbers; the program adds 一、, （一） and 一是.
    .why = Two numbers would be printed, and they would disagree once the order changes.
    .fix = Delete the number.
    .basis = how this program works
leading-dot = the decimal `{$found}` has no zero before its point
    .what = Decimals below one are written with a zero, as in 0.5%.
    .why = Without it the point is easily missed.
    .fix = Write the zero.
    .basis = GB/T 15835-2011, 5.1.2
leading-zero = a zero before a number: `{$found}`
    .what = Numbers of issues and documents have no zero before them, as in 第8期 and 〔2017〕8号.
    .why = The standard forbids it for documents; issues follow.
    .fix = Delete the zero.
    .basis = GB/T 9704-2012, 7.2.5; for issues, practice
double-percent = no % before 百分点: `{$found}`
    .what = Percentage points are written 3个百分点, not 3%个百分点.
    .why = The word contains the sign.
    .fix = Delete %, or delete 个百分点 where a share is meant.
    .basis = logic
range-hyphen = `{$found}` in the range `{$range}`
    .what = Ranges of quantities are written with ～, those of dates and ordinals with —.
    .why = Hyphen and half-width tilde are no Chinese marks.
    .fix = Write ～ for quantities, — for years, dates and clauses.
    .basis = GB/T 15834-2011, 4.13.3; GB/T 15835-2011, 5.1.3
missing-range-percent = the first number of `{$found}` lacks its %
    .what = Both numbers of a range have their %, as in 4%～6%.
    .why = The first could be read as a whole number.
    .fix = Write % behind both.
    .basis = GB/T 15835-2011, 5.1.3
missing-range-unit = the first number of `{$found}` lacks its 万 or 亿
    .what = Both numbers of a range have their 万 or 亿, as in 5万～10万人.
    .why = The first could be read without it.
    .fix = Write it behind both, or reword.
    .basis = GB/T 15835-2011, 5.1.3
wrong-name = `{$name}` is not the name of one person
    .several = `{$name}` is not the name of one person: it looks like several
    .post = `{$name}` is more than a name: it holds a post
    .words = `{$name}` is more than a name
    .others = `{$name}` is not the name of one person: 等 or a number of persons follows
    .figures = `{$name}` is more than a name: it holds figures
    .unit = `{$name}` is a unit, no person
    .unusual = whether `{$name}` is the name of a person is not certain
    .post-only = `{$name}` is a post, no name
    .swapped = name and post seem to be exchanged: `{$name}` is a post
    .hint-swapped = write {$persons}
    .hint-swapped-desk = exchange name and post: {$people}
    .line-break = `{$name}` is broken in the middle
    .in-post = the post holds names: {$names}
    .hint = write {$persons}
    .hint-desk = write them as persons of their own: {$people}
    .hint-post = the post is that of the one person; each other one is an item: {$persons}; if it is no name, put `# tongbao: allow wrong-name` at the end of the line
    .hint-post-desk = the post is that of the one person: add the others as persons responsible; if it is no name, press Allow
    .hint-several = one item for each person: `- name: …`, and `post: …` below it; if it is one person, put `# tongbao: allow wrong-name` at the end of the line
    .hint-several-desk = add a person responsible for each, with name and post; if it is one person, press Allow
    .hint-others = one item for each person; of those who are not named say only how many in `facts`
    .hint-others-desk = add a person responsible for each; of those who are not named say only how many in the facts
    .hint-unit = who is responsible is a person; where nobody is named, leave out `responsible`, and say of the unit in `facts`
    .hint-unit-desk = who is responsible is a person; where nobody is named, remove the person, and say of the unit in the facts
    .hint-unusual = where nobody is named, leave out `responsible`; if it is a name, put `# tongbao: allow wrong-name` at the end of the line
    .hint-unusual-desk = where nobody is named, remove the person responsible; if it is a name, press Allow
    .hint-name = the name alone stands in `name`, the post in `post`, all else in `facts`; if it is a name, put `# tongbao: allow wrong-name` at the end of the line
    .hint-name-desk = the name stands alone, the post in its own field, all else in the facts; if it is a name, press Allow
    .what = `name` holds the name of one person, `post` the post of that person; a name that is hidden already (董某, 张××) is right.
    .why = The public edition looks for `name` letter by letter and hides it. Of 张建国、李明华 or 科长张建国 it finds no name in the texts, and publishes them; of the post 主任、科员李四 it prints 李四.
    .fix = One item for each person, the post under `post`. Where it is certain, `tongbao check --fix` parts them.
label-in-text = “{$found}” is typed in another field of the failing: the ledger does not know of it
    .hint = move what stands behind it under `{$key}:`
    .hint-desk = move what stands behind it into its own field
    .what = No text of a failing holds the label of another field, such as 整改措施： or 处理结果：.
    .why = It prints alike, but the ledger, the figures and the desk know only what stands in the field itself.
    .fix = Move the words into that field; the label is printed by itself. A deadline has year, month and day.
unlisted-person = the text names `{$name}`, but `responsible` does not list them: the public edition does not hide them
    .desk = the text names `{$name}`, who is not among the persons responsible: the public edition does not hide them
    .hint = write `persons: [{"{"}name: …, post: …{"}"}]` under `responsible`, or hide the name in the text
    .hint-desk = add a person responsible to this failing, with name and post, or hide the name in the text
    .what = Who is named beside what failed (站长李晓明, 对王维诫勉谈话) is listed under `responsible` of a failing; elsewhere only who is called responsible or punished.
    .why = The public edition hides those who are listed; a name that stands in the text alone is published. Letters behind a post that look like a name are told: rather too often.
    .fix = List them under `responsible`; the words in the text can go, since they are printed anyway. Who need not be hidden: `# tongbao: allow unlisted-person` at the end of the line.
wrong-outline-mark = the number `{$number}` has another mark
    .two = `{$found}` is one mark too many behind `{$number}`
    .none = no `{$found}` behind `{$number}`
    .what = Numbers of an outline are written 一、 （一） 1. （1） without any other mark.
    .why = Arabic numbers take a point, 、 follows Chinese numerals without brackets only, and brackets take no mark at all.
    .fix = Delete the second mark, or write 1. for 1、.
    .basis = GB/T 9704-2012, 7.3.3; GB/T 15834-2011, 4.5.3.3 and B.2
broken-figure = a figure stands on two lines and is printed `{$found}`
    .letter = a figure has letters in it: `{$found}`
    .points = a figure has two points: `{$found}`
    .what = A figure stands on one line, and has no letters in it.
    .why = Programs that read scans take 0 for O and 1 for l, and 6O is not 60 in print. Where a line ends within a figure, a blank is printed there, and 85 may be read as 8 and 5.
    .fix = Compare with the original and write digits, on one line; put a mark between two figures that are meant. Figures are never changed unasked.
    .basis = practice
broken-heading-numbering = the heading number `{$found}` does not follow `{$previous}`, expected `{$expected}`
    .label = the number before it
    .hint = see whether a heading is missing; delete typed numbers, the program numbers headings
    .what = Numbers that headings and points bring themselves follow each other.
    .why = Where they do not, a part is often missing.
    .fix = Compare with the manuscript and add what is missing; delete typed numbers, since the program numbers.
    .basis = logic
skipped-level = `{$found}` comes directly below `{$above}`, without `{$expected}`
    .mixed = `{$found}` goes on where `{$above}` began
    .hint = go down by 一、 （一） 1. （1）, and keep to one way of counting
    .what = Levels go down by 一、 （一） 1. （1）; a paragraph keeps to one way of counting.
    .why = Levels without a jump show what belongs to what. The standard says may, so this is advice.
    .fix = Use the next level; 首先 is followed by 其次, 第一 by 第二, 一是 by 二是.
    .basis = GB/T 9704-2012, 7.3.3 (may)
ordinal-comma = `{$number}` takes a comma
    .what = Ordinals such as 第一 are followed by a comma.
    .why = 、 follows plain Chinese numerals only.
    .fix = Write ，.
    .basis = GB/T 15834-2011, 4.4.3.3
broken-numbering = `{$found}` does not follow `{$previous}`
    .missing = `{$previous}` is followed by `{$expected}`, not `{$found}`
    .repeated = `{$found}` stands twice, expected `{$expected}`
    .order = `{$found}` after `{$previous}`, expected `{$expected}`
    .start = this level begins with `{$found}`, without `{$expected}`
    .hint = see whether a part is missing or stands twice, then number again
    .what = Numbers of a level follow each other: none is missing, none stands twice, none comes too early.
    .why = Where numbers do not follow, a part is often missing.
    .fix = Compare with the manuscript, add what is missing, or number again.
    .basis = logic
mismatched-period = by the dates it is {$is}, which is not `{$found}`
    .backwards = `{$found}` lies before `{$since}`, when it began
    .hint = check the dates
    .what = A period ends after it began, and lasts as long as its dates say; quarters have their months.
    .why = Where dates disagree, nobody knows which one is true.
    .fix = Compare with the papers and correct the date or the number.
    .basis = logic
unlawful-unit = `{$found}` is not how a lawful unit is written
    .what = Measures stand in lawful units, written as the standards write them: 厘米, 平方米, ℃.
    .why = Official documents use lawful units; M2 or ℃度 is read in several ways.
    .fix = Write what is suggested; convert li and jin together with their numbers.
    .basis = State Council order on lawful units (1984); GB/T 9704-2012, 9
reversed-negation = behind 防止 or 避免, `{$found}` says the opposite of what is meant
    .what = Behind 防止, 避免 and 杜绝, which deny already, stands no 不: 防止此类问题再次发生.
    .why = Taken at its word, to prevent that it happens no more is to let it happen.
    .fix = Write 再次 or leave out 不; or write 确保 for 防止.
    .basis = grammar
miscounted-list = {$count} are listed, not `{$found}`
    .hint = count them; where the list does not name all, write 等 before the number
    .what = The number of a list of bodies, documents, days or points is how many are listed; a list that does not name all ends with 等.
    .why = A body too many or too few is the wrong one blamed.
    .fix = Compare the list, then correct the number or the list, or write 等.
    .basis = logic
classified-paper = the text bears the mark of a classified paper: `{$found}`
    .what = What is classified goes into no bulletin, not even an internal one.
    .why = State secrets are not kept on the internet, nor on computers that are not meant for them.
    .fix = Deal with the paper as the rules ask, and delete it here; where it is no such mark, write # tongbao: allow classified-paper on the line.
    .basis = Law on guarding state secrets (保守国家秘密法)
named-petitioner = the text says who reported: `{$found}`
    .what = No bulletin says who reported, petitioned or complained, not even an internal one.
    .why = Whoever is known to have reported may be made to suffer for it, and to tell is against the rules.
    .fix = Delete the name and what leads to it; where it is none of these, write # tongbao: allow named-petitioner on the line.
    .basis = Regulations on petitions (信访工作条例) and rules on reports (纪检监察机关处理检举控告工作规则), on secrecy
mobile-number = the text holds the number of a mobile telephone: `{$found}`
    .what = No full number of a mobile telephone stands in what is published.
    .why = It is a person's own, and leads to whoever reported or is concerned; offices are called on landlines.
    .fix = Mask the four digits in the middle, or delete it; where it shall be published, write # tongbao: allow mobile-number on the line.
    .basis = Civil Code (民法典), article 1034; practice
mixed-list-comma = the members of a list are divided by 、 here and by ， there
    .what = Names of bodies in a list have 、 between them, all of them.
    .why = Behind ， what follows reads as the beginning of something else.
    .fix = Write 、.
    .basis = GB/T 15834-2011, 4.5.3.1
stop-in-quotation = no full stop within quotes that hold a word
    .what = Quotation marks that hold no sentence hold no full stop: 落实“三到位”制度.
    .why = It ends a sentence in its midst.
    .fix = Delete the full stop.
    .basis = GB/T 15834-2011, 4.8
missing-stop = the paragraph ends without a full stop
    .comma = the paragraph ends with a comma
    .what = A paragraph ends with 。, ！ or ？; with ： where a list follows, with ； as an item.
    .why = Without it nobody knows whether half a sentence is lost.
    .fix = Write the stop, or the rest of the sentence.
    .basis = GB/T 15834-2011, 4.1.3.1
missing-preposition = 现……如下 lacks 将
    .what = What is told of stands behind 将: 现将督查情况通报如下.
    .why = Without it the matter tells of itself.
    .fix = Write 现将.
    .basis = grammar
two-document-numbers = 《{$title}》 is `{$number}` here and `{$other}` before
    .hint = compare the numbers; where these are two documents, leave them
    .what = A document that is cited twice in an issue has one number.
    .why = It is what the words rest on; under a wrong number nobody finds it.
    .fix = Compare with the document. Two may have one title: then leave the hint.
    .basis = logic
untitled-document = this issue is numbered as a document and has no title
    .hint = write a title, as in 关于……的通报
    .what = An issue that is numbered as a document has a title.
    .why = Without it nobody can register, file or cite the document.
    .fix = Write a title.
    .basis = GB/T 9704-2012, 7.3.1
id-number = the number of an identity card is not published: `{$found}`
    .likely = `{$found}` looks like the number of an identity card with a digit miswritten, since it opens with a place and a day of birth, and the check digit is wrong; such a number is not published
    .miswritten = what is called the number of an identity card is not published: `{$found}`; it has the wrong length or check digit, so it may be miswritten, too
    .what = No text that is printed holds the number of an identity card; one of which the ends are left alone (3301**********1234) may stand.
    .why = It tells who somebody is, and wants that person's consent to be made public; what was printed cannot be taken back.
    .fix = Delete it, or write * for the digits in its middle.
    .basis = Personal Information Protection Law, articles 25, 28, 51; GB 11643-1999
inconsistent-numbers = the parts add up to {$sum}, which is not `{$found}`
    .more = the parts add up to {$sum}, more than the whole `{$whole}`
    .part = `{$found}` is more than the whole `{$whole}`
    .share = {$part} is {$is}% of {$whole}, which is not `{$found}`
    .weights = the weights add up to {$sum}%, not 100%
    .change = from `{$from}` to `{$to}` it is {$is}, which is not `{$found}`
    .direction = from `{$from}` to `{$to}` it went the other way than the verb before `{$found}` says
    .times = from `{$from}` to `{$to}` is {$is} times as much, which is not `{$found}`
    .each = {$owners} with {$each} each make {$is}, which is not `{$found}`
    .average = {$all} shared among {$owners} are {$is} each, which is not `{$found}`
    .moved = the two ranks are {$is} apart, which is not `{$found}`
    .among = of {$all} none can be `{$found}`
    .range = `{$found}` goes from the larger to the smaller number
    .rank = the rank `{$found}` disagrees with the score
    .hint = check the numbers
    .what = Sums, percentages, changes and ranks within a sentence or table agree with each other.
    .why = Figures that contradict each other make the whole bulletin doubtful.
    .fix = Compare with the original data and correct the wrong number.
    .basis = logic
wrong-zero = the zero in the year `{$found}` is not 〇
    .what = The zero of a year in Chinese numerals is 〇.
    .why = Circles, letters and 零 are not the zero of numbers that stand for themselves.
    .fix = Write 〇, or Arabic numerals.
    .basis = GB/T 15835-2011, 5.2.5

# The website's files for programs

feed-rights = published by {$organization}; name the source when you quote
data-issue = an issue as the public may read it: what its page shows, and nothing else
    .schema = the schema of this file
    .version = version of the format
    .id = id, e.g. gongzuo-2017-8
    .series = id of the series
    .series_name = name of the series, e.g. 工作通报
    .organization = full name of the issuing office
    .year = year in its number
    .number = number within series and year
    .label = number as printed, e.g. 〔2017〕第8期
    .citation = how it is cited, e.g. 工作通报〔2017〕第8期
    .running_total = running total, e.g. 总第8期
    .date = date
    .status = how far it has got
    .audience = who may read it
    .address = address of the page
    .pdf = the PDF; null where none is made
    .corrections = what was said of it after it was published, the oldest first
    .title = title over the whole issue
    .editor_note = editor's note
    .entries = what it says of each unit
    .rectifications = news of earlier failings
    .attachments = attachments
    .distribution = where printed copies go
    .copies = number of printed copies
    .people = who made it
data-pdf = a PDF
    .address = address
    .pages = number of pages; null where it is not known
    .bytes = length of the file in bytes; null where it is not known
data-correction = a correction
    .kind = kind: erratum, revision, retraction or removal
    .kind_label = kind in Chinese
    .date = date
    .minor = whether it is told on the issue's own page only
    .reason = reason
    .changes = what was wrong, and what is right
data-change = a place that was wrong
    .unit = id of the unit whose entry it stands in; null for the issue as a whole
    .was = as it was printed
    .now = as it should be
data-entry = what an issue says of one unit
    .id = id, e.g. gongzuo-2017-8/gaoxinqu
    .unit = id of the unit
    .unit_name = name of the unit
    .address = place on the page
    .title = title
    .lead = opening text
    .practices = what it did well
    .failings = where it failed
    .pictures = pictures
data-practice = something that was done well
    .outline = number in the outline, e.g. 一、
    .heading = heading
    .text = text
    .points = points
data-point = a point
    .outline = number, e.g. 一是
    .lead = what stands behind the number
    .text = text after it
data-failing = something that failed
    .id = id, e.g. gongzuo-2017-8/gaoxinqu/1
    .address = place on the page
    .outline = number in the outline
    .heading = heading
    .category = what kind of failing it is
    .facts = what happened
    .basis = the rule that was broken
    .responsible = persons responsible, their names as the public edition has them
    .outcome = what it led to
    .measure = what is done about it
    .deadline = until when
    .progress = newest news of its rectification; null where there is none
data-person = a person responsible
    .name = name
    .post = post
data-progress = how far the rectification had got when the site was made
    .state = state: in-progress, done, verified or closed
    .state_label = state in Chinese
    .date = date of the news
    .issue = id of the issue that told it; null where it came between issues
data-picture = a picture
    .file = name of the file
    .address = address
    .alt = what it shows, in words
    .caption = text under it
data-rectification = news of an earlier failing
    .failing = id of the failing; null where the public may not read of it
    .address = where the failing stands
    .unit = id of the unit
    .unit_name = name of the unit
    .heading = heading of the failing
    .date = date
    .state = state
    .state_label = state in Chinese
    .text = what happened
data-attachment = an attachment
    .label = what it is called, e.g. 附件1
    .title = title
    .file = name of the file
    .address = address
data-distribution = where printed copies go
    .report = superiors
    .send = peers
    .issue = subordinates
data-people = who made an issue
    .editor = editor
    .reviewer = reviewer
    .signer = signer
data-bulletins = all issues that the public may read
    .schema = the schema of this file
    .version = version of the format
    .title = title of the archive
    .organization = full name of the issuing office
    .address = address of the home page
    .as_of = the day on which states are told: the date of the newest issue
    .series = the series
    .units = the units that the issues speak of
    .issues = the issues, the newest first
data-series = a series
    .id = id
    .name = name
    .english_name = name in English
data-unit = a unit
    .id = id
    .name = name
    .full_name = full name
    .category = category
data-item = an issue in the list
    .id = id
    .series = id of the series
    .year = year in its number
    .number = number within series and year
    .citation = how it is cited
    .date = date
    .title = title over the whole issue
    .summary = what it is about: its title, else those of its entries
    .units = ids of the units that it speaks of
    .counts = numbers
    .address = address of the page
    .json = address of its issue.json; null where the issue was removed
    .pdf = the PDF; null where none is made
    .corrections = what was said of it after it was published
data-counts = numbers of an issue
    .practices = practices
    .failings = failings
    .open = failings that are still to be mended
data-item-correction = a correction
    .kind = kind
    .kind_label = kind in Chinese
    .date = date

## Names of the fields at the desk

field-issue = issue
    .series = series
    .year = year
    .number = number
    .date = date
    .status = state
    .audience = audience
    .title = title of the issue
    .editor_note = editor’s note
    .entries = unit
    .rectifications = news of earlier failings
    .attachments = attachment
    .distribution = distribution
    .copies = copies
    .people = people
field-entry = entry
    .unit = unit
    .title = title
    .lead = opening text
    .practices = practice
    .failings = failing
    .pictures = picture
field-practice = practice
    .heading = heading of the practice
    .text = text of the practice
    .points = point
field-point = point
    .lead = lead of the point
    .text = text of the point
field-failing = failing
    .heading = heading of the failing
    .category = category
    .facts = facts
    .basis = rule that was broken
    .responsible = persons responsible
    .outcome = outcome
    .measure = measure
    .deadline = deadline
field-responsible = persons responsible
    .persons = person responsible
field-person = person responsible
    .name = name
    .post = post
field-picture = picture
    .file = file
    .alt = text for those who cannot see it
    .caption = caption
field-rectification = news of an earlier failing
    .failing = which failing
    .date = date
    .state = how far it has got
    .text = what happened
field-attachment = attachment
    .title = title of the attachment
    .file = file
field-distribution = distribution
    .report = for superiors
    .send = for peers
    .issue = for subordinates
field-people = people
    .editor = editor
    .reviewer = reviewer
    .signer = signer
field-archive = settings
    .title = title of the archive
    .organization = issuer
    .language = language of the website
    .site = website
    .series = series
    .categories = category of failings
    .pdf = PDF
    .privacy = names
    .review = review
    .check = proof-reading
field-organization = issuer
    .name = full name
    .short_name = short name
field-site = website
    .base_url = address
    .id_code = website code
    .icp_record = ICP record
    .police_record = police record
    .contact = contact
    .share_picture = picture for links
field-series = series
    .id = id
    .name = name
    .english_name = English name
    .numbering = numbers
    .docno_prefix = office code
    .sealed = sealed
    .running_total = running total
    .total_before = issued before
field-pdf = PDF
    .engine = engine
    .typst = typst program
    .standards = standard
    .fonts = fonts
    .font_folders = font folder
    .attach_source = attached source
    .qr = code on paper
field-fonts = fonts
    .body = body
    .kai = kai
    .hei = hei
    .song = song
    .title = title
field-privacy = names
    .persons = names in the public edition
    .attachments = names in attachments
field-review = review
    .required = approval needed
    .signed = signature needed
field-check = proof-reading
    .levels = weights of rules
field-units = units
    .units = unit
field-unit = unit
    .id = id
    .name = name
    .full_name = full name
    .category = category
    .order = place
field-recipients = recipients
    .recipients = recipient
    .kept = copies kept
    .issues = single issues
field-issue-recipients = recipients of one issue
    .issue = which issue
    .without = not to
    .with = also to
field-recipient = recipient
    .name = name
    .kind = kind
    .copies = copies
    .address = address
field-terms = words
    .terms = word
    .people = official
field-term = word
    .wrong = wrong
    .right = right
    .note = note
field-official = official
    .name = name
    .post = post
field-correction = Correction
    .issue = Issue
    .kind = Kind
    .date = Date
    .reason = Reason
    .changes = Changes
    .minor = Minor
field-change = Change
    .where = In the entry of
    .was = As printed
    .now = As it should be
field-news = news between issues
    .rectifications = rectification
