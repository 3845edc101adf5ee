/*
  The desk as a clerk uses it: desk.cjs WORKSPACE ADDRESS
  Opens the address, goes through the views by keyboard and mouse, changes files of the workspace as a
  text editor would, and waits until the desk follows. Prints
  { overview, sheets, changed, held, heldSheets, mended, page, strip, keyboard, tooOld, closed, violations, problems }.
  `violations` are axe-core's, of each view in each look.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { LARGE_PRINT, atDesk, axeInLooks } = require("./looks.cjs");

const LOOKS = [
  { name: "1366, light", width: 1366, height: 625 },
  { name: "1920, dark", width: 1920, height: 950, dark: true },
  { name: "1366, large print", ...LARGE_PRINT },
  { name: "narrow, dark", width: 390, height: 800, dark: true },
];
const ISSUE = "gongzuo-2017-1";
const PATIENCE = { timeout: 60_000 };

const axe = axeInLooks(LOOKS);

const [workspace, address] = process.argv.slice(2);
const file = path.join(workspace, "bulletins/2017/gongzuo-01.yaml");

const shown = (page) => page.$$eval(".pages figure", (all) => all.map((one) => one.dataset.shown ?? ""));
const drawn = (page) => page.waitForFunction(() => [...document.querySelectorAll(".pages figure")].every((one) => one.querySelector("img")) && document.querySelector(".pages figure"), PATIENCE);
const text = (page, selector) => page.$eval(selector, (element) => element.textContent);

atDesk(async ({ browser, page, problems }) => {
  const violations = [];
  const result = { violations, problems };

  result.overview = await page.$$eval("tbody th", (all) => all.map((one) => one.textContent));
  result.secretIsGone = !page.url().includes("token");
  await axe(page, "overview", violations);
  await page.select("#status", "draft");
  result.drafts = await page.$$eval("tbody tr", (all) => all.length);
  await page.select("#status", "");

  // By keyboard into the issue.
  await page.focus("tbody a");
  await page.keyboard.press("Enter");
  await drawn(page);
  result.opened = await text(page, "h1");
  await page.evaluate((issue) => (location.hash = `#/issue/${issue}`), ISSUE);
  await page.waitForFunction((name) => document.querySelector("h1")?.textContent.includes(name), PATIENCE, "第1期");
  await drawn(page);
  const before = await shown(page);
  result.sheets = before.length;
  await axe(page, "issue", violations);
  await drawn(page);

  const good = fs.readFileSync(file, "utf8");
  const at = (await shown(page)).join();
  fs.writeFileSync(file, good.replace("导语", "另一段导语"));
  await page.waitForFunction((at) => [...document.querySelectorAll(".pages figure")].map((one) => one.dataset.shown).join() !== at, PATIENCE, at);
  result.changed = true;

  const last = await shown(page);
  fs.writeFileSync(file, good.replace("lead:", "laed:"));
  await page.waitForSelector(".strip.held:not([hidden])", PATIENCE);
  await page.waitForFunction(() => document.querySelector(".found .problem"), PATIENCE);
  result.held = await page.$$eval(".problem .what", (all) => all.map((one) => one.textContent));
  result.heldSheetsStay = (await shown(page)).join() === last.join();
  await axe(page, "issue with an error", violations);
  await page.click("h1");
  await page.keyboard.press("Tab");
  await page.focus("input[name=face]");
  await page.keyboard.press("F8");
  result.keyboard = await page.evaluate(() => document.activeElement.className);

  // Of a file that cannot be read at all, the head says what it last was, and the strip where it is broken.
  const head = () => page.$$eval("h1, .state", (all) => all.map((one) => one.textContent).join(" "));
  const whole = await head();
  fs.writeFileSync(file, good.replace("entries:", "entries: ["));
  await page.waitForFunction(() => document.querySelector(".strip.held:not([hidden])")?.textContent.includes("line 6"), PATIENCE);
  result.headHolds = (await head()) === whole && whole.includes("工作通报〔2017〕第1期");
  await page.click("input[value=entries]");
  await page.click(".strip.held button");
  result.heldLeads = await page.$eval(".found", (one) => !one.hidden);
  fs.writeFileSync(file, good.replace("lead:", "laed:"));

  // The website by itself says what is broken, over the last good page.
  const site = (await page.evaluate(() => fetch("/state").then((answer) => answer.json()))).site;
  const web = await browser.newPage();
  await web.goto(`${site}gongzuo/2017/1/`);
  await web.waitForFunction(() => document.querySelector("tongbao-broken"), PATIENCE);
  result.strip = await web.$eval("tongbao-broken", (strip) => strip.shadowRoot.textContent);
  result.lastGood = (await text(web, "main")).includes("另一段导语");
  fs.writeFileSync(file, good.replace("导语", "改好的导语"));
  await web.waitForFunction(() => document.querySelector("main")?.textContent.includes("改好的导语") && !document.querySelector("tongbao-broken"), PATIENCE);
  await web.close();

  await page.waitForFunction(() => document.querySelector(".strip.held")?.hidden && document.querySelector(".found .empty"), PATIENCE);
  result.mended = await text(page, ".found .empty");
  await page.focus("input[value=internal]");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const frame = await page.waitForFrame((one) => one.url().includes("gongzuo/2017/1/"), PATIENCE);
  await frame.waitForSelector("main", PATIENCE);
  result.page = (await frame.$eval("main", (main) => main.textContent)).includes("改好的导语");

  // Issues of several years stand below their years.
  fs.cpSync(file, path.join(path.dirname(file), "gongzuo-09.yaml"));
  fs.writeFileSync(path.join(path.dirname(file), "gongzuo-09.yaml"), fs.readFileSync(file, "utf8").replaceAll("2017", "2018"));
  await page.evaluate(() => (location.hash = "#/"));
  // While the file is written, an issue without a year may stand there.
  await page.waitForFunction(() => [...document.querySelectorAll("tbody")].map((one) => one.querySelector(".year")?.textContent).join() === "2018,2017", PATIENCE);
  result.years = await page.$$eval("tbody", (all) => all.map((one) => [one.querySelector(".year").textContent, one.querySelectorAll("tr:not(.year)").length]));
  await axe(page, "years", violations);

  // A browser that is too old is told so, and nothing else.
  const old = await browser.newPage();
  await old.evaluateOnNewDocument(() => delete Array.prototype.findLast);
  await old.goto(new URL("/", address).href);
  result.tooOld = await old.evaluate(() => document.body.innerText.trim());
  await old.close();

  // Another browser, and the same address once more.
  const other = await browser.createBrowserContext();
  const stranger = await other.newPage();
  await stranger.goto(address);
  result.closed = await stranger.$eval("h1", (head) => head.textContent);
  await other.close();
  return result;
});
