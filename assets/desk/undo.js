// The steps that somebody can take back, and those that were taken back: each is the change that undoes it.

import { followedSteps } from "./followed.js";
import { afterMove, apply, inverse, isWithin, keyOf, saysOther, textAt, valueAt } from "./form.js";
import { rebased } from "./pieces.js";

// Changes of one field within this time, in ms, are one step.
const STEP = 1500;

export function undoSteps() {
  let done = [];
  let undone = [];

  // Returns the change that takes a step; null where its place is lost, or others wrote within its words, undefined where
  // there is none. `isHeld` says of which texts one is chosen first: their steps stay.
  function take(form, from, to, isHeld) {
    const { back } = from.at(-1) ?? {};
    if (back && textsOf(back).some(({ at }) => isHeld(at))) return null;
    from.pop();
    const now = back && onto(form, back);
    if (now) to.push({ back: inverse(form, now), time: 0 });
    return now;
  }

  return {
    // Remembers a change that is about to be made; a command is a step of its own.
    remember(form, edit, isCommand) {
      const last = done.at(-1);
      const back = inverse(form, edit);
      const follows = !isCommand && !last?.isCommand && last?.back?.text !== undefined && edit.text !== undefined && keyOf(last.back.text.at) === keyOf(edit.text.at) && performance.now() - last.time < STEP;
      if (follows) {
        last.back.text.was = edit.text.now;
        last.time = performance.now();
      } else done.push({ back, isCommand, time: performance.now() });
      undone = [];
    },
    back: (form, isHeld) => take(form, done, undone, isHeld),
    again: (form, isHeld) => take(form, undone, done, isHeld),
    // The steps go with their items, wherever others put them.
    follow: (moved) => ([done, undone] = [done, undone].map((steps) => followedSteps(moved, steps))),
  };
}

// Where somebody goes on whose item goes: in the field above it. `fields` are the addresses of all fields before that, as they
// stand one below the other.
export const besideGone = (item, fields) => fields[fields.findIndex((one) => isWithin(one, item) || keyOf(one) === keyOf(item)) - 1] ?? item.slice(0, -2);

// Where whoever took a step of items goes on, who was at an address: beside what went, in what came back, or where it is now.
export function placeOfStep({ remove, insert, move }, at, fields) {
  if (remove !== undefined) return besideGone(remove.at, fields);
  if (insert !== undefined) return [...insert.list, insert.index];
  return move !== undefined && at !== null ? afterMove(move, at) : null;
}

const textsOf = (edit) => (edit.all ?? [edit]).flatMap((one) => one.text ?? []);

// The same change of texts and items as they stand now: others may have written around its words, which stay. Null where they
// wrote within them, or in an item that it would take away.
function onto(form, edit) {
  if (edit.all !== undefined) {
    // Each finds what the ones before it leave.
    const copy = structuredClone(form);
    const all = edit.all.map((one) => {
      const now = onto(copy, one);
      if (now !== null) apply(copy, now);
      return now;
    });
    return all.includes(null) ? null : { all };
  }
  if (edit.remove !== undefined) return saysOther(form, edit.remove) ? null : { remove: { at: edit.remove.at } };
  if (edit.text === undefined) return edit;
  const text = rebased(edit.text, valueAt(form, edit.text.at) ?? textAt(form, edit.text.at));
  return text && { text };
}
