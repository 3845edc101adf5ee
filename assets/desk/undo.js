// The steps that somebody can take back, and those that were taken back: each is the change that undoes it.

import { followedSteps } from "./followed.js";
import { inverse, keyOf } from "./form.js";

// Changes of one field within this time, in ms, are one step.
const STEP = 1500;

export function undoSteps() {
  let done = [];
  let undone = [];

  // Returns the change that takes a step; null where its place is lost, undefined where there is none.
  function take(form, from, to) {
    const { back } = from.pop() ?? {};
    if (back) to.push({ back: inverse(form, back), time: 0 });
    return back;
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
    back: (form) => take(form, done, undone),
    again: (form) => take(form, undone, done),
    // The steps go with their items, wherever others put them.
    follow: (moved) => ([done, undone] = [done, undone].map((steps) => followedSteps(moved, steps))),
  };
}
