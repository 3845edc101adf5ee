// Who says something: whoever signed in; else whoever sits here says so once, which is kept until the tab is closed.

import { make, word } from "./dom.js";
import { WHO } from "./saver.js";

const signedIn = document.body.dataset.who;

export const known = () => signedIn || (sessionStorage.getItem(WHO) ?? "");

// The field for it, and what it means.
export function signer() {
  const input = make("input", { id: "who", type: "text", value: known(), autocomplete: "name", required: true, readonly: signedIn !== "" });
  return {
    element: [make("p", {}, make("label", { for: "who" }, word("who")), input), make("p", { class: "quiet" }, signedIn === "" ? word("declared") : word("by-password"))],
    name: () => input.value,
    keep: () => sessionStorage.setItem(WHO, input.value.trim()),
    focus: () => input.focus(),
  };
}
