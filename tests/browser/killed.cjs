/*
  A browser that is killed while somebody writes: killed.cjs WORKSPACE ADDRESS WAIT
  Types without a rest, kills the browser after WAIT ms. Prints { typed: [[character, ms before the end], …] }.
*/
"use strict";

const { desk } = require("./looks.cjs");

const wait = Number(process.argv[4]);

// Between two keys, in ms: quick fingers.
const GAP = 60;

desk("gongzuo-2017-1", async ({ browser, page }) => {
  await page.focus(".of-lead .words");
  await page.keyboard.press("End");
  const typed = [];
  const begun = Date.now();
  while (Date.now() - begun < wait) {
    const character = String.fromCodePoint(0x4e00 + typed.length);
    await page.keyboard.sendCharacter(character);
    typed.push([character, Date.now()]);
    await new Promise((resolve) => setTimeout(resolve, GAP));
  }
  const end = Date.now();
  // The browser and all that it started.
  process.kill(-browser.process().pid, "SIGKILL");
  return { typed: typed.map(([character, time]) => [character, end - time]) };
});
