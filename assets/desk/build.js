// The elements of a manuscript: each field as it will be printed, with what can be added below.

import { chooser, shownFile } from "./attached.js";
import { make, word } from "./dom.js";
import { textField } from "./field.js";
import { isNumbered } from "./points.js";

// What the desk does not change: the number is given by the program, the state by those who decide.
export const FIXED = new Set(["issue.series", "issue.year", "issue.number", "issue.status"]);

// What whoever installed the program sets once.
const RARE = new Set(["archive.pdf"]);

// Fields that stand behind their name, as they are printed: 违反规定, 责任人 …
const PROSE = new Set(["editor_note", "lead", "text", "facts", "title", "heading"]);

// `hands` are what the manuscript does and knows: isDocument, changed, entered, erased, part, open, add, remove, attach, isOpen, choices.
export function builder(hands) {
  const fields = new Map();
  const chosen = [];

  // The fields of a record in the order in which they are printed: a post before its name, 编者按 above the title of a bulletin and
  // below that of a document.
  function inPrint({ record, fields }) {
    if (record === "person") return [...fields].reverse();
    const [title, note] = ["title", "editor_note"].map((key) => fields.find((one) => one.key === key));
    if (record !== "issue" || hands.isDocument()) return fields;
    return fields.map((one) => (one === title ? note : one === note ? title : one));
  }

  function record(form, at, isItem) {
    const id = form.record;
    // What is missing is offered where it would stand.
    const shown = [];
    let missing = [];
    const offer = () => {
      if (missing.length > 0) shown.push(make("p", { class: "chips" }, missing));
      missing = [];
    };
    for (const field of inPrint(form)) {
      // What addresses are made of is the program's.
      if (FIXED.has(`${id}.${field.key}`) || (hands.isForm && field.shape === "id")) continue;
      // Where news of one failing are seen, what is written is of that one: of another it would be seen, and approved, elsewhere.
      if (hands.isHidden && field.shape === "failing") continue;
      const here = [...at, field.key];
      const isMissing = field.text === null && !hands.isOpen(here);
      const element = isMissing ? null : one(id, field, here);
      if (isMissing) missing.push(chip(field, here));
      if (element !== null) {
        offer();
        shown.push(element);
      }
      if (field.records !== undefined && !(hands.isHidden && at.length === 0)) missing.push(...adder(field, here));
    }
    offer();
    if (!isItem) return shown;
    const mark = make("span", { class: "number", "aria-hidden": "true" }, form.mark);
    return make("div", { role: "group", class: `item ${id}`, "data-at": JSON.stringify(at), "aria-label": form.label, tabindex: "-1" }, mark, shown);
  }

  function one(id, field, at) {
    if (field.shape === "levels") return null;
    if (field.foreign) return named(field, make("p", { class: "empty" }, word("foreign", { file: hands.file() })));
    if (field.records !== undefined) {
      if (field.records.length === 0) return null;
      const isTitled = field.mark !== "" || (id === "issue" && field.key !== "entries") || hands.isForm;
      const group = isTitled ? make("p", { class: "group" }, field.mark === "" ? field.label : field.mark) : null;
      return make("div", { class: `list of-${field.key}` }, group, field.records.map((form, index) => (hands.isHidden?.([...at, index]) ? null : record(form, [...at, index], true))));
    }
    if (field.texts !== undefined) return texts(field, at);
    if (field.shape === "file") return shownFile(id, at.slice(0, -1), () => hands.remove(at.slice(0, -1)));
    if (field.record !== undefined) {
      const title = hands.isForm ? make("p", { class: "group" }, field.label) : null;
      if (RARE.has(`${id}.${field.key}`)) return make("details", { class: `part of-${field.key}` }, make("summary", {}, word("rare-settings")), record(field.record, at, false));
      return make("div", { class: `part of-${field.key}` }, title, record(field.record, at, false));
    }
    const control = field.shape === "line" || field.shape === "markdown" ? text(id, field, at) : other(field, at);
    return PROSE.has(field.key) && !hands.isForm ? make("div", { class: `prose of-${field.key}` }, control) : named(field, control);
  }

  const named = (field, control) => make("div", { class: `row of-${field.key}` }, make("span", { class: "name", "aria-hidden": "true" }, field.label), control, hands.isForm && field.about !== null ? make("p", { class: "about" }, field.about) : null);

  function text(id, field, at, label = field.label) {
    const held = textField({
      label,
      isLine: field.shape !== "markdown",
      isNumbered: isNumbered(at),
      changed: (was, now, isCommand) => {
        // Settings without a name would stop everything: one that is emptied is kept until another is written.
        if (!hands.isForm) hands.changed(at, was, now, isCommand);
        else if (now !== "" || !field.needed) hands.changed(at, hands.valueAt(at), now, isCommand);
        else hands.emptied(at);
      },
      entered: (event) => hands.entered(at, event),
      erased: () => hands.erased(at),
      pasted: (...pasted) => hands.part(at, ...pasted),
    });
    held.at = at;
    held.element.dataset.at = JSON.stringify(at);
    held.element.addEventListener("focusin", () => hands.focused(at));
    if (hands.isForm) held.element.addEventListener("blur", () => held.set(hands.valueAt(at)));
    fields.set(JSON.stringify(at), held);
    const side = make("span", { class: "side-mark" });
    const below = make("div", { class: "below" });
    held.side = side;
    held.below = below;
    return make("div", { class: `field ${id}-${field.key}`, "data-name": label }, held.element, side, below);
  }

  // A list of short texts: recipients.
  function texts(field, at) {
    const item = { ...field, shape: "line" };
    const all = field.texts.map((_, index) => text("texts", item, [...at, index], `${field.label} ${index + 1}`));
    const add = make("button", { type: "button", class: "chip", click: () => hands.add(at, field, word("to-fill-in")) }, hands.isForm ? word("add", { what: field.label }) : word("add-recipient"));
    return make("div", { class: `row of-${field.key}` }, make("span", { class: "name", "aria-hidden": "true" }, field.label), make("div", { class: "short" }, all, add));
  }

  // A date, a number, a word of a few, a unit, a failing.
  function other(field, at) {
    const choices = hands.choices(field);
    const change = ({ target }) => {
      // What cannot be is not written: a number of letters, no date where there must be one.
      if (!target.validity.valid || (field.needed && target.value === "")) target.value = hands.textAt(at);
      else hands.changed(at, hands.textAt(at), target.value);
    };
    const label = { "aria-label": field.label, "data-at": JSON.stringify(at), focus: () => hands.focused(at) };
    let control;
    if (choices !== null) control = make("select", { ...label, change });
    else if (field.shape === "id") control = make("input", { ...label, type: "text", readonly: true });
    else if (field.shape === "date") control = make("input", { ...label, type: "date", change });
    else control = make("input", { ...label, type: field.shape === "number" ? "number" : "text", min: "1", change });
    // What can be chosen may be another thing once more is known.
    chosen.push({ control, at, choices: choices === null ? null : () => hands.choices(field) });
    return control;
  }

  const chip = (field, at) => make("button", { type: "button", class: "chip", click: () => hands.open(at) }, word("add", { what: field.label }));

  // What is added needs a choice where it names a unit or a failing.
  function adder(field, at) {
    const name = field.blank.fields.find((one) => one.needed && hands.choices(one) !== null && one.shape !== "choice");
    const needsFile = field.blank.fields.some((one) => one.shape === "file");
    const kind = field.blank.record;
    if (needsFile) return chooser(word("add", { what: field.label }), hands.kinds(kind), (files) => hands.attach(kind, at, files));
    const button = (click) => make("button", { type: "button", class: "chip", click }, word("add", { what: field.label }));
    if (name === undefined) return [button(() => hands.add(at, field))];
    const free = hands.offers(name).filter(([value]) => !field.records.some((one) => one.fields.some((other) => other.key === name.key && other.text === value)));
    const options = free.map(([value, label]) => make("option", { value }, label));
    const select = make("select", { class: "chip", "aria-label": name.label }, make("option", { value: "" }, word("choose")), options);
    return [select, button(() => select.value !== "" && hands.add(at, field, { [name.key]: select.value }))];
  }

  return { record, fields, chosen };
}

// What can be chosen, and what stands there, though nobody can choose it any more.
export function fillChoices(control, choices, value) {
  const known = choices.some(([one]) => one === value);
  const all = known ? choices : [[value, value === "" ? word("choose") : value], ...choices];
  control.replaceChildren(...all.map(([one, label]) => make("option", { value: one, selected: one === value }, label)));
}
