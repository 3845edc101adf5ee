// A field for text, in the type in which it will be printed. The browser owns what stands in it while somebody writes:
// nothing is put into it then, and nothing is read before an input method has finished.

import { make, tell as inform, word } from "./dom.js";
import { post } from "./saver.js";
import { STRONG, turnStrong } from "./strong.js";

// Some browsers send the key that confirms a composition after its end.
const AFTER_COMPOSITION = 100;

// The pieces of a field with their places in its text: line breaks are characters in some browsers, elements in others,
// and what is bold stands between asterisks.
function pieces(element) {
  const found = [];
  let length = 0;
  const add = (node, text) => {
    found.push({ node, text, start: length });
    length += text.length;
  };
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) add(node, node.data.replace(/\u00a0/g, " "));
    else if (node.nodeName === "BR") add(node, "\n");
    else if (node.nodeName === "B") {
      if (node.textContent === "") return;
      add(null, STRONG);
      node.childNodes.forEach(walk);
      add(null, STRONG);
    } else {
      const breaks = node !== element && node.nodeName === "DIV" && length > 0 && !found.at(-1).text.endsWith("\n");
      if (breaks) add(null, "\n");
      node.childNodes.forEach(walk);
    }
  };
  walk(element);
  return found;
}

// The bold parts of a field, with their asterisks, as ranges of its text.
function strongParts(element) {
  const marks = pieces(element).filter(({ node, text }) => node === null && text === STRONG);
  return marks.flatMap(({ start }, index) => (index % 2 === 0 ? [[start, marks[index + 1].start + STRONG.length]] : []));
}

const whole = (element) =>
  pieces(element)
    .map(({ text }) => text)
    .join("");

const read = (element) => whole(element).replace(/\n+$/, "");

// Whether an element ends before another.
const isBehind = (node, other) => !node.contains(other) && (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

// A line has no line breaks; Enter is for the manuscript then.
export function textField({ label, isLine, changed, entered }) {
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
  let ended = 0;
  let known = "";

  // A command is a step of its own, to be taken back as such.
  function tell({ isCommand = false } = {}) {
    untold = false;
    const text = isLine ? read(element).replace(/\s*\n\s*/g, "") : read(element);
    if (text === known) return;
    const was = known;
    known = text;
    changed(was, text, isCommand);
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
  element.addEventListener("blur", () => {
    composing = false;
    tell();
  });
  element.addEventListener("keydown", (event) => {
    if (composing || event.isComposing || event.keyCode === 229 || performance.now() - ended < AFTER_COMPOSITION) return;
    if (event.key === "Enter" && entered(event)) event.preventDefault();
    else if (event.key === "Enter" && !isLine) {
      event.preventDefault();
      // A paragraph ends with an empty line.
      document.execCommand("insertText", false, "\n\n");
    } else if (event.key === "Enter") event.preventDefault();
    else if (event.key === "Backspace") joinParagraphs(event);
  });

  // Backspace at the start of a paragraph takes the whole empty line away.
  function joinParagraphs(event) {
    const selection = getSelection();
    const at = offset();
    if (!selection.isCollapsed || at === null || !whole(element).slice(0, at).endsWith("\n\n")) return;
    event.preventDefault();
    selection.removeAllRanges();
    selection.addRange(range(at - 2, at));
    document.execCommand("delete");
  }

  // What other programs have in the clipboard is read by the server, which knows their pages; words alone are taken as
  // they are. Lines are paragraphs then, unless they are items of a list or rows of a table.
  element.addEventListener("paste", async (event) => {
    const page = event.clipboardData.getData("text/html");
    const words = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n+$/, "");
    // Office programs add a picture of the words to them.
    if (event.clipboardData.files.length > 0 && words === "" && page === "") return;
    event.preventDefault();
    while (composing) await new Promise((resolve) => setTimeout(resolve, AFTER_COMPOSITION));
    if (isLine) {
      document.execCommand("insertText", false, words.replace(/\s*\n\s*/g, " ").trim());
      return;
    }
    const chosen = selection();
    const before = whole(element);
    const read = page === "" && !words.includes("\t") ? null : await post("/pasted", { page, words }).catch(() => null);
    if (read === null) {
      document.execCommand("insertText", false, words.replace(/\n+(?!\n|[-|#]|\d+\. )/g, "\n\n"));
      return;
    }
    // Somebody went on writing meanwhile: what is pasted goes where the caret is.
    const [from, to] = chosen !== null && whole(element) === before ? chosen : (selection() ?? [before.length, before.length]);
    insert(from, to, read);
    if (read.pictures > 0) inform(word("pasted-pictures", { count: read.pictures }));
  });

  // Puts a text with its bold words in the place of a part of the field; tables and lists stand on lines of their own.
  function insert(from, to, read) {
    const now = whole(element);
    const [head, tail] = [now.slice(0, from), now.slice(to)];
    const isBlock = /\n|^[-|]|^\d+\. /.test(read.text);
    const above = isBlock && head !== "" && !head.endsWith("\n\n") ? (head.endsWith("\n") ? "\n" : "\n\n") : "";
    const below = isBlock && tail !== "" && !tail.startsWith("\n") ? "\n\n" : "";
    const start = from + above.length;
    const kept = strongParts(element);
    const strong = [
      ...kept.filter(([, end]) => end <= from),
      ...read.strong.map((part) => part.map((at) => at + start)),
      ...kept.filter(([begin]) => begin >= to).map((part) => part.map((at) => at + start + read.text.length + below.length - to)),
    ];
    draw(head + above + read.text + below + tail, strong);
    place(start + read.text.length);
    tell({ isCommand: true });
  }

  // Puts a text into the field, bold where it is strong; not while an input method is at work.
  function set(text, strong) {
    // What is written by an input method was written over what was known before.
    if (untold) return;
    known = text;
    const isFocused = document.activeElement === element;
    const isSame = read(element) === text;
    // Where somebody writes, what is bold changes by a command alone.
    if (isSame && (isFocused || String(strongParts(element)) === String(strong))) return;
    const at = isFocused ? offset() : null;
    draw(text, strong);
    if (at !== null) place(Math.min(at, text.length));
  }

  function draw(text, strong) {
    const parts = [];
    let end = 0;
    for (const [from, to] of strong) {
      parts.push(text.slice(end, from), make("b", {}, text.slice(from + STRONG.length, to - STRONG.length)));
      end = to;
    }
    parts.push(text.slice(end));
    element.replaceChildren(...parts.filter((part) => part !== ""));
  }

  // Characters before the caret; null where it is elsewhere.
  function offset() {
    const { anchorNode, anchorOffset } = getSelection();
    return element.contains(anchorNode) ? offsetOf(anchorNode, anchorOffset) : null;
  }

  // Characters before a point of the page in the field.
  function offsetOf(node, at) {
    const all = pieces(element);
    const own = all.find((piece) => piece.node === node);
    if (own !== undefined) return own.start + at;
    // Between elements: what stands behind the point begins there.
    const next = all.find((piece) => piece.node !== null && (node.childNodes[at]?.contains(piece.node) || (node.childNodes[at] === undefined && isBehind(node, piece.node))));
    return next === undefined ? whole(element).length : next.start;
  }

  // The point behind so many characters.
  function point(at) {
    const inside = pieces(element).filter(({ node }) => node?.nodeType === Node.TEXT_NODE);
    const piece = inside.find(({ text, start }) => at <= start + text.length) ?? inside.at(-1);
    return piece === undefined ? null : [piece.node, Math.max(0, Math.min(at - piece.start, piece.text.length))];
  }

  // A part of the text, as a range of the page.
  function range(start, end) {
    const [from, to] = [point(start), point(end)];
    if (from === null || to === null) return null;
    const part = document.createRange();
    part.setStart(...from);
    part.setEnd(...to);
    return part;
  }

  // The first and the last character that are chosen; null where the caret is elsewhere.
  function selection() {
    const chosen = getSelection();
    if (chosen.rangeCount === 0 || !element.contains(chosen.anchorNode)) return null;
    const { startContainer, startOffset, endContainer, endOffset } = chosen.getRangeAt(0);
    return [offsetOf(startContainer, startOffset), offsetOf(endContainer, endOffset)];
  }

  // Puts a link, a footnote or a table where `chosen` is, and calls `close`; why it cannot be, or null.
  async function mark(chosen, made, close) {
    const before = read(element);
    const marked = await post("/marked", { text: before, chosen: chosen.map((at) => Math.min(at, before.length)), new: made });
    if (marked.refused !== undefined) return marked.refused;
    close();
    draw(marked.text, marked.strong);
    place(...marked.chosen);
    tell({ isCommand: true });
    return null;
  }

  // Makes what is chosen bold, or plain again where all of it is bold.
  function embolden() {
    const chosen = isLine || composing ? null : selection();
    if (chosen === null || chosen[0] === chosen[1]) return;
    const made = turnStrong(whole(element), strongParts(element), chosen);
    draw(made.text, made.strong);
    place(...made.chosen);
    tell({ isCommand: true });
  }

  function place(start, end = start) {
    element.focus();
    const part = range(start, end);
    if (part === null) return;
    getSelection().removeAllRanges();
    getSelection().addRange(part);
  }

  return { element, isLine, set, place, range, offset, selection, mark, embolden, isBusy, tell, text: () => read(element), focus: () => element.focus() };
}
