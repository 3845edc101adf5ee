/*
  How pages that stand for all of a website bear small screens, wide letters, the keyboard and large
  print: layout.cjs FOLDER [sizes]. Prints a list of { page, fault }, empty where all is well; `sizes` leaves the keyboard
  out.

  - At 320 px, which is 1280 px at 400 %, nothing scrolls sideways but boxes made for it (WCAG
    1.4.10), in large print, too, and with the spacing that readers may set (1.4.12); then nothing
    is cut off either.
  - The keyboard reaches everything in turn, and where it is can be seen (2.4.7, 2.4.11); the first
    thing it reaches leads to the text (2.4.1).
  - What is pressed is 44 px high where it stands alone.
  - No line of running text holds more than 40 characters.
  - On paper all letters are black on white, also from a screen that is dark.
  - In large print no letter is smaller than 18 px; the box is reached and set by the keyboard.
*/
"use strict";

const { run } = require("./harness.cjs");

const SMALL = { width: 320, height: 640 };
const DESK = { width: 1280, height: 900 };
const WIDE = { width: 1920, height: 1080 };

/** What a reader's own style sheet may do, by WCAG 1.4.12. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/* The functions below run in the page. */

function sideways() {
  const page = document.scrollingElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  const over = [...document.body.querySelectorAll("*")].filter((one) => {
    const scrolls = one.parentElement.closest(".table-box, .picture, .unseen");
    return !scrolls && one.getBoundingClientRect().right > page.clientWidth + 1;
  });
  return [`scrolls sideways, ${page.scrollWidth} px: ${over.slice(0, 3).map((one) => one.outerHTML.slice(0, 90))}`];
}

function cutOff() {
  const cut = [...document.body.querySelectorAll("*")].filter((one) => {
    const style = getComputedStyle(one);
    // What is clipped away is read out, not shown.
    const hides = /hidden|clip/.test(style.overflowX + style.overflowY) && style.clipPath === "none";
    return hides && one.tagName !== "svg" && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
  });
  return cut.map((one) => `is cut off: ${one.outerHTML.slice(0, 90)}`);
}

function lowTargets() {
  const alone = "button, .button, select, summary, .site-nav a, .pager a, .large-print label, input:not([type=checkbox], [type=radio])";
  const low = [...document.querySelectorAll(alone)].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.height > 0 && box.height < 44;
  });
  return low.map((one) => `is ${one.getBoundingClientRect().height} px high: ${one.outerHTML.slice(0, 90)}`);
}

function longLines() {
  const long = [...document.querySelectorAll(".text p, .text li, .text dd, .prose p, .prose li, .sheet p, .sheet li, .lead")].filter((one) => {
    const letter = parseFloat(getComputedStyle(one).fontSize);
    return one.innerText.length > 40 && !one.closest("table, .news, .said") && one.clientWidth / letter > 40.1;
  });
  return long.slice(0, 3).map((one) => `has lines of more than 40 characters: ${one.outerHTML.slice(0, 90)}`);
}

/** Elements with letters of their own that are shown. */
function lettered() {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set();
  while (walk.nextNode()) {
    const one = walk.currentNode.parentElement;
    const shown = walk.currentNode.data.trim() && one.checkVisibility() && !one.closest(".unseen, svg, script");
    if (shown) found.add(one);
  }
  return [...found];
}

function smallLetters() {
  const small = lettered().filter((one) => !one.closest("sup") && parseFloat(getComputedStyle(one).fontSize) < 18);
  return small.slice(0, 3).map((one) => `has small letters in large print: ${one.outerHTML.slice(0, 90)}`);
}

function palePrint() {
  const sum = (colour, transparent) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return alpha === 0 ? transparent : red + green + blue;
  };
  const pale = lettered().filter((one) => {
    const style = getComputedStyle(one);
    return sum(style.color, 765) > 300 || sum(style.backgroundColor, 765) < 600;
  });
  return pale.slice(0, 3).map((one) => `is not black on white on paper: ${one.outerHTML.slice(0, 90)}`);
}

/** Where the keyboard is, and whether that can be seen once the page has scrolled there. */
async function focused() {
  const one = document.activeElement;
  if (one === document.body) return null;
  const seen = () => {
    const [style, box] = [getComputedStyle(one), one.getBoundingClientRect()];
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return outlined && inside && box.width > 0;
  };
  // A browser scrolls with one of its next frames, however late a busy machine draws them.
  for (let frame = 0; frame < 30 && !seen(); frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  return { html: one.outerHTML.slice(0, 90), seen: seen() };
}

/** Walks through a page by the tab key, from the first thing that can be reached until it leaves. */
async function keyboard(page) {
  const faults = [];
  const first = await page.$eval("a, button, input, select, textarea, summary, [tabindex='0']", (one) => {
    one.focus();
    return one.className;
  });
  if (first !== "skip") faults.push("begins with something else than the link to its text");
  for (let step = 0; step < 60; step += 1) {
    const at = await page.evaluate(focused);
    if (!at) break;
    if (!at.seen) faults.push(`does not show that the keyboard is at ${at.html}`);
    await page.keyboard.press("Tab");
  }
  return faults;
}

/** The link that the keyboard reaches first leads to the text. */
async function skips(page) {
  await page.focus(".skip");
  await page.keyboard.press("Enter");
  const there = await page.evaluate(() => document.activeElement.closest("main") !== null);
  return there ? [] : ["has a skip link that does not lead to the text"];
}

/** Sets or unsets large print as the keyboard does. */
async function enlarge(page) {
  await page.focus("#_large");
  await page.keyboard.press("Space");
}

/** Sets or unsets the spacing of a reader's own. */
function space(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}

async function faults(page, part) {
  const found = part === "sizes" ? [] : [...(await keyboard(page)), ...(await skips(page))];
  const look = async (size, ...functions) => {
    for (const one of functions) {
      const faults = await page.evaluate(one);
      found.push(...faults.map((fault) => `${size} px: ${fault}`));
    }
  };

  await page.setViewport(SMALL);
  await look(320, sideways, lowTargets);
  await page.evaluate(space, SPACING);
  await look(320, sideways, cutOff);
  await page.evaluate(space, "");
  await enlarge(page);
  await look(320, sideways, smallLetters);

  await page.setViewport(WIDE);
  await look(1920, longLines, smallLetters);
  await enlarge(page);
  await look(1920, longLines, lowTargets);

  const session = await page.createCDPSession();
  const features = [{ name: "prefers-color-scheme", value: "dark" }];
  await session.send("Emulation.setEmulatedMedia", { media: "print", features });
  await look(1920, palePrint);
  await session.detach();
  return found;
}

run((site) =>
  site.each({ ...DESK, reduced: true }, async (page, name) => {
    await page.evaluate(`window.lettered = ${lettered}`);
    return (await faults(page, process.argv[3])).map((fault) => ({ page: name, fault }));
  }),
);
