/*
  axe-core on pages that stand for all of a website: axe.cjs FOLDER [words]
  Prints a list of { page, look, violations }, each violation with its rule, its help and the places
  where it is. Every page is tried with all rules as a desk shows it by day; as a phone shows it by night, with
  those that depend on colours, and in large print with those that depend on sizes. With `words`, only what depends on the
  language is tried.
*/
"use strict";

const fs = require("node:fs");
const { run } = require("./harness.cjs");

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

const LOOKS = [
  { name: "desk, light", ...DESK },
  { name: "phone, dark", ...PHONE, dark: true, only: "colours" },
  { name: "phone, dark, large print", ...PHONE, dark: true, large: true, only: "sizes" },
];

const RULES = {
  all: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  /** What other colours may bring on a small screen. */
  colours: { type: "rule", values: ["color-contrast", "link-in-text-block", "target-size"] },
  /** What larger letters may bring; they need no more contrast. */
  sizes: { type: "rule", values: ["scrollable-region-focusable", "target-size"] },
  /** What other words may bring: names that are missing or stand twice, and the language itself. */
  words: { type: "tag", values: ["cat.language", "cat.name-role-value", "cat.text-alternatives"] },
};

async function violations(page, look) {
  await page.setViewport({ width: look.width, height: look.height });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: look.dark ? "dark" : "light" }]);
  await page.$eval("#_large", (box, on) => (box.checked = on), Boolean(look.large));
  const found = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, resultTypes: ["violations"] }),
    RULES[look.only ?? "all"],
  );
  return found.violations.map(({ id, help, nodes }) => {
    const places = nodes.map((node) => `${node.target.join(" ")}: ${node.html.slice(0, 120)}`);
    const why = nodes[0].any.concat(nodes[0].all, nodes[0].none).map((check) => check.message);
    return { rule: id, help, why, places };
  });
}

const [DAY] = LOOKS;
const looks = process.argv[3] === "words" ? [{ ...DAY, only: "words" }] : LOOKS;

run((site) =>
  site.each({}, async (page, name) => {
    // axe comes by the browser's own way in, which the page's policy does not refuse.
    await page.evaluate(AXE);
    const results = [];
    for (const look of looks) {
      results.push({ page: name, look: look.name, violations: await violations(page, look) });
    }
    return results;
  }),
);
