// The buttons over a manuscript: steps back, and what is done with the item that is written in.

import { make, word } from "./dom.js";

// `more` are buttons of their own: label, keys, what they do.
export function tools(writing, more = []) {
  const tool = ([label, keys, click, needs = false]) => {
    // The keyboard stays where it is.
    const button = make("button", { type: "button", class: "tool", title: keys, disabled: needs, click, mousedown: (event) => event.preventDefault() }, label);
    return [button, needs];
  };
  const all = [
    [word("undo"), "Ctrl+Z", writing.undo],
    [word("redo"), "Ctrl+Y", writing.redo],
    ...more,
    [word("up"), "Alt+↑", () => writing.move(-1), true],
    [word("down"), "Alt+↓", () => writing.move(1), true],
    [word("remove"), "", writing.remove, true],
  ].map(tool);
  writing.listen(() => all.forEach(([button, needs]) => (button.disabled = needs && !writing.hasItem())));
  return make("div", { class: "bar", role: "toolbar", "aria-label": word("manuscript") }, all.map(([button]) => button));
}
