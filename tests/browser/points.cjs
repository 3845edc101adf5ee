/*
  Points of a practice, as they are written at the desk: points.cjs WORKSPACE ADDRESS
  Parts a point within its words, takes that and an empty point back, and pastes several lines into one. Prints
  { parted, above, back, gone, pasted, unnumbered, table, noTable, within, told, behind, problems }: the words of all points as they are seen, and the lines of the file.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { desk } = require("./looks.cjs");

const file = path.join(process.argv[2], "bulletins/2017/gongzuo-01.yaml");
const field = (index, key) => `.words[data-at='["entries",0,"practices",0,"points",${index},"${key}"]']`;
const lead = (index) => field(index, "lead");

desk("gongzuo-2017-1", async ({ page, problems, until, PATIENCE }) => {
  const read = () => fs.readFileSync(file, "utf8");
  const first = read();
  const seen = async (typed) => {
    await until(typed, () => read().includes(typed), read);
    await page.waitForFunction(() => document.querySelector(".saved.is-saved"), PATIENCE);
    const shown = await page.$$eval(".item.point .words", (all) => all.map((one) => one.textContent));
    return [shown, read().split("points:\n")[1].trim().split("\n").map((line) => line.trim())];
  };
  const back = async (what) => {
    for (let tries = 0; read() !== first && tries < 10; tries += 1) {
      await page.keyboard.down("Control");
      await page.keyboard.press("z");
      await page.keyboard.up("Control");
      await page.waitForFunction(() => document.querySelector(".saved.is-saved"), PATIENCE);
    }
    await until(`${what}, taken back`, () => read() === first, read);
  };
  const into = (index, at, key = "lead") =>
    page.$eval(
      field(index, key),
      (one, at) => {
        one.focus();
        getSelection().collapse(one.firstChild, at);
      },
      at,
    );
  const result = { problems };

  // What stands behind the caret goes on as the next point, with the text of the point.
  await into(0, 4);
  await page.keyboard.press("Enter");
  await page.keyboard.type("甲");
  result.parted = await seen("甲");
  await back("parted");
  // One step takes it back, and the caret is where the words came back.
  result.back = await page.evaluate(() => [document.activeElement.textContent, getSelection().anchorOffset]);

  // At the start, the new point stands above.
  await into(1, 0);
  await page.keyboard.press("Enter");
  await page.keyboard.type("乙");
  result.above = await seen("乙");
  await back("above");

  // A point that was made by an Enter too many is gone by Backspace, which leads to the end of the one before.
  await into(1, 4);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("丙");
  await page.keyboard.press("Enter");
  await page.keyboard.type("丁");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("戊");
  result.gone = await seen("戊");
  // A point that says something stays.
  await into(1, 0);
  await page.keyboard.press("Backspace");
  await back("gone");

  await into(0, 4);
  await page.$eval(lead(0), (field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "一条\r\n\r\n 二条\n三条\n");
    field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
  });
  // The server reads what is pasted first.
  await page.waitForFunction(() => [...document.querySelectorAll(".item.point .of-lead .words")].length === 4, PATIENCE);
  await page.keyboard.type("己");
  result.pasted = await seen("己");
  await back("pasted");

  // Numbers are the program's: those of what is pasted in the place of a point are left out, and what follows its first sentence
  // is its text.
  await into(1, 4);
  await page.keyboard.press("Enter");
  await page.$eval(lead(2), (field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "三是抓安全。排查*23处。");
    field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
  });
  result.unnumbered = await seen("23处");
  await back("unnumbered");

  // A table that is pasted with points stands below the point above it; where it has no place, nothing is taken.
  const html = "<p>甲项</p><p>乙项</p><table><tr><td>户</td><td>数</td></tr><tr><td>丁</td><td>3</td></tr></table>";
  const pasteAt = (index) =>
    page.$eval(
      lead(index),
      (field, html) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", html);
        clipboardData.setData("text/plain", "甲项\n乙项\n户\t数\n丁\t3");
        field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
      },
      html,
    );
  await into(1, 4);
  await page.keyboard.press("Enter");
  await pasteAt(2);
  result.table = await seen("| 丁 | 3 |");
  await back("table");
  await into(0, 4);
  await pasteAt(0);
  await page.waitForSelector("#told", PATIENCE);
  result.noTable = [await page.$eval("#told", (one) => one.textContent), read() === first];

  // At the end of the text of a point the next one begins; within it, a paragraph.
  await into(0, 5, "text");
  await page.keyboard.press("Enter");
  await page.keyboard.type("庚");
  result.behind = await seen("庚");
  await back("behind");
  await into(0, 2, "text");
  await page.keyboard.press("Enter");
  result.within = await seen("每月\n\n              一查。");
  result.told = await page.$eval("#told", (one) => one.textContent);
  return result;
});
