// What waits for the office, beside the list of issues: what somebody has to approve, sign or publish, remarks without an end, and
// failings by their deadlines.

import { addressOf, nameOf } from "./corrections.js";
import { make, word } from "./dom.js";
import { put } from "./put.js";
import { askedWords, time } from "./remarks.js";
import { known } from "./signer.js";
import { issueAddress } from "./sought.js";

const KIND_WORDS = ["waits-approved", "waits-signed", "waits-published"];

// Whether it waits for whoever sits here: somebody says so, and it is not their own.
const isOwn = ({ to }) => to !== null && to === known();

function step(one, desk) {
  const late = one.overdue === null ? null : make("span", { class: "mark warning" }, word("days-overdue", { count: one.overdue }));
  const kind = word(KIND_WORDS.find((id) => id === `waits-${one.kind}`));
  const asked = isOwn(one) ? [make("b", {}, word("asked-of-you")), askedWords({ ...one, to: null })].filter((part) => part !== "") : [askedWords(one)];
  const about = asked.flatMap((part, index) => (index === 0 ? [part] : [word("comma"), part]));
  return make(
    "li",
    { class: isOwn(one) ? "own" : null },
    make("p", {}, make("a", { href: addressOf(one.name) }, nameOf(one.name, desk)), make("span", { class: "quiet" }, kind), late),
    make("p", { class: "quiet" }, word("sent-by", { who: one.from, time: time(one.when) }), about.every((part) => part === "") ? null : [" ", about]),
  );
}

const remark = ({ id, citation }, { who, when, words }) =>
  make("li", {}, make("p", {}, make("a", { href: issueAddress(id, { part: "remarks" }) }, citation), make("span", { class: "quiet" }, `${who} ${time(when)}`)), make("p", {}, words));

function failing({ issue, at, unit, heading, deadline, overdue, left }) {
  const days = overdue === null ? make("span", { class: "quiet" }, word("days-left", { count: left })) : make("span", { class: "mark warning" }, word("days-overdue", { count: overdue }));
  return make("li", {}, make("p", {}, make("a", { href: issueAddress(issue, { at, words: heading }) }, heading), days), make("p", { class: "quiet" }, unit, make("span", { class: "date" }, deadline)));
}

const part = (label, about, items, more, way = null) => (items.length === 0 ? null : make("section", {}, make("h2", {}, label, " ", make("span", { class: "quiet" }, about)), make("ul", {}, items), more > 0 ? make("p", { class: "quiet" }, word("more-due", { count: more })) : null, way === null ? null : make("p", {}, way)));

// What waits for a step of the review, and what waits besides.
export function agendaPart() {
  const first = make("aside", { class: "agenda awaited", "data-pane": "steps", "aria-label": word("steps-wait") });
  const element = make("aside", { class: "agenda", "data-pane": "agenda", "aria-label": word("agenda") });

  function update(desk) {
    const { issues, due, waiting } = desk;
    // What waits for whoever sits here comes first.
    const steps = [...waiting].sort((one, other) => Number(isOwn(other)) - Number(isOwn(one))).map((one) => step(one, desk));
    const remarks = issues.flatMap((issue) => issue.openRemarks.map((one) => remark(issue, one)));
    const parts = [
      part(word("remarks-wait"), "", remarks, 0),
      part(word("due"), word("due-by", { day: due.day }), due.failings.map(failing), due.count - due.failings.length, make("a", { href: "#/ledger" }, word("ledger-whole"))),
    ];
    first.hidden = steps.length === 0;
    put(first, part(word("steps-wait"), "", steps, 0));
    element.hidden = parts.every((one) => one === null);
    put(element, ...parts);
  }

  return { elements: [first, element], update };
}
