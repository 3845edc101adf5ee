// The buttons over a manuscript: steps back, and what is done with the item that is written in.

import { make, word } from "./dom.js";

// `more` are buttons of their own: label, keys, what they do.
export function tools(writing, more = []) {
  // What is done with an item needs one, and what changes anything that it may be changed.
  const hasItem = () => writing.hasItem();
  const tool = ([label, keys, click, isOn = () => true]) => {
    // The keyboard stays where it is.
    const button = make("button", { type: "button", class: "tool", title: keys, disabled: !isOn(), click, mousedown: (event) => event.preventDefault() }, label);
    return [button, isOn];
  };
  const all = [
    [word("undo"), "Ctrl+Z", writing.undo, () => !writing.isLocked()],
    [word("redo"), "Ctrl+Y", writing.redo, () => !writing.isLocked()],
    ...more,
    [word("up"), "Alt+↑", () => writing.move(-1), hasItem],
    [word("down"), "Alt+↓", () => writing.move(1), hasItem],
    [word("remove"), "", writing.remove, hasItem],
  ].map(tool);
  writing.listen(() => all.forEach(([button, isOn]) => (button.disabled = !isOn())));
  return make("div", { class: "bar", role: "toolbar", "aria-label": word("manuscript") }, all.map(([button]) => button));
}
