// The outline of an issue: its units, and under each what it says, with the program's numbers. Units, practices and failings
// are put elsewhere among their like by dragging, or by Alt with an arrow.

import { make, tell, word } from "./dom.js";
import { follow, isWithin, keyOf } from "./form.js";
import { put } from "./put.js";

const textOf = (record, key) => record.fields.find((one) => one.key === key)?.text ?? "";
const recordsOf = (record, key) => record.fields.find((one) => one.key === key)?.records ?? [];

// The lists of an entry whose items have rows of their own: those with a heading.
const rowsOf = (record) => record.fields.filter((one) => one.blank?.fields.some(({ key }) => key === "heading"));

// What stands above the entries, lists below them, and what else stands there.
function partsOf({ fields }) {
  const at = fields.findIndex(({ key }) => key === "entries");
  const below = fields.slice(at + 1);
  const keys = (some) => some.map(({ key }) => key);
  return { head: keys(fields.slice(0, at)), lists: below.filter(({ records }) => records?.length > 0), tail: keys(below.filter(({ records }) => records === undefined)) };
}

// The units of an issue, by their ids.
export const unitsOf = (form) => recordsOf(form, "entries").map((entry) => textOf(entry, "unit"));

export function outline(manuscript, units) {
  const element = make("nav", { class: "outline", "aria-label": word("entries") });
  // The address of what is dragged.
  let dragged = null;
  // From the moment when a row is pressed until it is let go the rows stay where they are: the form as it was seen then.
  let seen = null;
  const release = () => {
    dragged = null;
    if (seen === null) return;
    seen = null;
    update();
  };
  element.addEventListener("pointerdown", () => (seen = structuredClone(manuscript.form())));
  // What comes of it, a click or a drop, comes first.
  addEventListener("pointerup", () => setTimeout(release));
  element.addEventListener("dragend", release);
  // Browsers cancel the pointer where dragging begins.
  addEventListener("pointercancel", () => setTimeout(() => dragged === null && release()));

  // Puts what is dragged in the place of an item; others may have moved both meanwhile.
  function dropOn(item) {
    const [from, to] = [dragged, item].map((at) => follow(seen ?? manuscript.form(), manuscript.form(), at));
    release();
    if (from === null || to === null) tell(word("step-lost"));
    else manuscript.moveTo(from, to.at(-1));
  }

  // `isOf` says of the address of a text whether it is one of the row's; `more` is what the row has besides.
  function link(at, label, kind, mark = "", about = "", isOf = () => false, more = {}) {
    const waits = manuscript.waitsAt(isOf) ? make("span", { class: "mark warning", title: word("conflict") }, make("span", { class: "unseen" }, word("conflict"))) : null;
    const shown = [mark === "" ? null : make("span", { class: "number" }, mark), make("span", {}, label), about === "" ? null : make("span", { class: "kind" }, about), waits];
    const button = make("button", { type: "button", class: kind, "aria-current": manuscript.isWithin(at) ? "true" : null, click: () => manuscript.focusAt(at) }, shown);
    return make("li", { "data-at": keyOf(at), ...more }, button);
  }

  // An item that can be moved; the field of it that a click leads to. `own` are its lists that have rows of their own.
  function movable(item, key, label, kind, { number = "", about = "", own = [] }) {
    const isOf = (at) => isWithin(at, item) && !own.includes(at[item.length]);
    const isOver = () => dragged !== null && keyOf(dragged) !== keyOf(item) && keyOf(dragged.slice(0, -1)) === keyOf(item.slice(0, -1));
    const mark = ({ currentTarget }, is) => currentTarget.classList.toggle(dragged !== null && dragged.at(-1) < item.at(-1) ? "drop-below" : "drop-above", is);
    const listeners = {
      dragstart: (event) => {
        dragged = item;
        event.dataTransfer.effectAllowed = "move";
        // Not as text: a field that it is dropped on would take it.
        event.dataTransfer.setData("application/x-tongbao-item", "");
      },
      dragover: (event) => isOver() && (event.preventDefault(), mark(event, true)),
      dragleave: (event) => mark(event, false),
      drop: (event) => {
        if (!isOver()) return;
        event.preventDefault();
        mark(event, false);
        dropOn(item);
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
    return link([...item, key], label, kind, number, about, isOf, { draggable: "true", ...listeners });
  }

  function entry(record, index) {
    const at = ["entries", index];
    const unit = textOf(record, "unit");
    const name = units().find(([id]) => id === unit)?.[1] ?? unit;
    const lists = rowsOf(record).map(({ key }) => key);
    const items = lists.flatMap((key) =>
      recordsOf(record, key).map((one, place) => movable([...at, key, place], "heading", textOf(one, "heading"), key, { number: one.mark, about: key === "failings" ? one.label : "" })),
    );
    return [movable(at, "unit", name, "unit", { own: lists }), ...items];
  }

  function update() {
    const form = manuscript.form();
    if (form === null || seen !== null) return;
    const { head, lists, tail } = partsOf(form);
    const entries = recordsOf(form, "entries").flatMap(entry);
    const rest = lists.map((field) => link([field.key, 0], field.label, "rest", "", "", ([key]) => key === field.key));
    put(element, make("ul", {}, link(["date"], word("head-of"), "rest", "", "", ([key]) => head.includes(key)), entries, rest, link(["copies"], word("tail-of"), "rest", "", "", ([key]) => tail.includes(key))));
  }

  return { element, update };
}
