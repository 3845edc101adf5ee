// Lists of what is wrong: the word for its weight, what it is, where, and what to do.

import { addressOf, nameOf } from "./corrections.js";
import { button, make, word } from "./dom.js";
import { answered, answers } from "./marks.js";
import { issueAddress } from "./sought.js";

const WEIGHT_WORDS = ["error", "warning", "hint"];

// The files of which a workspace has one, by the names of their schemas, each with its word.
export const FILE_WORDS = ["config", "units", "distribution", "terms", "rectifications"];

export function counts(problems) {
  const of = (weight) => problems.filter((one) => one.severity === weight).length;
  return WEIGHT_WORDS.map((weight) => ({ weight, count: of(weight) })).filter(({ count }) => count > 0);
}

// The first error: its line, and what it is, with what to do; undefined where there is none.
export function firstError(problems) {
  const found = problems.find((one) => one.severity === "error");
  return found && { line: found.line, what: [found.message, ...found.hints.slice(0, 1)].join("；") };
}

// Marks with numbers; a tick where nothing is wrong.
export function summary(problems) {
  const marks = counts(problems).map(({ weight, count }) =>
    make("span", { class: `mark ${weight}` }, `${word(weight)} ${count}`),
  );
  return marks.length > 0 ? marks : [make("span", { class: "mark good" }, word("clean"))];
}

// The same where there is little room: how much is wrong in the worst way; the rest is told, not shown.
export function brief(problems) {
  const [worst] = counts(problems);
  const told = counts(problems).map(({ weight, count }) => `${word(weight)} ${count}`).join("，");
  return worst === undefined ? [] : [make("span", { class: `mark ${worst.weight}`, title: told }, make("span", { class: "unseen" }, told), make("span", { "aria-hidden": "true" }, String(worst.count)))];
}

// Whether it is a comment of the file that asks somebody to look.
const isQuestion = (problem) => problem.rule === "placeholder" && problem.place === null && problem.shown.includes("#");

// Where it is: the field or the item, as the manuscript names it, and the words of a comment, which stands in no field; of
// files that are written elsewhere, and of what is miswritten, the line. `nameOf` says what a file is called, where that is not
// plain: words alone, where nobody writes it at the desk. A folder has neither lines nor a name that says anything.
function placeOf({ file, line, where = "", place, shown, plain, miswritten = false }, nameOf) {
  // A number by itself says nothing to anybody.
  const code = (text) => (/^\d*$/.test(text) ? null : make("code", {}, nameOf?.unit?.(text) ?? text));
  const at = (isLine) => (isLine ? [" ", word("line", { line })] : null);
  const name = nameOf?.(file) ?? null;
  if (typeof name === "string" && shown === "" && !file.includes(".")) return null;
  if (name !== null) return [name, at(miswritten || (typeof name === "string" && shown !== "")), code(plain)];
  if (where === "") return [at(miswritten || plain === ""), code(plain)];
  return [where, place === null && shown.includes("#") ? code(plain) : null];
}

function one(problem, nameOf, hands) {
  const remedies = problem.hints.map((hint) => make("li", {}, hint));
  return make(
    "li",
    { class: `problem ${problem.severity}`, tabindex: "-1", keydown: answered, "data-place": JSON.stringify(problem.place ?? null), "data-of": `${problem.rule} ${problem.line}` },
    make("p", { class: "what" }, make("b", {}, word(problem.severity)), " ", problem.message),
    hands === null
      ? null
      : make(
          "p",
          { class: "choices left" },
          answers(problem, hands),
          problem.place === null ? null : button(word("show"), () => hands.show(problem)),
          isQuestion(problem) ? button(word("check-off"), () => hands.checkOff(problem)) : null,
        ),
    make("p", { class: "where" }, placeOf(problem, nameOf)),
    remedies.length > 0 ? make("ul", { class: "remedies", "aria-label": word("remedy") }, remedies) : null,
  );
}

const figures = (text) => text.replace(/[^\p{N}]/gu, "");

// Whether nobody has to look before it is mended: figures stay as they are.
const isSure = ({ fix, remedy }) => remedy !== null && fix?.safe === true && figures(remedy.text) === figures(remedy.place.words);

// The button that mends all that is sure; null where nothing is.
export function mendAll(problems, mend) {
  const sure = problems.filter(isSure);
  return sure.length === 0 ? null : make("p", { class: "mend-all" }, button(word("mend-all", { count: sure.length }), () => mend(sure)), make("span", { class: "quiet" }, word("mend-all-how")));
}

// What somebody allowed, folded unless the list that it takes the place of `beside` the problems is not; each can be told again.
export function allowedList(allowed, undo, show, beside) {
  const open = beside.querySelector(".allowed-list")?.open ?? false;
  const row = (one) =>
    make(
      "li",
      { class: "problem allowed" },
      make("p", { class: "what" }, one.what),
      make("p", { class: "where" }, one.where === "" ? word("line", { line: one.line }) : one.where),
      make("p", { class: "choices left" }, button(word("allow-no-more"), () => undo(one)), one.at === null ? null : button(word("show"), () => show(one.at))),
    );
  return allowed.length === 0 ? null : make("details", { class: "allowed-list", open }, make("summary", {}, word("allowed", { count: allowed.length })), make("ol", { class: "problems" }, allowed.map(row)));
}

// What a file is called, and the way to it: the issue or the correction that is in it, or the form in which it is written; else its
// own name.
export function namer(desk) {
  const { files, issues, lastGood, units, corrections } = desk;
  const beside = (file) => corrections.find(({ name }) => file === `corrections/${name.slice("correction.".length)}.yaml`);
  const issueIn = (file) => issues.find(({ id }) => id !== null && id === files.find((one) => one.file === file)?.id) ?? lastGood.find((one) => one.file === file);
  const form = (file) => FILE_WORDS.find((name) => file === (name === "config" ? "tongbao.yaml" : `${name}.yaml`));
  const way = (issue) => make("a", { href: issueAddress(issue.id, { part: "found" }) }, issue.citation);
  const correction = ({ name }) => make("a", { href: addressOf(name) }, nameOf(name, desk));
  const name = (file) => (issueIn(file) !== undefined ? way(issueIn(file)) : beside(file) !== undefined ? correction(beside(file)) : form(file) === undefined ? word("in-file", { file }) : make("a", { href: `#/file/${form(file)}` }, word(form(file))));
  // A unit is known by its name, not by the id of its file.
  return Object.assign(name, { unit: (id) => units.find(([one]) => one === id)?.[1] });
}

// `hands`, where there are any, show the place of a problem, mend it, allow it, and take out a question that is answered.
// What stops publishing comes first, the rest in the order of the text.
export function list(problems, nameOf = null, hands = null) {
  const isError = ({ severity }) => Number(severity !== "error");
  return make("ol", { class: "problems" }, [...problems].sort((one, other) => isError(one) - isError(other)).map((problem) => one(problem, nameOf, hands)));
}

// F8 and Shift+F8 lead from one to the next.
export function leadThrough(element) {
  return (event) => {
    if (event.key !== "F8" || event.isComposing) return;
    const all = [...element.querySelectorAll(".problem")];
    if (all.length === 0) return;
    event.preventDefault();
    const at = all.indexOf(document.activeElement);
    const step = event.shiftKey ? -1 : 1;
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
    all[next].focus();
  };
}
