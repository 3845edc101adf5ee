// Who says something: whoever signed in; else whoever sits here says so, each time, since others may sit here by then.

import { make, word } from "./dom.js";
import { WHO } from "./saver.js";

const signedIn = document.body.dataset.who;

export const known = () => signedIn || (sessionStorage.getItem(WHO) ?? "");

// The field for it, and what it means; `names` are those that can be chosen.
export function signer(names) {
  const isAsked = signedIn === "";
  const input = make("input", { id: "who", type: "text", value: signedIn, autocomplete: "off", required: true, readonly: signedIn !== "" });
  const choose = (name) => () => {
    input.value = name;
    input.focus();
  };
  const all = isAsked ? [...new Set([known(), ...names])].filter((name) => name !== "") : [];
  const chips = all.map((name) => make("button", { type: "button", class: "chip", click: choose(name) }, name));
  const about = isAsked ? word("declared") : word("by-password");
  return {
    element: [make("p", {}, make("label", { for: "who" }, word("who")), input), chips.length > 0 ? make("p", { class: "chips", role: "group", "aria-label": word("who") }, chips) : null, make("p", { class: "quiet" }, about)],
    name: () => input.value,
    // Whether somebody has said so; the keyboard goes there where nobody has, and it is told.
    isSaid: (told) => {
      if (input.value.trim() !== "") return true;
      told.textContent = word("who-missing");
      input.focus();
      return false;
    },
    keep: () => sessionStorage.setItem(WHO, input.value.trim()),
    focus: () => input.focus(),
  };
}

// Who has said something of an issue: by steps, the last one first, and by remarks.
export const namesIn = ({ records, remarks }) => [...records.map(({ who }) => who).reverse(), ...remarks.map(({ who }) => who)];
