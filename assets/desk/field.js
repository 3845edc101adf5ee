// A field for text, in the type in which it will be printed. The browser owns what stands in it while somebody writes:
// nothing is put into it then, and nothing is read before an input method has finished.

import { make } from "./dom.js";

// Some browsers send the key that confirms a composition after its end.
const AFTER_COMPOSITION = 100;

// The asterisks around what is strong; the field shows bold type in their place.
const STRONG = "**";

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

const whole = (element) =>
  pieces(element)
    .map(({ text }) => text)
    .join("");

const read = (element) => whole(element).replace(/\n+$/, "");

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
  let ended = 0;
  let known = "";

  function tell() {
    const text = isLine ? read(element).replace(/\s*\n\s*/g, "") : read(element);
    if (text === known) return;
    const was = known;
    known = text;
    changed(was, text);
  }

  const isBusy = () => composing;
  element.addEventListener("compositionstart", () => (composing = true));
  element.addEventListener("compositionend", () => {
    composing = false;
    ended = performance.now();
    // Browsers do not agree on which event comes last.
    setTimeout(tell);
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

  // Lines that are pasted are paragraphs, unless they are items of a list or rows of a table.
  element.addEventListener("paste", (event) => {
    // Office programs add a picture of the words to them.
    if (event.clipboardData.files.length > 0 && event.clipboardData.getData("text/plain") === "") return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n+$/, "");
    const paragraphs = text.replace(/\n+(?!\n|[-|#]|\d+\. )/g, "\n\n");
    document.execCommand("insertText", false, isLine ? text.replace(/\s*\n\s*/g, "") : paragraphs);
  });

  // Puts a text into the field, bold where it is strong; not while an input method is at work.
  function set(text, strong) {
    // What is written by an input method was written over what was known before.
    if (composing) return;
    known = text;
    if (read(element) === text) return;
    const at = document.activeElement === element ? offset() : null;
    const parts = [];
    let end = 0;
    for (const [from, to] of strong) {
      parts.push(text.slice(end, from), make("b", {}, text.slice(from + STRONG.length, to - STRONG.length)));
      end = to;
    }
    parts.push(text.slice(end));
    element.replaceChildren(...parts.filter((part) => part !== ""));
    if (at !== null) place(Math.min(at, text.length));
  }

  // Characters before the caret.
  function offset() {
    const { anchorNode, anchorOffset } = getSelection();
    const piece = pieces(element).find(({ node }) => node !== null && node === anchorNode);
    return piece === undefined ? null : piece.start + anchorOffset;
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

  // Makes what is chosen bold, or plain again.
  function embolden() {
    const selection = getSelection();
    if (isLine || composing || selection.isCollapsed || !element.contains(selection.anchorNode)) return;
    const chosen = selection.getRangeAt(0);
    const bold = chosen.commonAncestorContainer.parentElement?.closest("b");
    if (bold !== null && bold !== undefined && element.contains(bold)) bold.replaceWith(...bold.childNodes);
    else if (chosen.startContainer === chosen.endContainer && !chosen.toString().includes("\n")) chosen.surroundContents(make("b"));
    else return;
    element.normalize();
    tell();
  }

  function place(start, end = start) {
    element.focus();
    const part = range(start, end);
    if (part === null) return;
    getSelection().removeAllRanges();
    getSelection().addRange(part);
  }

  return { element, set, place, range, offset, embolden, isBusy, tell, text: () => read(element), focus: () => element.focus() };
}
