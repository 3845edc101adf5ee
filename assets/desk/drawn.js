// What a field has, as elements, and elements as what the field has: strong words, links, numbers of footnotes and their
// texts, tables, signs of headings, items and pictures.

import { make, word } from "./dom.js";
import { grid, host, name } from "./grid.js";
import { character, isCharacter, mark } from "./pieces.js";

// The elements of some units.
export function drawn(units) {
  const root = document.createDocumentFragment();
  const numbers = noteNumbers(units);
  const open = [root];
  let text = "";
  const flush = () => {
    if (text !== "") open.at(-1).append(text);
    text = "";
  };
  const add = (element, inner = element) => {
    open.at(-1).append(element);
    open.push(inner);
  };
  const makers = {
    break: () => open.at(-1).append(make("br", { class: "wanted" })),
    strong: () => add(make("b")),
    differs: () => add(make("mark")),
    link: (address) => add(make("a", { href: address, "data-address": address, title: address })),
    note: (label) => open.at(-1).append(make("sup", { class: "note-mark", contenteditable: "false", "data-label": label }, numbers.get(label) ?? "*")),
    "note-text": (label) => {
      const number = numbers.get(label) ?? "*";
      const words = host("note-words", word("note-of", { number }));
      add(make("div", { class: "note-text", contenteditable: "false", "data-label": label, "data-cited": numbers.has(label) ? "" : null }, make("span", { class: "note-number", "aria-hidden": "true" }, number), words), words);
    },
    table: (columns) => {
      const { element, table } = grid(columns);
      add(element, table);
    },
    row: () => add(make("tr")),
    cell: () => {
      const cell = host("cell", "");
      add(make("td", {}, cell), cell);
    },
    heading: (level) => open.at(-1).append(sign("heading", level, word("heading-sign"))),
    bullet: () => open.at(-1).append(sign("bullet", null, "•")),
    picture: (shown) => open.at(-1).append(sign("picture", shown, word("picture-sign", { words: shown }))),
  };
  units.forEach((unit, index) => {
    const before = units[index - 1]?.kind;
    if (isCharacter(unit)) {
      // The line end below a table is the table's own, so that no empty line is seen.
      if (unit.key === "\n" && (before === "table-end" || before === "note-text-end")) open.at(-1).lastElementChild.dataset.line = "";
      else text += unit.key;
      return;
    }
    flush();
    if (unit.kind.endsWith("-end")) open.pop();
    else makers[unit.kind]?.(unit.value);
  });
  flush();
  root.querySelectorAll(".grid").forEach(name);
  return root;
}

// Behind a number, a sign or a table that comes last somebody can go on: a line end that is not seen is a place for the caret.
export function openEnds(element) {
  for (const place of [element, ...element.querySelectorAll(".cell, .note-words")]) {
    const end = [...place.childNodes].findLast((node) => node.className !== "note-text" && node.data !== "");
    let last = end;
    while (last?.nodeName === "B" || last?.nodeName === "A") last = last.lastChild;
    if (last?.contentEditable === "false") end.after(make("br"));
  }
}

// The same to read alone.
export function printed(units) {
  const element = make("div", { class: "printed" }, drawn(units));
  element.querySelectorAll(".grid-bar").forEach((one) => one.remove());
  for (const one of element.querySelectorAll("[contenteditable], a")) {
    ["contenteditable", "role", "aria-label", "href"].forEach((name) => one.removeAttribute(name));
  }
  return element;
}

// The number of each footnote, as they are met.
function noteNumbers(units) {
  const numbers = new Map();
  for (const { kind, value } of units) {
    if (kind === "note" && !numbers.has(value)) numbers.set(value, String(numbers.size + 1));
  }
  return numbers;
}

const sign = (kind, value, label) => make("span", { class: `sign ${kind}`, contenteditable: "false", "data-kind": kind, "data-value": JSON.stringify(value) }, label);

// What an element holds, each unit with the place where it stands. `at` counts characters of a text node.
export function read(element) {
  const units = [];
  const add = (unit, node, at = 0) => units.push({ ...unit, node, at });
  const around = (node, begin, end, inner = node) => {
    const start = units.length;
    add(begin, node);
    inner.childNodes.forEach(walk);
    if (units.length === start + 1) units.pop();
    else add(end, node);
  };
  // The whole of a row or a cell stays, though nothing is in it.
  const whole = (node, kind, inner, value = null) => {
    add(mark(kind, value), node);
    inner();
    while (units.at(-1).key === "\n") units.pop();
    add(mark(`${kind}-end`), node);
  };
  const below = (node) => node.dataset.line !== undefined && add(character("\n"), node);
  const readers = {
    "note-text": (node) => {
      whole(node, "note-text", () => node.querySelector(".note-words").childNodes.forEach(walk), node.dataset.label);
      below(node);
    },
    grid: (node) => {
      const rows = [...node.querySelectorAll("tr")];
      const cells = (row) => [...row.cells].forEach((cell) => whole(cell, "cell", () => cell.firstChild.childNodes.forEach(walk)));
      whole(node, "table", () => rows.forEach((row) => whole(row, "row", () => cells(row))), JSON.parse(node.dataset.columns));
      below(node);
    },
    sign: (node) => add(mark(node.dataset.kind, JSON.parse(node.dataset.value)), node),
    "note-mark": (node) => add(mark("note", node.dataset.label), node),
  };
  function walk(node) {
    if (node.nodeType === Node.TEXT_NODE) node.data.split("").forEach((one, at) => add(character(one), node, at));
    // A line end before the footnotes is not seen.
    else if (node.nodeName === "BR" && node.nextSibling?.className === "note-text") return;
    else if (node.nodeName === "BR") add(node.className === "wanted" ? mark("break") : character("\n"), node);
    else if (readers[node.classList[0]] !== undefined) readers[node.classList[0]](node);
    else if (node.nodeName === "B") around(node, mark("strong"), mark("strong-end"));
    else if (node.nodeName === "A") around(node, mark("link", node.dataset.address), mark("link-end"));
    else {
      const breaks = node.nodeName === "DIV" && units.length > 0 && units.at(-1).key !== "\n";
      if (breaks) add(character("\n"), node);
      node.childNodes.forEach(walk);
    }
  }
  element.childNodes.forEach(walk);
  return kept(units, element);
}

// Without line ends at the end, which browsers need, and without footnotes of which one half was deleted.
function kept(units, element) {
  while (units.length > 0 && units.at(-1).key === "\n") units.pop();
  // Nor with one before a table that stands first.
  if (units[1]?.kind === "table" && units[0].key === "\n") units.shift();
  const texts = new Set([...element.querySelectorAll(".note-text")].map((one) => one.dataset.label));
  const marks = new Set([...element.querySelectorAll(".note-mark")].map((one) => one.dataset.label));
  let isLost = false;
  return units.filter((unit) => {
    if (unit.kind === "note") return texts.has(unit.value);
    if (unit.kind === "note-text") isLost = unit.node.dataset.cited !== undefined && !marks.has(unit.value);
    const stays = !isLost;
    if (unit.kind === "note-text-end") isLost = false;
    return stays;
  });
}

// What is written in within an element.
const inner = (node) => (["TD", "TH"].includes(node.nodeName) ? node.firstChild : (node.querySelector(".note-words") ?? node));

const indexIn = (node) => [...node.parentNode.childNodes].indexOf(node);

// Where a unit begins on the page.
function boundary({ node, kind, at }) {
  if (node.nodeType === Node.TEXT_NODE) return [node, at];
  if (kind?.endsWith("-end")) return [inner(node), inner(node).childNodes.length];
  return [node.parentNode, indexIn(node)];
}

// The unit before which a point of the page is.
export function indexOf(units, node, at) {
  const own = node.nodeType === Node.TEXT_NODE ? units.findIndex((unit) => unit.node === node) : -1;
  if (own >= 0) return Math.min(own + at, units.length);
  const range = document.createRange();
  range.setStart(node, at);
  const next = units.findIndex((unit) => range.comparePoint(...boundary(unit)) >= 0);
  return next < 0 ? units.length : next;
}

// What ends where its element does.
const WHOLE = ["note", "picture", "heading", "bullet", "strong-end", "link-end", "table-end"];

// The point of the page before a unit, for the beginning of something; for its end the point behind the unit before.
export function pointOf(units, index, element, isEnd = false) {
  const [before, next] = [units[index - 1], units[index]];
  const isText = (unit) => unit !== undefined && unit.node.nodeType === Node.TEXT_NODE;
  if (isText(next) && !(isEnd && isText(before))) return [next.node, next.at];
  if (isText(before)) return [before.node, before.at + 1];
  if (WHOLE.includes(before?.kind)) return [before.node.parentNode, indexIn(before.node) + 1];
  return next === undefined ? [element, element.childNodes.length] : boundary(next);
}
