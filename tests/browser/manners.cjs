/*
  What the desk does at somebody's hands beside what is asked of it: manners.cjs WORKSPACE ADDRESS
  Steps back at the start of a line. Prints { caret, again, problems }.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { desk } = require("./looks.cjs");

const TITLE = ".of-title .words";
const file = path.join(process.argv[2], "bulletins/2017/gongzuo-01.yaml");

desk("gongzuo-2017-1", async ({ page, problems, until }) => {
  const read = () => fs.readFileSync(file, "utf8");
  const says = (words) => until(words, () => read().includes(words), read);
  const result = { problems };
  const chord = async (key) => {
    await page.keyboard.down("Control");
    await page.keyboard.press(key);
    await page.keyboard.up("Control");
  };

  // A step back leaves the caret where it was before.
  await page.$eval(TITLE, (title) => {
    title.focus();
    getSelection().collapse(title.firstChild, 0);
  });
  const caret = () => page.evaluate(() => [getSelection().anchorNode.textContent, getSelection().anchorOffset]);
  const before = await caret();
  await page.keyboard.type("新");
  await says("title: 新");
  await chord("z");
  await until("the title as it was", () => !read().includes("title: 新"), read);
  result.caret = [before, await caret()];
  await chord("y");
  result.again = await caret();
  await chord("z");
  return result;
});
