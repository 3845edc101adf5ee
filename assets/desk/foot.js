// The foot of the outline, where users of Word look for them: pages, characters, copies.

import { make, word } from "./dom.js";
import { textAt } from "./form.js";
import { put } from "./put.js";

// What of an issue is its text.
const TEXTS = ["title", "editor_note", "entries", "rectifications"];

const lengthOf = (text) => [...text.replace(/\s/g, "")].length;

// The characters that are read in a record, without blanks.
function charactersIn(record) {
  const of = (field) => {
    if (field.records !== undefined) return field.records.map(charactersIn);
    if (field.record !== undefined) return [charactersIn(field.record)];
    if (field.pieces) return field.pieces.map((piece) => lengthOf(piece.words ?? ""));
    return ["line", "markdown"].includes(field.shape) ? [lengthOf(field.text ?? "")] : [];
  };
  return record.fields.flatMap(of).reduce((sum, one) => sum + one, 0);
}

export function footOf(writing, sheets) {
  const element = make("p", { class: "foot", title: word("foot-how") });

  function update() {
    const form = writing.form();
    if (form === null) return;
    const pages = sheets.figures().length;
    const copies = textAt(form, ["copies"]);
    const count = charactersIn({ fields: form.fields.filter(({ key }) => TEXTS.includes(key)) });
    const told = [pages > 0 ? word("foot-pages", { count: pages }) : null, word("foot-characters", { count }), copies === "" ? null : word("foot-copies", { count: copies })];
    put(element, ...told.filter((one) => one !== null).map((one) => make("span", {}, one)));
  }

  writing.listen(update);
  sheets.listen(() => {}, update);
  return element;
}
