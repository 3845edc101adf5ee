/*
  The search page over http and from disk.

  node search.cjs FOLDER substrings COUNT looks up random substrings of what a reader copies from the
  pages, and compares the issues that are found with a plain search in all pages.
  node search.cjs FOLDER keys does everything without a mouse.
  node search.cjs FOLDER ask JSON answers queries: fragments of the address, one after another on one page.
  node search.cjs FOLDER loaded JSON does so with a page for each, and tells what it loads.
*/
"use strict";

const { run } = require("./harness.cjs");

/* What is asked for stands here; a page that loads forgets it. */
const PAGE = "search/index.html";

/* Parts of an article that are no words of the issue: the way through it, who issues it and whom it
   is sent to, marks of the interface, numbers of footnotes. */
const FURNITURE =
  "nav, .permalink, .mark, .progress, .all-of-unit, .english, .issuer > :not(time), .document .name, .addressees, .signature, .tail, .footnote-reference, .footnote-back";

/* The lines that a reader copies from each issue, by its address. */
async function texts(site) {
  const found = new Map();
  for (const file of site.files.filter((name) => /^[^/]+\/\d{4}\/\d+\/index\.html$/.test(name))) {
    const { page } = await site.open(file, { over: "file" });
    const text = await page.evaluate((furniture) => {
      document.querySelectorAll(furniture).forEach((element) => element.remove());
      // Name and number are one, however the head is laid out.
      document.querySelectorAll(".banner").forEach((banner) => (banner.textContent = banner.textContent));
      const labels = ["下载：", "Download: "];
      document.querySelectorAll(".attachments .file a").forEach((link) => {
        labels.forEach((label) => link.textContent.startsWith(label) && (link.textContent = link.textContent.slice(label.length)));
      });
      // Of a notice, what the office wrote; the rest are words of the interface.
      const written = [...document.querySelectorAll(".notice time, .notice > p:not(.effect), .notice :is(del, ins)")];
      const notices = written.map((element) => element.textContent);
      getSelection().selectAllChildren(document.querySelector("article"));
      return [getSelection().toString(), ...notices].join("\n");
    }, FURNITURE);
    await page.close();
    found.set(file.replace(/index\.html$/, ""), text.split(/[\n\t]+/).map((line) => line.trim()).filter(Boolean));
  }
  return found;
}

/* The same numbers each time (mulberry32). */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/* As grep would compare, but for width, case, white space and quotation marks. */
const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s"'‘-‟「-』〝-〟]+/g, "");

function substrings(lines, count) {
  const next = random(20170821);
  const chosen = [];
  const text = lines.join("\n");
  while (chosen.length < count) {
    const start = next(text.length);
    const piece = [...text.slice(start, start + 24)].slice(0, 2 + next(11)).join("").trim();
    if (!/[\n"]/.test(piece) && [...plain(piece)].length >= 2) chosen.push(piece);
  }
  return chosen;
}

/* Asks an open page and gives all it finds: presses the button for more until it is gone. */
function ask(page, fragment) {
  return page.evaluate(async (asked) => {
    const results = document.getElementById("_results");
    const more = document.getElementById("_more");
    const changed = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
    const pause = () => new Promise((resolve) => setTimeout(resolve, 2));
    if (location.hash !== `#${asked}`) {
      location.hash = asked;
      await changed;
    }
    const settled = async () => {
      while (results.ariaBusy !== "false") await pause();
    };
    await settled();
    const first = document.getElementById("_status").textContent;
    while (!more.hidden) {
      more.click();
      await settled();
    }
    const words = (parent, selector) => [...parent.querySelectorAll(selector)].map((one) => one.textContent);
    return {
      first,
      status: document.getElementById("_status").textContent,
      title: document.title,
      issues: [...document.querySelectorAll("#_list > li")].map((item) => ({
        citation: item.querySelector(".cited span").textContent,
        href: item.querySelector("h3 a").getAttribute("href"),
        where: words(item, ".where"),
        links: [...item.querySelectorAll(".where a")].map((link) => link.getAttribute("href")),
        snippets: words(item, ".snippet"),
        marks: words(item, "mark"),
      })),
    };
  }, fragment);
}

async function compare(site, count) {
  const pages = await texts(site);
  const haystacks = new Map([...pages].map(([address, lines]) => [address, lines.map(plain)]));
  const chosen = substrings([...pages.values()].flat(), Number(count));
  const wrong = [];
  const problems = [];
  for (const over of ["http", "file"]) {
    const opened = await site.open(PAGE, { over });
    for (const piece of chosen) {
      // A number finds its issue, too, however it is written there.
      if (await opened.page.evaluate((piece) => tongbao.issueNumber(tongbao.fold(piece).text) !== null, piece)) continue;
      const q = /\s/.test(piece) ? `"${piece}"` : piece;
      const answer = await ask(opened.page, new URLSearchParams({ q }).toString());
      const found = answer.issues.map((issue) => issue.href.slice(3).replace(/index\.html$/, "")).sort();
      const holds = (lines) => lines.some((line) => line.includes(plain(piece)));
      const wanted = [...haystacks].filter(([, lines]) => holds(lines)).map(([address]) => address).sort();
      if (found.join() !== wanted.join()) wrong.push({ over, piece, found, wanted });
      const marks = answer.issues.flatMap((issue) => issue.marks);
      if (!marks.length || marks.some((mark) => plain(mark) !== plain(piece))) wrong.push({ over, piece, marks });
    }
    await opened.page.close();
    problems.push(...opened.problems);
  }
  const lengths = [...new Set(chosen.map((piece) => [...piece].length))].sort((one, other) => one - other);
  return { pages: pages.size, asked: chosen.length, lengths, wrong, problems };
}

async function answers(site, queries) {
  const opened = await site.open(PAGE, {});
  const given = [];
  for (const fragment of JSON.parse(queries)) given.push({ fragment, ...(await ask(opened.page, fragment)), problems: opened.problems });
  return given;
}

async function loaded(site, queries) {
  const given = [];
  for (const fragment of JSON.parse(queries)) {
    const opened = await site.open(PAGE, {});
    const answer = await ask(opened.page, fragment);
    const bytes = Object.entries(opened.loaded).filter(([address]) => /\/(search\/.*|text)\.js\?/.test(address));
    const sum = bytes.reduce((total, [, length]) => total + length, 0);
    await opened.page.close();
    given.push({ fragment, ...answer, bytes: sum, files: bytes.length, problems: opened.problems });
  }
  return given;
}

/* Everything by the keyboard, from disk; true for each step that does what it should. */
async function keys(site) {
  const { page, problems } = await site.open(PAGE, { over: "file" });
  const settled = () => page.waitForFunction(() => document.getElementById("_results").ariaBusy === "false");
  const found = () => page.$$eval("#_list > li", (items) => items.length);
  // The address changes before the search begins: what is listed tells that it ended.
  const lists = (least, most) =>
    page.waitForFunction(
      (least, most) => {
        const count = document.querySelectorAll("#_list > li").length;
        return document.getElementById("_results").ariaBusy === "false" && count >= least && count <= most;
      },
      {},
      least,
      most,
    );
  const focus = () => page.evaluate(() => document.activeElement.id || document.activeElement.localName);
  const report = {};
  report.focused = (await focus()) === "_query";

  await page.keyboard.type("整改");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#_list > li");
  await settled();
  const all = await found();
  report.entered = all > 1 && (await focus()) === "_query" && (await page.title()).startsWith("整改 - ");

  // From the field to the button, the series, the year; the second year is taken.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => location.hash.includes("year="));
  await lists(1, all - 1);
  const chosen = await found();
  report.chosen = chosen > 0 && chosen < all;

  await page.keyboard.down("Control");
  await page.keyboard.press("/");
  await page.keyboard.up("Control");
  report.shortcut = (await focus()) === "_query";

  await page.focus("#_list h3 a");
  await page.keyboard.press("/");
  report.slash = (await focus()) === "_query" && (await page.$eval("#_query", (field) => field.value)) === "整改";

  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes("year="));
  await lists(all, all);
  report.back = (await found()) === all && (await page.$eval("#_year", (field) => field.value)) === "";
  await page.goForward();
  await page.waitForFunction(() => location.hash.includes("year="));
  await lists(chosen, chosen);
  report.forward = (await found()) === chosen;

  // The skip link asks for nothing: what was found stays.
  await page.focus(".skip");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash === "#_main");
  report.skip = (await found()) === chosen;
  await page.close();

  // A form of another site, or a bookmark, may ask in the query of the address.
  const other = await site.open(`${PAGE}?q=${encodeURIComponent("倍数计划")}`, { over: "file" });
  await other.page.waitForSelector("#_list > li");
  report.query = (await other.page.$$eval("#_list mark", (marks) => marks[0].textContent)) === "倍数计划";
  await other.page.close();

  // The box in the head of any page, at any depth, over http and from disk, with a script and without.
  const led = [];
  for (const over of ["http", "file"]) {
    for (const script of [true, false]) {
      const head = await site.open("gongzuo/2017/8/index.html", { over, script });
      await head.page.focus("#_find");
      await head.page.keyboard.type("2017年第7期");
      await Promise.all([head.page.waitForNavigation(), head.page.keyboard.press("Enter")]);
      if (script) await head.page.waitForSelector("#_list > li");
      led.push(await head.page.evaluate(() => (document.querySelector("#_list h3 a") ?? document.querySelector("#_without a")).getAttribute("href")));
      other.problems.push(...head.problems);
      await head.page.close();
    }
  }
  report.led = led;
  report.head = led.join(" ") === "../gongzuo/2017/7/index.html ../index.html ../gongzuo/2017/7/index.html ../index.html";
  return { ...report, problems: [...problems, ...other.problems] };
}

run((site) => {
  const [what, argument] = process.argv.slice(3);
  return { ask: answers, keys, loaded, substrings: compare }[what](site, argument);
});
