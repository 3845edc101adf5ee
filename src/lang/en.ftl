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
help-build-as-of = Day by which failings are overdue, e.g. 2018-03-31; the date of the newest issue by default
help-build-engine = Typesetting engine: embedded, or typst-cli for the external program
help-build-jobs = Number of jobs at a time; as many as there are processors by default
help-build-timings = Tell the time of each stage at the end, summed over threads
help-check = Check all files and name every problem
help-check-fix = First mend what can be mended safely, and show each change; numbers, links and names of files stay
help-check-format = Form of the output: human (default), short (a line each), json, sarif
help-doctor = Look at fonts, typesetting engines and the workspace
help-export = Export an issue as a Word file, Markdown, text or JSON
help-export-issue = The issue, e.g. 2017-8 or gongzuo-2017-8
help-export-to = docx (Word and WPS), md, txt or json
help-export-output = File to write; - prints it. Without it a Word file goes to the current folder, all else is printed
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
usage-no-command = no command was given, e.g. tongbao build
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
stage-scan = reading outputs for what is withheld
stage-write = writing
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
summary-engine = typesetting engine: {$engine}
summary-export = {$issue} exported: {$file}
summary-init = workspace made: {$folder}. Change tongbao.yaml and units.yaml, then run tongbao -C {$folder} build --drafts
failure-open = cannot open the workspace: {$words}
failure-no-workspace = there is no tongbao.yaml in {$folder}, so it is no workspace. Name one with -C, or make one with tongbao init
failure-changed = {$file} was changed by somebody else meanwhile and is not written; run it again
failure-exists = {$file} exists already and is left alone. Name another file with -o, or replace it with --force
failure-write = cannot write: {$words}
failure-foreign = {$folder} was not made by tongbao and is left alone, so that nothing is lost. Move it away and try again
failure-busy = another tongbao is building {$folder}. Wait until it has finished and try again
failure-nothing = there is nothing to make ({ $issues ->
    [one] 1 issue was read
   *[other] {$issues} issues were read
}), and the site stays as it was. Drafts and issues in review need --drafts
failure-threads = cannot start working threads: {$words}
failure-issue = there is no such issue: {$issue}
failure-issue-ambiguous = several series have {$issue}; name the series too, e.g. gongzuo-2017-8
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

help-import = Turn what units hand in (.docx, .txt, .md) into the YAML of an issue or of entries
help-import-files = Files to import; - for standard input
help-import-into = Add the entries to this issue, e.g. 2017-8 or gongzuo-2017-8; without it they are printed
summary-import = units: {$units}, practices: {$practices}, points: {$points}, failings: {$failings}, places to check: {$checks}
summary-import-into = added to {$file}; run tongbao check, then read it through
summary-import-picture = picture saved as {$file}
import-field = {$field}: {$before} → {$after}
import-left = not taken over, change it by hand: the Word file says `{$theirs}`, the issue prints `{$ours}`
    .added = not taken over, add it by hand: the Word file has `{$theirs}`
    .removed = not taken over, remove it by hand: the Word file no longer has `{$ours}`
summary-returned = { $fields ->
    [one] {$issue}: 1 field was edited
   *[other] {$issue}: {$fields} fields were edited
}
    .same = {$issue}: nothing was edited
    .left = {$issue}: fields edited: {$fields}; not taken over: {$left}
failure-returned-issue = {$issue} has errors and cannot be compared with the Word file; run tongbao check first
failure-returned-stale = {$file} was changed after {$issue} was exported, so nobody can tell which words are the newer ones: without --into the differences are shown, choose by hand, or export again
failure-returned-into = the Word file was exported from {$issue} and cannot go into {$into}
failure-import = {$file}: {$words}
failure-import-read = cannot read {$file}: {$words}
failure-import-nothing = there is no text to import
failure-import-taken = {$file} has an entry of `{$unit}` in line {$line}; nothing was changed: merge the text into that entry, or remove it first
failure-import-place = {$file} has its `entries` in brackets or in an unusual form, with no place for more; nothing was changed: write each entry below a dash
failure-import-large = the text is too long for one issue (4 MB of YAML, some hundred thousand items): import it as several issues
failure-import-bug = internal error, nothing was written: the result differs from the text ({$words}); please report this message with the file
failure-import-number = the number of the text is not that of {$issue}: {$found}
import-notice = {$file}: {$what}
import-check = check: {$what}
import-told = from the source: {$words}
import-from = made by tongbao import from {$files}
import-next-issue = look at every "check", delete it, save this below bulletins/, then run tongbao check
import-next-entries = look at every "check", delete it, put the entries below the entries of an issue (or use --into), then run tongbao check
import-inserted = imported by tongbao import from {$files}
import-series = which series is not known; add series, one of: {$known}
import-year = the source says no year; add year
import-date = the source says no date; add date, e.g. date: 2017-08-21
import-organization = the source was issued by `{$found}`, tongbao.yaml has `{$own}`
import-other-head = the files have different numbers, another one is: {$found}
import-preface = text before the first unit, taken for an editor's note
import-unit-unknown = units.yaml has no unit `{$name}`; add it there and write its id here
import-unit-near = units.yaml has no unit `{$name}`; if it is `{$near}`, write {$id} here
import-unit-signed = the unit is the one that signed the text
import-unit-title = the source has no line for the unit; if it is `{$name}` of the title, add unit: {$id}
import-unit-missing = the source does not say which unit; add unit
import-unit-twice = this unit has an entry above; merge them
import-title-lines = the title has two lines; the second may be text
import-heading-end = a long sentence; the heading may end elsewhere
import-lead-end = the lead of a point may end elsewhere
import-points-unclear = the 一是 or the numbers of this text are no single list; it is left as it is, without points
import-number = the number in the source is `{$found}`, the bulletin prints `{$printed}`
import-number-added = the source has no number, the bulletin prints `{$printed}`
import-number-dropped = the number in the source is `{$found}`; a single item is printed without one
import-group = the heading in the source is `{$found}`, the bulletin prints `{$printed}`
import-group-added = the source has no heading of this level, the bulletin prints `{$printed}`
import-group-dropped = the source has the heading `{$found}`, the bulletin has none
import-group-alone = this part has no items; its heading is taken for that of a practice
import-group-opening = this text follows a heading like 好的做法 or 存在问题 in the source; there is no key for it
import-other-section = there is no key for `{$heading}`; it is left here
import-order = the source has failings first, the bulletin prints practices first
import-no-heading = the source has no heading; add heading
import-label = the source says `{$found}`, the bulletin prints `{$printed}`
import-label-added = the source has no label here; the text is put here for now, and the bulletin prints `{$printed}` before it
import-label-twice = `{$label}` stands twice; the second one is left here as it is
import-category = the category is too long, or several paragraphs, and left here as it is; if it is certain, write it like category: 项目进度
import-deadline = the deadline is no full date and left here as it is; if it is certain, write it like deadline: 2017-09-30
import-deadline-before = the source says `{$words}`, the bulletin prints the date alone
import-persons = posts and names cannot be told apart and are left here as they are; write them below responsible
import-persons-order = the source says `{$words}`, the bulletin prints the post before the name
import-merged-cells = the table has merged cells; they are parted, and the rest is left empty
import-picture-place = the picture follows `{$words}` in the source, the bulletin prints it at the end of the entry
import-picture-save = the picture is not saved; save it from the source as {$file}

## Reading

not-utf8 = the file is not UTF-8 (from byte {$offset} on)
    .hint = open it in an editor and save it with the encoding UTF-8
    .what = YAML files are UTF-8.
    .why = Other encodings turn into wrong characters elsewhere, and names get printed wrong.
    .fix = Open the file in Notepad, WPS or VS Code and save it as UTF-8.
byte-order-mark = the file opens with a byte order mark
    .hint = save it as UTF-8 without BOM
    .what = YAML files do not open with a byte order mark.
    .why = It cannot be seen, and some programs take it for the first character. It is passed over here.
    .fix = Save the file as UTF-8 without BOM.
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
invalid-yaml = this is no YAML ({$words})
    .hint = check indentation and quotes on this line and the one before, and the space after the colon
    .hint-tab = indent with spaces, not with tabs
    .hint-colon = put a half-width colon and a space after the key, not a full-width colon `：`
    .hint-quote = a quote " is not closed; use “ ” in text, or put the text under a |
    .what = Files follow the rules of YAML.
    .why = Else it is not known which part means what.
    .fix = Put a colon and a space between key and value; indent the next level by two spaces; put text of several lines under a |; put a line with : or # in quotes.
yaml-over-limit = the YAML is too deep, too large, or has too many references (& and *)
    .hint = do not use & and *; see whether something was pasted by mistake
    .what = At most 32 levels, and references that expand only so far.
    .why = A hostile file can expand references until memory runs out.
    .fix = Remove & and * and write the content out.
duplicate-key = the key `{$key}` stands here twice
    .hint = join both, or remove one
    .what = A key stands once in its level.
    .why = Only one of them counts, and the text of the other is lost.
    .fix = Join both, or remove one.
bad-table = cannot read the table: {$words}
    .binary = the table is no text, or its encoding is not known
    .hint = open it in Excel or WPS and save it as CSV (comma separated)
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
    .html = this is a web page, which cannot be imported; open it in Word or WPS, save it as .docx and import that
    .flat-xml = this is a Word XML file, which cannot be imported; open it in Word or WPS, save it as .docx and import that
    .pdf = this is a PDF, which cannot be imported; ask the sender for the Word file, or turn it into .docx with WPS and check the words before you import it
    .ofd = this is an OFD file, which cannot be imported; ask the sender for the Word file, or turn it into .docx with WPS and check the words before you import it
    .picture = this is a picture, without words to import; put it into a Word document, or name it under `pictures` of the issue
    .archive = this is an archive, no text document; unpack it and import the .docx files in it one by one
refusal-encrypted = the file is protected by a password; open it in Word or WPS, remove the password, save it and import that
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
    .pieces = the file has over {$most} paragraphs, runs, styles and so on, and was not read; split it into several files
refusal-binary = this is no text file; check that it is the right file; Word files need the extension .docx
refusal-encoding = the encoding of the text is not known (from byte {$offset} on); open it in an editor, save it with the encoding UTF-8 and import that
notice-header-footer = text of headers and footers was left out ({$count}, such as `{$words}`); add by hand what you need
notice-comments = comments were left out ({$count}, such as `{$words}`); see that they are dealt with
notice-deleted = text deleted by tracked changes was left out ({$count}, such as `{$words}`); see that it is to go
notice-hidden = hidden text was left out ({$count}, such as `{$words}`); unhide what you need in Word and import again
notice-equations = equations were read as one line of text ({$count}, such as `{$words}`); check them, or make them pictures
notice-objects = embedded files or controls were left out ({$count}); save those you need as files and name them under `attachments`
notice-charts = charts and diagrams were left out ({$count}); save those you need as pictures in Word and name them under `pictures`
notice-pictures = pictures in a format that cannot be shown were left out ({$count}, such as `{$words}`); save them as png or jpg and name them under `pictures`
notice-missing-pictures = pictures that are not in the file, or damaged, were left out ({$count}); ask the sender for them
notice-external = content of other files was not opened ({$count}, such as `{$words}`); put what you need into the file and import again
notice-links = links to something other than the web and mail were read as words only ({$count}, such as `{$words}`); check them
notice-symbols = symbols that are not known were replaced by `□` ({$count}); correct them from the original

## The shape of files

unknown-key = unknown key `{$key}`
    .hint = keys that are known here: {$known}
    .what = Every key is one of those that are known.
    .why = A key with a slip does nothing, and what it holds is lost unseen.
    .fix = Correct the key; turn what is not needed into a comment with #.
missing-key = `{$key}` is missing or empty
    .hint = add a line `{$key}: …`
    .what = Needed keys are there and hold something.
    .why = Without number, date and so on there is no issue.
    .fix = Add the key and what it holds.
wrong-type = expected {$wanted}, found {$found}
    .hint-number = write numbers plainly, without quotes or zeros in front: `number: 8`
    .hint-list = write each item on a line of its own, behind a hyphen and a space
    .hint-boolean = write true or false
    .hint-address = write the whole address, e.g. https://example.gov.cn/tongbao/
    .what = A value is of the kind that its key wants: text, number, date, list, or keys.
    .why = Else it is not known what is meant.
    .fix = Write it as the hint says.
unknown-value = unknown value `{$value}`, expected one of {$known}
    .what = Only certain words can stand here.
    .why = A word with a slip does nothing: an issue that is `publishd` is not published.
    .fix = Use one of the words that are listed.
out-of-range = {$number} is out of range ({$low} to {$high})
    .what = Years are 1900 to 2999, issue numbers 1 to 9999, copies 1 to 100000.
    .why = Numbers beyond that are slips.
    .fix = Correct the number.
impossible-date = wrong date `{$date}`
    .hint = write dates as 2017-08-21: four digits for the year, two for month and day
    .hint-day = the calendar has no such day; check month and day
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
schema-series = a series
    .id = id, part of file names and addresses; never change it once something is published
    .name = the name, printed large and red
    .english_name = English name, for a site in English
    .numbering = how issues are numbered
    .numbering-issue = by issue: 〔2017〕第8期
    .numbering-docno = as a document: 安绩办〔2017〕8号, laid out by GB/T 9704-2012
    .docno_prefix = the office's code, printed before the year; only with `numbering: docno`
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
    .status-published = approved
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
    .form = the link `{$link}` names no issue
    .ambiguous = several series have the issue that `{$link}` leads to
    .refused = links such as `{$link}` are not allowed
    .hint = use http://, https:// or mailto:, a page of this site between slashes such as /units/shuiwuju/, or another issue as issue:2017-7 or issue:gongzuo-2017-7
    .what = Links lead to the web, to mail, to a page that the site has, or to an issue that exists.
    .why = Broken links harm trust, and other kinds of links can be turned against readers.
    .fix = Correct the link, or remove the brackets around it.
control-character = the text holds the invisible character {$code}
    .hint = remove it; it was probably pasted from a web page or a PDF
    .what = No text holds control characters or marks that turn the direction of writing.
    .why = They cannot be seen, change what is read, and cannot be printed.
    .fix = Remove the characters around this place and type them again.
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
duplicate-issue = {$id} exists already: no two issues share series, year and number
    .hint = ask whose issue took the number first; make the other one No. {$next}, in the file and in its name; remove a file that was saved twice
    .what = Series, year and number are the identity of an issue.
    .why = Two issues with one number cannot be mended once they are sent out.
    .fix = Look into the register and take the right number.
empty-entry = the entry of unit `{$unit}` says nothing
    .issue = this issue says nothing
    .hint-issue = add units under entries, or news under rectifications
    .hint = add lead, practices or failings, or remove the entry
    .what = An entry has a lead, practices or failings.
    .why = A name without content would be printed as a blank.
    .fix = Add the content, or remove the entry.
wrong-file-name = the file name {$name} does not fit its content (No. {$number})
    .hint = the number in the file counts; the file may be renamed to `series-number.yaml`
    .what = A file is called by series and number, e.g. gongzuo-08.yaml.
    .why = Else somebody probably copied an issue and forgot to change its number.
    .fix = Check series and number in the file, then rename it.
missing-file = there is no file `{$file}`
    .forbidden = the file `{$file}` must not be published
    .hint-forbidden = put pictures and attachments below bulletins/ or assets/; hidden files and yaml files are refused
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
    .hint = add it if it exists; if the number is void, this warning can be left
    .what = Numbers of a series run from 1 on without a gap within a year.
    .why = A gap is a slip in a number, or an issue that was not filed.
    .fix = Check the number, or add the missing issue.
raw-html = HTML in the text is printed as it stands: {$html}
    .hint = remove the tags; write **text** for emphasis
    .what = Texts are Markdown; HTML tags have no effect.
    .why = HTML is unsafe, and cannot be printed on paper.
    .fix = Remove the tags and use Markdown.
unknown-failing = there is no failing {$id}
    .withheld = a public issue cannot report on {$id}: the issue that reported it is internal
    .hint-withheld = make this issue `audience: internal`, or remove the item
    .later = {$id} is not earlier than this issue
    .hint = { $count ->
    [one] the unit `{$unit}` has one failing in that issue
   *[other] the unit `{$unit}` has {$count} failings in that issue
}
    .hint-issue = there is no issue {$issue}
    .what = A rectification names a failing that an earlier issue reported.
    .why = Else the failing is never closed, and the ledger is wrong.
    .fix = Write series-year-number/unit/number; the last is its place among the failings of the entry, from 1.
unknown-series = there is no series `{$series}`
    .hint = series of tongbao.yaml: {$known}
    .what = The series of an issue stands in tongbao.yaml.
    .why = It decides name, numbering and addresses.
    .fix = Correct the id, or add the series to tongbao.yaml.
unknown-category = there is no category `{$category}`
    .hint = use one of `categories` in tongbao.yaml, or add it there
    .what = Where tongbao.yaml lists categories of failings, the category of a failing is one of them.
    .why = One category under two names is two in the filters of the ledger and in the statistics.
    .fix = Use a category of the list, or add it to `categories`.

unknown-unit = there is no unit `{$unit}`
    .hint = add the unit to units.yaml, or correct the id
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
    .what = Every picture has an alternative text.
    .why = The accessibility standard PDF/UA-1 and level a of PDF/A demand it; those who cannot see the picture rely on it.
    .fix = Write `alt:` under `pictures` of the entry; in templates of your own give `image` an `alt` argument.
missing-glyph = neither { $family } nor the families after it have the character “{ $character }” ({ $code })
    .role = no font of { $role } has the character “{ $character }” ({ $code })
    .seen = seen on page { $page } of the PDF; font roles concerned: { $roles }
    .hint = add a family that has it, such as LXGW WenKai or Noto Serif CJK SC, to the role in `pdf: fonts:` of `tongbao.yaml`, or check whether it is a typing error
    .what = Every character can be printed by some font.
    .why = A missing character is an empty box on paper; rare characters in names are hit most, and nobody notices before the print is out.
    .fix = Install a font that has the character and list it in `pdf: fonts:`; `tongbao doctor` shows the fonts in use.
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

template-error = a template is faulty
    .detail = the template {$template} is faulty: {$words}
    .hint = correct the template in templates/; without it the built-in one is used
    .what = Templates run, and use only the variables that are documented.
    .why = Else no page and no PDF can be made.
    .fix = Correct the template at the line that the report names.
attachment-forbidden = the standards {$standards} forbid attachments, so the YAML cannot be attached
    .hint = use the standards [a-3a, ua-1], or remove `attach_source`
    .what = Where the YAML is attached (attach_source), the standards allow attachments, as a-3a does.
    .why = PDF/A-2 allows no attachments but PDF/A files.
    .fix = Set `pdf: standards:` to [a-3a, ua-1], or remove `attach_source: true`.
write-failed = cannot write {$path}: {$words}
    .what = Outputs can be written.
    .why = Without space or permission the site would be incomplete, so the old one stays.
    .fix = Check disk space and permissions.

leak = the public site would show the name `{$words}`, which is withheld: {$outputs}{ $others ->
    [0] {""}
    [one] {" "}and one more
   *[other] {" "}and {$others} more
}
    .person = the public site would show the name `{$words}` from an issue that is withheld: {$outputs}{ $others ->
        [0] {""}
        [one] {" "}and one more
       *[other] {" "}and {$others} more
    }
    .id = the public site would show the number of an issue that is withheld, `{$words}`: {$outputs}{ $others ->
        [0] {""}
        [one] {" "}and one more
       *[other] {" "}and {$others} more
    }
    .text = the public site would show words that are withheld, `{$words}`: {$outputs}{ $others ->
        [0] {""}
        [one] {" "}and one more
       *[other] {" "}and {$others} more
    }
    .file = the public site would show a file of an issue that is withheld, `{$words}`: {$outputs}{ $others ->
        [0] {""}
        [one] {" "}and one more
       *[other] {" "}and {$others} more
    }
    .attached = a public issue uses the file here
    .attached-hint = take the words out of that file (look at its properties, comments and tracked changes, too), or take the file out of the public issue; then build again
    .template-hint = look at the templates and assets that you changed; where the file stands there from an older site, run tongbao build without --only and --no-pdf. The old site stays as it was
    .what = No file of the public site holds the name of a person whom a public issue hides, or words, numbers or files of drafts, of issues in review, and of internal or removed issues.
    .why = What is published cannot be taken back. So every file is read before it is written; a find ends the build, and the old site stays as it was.
    .fix = The message names the files and the words; the place shown is where they are withheld. Mend the attachment or the template that has them; where they may be public, make them so in the source.

output-collision = two outputs have one address: `{$path}` and `{$other}`
    .hint = where the names of files differ in capitals only, rename one; else this is a mistake of tongbao: please report it
    .what = Every page and file has an address of its own; capitals do not count.
    .why = One would take the place of the other; some systems do not tell capitals apart.
    .fix = Rename one of the files.

unread-output = cannot read what is in `{$path}`
    .encrypted = `{$path}` is locked with a password, and cannot be searched for what is withheld
    .unknown = `{$path}` is of a kind that is not opened, and cannot be searched for what is withheld
    .damaged = `{$path}` is damaged, and cannot be searched for what is withheld
    .too-much = `{$path}` is too large or too deep, and was not searched as a whole for what is withheld
    .in-part = `{$path}` is an old Office file, and was searched only in part for what is withheld
    .hint = look through it yourself; or take its password away, or save it as docx, xlsx or pdf
    .what = Files that are published with an issue can be searched for names and words that are withheld.
    .why = Nobody knows what is in a file that is locked, damaged or of an unknown kind.
    .fix = Save it as docx, xlsx, csv or pdf without a password; else look through it before it is published.

## Words of the pages (templates get them by word(key=…), without page-)

page-skip-to-content = Skip to content
page-large-print = Large print
page-you-are-here = You are here
page-home = Home
page-contents = In this issue
page-download-pdf = Download this issue as PDF
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
page-units = Units

## Corrections

label-removed-here = the correction that removed the issue
correction-after-removal = `{$issue}` was removed, so later corrections show nowhere
    .again = `{$issue}` was removed once already
    .hint = remove this file; what has to be added to the reason goes into the removal itself
    .what = An issue is removed once, and not corrected afterwards.
    .why = All that its page says then is the number, the date and the reason; other corrections have no place.
    .fix = Remove the correction that is too many, or mend its date.
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
    .hint = use another word if the person is not meant; else there is nothing to do
    .what = The public edition hides the persons responsible; the same letters change wherever else they stand in the issue.
    .why = A person called 文明 turns 文明城市 into 文某城市, which somebody should see before it is published.
    .fix = Use another word. Where the person is meant, leave it, or write # tongbao: allow masked-word at the end of the line.
minor-withdrawal = `{$kind}` cannot be minor
    .hint = remove minor: true
    .what = A retraction or a removal has no minor: true.
    .why = Lists and feeds must tell readers that an issue no longer holds.
    .fix = Remove minor: true, or make it an erratum where only a slip is mended.
missing-words = {$issue} does not say `{$words}`
    .edited = {$issue} no longer says `{$words}`
    .hint = copy the words as printed, only those that are wrong; remove where if they stand in no unit's entry
    .hint-edited = a published issue is not edited: put the old words back, or make this a revision if a new edition went out
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
page-about-files = Files and feeds
page-about-pdf = Every issue has a PDF, for printing and for keeping.
page-about-json = Every issue has a JSON file for programs, issue.json in the folder of its page.
page-about-feeds = The site, every series and every unit have an Atom feed.
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
page-search-hint = Each word has two characters at least. Words apart by spaces must all occur; quotation marks keep a phrase with spaces together.
page-search-keys = Ctrl+/ leads back here; from the results, / does.
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
    .part = {$caption}, places {$first} to {$last}
    .says = Units: {$units}; practices: {$practices}; failings: {$failings}.
    .most-failings = {" "}Most failings: {$unit} ({$number}).
    .most-practices = {" "}Most practices: {$unit} ({$number}).
figure-practices = Practices
figure-failings = Failings
figure-sum = Total
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
    .what = A failing of a unit is reported once.
    .why = Reporting it twice is mostly a slip of copy and paste, and the unit will ask for a correction.
    .fix = Remove one; where it happened again, give the new date and facts.
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
    .what = Names and posts are those under people: in terms.yaml.
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
label-issue-date = the date of the issue
label-praised-here = a practice here

## Proof-reading

fix-replace = write `{$wanted}`
fix-delete = delete it
fix-made = {$place}: {$before} → {$after} [{$rule}]
unknown-rule = no rule whose level can be set is called `{$rule}`
    .hint = run tongbao explain for the names of all rules
    .what = Check: levels: and # tongbao: allow name rules whose level the office may set.
    .why = A name that is misspelt has no effect.
    .fix = Run tongbao explain for the names of all rules.
unused-allow = nothing here breaks `{$rule}`, so allow is not needed
    .hint = delete the comment
    .what = # tongbao: allow stands on lines with a real exception only.
    .why = A needless exception lets later faults pass.
    .fix = Delete the comment.

half-width-punctuation = half-width `{$found}` in Chinese text
    .what = Commas, semicolons, colons, exclamation and question marks beside hanzi are full-width.
    .why = Chinese marks take the place of one character; half-width ones make the lines uneven.
    .fix = Write the full-width mark.
    .basis = GB/T 15834-2011, 5.1

attachment-mismatch = this issue has no attachment {$number}, it has {$count}
    .none = the text refers to an attachment, but the issue has none
    .label = the title of an attachment needs no `{$found}`, it is printed by itself
    .hint = add it under attachments, or correct its number in the text
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
punctuated-recipient = a recipient needs no `{$found}` at its end, it is printed by itself
    .several = one item holds several recipients `{$found}`
    .hint = write each recipient as an item of its own
    .what = Each item of the distribution is one name, without a mark at its end.
    .why = The program sets the marks; those brought along would stand twice.
    .fix = Delete the mark; write several recipients as several items.
    .basis = GB/T 9704-2012, 7.3.2 and 7.4.2
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
    .what = No words that are known to be wrong, such as 迫不急待 or 截止7月15日.
    .why = They are wrong wherever they stand.
    .fix = Write what is proposed; put words of your own office into terms.yaml.
    .basis = Modern Chinese Dictionary (现代汉语词典); practice
## Numbers and order

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
wrong-outline-mark = the number `{$number}` has another mark
    .two = `{$found}` is one mark too many behind `{$number}`
    .none = no `{$found}` behind `{$number}`
    .what = Numbers of an outline are written 一、 （一） 1. （1） without any other mark.
    .why = Arabic numbers take a point, 、 follows Chinese numerals without brackets only, and brackets take no mark at all.
    .fix = Delete the second mark, or write 1. for 1、.
    .basis = GB/T 9704-2012, 7.3.3; GB/T 15834-2011, 4.5.3.3 and B.2
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
inconsistent-numbers = the parts add up to {$sum}, which is not `{$found}`
    .more = the parts add up to {$sum}, more than the whole `{$whole}`
    .part = `{$found}` is more than the whole `{$whole}`
    .share = {$part} is {$is}% of {$whole}, which is not `{$found}`
    .weights = the weights add up to {$sum}%, not 100%
    .change = from `{$from}` to `{$to}` it is {$is}, which is not `{$found}`
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
