/*
  Settings, units and words at the desk: forms.cjs WORKSPACE ADDRESS
  Adds a unit by its name, allows a name, names an organisation otherwise, makes the file of words, and takes a unit away again.
  Prints { found, ids, problems, violations }. `violations` are axe-core's.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { atDesk, axeInLooks } = require("./looks.cjs");

const axe = axeInLooks([
  { name: "light", width: 1366, height: 768 },
  { name: "dark, narrow", width: 390, height: 800, dark: true },
]);

atDesk(async ({ page, problems, until, PATIENCE }) => {
  const violations = [];
  const result = { violations, problems };
  const open = async (name) => {
    await page.evaluate((name) => (location.hash = `#/file/${name}`), name);
    await page.waitForSelector(".workspace .chip", PATIENCE);
  };
  const chip = (words) => page.evaluate((words) => [...document.querySelectorAll(".workspace .chip")].find((one) => one.textContent === words).click(), words);
  const saved = () => page.waitForSelector(".saved.is-saved", PATIENCE);
  // What addresses are made of is written by the program, and shown to nobody.
  const units = () => fs.readFileSync(path.join(process.argv[2], "units.yaml"), "utf8");
  const ids = () => units().match(/id: .*/g).map((line) => line.slice(4));

  // A unit goes by its name; its id is what the name sounds like.
  await open("units");
  for (const name of ["市林业局", "林业局"]) {
    await chip("Add unit");
    await page.waitForSelector("#new-name", PATIENCE);
    await page.type("#new-name", name);
    await page.keyboard.press("Enter");
    await page.waitForFunction((name) => document.activeElement.textContent === name, PATIENCE, name);
    await saved();
  }
  await chip("Add unit");
  await page.waitForSelector("#new-name", PATIENCE);
  await page.type("#new-name", "林业局");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("dialog .told").textContent !== "", PATIENCE);
  await page.evaluate(() => (location.hash = "#/"));
  await page.waitForFunction(() => document.querySelector("dialog") === null, PATIENCE);
  await open("units");
  result.ids = ids();
  result.shown = await page.$$eval(".workspace input[readonly]", (all) => all.length);
  await axe(page, "units", violations);
  await page.evaluate(() => [...document.querySelectorAll(".item.unit .words")].at(-1).focus());
  await page.evaluate(() => [...document.querySelectorAll(".tool")].at(-1).click());
  await until("one unit less", () => ids().length < result.ids.length, ids);
  result.left = ids();

  // A name that shall stand there is allowed, and no longer.
  await page.waitForSelector(".elsewhere .problem [data-key='2']", PATIENCE);
  await page.click(".elsewhere .problem [data-key='2']");
  await until("the comment", () => units().includes("# tongbao: allow unhidden-name\n"), units);
  await page.waitForSelector(".elsewhere .allowed-list summary", PATIENCE);
  result.found = await page.$$eval(".elsewhere .problem:not(.allowed)", (all) => all.length);
  await page.click(".elsewhere .allowed-list summary");
  await axe(page, "allowed", violations);
  await page.click(".elsewhere .allowed-list .button");
  await until("no comment", () => !units().includes("# tongbao"), units);

  await open("config");
  await page.waitForSelector(".of-organization .words", PATIENCE);
  await page.click(".of-organization .words");
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.sendCharacter("市考评办公室");
  await saved();
  await axe(page, "settings", violations);

  // A name that there must be is kept until another one is written.
  await page.click(".of-title .words");
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.press("Backspace");
  await page.click(".of-organization .words");
  result.kept = await page.$eval(".of-title .words", (one) => one.textContent);

  await open("terms");
  await chip("Add word");
  await page.waitForSelector(".item.term .words", PATIENCE);
  await page.keyboard.sendCharacter("其它");
  await saved();
  await axe(page, "words", violations);

  await open("distribution");
  await chip("Add recipient");
  await page.waitForSelector(".item.recipient .words", PATIENCE);
  await page.keyboard.sendCharacter("市委办公室");
  await saved();
  // An issue that others get is chosen from those that there are.
  await page.waitForSelector('select.chip[aria-label="which issue"]', PATIENCE);
  await page.select('select.chip[aria-label="which issue"]', "gongzuo-2017-1");
  await chip("Add single issues");
  await page.waitForSelector(".item.issue-recipients", PATIENCE);
  await saved();
  await axe(page, "recipients", violations);
  return result;
});
