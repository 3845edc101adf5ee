// What proof-reading finds in the fields of a manuscript: marks, what is said of a field below it, and mending.

import { keyOf, textAt, valueAt } from "./form.js";
import { card, isThere, mended, paint, sign } from "./marks.js";

// The first is of the manuscript: its form, its fields, changes of it. `allow` spares a field, `waiting` are texts of which one is
// chosen, `focusAt` and `point` lead to a field.
export function findings({ form, fields, fieldAt, change, isLocked }, { allow, waiting, fill, settled, appear, focusAt, point }) {
  let problems = [];

  const wasAt = (at) => valueAt(form(), at) ?? textAt(form(), at);

  function mark() {
    const placed = problems.filter((one) => one.place !== null);
    paint(placed, fieldAt);
    fields().forEach((field, key) => {
      const own = placed.filter((one) => keyOf(one.place.at) === key && isThere(one, field.text()));
      const told = JSON.stringify(own);
      if (field.told === told) return;
      // What is the same is left alone: somebody may be at it.
      field.told = told;
      const open = field.below.querySelector(".card");
      open?.remove();
      field.side.replaceChildren(...(own.length === 0 ? [] : [sign(own, (event) => toggle(field, own, event.isTrusted))]));
      if (open !== null && own.length > 0) toggle(field, own);
    });
  }

  // Shows what is said of a field, or no more; the keyboard goes there where somebody asked for it.
  function toggle(field, own, isAsked = false) {
    const open = field.below.querySelector(".card");
    if (open !== null) {
      open.remove();
      return;
    }
    const shown = card(own, { mend, allow });
    shown.addEventListener("keydown", (event) => event.key === "Escape" && (shown.remove(), field.element.focus()));
    field.below.prepend(shown);
    if (isAsked) shown.querySelector(".problem button, .problem").focus();
  }

  // Mends problems as one step; how many of them are in the file then, and how many wait, since others wrote there.
  async function mend(...asked) {
    if (isLocked()) return [0, 0];
    const texts = mended(asked, (at) => textAt(form(), at));
    const before = waiting().map(keyOf);
    const edits = texts.map(({ at, now }) => ({ text: { at, was: wasAt(at), now } }));
    if (edits.length > 0) change(edits.length === 1 ? edits[0] : { all: edits }, { isCommand: true });
    fill();
    await settled();
    const isWaiting = (at) => waiting().some((one) => keyOf(one.at) === keyOf(at) && !before.includes(keyOf(one)));
    const count = (all) => all.reduce((sum, { count }) => sum + count, 0);
    const waits = texts.filter(({ at }) => isWaiting(at));
    return [count(texts) - count(waits), count(waits)];
  }

  // Leads to a problem: the field, with what is said of it.
  function show(problem) {
    if (problem.place === null) return;
    const field = fieldAt(problem.place.at);
    if (field === undefined) {
      focusAt(problem.place.at);
      return;
    }
    appear();
    field.place(problem.place.start, problem.place.end);
    point(problem.place.at);
    field.element.scrollIntoView({ block: "center" });
    if (field.below.querySelector(".card") === null) field.side.querySelector("button")?.click();
  }

  return {
    mark,
    mend,
    show,
    // What was found last.
    know: (found) => (problems = found),
  };
}
