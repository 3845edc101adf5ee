// Looking for words in all issues: what was found stands in the place of the list of issues.

import { ask } from "./api.js";
import { make, say, word } from "./dom.js";
import { put } from "./put.js";
import { issueAddress } from "./sought.js";

// How long it rests after a key before it asks.
const REST = 200;

const marked = (parts) => parts.map((part, index) => (index % 2 === 0 ? part : make("mark", {}, part)));

function fieldLink(id, field) {
  return make("li", {}, make("a", { href: issueAddress(id, field) }, make("span", { class: "place" }, field.place), " ", make("span", { class: "around" }, marked(field.parts))));
}

function issueItem(issue, { id, fields, more }) {
  return make(
    "li",
    { class: "hit" },
    make("p", {}, make("a", { href: issueAddress(id) }, issue.citation), " ", make("span", { class: "date" }, issue.date), " ", make("span", { class: `state ${issue.stage}` }, word(issue.stage)), " ", make("span", { class: "quiet" }, issue.summary)),
    fields.length === 0 ? null : make("ul", {}, fields.map((field) => fieldLink(id, field))),
    more === 0 ? null : make("p", { class: "quiet" }, word("more-fields", { count: more })),
  );
}

// `issues` gives those that the filters let through, `filters` what these are in words, `shown` is told whether anything is
// looked for; `kept` is what was looked for before, and where whoever looks came `from`.
export function searchPart({ issues, filters, shown, kept }) {
  const input = make("input", { type: "search", id: "search", autocomplete: "off", spellcheck: "false", title: "Ctrl+K", value: kept.words ?? "" });
  const found = make("section", { class: "hits", "aria-label": word("search"), hidden: true });
  let answer = null;
  let asked = "";
  let composing = false;
  let timer = null;

  async function look() {
    const words = input.value.trim();
    asked = words;
    kept.words = words;
    if (words === "") {
      answer = null;
      draw();
      return;
    }
    try {
      const next = await ask(`/search?${new URLSearchParams({ words })}`);
      // Somebody went on typing meanwhile.
      if (asked !== words) return;
      answer = next;
      say(draw());
    } catch {
      // The strip says that the server does not answer.
    }
  }

  // Shows what was found, and returns it in words.
  function draw() {
    found.hidden = answer === null;
    shown(answer !== null);
    if (answer === null) return "";
    const known = new Map(issues().map((issue) => [issue.id, issue]));
    const hits = answer.issues.filter(({ id }) => known.has(id));
    const through = filters();
    const none = word("not-found", { words: asked }) + (through === "" ? "" : ` ${word("filtered", { filters: through })}`);
    const some = answer.count > answer.issues.length ? word("found-first", { count: answer.count, shown: answer.issues.length }) : word("found-issues", { count: hits.length });
    const told = hits.length === 0 ? none : some;
    put(found, make("p", { class: "count" }, told), make("ol", {}, hits.map((hit) => issueItem(known.get(hit.id), hit))));
    return told;
  }

  function soon() {
    clearTimeout(timer);
    if (!composing) timer = setTimeout(look, REST);
  }

  input.addEventListener("compositionstart", () => (composing = true));
  input.addEventListener("compositionend", () => {
    composing = false;
    soon();
  });
  input.addEventListener("input", soon);
  const links = () => [...found.querySelectorAll("a")];
  // Up and down lead through what was found, and back.
  function lead(event) {
    if (composing || event.isComposing || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    const all = [input, ...links()];
    const next = all[all.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }
  input.addEventListener("keydown", lead);
  found.addEventListener("keydown", lead);
  for (const part of [input, found]) {
    part.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || composing || event.isComposing) return;
      // Once nothing is looked for, whoever came from an issue goes back to it.
      if (input.value === "" && kept.from !== undefined) location.hash = kept.from;
      input.value = "";
      input.focus();
      look();
    });
  }

  if (input.value !== "") look();
  return {
    element: make("label", { for: "search", class: "search" }, word("search"), " ", input),
    found,
    // The issues are others, or the filters are.
    update: () => (answer === null ? "" : draw()),
    focus: () => {
      input.focus();
      input.select();
    },
  };
}
