/*
  axe-core on pages that stand for all of a website: axe.cjs FOLDER [LOOK]
  Prints a list of { page, look, violations }, each violation with its rule, its help and the places
  where it is. Every page is tried as a desk shows it by day and as a phone shows it by night, with
  all rules; then only what depends on the look is tried in large print. A look that is named is the
  only one that is tried. Colours do not change with the size of a screen.
*/
"use strict";

const fs = require("node:fs");
const { run } = require("./harness.cjs");

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

const LOOKS = [
  { name: "desk, light", ...DESK, all: true },
  { name: "desk, light, large print", ...DESK, large: true },
  { name: "phone, dark, large print", ...PHONE, dark: true, large: true },
  { name: "phone, dark", ...PHONE, dark: true, all: true },
];

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What a change of size or colours may bring. */
const OF_THE_LOOK = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

async function violations(page, look) {
  await page.setViewport({ width: look.width, height: look.height });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: look.dark ? "dark" : "light" }]);
  await page.$eval("#_large", (box, on) => (box.checked = on), Boolean(look.large));
  const only = look.all ? { type: "tag", values: TAGS } : { type: "rule", values: OF_THE_LOOK };
  const found = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, resultTypes: ["violations"] }),
    only,
  );
  return found.violations.map(({ id, help, nodes }) => {
    const places = nodes.map((node) => `${node.target.join(" ")}: ${node.html.slice(0, 120)}`);
    const why = nodes[0].any.concat(nodes[0].all, nodes[0].none).map((check) => check.message);
    return { rule: id, help, why, places };
  });
}

run(async (site) => {
  const results = [];
  const named = process.argv[3];
  for (const name of site.samples()) {
    const { page } = await site.open(name);
    // axe comes by the browser's own way in, which the page's policy does not refuse.
    await page.evaluate(AXE);
    for (const look of LOOKS.filter((one) => !named || one.name === named)) {
      results.push({ page: name, look: look.name, violations: await violations(page, look) });
    }
    await page.close();
  }
  return results;
});
