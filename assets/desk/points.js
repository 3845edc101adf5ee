// The points of a practice: Enter and lines that are pasted part one into several, Backspace takes away one in which nothing
// was written; elsewhere Enter leads on.

import { tell, word } from "./dom.js";
import { contentOf, find, textAt } from "./form.js";
import { character, newUnits, textOfValue, valueOf } from "./pieces.js";

// Whether an address is that of what a point begins with.
export const isLead = (at) => at.at(-1) === "lead" && at.at(-3) === "points";

// Whether an item begins with a field, and its number is made by the program.
export const isNumbered = (at) => isLead(at) || (at.at(-1) === "heading" && ["practices", "failings"].includes(at.at(-3)));

// The key of what stands below the heading of an item.
const bodyOf = (form, at) => find(form, at.slice(0, -1)).record.fields.find((one) => one.shape === "markdown").key;

// The change that puts items in the place of a point: of each, its lead and its text, where the point had none. Where somebody
// goes on.
export function replaced(form, at, items) {
  const [list, index, own] = [at.slice(0, -2), at.at(-2), [...at.slice(0, -1), "text"]];
  const isFree = textAt(form, own) === "";
  const [first, ...others] = items;
  const now = isFree ? first.lead : first.words;
  const all = [
    { text: { at, was: textAt(form, at), now } },
    ...(isFree && hasText(first) ? [{ text: { at: own, was: "", now: textOf(first) } }] : []),
    ...others.map((one, number) => ({ insert: { list, index: index + 1 + number, value: { lead: one.lead, ...(hasText(one) && { text: textOf(one) }) } } })),
  ];
  const last = others.at(-1) ?? (isFree ? first : { lead: now, text: "" });
  const end = hasText(last) ? textOfValue(textOf(last)) : last.lead;
  return { edit: { all }, to: [...list, index + others.length, hasText(last) ? "text" : "lead"], chosen: [end.length, end.length] };
}

const hasText = ({ text, tables = [] }) => text !== "" || tables.length > 0;

// What stands below the lead of an item: its words, then its tables, each on lines of its own.
function textOf({ text, tables = [] }) {
  const blocks = [...(text === "" ? [] : [newUnits(text)]), ...tables.map(({ pieces }) => newUnits({ pieces }))];
  return valueOf(blocks.flatMap((block, at) => [...(at === 0 ? [] : [character("\n"), character("\n")]), ...block]));
}

// The items of what is pasted at the end of a lead, or in its place, each with the tables that stand below it; null where the
// point says something already that would stand between.
export function withTables(form, at, [from, to], { lines, items, tables }) {
  const was = textAt(form, at);
  const own = [...at.slice(0, -1), "text"];
  if (to < was.length || textAt(form, own) !== "") return null;
  const words = was.slice(0, from);
  const plain = (lines.length > 0 ? lines : [""]).map((line, index) => (index === 0 ? words + line : line)).map((line) => ({ words: line, lead: line, text: "" }));
  const all = items === null || items.length === 0 ? plain : items;
  const behind = (one) => Math.max(0, (all === items ? one.behindItems : one.behind) - 1);
  return all.map((one, index) => ({ ...one, lead: one.lead || word("to-fill-in"), tables: tables.filter((table) => behind(table) === index) }));
}

// The change that parts a point where its lead is chosen: each line begins a point, and what stood behind goes on in the last,
// which is the same point then, with its text. Where somebody goes on: the field, and what of it is chosen.
export function parted(form, at, [from, to], lines) {
  const [list, index, was] = [at.slice(0, -2), at.at(-2), textAt(form, at)];
  // Blanks at the end of a line are of the page that it came from, or of the emptied field.
  const behind = was.slice(to);
  const [first, ...rest] = lines.map((line) => line.trimEnd());
  const [last, tail] = [lines.at(-1).trimEnd(), behind.trim() === "" ? "" : behind];
  const leads = [was.slice(0, from) + first, ...rest.slice(0, -1), last + tail].map((lead) => lead || word("to-fill-in"));
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

// Keys in points and beside them: of the manuscript its form, its fields, changes of it; `open` shows a field that is missing,
// `next` leads on within an item, `insert` and `removeItem` are those of items.
export function pointKeys({ form, fieldAt, change, draw }, { open, next, insert, removeItem }) {
  // Enter in a point makes the next one, of what stands behind the caret; with Shift a paragraph. In a line it leads on, within its item: from a heading to what
  // stands below it.
  function entered(at, event) {
    const list = at.slice(0, -2);
    const { field } = find(form(), at) ?? {};
    if (!event.shiftKey && part(at, ["", ""])) return true;
    if (list.at(-1) === "points" && !event.shiftKey) {
      // What stands behind the caret stays in its point.
      if (!fieldAt(at).isAtEnd()) {
        tell(word("point-goes-on"));
        return false;
      }
      insert(list, find(form(), list).field, at.at(-2) + 1, {});
      return true;
    }
    if (isLead(at)) {
      open([...at.slice(0, -1), "text"]);
      return true;
    }
    if (field?.shape === "markdown") return false;
    if (!isNumbered(at)) next(event.target, at.slice(0, 2));
    else if (!next(event.target, at.slice(0, -1))) open([...at.slice(0, -1), bodyOf(form(), at)]);
    return true;
  }

  // Parts a point into as many as there are lines, or puts items in its place, with tables below them; false elsewhere.
  function part(at, lines, given = null, tables = []) {
    const chosen = isLead(at) ? fieldAt(at).selection() : null;
    if (chosen === null) return false;
    const items = tables.length === 0 ? given : withTables(form(), at, chosen, { lines, items: given, tables });
    if (tables.length > 0 && items === null) return false;
    const made = items === null ? parted(form(), at, chosen, lines) : replaced(form(), at, items);
    change(made.edit, { isCommand: true });
    draw(made.to);
    fieldAt(made.to)?.place(...made.chosen);
    return true;
  }

  // Backspace takes a point away in which nothing was written yet; it leads to the end of the one before.
  function erased(at) {
    const chosen = isLead(at) && at.at(-2) > 0 ? fieldAt(at).selection() : null;
    if (chosen === null || !isUnwritten(form(), at, chosen)) return false;
    removeItem(at.slice(0, -1));
    const before = [...at.slice(0, -2), at.at(-2) - 1];
    const field = fieldAt([...before, "text"]) ?? fieldAt([...before, "lead"]);
    field?.place(field.text().length);
    return true;
  }

  return { entered, part, erased };
}
