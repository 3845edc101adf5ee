// Views over all of the desk, until they are closed: what a unit hands in, a Word file that came back, versions.

import { make } from "./dom.js";

// A view, to be shown as any dialog. Its head says what it is, of which issue, by which file where there is one, and has the
// buttons of `side`.
export function wholeView({ kind, label, title, of, file = null, side, pressed }, ...body) {
  const name = file === null ? null : make("span", { class: "quiet" }, file);
  return make(
    "dialog",
    { class: `whole ${kind}`, "aria-label": label, keydown: pressed },
    make("div", { class: "whole-head" }, make("h2", {}, title, " ", of), name, make("div", { class: "side" }, side)),
    body,
  );
}
