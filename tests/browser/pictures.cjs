/*
  The pictures of the desk's manual: pictures.cjs WORKSPACE ADDRESS [FOLDER]
  WORKSPACE is a copy of the sample, in which the script writes; the desk at ADDRESS speaks Chinese. See `make picture`.
  Prints the words of each view, line by line, but for days and times; without FOLDER no pictures are taken.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("./harness.cjs");

const PATIENCE = { timeout: 60_000 };
const PAPER = "市林业局：\n一、好的做法\n（一）抓造林进度。全市完成造林9203亩，占任务的九成。\n二、存在问题\n（一）幼林抚育不到位。三个片区没有按时除草。\n整改期限：2018年4月30日。\n";

const [workspace, address, folder] = process.argv.slice(2);

chromium(async (browser) => {
  const page = await browser.newPage();
  await page.setViewport({ width: 1366, height: 768 });
  // Days are written as in an office.
  await (await page.createCDPSession()).send("Emulation.setLocaleOverride", { locale: "zh-CN" });
  await page.goto(address);
  await page.waitForSelector("tbody tr", PATIENCE);
  const words = await page.$eval("#words", (one) => JSON.parse(one.textContent));
  const rest = () => new Promise((resolve) => setTimeout(resolve, 700));
  const taken = {};
  // What is read in the view, or in the dialog before it, without what is another thing each day.
  const readIn = () =>
    page.evaluate(() => {
      const shown = [...document.querySelectorAll("dialog[open]")].at(-1);
      const parts = shown === undefined ? [document.getElementById("head"), document.getElementById("view")] : [shown];
      const lines = parts.flatMap((part) => part.innerText.split("\n")).map((line) => line.trim());
      const always = (line) => line.replace(/\d{4}-\d\d-\d\d/g, "DAY").replace(/\d\d:\d\d/g, "TIME").replace(/(逾期|剩)\d+天/g, "$1N天");
      return lines.map(always).filter((line) => line !== "");
    });
  // A view is read once it stays as it is; the pages of a picture come a moment later.
  const take = async (name) => {
    let before = null;
    for (let now = await readIn(); JSON.stringify(now) !== JSON.stringify(before); now = await readIn()) {
      before = now;
      await rest();
    }
    taken[name] = before;
    if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.webp`), type: "webp", quality: 60 });
  };
  const open = (hash) => page.evaluate((hash) => (location.hash = hash), hash);
  const press = (word, within = "body") =>
    page.evaluate((label, within) => [...document.querySelectorAll(`${within} button`)].find((one) => one.textContent === label).click(), words[word], within);

  await take("overview");
  await open("#/file/units");
  await page.waitForSelector(".item.unit .words", PATIENCE);
  await take("units");
  await open("#/ledger");
  await page.waitForSelector(".ledger tbody tr", PATIENCE);
  await take("ledger");

  await open("#/issue/gongzuo-2018-3");
  await page.waitForSelector(".manuscript .words", PATIENCE);
  await page.waitForSelector("figure img", PATIENCE);
  await take("issue");

  // What is wrong is marked in its field.
  await page.click(".item.point .of-text .words, .of-lead .words");
  await page.keyboard.press("End");
  await page.keyboard.type("力争1-6月全部完成,不留尾巴。");
  await page.waitForFunction(() => document.querySelector(".card") !== null || document.querySelector(".side-mark button")?.click(), { ...PATIENCE, polling: 300 });
  await take("finding");
  await page.keyboard.down("Control");
  await page.keyboard.press("z");
  await page.keyboard.up("Control");

  // What a unit hands in.
  const paper = path.join(workspace, "市林业局.txt");
  fs.writeFileSync(paper, PAPER);
  await (await page.$(".issue > input[type=file]:not([multiple])")).uploadFile(paper);
  await page.waitForFunction(() => document.querySelector("dialog[open], .blocks") !== null, PATIENCE);
  await take("import");
  await page.reload();
  await page.waitForSelector("figure img", PATIENCE);

  // Sent, remarked on, published: each with a name.
  const step = async (name, who, opinion) => {
    await page.waitForFunction((label) => [...document.querySelectorAll("#head .steps .button")].some((one) => one.textContent === label), PATIENCE, words[name]);
    await press(name, "#head .steps");
    await answer(who, opinion);
  };
  const answer = async (who, opinion) => {
    await page.waitForSelector("#who", PATIENCE);
    await page.$eval("#who", (one) => one.select());
    await page.type("#who", who);
    await page.type("#opinion", opinion);
    await chord("Control", "Enter");
    await page.waitForFunction(() => document.querySelector("dialog") === null, PATIENCE);
  };
  const chord = async (...keys) => {
    for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
    await page.keyboard.press(keys.at(-1));
    for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
  };
  await step("send-for-review", "闻笔耕", "");
  await page.focus(".of-lead .words");
  await page.keyboard.press("Home");
  await page.keyboard.down("Shift");
  for (let count = 0; count < 4; count += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.up("Shift");
  await chord("Control", "Alt", "m");
  await answer("严复校", "用全称还是简称，全文统一。");
  await page.evaluate(() => document.querySelectorAll("input[name=tab]")[2].click());
  await page.waitForSelector(".review .remark", PATIENCE);
  await press("read-pages", ".proof");
  await page.waitForSelector(".reviewed.said sup", PATIENCE);
  await page.waitForFunction(() => [...document.querySelectorAll("figure")].every((one) => one.querySelector("img")?.naturalWidth > 700), PATIENCE);
  await page.$eval(".margin .remark", (one) => one.scrollIntoView({ block: "center" }));
  await take("review");
  await step("approve", "严复校", "");
  await page.waitForFunction((label) => [...document.querySelectorAll("#head .steps .button")].some((one) => one.textContent === label), PATIENCE, words.publish);
  await press("publish", "#head .steps");
  await page.waitForSelector("dialog .publish", PATIENCE);
  await take("publish");
  await press("not-yet", "dialog");
  await press("print", "#head");
  await page.waitForSelector(".print-wishes", PATIENCE);
  await take("print");
  return taken;
});
