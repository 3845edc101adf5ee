/*
  What the desk does at somebody's hands beside what is asked of it: manners.cjs WORKSPACE ADDRESS
  Takes bold off a part that ends within a word, steps back at the start of a line, mends all that is sure, also where somebody else writes. Prints { bold,
  chosen, caret, again, mends, told, waits, narrow, foot, problems }.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { desk, LARGE_PRINT, meanwhile } = require("./looks.cjs");

const LEAD = ".item.entry .of-lead .words";
const TITLE = ".of-title .words";
const file = path.join(process.argv[2], "bulletins/2017/gongzuo-01.yaml");

desk("gongzuo-2017-1", async ({ page, problems, until, PATIENCE }) => {
  const read = () => fs.readFileSync(file, "utf8");
  const says = (words) => until(words, () => read().includes(words), read);
  const result = { problems };
  const chord = async (key) => {
    await page.keyboard.down("Control");
    await page.keyboard.press(key);
    await page.keyboard.up("Control");
  };

  // The file and the screen say the same, and what cannot be is said.
  await page.$eval(`${LEAD} b`, (bold) => {
    bold.closest(".words").focus();
    const [from, to] = [bold.firstChild.data.indexOf("DP"), bold.firstChild.data.length];
    getSelection().setBaseAndExtent(bold.firstChild, from, bold.firstChild, to);
  });
  await chord("b");
  await says("**重点**GDP增长有力");
  await page.waitForFunction((lead) => document.querySelector(`${lead} b`)?.textContent === "重点", PATIENCE, LEAD);
  result.bold = await page.$eval("#told", (told) => told.textContent);
  result.chosen = await page.evaluate(() => getSelection().toString());

  // A step back leaves the caret where it was before.
  await page.$eval(TITLE, (title) => {
    title.focus();
    getSelection().collapse(title.firstChild, 0);
  });
  const caret = () => page.evaluate(() => [getSelection().anchorNode.textContent, getSelection().anchorOffset]);
  const before = await caret();
  await page.keyboard.type("新");
  await says("title: 新");
  await chord("z");
  await until("the title as it was", () => !read().includes("title: 新"), read);
  result.caret = [before, await caret()];
  await page.keyboard.down("Shift");
  await chord("Z");
  await page.keyboard.up("Shift");
  result.again = await caret();
  await chord("z");
  await until("the title once more", () => !read().includes("title: 新"), read);

  // What others wrote beside one's own words stays where those are taken back.
  const shows = (words) => page.waitForFunction((title, words) => document.querySelector(title).textContent === words, PATIENCE, TITLE, words);
  await page.keyboard.press("End");
  await page.keyboard.type("寅");
  await says("title: 标题寅\n");
  fs.writeFileSync(file, read().replace("标题寅", "标题寅卯"));
  await shows("标题寅卯");
  await chord("z");
  await says("title: 标题卯\n");
  fs.writeFileSync(file, read().replace("标题卯", "标题"));
  await shows("标题");

  // All that is sure is mended by one button, and taken back by one step.
  const all = () => [...document.querySelectorAll(".mend-all .button")].find((one) => one.textContent.includes("3"));
  await page.evaluate(() => document.querySelectorAll("input[name=tab]")[1].click());
  await page.waitForFunction(all, PATIENCE);
  result.mends = await page.$eval(".mend-all", (one) => one.textContent);
  const unmended = read();
  await page.$eval(".mend-all .button", (one) => one.click());
  await says("丙，丁。戊，己。");
  await says("甲，乙");
  const told = () => page.$eval("#told", (one) => one.textContent).catch(() => "");
  await until("what is told", async () => (await told()).startsWith("Mended"), read);
  result.told = await told();
  await page.waitForFunction(() => document.querySelector(".mend-all") === null, PATIENCE);
  await page.focus(TITLE);
  await chord("z");
  await until("all as it was", () => read() === unmended, read);
  // What somebody else writes meanwhile is not counted as mended.
  await page.waitForFunction(all, PATIENCE);
  await meanwhile(page, () => fs.writeFileSync(file, unmended.replace("甲,乙", "甲,乙和丁")));
  await page.$eval(".mend-all .button", (one) => one.click());
  await until("what is told of both", async () => (await told()).includes("Not yet"), read);
  result.waits = await told();
  // In large print the entries, the manuscript or its pages, and each is reached from the others.
  await page.setViewport(LARGE_PRINT);
  const sides = () => page.evaluate(() => [".beside", ".middle", ".proof", ".sides"].filter((one) => document.querySelector(one).getClientRects().length > 0));
  result.narrow = [await sides()];
  result.top = await page.$eval(".manuscript", (one) => one.getBoundingClientRect().top / innerHeight);
  await page.$eval("input[name=side][value=pages]", (one) => one.click());
  result.narrow.push(await sides());
  await page.$eval("input[name=side][value=list]", (one) => one.click());
  result.narrow.push(await sides());
  await page.$eval(".outline a, .outline button, .outline [tabindex]", (one) => one.click());
  result.narrow.push(await sides());
  await page.keyboard.press("F9");
  result.narrow.push(await sides());
  await page.setViewport({ width: 1366, height: 768 });
  result.narrow.push(await sides());
  result.foot = await page.$$eval(".foot span", (all) => all.map((one) => one.textContent));
  return result;
});
