/*
  An issue that is registered at the desk, and the register that is verified there: registering.cjs WORKSPACE ADDRESS
  Prints { asked, told, strip, whole, listed, altered, problems, violations }. `violations` are axe-core's.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { axeInLooks, desk, pressing } = require("./looks.cjs");

const axe = axeInLooks();

desk("gongzuo-2017-1", async ({ page, problems, PATIENCE }) => {
  const violations = [];
  const result = { violations };
  const text = (selector) => page.$eval(selector, (one) => one.textContent);
  const pressed = pressing(page);
  const tells = (selector, words) => page.waitForFunction((selector, words) => document.querySelector(selector)?.textContent.includes(words), PATIENCE, selector, words);
  const closed = () => page.keyboard.press("Escape").then(() => page.waitForFunction(() => document.querySelector("dialog") === null, PATIENCE));

  await pressed("Register");
  await page.waitForSelector("dialog[open] li", PATIENCE);
  result.asked = await text("dialog[open]");
  await axe(page, "asked", violations);
  await pressed("Register");
  await tells("dialog[open]", "SHA-256");
  result.told = await text("dialog[open]");
  await axe(page, "registered", violations);
  await closed();
  await tells(".locked", "Verify the register");
  result.strip = await text(".locked");
  await axe(page, "strip", violations);
  await pressed("Verify the register");
  await page.waitForSelector("dialog[open] tbody tr", PATIENCE);
  result.whole = await text("dialog[open]");
  await axe(page, "verified", violations);
  await closed();
  await page.evaluate(() => (location.hash = "#/"));
  await page.waitForSelector("tbody tr small", PATIENCE);
  result.listed = await text("tbody tr");
  await axe(page, "listed", violations);
  const editions = path.join(process.argv[2], "editions");
  const name = fs.readdirSync(editions, { recursive: true }).find((one) => one.endsWith(".pdf"));
  fs.appendFileSync(path.join(editions, name), "x");
  await pressed("Verify the register");
  await page.waitForSelector("dialog[open] tbody .mark.error", PATIENCE);
  result.altered = await text("dialog[open]");
  await axe(page, "altered", violations);
  result.problems = problems;
  return result;
});
