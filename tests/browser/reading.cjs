/*
  An issue that is read at the desk as its pages: reading.cjs WORKSPACE ADDRESS
  Draws over words of a page and remarks on them, clicks into a sentence, sends the issue back, has it changed, opens it
  again as whoever is to review it. Looks where cards stand on small screens. Prints
  { quote, number, small, clause, refused, heading, cell, awaited, problems, violations }.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { desk, axeInLooks } = require("./looks.cjs");

const axe = axeInLooks();

const [workspace, , shots] = process.argv.slice(2);
const file = path.join(workspace, "bulletins/2017/gongzuo-03.yaml");
const ISSUE = "gongzuo-2017-3";
const LEAD = ["entries", 0, "lead"];

desk(ISSUE, async ({ page, problems, until, PATIENCE }) => {
  const violations = [];
  const result = { violations, problems };
  const shot = (name) => (shots === undefined ? null : page.screenshot({ path: path.join(shots, `${name}.png`) }));
  const areas = (at, start, end) =>
    page.evaluate(
      async (issue, asked) => (await (await fetch(`/sheets/${issue}/internal/areas?${new URLSearchParams(asked)}`)).json()).areas,
      ISSUE,
      { at: JSON.stringify(at), ...(start === undefined ? {} : { start, end }) },
    );
  // The middle of the first and the last character of words, on the screen.
  const ends = async (at, start, end) => {
    const all = await Promise.all([areas(at, start, start + 1), areas(at, end - 1, end)]);
    const [first] = all[0];
    await page.evaluate(
      ({ page, top }) => {
        const figure = document.querySelectorAll(".pages figure")[page];
        document.querySelector(".sheets").scrollTop = figure.offsetTop + top * figure.offsetHeight - 100;
      },
      first,
    );
    const box = await page.$eval(`.pages figure:nth-child(${first.page + 1})`, (one) => one.getBoundingClientRect().toJSON());
    return all.map(([{ left, top, width, height }], index) => [box.left + box.width * (left + width * (index === 0 ? 0.2 : 0.8)), box.top + box.height * (top + height / 2)]);
  };
  const press = async (selector, label) => {
    const find = (selector, label) => [...document.querySelectorAll(selector)].find((one) => one.textContent === label);
    await page.waitForFunction(find, PATIENCE, selector, label);
    await page.evaluate((selector, label) => [...document.querySelectorAll(selector)].find((one) => one.textContent === label).click(), selector, label);
  };
  const sign = async (who, words) => {
    await page.waitForSelector("dialog[open] #who", PATIENCE);
    await page.$eval("#who", (one, who) => (one.value = who), who);
    await page.$eval("#opinion", (one, words) => (one.value = words), words);
    await press("dialog .main", await page.$eval("dialog .main", (one) => one.textContent));
    await page.waitForFunction(() => document.querySelector("dialog") === null, PATIENCE);
  };
  const drawn = () => page.waitForFunction(() => document.querySelectorAll(".pages figure img").length > 0 && !document.querySelector(".sheets.working"), PATIENCE);

  await drawn();
  await press(".reader", "Read the pages");
  await page.waitForFunction(() => getComputedStyle(document.querySelector(".middle")).display === "none", PATIENCE);
  // Pages keep their place from when all are drawn in their new size.
  await page.waitForFunction(() => document.querySelector(".pages figure")?.clientWidth > 700 && document.querySelector(".pages img")?.naturalWidth > 700, PATIENCE);
  await drawn();

  // Drawn over the first words of a text.
  const [[x, y], [toX, toY]] = await ends(LEAD, 0, 3);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(toX, toY, { steps: 4 });
  await page.mouse.up();
  await page.waitForSelector(".margin .chosen", PATIENCE);
  result.quote = await page.$eval(".margin .chosen .quote", (one) => one.textContent);
  await shot("chosen");
  await press(".margin .chosen .button", "Remark");
  await sign("严复校", "写明是哪一期。");
  await page.waitForSelector(".margin .remark:not(.chosen)", PATIENCE);
  await page.waitForSelector(".reviewed.said sup", PATIENCE);
  const isLevel = () => page.evaluate(() => {
    const [card, said] = [".margin .remark", ".reviewed.said"].map((one) => document.querySelector(one)?.getBoundingClientRect().top);
    return Math.abs(card - said) < 3;
  });
  await until("the card stands level with its words", isLevel, () => "");
  result.number = await page.$eval(".reviewed sup", (one) => one.textContent);
  await axe(page, "reading", violations);

  // On smaller screens the card is level with its words as well, or below their page; whoever comes back from the manuscript
  // finds the place again.
  result.small = [];
  for (const [width, below] of [[1100, false], [911, false], [390, true]]) {
    await page.setViewport({ width, height: 500 });
    const gap = () => page.evaluate((below) => {
      const [card, said] = [".margin .remark", ".reviewed.said"].map((one) => document.querySelector(one).getBoundingClientRect().top);
      return Math.round(card - (below ? document.querySelector(".pages figure").getBoundingClientRect().bottom : said));
    }, below);
    await until(`the card in ${width}`, async () => Math.abs(await gap()) < (below ? 20 : 3), () => width);
    await page.evaluate(() => document.querySelector(".reviewed.said").scrollIntoView({ block: "center" }));
    const top = () => page.evaluate(() => document.querySelector(".reviewed.said")?.getBoundingClientRect().top ?? null);
    // Where it is when whoever reads leaves: cards may still be laid out.
    const before = await page.evaluate(() => {
      const { top } = document.querySelector(".reviewed.said").getBoundingClientRect();
      [...document.querySelectorAll(".reader")].find((one) => one.textContent === "Back to the manuscript").click();
      return top;
    });
    const isSeen = await page.evaluate(() => {
      const { top, bottom } = document.querySelector(".manuscript").getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
    await press(".reader", "Read the pages");
    let now = null;
    await until(`the place again in ${width}`, async () => Math.abs((now = await top()) - before) < 5, () => `${before} before, ${now} now`);
    result.small.push(isSeen);
  }
  await page.setViewport({ width: 1366, height: 768 });

  // A click means the part of a sentence; words of two fields are not one remark's.
  await drawn();
  // The window has just become wide: what is clicked on may still move.
  const clicks = async () => {
    const [, end] = await ends(LEAD, 0, 4);
    await page.mouse.click(...end);
    return page.waitForSelector(".margin .chosen", { timeout: 2000 }).then(() => true, () => false);
  };
  await until("a clause is chosen", clicks, () => "");
  result.clause = await page.$eval(".margin .chosen .quote", (one) => one.textContent);
  await press(".margin .chosen .button", "Discard");
  const [[fromX, fromY]] = await ends(LEAD, 0, 2);
  const facts = (await areas(["entries", 0, "failings", 0, "facts"], 0, 1))[0];
  const box = await page.$eval(`.pages figure:nth-child(${facts.page + 1})`, (one) => one.getBoundingClientRect().toJSON());
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move(box.left + box.width * (facts.left + facts.width / 2), box.top + box.height * (facts.top + facts.height / 2), { steps: 4 });
  await page.mouse.up();
  await page.waitForFunction(() => document.querySelector(".strip.note").textContent !== "", PATIENCE);
  result.refused = await page.$eval(".strip.note", (one) => one.textContent);

  // What is drawn over is what is quoted: a heading up to its stop; and nothing in a cell without words.
  const draw = async ([x, y], [toX, toY]) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(toX, toY, { steps: 4 });
    await page.mouse.up();
  };
  const HEADING = ["entries", 0, "failings", 0, "heading"];
  const [first, last] = await ends(HEADING, 2, 5);
  const [{ width }] = await areas(HEADING, 4, 5);
  await draw(first, [last[0] + width * box.width, last[1]]);
  await page.waitForSelector(".margin .chosen", PATIENCE);
  result.heading = await page.$eval(".margin .chosen .quote", (one) => one.textContent);
  await press(".margin .chosen .button", "Discard");
  const row = "| 项目 | 数 |\n|---|---|\n| ".length;
  const [cell] = await ends(["entries", 0, "failings", 0, "measure"], row, row + 2);
  await draw([cell[0] + box.width * 0.3, cell[1]], [cell[0] + box.width * 0.36, cell[1]]);
  await page.waitForFunction(() => document.querySelector(".strip.note").textContent.startsWith("Draw from"), PATIENCE);
  result.cell = await page.$(".margin .chosen") === null;

  // Sent, sent back, changed by somebody with a text editor.
  await press("#head .steps .button", "Send for review");
  await sign("闻笔耕", "");
  await press("#head .steps .button", "Send back");
  await sign("严复校", "导语不清。");
  await press("#head .steps .button", "Send for review");
  await sign("闻笔耕", "");
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace("第3期导语", "本刊第3期导语"));
  await page.waitForSelector(".bar-changed", PATIENCE);
  const isMarked = async () => {
    const [share] = await areas(LEAD, 0, 2);
    const came = await page.$$eval(".reviewed.came", (all) => all.map((one) => [parseFloat(one.style.left), parseFloat(one.style.width)]));
    return came.length === 1 && Math.abs(came[0][0] - share.left * 100) < 0.1 && Math.abs(came[0][1] - share.width * 100) < 0.1;
  };
  await until("the new words are marked", isMarked, () => "");
  await shot("changed");

  // Whoever it waits for finds the pages, not a form; whoever sent it finds the manuscript.
  const open = async (who, reads) => {
    await page.evaluate((who) => sessionStorage.setItem("tongbao-who", who), who);
    await page.reload();
    await page.waitForSelector(".review .remark", PATIENCE);
    const isReading = () => page.$eval(".issue", (one) => one.classList.contains("reading"));
    await until(`what ${who} finds`, async () => (await isReading()) === reads, () => "");
    return isReading();
  };
  result.awaited = [await open("严复校", true), await open("闻笔耕", false)];
  return result;
});
