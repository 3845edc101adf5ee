/*
  A browser or its server that is killed while somebody writes: killed.cjs WORKSPACE ADDRESS WAIT [SERVER]
  Types without a rest, kills the browser after WAIT ms. Where the number of the server's process is given, points are typed,
  a new one by Enter after every few characters, over a slow line, and the server is killed. Prints
  { typed: [[character, ms before the end], …] }.
*/
"use strict";

const { desk } = require("./looks.cjs");

const [wait, server] = process.argv.slice(4).map(Number);

// Between two keys, in ms: quick fingers.
const GAP = 60;

// What a request takes on a slow line, in ms.
const LATENCY = 150;

// Characters of a point.
const LONG = 2;

desk("gongzuo-2017-1", async ({ browser, page }) => {
  if (server !== undefined) await page.emulateNetworkConditions({ download: -1, upload: -1, latency: LATENCY });
  await page.focus(`${server === undefined ? "" : ".item.point "}.of-lead .words`);
  await page.keyboard.press("End");
  const typed = [];
  const begun = Date.now();
  while (Date.now() - begun < wait) {
    const character = String.fromCodePoint(0x3400 + typed.length);
    await page.keyboard.sendCharacter(character);
    typed.push([character, Date.now()]);
    await new Promise((resolve) => setTimeout(resolve, GAP));
    if (server !== undefined && typed.length % LONG === 0) await page.keyboard.press("Enter");
  }
  const end = Date.now();
  // The browser and all that it started.
  process.kill(server ?? -browser.process().pid, "SIGKILL");
  return { typed: typed.map(([character, time]) => [character, end - time]) };
});
