// The outline of an issue: its units, and under each what it says, with the program's numbers.

import { make, put, word } from "./dom.js";
import { keyOf } from "./form.js";

const textOf = (record, key) => record.fields.find((one) => one.key === key)?.text ?? "";
const recordsOf = (record, key) => record.fields.find((one) => one.key === key)?.records ?? [];

export function outline(manuscript, units) {
  const element = make("nav", { class: "outline", "aria-label": word("entries") });

  function link(at, label, kind, mark = "", about = "") {
    const shown = [mark === "" ? null : make("span", { class: "number" }, mark), make("span", {}, label), about === "" ? null : make("span", { class: "kind" }, about)];
    const button = make("button", { type: "button", class: kind, "aria-current": manuscript.isWithin(at) ? "true" : null, click: () => manuscript.focusAt(at) }, shown);
    return make("li", { "data-at": keyOf(at) }, button);
  }

  function entry(record, index) {
    const at = ["entries", index];
    const unit = textOf(record, "unit");
    const name = units().find(([id]) => id === unit)?.[1] ?? unit;
    const items = ["practices", "failings"].flatMap((key) =>
      recordsOf(record, key).map((one, place) => link([...at, key, place, "heading"], textOf(one, "heading"), key, one.mark, key === "failings" ? one.label : "")),
    );
    return [link([...at, "unit"], name, "unit"), ...items];
  }

  function update() {
    const form = manuscript.form();
    if (form === null) return;
    const entries = recordsOf(form, "entries").flatMap(entry);
    const rest = form.fields
      .filter((field) => ["rectifications", "attachments"].includes(field.key) && field.records?.length > 0)
      .map((field) => link([field.key, 0], field.label, "rest", ""));
    put(element, make("ul", {}, link(["date"], word("head-of"), "rest"), entries, rest, link(["copies"], word("tail-of"), "rest")));
  }

  return { element, update };
}
