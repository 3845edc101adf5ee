// What is asked before something is done to units and settings on which published issues depend: which these are is told, and somebody
// says that it is done all the same.

import { addressOf, nameOf } from "./corrections.js";
import { button, make, word } from "./dom.js";
import { find, keyOf, textAt } from "./form.js";
import { question } from "./steps.js";

// Asks, where the item at an address is a unit that is used; whether it asks. `go` takes it away.
export function asksFirst(form, at, { units }, go) {
  if (find(form, at)?.record?.record !== "unit") return false;
  const [, name, count, issues] = units.find(([id]) => id === textAt(form, [...at, "id"])) ?? [null, "", 0, []];
  if (count === 0) return false;
  const listed = { name, count, issues: issues.join(word("and")) };
  const about = make("p", {}, count > issues.length ? word("unit-used-more", listed) : word("unit-used", listed));
  question(word("unit-remove", { name }), about, (close) => [
    button(word("keep-it"), close, true),
    button(word("remove-it"), () => {
      close();
      go();
    }),
  ]);
  return true;
}

const CHANGED = ["changed", "never-approved"];

// Asks before nobody has to approve or sign any more: what waits for that is told.
function frees(form, at, now, desk, { go, stay }) {
  const [part, key] = at;
  if (part !== "review" || now !== "false" || textAt(form, at) !== "true") return false;
  const isAskedElse = ["required", "signed"].some((one) => one !== key && textAt(form, ["review", one]) === "true");
  const changed = desk.issues.filter(({ open }) => open.some(({ what }) => CHANGED.includes(what))).map(({ id }) => id);
  const unsigned = desk.waiting.filter(({ kind }) => kind === "signed").map(({ name }) => name);
  const names = isAskedElse ? (key === "signed" ? unsigned : []) : [...changed, ...desk.unapproved.map(({ name }) => name)];
  if (names.length === 0) return false;
  const items = names.map((name) => make("li", {}, make("a", { href: addressOf(name) }, nameOf(name, desk))));
  const about = make("div", {}, make("p", {}, isAskedElse ? word("frees-signed") : word("frees")), make("ul", {}, items));
  ask(word("frees-question"), about, stay, [[word("frees-it"), go]]);
  return true;
}

// What the website says of names, the least first; and what it says where nothing is set.
const PERSONS = ["omit", "mask", "full"];
const USUAL = "mask";

// Asks before the website shows more of names: the issues that are out are told which name somebody.
function shows(form, at, now, { named: [count, issues] }, { go, stay }) {
  const isMore = PERSONS.indexOf(now) > PERSONS.indexOf(textAt(form, at) || USUAL);
  if (keyOf(at) !== keyOf(["privacy", "persons"]) || !isMore || count === 0) return false;
  const listed = { count, issues: issues.join(word("and")) };
  const about = make("div", {}, make("p", {}, now === "full" ? word("shows-full", listed) : word("shows-surnames", listed)), make("p", { class: "quiet" }, word("shows-how")));
  ask(word("shows-question"), about, stay, [[word("shows-it"), go]]);
  return true;
}

// A question whose main answer leaves all as it is; so does whoever closes it by Esc, unless that is `back`.
export function ask(label, about, stay, answers, back = stay) {
  let chosen = back;
  question(label, about, (close) => [
    button(word("keep-it"), () => ((chosen = stay), close()), true),
    ...answers.map(([name, does]) => button(name, () => ((chosen = does), close()))),
  ]);
  [...document.querySelectorAll("dialog")].at(-1).addEventListener("close", () => chosen());
}

// Whether something is asked before a field of a form gets another text.
export const asksBefore = (form, at, now, desk, hands) => frees(form, at, now, desk, hands) || shows(form, at, now, desk, hands);
