// Says whether what was written is saved. `lead` leads to what waits for somebody to choose.

import { make, word } from "./dom.js";

export function savedMark(lead) {
  const element = make("span", { class: "saved", role: "status" });

  function tell(name, waiting) {
    const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    const words = { saved: word("saved", { time }), saving: word("saving"), unsaved: word("unsaved"), "signed-out": word("signed-out-unsaved"), broken: word("broken"), gone: word("gone-file"), conflict: word("waiting", { count: waiting }) };
    element.className = `saved is-${name}`;
    if (element.textContent !== words[name]) element.replaceChildren(name === "conflict" ? make("button", { type: "button", click: lead }, words[name]) : words[name]);
  }

  return { element, tell };
}
