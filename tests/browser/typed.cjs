/*
  What is typed is shown while pages of saved files are waited for: typed.cjs WORKSPACE ADDRESS
  The answer for saved files is held back, as it is while a large archive is read. Prints { before, shown, problems }: the pages
  before and after a word was typed.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { desk } = require("./looks.cjs");

const file = path.join(process.argv[2], "bulletins/2017/gongzuo-01.yaml");

desk("gongzuo-2017-1", async ({ page, problems, until, PATIENCE }) => {
  const read = () => fs.readFileSync(file, "utf8");
  await page.waitForFunction(() => document.querySelector("figure")?.dataset.shown, PATIENCE);
  const held = [];
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const isOfFiles = request.method() === "GET" && request.url().endsWith("/sheets/gongzuo-2017-1/internal");
    if (isOfFiles) held.push(request);
    else request.continue();
  });
  fs.writeFileSync(file, read().replace("在这里", "在那里"));
  await until("a question about the files", () => held.length > 0, read);
  const before = await page.$eval("figure", (one) => one.dataset.shown);
  await page.focus(".of-lead .words");
  await page.keyboard.type("新");
  await page.waitForFunction((before) => document.querySelector("figure")?.dataset.shown !== before, PATIENCE, before);
  return { before, shown: await page.$eval("figure", (one) => one.dataset.shown), problems };
});
