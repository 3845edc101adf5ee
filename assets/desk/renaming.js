// A unit that published issues print gets another name only when somebody says so. That is asked when the field is left: what is typed
// waits in the window until then, and the file says the old name.

import { make, word } from "./dom.js";
import { countAt, find, keyOf, textAt } from "./form.js";
import { ask } from "./used.js";

const NAMES = ["name", "full_name"];

// `write` writes a name, `add` adds a unit to a list, `draw` shows what the form says.
export function renaming(element, { form, state, write, add, draw }) {
  // What was typed, in which of the names of which unit; null where nothing waits.
  let held = null;
  let isAsking = false;

  const printed = (id) => state().units.find(([one]) => one === id)?.slice(4) ?? [0, []];

  // Where the field is: the unit may have been moved meanwhile. Null where it is gone.
  function placeOf({ list, id, key }) {
    const index = Array.from({ length: countAt(form(), list) }, (_, one) => textAt(form(), [...list, one, "id"])).indexOf(id);
    return index < 0 ? null : [...list, index, key];
  }

  const isHeldAt = (at) => held !== null && keyOf(placeOf(held)) === keyOf(at);

  // Holds what is typed into such a name; whether it does.
  function holds(at, now) {
    const [item, key] = [at.slice(0, -1), at.at(-1)];
    if (find(form(), item)?.record?.record !== "unit" || !NAMES.includes(key)) return false;
    const id = textAt(form(), [...item, "id"]);
    if (printed(id)[0] === 0) return false;
    if (!isHeldAt(at)) asks();
    held = now === textAt(form(), at) ? null : { list: item.slice(0, -1), id, key, now };
    return true;
  }

  // Forgets what waits; whether anything did.
  function drop() {
    const was = held;
    held = null;
    return was !== null;
  }

  function asks() {
    const [one, at] = [held, held && placeOf(held)];
    if (one === null || isAsking) return;
    if (at === null) return void drop();
    const [count, issues] = printed(one.id);
    const [listed, name] = [issues.join(word("and")), textAt(form(), at) || textAt(form(), [...at.slice(0, -1), "name"])];
    const told = count > issues.length ? word("unit-renamed-more", { count, issues: listed }) : word("unit-renamed", { issues: listed });
    const about = make("div", {}, make("p", {}, told), make("p", { class: "quiet" }, word("unit-renamed-how")));
    const then = (does) => () => {
      isAsking = false;
      if (held === one) drop();
      does(placeOf(one) ?? at);
    };
    // Esc leads back to what was typed, where its field is still there.
    const back = () => {
      isAsking = false;
      if (held !== one || !element.isConnected) return then(draw)();
      draw(placeOf(one) ?? at);
    };
    isAsking = true;
    const another = (at) => (draw(at), add(one.list, one.key === "name" ? { name: one.now } : {}));
    ask(one.now === "" ? word("unit-unname", { name }) : word("unit-rename", { name, now: one.now }), about, then(draw), [
      [word("unit-add"), then(another)],
      [word("unit-was-wrong"), then((at) => (write(at, textAt(form(), at), one.now, true), draw(at)))],
    ], back);
  }

  // Whoever only turns to another window, or has the form drawn anew, is still in the field.
  const look = () => setTimeout(() => isHeldAt(JSON.parse(document.activeElement?.closest("[data-at]")?.dataset.at ?? "null")) || asks());
  element.addEventListener("focusout", look);
  document.addEventListener("focusin", () => held !== null && look());

  return { holds, drop, asks, heldAt: (at) => (isHeldAt(at) ? held.now : null), isHeld: () => held !== null };
}
