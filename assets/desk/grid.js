// A table in a field: its cells are text fields; rows and columns come and go by buttons and keys.

import { isChord, make, word } from "./dom.js";

// A place within a field that is written in for itself.
export const host = (kind, label) => make("div", { class: kind, contenteditable: "plaintext-only", role: "textbox", "aria-label": label, spellcheck: "false" });

// An empty table whose columns are aligned so.
export function grid(columns) {
  const table = make("table");
  const buttons = ACTS.map(([label, act]) => make("button", { type: "button", class: "tool", tabindex: "-1", mousedown: (event) => event.preventDefault(), click: () => perform(element, act) }, label));
  const bar = make("div", { class: "grid-bar", role: "toolbar", "aria-label": word("new-table"), keydown: (event) => leadAlong(event, buttons, element) }, buttons);
  const element = make("div", { class: "grid", contenteditable: "false", "data-columns": JSON.stringify(columns), focusin: (event) => event.target.className === "cell" && remember(element, event.target) }, bar, make("div", { class: "grid-wide" }, table));
  return { element, table };
}

const last = new WeakMap();
const remember = (element, cell) => last.set(element, cell);
const tableOf = (element) => element.querySelector("table");
const cellsOf = (element) => [...tableOf(element).querySelectorAll(".cell")];

// Gives cells their names, the first row its heads, and each column its side.
export function name(element) {
  const columns = JSON.parse(element.dataset.columns);
  [...tableOf(element).rows].forEach((row, index) =>
    [...row.cells].forEach((cell, column) => {
      const words = cell.firstChild;
      words.setAttribute("aria-label", index === 0 ? word("head-cell", { column: column + 1 }) : word("cell", { row: index, column: column + 1 }));
      const isRight = (cell.nodeName === "TH") === (index === 0);
      const kept = isRight ? cell : make(index === 0 ? "th" : "td", {}, words);
      if (index === 0) kept.scope = "col";
      kept.dataset.side = columns[column] ?? "unset";
      if (!isRight) cell.replaceWith(kept);
    }),
  );
}

// What the buttons do beside a cell; each gives the cell that is written in then, or null where no table is left.
const ACTS = [
  [word("row-above"), (element, row, column) => addRow(element, row.rowIndex, column)],
  [word("row-below"), (element, row, column) => addRow(element, row.rowIndex + 1, column)],
  [word("row-gone"), removeRow],
  [word("column-left"), addColumn],
  [word("column-right"), (element, row, column) => addColumn(element, row, column + 1)],
  [word("column-gone"), removeColumn],
  [word("table-gone"), () => null],
];

function perform(element, act) {
  const cell = last.get(element) ?? cellsOf(element)[0];
  // What is taken away has not the keyboard.
  element.parentElement.focus();
  finish(element, act(element, cell.closest("tr"), cell.parentElement.cellIndex));
}

// The field is told, and the keyboard goes to a cell; without one the table is gone.
function finish(element, cell) {
  const field = element.parentElement;
  if (cell === null) {
    leave(element, false);
    element.remove();
  } else {
    name(element);
    enter(cell);
  }
  field.dispatchEvent(new CustomEvent("command", { bubbles: true }));
}

const newCell = () => make("td", {}, host("cell", ""));

function addRow(element, at, column) {
  const table = tableOf(element);
  const row = make("tr", {}, [...table.rows[0].cells].map(newCell));
  if (at < table.rows.length) table.rows[at].before(row);
  else table.append(row);
  return row.cells[column].firstChild;
}

function removeRow(element, row, column) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  return next?.cells[column].firstChild ?? null;
}

function setColumns(element, change) {
  const columns = JSON.parse(element.dataset.columns);
  change(columns);
  element.dataset.columns = JSON.stringify(columns);
}

function addColumn(element, row, at) {
  setColumns(element, (columns) => columns.splice(at, 0, "unset"));
  for (const one of tableOf(element).rows) {
    if (at < one.cells.length) one.cells[at].before(newCell());
    else one.append(newCell());
  }
  return row.cells[at].firstChild;
}

function removeColumn(element, row, at) {
  setColumns(element, (columns) => columns.splice(at, 1));
  for (const one of tableOf(element).rows) one.cells[at].remove();
  return (row.cells[at] ?? row.cells[at - 1])?.firstChild ?? null;
}

// Gives the keyboard to a cell, and chooses what is in it, as going from cell to cell does elsewhere.
function enter(cell) {
  cell.focus();
  getSelection().selectAllChildren(cell);
}

// Puts the caret before or behind a table.
function leave(element, isBefore) {
  const field = element.parentElement;
  if (isBefore && element.previousSibling === null) element.before(make("br"));
  const at = [...field.childNodes].indexOf(element);
  field.focus();
  getSelection().collapse(field, isBefore ? at : at + 1);
}

// Whether the caret is at an edge of a cell: "left", "right", or on its first or last line.
function isAtEdge(cell, key) {
  const chosen = getSelection();
  if (!chosen.isCollapsed && chosen.toString() !== cell.textContent) return false;
  const part = document.createRange();
  part.selectNodeContents(cell);
  const { anchorNode, anchorOffset } = chosen;
  if (key === "ArrowLeft") part.setEnd(anchorNode, anchorOffset);
  if (key === "ArrowRight") part.setStart(chosen.focusNode, chosen.focusOffset);
  if (key === "ArrowLeft" || key === "ArrowRight") return chosen.isCollapsed && part.toString() === "";
  const caret = chosen.getRangeAt(0).getClientRects()[0];
  const [box, line] = [cell.getBoundingClientRect(), Number.parseFloat(getComputedStyle(cell).lineHeight)];
  if (caret === undefined) return true;
  return key === "ArrowUp" ? caret.top - box.top < line : box.bottom - caret.bottom < line;
}

// A key in a cell; whether it is done with.
export function keyInCell(event, cell) {
  const element = cell.closest(".grid");
  const [all, row] = [cellsOf(element), cell.closest("tr")];
  const index = all.indexOf(cell);
  const column = cell.parentElement.cellIndex;
  const beside = (other) => other?.cells[column].firstChild;
  const addBelow = (at) => finish(element, addRow(element, tableOf(element).rows.length, at));
  if (isChord(event) || event.altKey) return false;
  if (event.key === "Tab" && event.shiftKey) {
    if (index > 0) enter(all[index - 1]);
    else element.querySelector(".grid-bar .tool").focus();
  } else if (event.key === "Tab") {
    if (index < all.length - 1) enter(all[index + 1]);
    else addBelow(0);
  } else if (event.key === "Enter") {
    const below = beside(row.nextElementSibling);
    if (below !== undefined) enter(below);
    else addBelow(column);
  } else if (event.key === "Escape") leave(element, false);
  else if (event.key.startsWith("Arrow") && !event.shiftKey && isAtEdge(cell, event.key)) {
    const others = { ArrowLeft: all[index - 1], ArrowRight: all[index + 1], ArrowUp: beside(row.previousElementSibling), ArrowDown: beside(row.nextElementSibling) };
    const other = others[event.key];
    if (other === undefined) leave(element, event.key === "ArrowUp" || event.key === "ArrowLeft");
    else {
      other.focus();
      getSelection().selectAllChildren(other);
      if (event.key === "ArrowLeft") getSelection().collapseToEnd();
      else getSelection().collapseToStart();
    }
  } else return false;
  return true;
}

// Along the buttons by arrow keys, back to the cell by Escape or Tab.
function leadAlong(event, buttons, element) {
  const at = buttons.indexOf(document.activeElement);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step !== undefined) buttons[(at + step + buttons.length) % buttons.length].focus();
  else if (event.key === "Escape" || (event.key === "Tab" && !event.shiftKey)) enter(last.get(element) ?? cellsOf(element)[0]);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
