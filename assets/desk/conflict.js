// Texts that two people changed: both are shown, with the words that differ, and somebody chooses.

import { make, say, word } from "./dom.js";
import { keyOf } from "./form.js";

// The part of a text that another one has not, between what both begin and end with.
function parts(text, other) {
  let start = 0;
  while (start < text.length && start < other.length && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < text.length - start && end < other.length - start && text.at(-1 - end) === other.at(-1 - end)) end += 1;
  return [text.slice(0, start), make("mark", {}, text.slice(start, text.length - end)), text.slice(text.length - end)];
}

const nameOf = ({ at, ours, theirs }) => keyOf([at, ours, theirs]);

// `between` is what parts two texts in such a field.
function box(one, choose, between) {
  const theirs = one.theirs ?? "";
  const both = theirs === "" ? one.ours : theirs + between + one.ours;
  const button = (label, text) => make("button", { type: "button", class: "button", click: () => choose(one, text) }, label);
  return make(
    "section",
    { class: "waiting", "data-waits": nameOf(one), "aria-label": word("conflict"), tabindex: "-1" },
    make("p", {}, make("b", {}, one.theirs === null ? word("gone") : word("conflict"))),
    make("p", { class: "ours" }, make("b", {}, word("ours")), " ", parts(one.ours, theirs)),
    one.theirs === null ? null : make("p", { class: "theirs" }, make("b", {}, word("theirs")), " ", parts(theirs, one.ours)),
    make(
      "p",
      { class: "choices" },
      one.theirs === null ? null : button(word("take-ours"), one.ours),
      button(word("take-theirs"), null),
      one.theirs === null ? null : button(word("take-both"), both),
    ),
  );
}

const shown = (element) => [...element.querySelectorAll(".waiting")].map((one) => one.dataset.waits).sort().join("\n");
const wanted = (waiting) => waiting.map(nameOf).sort().join("\n");

export const conflicts = {
  differ: (element, waiting) => shown(element) !== wanted(waiting),
  // Each below its field; those whose field is gone stand first.
  show(waiting, fields, element, choose) {
    if (!this.differ(element, waiting)) return;
    element.querySelectorAll(".waiting").forEach((one) => one.remove());
    for (const one of waiting) {
      const place = one.theirs === null ? undefined : fields.get(keyOf(one.at));
      const made = box(one, choose, place?.isLine ? " " : "\n\n");
      if (place === undefined) element.prepend(made);
      else place.below.append(made);
    }
    if (waiting.length > 0) say(word("waiting", { count: waiting.length }));
  },
};
