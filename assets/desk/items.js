// Items of lists: what a new one must have, and how one comes in, is moved and taken away.

import { fileName } from "./attached.js";
import { say, tell, today, word } from "./dom.js";
import { countAt, find, textAt } from "./form.js";
import { besideGone } from "./undo.js";

// What it holds, and the key in which somebody writes first, in a list. `day` is the day of what is new; `choicesOf` gives
// what can be chosen in a field, null where anything can be written.
export function newItem(field, given, day, choicesOf) {
  if (field.records === undefined) return { value: given, first: [] };
  const needed = field.blank.fields.filter((one) => one.needed);
  const texts = needed.filter((one) => one.shape !== "date" && choicesOf(one) === null);
  const value = { ...Object.fromEntries(texts.map((one) => [one.key, word("to-fill-in")])), ...given };
  for (const one of needed) {
    if (one.shape === "date") value[one.key] ??= day;
    if (one.shape === "choice") value[one.key] ??= one.choices[0][0];
  }
  const written = field.blank.fields.filter((one) => one.key in value && ["line", "markdown"].includes(one.shape));
  const editable = written.find((one) => !(one.key in given)) ?? written[0];
  // Where nothing must be written, what may be is written first: the title of an entry.
  const first = editable ?? field.blank.fields.find((one) => ["line", "markdown"].includes(one.shape) && !one.needed);
  return { value, first: first === undefined ? [] : [first.key] };
}

// What is done with items: the first is of the manuscript, its form, its fields, changes of it; `choices` gives what can be chosen in a field.
// `isKept` asks before an item goes that others speak of, and says whether it is asked.
export function itemSteps({ form, fieldAt, fields, change, open, draw, focusedAt, isLocked }, choices, isKept) {
  // A new item has what it must have, to be filled in.
  function insert(list, field, index, given) {
    const { value, first } = newItem(field, given, textAt(form(), ["date"]) || today(), choices);
    change({ insert: { list, index, value } });
    const at = [...list, index, ...first];
    if (first.length > 0 && textAt(form(), at) === "") open(at);
    else draw(at);
    // What is to be filled in is replaced by the first key.
    fieldAt(at)?.place(0, textAt(form(), at).length);
  }

  // The item of the field that is written in.
  function item() {
    for (let at = focusedAt() ?? []; at.length > 1; at = at.slice(0, -1)) {
      if (typeof at.at(-1) === "number") return at;
    }
    return null;
  }

  function move(by) {
    const at = item();
    if (at !== null) moveTo(at, at.at(-1) + by, focusedAt().slice(at.length));
  }

  // Puts an item at another place of its list; the keyboard goes to a field of it.
  function moveTo(at, to, field = []) {
    const [list, from] = [at.slice(0, -1), at.at(-1)];
    if (isLocked() || to === from || to < 0 || to >= countAt(form(), list)) return;
    change({ move: { list, from, to } });
    draw([...list, to, ...field]);
    say(word("moved", { number: to + 1 }));
  }

  function remove() {
    const at = item();
    if (at !== null) removeItem(at);
  }

  function removeItem(at, isSure = false) {
    if (isLocked() || (!isSure && isKept(at, () => removeItem(at, true)))) return;
    const label = find(form(), at).record?.label ?? "";
    const file = textAt(form(), [...at, "file"]);
    const all = [...fields().values()].map((field) => field.at);
    change({ remove: { at } });
    const beside = besideGone(at, all);
    draw(beside);
    fieldAt(beside)?.place(textAt(form(), beside).length);
    if (file === "") say(word("removed", { what: label }));
    else tell(word("file-stays", { what: label, file: fileName(file) }));
  }

  return { insert, item, move, moveTo, remove, removeItem };
}
