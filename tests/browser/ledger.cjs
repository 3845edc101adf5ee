/*
  Works the filters of the rectification ledger, over http and from disk: ledger.cjs FOLDER
  Prints, for each of the two, what the page shows after each step; the test knows what that must be.
*/
"use strict";

const { run } = require("./harness.cjs");

/** What a reader sees and hears. */
function seen() {
  const shown = (element) => element !== null && element.getClientRects().length > 0;
  const rows = [...document.querySelectorAll(".ledger tbody tr")].filter(shown);
  const text = (element) => element.innerText.trim();
  return {
    form: shown(document.getElementById("_filters")),
    headings: rows.map((row) => text(row.querySelector(".what"))),
    states: rows.map((row) => text(row.querySelector(".became")).replace(/\s+/g, " ")),
    issues: rows.map((row) => text(row.querySelector(".issue")).replace(/\s+/g, " ")),
    marks: rows.map((row) => row.querySelector(".issue .standing a")?.getAttribute("href") ?? null),
    links: rows.map((row) => row.querySelector(".what a").getAttribute("href")),
    count: shown(document.getElementById("_count")) ? text(document.getElementById("_count")) : null,
    hash: location.hash,
    place: shown(document.getElementById("_turning")) ? text(document.getElementById("_turned")) : null,
    pager: shown(document.querySelector(".pager")),
    focus: document.activeElement.id,
  };
}

const settled = (page) => page.waitForFunction(() => !document.getElementById("_filters").hasAttribute("aria-busy"));

async function look(site, over) {
  const steps = {};
  const { page, problems } = await site.open("ledger/index.html", { over });
  const step = async (name, act) => {
    await act();
    await settled(page);
    steps[name] = await page.evaluate(seen);
  };
  await step("start", async () => {});
  await step("unit", () => page.select("#_unit", "jiaoyuju"));
  await step("category", async () => {
    await page.select("#_unit", "");
    await page.select("#_category", "工作纪律");
  });
  await step("overdue", async () => {
    await page.select("#_category", "");
    await page.click("#_overdue");
  });
  await step("reset", () => page.click("#_filters button[type=reset]"));
  await step("keyboard", async () => {
    await page.focus("#_year");
    await page.keyboard.press("ArrowDown");
  });
  await step("next", async () => {
    await page.select("#_state", "");
    await page.select("#_year", "2016");
    await settled(page);
    await page.focus("#_on");
    await page.keyboard.press("Enter");
  });
  await step("link within", () => page.evaluate(() => document.querySelector(".skip").click()));
  await page.close();

  const sent = await site.open("ledger/index.html#unit=shuiwuju&state=open", { over });
  await settled(sent.page);
  steps.sent = await sent.page.evaluate(seen);
  await sent.page.close();

  // A list of its own is filtered, too, and loads no year that has nothing of it.
  const list = await site.open("ledger/open/index.html", { over });
  await list.page.select("#_unit", "jiaoyuju");
  await settled(list.page);
  steps.list = await list.page.evaluate(seen);
  steps.list.scripts = await list.page.evaluate(() => [...document.scripts].map((one) => one.src.split("/data/")[1]).filter(Boolean));
  steps.list.fields = await list.page.evaluate(() => [...document.getElementById("_filters").elements].map((one) => one.name).filter(Boolean));
  await list.page.close();
  const closed = await site.open("ledger/closed/index.html#unit=shuiwuju", { over });
  await settled(closed.page);
  steps.closed = await closed.page.evaluate(seen);
  await closed.page.close();

  const bare = await site.open("ledger/index.html#state=closed", { over, script: false });
  steps.bare = await bare.page.evaluate(seen);
  await bare.page.close();
  return { steps, problems: [problems, sent.problems, list.problems, closed.problems, bare.problems].flat() };
}

run(async (site) => ({ http: await look(site, "http"), file: await look(site, "file") }));
