/*
  What the browser prints: sheets.cjs FOLDER PAGE…
  Prints [{ page, pdf }], each PDF in hexadecimal digits.
*/
"use strict";

const { run } = require("./harness.cjs");

run(async (site) => {
  const printed = [];
  for (const path of process.argv.slice(3)) {
    const { page } = await site.open(path, { over: "file" });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    printed.push({ page: path, pdf: Buffer.from(pdf).toString("hex") });
    await page.close();
  }
  return printed;
});
