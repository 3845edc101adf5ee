/*
  Opens pages and says what they complain of: open.cjs FOLDER PAGE…
  Prints a list of { page, over, problems } in the order of the pages, over http and from disk.
*/
"use strict";

const { run } = require("./harness.cjs");

run(async (site) => {
  const results = [];
  for (const name of process.argv.slice(3)) {
    for (const over of ["http", "file"]) {
      const { page, problems } = await site.open(name, { over });
      await page.close();
      results.push({ page: name, over, problems });
    }
  }
  return results;
});
