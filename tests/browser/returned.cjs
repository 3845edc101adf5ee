/*
  A Word file that comes back: returned.cjs WORKSPACE ADDRESS
  Drops returned.docx of the workspace, takes and leaves changes by click and by key, loads the page again, chooses in a
  conflict, takes what was taken into the issue, undoes that, and closes the file.
  Prints { rows, file, problems, violations, … }. `violations` are axe-core's.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { AXE, axeInLooks, desk } = require("./looks.cjs");

const axe = axeInLooks();

const [workspace] = process.argv.slice(2);
const file = path.join(workspace, "bulletins/2017/gongzuo-01.yaml");
const read = () => fs.readFileSync(file, "utf8");
const word = fs.readFileSync(path.join(workspace, "returned.docx")).toString("base64");

const drop = (page) =>
  page.$eval(
    ".manuscript",
    (element, word) => {
      const files = new DataTransfer();
      const bytes = Uint8Array.from(atob(word), (one) => one.charCodeAt(0));
      files.items.add(new File([bytes], "第1期-改.docx"));
      element.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: files }));
    },
    word,
  );

desk("gongzuo-2017-1", async ({ page, problems, until, PATIENCE }) => {
  const violations = [];
  const result = { violations, problems, before: read() };
  const wait = (test, ...more) => page.waitForFunction(test, { ...PATIENCE, polling: 100 }, ...more);
  const rows = () => page.$$eval(".change", (all) => all.map((one) => [one.dataset.key, one.className.replace(/change is-/, "")]));
  const row = (key) => `.change[data-key="${key}"]`;
  const is = (key, state) => wait((selector, state) => document.querySelector(selector)?.classList.contains(`is-${state}`), row(key), state);
  const shot = async (name) => process.env.TONGBAO_SHOTS && page.screenshot({ path: `${process.env.TONGBAO_SHOTS}/returned-${name}.png` });
  const open = async () => {
    await page.waitForSelector(".papers-wait:not([hidden]) .button", PATIENCE);
    await page.click(".papers-wait .button");
    await page.waitForSelector(".change", PATIENCE);
  };
  const doneIs = () => page.$eval(".returned .main:last-child", (one) => [one.textContent, one.disabled]);

  await drop(page);
  await page.waitForSelector(".change", PATIENCE);
  result.rows = await rows();
  result.words = await page.$$eval(".change-text", (all) => all.map((one) => one.textContent));
  result.left = await page.$eval(".change-rest", (one) => one.textContent);
  result.focused = await page.evaluate(() => document.activeElement.className);
  result.first = await doneIs();
  await axe(page, "open", violations);
  await shot("open");

  // What is plain is taken at once; figures, conflicts, what is gone or emptied is not.
  await page.evaluate(() => [...document.querySelectorAll(".returned .button")].find((one) => one.textContent === "Take all that are plain").click());
  result.sure = await rows();
  // The next one, by its key; then back, and taken.
  await wait(() => document.activeElement.classList.contains("change"));
  result.second = await page.evaluate(() => document.activeElement.dataset.key);
  await page.keyboard.press("2");
  await is(result.second, "leave");
  // What is decided waits at the server.
  await wait((key) => fetch("/issues/gongzuo-2017-1/papers").then((answer) => answer.json()).then(({ papers }) => papers[0]?.decisions?.decided?.[key] === "leave"), result.second);

  // The page is loaded again: nothing is lost.
  await page.reload();
  await page.waitForSelector(".manuscript .words", PATIENCE);
  await page.evaluate(AXE);
  await open();
  result.again = await rows();

  // The rest, by keys: a conflict has three.
  for (let left = 10; left > 0; left -= 1) {
    const at = await page.evaluate(() => [...document.querySelectorAll(".change")].findIndex((one) => one.classList.contains("is-open")));
    if (at < 0) break;
    await page.evaluate((at) => document.querySelectorAll(".change-link")[at].click(), at);
    const isConflict = await page.evaluate((at) => document.querySelectorAll(".change")[at].querySelector(".change-whose") !== null, at);
    if (isConflict) {
      result.conflict = await page.evaluate((at) => document.querySelectorAll(".change")[at].querySelector(".change-text").textContent, at);
      await axe(page, "conflict", violations);
      await shot("conflict");
    }
    await page.keyboard.press(isConflict ? "3" : "1");
    await wait((at) => !document.querySelectorAll(".change")[at].classList.contains("is-open"), at);
  }
  result.decided = await rows();
  result.ready = await doneIs();
  await shot("decided");
  await page.click(".returned .main:last-child");
  await wait(() => document.querySelector(".change.is-made") !== null);
  result.file = read();
  result.made = await rows();
  result.told = await page.$eval(".returned .strip", (one) => one.textContent);
  await axe(page, "made", violations);
  await shot("made");

  // One step back, and forward again.
  await page.keyboard.press("Escape");
  await page.evaluate(() => document.querySelector(".tool").click());
  await until("as it was", () => !read().includes("健全") && !read().includes("已经") && !read().includes("抓实"), read);
  await page.evaluate(() => document.querySelectorAll(".tool")[1].click());
  await until("taken", () => ["健全", "已经", "抓实"].every((words) => read().includes(words)), read);

  // Closed, it waits no more.
  await open();
  await page.click(".returned .main:last-child");
  await page.waitForFunction(() => document.querySelectorAll("dialog").length !== 1, PATIENCE);
  if ((await page.$("dialog:not(.returned)")) !== null) await page.click("dialog:not(.returned) .main");
  await wait(() => document.querySelector("dialog") === null && document.querySelector(".papers-wait").hidden);
  return result;
});
