/*
  Versions of an issue, and findings that are allowed: versions.cjs WORKSPACE ADDRESS
  Allows a finding in the card by its key and takes it back in the list, mends another in the list; writes in a field and
  moves an item, looks at the version before, brings one field of it back, undoes that, and brings all of it back.
  Prints { file, rows, kept, problems, violations, … }. `violations` are axe-core's.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { axeInLooks, desk } = require("./looks.cjs");

const axe = axeInLooks();

const [workspace] = process.argv.slice(2);
const file = path.join(workspace, "bulletins/2017/gongzuo-01.yaml");
const read = () => fs.readFileSync(file, "utf8");

desk("gongzuo-2017-1", async ({ page, problems, until, PATIENCE }) => {
  const violations = [];
  const result = { violations, problems, before: read() };
  const wait = (test, ...more) => page.waitForFunction(test, { ...PATIENCE, polling: 100 }, ...more);
  const saved = () => wait(() => document.querySelector(".saved.is-saved") !== null);
  const press = (label) => page.evaluate((label) => [...document.querySelectorAll("button")].find((one) => one.textContent === label).click(), label);

  // The card opens at the sign, with the keyboard in it: 2 allows.
  await page.waitForSelector(".side-mark button", PATIENCE);
  await page.click(".side-mark button");
  result.focused = await page.evaluate(() => document.activeElement.closest(".card") !== null);
  await axe(page, "card", violations);
  await page.keyboard.press("2");
  await until("the comment", () => read().includes("# tongbao: allow"), read);
  result.allowed = read();
  await page.evaluate(() => document.querySelector("input[value=found]").click());
  await page.waitForSelector(".allowed-list summary", PATIENCE);
  await page.click(".allowed-list summary");
  result.told = await page.$eval(".allowed-list", (one) => one.textContent);
  await axe(page, "allowed", violations);
  await page.click(".allowed-list .button");
  await until("no comment", () => !read().includes("# tongbao"), read);
  result.isBack = read() === result.before;
  // Mended in the list.
  await page.waitForSelector(".found [data-key='1']", PATIENCE);
  await page.click(".found [data-key='1']");
  await until("mended", () => read() !== result.before, read);
  await saved();
  result.mended = read();

  // Written and moved.
  await page.focus(".of-lead .words");
  await page.keyboard.press("End");
  await page.keyboard.type("又加了一句。");
  await page.focus(".item.practice .of-heading .words");
  await page.keyboard.down("Alt");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.up("Alt");
  await until("written", () => read().includes("又加了一句") && read().indexOf("第二项") < read().indexOf("第一项"), read);
  await saved();
  const written = read();
  await press("Versions");
  await page.waitForSelector(".version", PATIENCE);
  result.versions = await page.$$eval(".version", (all) => all.map((one) => one.textContent.replace(/\d/g, "")));
  await page.click(".version");
  await page.waitForSelector(".version-shown .changed", PATIENCE);
  result.rows = await page.$$eval(".version-shown .changed .what", (all) => all.map((one) => one.textContent));
  await axe(page, "versions", violations);
  if (process.env.TONGBAO_SHOTS) await page.screenshot({ path: `${process.env.TONGBAO_SHOTS}/versions.png` });

  // One field comes back, and goes again by one step.
  await page.click(".version-shown .changed .button");
  await until("the lead as it was", () => !read().includes("又加了一句"), read);
  await wait(() => document.querySelector("dialog") === null);
  await saved();
  result.isMoved = read().indexOf("第二项") < read().indexOf("第一项");
  await page.evaluate(() => document.querySelector(".tool").click());
  await until("undone", () => read() === written, read);
  await saved();

  // All of it; one step takes that back, too.
  await press("Versions");
  await page.waitForSelector(".version", PATIENCE);
  await page.evaluate(() => [...document.querySelectorAll(".version")].at(-1).click());
  await page.waitForSelector(".version-shown .main:not(:disabled)", PATIENCE);
  await page.click(".version-shown .main");
  await until("all as it was", () => read() === result.before, read);
  await wait(() => document.querySelector("dialog") === null);
  await saved();
  await page.evaluate(() => document.querySelector(".tool").click());
  await until("as it was written", () => read() === written, read);
  result.file = read();
  return result;
});
