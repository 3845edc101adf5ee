/*
  A correction that somebody has to approve: approving.cjs WORKSPACE ADDRESS
  Writes one, tries to build, sends it to somebody by a day, approves and publishes it. Prints
  { stages, listed, beside, waits, own, refused, publication, focused, records, problems, violations }. `violations` are axe-core's.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { axeInLooks, desk, pressing } = require("./looks.cjs");

const axe = axeInLooks();
const records = path.join(process.argv[2], "reviews/correction.gongzuo-2017-1-1.yaml");
const isOurs = (problem) => !problem.includes("409");

desk("gongzuo-2017-1", async ({ page, problems, PATIENCE }) => {
  const violations = [];
  const result = { violations, stages: [], focused: [] };
  const pressed = pressing(page);
  const stage = async (name) => {
    await page.waitForFunction((name) => document.querySelector("#head .state")?.classList.contains(name), PATIENCE, name);
    result.stages.push(await page.$eval("#head .state", (one) => one.textContent));
  };
  const closed = async () => {
    await page.waitForFunction(() => document.querySelector("dialog") === null, PATIENCE);
    result.focused.push(await page.evaluate(() => document.activeElement.tagName));
  };
  const go = (hash) => page.evaluate((hash) => (location.hash = hash), hash);
  const text = (selector) => page.$eval(selector, (one) => one.textContent);
  const CORRECTION = "#/file/correction.gongzuo-2017-1-1";

  await pressed("Write a correction");
  await page.waitForSelector("#correct-reason", PATIENCE);
  await page.type("#correct-reason", "数字写错。");
  await page.type("#correct-was", "第1期导语");
  await page.type("#correct-now", "第1期的导语");
  await pressed("Done");
  await stage("draft");

  // Nothing is built, and the way to it is shown.
  await go("#/");
  await page.waitForFunction(() => document.querySelector("tbody .open")?.textContent.includes("correction"), PATIENCE);
  result.listed = await text("tbody .open");
  await pressed("Build");
  await page.waitForSelector("dialog[open] .choices a", PATIENCE);
  result.refused = await text("dialog[open]");
  await page.click("dialog[open] .choices a");
  await pressed("Send for review");
  await page.waitForSelector("#asked-to", PATIENCE);
  await page.type("#asked-to", "闻笔耕");
  await page.$eval("#asked-due", (one) => (one.value = "2017-09-01"));
  await page.type("#who", "闻笔耕");
  await axe(page, "sending", violations);
  // Enter in the field for the name is the answer.
  const answered = async (words) => {
    await page.focus("#who");
    await page.keyboard.press("Enter");
    await page.waitForFunction((words) => document.querySelector("dialog .told").textContent.startsWith(words), PATIENCE, words);
    return text("dialog .told");
  };
  // What cannot be meant is told before it is sent, and once.
  result.doubted = [await answered("Whoever")];
  await page.$eval("#asked-to", (one) => (one.value = "张主任"));
  result.doubted.push(await answered("2017-09-01"));
  await page.focus("#who");
  await page.keyboard.press("Enter");
  await closed();
  await stage("review");
  await axe(page, "form", violations);

  // Who is asked, and by when, stands first.
  await go("#/");
  await page.waitForSelector(".agenda li", PATIENCE);
  result.waits = await text(".agenda");
  await axe(page, "agenda", violations);
  await page.evaluate(() => sessionStorage.setItem("tongbao-who", "张主任"));
  await go("#/issue/gongzuo-2017-1");
  await page.waitForSelector(".locked", PATIENCE);
  await go("#/");
  await page.waitForSelector(".agenda li.own", PATIENCE);
  result.own = await text(".agenda");
  await page.click(".agenda li a");
  await pressed("Approve");
  await page.waitForSelector("#who", PATIENCE);
  await page.type("#who", "严复校");
  await pressed("Approve");
  await closed();
  await stage("approved");
  result.approved = await text(".records li");
  await go("#/issue/gongzuo-2017-1");
  await page.waitForSelector(".locked:not([hidden]) .mark", PATIENCE);
  result.beside = await text(".locked");
  await go(CORRECTION);
  await pressed("Publish");
  await page.waitForSelector("dialog.publishing", PATIENCE);
  await page.waitForSelector("#who", PATIENCE);
  result.publication = await text("dialog[open]");
  await axe(page, "publishing", violations);
  await page.type("#who", "闻笔耕");
  await pressed("Publish");
  await closed();
  await stage("published");
  // What is published is locked, until somebody means to change it.
  await page.waitForSelector(".workspace .locked:not([hidden])", PATIENCE);
  result.locked = [await page.$eval(".manuscript", (one) => one.inert), await text(".locked")];
  await axe(page, "locked", violations);
  await pressed("Change it all the same");
  await page.waitForFunction(() => !document.querySelector(".manuscript").inert, PATIENCE);
  await page.focus(".manuscript .of-reason .words");
  await page.keyboard.press("End");
  await page.keyboard.sendCharacter("又及。");
  await stage("review");
  // Sent again, it waits for whoever reads it.
  await page.waitForSelector(".saved.is-saved", PATIENCE);
  await pressed("Send for review");
  await page.waitForSelector("#asked-to", PATIENCE);
  await page.type("#who", "闻笔耕");
  await pressed("Send for review");
  await closed();
  await page.waitForFunction(() => document.querySelector("#head .state").textContent === "in review", PATIENCE);
  result.records = fs.readFileSync(records, "utf8");
  result.problems = problems.filter(isOurs);
  return result;
});
