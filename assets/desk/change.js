// A change that a Word file brings: how it stands, what to look at, and what can be answered, by a click or a key.

import { button, make, word } from "./dom.js";
import { wordOf, wordParts } from "./remarks.js";

const TAKE_WORDS = ["take-new", "take-gone", "take-emptied", "take-reworded"];
const STATE_WORDS = ["decided-take", "decided-both", "decided-leave", "decided-made", "decided-lost", "decided-open"];

// Whether somebody may decide of it.
export const isOpen = (change) => ["open", "conflict"].includes(change.state);

export const stateWords = (state) => wordOf(STATE_WORDS, state);

function answers(change, { state, isCurrent, decide }) {
  const decided = make("b", { class: `decided is-${state}` }, stateWords(state));
  if (!isOpen(change)) return [decided];
  if (state !== "open") return [decided, button(word("decide-again"), () => decide(undefined))];
  const keyed = (label, digit, decision) => button([label, " ", make("kbd", {}, digit)], () => decide(decision), isCurrent && digit === "1");
  if (change.state !== "conflict") return [keyed(wordOf(TAKE_WORDS, change.kind), "1", "take"), keyed(word("leave"), "2", "leave")];
  const both = change.kind === "reworded" ? keyed(word("take-both"), "3", "both") : null;
  return [keyed(change.kind === "gone" ? word("take-gone") : word("take-words"), "1", "take"), keyed(word("leave-issue"), "2", "leave"), both];
}

// The decision that a key means; undefined where it means none.
export function decisionOf(change, key, isRow) {
  const both = change.state === "conflict" && change.kind === "reworded" ? "both" : undefined;
  return { 1: "take", 2: "leave", 3: both, Enter: isRow ? "take" : undefined, Delete: "leave" }[key];
}

function warnings(change, { state, moved }) {
  if (!isOpen(change) || state !== "open") return [];
  const lines = [
    change.state === "conflict" ? word("change-conflict") : null,
    change.linked.length > 0 ? word("change-moved", { place: moved.join("；") }) : null,
    change.kind === "emptied" ? word("change-emptied") : null,
    change.kind === "gone" ? word("change-item-gone") : null,
    change.hasFigures && change.kind === "reworded" ? word("change-figures") : null,
    ...change.notes,
  ];
  return lines.filter((one) => one !== null).map((one) => make("p", { class: "change-note" }, make("span", { class: "mark warning" }), one));
}

// Its row. `shown` is how it stands (`state`), whether it has the keyboard (`isCurrent`), the places between which words
// `moved`; `decide` gets a decision, `choose` is called at a click.
export function changeRow(change, shown) {
  const { state, isCurrent, choose } = shown;
  const words = (label, parts) => make("p", { class: "change-words" }, label === null ? null : make("b", { class: "change-whose" }, label), wordParts(parts));
  return make(
    "li",
    { class: `change is-${state}`, "data-key": change.key, tabindex: isCurrent ? "0" : "-1", "aria-current": isCurrent ? "true" : null, "aria-label": `${change.place}: ${stateWords(state)}`, click: choose },
    make("div", { class: "change-text" }, make("p", { class: "where" }, change.place), words(change.state === "conflict" ? word("in-word") : null, change.parts), change.state === "conflict" ? words(word("in-issue"), change.now) : null),
    make("div", { class: "change-answers" }, make("p", { class: "choices left" }, answers(change, shown)), warnings(change, shown)),
  );
}
