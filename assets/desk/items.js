// A new item of a list: what it must have, to be filled in.

import { word } from "./dom.js";

// What it holds, and the key in which somebody writes first, in a list. `day` is the day of what is new; `choicesOf` gives
// what can be chosen in a field, null where anything can be written.
export function newItem(field, given, day, choicesOf) {
  if (field.records === undefined) return { value: given, first: [] };
  const needed = field.blank.fields.filter((one) => one.needed);
  const texts = needed.filter((one) => one.shape !== "date" && choicesOf(one) === null);
  const value = { ...Object.fromEntries(texts.map((one) => [one.key, word("to-fill-in")])), ...given };
  for (const one of needed) {
    if (one.shape === "date") value[one.key] = day;
    if (one.shape === "choice") value[one.key] = one.choices[0][0];
  }
  const written = field.blank.fields.filter((one) => one.key in value && ["line", "markdown"].includes(one.shape));
  const editable = written.find((one) => !(one.key in given)) ?? written[0];
  return { value, first: editable === undefined ? [] : [editable.key] };
}
