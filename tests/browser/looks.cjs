/*
  What the tests of the desk share: axe-core on a view in each of several looks.

      const axe = axeInLooks([{ name: "dark", width: 1366, height: 625, dark: true, zoom: 1.5 }]);
      await page.evaluate(AXE);
      await axe(page, "overview", found);

  `found` gets { view, look, violations } of each look; a page that scrolls sideways is a violation, too. The page is
  left light, at 1366×768.
*/
"use strict";

const fs = require("node:fs");

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

async function see(page, { width, height, dark, zoom }) {
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  await page.evaluate((zoom) => (document.documentElement.style.fontSize = `${zoom * 100}%`), zoom ?? 1);
}

function axeInLooks(looks) {
  return async (page, view, found) => {
    for (const look of looks) {
      await see(page, look);
      const result = await page.evaluate(() => window.axe.run(document, { iframes: false }));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
      const told = result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
      found.push({ view, look: look.name, violations: wide ? [...told, "scrolls sideways"] : told });
    }
    await see(page, { width: 1366, height: 768 });
    await page.evaluate(() => document.documentElement.removeAttribute("style"));
  };
}

module.exports = { AXE, axeInLooks };
