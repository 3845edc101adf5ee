// A block of what a unit hands in: what it was, as what it was taken, what it became; below that, where it is open, what it
// can be.

import { make, word } from "./dom.js";
import { put } from "./put.js";

// What a block can be, by its digit.
const CHOICE_WORDS = ["block-unit", "block-title", "block-practice", "block-point", "block-failing", "block-above", "block-leave-out", "block-as-is"];
const DIGITS = ["1", "2", "3", "4", "5", "6", "0", "7"];
const CHOICES = CHOICE_WORDS.map((label, index) => [DIGITS[index], label.slice("block-".length), label]);

// What a digit makes of a block; undefined for other keys.
export const choiceOf = (key) => CHOICES.find(([digit]) => digit === key)?.[1];

// Draws a block into its row. `shown` is its number from 0 (`at`), whether it has the keyboard (`isCurrent`) and is open
// (`isOpen`), what was decided of it, and the units; `go` is called at a click, `decide` gets a decision.
export function drawBlock(row, block, shown) {
  const { at, isCurrent, isOpen, decision, units, go } = shown;
  const isAsked = block.questions.length > 0;
  const label = isAsked ? word("questions") : block.word;
  const bridge = make(
    "button",
    {
      type: "button",
      class: "block-kind",
      tabindex: isCurrent ? "0" : "-1",
      "aria-expanded": String(isOpen),
      "aria-label": word("block-label", { number: at + 1, kind: isAsked ? `${label}, ${block.word}` : label }),
      click: go,
    },
    isAsked ? make("span", { class: "mark warning" }, label) : label,
    decision === undefined ? null : make("span", { class: "decided", "aria-hidden": "true" }, " ✓"),
  );
  row.className = isOpen ? "block is-open" : "block";
  row.dataset.kind = isAsked ? "asked" : block.kind;
  put(
    row,
    make("div", { class: "block-source", "data-number": String(at + 1) }, block.text.map((line) => make("p", {}, line))),
    bridge,
    make("div", { class: "block-became" }, block.questions.map((question) => make("p", { class: "block-question" }, question)), block.told.map((note) => make("p", { class: "block-told quiet" }, note)), became(block, units), isOpen ? menu(shown, block) : null),
  );
}

function became(block, units) {
  if (block.kind === "left") return make("p", { class: "quiet" }, word("block-left"));
  if (block.kind === "comment") return make("p", { class: "quiet" }, word("block-comment"));
  const name = units.find(([known]) => known === block.unit)?.[1] ?? block.unit ?? "";
  const unit = block.kind === "unit" ? make("p", { class: "block-unit" }, name, "：") : null;
  const pieces = block.pieces.filter(([kind]) => kind !== "unit" && kind !== "comment");
  const untaken = block.kind === "untaken" ? make("p", { class: "quiet" }, word("block-left")) : null;
  return [untaken, unit, pieces.map(([kind, label, words]) => make("p", { class: "piece", "data-kind": kind }, make("span", { class: "piece-label" }, label), words))];
}

function menu({ at, decision, units, decide }, { suggested }) {
  const buttons = CHOICES.map(([digit, is, label]) =>
    make("button", { type: "button", class: `chip${decision?.is === is ? " main" : ""}`, "aria-pressed": String(decision?.is === is), click: () => decide({ is }) }, word(label), " ", make("kbd", {}, digit)),
  );
  const choose = make(
    "select",
    { class: "chip", "aria-label": word("which-unit"), change: () => choose.value !== "" && decide({ is: "unit", unit: choose.value }) },
    make("option", { value: "" }, word("which-unit")),
    units.map(([id, label]) => make("option", { value: id, selected: decision?.unit === id }, label)),
  );
  const meant = units.find(([id]) => id === suggested);
  const near = meant === undefined ? null : make("button", { type: "button", class: "chip", click: () => decide({ is: "unit", unit: suggested }) }, meant[1]);
  return make("div", { class: "block-menu", role: "group", "aria-label": word("block-menu", { number: at + 1 }) }, near, buttons, choose);
}
