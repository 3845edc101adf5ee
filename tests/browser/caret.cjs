/*
  Where the caret is in a text that has footnotes or a table: caret.cjs WORKSPACE ADDRESS
  Goes behind the last number of a footnote by mouse and keys, out of a footnote, behind a table, and chooses all of what it
  is in. Prints { steps, problems }: `steps` are the lines of the file that each step took away and put there.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { desk } = require("./looks.cjs");

const file = path.join(process.argv[2], "bulletins/2017/gongzuo-01.yaml");
const NOTED = `.words[data-at='["entries",0,"lead"]']`;
const TABLE = `.words[data-at='["entries",1,"lead"]']`;
const BOTH = `.words[data-at='["editor_note"]']`;

desk("gongzuo-2017-1", async ({ page, keys, problems, until, PATIENCE }) => {
  const read = () => fs.readFileSync(file, "utf8");
  const first = read();
  const steps = {};
  const press = async (...all) => {
    for (const key of all) await page.keyboard.press(key);
  };
  const chord = async (key) => {
    await page.keyboard.down("Control");
    await page.keyboard.press(key);
    await page.keyboard.up("Control");
  };
  // What a step makes of the file; then all is as it was.
  const step = async (name, act, typed) => {
    await act();
    await page.keyboard.type(typed);
    await until(name, () => read().includes(typed), read);
    await page.waitForFunction(() => document.querySelector(".saved.is-saved"), PATIENCE);
    const [old, now] = [first, read()].map((text) => text.split("\n").map((line) => line.trim()));
    steps[name] = [old.filter((line) => !now.includes(line)), now.filter((line) => !old.includes(line))];
    for (let tries = 0; read() !== first && tries < 20; tries += 1) {
      await chord("z");
      await page.waitForFunction(() => document.querySelector(".saved.is-saved"), PATIENCE);
    }
    await until(`${name}, taken back`, () => read() === first, read);
    await page.evaluate(() => document.activeElement.blur());
  };
  const into = (selector, at = 0) =>
    page.$eval(
      selector,
      (one, at) => {
        one.closest("[contenteditable=plaintext-only]").focus();
        getSelection().collapse(one.firstChild, at);
      },
      at,
    );

  await step("click", async () => {
    const [x, y] = await page.$eval(NOTED, (one) => {
      const [box, mark] = [one.getBoundingClientRect(), one.querySelector(".note-mark").getBoundingClientRect()];
      return [box.right - 30, mark.bottom];
    });
    await page.mouse.click(x, y);
  }, "甲");
  await step("end", async () => {
    await into(NOTED);
    await press("End");
  }, "乙");
  await step("right", async () => {
    await into(NOTED, await page.$eval(NOTED, (one) => one.firstChild.data.length));
    await press("ArrowRight");
  }, "丙");
  await step("deleted", async () => {
    await into(NOTED);
    await press("End");
    await page.keyboard.type("丁");
    await press("Backspace");
  }, "戊");
  await step("out of the note", async () => {
    await page.click(`${NOTED} .note-mark`);
    await press("End", "Enter");
  }, "己");
  await step("all of the note", async () => {
    await page.click(`${NOTED} .note-mark`);
    await press("End");
    await chord("a");
  }, "庚");
  await step("all of the text", async () => {
    await into(NOTED);
    await chord("a");
  }, "辛");
  await step("all of a cell", async () => {
    await into(`${TABLE} td .cell`);
    await chord("a");
  }, "壬");
  await step("behind the number in a cell", async () => {
    await into(`${BOTH} td .cell`);
    await press("End");
  }, "癸");
  await step("all of a cell with a number", async () => {
    await into(`${BOTH} td .cell`);
    await chord("a");
    await chord("a");
  }, "子");
  await step("behind a table", async () => {
    await into(`${BOTH} td .cell`);
    await press("Escape");
  }, "丑");
  await step("deleting at the end", async () => {
    await into(NOTED);
    await press("End", "Delete", "Delete");
  }, "寅");
  await step("composed", async () => {
    await into(NOTED);
    await press("End");
    await keys.send("Input.imeSetComposition", { selectionStart: 2, selectionEnd: 2, text: "ni" });
    await keys.send("Input.insertText", { text: "你" });
  }, "卯");
  return { steps, problems };
});
