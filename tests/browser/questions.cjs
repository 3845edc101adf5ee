/*
  The order in which questions of an import are led through: questions.cjs WORKSPACE ADDRESS
  Drops a text with several questions, answers one in the middle, the last one, one that is asked anew, gives another place to a block
  that nobody asked about, moves on before an answer has come, types quicker than it comes, and takes a step back. Prints
  { asked, below, round, again, stays, from, left, quick, undone, chips, problems }: numbers of blocks from 0.
*/
"use strict";

const { desk } = require("./looks.cjs");

// Between two units of which is asked stands one that says what its list is: neighbours are asked about together.
const SURE = ["市审计局", "市民政局", "市人社局"].map((unit) => `${unit}：\n存在问题\n一、报送不及时。缺9份。\n`);
const TEXT = ["市教育局", "市水务局", "市林业局", "市财政局"].map((unit, at) => `${unit}：\n一、抓早${at}。${at + 1}月动手。\n二、抓细${at}。逐段排查。\n${SURE[at] ?? ""}`).join("");

desk("gongzuo-2017-1", async ({ page, problems, PATIENCE }) => {
  const result = { problems };
  const asked = () => page.$$eval(".block", (all) => all.flatMap((one, at) => (one.dataset.kind === "asked" ? [at] : [])));
  const here = () =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll(".block")];
      return [all.findIndex((one) => one.classList.contains("is-open")), all.indexOf(document.activeElement.closest(".block"))];
    });
  const openAt = (at) => page.evaluate((at) => document.querySelectorAll(".block-kind")[at].click(), at);
  const settledAt = (at, kind) => page.waitForFunction((at, kind) => document.querySelectorAll(".block")[at].dataset.kind === kind, PATIENCE, at, kind);
  // The server answers when it is let: what was typed meanwhile came before.
  await page.evaluate(() => {
    const { fetch } = window;
    window.held = null;
    window.fetch = async (...all) => {
      const answer = await fetch(...all);
      if (window.held !== null && String(all[0]).includes("/papers?")) await window.held;
      return answer;
    };
  });
  const hold = () => page.evaluate(() => void (window.held = new Promise((resolve) => (window.letGo = resolve))));
  const letGo = () => page.evaluate(() => void (window.letGo(), (window.held = null)));

  await page.$eval(
    ".manuscript",
    (element, text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], "来稿.txt", { type: "text/plain" }));
      element.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: files }));
    },
    TEXT,
  );
  await page.waitForSelector(".blocks .block", PATIENCE);
  const first = await asked();
  result.asked = [first, await here()];
  result.chips = await page.$$eval(".block-queue .mark", (all) => all.map((one) => Number(one.textContent) - 1));

  // One in the middle: the next below opens.
  await openAt(first[1]);
  await page.keyboard.press("7");
  await settledAt(first[1], "practice");
  result.below = await here();
  // The last one: round to the first.
  await openAt(first[3]);
  await page.keyboard.press("7");
  await settledAt(first[3], "practice");
  result.round = await here();

  // Another place for a block that nobody asked about: it stays, and F8 leads on from it.
  const calm = first[1] + 1;
  await openAt(calm);
  await page.keyboard.press("5");
  await settledAt(calm, "failing");
  result.stays = await here();
  await page.keyboard.press("F8");
  result.from = await here();

  // A unit in place of a practice: what stands below it is asked for anew, and comes next.
  await openAt(first[0]);
  await page.keyboard.press("1");
  await page.waitForFunction((at) => document.querySelectorAll(".block")[at].querySelector(".decided") !== null, PATIENCE, first[0]);
  result.again = [(await asked()).includes(first[0]), ...(await here())];
  await page.keyboard.down("Control");
  await page.keyboard.press("z");
  await page.keyboard.up("Control");
  await page.waitForFunction((at) => document.querySelectorAll(".block")[at].querySelector(".decided") === null, PATIENCE, first[0]);
  result.undone = await here();

  // Who goes elsewhere before the answer is there stays there.
  await hold();
  await page.keyboard.press("7");
  await page.keyboard.press("ArrowDown");
  await letGo();
  await settledAt(first[0], "practice");
  result.left = [await here(), first[0] + 1];
  // A key that was quicker than the answer decides nothing: it was meant for a question that nobody had seen.
  await openAt(first[2]);
  await hold();
  await page.keyboard.press("7");
  await page.keyboard.press("0");
  await letGo();
  await page.waitForFunction(() => document.querySelector(".block[data-kind=asked]") === null, PATIENCE);
  result.quick = await page.$$eval(".block", (all, at) => all[at].dataset.kind, first[2]);
  return result;
});
