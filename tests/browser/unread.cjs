/*
  A file that another program broke: unread.cjs WORKSPACE ADDRESS
  Breaks the file of an issue that nobody looks at, finds it in the list and opens it from there, after the page is loaded anew,
  and brings a version of it back as a whole. Then breaks the file of the units, and looks at what an issue says of that. Prints
  { row, strip, count, shown, isBack, told, kept, units, over, form, writable, problems, violations }. `violations` are axe-core's.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { AXE, atDesk, axeInLooks } = require("./looks.cjs");

const axe = axeInLooks();
const [workspace] = process.argv.slice(2);
const file = path.join(workspace, "bulletins/2017/gongzuo-01.yaml");
const units = path.join(workspace, "units.yaml");
const read = () => fs.readFileSync(file, "utf8");

atDesk(async ({ page, problems, until, PATIENCE }) => {
  const violations = [];
  const result = { violations, problems };
  const good = read();
  const press = (label) =>
    page.evaluate((label) => {
      const within = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
      [...within.querySelectorAll("button")].find((one) => one.textContent === label && one.checkVisibility()).click();
    }, label);

  // One blank too few.
  const broken = good.replace("    lead:", "   lead:");
  fs.writeFileSync(file, broken);
  const isTold = () => [...document.querySelectorAll("tbody .mark.error")].some((one) => one.textContent === "cannot be read");
  await page.waitForFunction(isTold, PATIENCE);
  await page.reload();
  await page.waitForFunction(isTold, PATIENCE);
  await page.evaluate(AXE);
  result.row = await page.$$eval("tbody tr", (all) => all.find((one) => one.querySelector(".mark.error") !== null).innerText.split(/\s+/));
  await axe(page, "list", violations);
  await page.evaluate(() => [...document.querySelectorAll("tbody tr")].find((one) => one.querySelector(".mark.error") !== null).querySelector("th a").click());
  await page.waitForSelector(".strip.held:not([hidden]) .button", PATIENCE);
  result.strip = await page.$eval(".strip.held", (one) => one.textContent);

  await press("Bring back a version");
  await page.waitForSelector(".version", PATIENCE);
  result.count = await page.$$eval(".version .quiet", (all) => all.map((one) => one.textContent));
  await page.click(".version");
  await page.waitForSelector(".version-shown .changed", PATIENCE);
  result.shown = await page.$eval(".version-shown", (one) => one.textContent);
  await axe(page, "version", violations);
  await page.click(".version-shown .main");
  await until("the file as it was", () => read() === good, read);
  result.isBack = true;
  await page.waitForFunction(() => document.querySelector(".strip.held").hidden && document.querySelector(".of-lead .words") !== null, PATIENCE);
  result.told = await page.$eval("#told", (one) => one.textContent);
  await press("Versions");
  await page.waitForSelector(".version", PATIENCE);
  result.kept = await page.$$eval(".version", (all) => all.map((one) => one.children[2].textContent));
  await page.keyboard.press("Escape");

  // What all issues are made of is told at each of them.
  const all = fs.readFileSync(units, "utf8");
  fs.writeFileSync(units, all.replace("units:", "units: ["));
  await page.waitForFunction(() => !document.querySelector(".strip.held").hidden, PATIENCE);
  result.units = await page.$eval(".strip.held", (one) => one.textContent);
  await axe(page, "units", violations);
  fs.writeFileSync(units, all);
  await page.waitForFunction(() => document.querySelector(".strip.held").hidden, PATIENCE);
  result.over = await page.$eval("#said", (one) => one.textContent);

  // Their form, opened while they are broken, says what they said before, to read alone, and leads to the versions; then it is mended.
  fs.writeFileSync(units, all.replace("units:", "units: ["));
  await page.waitForFunction(() => !document.querySelector(".strip.held").hidden, PATIENCE);
  await page.evaluate(() => (location.hash = "#/file/units"));
  const names = () => page.$$eval(".workspace .of-name .words", (all) => all.map((one) => one.textContent));
  await page.waitForFunction(() => document.querySelector(".workspace .of-name .words") !== null && !document.querySelector(".workspace .strip").hidden, PATIENCE);
  const offered = () => page.$$eval(".manuscript .chip", (all) => all.filter((one) => getComputedStyle(one).visibility === "visible").length);
  result.form = [await names(), await page.$eval(".manuscript", (one) => one.inert), await page.$eval(".workspace .strip", (one) => one.textContent), await offered()];
  await axe(page, "units by themselves", violations);
  await press("Bring back a version");
  await page.waitForSelector(".version", PATIENCE);
  await page.keyboard.press("Escape");
  fs.writeFileSync(units, all);
  await page.waitForFunction(() => document.querySelector(".workspace .strip").hidden && !document.querySelector(".manuscript").inert, PATIENCE);
  result.writable = await names();
  result.offered = await offered();
  return result;
});
