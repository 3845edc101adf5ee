/*
  The search page. assets/search-text.js compares texts and reads the index; here a query is taken
  from the address, answered, and shown.

  Everything is loaded by script elements, since a page opened from a disk may not fetch. Texts of
  the archive get into the page as text, never as markup.
*/
"use strict";

(() => {
  /* Results that are shown at a time. */
  const SHOWN = 10;
  /* After so many of them it is told how far the search has come. */
  const TOLD = 10;
  /* Passages of one issue that are shown, and characters of a passage before and from its first match. */
  const PASSAGES = 3;
  const BEFORE = 24;
  const FROM = 96;

  const element = (id) => document.getElementById(id);
  const form = element("_search");
  const status = element("_status");
  const results = element("_results");
  const list = element("_list");
  const more = element("_more");
  const wordList = element("_words");
  const { version } = form.dataset;
  const site = document.title;

  /* The interface's word; # stands for a number, in their order. */
  function word(key, ...numbers) {
    const found = wordList.querySelector(`[data-word="${key}"]`);
    return (found ? found.textContent : key).replace(/#/g, () => numbers.shift());
  }

  /* Loading --------------------------------------------------------------------------------- */

  const receivers = new Map();
  const loads = new Map();
  tongbao.receive = (kind, name, value) => receivers.get(`${kind} ${name}`)?.(value);

  /* What a file of the index holds; `made` turns it into what is kept. A file of another version
     calls nobody, and counts as missing. */
  function load(kind, name, address, made = (value) => value) {
    const key = `${kind} ${name}`;
    if (!loads.has(key)) {
      const loading = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const failed = () => reject(new Error(`cannot load ${address}`));
        receivers.set(key, (value) => resolve(made(value)));
        script.addEventListener("load", () => {
          script.remove();
          failed();
        });
        script.addEventListener("error", failed);
        script.src = `${address}?${version}`;
        document.head.append(script);
      });
      loads.set(key, loading);
      // It may be tried again.
      loading.catch(() => loads.delete(key));
    }
    return loads.get(key);
  }

  const loadIssues = () =>
    load("issues", version, "issues.js", (all) => ({
      bits: all.bits,
      issues: tongbao.issues(all),
      names: new Map(all.series.map((id, at) => [id, all.names[at]])),
    }));
  const loadUnits = () => load("units", version, "units.js");
  const loadPairs = (shard) => load("pairs", shard, `index/${shard}.js`, tongbao.entries);
  const folder = (issue) => `../${issue.series}/${issue.year}/${issue.number}/`;
  const id = (issue) => `${issue.series}-${issue.year}-${issue.number}`;
  const loadText = (issue) => load("text", id(issue), `${folder(issue)}text.js`);

  /* Texts of many issues would fill the memory. */
  const forget = (issue) => loads.delete(`text ${id(issue)}`);

  /* Answering ------------------------------------------------------------------------------- */

  const among = (chosen, listed, count) => {
    const there = new Uint8Array(count);
    for (const ordinal of listed) there[ordinal] = 1;
    return chosen.filter((ordinal) => there[ordinal]);
  };

  /* The issues of `chosen` that have all pairs. */
  async function narrowed(chosen, pairs, { bits, issues }) {
    const files = await Promise.all(pairs.map((pair) => loadPairs(tongbao.shard(pair, bits))));
    const lists = pairs.map((pair, at) => files[at].get(pair) ?? "A");
    return lists.reduce((left, coded) => among(left, tongbao.ordinals(coded), issues.length), chosen);
  }

  /* Finds out which words are numbers of issues, the whole question before its words, and which issues bear them. */
  function numbered(query, { issues, names }) {
    const bearing = (word) => {
      const asked = tongbao.issueNumber(word);
      const own = asked ? issues.filter((issue) => tongbao.bears(issue, asked, names.get(issue.series))) : [];
      return own.length ? new Set(own) : null;
    };
    const whole = tongbao.fold(query.q).text;
    if (bearing(whole)) query.words = [whole];
    query.bearing = query.words.map(bearing);
  }

  /* The issues that may have the words, those first that bear one as their number, then the newest. Few are left by
     the pairs that cover the words; files for the pairs between are loaded only where they can spare more texts. */
  async function candidates({ words, bearing, series, year, unit }, all) {
    let chosen = [...all.issues.keys()].reverse().filter((ordinal) => {
      const issue = all.issues[ordinal];
      return (!series || issue.series === series) && (!year || issue.year === Number(year));
    });
    if (unit && chosen.length) {
      const units = await loadUnits();
      chosen = among(chosen, tongbao.ordinals(units[unit] ?? "A"), all.issues.length);
    }
    for (const [at, bear] of bearing.entries()) {
      if (!bear || !chosen.length) continue;
      const bears = (ordinal) => bear.has(all.issues[ordinal]);
      const others = await narrowed(chosen.filter((ordinal) => !bears(ordinal)), tongbao.pairs(words[at]).covering, all);
      chosen = [...chosen.filter(bears), ...others];
    }
    const pairs = words.filter((_, at) => !bearing[at]).map(tongbao.pairs);
    const covering = pairs.flatMap((pair) => pair.covering);
    const others = pairs.flatMap((pair) => pair.others);
    if (chosen.length) chosen = await narrowed(chosen, covering, all);
    if (chosen.length > others.length) chosen = await narrowed(chosen, others, all);
    return chosen.map((ordinal) => all.issues[ordinal]);
  }

  /* The passages of a text that have a word and pass the filters, those with most words first;
     nothing where a word is in none of them, and is not the number of the issue. */
  function matches(issue, text, { words, bearing, unit, kind }) {
    const missing = new Set(words.filter((_, at) => !bearing[at]?.has(issue)));
    const found = [];
    const passing = text.passages.filter((one) => (!unit || one.unit === unit) && (!kind || one.kind === kind));
    for (const passage of passing) {
      const { ranges, there } = tongbao.find(passage.text, words);
      const own = words.filter((_, at) => there[at]);
      own.forEach((one) => missing.delete(one));
      if (own.length) found.push({ passage, ranges, words: own.length });
    }
    if (missing.size) return [];
    if (!found.length && passing.length) {
      const marked = passing[0].kind === "head" ? text.citation.length : 0;
      return [{ passage: passing[0], ranges: [[0, marked]], words: 0 }];
    }
    return found.sort((one, other) => other.words - one.words);
  }

  let current = null;

  async function run(query) {
    current = query;
    list.replaceChildren();
    results.hidden = true;
    more.hidden = true;
    document.title = query.q ? `${query.q} - ${site}` : site;
    if (!query.words.length) return tell(query.q ? word("short") : "");
    tell(word("searching"), true);
    try {
      const all = await loadIssues();
      if (current !== query) return undefined;
      numbered(query, all);
      const short = query.words.filter((one) => tongbao.length(one) < 2);
      if (short.length) return tell(`${word("short")} ${short.join(" ")}`);
      query.rest = await candidates(query, all);
      // The pair is the word: every issue that has it is found, without a look into its text.
      const exact = query.words.every((one) => tongbao.length(one) === 2) && !query.unit && !query.kind;
      query.total = exact ? query.rest.length : null;
      if (current === query) await show(query);
    } catch (error) {
      fail(query, error);
    }
  }

  /* Looks into further issues until it has shown as many as belong together. Gives the first that is new. */
  async function show(query) {
    const goal = query.found + SHOWN;
    let first = null;
    more.hidden = true;
    for (let round = 1; query.found < goal && query.rest.length; round += 1) {
      const texts = await Promise.all(query.rest.slice(0, SHOWN).map(loadText));
      if (current !== query) return null;
      for (const text of texts) {
        if (query.found === goal) break;
        const issue = query.rest.shift();
        forget(issue);
        const found = matches(issue, text, query);
        if (!found.length) continue;
        const item = result(issue, text, found);
        list.append(item);
        query.found += 1;
        first = first ?? item;
      }
      results.hidden = query.found === 0;
      if (round % TOLD === 0) tell(count(query), true);
    }
    more.hidden = query.rest.length === 0;
    tell(count(query));
    return first;
  }

  function count({ found, total, rest }) {
    if (total !== null && total > 0) return word("found", total);
    if (rest.length) return word("so-far", found, rest.length);
    return found ? word("found", found) : word("none");
  }

  /* Says how it stands; `busy` where more is to come. */
  function tell(text, busy = false) {
    status.textContent = text;
    results.setAttribute("aria-busy", busy);
  }

  function fail(query, error) {
    if (current !== query) return;
    console.error(error);
    more.hidden = query.rest.length === 0;
    tell(word("failed"));
  }

  /* Showing --------------------------------------------------------------------------------- */

  function make(name, content, attributes = {}) {
    const made = document.createElement(name);
    made.append(...[content].flat());
    for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
    return made;
  }

  function result(issue, text, found) {
    const page = `${folder(issue)}index.html`;
    const mark = text.standing && word(`standing-${text.standing}`);
    const standing = mark && make("span", mark, { class: `standing ${text.standing}`, lang: wordList.lang });
    const link = make("a", text.title ?? text.citation, { href: page });
    const item = make("li", make("h3", standing ? [link, " ", standing] : link));
    const day = make("time", text.date, { datetime: text.date });
    item.append(make("p", [make("span", text.citation), " ", day], { class: "cited" }));
    const passages = found.slice(0, PASSAGES).map(({ passage, ranges }) => {
      const href = passage.at ? `${page}#${passage.at}` : page;
      const where = make("p", make("a", place(passage), { href }), { class: "where" });
      return make("li", [where, make("p", snippet(passage.text, ranges), { class: "snippet" })]);
    });
    item.append(make("ul", passages, { class: "passages" }));
    const hidden = found.length - passages.length;
    if (hidden > 0) item.append(make("p", word("further", hidden), { class: "further", lang: wordList.lang }));
    return item;
  }

  /* Where a passage stands: its unit and what it is. */
  function place({ unit, kind }) {
    const option = unit && [...form.elements.unit.options].find((one) => one.value === unit);
    const name = option ? option.textContent : unit;
    if (kind === "entry") return name;
    const what = make("span", word(kind), { lang: wordList.lang });
    return name ? [`${name} · `, what] : what;
  }

  /* A piece of a text around the match from which most others are in sight, all of them marked. */
  function snippet(text, ranges) {
    const inSight = ([from]) => ranges.filter((range) => range[0] >= from && range[1] <= from + FROM).length;
    const [first] = ranges.slice(0, 50).reduce((best, range) => (inSight(range) > inSight(best) ? range : best));
    const characters = (from, to) => [...text.slice(Math.max(from, 0), to)];
    const begin = first - characters(first - 2 * BEFORE, first).slice(-BEFORE).join("").length;
    const end = first + characters(first, first + 2 * FROM).slice(0, FROM).join("").length;
    const words = (from, to) => text.slice(from, to).replace(/\n/g, " ");
    const pieces = [begin > 0 ? "…" : ""];
    let at = begin;
    for (const [from, to] of ranges) {
      if (from < begin || from >= end || from === to) continue;
      pieces.push(words(at, from), make("mark", words(from, to)));
      at = to;
    }
    const last = Math.max(at, end);
    return [...pieces, words(at, last), last < text.length ? "…" : ""];
  }

  /* The address ----------------------------------------------------------------------------- */

  const FILTERS = ["series", "year", "unit", "kind"];

  /* Puts what was asked into the form, as far as the form has it, and reads it there. */
  function taken(parameters) {
    form.elements.q.value = parameters.get("q") ?? "";
    for (const name of FILTERS) {
      const value = parameters.get(name) ?? "";
      const known = [...form.elements[name].options].some((option) => option.value === value);
      form.elements[name].value = known ? value : "";
    }
    const q = form.elements.q.value.trim();
    const filters = FILTERS.map((name) => [name, form.elements[name].value]);
    return { q, words: tongbao.words(q), found: 0, rest: [], total: null, ...Object.fromEntries(filters) };
  }

  const inFragment = () => location.hash.includes("=");

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const asked = new URLSearchParams({ q: form.elements.q.value.trim() });
    for (const name of FILTERS) if (form.elements[name].value) asked.set(name, form.elements[name].value);
    const fragment = `#${asked}`;
    if (location.hash === fragment) run(taken(asked));
    else location.hash = fragment;
  });

  form.addEventListener("change", (event) => {
    if (FILTERS.includes(event.target.name) && form.elements.q.value.trim()) form.requestSubmit();
  });

  more.addEventListener("click", async () => {
    const query = current;
    tell(word("searching"), true);
    try {
      const first = await show(query);
      first?.querySelector("a").focus();
    } catch (error) {
      fail(query, error);
    }
  });

  // Another fragment, as that of the skip link, asks for nothing; none at all is the page before
  // the first search.
  window.addEventListener("hashchange", () => {
    if (inFragment() || !location.hash) run(taken(new URLSearchParams(location.hash.slice(1))));
  });

  // A key without Ctrl must not be taken from those who speak to their computer, but in the list of
  // results (WCAG 2.1, 2.1.4).
  document.addEventListener("keydown", (event) => {
    const everywhere = event.ctrlKey || event.metaKey;
    if (event.key !== "/" || event.altKey || !(everywhere || results.contains(event.target))) return;
    event.preventDefault();
    form.elements.q.focus();
    form.elements.q.select();
  });

  element("_without").hidden = true;
  form.hidden = false;
  const asked = new URLSearchParams(inFragment() ? location.hash.slice(1) : location.search);
  if (asked.get("q")) run(taken(asked));
  else form.elements.q.focus({ preventScroll: true });
})();
