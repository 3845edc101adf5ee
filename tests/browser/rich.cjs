/*
  A text with strong words, links, footnotes and tables at the desk: rich.cjs WORKSPACE ADDRESS
  Writes in cells, footnotes and links, with keys and an input method, beside somebody who writes in the file; looks where
  findings are marked. Keeps both texts where somebody else wrote as well. Prints { steps, shown, composing, found, clicks, notes,
  violations, problems }: `steps` are the lines of
  the file that each step took away and put there. With a folder as its last argument it leaves pictures there.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { LARGE_PRINT, axeInLooks, desk } = require("./looks.cjs");

const axe = axeInLooks();
const file = path.join(process.argv[2], "bulletins/2017/gongzuo-01.yaml");
const LEAD = ".item.entry .of-lead .words";
const [, , pictures] = process.argv.slice(2);

desk("gongzuo-2017-1", async ({ page, keys, problems, until, PATIENCE }) => {
  const read = () => fs.readFileSync(file, "utf8");
  const steps = [];
  const violations = [];
  const result = { steps, violations, problems };
  let before = read();
  // What a step changes, once it is what it shall be.
  const changes = async (name, act, isDone) => {
    await act();
    await until(name, () => read() !== before && isDone(read()), read);
    await page.waitForFunction(() => document.querySelector(".saved.is-saved"), PATIENCE);
    const [old, now] = [before, read()].map((text) => text.split("\n").map((line) => line.trim()));
    steps.push([name, old.filter((line) => !now.includes(line)), now.filter((line) => !old.includes(line))]);
    before = read();
  };
  const has = (words) => (text) => text.includes(words);
  const press = async (...all) => {
    for (const key of all) await page.keyboard.press(key);
  };
  const chord = async (key) => {
    await page.keyboard.down("Control");
    await page.keyboard.press(key);
    await page.keyboard.up("Control");
  };
  const inText = (selector, at) =>
    page.$eval(
      selector,
      (one, at) => {
        one.closest("[contenteditable=plaintext-only]").focus();
        getSelection().collapse(one.firstChild, at);
      },
      at,
    );
  const picture = async (name) => {
    if (!pictures) return;
    for (const [look, dark, size] of [["light", false], ["dark", true], ["large", false, LARGE_PRINT]]) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
      await page.setViewport(size ?? { width: 1366, height: 768 });
      await page.screenshot({ path: `${pictures}/${name}-${look}.png` });
    }
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
    await page.setViewport({ width: 1366, height: 768 });
  };

  result.shown = await page.$eval(LEAD, (one) => one.innerText);
  // To look at is not to write.
  await page.focus(LEAD);
  await page.focus(".of-title .words");
  await new Promise((resolve) => setTimeout(resolve, 600));
  result.untouched = read() === before;

  await changes("words", async () => {
    await inText(LEAD, 0);
    await page.keyboard.type("5*4*3和**甲**、[乙](丙)");
  }, has("丙"));
  await changes("cell", async () => {
    await inText(`${LEAD} td .cell`, 1);
    await page.keyboard.type("|a*");
  }, has("a\\*"));
  await picture("cell");
  await axe(page, "cell", violations);
  await inText(`${LEAD} td .cell`, 1);
  await changes("next cell", async () => {
    await press("Tab");
    await page.keyboard.type("99");
  }, has("99"));
  await changes("new row", async () => {
    await press("Tab", "Tab", "Tab");
    await page.keyboard.type("合计");
  }, has("合计"));
  await changes("undone", () => chord("z"), (text) => !text.includes("合计"));
  await changes("done again", () => chord("y"), has("合计"));
  await inText(`${LEAD} td .cell`, 1);
  await changes("column", async () => {
    await inText(`${LEAD} td .cell`, 1);
    await page.evaluate(() => [...document.querySelectorAll(".grid-bar .tool")].find((one) => one.textContent === "Col. right").click());
    await page.keyboard.type("计量");
  }, has("计量"));
  await changes("row gone", () => page.evaluate(() => [...document.querySelectorAll(".grid-bar .tool")].find((one) => one.textContent === "Delete row").click()), (text) => !text.includes("计量"));

  // The number of a footnote leads to what it says, and Enter back.
  await changes("note", async () => {
    await page.click(`${LEAD} .note-mark`);
    await page.keyboard.type("见附件二");
    await press("Enter");
    await page.keyboard.type("（续）");
  }, (text) => text.includes("见附件二") && text.includes("（续）"));

  // In a link: where it leads is shown, and can be changed and taken away.
  await inText(`${LEAD} a`, 1);
  await page.waitForSelector(".link-card", PATIENCE);
  result.leads = await page.$eval(".link-address", (one) => one.textContent);
  await picture("link");
  await axe(page, "link", violations);
  await changes("within the link", () => page.keyboard.type("市"), has("[通市知]"));
  await page.evaluate(() => document.querySelector(".link-card .tool").click());
  await page.waitForSelector("#mark-address", PATIENCE);
  result.asked = await page.$$eval("dialog input", (all) => all.map((one) => one.value));
  await picture("dialog");
  await changes("another address", async () => {
    await page.$eval("#mark-address", (one) => (one.value = "issue:2017-2"));
    await press("Enter");
  }, has("issue:2017-2"));
  await inText(`${LEAD} a`, 1);
  await page.waitForSelector(".link-card", PATIENCE);
  await changes("no link", () => page.evaluate(() => document.querySelectorAll(".link-card .tool")[1].click()), (text) => !text.includes("issue:2017-2"));

  // An input method in strong words and in a cell: nothing is drawn before it has finished.
  for (const [place, word] of [[`${LEAD} b`, "你"], [`${LEAD} td .cell`, "好"]]) {
    await changes(`composed ${word}`, async () => {
      await inText(place, 1);
      for (const part of ["n", "ni"]) await keys.send("Input.imeSetComposition", { selectionStart: part.length, selectionEnd: part.length, text: part });
      result.composing = await page.$eval(place, (one) => one.textContent);
      await keys.send("Input.insertText", { text: word });
    }, has(word));
  }

  // Somebody writes in the file, in another row, while the caret is in a cell: it stays in its words.
  await inText(`${LEAD} td .cell`, 2);
  fs.writeFileSync(file, read().replace("| 合计", "| 共计"));
  before = read();
  await page.waitForFunction((lead) => document.querySelector(lead)?.textContent.includes("共计"), PATIENCE, LEAD);
  await changes("beside another", () => page.keyboard.type("在"), has("在"));

  // A finding in a text that has marks before it is under its words.
  await changes("a slip", async () => {
    await page.$eval(LEAD, (one) => {
      one.focus();
      const last = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).at(-1);
      getSelection().collapse(last, last.data.trimEnd().length);
    });
    await page.keyboard.type("。甲,乙");
  }, has("甲,乙"));
  await page.waitForFunction(() => [...(CSS.highlights.get("error") ?? [])].some((range) => range.toString() === ","), PATIENCE);
  result.found = true;
  await picture("finding");
  await page.waitForFunction(() => document.querySelector(".card .button") !== null || document.querySelector(".side-mark .error")?.click(), { ...PATIENCE, polling: 300 });
  await changes("mended", () => page.evaluate(() => [...document.querySelectorAll(".card .button")].find((one) => one.textContent.includes("，")).click()), has("甲，乙"));
  result.remains = await page.$eval(LEAD, (one) => [one.querySelectorAll("table").length, one.querySelectorAll("b").length, one.querySelectorAll(".note-mark").length]);

  // A footnote of which the number is deleted is gone, and comes back.
  await page.$eval(`${LEAD} .note-mark`, (one) => {
    one.closest(".words").focus();
    getSelection().setPosition(one.parentNode, [...one.parentNode.childNodes].indexOf(one) + 1);
  });
  await changes("no note", () => press("Backspace"), (text) => !text.includes("[^1]"));
  await changes("the note again", () => chord("z"), has("[^1]: 见附件二"));
  await axe(page, "all", violations);

  // Clicks on all lines of the text on its page lead to the same character in the field, in cells and footnotes, too.
  const at = JSON.stringify(["entries", 0, "lead"]);
  await page.evaluate(() => document.activeElement.blur());
  await page.waitForFunction(() => document.querySelector(".saved.is-saved") && document.querySelector("figure img"), PATIENCE);
  // The page must be that of the text.
  let areas = [];
  const isShown = async () => {
    areas = await page.evaluate((at) => fetch(`/sheets/gongzuo-2017-1/internal/areas?${new URLSearchParams({ at })}`).then((one) => one.json()).then((one) => one.areas), at);
    return page.evaluate((hash) => hash !== undefined && document.querySelector("figure").dataset.shown?.split("?")[0].endsWith(`/${hash}`), areas[0]?.hash);
  };
  await until("the page", isShown, () => JSON.stringify(areas));
  result.clicks = [];
  for (const { left, top, width, height } of areas) {
    const point = await page.evaluate(({ left, top, width, height }) => {
      const figure = document.querySelector("figure");
      figure.scrollIntoView({ block: "start" });
      document.querySelector(".sheets").scrollTop += figure.clientHeight * top - 200;
      document.activeElement.blur();
      getSelection().removeAllRanges();
      const box = figure.getBoundingClientRect();
      return [box.left + box.width * (left + width * 0.45), box.top + box.height * (top + height / 2)];
    }, { left, top, width, height });
    const answer = page.waitForResponse((one) => one.url().includes("/at?"));
    await page.mouse.click(...point);
    const { place } = await (await answer).json();
    await page.waitForFunction(() => document.activeElement.closest(".words") !== null, PATIENCE);
    const [kind, next] = await page.evaluate(() => {
      const { anchorNode, anchorOffset } = getSelection();
      return [document.activeElement.className, anchorNode.nodeType === Node.TEXT_NODE ? anchorNode.data.slice(anchorOffset, anchorOffset + 1) : ""];
    });
    result.clicks.push([kind, [place.after, place.after.replace(/^[*\\[\]|]+/, "")].some((after) => after.startsWith(next)), place.after.slice(0, 3), next]);
  }
  // Both texts of somebody else and of here are kept: each footnote has a number of its own.
  await page.setOfflineMode(true);
  await inText(LEAD, 0);
  await page.keyboard.type("这里");
  fs.writeFileSync(file, read().replace(/lead: \|\n +/, "$&那里"));
  before = read();
  await page.setOfflineMode(false);
  await page.waitForSelector(".waiting", PATIENCE);
  await changes("both", () => page.evaluate(() => [...document.querySelectorAll(".waiting .button")].find((one) => one.textContent.startsWith("Keep both")).click()), has("这里"));
  result.notes = read().match(/\[\^\w+\]:?/g);
  return result;
});
