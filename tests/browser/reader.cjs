/*
  What pages do for whoever reads them: reader.cjs FOLDER
  Ticks large print and goes on, copies a citation, looks where points begin; over http and from disk. Prints
  [{ over, large, kept, cleared, copied, said, points, printed, without, problems }].
*/
"use strict";

const { run } = require("./harness.cjs");

const ISSUE = "gongzuo/2017/8/index.html";

const large = (page) => page.evaluate(() => [document.getElementById("_large").checked, getComputedStyle(document.documentElement).fontSize].join(" "));

/* For each practice with several points, whether each begins a line of its own, as far in as the others. */
const begun = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".opening p")].map((paragraph) => {
      const points = [...paragraph.querySelectorAll(".point")];
      const first = points.map((point) => {
        const range = document.createRange();
        range.setStart(point.firstChild, 0);
        range.setEnd(point.firstChild, 1);
        return range.getBoundingClientRect().left;
      });
      // Lines that are spaced to their end are so by parts of a pixel.
      return points.length < 2 || Math.max(...first) - Math.min(...first) < 2;
    }),
  );

async function look(site, over) {
  const { page, problems } = await site.open(ISSUE, { over });
  const report = { over, problems };
  report.points = await begun(page);
  await page.emulateMediaType("print");
  report.printed = await begun(page);
  await page.emulateMediaType("screen");

  await page.click("label[for=_large]");
  report.large = await large(page);
  const go = (selector) => Promise.all([page.waitForNavigation(), page.click(selector)]);
  await go(".site-name");
  report.kept = await large(page);
  await page.click("label[for=_large]");
  await page.goBack();
  report.cleared = await large(page);

  await page.click(".citation summary");
  await page.click("[data-copies=_cite-gbt]");
  report.said = await page.$eval("[data-copies=_cite-gbt]", (button) => button.textContent);
  await page.focus("#_find");
  await page.keyboard.press("v", { commands: ["paste"] });
  const pasted = await page.$eval("#_find", (field) => field.value);
  report.copied = pasted !== "" && pasted === (await page.$eval("#_cite-gbt", (one) => one.textContent));
  await page.close();

  const plain = await site.open(ISSUE, { over, script: false });
  report.without = await plain.page.$$eval("[data-copies]", (buttons) => buttons.every((button) => getComputedStyle(button).display === "none"));
  problems.push(...plain.problems);
  await plain.page.close();
  return report;
}

run(async (site) => [await look(site, "http"), await look(site, "file")]);
