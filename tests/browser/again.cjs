/*
  Issues that are opened once more in the same window: again.cjs WORKSPACE ADDRESS
  Each time something is typed, saved, and the issue left by its link. Prints { said, problems }: what the file says behind 导语 after
  each visit.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { desk } = require("./looks.cjs");

const file = path.join(process.argv[2], "bulletins/2017/gongzuo-01.yaml");
const FIELD = ".of-lead .words";

desk("gongzuo-2017-1", async ({ page, problems, PATIENCE }) => {
  const said = [];
  for (const letter of ["一", "二", "三"]) {
    if (said.length > 0) await page.evaluate(() => (location.hash = "#/issue/gongzuo-2017-1"));
    await page.waitForSelector(FIELD, PATIENCE);
    await page.focus(FIELD);
    await page.keyboard.press("End");
    await page.keyboard.type(letter);
    await page.waitForFunction((field, letter) => document.querySelector(field).textContent.endsWith(letter), PATIENCE, FIELD, letter);
    await page.waitForSelector(".saved.is-saved", PATIENCE);
    said.push(/导语(\S*)/.exec(fs.readFileSync(file, "utf8"))[1]);
    await page.click(".back");
    await page.waitForFunction((field) => document.querySelector(field) === null, PATIENCE, FIELD);
  }
  return { said, problems };
});
