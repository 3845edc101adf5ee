/*
  A correction of a published issue: corrections.cjs WORKSPACE ADDRESS
  Asks for one without a reason, then with one, adds a second place in its form, and goes back to the issue, which leads to it.
  Prints { refused, opened, back, leads, file, problems, violations }. `violations` are axe-core's.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { axeInLooks, desk } = require("./looks.cjs");

const axe = axeInLooks();
const file = path.join(process.argv[2], "corrections/gongzuo-2017-1-1.yaml");
const read = () => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "");
// What is refused is an answer of its own.
const isOurs = (problem) => !problem.includes("409");

desk("gongzuo-2017-1", async ({ page, problems, until, PATIENCE }) => {
  const violations = [];
  const result = { violations };
  const press = (label) =>
    page.evaluate((label) => {
      const within = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
      [...within.querySelectorAll("button")].find((one) => one.textContent === label && one.checkVisibility()).click();
    }, label);

  await page.waitForSelector(".locked:not([hidden]) .button", PATIENCE);
  await press("Write a correction");
  await page.waitForSelector("#correct-reason", PATIENCE);
  await press("Done");
  await page.waitForFunction(() => document.querySelector("dialog .told").textContent !== "", PATIENCE);
  result.refused = await page.$eval("dialog .told", (one) => one.textContent);
  result.nothing = read();
  await page.type("#correct-reason", "数字5*4写错。");
  await page.select("#correct-unit", "shuiwuju");
  await page.type("#correct-was", "第1期导语");
  await page.type("#correct-now", "第1期：导语");
  await axe(page, "asked", violations);
  await press("Done");

  // Its form; another place that was wrong.
  await page.waitForSelector(".workspace .words", PATIENCE);
  await page.waitForFunction(() => document.querySelector("h1").textContent.startsWith("Erratum"), PATIENCE);
  result.opened = await page.$eval("h1", (one) => one.textContent);
  await page.evaluate(() => [...document.querySelectorAll(".workspace .chip")].find((one) => one.textContent === "Add Changes").click());
  await page.waitForFunction(() => document.querySelectorAll(".item.change").length === 2, PATIENCE);
  await page.keyboard.sendCharacter("甲");
  await until("the second place", () => read().includes("was: 甲"), read);
  await page.waitForSelector(".saved.is-saved", PATIENCE);
  await axe(page, "form", violations);
  result.file = read();
  await page.click(".back");
  await page.waitForSelector(".locked:not([hidden]) a", PATIENCE);
  result.leads = await page.$eval(".locked a", (one) => one.textContent);
  result.problems = problems.filter(isOurs);
  return result;
});
