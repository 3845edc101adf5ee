// What waits for the office, beside the list of issues: remarks without an end, and failings by their deadlines.

import { make, word } from "./dom.js";
import { put } from "./put.js";
import { time } from "./remarks.js";
import { issueAddress } from "./sought.js";

const remark = ({ id, citation }, { who, when, words }) =>
  make("li", {}, make("p", {}, make("a", { href: issueAddress(id, { part: "remarks" }) }, citation), make("span", { class: "quiet" }, `${who} ${time(when)}`)), make("p", {}, words));

function failing({ issue, at, unit, heading, deadline, overdue, left }) {
  const days = overdue === null ? make("span", { class: "quiet" }, word("days-left", { count: left })) : make("span", { class: "mark warning" }, word("days-overdue", { count: overdue }));
  return make("li", {}, make("p", {}, make("a", { href: issueAddress(issue, { at, words: heading }) }, heading), days), make("p", { class: "quiet" }, unit, make("span", { class: "date" }, deadline)));
}

const part = (label, about, items, more) => (items.length === 0 ? null : make("section", {}, make("h2", {}, label, " ", make("span", { class: "quiet" }, about)), make("ul", {}, items), more > 0 ? make("p", { class: "quiet" }, word("more-due", { count: more })) : null));

export function agendaPart() {
  const element = make("aside", { class: "agenda", "aria-label": word("agenda") });

  function update({ issues, due }) {
    const remarks = issues.flatMap((issue) => issue.openRemarks.map((one) => remark(issue, one)));
    const parts = [
      part(word("remarks-wait"), "", remarks, 0),
      part(word("due"), word("due-by", { day: due.day }), due.failings.map(failing), due.count - due.failings.length),
    ];
    element.hidden = parts.every((one) => one === null);
    put(element, ...parts);
  }

  return { element, update };
}
