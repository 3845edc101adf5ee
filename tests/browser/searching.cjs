/*
  Words that are looked for at the desk, by keyboard: searching.cjs WORKSPACE ADDRESS
  Prints { said, hits, marked, at, caret, chosen, locked, none, back, slash, violations, problems }.
*/
"use strict";

const { LARGE_PRINT, atDesk, axeInLooks } = require("./looks.cjs");

const axe = axeInLooks([
  { name: "light", width: 1366, height: 768 },
  { name: "dark, large print", ...LARGE_PRINT, dark: true },
  { name: "narrow", width: 390, height: 800 },
]);

atDesk(async ({ page, problems, PATIENCE }) => {
  const shots = process.argv[4];
  const violations = [];
  const result = { violations, problems };
  const control = async (key) => {
    await page.keyboard.down("Control");
    await page.keyboard.press(key);
    await page.keyboard.up("Control");
  };
  const said = (words) => page.waitForFunction((words) => document.getElementById("said").textContent.includes(words), PATIENCE, words);
  const text = (selector) => page.$eval(selector, (one) => one.textContent);
  const sought = () => page.evaluate(() => [...(CSS.highlights.get("sought") ?? [])].map((range) => range.toString()));
  const look = async (name) => {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
    await axe(page, name, violations);
  };

  // From an issue, the keys lead to the list and its field.
  await page.evaluate(() => (location.hash = "#/issue/gongzuo-2017-1"));
  await page.waitForSelector(".manuscript .words", PATIENCE);
  await control("k");
  await page.waitForFunction(() => document.activeElement.id === "search", PATIENCE);
  await page.keyboard.type("导语");
  await said("3");
  result.said = await text("#said");
  result.hits = await page.$$eval(".hit", (all) => all.map((one) => one.textContent));
  result.marked = await page.$$eval(".hit mark", (all) => all.map((one) => one.textContent));
  await look("found");

  // A draft: the words are marked in their field, the caret is behind them.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  result.at = await page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.matches(".of-lead .words") && CSS.highlights.get("sought")?.size === 1, PATIENCE);
  result.caret = await page.evaluate(() => [getSelection().isCollapsed, getSelection().anchorOffset]);
  result.chosen = await sought();
  await look("chosen");

  // Back, what was looked for is there still; a published issue is only shown.
  await page.goBack();
  await page.waitForSelector(".hit", PATIENCE);
  result.back = await page.$eval("#search", (one) => one.value);
  await page.evaluate(() => [...document.querySelectorAll(".hit li a")].at(-1).click());
  await page.waitForFunction(() => CSS.highlights.get("sought")?.size === 1 && location.hash.includes("gongzuo-2017-1"), PATIENCE);
  result.locked = await sought();

  // Nothing is found; Escape leads back to the list.
  await control("k");
  await page.waitForFunction(() => document.activeElement.id === "search", PATIENCE);
  await page.keyboard.type("没有的话");
  await said("没有的话");
  result.none = await text(".hits");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector(".hits")?.hidden, PATIENCE);
  // Once more it leads back to the issue that somebody came from.
  await page.keyboard.press("Escape");
  await page.waitForSelector(".manuscript", PATIENCE);
  result.from = await page.evaluate(() => location.hash.includes("gongzuo-2017-1"));
  await page.evaluate(() => (location.hash = "#/"));
  await page.waitForSelector("#search", PATIENCE);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("/");
  result.slash = await page.evaluate(() => [document.activeElement.id, document.activeElement.value]);
  await page.keyboard.type("1/2");
  result.slash.push(await page.$eval("#search", (one) => one.value));
  return result;
});
