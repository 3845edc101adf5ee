/*
  A correction of a published issue: corrections.cjs WORKSPACE ADDRESS
  Asks for one without a reason, then with one, adds a second place in its form, and goes back to the issue, which leads to it.
  Takes it back, puts it back, builds, and tries once more.
  Prints { refused, units, wordless, unlocked, said, opened, offered, back, leads, file, isGone, withdrawn, isBack, stays, problems, violations }. `violations` are axe-core's.
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

  await page.waitForSelector(".issue .locked:not([hidden]) .button", PATIENCE);
  await press("Write a correction");
  await page.waitForSelector("#correct-reason", PATIENCE);
  await press("Done");
  await page.waitForFunction(() => document.querySelector("dialog .told").textContent !== "", PATIENCE);
  result.refused = await page.$eval("dialog .told", (one) => one.textContent);
  result.nothing = read();
  // Only the units of the issue can be chosen. An erratum without words is none.
  result.units = await page.$$eval("#correct-unit option", (all) => all.map((one) => one.textContent));
  await page.type("#correct-reason", "数字5*4写错。");
  await press("Done");
  await page.waitForFunction((before) => document.querySelector("dialog .told").textContent !== before, PATIENCE, result.refused);
  result.wordless = await page.evaluate(() => [document.querySelector("dialog .told").textContent, document.activeElement.id]);
  await page.select("#correct-unit", "shuiwuju");
  await page.type("#correct-was", "第1期导语");
  await page.type("#correct-now", "第1期：导语");
  await axe(page, "asked", violations);
  await press("Done");

  // Its form; another place that was wrong.
  await page.waitForSelector(".workspace .words", PATIENCE);
  await page.waitForFunction(() => document.querySelector("h1").textContent.startsWith("Erratum"), PATIENCE);
  result.opened = await page.$eval("h1", (one) => one.textContent);
  await page.waitForFunction(() => document.querySelectorAll(".workspace .of-where option").length === 1, PATIENCE);
  result.offered = await page.$$eval(".workspace .of-where option", (all) => all.map((one) => one.textContent));
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

  // It is taken back by one step, and put back by another.
  await page.click(".locked a");
  await page.waitForFunction(() => [...document.querySelectorAll("#head button")].some((one) => one.textContent === "Withdraw this correction"), PATIENCE);
  const before = read();
  await press("Withdraw this correction");
  await page.waitForFunction(() => document.querySelector(".locked:not([hidden])")?.textContent.includes("Withdrawn: "), PATIENCE);
  result.isGone = read() === "";
  result.withdrawn = await page.$eval(".locked", (one) => [one.querySelectorAll("a").length, one.textContent]);
  await axe(page, "withdrawn", violations);
  await press("Put it back");
  await page.waitForSelector(".locked:not([hidden]) a", PATIENCE);
  result.isBack = read() === before && !(await page.$eval(".locked", (one) => one.textContent)).includes("Withdrawn");
  // Once it is on the website, it stays; what was to be filled in is written before.
  fs.writeFileSync(file, before.replace("【待补】", "乙"));
  await page.evaluate(() => fetch("/build", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }));
  await page.waitForFunction(async () => (await (await fetch("/build")).json()).state !== "running", { ...PATIENCE, polling: 300 });
  await page.click(".locked a");
  await page.waitForFunction(() => [...document.querySelectorAll("#head button")].some((one) => one.textContent === "Withdraw this correction"), PATIENCE);
  await press("Withdraw this correction");
  await page.waitForSelector("dialog[open] .told", PATIENCE);
  result.stays = [read().includes("乙"), await page.$eval("dialog[open] .told", (one) => one.textContent)];
  await page.keyboard.press("Escape");

  // Who changes the issue itself reads that it is out; the list says that the website has other words, and the next view does not
  // say again what this one said.
  const issue = path.join(process.argv[2], "bulletins/2017/gongzuo-01.yaml");
  result.issue = fs.readFileSync(issue, "utf8");
  await page.click(".back");
  await page.waitForSelector(".issue .locked:not([hidden]) .button", PATIENCE);
  await page.click(".issue .locked .button");
  const strip = () => page.$eval(".locked", (one) => (one.checkVisibility() ? one.textContent : ""));
  result.unlocked = [await strip(), await page.evaluate(() => document.activeElement.textContent), await page.$eval("#said", (one) => one.textContent)];
  await axe(page, "unlocked", violations);
  await page.click(".manuscript .entry-lead .words");
  await page.keyboard.sendCharacter("新");
  await until("the new word", () => fs.readFileSync(issue, "utf8").includes("新"), () => fs.readFileSync(issue, "utf8"));
  await page.click(".back");
  await page.waitForFunction(() => document.querySelector("tbody .open")?.textContent.includes("changed since it was built"), PATIENCE);
  result.said = await page.$eval("#said", (one) => one.textContent);
  await press("Build");
  await page.waitForFunction(() => document.querySelector("dialog[open] .choices a") !== null, PATIENCE);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("tbody .open").textContent.includes("changed since it was built"), PATIENCE);
  result.problems = problems.filter(isOurs);
  return result;
});
