/*
  News of failings that somebody has to approve: news.cjs WORKSPACE ADDRESS
  Tells news of one, is refused a build, sends, approves and publishes them, and builds. Prints
  { marked, offered, seen, refused, waits, stages, publication, focused, asked, ledger, problems, violations }. `violations` are axe-core's.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { atDesk, axeInLooks, pressing } = require("./looks.cjs");

const axe = axeInLooks();
const read = (name) => fs.readFileSync(path.join(process.argv[2], name), "utf8");
const isOurs = (problem) => !problem.includes("409");

atDesk(async ({ page, problems, until, PATIENCE }) => {
  const violations = [];
  const result = { violations, stages: [], focused: [] };
  const pressed = pressing(page);
  const text = (selector) => page.$eval(selector, (one) => one.textContent);
  const holds = (test, ...values) => page.waitForFunction(test, PATIENCE, ...values);
  const stage = async (name) => {
    await holds((name) => document.querySelector("#head .state")?.classList.contains(name), name);
    result.stages.push(await text("#head .state"));
  };
  const signed = async (label, who) => {
    await pressed(label);
    await page.waitForSelector("#who", PATIENCE);
    await page.$eval("#who", (one) => (one.value = ""));
    await page.type("#who", who);
    await pressed(label);
    await holds(() => document.querySelector("dialog") === null);
    result.focused.push(await page.evaluate(() => document.activeElement.tagName));
  };

  await pressed("Ledger");
  await page.waitForSelector(".ledger tbody tr", PATIENCE);
  await pressed("Tell news");
  await holds(() => document.activeElement.getAttribute("role") === "group");
  await pressed("mended");
  await holds(() => document.activeElement.closest(".item.rectification .words") !== null);
  await page.keyboard.sendCharacter("水泵已换。");
  await until("the news", () => read("rectifications.yaml").includes("水泵已换。"), () => read("rectifications.yaml"));
  await stage("draft");
  // News of other failings are none of it.
  result.seen = await page.$$eval(".item.rectification", (all) => all.map((one) => one.textContent));
  // Nor is what is wrong with these; and no draft is called published.
  result.found = await text(".elsewhere");
  result.others = await page.$(".item.rectification .of-failing");
  result.bar = await page.$eval(".strip.locked", (one) => one.hidden);
  await axe(page, "written", violations);
  await page.click(".back");
  await page.waitForSelector(".ledger .mark.error", PATIENCE);
  result.marked = await text(".ledger tbody tr");
  await axe(page, "ledger", violations);
  result.offered = await page.evaluate(async () => (await (await fetch("/state")).json()).failings.filter(([, , isTold]) => isTold).map(([, what]) => what));

  await page.keyboard.press("Escape");
  await pressed("Build");
  await page.waitForSelector("dialog[open] .choices a", PATIENCE);
  result.refused = await text("dialog[open]");
  // Nobody stops asking for approval without being told what goes out then.
  await page.evaluate(() => (location.hash = "#/file/config"));
  await page.waitForSelector(".of-required select", PATIENCE);
  await page.select(".of-required select", "false");
  await page.waitForSelector("dialog[open] li", PATIENCE);
  result.freed = await text("dialog[open]");
  await axe(page, "freed", violations);
  await page.keyboard.press("Escape");
  await holds(() => document.querySelector("dialog") === null);
  result.asks = await page.$eval(".of-required select", (one) => one.value);
  // Nor are names shown that were published hidden.
  await page.select(".of-persons select", "full");
  await page.waitForSelector("dialog[open]", PATIENCE);
  result.names = await text("dialog[open]");
  await axe(page, "names", violations);
  await pressed("Keep it");
  await holds(() => document.querySelector("dialog") === null && document.querySelector(".of-persons select").value === "omit");
  result.hidden = read("tongbao.yaml");
  await page.select(".of-persons select", "mask");
  await page.waitForSelector("dialog[open]", PATIENCE);
  result.surnames = await text("dialog[open]");
  await pressed("Show them");
  await until("surnames", () => read("tongbao.yaml").includes("persons: mask"), () => read("tongbao.yaml"));
  await page.evaluate(() => (location.hash = "#/file/news.gongzuo-2017-1.shuiwuju.1"));
  await signed("Send for review", "闻笔耕");
  await stage("review");
  await page.evaluate(() => (location.hash = "#/"));
  await page.waitForSelector(".agenda li", PATIENCE);
  result.waits = await text(".agenda");
  result.listed = await text("tbody .open");
  await page.click("tbody .open a.error");
  await signed("Approve", "严复校");
  await stage("approved");
  await axe(page, "approved", violations);
  await pressed("Publish");
  await page.waitForSelector("dialog.publishing #who", PATIENCE);
  result.publication = await text("dialog[open]");
  await axe(page, "publishing", violations);
  await page.type("#who", "闻笔耕");
  await pressed("Publish");
  await holds(() => document.querySelector("dialog") === null);
  await stage("published");
  // Whoever changed it, and published that, says so once more before the next change.
  await pressed("Change it all the same");
  await page.click(".item.rectification .of-text .words");
  await page.keyboard.type("完");
  await until("the change", () => read("rectifications.yaml").includes("完"), () => read("rectifications.yaml"));
  await signed("Send for review", "闻笔耕");
  await signed("Approve", "严复校");
  await pressed("Publish");
  await page.waitForSelector("dialog.publishing #who", PATIENCE);
  await page.type("#who", "闻笔耕");
  await pressed("Publish");
  await holds(() => document.querySelector("dialog") === null && document.querySelector(".manuscript").inert);

  // What becomes public is told before it is built.
  await page.evaluate(() => (location.hash = "#/"));
  await holds(() => document.querySelector("tbody .open")?.textContent === "");
  await pressed("Build");
  await holds(() => document.querySelector("dialog[open] li") !== null);
  result.asked = await text("dialog[open]");
  await axe(page, "asked", violations);
  await pressed("Build");
  await holds(() => document.querySelector("dialog[open]")?.textContent.includes("Print"));
  result.ledger = read("public/ledger/ledger.json");
  // Where all of it is taken away, that is what is published.
  await page.evaluate(() => (location.hash = "#/file/news.gongzuo-2017-1.shuiwuju.1"));
  await page.waitForSelector(".item.rectification", PATIENCE);
  const all = read("rectifications.yaml");
  fs.writeFileSync(path.join(process.argv[2], "rectifications.yaml"), all.slice(0, all.indexOf("  - failing: gongzuo-2017-1/shuiwuju/1")));
  await signed("Send for review", "闻笔耕");
  await signed("Approve", "严复校");
  await pressed("Publish");
  await page.waitForSelector("dialog.publishing #who", PATIENCE);
  result.gone = await text("dialog[open]");
  result.problems = problems.filter(isOurs);
  return result;
}, isOurs);
