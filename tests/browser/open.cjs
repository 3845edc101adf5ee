/*
  Opens the pages that stand for all and says what they complain of: open.cjs FOLDER. Prints a list of
  { page, over, problems }, over http and from disk.
*/
"use strict";

const { run } = require("./harness.cjs");

run(async (site) => {
  const results = [];
  for (const over of ["http", "file"]) {
    const told = await site.each({ over }, async (page, name, problems) => {
      // What is asked for late, and what a policy refuses, is told with the next turn.
      await page.evaluate(() => new Promise((turn) => setTimeout(turn)));
      return [{ page: name, over, problems: [...problems] }];
    });
    results.push(...told);
  }
  return results;
});
