/*
  Two people at a desk in the network: network.cjs WORKSPACE ADDRESS NAME PASSWORD NAME PASSWORD
  The first signs in, without a script, and sends an issue for review; the second sends it back. The first writes while signed
  out, signs in again in another window, and what was written is saved. Prints { violations, wrong, named, fixed, stages, shown,
  usual, kept, mark, saved, left, problems }.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("./harness.cjs");
const { AXE, LARGE_PRINT, PATIENCE, axeInLooks, until } = require("./looks.cjs");

const [workspace, address, ...persons] = process.argv.slice(2);
const file = path.join(workspace, "bulletins/2017/gongzuo-02.yaml");
const shots = persons[4];

const axe = axeInLooks([
  { name: "light", width: 1366, height: 768 },
  { name: "dark, large print", ...LARGE_PRINT, dark: true },
]);

async function signIn(page, who, password) {
  await page.$eval("#who", (one) => (one.value = ""));
  await page.type("#who", who);
  await page.type("#password", password);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

chromium(async (browser) => {
  const problems = [];
  const violations = [];
  const stages = [];
  // A person has a browser of their own.
  const person = async () => {
    const page = await (await browser.createBrowserContext()).newPage();
    page.on("pageerror", (error) => problems.push(String(error.stack)));
    page.on("console", (message) => message.type() === "error" && !/ 401 | 502 |ERR_/.test(` ${message.text()} `) && problems.push(message.text()));
    await page.setViewport({ width: 1366, height: 768 });
    await page.goto(address);
    return page;
  };
  const look = async (page, name) => {
    if (shots !== undefined) await page.screenshot({ path: path.join(shots, `${name}.png`) });
    await page.evaluate(AXE);
    await axe(page, name, violations);
  };
  const result = { violations, stages, problems };

  const writer = await person();
  await look(writer, "sign-in");
  await writer.setJavaScriptEnabled(false);
  await signIn(writer, persons[0], "not the password");
  result.wrong = await writer.$eval(".told", (one) => one.textContent);
  await writer.setJavaScriptEnabled(true);
  await look(writer, "wrong");
  await signIn(writer, persons[0], persons[1]);
  await writer.waitForSelector("tbody tr", PATIENCE);

  const open = async (page) => {
    await page.evaluate(() => (location.hash = "#/issue/gongzuo-2017-2"));
    await page.waitForSelector(".manuscript .words", PATIENCE);
  };
  const press = async (page, label) => {
    const find = (label) => [...document.querySelectorAll("#head .steps .button")].find((one) => one.textContent === label);
    await page.waitForFunction(`(${find})(${JSON.stringify(label)}) !== undefined`, PATIENCE);
    await page.evaluate(`(${find})(${JSON.stringify(label)}).click()`);
    await page.waitForSelector("dialog[open]", PATIENCE);
  };
  const stage = async (page, name) => {
    await page.waitForFunction((name) => document.querySelector("#head .state")?.classList.contains(name), PATIENCE, name);
    stages.push(await page.$eval("#head .state", (one) => one.textContent));
  };
  const agree = async (page, words) => {
    await page.focus("#opinion");
    await page.keyboard.type(words);
    await page.keyboard.down("Control");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Control");
    await page.waitForFunction(() => document.querySelector("dialog") === null, PATIENCE);
  };

  await open(writer);
  await press(writer, "Send for review");
  result.named = await writer.$eval("#who", (one) => one.value);
  result.fixed = await writer.$eval("#who", (one) => one.readOnly);
  await look(writer, "sending");
  await agree(writer, "");
  await stage(writer, "review");

  const reviewer = await person();
  await signIn(reviewer, persons[2], persons[3]);
  await reviewer.waitForSelector("tbody tr", PATIENCE);
  await open(reviewer);
  const usual = (page) => page.$eval("#head .steps .main", (one) => one.textContent);
  await reviewer.waitForSelector("#head .steps .main", PATIENCE);
  result.usual = [await usual(writer), await usual(reviewer)];
  await press(reviewer, "Send back");
  await agree(reviewer, "导语不清。");
  await stage(reviewer, "draft");
  await reviewer.evaluate(() => document.querySelectorAll("input[name=tab]")[2].click());
  await reviewer.waitForSelector(".records li", PATIENCE);
  result.shown = await reviewer.$eval(".records", (one) => one.textContent);

  // Signed out in one window, while the other is written in.
  const text = () => fs.readFileSync(file, "utf8");
  const second = await writer.browserContext().newPage();
  await second.goto(address);
  await second.waitForSelector(".who .button", PATIENCE);
  await second.click(".who .button");
  await second.waitForSelector("#password", PATIENCE);
  await writer.bringToFront();
  await writer.waitForSelector("#lost a", PATIENCE);
  await writer.focus(".of-lead .words");
  await writer.keyboard.press("End");
  await writer.keyboard.type("没有登录时写的。");
  await writer.waitForSelector(".saved.is-signed-out", PATIENCE);
  result.mark = await writer.$eval(".saved", (one) => one.textContent);
  result.kept = await writer.$eval("#lost", (one) => one.textContent);
  await second.bringToFront();
  await signIn(second, persons[0], persons[1]);
  await writer.bringToFront();
  await until("what was written while signed out", () => text().includes("没有登录时写的。"), text);
  result.saved = true;
  await writer.waitForFunction(() => document.getElementById("lost") === null, PATIENCE);

  await reviewer.bringToFront();
  await reviewer.evaluate(() => (location.hash = "#/"));
  await reviewer.waitForSelector(".who .button", PATIENCE);
  if (shots !== undefined) await reviewer.screenshot({ path: path.join(shots, "overview.png") });
  await Promise.all([reviewer.waitForNavigation(), reviewer.click(".who .button")]);
  result.left = await reviewer.$eval("button", (one) => one.textContent);
  return result;
});
