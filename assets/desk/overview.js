// All issues: number, date, title, state, what is open in each; and what is wrong elsewhere.

import { agendaPart } from "./agenda.js";
import { build } from "./building.js";
import { addressOf } from "./corrections.js";
import { button, dateField, make, word } from "./dom.js";
import { isNews } from "./news.js";
import { list, namer, summary } from "./problems.js";
import { put } from "./put.js";
import { post } from "./saver.js";
import { verify } from "./registering.js";
import { searchPart } from "./search.js";
import { issueAddress } from "./sought.js";
import { question } from "./steps.js";
import { forms } from "./workspace.js";

const STATE_WORDS = ["draft", "review", "approved", "published"];
const HEAD_WORDS = ["number", "date", "subject", "status", "open"];

function choice(id, label, change) {
  const select = make("select", { id, change });
  return { select, element: make("label", { for: id }, label, " ", select) };
}

function fill(select, values) {
  const chosen = select.value;
  const options = values.map(([value, text]) => make("option", { value, selected: value === chosen }, text));
  select.replaceChildren(make("option", { value: "" }, word("all")), ...options);
}

// Where what is open in an issue is to be seen.
function addressOfOpen({ id }, what, { due, unapproved }) {
  if (["changed", "never-approved", "unbuilt"].includes(what)) return issueAddress(id);
  const isMeant = ({ name }) => isNews(name) === (what === "news");
  if (["corrections", "news"].includes(what)) return addressOf(unapproved.find((one) => one.issue === id && isMeant(one)).name);
  const late = due.failings.find((one) => one.issue === id && one.overdue !== null);
  if (what !== "overdue") return issueAddress(id, { part: what === "remarks" ? "remarks" : "found" });
  return late === undefined ? issueAddress(id) : issueAddress(id, { at: late.at, words: late.heading });
}

// Issues whose files cannot be read: as they last were, and those of which only the file is known.
const unreadOf = ({ issues, lastGood, unread }) => [
  ...lastGood.filter(({ id }) => !issues.some((one) => one.id === id)),
  ...unread.map((file) => ({ id: null, citation: file, date: null, summary: "", stage: "draft", isHidden: true })),
].map((one) => ({ ...one, open: [{ kind: "error", what: "errors", text: word("unread") }] }));

function row(issue, desk) {
  const name = issue.id === null ? issue.citation : make("a", { href: issueAddress(issue.id) }, issue.citation);
  const open = issue.open.map(({ kind, what, text }) => make(issue.id === null ? "span" : "a", { class: `mark ${kind}`, href: issue.id === null ? null : addressOfOpen(issue, what, desk) }, text));
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, name),
    make("td", { class: "date" }, issue.date ?? ""),
    make("td", { class: "title" }, issue.summary),
    make("td", {}, issue.isHidden ? null : make("span", { class: `state ${issue.stage}` }, word(issue.stage)), issue.registered ? [" ", make("small", { class: "quiet", title: issue.registered }, word("registered"))] : null),
    make("td", { class: "open" }, open),
  );
}

const yearOf = ({ date }) => date?.slice(0, 4) ?? null;

// Asks for the date, and the series where there are several; the number is the next one.
function newIssue(series) {
  const which = choice("new-series", word("new-series"), () => {});
  which.select.replaceChildren(...series.map(([value, name]) => make("option", { value }, name)));
  const date = dateField("new-date");
  const told = make("p", { class: "told", role: "alert" });
  const content = make("div", {}, series.length > 1 ? make("p", {}, which.element) : null, make("p", {}, make("label", { for: "new-date" }, word("new-date"), " ", date)), told);
  question(word("new-issue"), content, (close) => {
    const create = async () => {
      try {
        const { issue } = await post("/issues", { series: which.select.value, date: date.value });
        close();
        location.hash = issueAddress(issue);
      } catch (error) {
        told.textContent = error.message;
      }
    };
    return [button(word("cancel"), close), button(word("create"), create, true)];
  });
}

// Who signed in, and the way out.
function signOut() {
  const { who } = document.body.dataset;
  const leave = () => post("/sign-out", {}).finally(() => location.reload());
  return who === "" ? null : make("span", { class: "who" }, who, " ", button(word("sign-out"), leave));
}

// `kept` is what was looked for when the list was last shown.
export function overviewView(kept) {
  delete kept.from;
  const rows = make("table");
  const empty = make("p", { class: "empty", hidden: true });
  const elsewhere = make("section", { class: "elsewhere", "aria-labelledby": "elsewhere" });
  let state = null;
  // The settings are those of a new workspace still.
  const begin = make("p", { class: "strip", hidden: true }, word("begin"));
  const series = choice("series", word("new-series"), draw);
  const years = choice("year", word("year"), draw);
  const states = choice("status", word("status"), draw);
  const filters = [
    [series, (issue, value) => issue.id?.startsWith(`${value}-`)],
    [years, (issue, value) => yearOf(issue) === value],
    [states, (issue, value) => issue.stage === value],
  ];
  // The newest first, of whatever series; what has no date yet is somebody's work of today.
  const chosenIssues = () =>
    [...state.issues, ...unreadOf(state)]
      .filter((issue) => filters.every(([{ select }, holds]) => select.value === "" || holds(issue, select.value)))
      .sort((one, other) => (other.date ?? "9").localeCompare(one.date ?? "9"));
  const table = make("div", { class: "table" });
  const agenda = agendaPart();
  const search = searchPart({
    issues: chosenIssues,
    filters: () => filters.filter(([{ select }]) => select.value !== "").map(([{ select }]) => select.selectedOptions[0].textContent).join(" "),
    shown: (is) => (table.hidden = is),
    kept,
  });
  const heads = HEAD_WORDS.map((id) => make("th", { scope: "col" }, word(id)));
  const element = make(
    "div",
    { class: "overview" },
    begin,
    make("div", { class: "bar", "data-pane": "filters" }, series.element, years.element, states.element, search.element),
    make("div", { class: "columns" }, make("div", { "data-pane": "issues" }, search.found, table, elsewhere), agenda.elements),
  );
  const caption = make("caption", { class: "unseen" }, word("issues"));
  const top = make("thead", {}, make("tr", {}, heads));
  table.append(rows, empty);

  function draw() {
    const shown = chosenIssues();
    search.update();
    put(rows, caption, top, byYear(shown));
    empty.hidden = shown.length > 0;
    empty.textContent = state.issues.length + state.lastGood.length + state.unread.length === 0 ? word("no-issues") : word("none-chosen");
  }

  // Issues of one year stand together, below its number where there are several; those without a date are of none.
  function byYear(issues) {
    const years = new Map(issues.map((issue) => [yearOf(issue), []]));
    issues.forEach((issue) => years.get(yearOf(issue)).push(issue));
    const head = (year) => (years.size < 2 || year === null ? null : make("tr", { class: "year" }, make("th", { scope: "rowgroup", colspan: String(HEAD_WORDS.length) }, year)));
    return [...years].map(([year, all]) => make("tbody", {}, head(year), all.map((issue) => row(issue, state))));
  }

  function update(next) {
    state = next;
    begin.hidden = !state.isNew;
    agenda.update(state);
    series.element.hidden = state.series.length < 2;
    fill(series.select, state.series);
    const all = new Set(state.issues.map(yearOf).filter((year) => year !== null));
    fill(years.select, [...all].map((year) => [year, year]));
    fill(states.select, STATE_WORDS.map((one) => [one, word(one)]));
    draw();
    const own = new Set(state.files.map(({ file }) => file));
    const others = state.problems.filter((problem) => !own.has(problem.file));
    elsewhere.hidden = others.length === 0;
    put(elsewhere, make("h2", { id: "elsewhere" }, word("elsewhere")), list(others, namer(state)));
  }

  return {
    element,
    update,
    search: search.focus,
    title: (state) => state.title ?? word("title"),
    head: (state) => [
      make("h1", {}, state.title ?? word("title")),
      make("div", { class: "side" }, summary(state.problems), button(word("new-issue"), () => newIssue(state.series), true), forms(), make("a", { class: "button", href: "#/ledger" }, word("ledger")), button(word("build"), () => build(state)), state.issues.some(({ registered }) => registered) ? button(word("verify"), () => verify(state)) : null, make("a", { class: "button", href: "/manual/", target: "_blank", rel: "noopener", title: "F1" }, word("help")), make("a", { class: "button", href: state.site, target: "_blank", rel: "noopener" }, word("site")), signOut()),
    ],
  };
}
