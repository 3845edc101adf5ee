/*
  What a unit hands in, block by block: blocks.cjs WORKSPACE ADDRESS
  Drops a text with a unit that nobody knows and with a failing among the practices, answers what is asked by digits,
  takes a decision back, and takes the text in; looks at what was not taken. Then a text of 500 lines.
  Prints { file, asked, kinds, left, kept, untaken, large, problems, violations, … }. `violations` are axe-core's.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { AXE, axeInLooks, desk } = require("./looks.cjs");

const LOOKS = [
  { name: "light", width: 1366, height: 768 },
  { name: "dark", width: 1366, height: 768, dark: true },
  { name: "narrow", width: 390, height: 800 },
];

const axe = axeInLooks(LOOKS);

const file = path.join(process.argv[2], "bulletins/2017/gongzuo-01.yaml");

const TEXT = `市教育事务中心：
清单管理 一单到底
我局对突出问题实行清单管理。
一、清单交办。将问题汇成一张清单。
二、现场核查。成立核查组。
三、举报办理超期。有6件办理时间超过60日。
对监察支队予以通报批评。
市水利站：巡查不到位。
各单位要加强值守。
`;

const drop = (page, name, text) =>
  page.$eval(
    ".manuscript",
    (element, name, text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], name, { type: "text/plain" }));
      element.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: files }));
    },
    name,
    text,
  );

desk("gongzuo-2017-1", async ({ page, problems, until, PATIENCE }) => {
  const read = () => fs.readFileSync(file, "utf8");
  const violations = [];
  const result = { violations, problems };
  const kinds = () => page.$$eval(".block", (all) => all.map((one) => one.dataset.kind));
  const becomes = (at, kind) => page.waitForFunction((at, kind) => document.querySelectorAll(".block")[at]?.dataset.kind === kind, PATIENCE, at, kind);
  const taking = () => page.$eval(".blocks .whole-head .main", (one) => one.disabled);
  const opened = () => page.$$eval(".block", (all) => all.findIndex((one) => one.classList.contains("is-open")));

  await drop(page, "来稿.txt", TEXT);
  await page.waitForSelector(".blocks .block", PATIENCE);
  result.before = await kinds();
  result.first = await opened();
  result.isOff = await taking();
  result.focused = await page.evaluate(() => document.activeElement.className);
  await axe(page, "questions", violations);

  // The unit is one of the list; the next question then opens.
  await page.select(".block.is-open select", "jiaoyuju");
  await becomes(0, "unit");
  await page.waitForFunction(() => !document.querySelectorAll(".block")[0].classList.contains("is-open"), PATIENCE);

  // A practice is a failing: by its digit, in a row that nobody was asked about; also after a click on a blank place.
  await page.evaluate(() => document.querySelectorAll(".block-kind")[5].click());
  await page.click(".block-heads");
  await page.keyboard.press("5");
  await becomes(5, "failing");
  // What stands below it without number and label is asked for.
  await becomes(6, "asked");
  // Left out by mistake, and taken back.
  await page.evaluate(() => document.querySelectorAll(".block-kind")[4].click());
  await page.keyboard.press("0");
  await becomes(4, "left");
  result.listed = await page.$eval(".blocks .whole-head .side", (one) => one.textContent);
  await page.keyboard.down("Control");
  await page.keyboard.press("z");
  await page.keyboard.up("Control");
  await becomes(4, "practice");

  // Each question that is left, with F8 from one to the next.
  const asked = async () => (await kinds()).flatMap((kind, at) => (kind === "asked" ? [at] : []));
  result.asked = [];
  while ((await asked()).length > 0) {
    const before = await asked();
    await page.keyboard.press("F8");
    const at = await opened();
    result.asked.push(await page.$eval(".block.is-open .block-question", (one) => one.textContent));
    await page.keyboard.press(at === 7 ? "0" : "7");
    await page.waitForFunction((count) => document.querySelectorAll('.block[data-kind=asked]').length < count, PATIENCE, before.length);
  }
  result.kinds = await kinds();
  result.isOn = !(await taking());
  await axe(page, "decided", violations);
  await page.click(".blocks .whole-head .main");
  await until("the entry", () => read().includes("jiaoyuju"), read);
  await page.waitForFunction(() => document.querySelector("dialog.blocks") === null, PATIENCE);
  result.file = read();

  // What was not taken is found again beside the entries, also after the page was loaded anew, until somebody has seen it.
  await page.reload();
  await page.waitForSelector(".papers-wait .button", PATIENCE);
  result.kept = await page.$eval(".papers-wait", (one) => one.innerText.split("\n"));
  await page.evaluate(AXE);
  await page.click(".papers-wait .button");
  await page.waitForSelector(".untaken li", PATIENCE);
  result.untaken = await page.$$eval(".untaken .block-source", (all) => all.map((one) => one.textContent));
  await axe(page, "untaken", violations);
  await page.evaluate(() => [...document.querySelectorAll("dialog .button")].find((one) => one.textContent.startsWith("All seen")).click());
  await page.waitForFunction(() => document.querySelector("dialog") === null && document.querySelector(".papers-wait").hidden, PATIENCE);

  // 500 lines: a decision is shown soon.
  const lines = [...Array(250).keys()].map((number) => `${number + 1}. 抓好第${number + 1}项工作。逐项落实。\n落实到人。`);
  await drop(page, "长.txt", `市公安局：\n工作扎实 成效明显\n今年以来开展工作。\n${lines.join("\n")}\n`);
  await page.waitForSelector(".blocks .block:nth-child(500)", PATIENCE);
  await page.evaluate(() => document.querySelectorAll(".block-kind")[400].click());
  const start = Date.now();
  await page.keyboard.press("5");
  await becomes(400, "failing");
  result.large = Date.now() - start;
  return result;
});
