// Marks under the words that proof-reading found, and what it says of each, below the field.

import { button, isChord, make, word } from "./dom.js";
import { keyOf } from "./form.js";

const WEIGHTS = ["hint", "warning", "error"];

const painted = typeof CSS !== "undefined" && "highlights" in CSS;

// Paints the places in the texts of fields. What a field does not say any more is not marked.
export function paint(problems, fieldAt) {
  if (!painted) return;
  for (const weight of WEIGHTS) {
    const ranges = problems
      .filter((one) => one.severity === weight)
      .map((one) => rangeOf(one, fieldAt(one.place.at)))
      .filter((range) => range !== null);
    const highlight = CSS.highlights.get(weight) ?? new Highlight();
    highlight.clear();
    ranges.forEach((range) => highlight.add(range));
    CSS.highlights.set(weight, highlight);
  }
}

export function isThere({ place }, text) {
  return text.slice(place.start, place.end) === place.words.replace(/\n+$/, "") || place.start === place.end;
}

function rangeOf(problem, field) {
  if (field === undefined || !isThere(problem, field.text())) return null;
  return field.range(problem.place.start, Math.min(problem.place.end, field.text().length));
}

// The sign beside a field: the worst that is wrong in it, and how much is.
export function sign(problems, click) {
  const worst = [...WEIGHTS].reverse().find((weight) => problems.some((one) => one.severity === weight));
  const count = problems.length > 1 ? String(problems.length) : "";
  const label = problems.map((one) => `${word(one.severity)} ${one.message}`).join("；");
  return make("button", { type: "button", class: `mark ${worst}`, "aria-label": `${count} ${label}`.trim(), title: label, click }, count);
}

// What can be done about a problem: its remedy, and to allow it. `hands` may lack either.
export function answers(problem, { mend, allow }) {
  return [
    problem.remedy === null || mend === undefined ? null : button(remedy(problem.remedy), () => mend(problem), false, { "data-key": "1" }),
    !problem.mayBeAllowed || allow === undefined ? null : button(word("allow"), () => allow(problem), false, { "data-key": "2", title: word("allow-how") }),
  ];
}

// The keys of a problem that has the keyboard: 1 or Enter changes, 2 allows.
export function answered(event) {
  if (event.isComposing || isChord(event) || event.altKey) return;
  const isButton = event.target.localName === "button";
  const key = event.key === "Enter" && !isButton ? "1" : event.key;
  const answer = event.currentTarget.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (answer === null) return;
  event.preventDefault();
  answer.click();
}

// The texts of fields that are mended, each with how many problems were; what is not there any more, or within another one, is
// left.
export function mended(problems, textAt) {
  const texts = new Map();
  // From behind, so that the places before stay.
  for (const { place, text } of problems.map(({ remedy }) => remedy).sort((one, other) => other.place.start - one.place.start)) {
    const key = keyOf(place.at);
    const { now, from, count } = texts.get(key) ?? { now: textAt(place.at), from: Infinity, count: 0 };
    if (place.end > from || !isThere({ place }, now)) continue;
    texts.set(key, { at: place.at, now: now.slice(0, place.start) + text + now.slice(place.end), from: place.start, count: count + 1 });
  }
  return [...texts.values()];
}

// What is said of a field: each problem, and its answers at a click.
export function card(problems, hands) {
  return make(
    "ul",
    { class: "card", "aria-label": word("found") },
    problems.map((problem) =>
      make(
        "li",
        { class: `problem ${problem.severity}`, tabindex: "-1", keydown: answered },
        make("p", { class: "what" }, make("b", {}, word(problem.severity)), " ", problem.message),
        problem.hints.map((hint) => make("p", { class: "where" }, hint)),
        make("p", { class: "choices left" }, answers(problem, hands)),
      ),
    ),
  );
}

function remedy({ text, shown }) {
  return text === "" ? word("delete-it") : word("change-to", { text: shown ?? text });
}
