/*
  The ledger of failings at the desk, by the keyboard alone: failings.cjs WORKSPACE ADDRESS
  Chooses what is late and one unit, goes to a failing and back, and tells news of it. Removes a unit that issues use, and one
  that none does. Prints { open, late, unit, heading, nothing, told, again, form, file, used, left, panes, problems, violations }. `violations` are axe-core's.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { atDesk, axeInLooks } = require("./looks.cjs");

const axe = axeInLooks();
const at = (name) => path.join(process.argv[2], name);
const read = (name) => (fs.existsSync(at(name)) ? fs.readFileSync(at(name), "utf8") : "");

atDesk(async ({ page, problems, until, PATIENCE }) => {
  const violations = [];
  const result = { violations, problems };
  const holds = (test, ...values) => page.waitForFunction(test, PATIENCE, ...values);
  const rows = () => page.$$eval(".ledger tbody tr", (all) => all.map((one) => [...one.children].slice(0, 4).map((cell) => cell.textContent.trim()).join(" | ")));
  const choose = async (id, key) => {
    await page.focus(id);
    await page.keyboard.type(key);
  };
  const chord = async (key) => {
    await page.keyboard.down("Control");
    await page.keyboard.press(key);
    await page.keyboard.up("Control");
  };
  const press = (label) => holds((label) => [...document.querySelectorAll("button, a")].some((one) => one.textContent === label && one.checkVisibility() && (one.focus(), true)), label).then(() => page.keyboard.press("Enter"));

  // F6 leads from the filters to the issues, and to what waits.
  result.panes = [];
  await page.focus("#year");
  for (let count = 0; count < 2; count += 1) {
    await page.keyboard.press("F6");
    result.panes.push(await page.evaluate(() => document.activeElement.closest("[data-pane]")?.dataset.pane ?? ""));
  }
  await press("Ledger");
  await page.waitForSelector(".ledger tbody tr", PATIENCE);
  result.open = await rows();
  await axe(page, "ledger", violations);
  await choose("#ledger-which", "Overdue");
  await holds(() => document.querySelectorAll(".ledger tbody tr").length === 2);
  result.late = await rows();
  await choose("#ledger-of", "市教育局");
  await page.select("#ledger-of", "市教育局");
  await holds(() => document.querySelectorAll(".ledger tbody tr").length === 1);
  result.unit = await rows();

  // To the failing, and back to what was chosen.
  await page.focus(".ledger tbody a");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".manuscript .words", PATIENCE);
  await holds(() => location.hash.includes("failings"));
  result.heading = await page.$eval("h1", (one) => one.textContent);
  await page.goBack();
  await holds(() => document.querySelectorAll(".ledger tbody tr").length === 1);

  // News of it: nothing is written until somebody says how it stands, whatever was pressed before.
  await press("Tell news");
  await holds(() => document.activeElement.getAttribute("role") === "group");
  await axe(page, "how it stands", violations);
  await page.click(".back");
  await holds(() => document.querySelectorAll(".ledger tbody tr").length === 1);
  result.nothing = read("rectifications.yaml");
  await press("Tell news");
  await holds(() => document.activeElement.getAttribute("role") === "group");
  await press("being mended");
  await holds(() => document.activeElement.closest(".item.rectification .words") !== null);
  await page.keyboard.sendCharacter("已加固。");
  await until("the news", () => read("rectifications.yaml").includes("已加固。"), () => read("rectifications.yaml"));
  await page.waitForSelector(".saved.is-saved", PATIENCE);
  await axe(page, "news", violations);
  result.form = await page.$eval("h1", (one) => one.textContent);
  result.file = read("rectifications.yaml");
  await page.click(".back");
  await holds(() => document.querySelector(".ledger tbody tr")?.textContent.includes("In progress"));
  result.told = await page.$eval(".ledger tbody tr", (one) => one.textContent);
  // Pressed again on the same day, it leads to what was written.
  await press("Tell news");
  await holds(() => document.activeElement.textContent === "已加固。");
  result.again = await page.$$eval(".item.rectification", (all) => all.length);

  // A unit that issues speak of goes only when somebody says so; its name is asked for.
  await page.evaluate(() => (location.hash = "#/file/units"));
  await page.waitForSelector(".item.unit .of-name .words", PATIENCE);
  const remove = async (index) => {
    await page.$$eval(".item.unit .of-name .words", (all, index) => all[index].focus(), index);
    await press("Remove this");
  };
  await remove(0);
  await page.waitForSelector("dialog[open]", PATIENCE);
  result.used = await page.$eval("dialog[open]", (one) => one.textContent);
  await axe(page, "used", violations);
  await page.keyboard.press("Escape");
  await holds(() => document.querySelector("dialog") === null);
  // Another name of a unit that published issues print is written only when somebody says so.
  const nameIs = (name) => holds((name) => document.querySelector(".item.unit .of-name .words").textContent === name, name);
  const typeName = async (name) => {
    await page.$$eval(".item.unit .of-name .words", (all) => all[0].focus());
    await chord("a");
    await page.keyboard.type(name);
    await nameIs(name);
  };
  // Nor is anything asked, written or lost while somebody types, whatever comes in meanwhile.
  await typeName("市水利");
  fs.appendFileSync(at("units.yaml"), "  - id: caizhengju\n    name: 市财政局\n");
  await holds(() => document.querySelectorAll(".item.unit").length === 4);
  await page.keyboard.type("局");
  await nameIs("市水利局");
  result.typed = [await page.$("dialog[open]"), read("units.yaml")];
  await page.keyboard.press("Tab");
  await page.waitForSelector("dialog[open]", PATIENCE);
  result.renamed = await page.$eval("dialog[open]", (one) => one.textContent);
  await axe(page, "renamed", violations);
  // Esc leads back to what was typed; it is asked again behind it.
  await page.keyboard.press("Escape");
  await holds(() => document.querySelector("dialog") === null && document.activeElement.closest(".item.unit .of-name") !== null);
  await nameIs("市水利局");
  await page.keyboard.press("Tab");
  await page.waitForSelector("dialog[open]", PATIENCE);
  await press("Keep it");
  await holds(() => document.querySelector("dialog") === null);
  await nameIs("市水务局");
  result.kept = read("units.yaml");
  // It is another unit, whose name is known then.
  await typeName("市河务局");
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog[open]", PATIENCE);
  await press("Add another unit");
  await page.waitForSelector("#new-name", PATIENCE);
  result.another = await page.$eval("#new-name", (one) => one.value);
  await page.keyboard.press("Escape");
  await nameIs("市水务局");
  // A step back takes back what was typed; whoever leaves the form is asked, too.
  await typeName("市水电局");
  await chord("z");
  await nameIs("市水务局");
  await typeName("市水利局");
  await page.evaluate(() => (location.hash = "#/"));
  await page.waitForSelector(".agenda", PATIENCE);
  await page.waitForSelector("dialog[open]", PATIENCE);
  await press("It was wrong: change it");
  await until("the other name", () => read("units.yaml").includes("市水利局"), () => read("units.yaml"));
  await page.evaluate(() => (location.hash = "#/file/units"));
  await page.waitForSelector(".item.unit .of-name .words", PATIENCE);
  await remove(2);
  await until("the unit is gone", () => !read("units.yaml").includes("市体育局"), () => read("units.yaml"));
  result.left = read("units.yaml");
  return result;
});
