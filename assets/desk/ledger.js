// The ledger of failings: what is open, what is late, of which unit; each leads to its issue, and to what is told of it next.

import { ask } from "./api.js";
import { addressOf } from "./corrections.js";
import { make, say, word } from "./dom.js";
import { newsAddress, newsName } from "./news.js";
import { put } from "./put.js";
import { issueAddress } from "./sought.js";

const HEAD_WORDS = ["ledger-failing", "ledger-unit", "ledger-issue", "ledger-deadline", "ledger-state", "ledger-tell"];
const SHOWN_WORDS = ["ledger-open", "ledger-late", "ledger-all"];

const isShown = { "ledger-open": ({ isOpen, isWaiting }) => isOpen || isWaiting, "ledger-late": ({ overdue }) => overdue !== null, "ledger-all": () => true };

function time({ deadline, overdue, left }) {
  const days = overdue !== null ? make("span", { class: "mark warning" }, word("days-overdue", { count: overdue })) : left !== null ? make("span", { class: "quiet" }, word("days-left", { count: left })) : null;
  return [deadline ?? "", " ", days];
}

function row(one) {
  const waits = one.isWaiting ? [" ", make("a", { class: "mark error", href: addressOf(newsName(one.id)) }, word("not-approved"))] : null;
  return make(
    "tr",
    {},
    make("th", { scope: "row", class: "title" }, make("a", { href: issueAddress(one.issue, { at: one.at, words: one.heading }), title: one.heading }, one.heading)),
    make("td", {}, one.unit),
    make("td", {}, one.citation),
    make("td", { class: "date" }, time(one)),
    make("td", {}, one.state, waits),
    make("td", { class: "does" }, one.isClosed ? null : make("a", { class: "button", href: newsAddress(one.id), "aria-label": word("ledger-tell-of", { what: one.heading }) }, word("ledger-tell"))),
  );
}

function choice(id, label, values, change) {
  const select = make("select", { id, change }, values.map(([value, text]) => make("option", { value }, text)));
  return { select, element: make("label", { for: id }, label, " ", select) };
}

// `kept` is what was chosen when the ledger was last shown.
export function ledgerView(kept) {
  const table = make("table");
  const count = make("p", { class: "count quiet", role: "status" });
  const which = choice("ledger-which", word("ledger-which"), SHOWN_WORDS.map((id) => [id, word(id)]), draw);
  const units = choice("ledger-of", word("ledger-unit"), [], draw);
  const head = make("thead", {}, make("tr", {}, HEAD_WORDS.map((id) => make("th", { scope: "col" }, make("span", { class: id === "ledger-tell" ? "unseen" : null }, word(id))))));
  const caption = make("caption", { class: "unseen" }, word("ledger"));
  const filters = make("div", { class: "bar", "data-pane": "filters" }, which.element, units.element, count);
  const element = make("div", { class: "overview ledger" }, filters, make("div", { class: "table", "data-pane": "failings" }, table));
  let rows = [];
  which.select.value = kept.which ?? SHOWN_WORDS[0];

  function draw() {
    [kept.which, kept.unit] = [which.select.value, units.select.value];
    const shown = rows.filter((one) => isShown[kept.which](one) && (kept.unit === "" || one.unit === kept.unit));
    put(table, caption, head, make("tbody", {}, shown.map(row)));
    count.textContent = shown.length === 0 ? word("ledger-none") : word("ledger-count", { count: shown.length });
  }

  async function update({ unapproved }) {
    try {
      ({ rows } = await ask("/ledger"));
    } catch {
      // The strip says that the server does not answer.
      return;
    }
    // What nobody has approved is open, too.
    rows.forEach((one) => (one.isWaiting = unapproved.some(({ name }) => name === newsName(one.id))));
    const names = [...new Set(rows.map(({ unit }) => unit))];
    const chosen = kept.unit ?? "";
    units.select.replaceChildren(...[["", word("all")], ...names.map((name) => [name, name])].map(([value, text]) => make("option", { value, selected: value === chosen }, text)));
    draw();
    say(count.textContent);
  }

  return {
    element,
    update,
    title: () => word("ledger"),
    head: () => [make("a", { class: "back", href: "#/", "aria-label": word("back") }, "‹"), make("h1", {}, word("ledger")), make("div", { class: "side" }, make("a", { class: "button", href: "#/file/rectifications" }, word("rectifications")))],
  };
}
