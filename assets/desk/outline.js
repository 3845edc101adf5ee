// The outline of an issue: its units, and under each what it says, with the program's numbers. Units, practices and failings
// are put elsewhere among their like by dragging, or by Alt with an arrow.

import { isChord, make, put, word } from "./dom.js";
import { isWithin, keyOf } from "./form.js";

// What stands above the entries, and below all.
const HEAD = ["date", "title", "editor_note"];
const TAIL = ["distribution", "copies", "people"];

const textOf = (record, key) => record.fields.find((one) => one.key === key)?.text ?? "";
const recordsOf = (record, key) => record.fields.find((one) => one.key === key)?.records ?? [];

export function outline(manuscript, units) {
  // A step back is also wanted by whoever has just moved something here.
  const undo = (event) => isChord(event) && event.key === "z" && (event.preventDefault(), manuscript.undo());
  const element = make("nav", { class: "outline", "aria-label": word("entries"), keydown: undo });
  // The address of what is dragged.
  let dragged = null;

  // `isOf` says of the address of a text whether it is one of the row's.
  function link(at, label, kind, mark = "", about = "", isOf = () => false) {
    const waits = manuscript.waitsAt(isOf) ? make("span", { class: "mark warning", title: word("conflict") }, make("span", { class: "unseen" }, word("conflict"))) : null;
    const shown = [mark === "" ? null : make("span", { class: "number" }, mark), make("span", {}, label), about === "" ? null : make("span", { class: "kind" }, about), waits];
    const button = make("button", { type: "button", class: kind, "aria-current": manuscript.isWithin(at) ? "true" : null, click: () => manuscript.focusAt(at) }, shown);
    return make("li", { "data-at": keyOf(at) }, button);
  }

  // An item that can be moved; the field of it that a click leads to.
  function movable(item, key, label, kind, number = "", about = "") {
    const isOf = (at) => isWithin(at, item) && !(kind === "unit" && ["practices", "failings"].includes(at[2]));
    const row = link([...item, key], label, kind, number, about, isOf);
    const isOver = () => dragged !== null && keyOf(dragged) !== keyOf(item) && keyOf(dragged.slice(0, -1)) === keyOf(item.slice(0, -1));
    const mark = (is) => row.classList.toggle(dragged !== null && dragged.at(-1) < item.at(-1) ? "drop-below" : "drop-above", is);
    const listeners = {
      dragstart: (event) => {
        dragged = item;
        event.dataTransfer.effectAllowed = "move";
        // Not as text: a field that it is dropped on would take it.
        event.dataTransfer.setData("application/x-tongbao-item", "");
      },
      dragend: () => (dragged = null),
      dragover: (event) => isOver() && (event.preventDefault(), mark(true)),
      dragleave: () => mark(false),
      drop: (event) => {
        if (!isOver()) return;
        event.preventDefault();
        mark(false);
        manuscript.moveTo(dragged, item.at(-1));
      },
      keydown: (event) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (by === undefined || !event.altKey) return;
        event.preventDefault();
        manuscript.moveTo(item, item.at(-1) + by);
        const moved = [...item.slice(0, -1), item.at(-1) + by, key];
        [...element.querySelectorAll("li")].find((one) => one.dataset.at === keyOf(moved))?.querySelector("button").focus();
      },
    };
    row.draggable = true;
    Object.entries(listeners).forEach(([name, listen]) => row.addEventListener(name, listen));
    return row;
  }

  function entry(record, index) {
    const at = ["entries", index];
    const unit = textOf(record, "unit");
    const name = units().find(([id]) => id === unit)?.[1] ?? unit;
    const items = ["practices", "failings"].flatMap((key) =>
      recordsOf(record, key).map((one, place) => movable([...at, key, place], "heading", textOf(one, "heading"), key, one.mark, key === "failings" ? one.label : "")),
    );
    return [movable(at, "unit", name, "unit"), ...items];
  }

  function update() {
    const form = manuscript.form();
    if (form === null) return;
    const entries = recordsOf(form, "entries").flatMap(entry);
    const rest = form.fields
      .filter((field) => ["rectifications", "attachments"].includes(field.key) && field.records?.length > 0)
      .map((field) => link([field.key, 0], field.label, "rest", "", "", ([key]) => key === field.key));
    put(element, make("ul", {}, link(["date"], word("head-of"), "rest", "", "", ([key]) => HEAD.includes(key)), entries, rest, link(["copies"], word("tail-of"), "rest", "", "", ([key]) => TAIL.includes(key))));
  }

  return { element, update };
}
