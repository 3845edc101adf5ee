/*
  Where Enter, a new entry and a step back lead, in an issue made of the first keys: entered.cjs WORKSPACE ADDRESS
  Writes an entry without a click into a field, and closes the page while words are not saved. Prints { lines, lost, kind, problems }:
  the lines of the file from its entries on, what is told without a session, and what the browser asked.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { atDesk } = require("./looks.cjs");

const file = path.join(process.argv[2], "bulletins/2017/gongzuo-02.yaml");

atDesk(async ({ page, problems, until: wait, PATIENCE }) => {
  const read = () => fs.readFileSync(file, "utf8");
  const until = (what, test) => wait(what, test, read);
  const chip = (within, words) => page.evaluate((within, words) => [...document.querySelectorAll(`${within} .chip`)].find((one) => one.textContent.includes(words)).click(), within, words);
  const undo = async () => {
    await page.keyboard.down("Control");
    await page.keyboard.press("z");
    await page.keyboard.up("Control");
  };

  await page.click("button.main");
  await page.$eval("#new-date", (one) => (one.value = "2017-08-21"));
  await page.click("dialog .main");
  await page.waitForSelector(".manuscript select.chip", PATIENCE);
  await page.select(".manuscript select.chip", "shuiwuju");
  await chip(".manuscript", "Add unit");
  await page.keyboard.type("文化惠民");
  await chip(".item.entry", "practice");
  await page.keyboard.type("送戏下乡");
  await page.keyboard.press("Enter");
  await page.keyboard.type("全年");
  await chip(".item.entry", "failing");
  await page.keyboard.type("台账不全");
  await page.keyboard.press("Enter");
  await page.keyboard.type("缺三处");

  // One step back after the Enter that made a point leads to where it was pressed.
  await chip(".item.practice", "point");
  await page.keyboard.type("甲");
  await page.keyboard.press("Enter");
  await undo();
  await page.keyboard.type("乙");
  await until("what was typed after a step back", () => read().includes("lead: 甲乙"));
  await page.waitForFunction(() => document.querySelector(".saved.is-saved"), PATIENCE);
  const lines = read().split("entries:\n")[1].split("\n#")[0].split("\n").map((line) => line.trim());

  // Whoever is not let in any more, since the desk was started anew, hears that; the words are saved once they are.
  const cookies = await page.cookies();
  await page.deleteCookie(...cookies);
  await page.keyboard.type("丁");
  const lost = await (await page.waitForFunction(() => document.getElementById("lost")?.textContent, PATIENCE)).jsonValue();
  await page.setCookie(...cookies);
  await until("what was typed meanwhile", () => read().includes("lead: 甲乙丁"));
  await page.waitForFunction(() => document.querySelector(".saved.is-saved"), PATIENCE);

  // The browser asks whether to leave: what was typed is on disk before anybody answers.
  const asked = new Promise((resolve) => page.once("dialog", resolve));
  await page.keyboard.type("丙");
  page.evaluate(() => location.reload()).catch(() => {});
  const dialog = await asked;
  await until("what was typed before the page was left", () => read().includes("lead: 甲乙丁丙"));
  await dialog.accept();
  return { lines, lost, kind: dialog.type(), problems };
}, (text) => !text.includes("401"));
