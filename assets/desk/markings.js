// Links, footnotes and tables: what is to be put into the text is asked for, how it is written is the server's matter.

import { make, tell, word } from "./dom.js";
import { question } from "./steps.js";

// The fields of a question: name, label, kind, what stands there.
function form(fields) {
  const inputs = fields.map(([name, label, type, value]) => [name, make("input", { id: `mark-${name}`, type, value, min: type === "number" ? "1" : null, autocomplete: "off" }), label]);
  const rows = inputs.map(([name, input, label]) => make("p", { class: "asked" }, make("label", { for: `mark-${name}` }, label), input));
  return { rows, values: () => Object.fromEntries(inputs.map(([name, input]) => [name, input.type === "number" ? Number(input.value) || 1 : input.value])) };
}

// Asks, and puts the answer in; what cannot be is told, and asked for again.
function ask(label, target, fields, made) {
  if (target === null) {
    tell(word("no-place"));
    return;
  }
  const { rows, values } = form(fields);
  const told = make("p", { class: "told", role: "alert" });
  let confirm;
  const content = make("div", { keydown: (event) => event.key === "Enter" && !event.isComposing && event.keyCode !== 229 && confirm() }, rows, told);
  question(label, content, (close) => {
    confirm = async () => {
      let refused;
      try {
        refused = await target.mark(made(values()), close);
      } catch (error) {
        refused = error.message;
      }
      told.textContent = refused ?? "";
    };
    return [make("button", { type: "button", class: "button", click: close }, word("discard")), make("button", { type: "button", class: "button main", click: () => confirm() }, word("put-in"))];
  });
  content.querySelector("input").focus();
}

function askLink(target) {
  const words = target?.words === "" ? [["words", word("link-words"), "text", ""]] : [];
  ask(word("link"), target, [["address", word("link-address"), "text", ""], ...words], ({ address, words: shown }) => ({ link: { address, words: shown ?? "" } }));
}

function askNote(target) {
  ask(word("note"), target, [["words", word("note-words"), "text", ""]], (note) => ({ note }));
}

function askTable(target) {
  const size = [
    ["columns", word("table-columns"), "number", "3"],
    ["rows", word("table-rows"), "number", "3"],
  ];
  ask(word("new-table"), target, size, ({ columns, rows }) => ({ table: { columns, rows, words: word("to-fill-in") } }));
}

// Their buttons: label, keys, what they do.
export function markingTools(writing) {
  return [
    [word("link"), "", () => askLink(writing.target())],
    [word("note"), "", () => askNote(writing.target())],
    [word("new-table"), "", () => askTable(writing.target())],
  ];
}
