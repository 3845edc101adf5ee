// The points of a practice: Enter and lines that are pasted part one into several, Backspace takes away one in which nothing
// was written.

import { word } from "./dom.js";
import { contentOf, find, textAt } from "./form.js";
import { textOfValue } from "./pieces.js";

// Whether an address is that of what a point begins with.
export const isLead = (at) => at.at(-1) === "lead" && at.at(-3) === "points";

// The change that parts a point where its lead is chosen: each line begins a point, and what stood behind goes on in the last,
// which is the same point then, with its text. Where somebody goes on: the field, and what of it is chosen.
export function parted(form, at, [from, to], lines) {
  const [list, index, was] = [at.slice(0, -2), at.at(-2), textAt(form, at)];
  const [last, tail] = [lines.at(-1), was.slice(to)];
  const leads = [was.slice(0, from) + lines[0], ...lines.slice(1, -1), last + tail].map((lead) => lead || word("to-fill-in"));
  const isEnd = tail === "";
  const [now, others, start] = isEnd ? [leads[0], leads.slice(1), index + 1] : [leads.at(-1), leads.slice(0, -1), index];
  const inserts = others.map((lead, number) => ({ insert: { list, index: start + number, value: { lead } } }));
  const all = now === was ? inserts : [{ text: { at, was, now } }, ...inserts];
  return {
    edit: all.length === 1 ? all[0] : { all },
    to: [...list, index + others.length, "lead"],
    chosen: last + tail === "" ? [0, leads.at(-1).length] : [last.length, last.length],
  };
}

// Whether nothing was written in a point yet, and what of its lead is chosen is all of it.
export function isUnwritten(form, at, [from, to]) {
  const texts = Object.values(contentOf(find(form, at.slice(0, -1)).record)).map(textOfValue);
  return from === 0 && to === textAt(form, at).length && texts.every((text) => text === "" || text === word("to-fill-in"));
}
