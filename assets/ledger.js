/*
  The filters of the rectification ledger (templates/partials/ledger-filters.html).

    1. The form tells what is wanted; the fragment of the address tells the same, so that a filtered
       view can be sent to somebody.
    2. The data come by year, as scripts that call `tongbao_ledger`: a page on a disk may load nothing
       else. A year is loaded when it is first wanted; `years.js` tells which years have anything of what is
       asked for.
    3. Rows are made of the template in the page, a hundred at a time; texts are set as texts.

  Without a filter the page is as it came.
*/
"use strict";

(() => {
  const SHOWN = 100;
  const by = (id) => document.getElementById(id);
  const form = by("_filters");
  if (!form) return;
  const { root, language, view } = form.dataset;
  const { unit, category, year, state, overdue } = form.elements;
  // The states of the failings of each list.
  const OPEN = ["none", "in-progress"];
  const STATES = { open: OPEN, overdue: OPEN, done: ["done", "verified"], closed: ["closed"] };
  // A list lacks the fields in which its failings cannot differ; no failing has a category where nothing asks for one.
  const fields = [unit, category, year, state].filter(Boolean);
  const count = by("_count");
  const found = by("_found");
  const turning = by("_turning");
  const given = [found.parentElement.tBodies[0], by("_list").firstElementChild, document.querySelector(".ledger > .pager")];
  const years = [...year.options].map((option) => option.value).filter(Boolean);
  const names = new Map([...unit.options].map((option) => [option.value, option.text]));
  const loading = new Map();
  const received = new Map();
  let page = 1;
  let turn = 0; // answers to an older question are dropped

  // Called by the files of data.
  window.tongbao_ledger_years = (known) => received.set("years", known);
  window.tongbao_ledger = (number, { issues, rows }) => {
    const whole = ([issue, unit, number, heading, outcome, deadline, state, late, closed, by, byPage, category]) => ({
      issue: issues[issue], unit, number, heading, outcome, deadline, state, late, closed, by, byPage, category,
    });
    received.set(String(number), rows.map(whole));
  };

  function load(number) {
    if (!loading.has(number)) {
      loading.set(number, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = `${root}ledger/data/${number}.js`;
        script.onload = () => (received.has(number) ? resolve(received.get(number)) : reject());
        script.onerror = reject;
        document.head.append(script);
      }));
      loading.get(number).catch(() => loading.delete(number));
    }
    return loading.get(number);
  }

  // The question, in the form and in the address ------------------------------------------------

  function asked() {
    const question = new URLSearchParams();
    for (const field of fields) if (field.value) question.set(field.name, field.value);
    if (overdue?.checked) question.set("overdue", "1");
    return question;
  }

  function address(question) {
    const whole = new URLSearchParams(question);
    if (page > 1) whole.set("page", page);
    const text = whole.toString();
    history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
  }

  function read() {
    const told = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) {
      field.value = told.get(field.name) ?? "";
      if (field.selectedIndex < 0) field.value = "";
    }
    if (overdue) overdue.checked = told.get("overdue") === "1";
    page = Math.max(1, Number.parseInt(told.get("page"), 10) || 1);
  }

  // The answer ----------------------------------------------------------------------------------

  /** The states that the list and the question leave; nothing where they leave all. */
  function states() {
    const asked = state?.value === "open" ? OPEN : [state?.value].filter(Boolean);
    return asked.length ? asked : STATES[view];
  }

  const onlyOverdue = () => view === "overdue" || overdue?.checked;

  function holds(row) {
    return (
      (!unit.value || row.unit === unit.value) &&
      (!category?.value || row.category === category.value) &&
      (states()?.includes(row.state) ?? true) &&
      (!onlyOverdue() || row.late !== null)
    );
  }

  /** The years that have a failing of each kind that is asked for. */
  async function wanted() {
    if (year.value) return [year.value];
    const known = await load("years");
    const of = (field, values) => new Set(values.flatMap((value) => known[field]?.[value] ?? []));
    const sets = [];
    if (unit.value) sets.push(of("unit", [unit.value]));
    if (category?.value) sets.push(of("category", [category.value]));
    if (states()) sets.push(of("state", states()));
    if (onlyOverdue()) sets.push(of("overdue", ["1"]));
    return years.filter((number) => sets.every((set) => set.has(Number(number))));
  }

  async function answer() {
    const mine = ++turn;
    const question = asked();
    if (!question.toString()) {
      form.removeAttribute("aria-busy");
      show(null);
      return;
    }
    form.setAttribute("aria-busy", "true");
    count.textContent = count.dataset.loading;
    try {
      const lists = await Promise.all((await wanted()).map(load));
      if (mine !== turn) return;
      const rows = lists.flat().filter(holds);
      // Years are newest first, but an issue may bear the number of the year before.
      rows.sort((left, right) => (left.issue[2] < right.issue[2] ? 1 : left.issue[2] > right.issue[2] ? -1 : 0));
      show(rows);
    } catch {
      if (mine !== turn) return;
      show(null);
      count.textContent = count.dataset.failed;
    }
    form.removeAttribute("aria-busy");
  }

  // Null shows the page as it came.
  function show(rows) {
    for (const element of given) if (element) element.hidden = rows !== null;
    found.hidden = by("_matching").hidden = rows === null;
    found.replaceChildren();
    turning.hidden = true;
    count.textContent = "";
    if (rows === null) return;
    const pages = Math.max(1, Math.ceil(rows.length / SHOWN));
    page = Math.min(page, pages);
    found.append(...rows.slice((page - 1) * SHOWN, page * SHOWN).map(element));
    count.textContent = count.dataset.found.replace("#", rows.length);
    turning.hidden = pages === 1;
    by("_turned").textContent = `${page} / ${pages}`;
    by("_back").disabled = page === 1;
    by("_on").disabled = page === pages;
  }

  function element(row) {
    const made = by("_row").content.firstElementChild.cloneNode(true);
    const [issuePage, citation, date, standing] = row.issue;
    const one = (selector) => made.querySelector(selector);
    link(one(".what a"), `${issuePage}#${row.unit}-${row.number}`, row.heading);
    if (category) one(".category").textContent = row.category ?? "";
    link(one(".unit a"), `units/${row.unit}/index.html`, names.get(row.unit) ?? row.unit);
    link(one(".issue a"), issuePage, citation);
    day(one(".issue time"), date);
    mark(made.querySelectorAll(".standing"), standing);
    one(".outcome").textContent = row.outcome ?? "";
    if (row.deadline) day(one(".deadline time"), row.deadline);
    else one(".deadline").replaceChildren();
    for (const mark of made.querySelectorAll(".state:not(.late)")) if (!mark.classList.contains(row.state)) mark.remove();
    const late = one(".late");
    if (row.late === null) late.remove();
    else late.textContent = late.dataset.days.replace("#", row.late);
    const closing = one(".closing");
    if (!row.closed) closing.remove();
    else day(closing.querySelector("time"), row.closed);
    if (row.by) link(closing.querySelector("a"), row.byPage, row.by);
    else closing.querySelector("a").remove();
    return made;
  }

  /** Leaves of the marks for every kind that of an issue; what is said of a preview has no address. */
  function mark(marks, standing) {
    const [kind, target] = standing ?? [];
    for (const one of marks) {
      if (!one.classList.contains(kind)) one.remove();
      else if (target) one.firstElementChild.href = root + target;
    }
  }

  function link(anchor, target, text) {
    anchor.href = root + target;
    anchor.textContent = text;
  }

  function day(time, iso) {
    const [year, month, date] = iso.split("-").map(Number);
    time.dateTime = iso;
    time.textContent = language === "en" ? iso : `${year}年${month}月${date}日`;
  }

  // What people do ------------------------------------------------------------------------------

  async function changed() {
    page = 1;
    address(asked());
    await answer();
  }

  async function turned(pages) {
    page += pages;
    await answer();
    address(asked());
    const caption = by("_list");
    caption.focus({ preventScroll: true });
    caption.scrollIntoView();
  }

  form.addEventListener("change", changed);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const field of fields) field.value = "";
    if (overdue) overdue.checked = false;
    changed();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  by("_back").addEventListener("click", () => turned(-1));
  by("_on").addEventListener("click", () => turned(1));
  window.addEventListener("hashchange", () => {
    // A link within the page, such as the one to its text, asks nothing.
    if (location.hash && !location.hash.includes("=")) return;
    read();
    answer();
  });

  form.hidden = false;
  // Browsers put old choices back into forms; the address decides.
  read();
  answer();
})();
