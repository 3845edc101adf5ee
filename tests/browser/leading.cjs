/*
  Links of the list of issues, and where they lead: leading.cjs WORKSPACE ADDRESS
  Follows a failing that is overdue, in an issue that nobody may write in, and what is wrong in a draft; looks whether the
  pages show the place, and whether anything moves beside it. Prints { failing, found, tab, moved, lines, problems }.
*/
"use strict";

const { atDesk } = require("./looks.cjs");

atDesk(async ({ page, problems, PATIENCE }) => {
  const result = { problems };
  // The words of the place that is seen on the pages, and on which page.
  const seen = async () => {
    const place = await page.waitForFunction(() => {
      const pane = document.querySelector(".sheets")?.getBoundingClientRect();
      const isSeen = (one) => one.getBoundingClientRect().top >= pane.top && one.getBoundingClientRect().bottom <= pane.bottom;
      const place = [...document.querySelectorAll(".place")].find(isSeen);
      return place === undefined ? null : { page: [...document.querySelectorAll("figure")].indexOf(place.parentElement) };
    }, PATIENCE);
    return (await place.jsonValue()).page;
  };
  const press = (selector) => page.$eval(selector, (one) => one.click());
  const tab = () => page.$eval(".beside input:checked", (one) => one.value);

  await press(".agenda a[href*='failings']");
  result.failing = await seen();
  result.isLocked = await page.$eval(".manuscript", (one) => one.inert);
  await page.goBack();

  await page.waitForSelector("tbody .open a.error", PATIENCE);
  await press("tbody .open a.error");
  result.found = await seen();
  result.tab = await tab();
  await page.waitForFunction(() => document.querySelector(".beside .mark.error") !== null, PATIENCE);
  result.lines = await page.evaluate(() => {
    const bar = document.querySelector(".beside .bar");
    const tops = [...bar.children].map((one) => one.getBoundingClientRect().top);
    return { isOne: Math.max(...tops) - Math.min(...tops) < 6, isWide: bar.scrollWidth > bar.clientWidth };
  });

  // What is said over the pages moves none of them.
  await page.focus(".item.entry .words");
  await page.keyboard.press("F9");
  await page.waitForFunction(() => document.querySelector(".note").textContent !== "", PATIENCE);
  result.moved = await page.evaluate(() => {
    const [sheets, note] = [".sheets", ".note"].map((one) => document.querySelector(one));
    const top = sheets.getBoundingClientRect().top;
    note.textContent = "";
    return top - sheets.getBoundingClientRect().top;
  });
  return result;
});
