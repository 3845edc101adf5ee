// A field for text, in the type in which it will be printed. The browser owns what stands in it while somebody writes:
// nothing is put into it then, and nothing is read before an input method has finished.

import { make, tell as inform, word } from "./dom.js";
import { drawn, indexOf, openEnds, pointOf, read } from "./drawn.js";
import { keyInCell } from "./grid.js";
import { areSame, areStrongAlike, arranged, character, isCharacter, mark, moved, newUnits, occurrences, placeOf, remember, textOf, turnedStrong, unitAt, unitsOf, valueOf, wordsOf } from "./pieces.js";
import { post } from "./saver.js";

// Safari alone sends the key that confirms a composition after its end, at times as a plain Enter. Within so many
// milliseconds there a key is that one; elsewhere quick fingers are heard.
const CONFIRMING = "GestureEvent" in window ? 100 : 0;

// What is pasted while an input method is at work waits for its end; milliseconds between two looks.
const LOOK = 100;

// What of the clipboard is left out, each with how much.
const PASTED_WORDS = ["pasted-pictures", "pasted-deleted", "pasted-comments"];

const isStrongMark = (unit) => unit.kind === "strong" || unit.kind === "strong-end";

// A line has no line breaks; Enter is for the manuscript then, and so may be Backspace and several lines that are pasted.
// The program makes the number of an item that begins with the field, where it `isNumbered`: one that is pasted is left out.
export function textField({ label, isLine, isNumbered = false, changed, entered, erased, pasted: linesPasted }) {
  const element = make("div", {
    class: "words",
    contenteditable: "plaintext-only",
    role: "textbox",
    "aria-multiline": isLine ? null : "true",
    "aria-label": label,
    spellcheck: "false",
  });
  let composing = false;
  // From the first key of a composition until what came of it is told: nothing is put into the field meanwhile.
  let untold = false;
  let drawing = false;
  let ended = 0;
  // What is known of the text, and what of it was seen here last.
  let known = [];
  let seen = [];
  // What was changed here has no answer yet.
  let isAsked = false;

  // What stands in the field now, as far as it is known how that is written.
  const now = () => remember(read(element), known);
  const valueNow = (units) => (isLine ? textOf(units).replace(/\s*\n\s*/g, "") : valueOf(units));

  // A command is a step of its own, to be taken back as such; so is whatever does not change words alone.
  function tell({ isCommand = false } = {}) {
    if (drawing) return;
    untold = false;
    if (!composing) openEnds(element);
    const units = now();
    if (areSame(units, seen)) return;
    const was = valueNow(known);
    const marks = (all) => all.filter((unit) => !isCharacter(unit));
    const isStep = isCommand || !areSame(marks(units), marks(seen));
    isAsked = true;
    known = units;
    seen = units;
    changed(was, valueNow(units), isStep);
  }

  const isBusy = () => untold;
  element.addEventListener("compositionstart", () => (composing = untold = true));
  element.addEventListener("compositionend", () => {
    composing = false;
    ended = performance.now();
    // Browsers do not agree on which event comes last.
    setTimeout(() => composing || tell());
  });
  element.addEventListener("input", (event) => {
    if (!composing && !event.isComposing) tell();
  });
  element.addEventListener("focusout", () => {
    composing = false;
    tell();
  });
  element.addEventListener("command", () => tell({ isCommand: true }));
  element.addEventListener("click", ({ target }) => {
    const note = target.closest(".note-mark");
    const text = target.closest(".note-text");
    if (note !== null) toNote(note.dataset.label);
    else if (text !== null && target.closest(".note-words") === null) fromNote(text.dataset.label);
  });
  element.addEventListener("keydown", (event) => {
    if (composing || event.isComposing || event.keyCode === 229 || performance.now() - ended < CONFIRMING) return;
    // Keys may be quicker than what was to be done after a composition.
    if (untold) tell();
    const within = event.target.closest(".cell, .note-words");
    const isDone = isForAll(event) ? chooseAll(within ?? element) : within === null ? keyInText(event) : within.className === "cell" ? keyInCell(event, within) : keyInNote(event, within);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  });

  const isForAll = (event) => (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "a";

  // All of a cell or a footnote, or of the text above the footnotes.
  function chooseAll(place) {
    const part = document.createRange();
    part.selectNodeContents(place);
    const notes = [...place.childNodes].find((node) => node.className === "note-text");
    if (notes !== undefined) part.setEndBefore(notes);
    getSelection().removeAllRanges();
    getSelection().addRange(part);
    return true;
  }

  function keyInText(event) {
    if (event.key === "Backspace") return erased() || joinParagraphs();
    if (event.key !== "Enter") return false;
    // A paragraph ends with an empty line.
    if (!entered(event) && !isLine) document.execCommand("insertText", false, "\n\n");
    return true;
  }

  function keyInNote(event, within) {
    if (event.key !== "Enter" && event.key !== "Escape") return false;
    fromNote(within.parentElement.dataset.label);
    return true;
  }

  // From the number of a footnote to what it says, and back.
  function toNote(label) {
    const words = [...element.querySelectorAll(".note-text")].find((one) => one.dataset.label === label)?.querySelector(".note-words");
    words?.focus();
    if (words !== undefined) getSelection().selectAllChildren(words);
  }

  function fromNote(label) {
    const units = now();
    const at = units.findIndex((unit) => unit.kind === "note" && unit.value === label);
    if (at >= 0) choose(units, at + 1);
  }

  // Backspace at the start of a paragraph takes the whole empty line away.
  function joinParagraphs() {
    const chosen = chosenUnits();
    const units = now();
    const ends = (at) => units[at - 1]?.key === "\n" && units[at - 2]?.key === "\n";
    if (chosen === null || chosen[0] !== chosen[1] || !ends(chosen[0])) return false;
    // The line below a table is the table's.
    if ([units[chosen[0] - 1], units[chosen[0] - 2]].some(({ node }) => node.nodeType !== Node.TEXT_NODE)) return false;
    choose(units, chosen[0] - 2, chosen[0]);
    document.execCommand("delete");
    return true;
  }

  // What other programs have in the clipboard is read by the server, which knows their pages; words alone are taken as
  // they are. Lines are paragraphs then; where one line is all there is room for, they are joined, and that is told.
  element.addEventListener("paste", async (event) => {
    const page = event.clipboardData.getData("text/html");
    const words = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n+$/, "");
    // Office programs add a picture of the words to them.
    if (event.clipboardData.files.length > 0 && words === "" && page === "") return;
    event.preventDefault();
    while (composing) await new Promise((resolve) => setTimeout(resolve, LOOK));
    const isShort = isLine || event.target.closest?.(".cell, .note-words") !== null;
    const chosen = chosenUnits();
    const before = now();
    const answer = isShort && !isNumbered && page === "" ? null : await post("/pasted", { page, words }).catch(() => undefined);
    const pasted = answer?.pieces === null ? null : answer;
    const units = now();
    // Somebody went on writing meanwhile: what is pasted goes where the caret is.
    const [from, to] = chosen !== null && areSame(units, before) ? chosen : (chosenUnits() ?? [units.length, units.length]);
    const told = pasted ? PASTED_WORDS.map((id) => [id, pasted[id.replace("pasted-", "")]]).filter(([, count]) => count > 0).map(([id, count]) => word(id, { count })) : [];
    // Nobody answers: what the page says beside its words is not known.
    if (pasted === undefined && page !== "") told.push(word("pasted-plain"));
    if (isShort) {
      choose(units, from, to);
      const isAll = isNumbered && from === 0 && to === units.length;
      told.push(...putLines(pasted?.lines ?? words.split("\n"), isAll ? (answer?.items ?? null) : null, pasted?.tables ?? []));
    } else if (pasted) {
      if (pasted.pieces.length > 0) insert(units, from, to, newUnits(pasted));
    } else document.execCommand("insertText", false, words.replace(/\n+/g, "\n\n"));
    if (told.length > 0) inform(told.join(" "));
  });

  // Puts lines where there is room for one, unless the manuscript takes each for itself; what to tell of it. As `items`, which
  // are all of the field, they have no numbers. A table is no line: where nothing can hold it, nothing is taken.
  function putLines(all, items, tables) {
    const isRow = (at) => isLine && tables.some(({ from, to }) => at >= from && at < to);
    const lines = (items?.map((one) => one.words) ?? all.filter((_, at) => !isRow(at))).map((line) => line.trim()).filter((line) => line !== "");
    if (isLine && tables.length > 0) return linesPasted(lines, items, tables) ? [] : [word("pasted-table")];
    if (isLine && (lines.length > 1 || items !== null) && linesPasted(lines, items)) return [];
    if (lines.length > 0) document.execCommand("insertText", false, lines.join(" "));
    return lines.length > 1 ? [word("pasted-joined", { count: lines.length })] : [];
  }

  // Puts units in the place of others; tables, items and more than one line stand on lines of their own. Where they begin then.
  function insert(units, from, to, put) {
    const [head, tail] = [units.slice(0, from), units.slice(to)];
    const isBlock = put.some(({ key, kind }) => key === "\n" || kind === "table" || kind === "bullet" || kind === "heading");
    const lines = (has) => Array.from({ length: isBlock && has < 2 ? 2 - has : 0 }, () => character("\n"));
    const above = head.length === 0 ? [] : lines(head.at(-1).key !== "\n" ? 0 : head.at(-2)?.key !== "\n" ? 1 : 2);
    const below = tail.length === 0 || tail[0].key === "\n" ? [] : lines(0);
    const start = head.length + above.length;
    command([...head, ...above, ...put, ...below, ...tail], start + put.length);
    return start;
  }

  // What a command makes of the field, and what is chosen then.
  function command(units, from, to = from) {
    draw(units);
    choose(now(), from, to);
    tell({ isCommand: true });
  }

  // Puts a text into the field; not while an input method is at work.
  function set(value) {
    // What is written by an input method was written over what was known before.
    if (untold) return;
    const shown = read(element);
    // Nor over what nobody has been told of yet.
    if (!areSame(shown, seen)) return tell();
    known = unitsOf(value);
    seen = shown;
    const isAnswered = isAsked && known.every(({ source }) => source !== null);
    if (isAnswered) isAsked = false;
    if (areSame(shown, known)) return;
    const isFocused = element.contains(document.activeElement);
    const words = (units) => units.filter((unit) => !isStrongMark(unit));
    if (areSame(words(shown), words(known))) {
      // Where somebody writes, what is strong changes by a command alone, but for what cannot be.
      const isRefused = !areStrongAlike(shown, known);
      if (isFocused && !isRefused) return;
      if (isAnswered && isRefused) inform(word("bold-whole"));
    }
    const chosen = isFocused ? chosenUnits() : null;
    draw(known);
    seen = read(element);
    if (chosen !== null) choose(now(), ...chosen.map((at) => moved(at, shown, seen)));
  }

  // A browser tells that the keyboard leaves what is taken away, when half of it is gone.
  function draw(units) {
    drawing = true;
    element.replaceChildren(drawn(units));
    openEnds(element);
    drawing = false;
  }

  // The first and the last unit that are chosen; null where the caret is elsewhere.
  function chosenUnits() {
    const chosen = getSelection();
    if (chosen.rangeCount === 0 || !element.contains(chosen.anchorNode)) return null;
    const { startContainer, startOffset, endContainer, endOffset } = chosen.getRangeAt(0);
    const units = read(element);
    return [indexOf(units, startContainer, startOffset), indexOf(units, endContainer, endOffset)];
  }

  function rangeOf(units, from, to) {
    const part = document.createRange();
    part.setStart(...pointOf(units, from, element));
    part.setEnd(...pointOf(units, to, element, to > from));
    return part;
  }

  // Chooses units, and gives the keyboard to whatever of the field they are in.
  function choose(units, from, to = from) {
    const part = rangeOf(units, from, to);
    const start = part.startContainer;
    (start.nodeType === Node.TEXT_NODE ? start.parentElement : start).closest("[contenteditable=plaintext-only]").focus();
    getSelection().removeAllRanges();
    getSelection().addRange(part);
  }

  // Whether nothing but footnotes stands behind the caret.
  function isAtEnd() {
    const [from, to] = chosenUnits() ?? [0, 0];
    const next = now()[to];
    return from === to && (next === undefined || next.kind === "note-text");
  }

  // Characters of the text before the caret; null where it is elsewhere.
  const offset = () => selection()?.[0] ?? null;

  // The characters that are chosen, as places in the text; null where the caret is elsewhere.
  function selection() {
    const chosen = chosenUnits();
    const units = now();
    return chosen?.map((at) => placeOf(units, at)) ?? null;
  }

  // A part of the text, as a range of the page.
  function range(start, end) {
    const units = now();
    return units.length === 0 ? null : rangeOf(units, unitAt(units, start), unitAt(units, end));
  }

  // A part of the text as it is read.
  function words(start, end) {
    const units = now();
    return wordsOf(units.slice(unitAt(units, start), unitAt(units, end)));
  }

  // Where words stand as they are read: parts of the page, and the characters of the text before their ends.
  function found(words) {
    const units = now();
    return occurrences(units, words).map(([from, to]) => ({ range: rangeOf(units, from, to), end: placeOf(units, to) }));
  }

  function place(start, end = start) {
    const units = now();
    choose(units, unitAt(units, start), unitAt(units, end));
  }

  // Makes what is chosen bold, or plain again where all of it is bold.
  function embolden() {
    const chosen = isLine || composing ? null : chosenUnits();
    const turned = chosen === null ? null : turnedStrong(now(), chosen);
    if (turned !== null) command(turned.units, ...turned.chosen);
  }

  // Where something can be put in: what is chosen, and the link that it is in. Null where nothing can be.
  function target() {
    const chosen = isLine || composing ? null : chosenUnits();
    if (chosen === null) return null;
    const units = now();
    const begin = units.slice(0, chosen[0]).findLastIndex(({ kind }) => kind === "link");
    const end = begin < 0 ? -1 : units.findIndex(({ kind }, at) => at > begin && kind === "link-end");
    const isLink = end >= chosen[1] && begin >= 0;
    const [from, to] = isLink ? [begin, end + 1] : chosen;
    const words = units.slice(from, to).filter(isCharacter).map(({ key }) => key).join("");
    return { from, to, words, address: isLink ? units[begin].value : null };
  }

  // Whether units are of one paragraph, cell or footnote.
  const isSingle = (units) => units.every((unit) => (isCharacter(unit) && unit.key !== "\n") || isStrongMark(unit) || ["note", "link", "link-end"].includes(unit.kind));

  // Makes a link of a target, or plain words again without an address; whether it can be.
  function link({ from, to, words }, address, shown) {
    const units = now();
    const chosen = units.slice(from, to);
    const [begin, end] = ["link", "link-end"].map((kind) => chosen.filter((unit) => unit.kind === kind).length);
    if (begin !== end || !isSingle(chosen)) return false;
    const inner = chosen.filter(({ kind }) => kind !== "link" && kind !== "link-end");
    const content = shown === words ? inner : newUnits(shown);
    const put = address === null ? content : [mark("link", address), ...content, mark("link-end")];
    const last = { ...put.at(-1), isLast: true };
    const made = arranged([...units.slice(0, from), ...put.slice(0, -1), last, ...units.slice(to)]);
    command(made, made.findIndex(({ isLast }) => isLast) + 1);
    return true;
  }

  // Puts the number of a footnote behind a target; what it says is written below the text.
  function note({ to }) {
    const units = now();
    if (isWithin(units, to, "note-text")) return false;
    const taken = new Set(units.filter(({ kind }) => kind === "note" || kind === "note-text").map(({ value }) => value));
    let label = 1;
    while (taken.has(String(label))) label += 1;
    const text = [mark("note-text", String(label)), ...newUnits(word("to-fill-in")), mark("note-text-end")];
    command([...units.slice(0, to), mark("note", String(label)), ...units.slice(to), ...text], to + 1);
    toNote(String(label));
    return true;
  }

  // Puts a table behind a target.
  function table({ to }, columns, rows) {
    const units = now();
    if (isWithin(units, to, "note-text") || isWithin(units, to, "table")) return false;
    const times = (count, made) => Array.from({ length: count }, made);
    const row = (words) => [mark("row"), ...times(columns, () => [mark("cell"), ...newUnits(words), mark("cell-end")]).flat(), mark("row-end")];
    const put = [mark("table", times(columns, () => "unset")), ...row(word("to-fill-in")), ...times(rows, () => row("")).flat(), mark("table-end")];
    const start = insert(units, to, to, put);
    const cell = read(element)[start].node.querySelector(".cell");
    cell.focus();
    getSelection().selectAllChildren(cell);
    return true;
  }

  // Whether a unit stands within a table or a footnote.
  function isWithin(units, at, kind) {
    const count = (kind) => units.slice(0, at).filter((unit) => unit.kind === kind).length;
    return count(kind) > count(`${kind}-end`);
  }

  return { element, isLine, set, place, range, words, found, offset, selection, isAtEnd, embolden, target, link, note, table, isBusy, tell, text: () => textOf(now()), focus: () => element.focus() };
}
