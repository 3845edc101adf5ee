/*
  What the tests of the desk share: an issue that is opened, and axe-core on a view in each of several looks.

      const axe = axeInLooks([{ name: "dark, large print", ...LARGE_PRINT, dark: true }]);
      await axe(page, "overview", found);

  Without looks it is light, dark and large print. `found` gets { view, look, violations } of each look; a page that
  scrolls sideways is a violation, too. The page is left light, at 1366×768. A page that is loaded again needs
  `page.evaluate(AXE)` before.

      desk("gongzuo-2017-1", async ({ page, keys, problems, until, PATIENCE }) => { … });

  opens an issue at the address that the script was given, at 1366×768. `keys` are events of the browser's own protocol,
  `problems` whatever the page complains of; `until(what, test, now)` waits for a test to hold, and says what is there `now` if
  it never does. `atDesk(test, isOurs)` does the same for the list of all issues; complaints that are not `isOurs` are no
  problems.
*/
"use strict";

const fs = require("node:fs");

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const { chromium } = require("./harness.cjs");

// A screen of 1366×768 at 150 %, as a browser enlarges: fewer pixels of CSS, each larger.
const LARGE_PRINT = { width: 911, height: 512, deviceScaleFactor: 1.5 };

const LOOKS = [
  { name: "light", width: 1366, height: 768 },
  { name: "dark", width: 1366, height: 768, dark: true },
  { name: "large print", ...LARGE_PRINT },
];

const PATIENCE = { timeout: 60_000 };

async function until(what, test, now) {
  const end = Date.now() + PATIENCE.timeout;
  while (!(await test())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}\n${now()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function atDesk(test, isOurs = () => true) {
  const address = process.argv[3];
  chromium(async (browser) => {
    const page = await browser.newPage();
    const keys = await page.createCDPSession();
    const problems = [];
    // A script that takes the network away hears of it, some time later.
    const isMeant = (problem) => problem.includes("ERR_INTERNET_DISCONNECTED");
    const add = (problem) => isOurs(problem) && !isMeant(problem) && problems.push(problem);
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && add(message.text()));
    page.on("pageerror", (error) => add(String(error.stack)));
    page.on("response", (answer) => answer.status() >= 400 && add(`${answer.status()} ${answer.url()}`));
    await page.setViewport({ width: 1366, height: 768 });
    await page.goto(address);
    await page.waitForSelector("tbody tr", PATIENCE);
    await page.evaluate(AXE);
    return test({ browser, page, keys, problems, until, PATIENCE });
  });
}

function desk(issue, test) {
  atDesk(async (tools) => {
    await tools.page.evaluate((issue) => (location.hash = `#/issue/${issue}`), issue);
    await tools.page.waitForSelector(".manuscript .words", PATIENCE);
    return test(tools);
  });
}

async function see(page, { width, height, deviceScaleFactor, dark }) {
  await page.setViewport({ width, height, deviceScaleFactor });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
}

function axeInLooks(looks = LOOKS) {
  return async (page, view, found) => {
    for (const look of looks) {
      await see(page, look);
      const result = await page.evaluate(() => window.axe.run(document, { iframes: false }));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
      const told = result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
      found.push({ view, look: look.name, violations: wide ? [...told, "scrolls sideways"] : told });
    }
    await see(page, { width: 1366, height: 768 });
  };
}

// Presses the button or link of this name, in the dialog where one is open, once it can be pressed.
const pressing = (page) => (label) =>
  page.waitForFunction(
    (label) => {
      const within = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
      const button = [...within.querySelectorAll("button, a")].find((one) => one.textContent === label && one.checkVisibility() && !one.disabled);
      button?.focus();
      button?.click();
      return button !== undefined;
    },
    PATIENCE,
    label,
  );

// Does something just before the next request to the desk that changes anything reaches it, as when others write at the same time: whatever is
// done before the press, the desk may hear of first.
async function meanwhile(page, change) {
  await page.setRequestInterception(true);
  const meddle = (request) => {
    if (request.method() === "POST") {
      page.off("request", meddle);
      change();
      request.continue().then(() => page.setRequestInterception(false));
    } else request.continue();
  };
  page.on("request", meddle);
}

module.exports = { AXE, LARGE_PRINT, PATIENCE, atDesk, axeInLooks, desk, meanwhile, pressing, until };
