/*
  Opens pages and says what they complain of: open.cjs FOLDER [PAGE…]; without pages, those that
  stand for all. Prints a list of { page, over, problems }, over http and from disk.
*/
"use strict";

const { run } = require("./harness.cjs");

run(async (site) => {
  const results = [];
  const named = process.argv.slice(3);
  for (const name of named.length > 0 ? named : site.samples()) {
    for (const over of name === "404.html" ? ["http"] : ["http", "file"]) {
      const { page, problems } = await site.open(name, { over });
      await page.close();
      results.push({ page: name, over, problems });
    }
  }
  return results;
});
