/*
  An issue written at the desk from nothing: writing.cjs WORKSPACE ADDRESS
  Makes an issue, writes entries by keyboard and by an input method, mends a finding, moves and removes items, takes
  it back, meets somebody who writes in the same field with a text editor, sends it for review and publishes it.
  Prints { file, problems, violations, … }. `violations` are axe-core's.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { LARGE_PRINT, atDesk, axeInLooks } = require("./looks.cjs");

const LOOKS = [
  { name: "light", width: 1366, height: 625 },
  { name: "dark, large print", ...LARGE_PRINT, dark: true },
  { name: "narrow", width: 390, height: 800 },
];

const axe = axeInLooks(LOOKS);

const [workspace] = process.argv.slice(2);
const file = path.join(workspace, "bulletins/2017/gongzuo-03.yaml");
const read = () => fs.readFileSync(file, "utf8");

atDesk(async ({ page, keys, problems, until: wait, PATIENCE }) => {
  const until = (what, test) => wait(what, test, read);
  const says = (words) => until(words, () => read().includes(words));
  const violations = [];
  const result = { violations, problems };
  const chip = (within, words) => page.evaluate((within, words) => [...document.querySelectorAll(`${within} .chip`)].find((one) => one.textContent.includes(words)).click(), within, words);
  const value = (selector) => page.$eval(`${selector} .words`, (one) => one.textContent);

  // A new issue.
  await page.click("button.main");
  await axe(page, "new issue", violations);
  await page.$eval("#new-date", (one) => (one.value = "2017-08-21"));
  await page.click("dialog .main");
  await page.waitForSelector(".manuscript select.chip", PATIENCE);
  result.opened = await page.$eval("h1", (head) => head.textContent);

  // A unit, a practice, its points: Enter makes the next one.
  await page.select(".manuscript select.chip", "shuiwuju");
  await chip(".manuscript", "Add unit");
  await says("unit: shuiwuju");
  await chip(".item.entry", "practice");
  await page.keyboard.type("健全机制");
  await chip(".item.practice", "point");
  await page.keyboard.type("责任到人");
  await page.keyboard.press("Enter");
  // By an input method: nothing is asked or changed before it has finished.
  for (const part of ["n", "ni", "ni h", "ni hao"]) {
    await keys.send("Input.imeSetComposition", { selectionStart: part.length, selectionEnd: part.length, text: part });
  }
  const composing = await value(".item.point:nth-child(2) .of-lead");
  await keys.send("Input.insertText", { text: "你好" });

  // Text of two paragraphs. Whoever types is quicker than what is saved: the keyboard is there at once.
  await page.keyboard.down("Shift");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Shift");
  await page.keyboard.type("第一段。");
  await says("lead: 你好\n");
  result.composing = [composing, await value(".item.point:nth-child(2) .of-lead")];
  await page.waitForFunction(() => [...document.querySelectorAll(".item.point > .number")].every((one) => one.textContent !== ""), PATIENCE);
  result.numbers = await page.$$eval(".item.point > .number", (all) => all.map((one) => one.textContent));
  result.latin = read().includes("ni h");
  await page.keyboard.down("Shift");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Shift");
  await page.keyboard.type("第二段,有错。");
  await says("第二段,有错");

  // What proof-reading finds is marked in the field, and mended at a click.
  await page.waitForFunction(() => document.querySelector(".saved.is-saved"), PATIENCE);
  const shown = () => document.querySelector(".card .button") !== null || document.querySelector(".side-mark .error")?.click();
  await page.waitForFunction(shown, { ...PATIENCE, polling: 300 });
  await axe(page, "finding", violations);
  result.remedy = await page.$eval(".card .button", (one) => one.textContent);
  await page.click(".card .button");
  await says("第二段，有错");

  // The point goes up, away, and comes back with its text.
  await page.focus(".item.point:nth-child(2) .of-lead .words");
  await page.keyboard.down("Alt");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.up("Alt");
  await until("the order", () => read().indexOf("你好") < read().indexOf("责任到人"));
  // Taken back and done again, whoever was in it still is.
  const step = async (key) => {
    await page.keyboard.down("Control");
    await page.keyboard.press(key);
    await page.keyboard.up("Control");
  };
  await step("z");
  await until("the order as it was", () => read().indexOf("你好") > read().indexOf("责任到人"));
  result.writesOn = await page.evaluate(() => document.activeElement.textContent);
  await step("y");
  await until("the order again", () => read().indexOf("你好") < read().indexOf("责任到人"));
  const before = read();
  await page.evaluate(() => [...document.querySelectorAll(".tool")].at(-1).click());
  await until("the point is gone", () => !read().includes("你好"));
  await page.evaluate(() => document.querySelector(".tool").click());
  await says("你好");
  result.restored = read() === before;

  // Somebody writes in the same field with a text editor.
  await page.focus(".item.practice .of-heading .words");
  await page.keyboard.press("End");
  await page.setOfflineMode(true);
  await page.keyboard.type("很健全");
  fs.writeFileSync(file, read().replace("健全机制", "完善机制"));
  await page.setOfflineMode(false);
  await page.waitForSelector(".waiting", PATIENCE);
  await axe(page, "conflict", violations);
  result.conflict = await page.$eval(".waiting", (one) => one.textContent);
  result.fits = await page.$$eval(".waiting .button", (all) => all.every((one) => one.scrollHeight <= one.clientHeight));
  result.differs = await page.$$eval(".waiting .theirs mark", (all) => all.map((one) => one.textContent));
  result.ownDiffers = await page.$$eval(".waiting .ours mark", (all) => all.map((one) => one.textContent).join());
  // Nothing of it is sent, and the outline says where it is.
  result.isOff = await page.$$eval(".steps button", (all) => all.length > 0 && all.every((one) => one.disabled));
  result.outlined = await page.$$eval(".outline .practices .mark", (all) => all.length);
  // The file changes once more: what nobody chose against is shown, and is not written over. Whoever is at a button stays there.
  await page.focus(".waiting .button");
  fs.writeFileSync(file, read().replace("完善机制", "又完善机制"));
  await page.waitForFunction(() => document.querySelector(".item.practice .of-heading .words")?.textContent.includes("又完善机制"), PATIENCE);
  await page.waitForFunction(() => document.querySelector(".waiting .theirs")?.textContent.includes("又完善机制"), PATIENCE);
  result.stays = await page.$eval(".waiting .button", (one) => one === document.activeElement);
  await page.keyboard.press("1");
  await says("很健全");
  await page.waitForFunction(() => document.querySelector(".waiting") === null, PATIENCE);
  await page.waitForFunction(() => [...document.querySelectorAll(".steps button")].every((one) => !one.disabled), PATIENCE);

  // The same once more: somebody makes a third text of both by hand. The digits of a text are text.
  await page.focus(".item.practice .of-heading .words");
  await page.keyboard.press("End");
  await page.setOfflineMode(true);
  await page.keyboard.type("得多");
  fs.writeFileSync(file, read().replace("很健全", "很健康"));
  await page.setOfflineMode(false);
  await page.waitForSelector(".waiting", PATIENCE);
  await page.focus(".waiting");
  await page.keyboard.press("4");
  await page.waitForFunction(() => document.activeElement.closest(".merging") !== null, PATIENCE);
  await axe(page, "merging", violations);
  result.merging = await page.$eval(".merging .words", (one) => one.textContent);
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type("合成1段");
  await page.keyboard.press("Enter");
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
  await until("the third text", () => read().includes("heading: 合成1段"), read);
  await page.waitForFunction(() => document.querySelector(".waiting") === null, PATIENCE);

  // Of two boxes: whoever has chosen in one goes on in the next, so that the digit for that is no text.
  const whole = read();
  const [heading, lead] = [".item.practice .of-heading .words", ".item.point:nth-child(2) .of-lead .words"];
  await page.setOfflineMode(true);
  for (const field of [heading, lead]) {
    await page.focus(field);
    await page.keyboard.press("End");
    await page.keyboard.type("甲乙");
  }
  fs.writeFileSync(file, read().replace("合成1段", "合成2段").replace("责任到人", "责任到户"));
  await page.setOfflineMode(false);
  await page.waitForFunction(() => document.querySelectorAll(".waiting").length === 2, PATIENCE);
  await page.focus(".waiting");
  await page.keyboard.press("1");
  await page.waitForFunction(() => document.querySelectorAll(".waiting").length === 1 && document.activeElement.classList.contains("waiting"), PATIENCE);
  await page.keyboard.press("1");
  await page.waitForFunction(() => document.querySelector(".waiting") === null, PATIENCE);
  await until("both", () => read().includes("heading: 合成1段甲乙\n") && read().includes("lead: 责任到人甲乙\n"), read);
  await page.waitForSelector(".saved.is-saved", PATIENCE);
  fs.writeFileSync(file, whole);
  await page.waitForFunction(() => !document.querySelector(".manuscript").textContent.includes("甲乙"), PATIENCE);

  // Elsewhere in the file: it follows.
  fs.writeFileSync(file, read().replace("责任到人", "责任到班子"));
  await page.waitForFunction(() => document.querySelector(".manuscript")?.textContent.includes("责任到班子"), PATIENCE);

  // A field that is emptied stays where it is, and takes what is written next.
  await page.focus(".item.point .of-text .words");
  const chosen = async (keys) => {
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.up("Control");
    await keys();
  };
  const text = await value(".item.point .of-text");
  await chosen(() => page.keyboard.press("Backspace"));
  await until("the text is gone", () => !read().includes("第一段"));
  await page.waitForFunction(() => document.querySelector(".saved.is-saved"), PATIENCE);
  // More than browsers send for a page that is closed.
  const long = "很长的一段，".repeat(5000);
  await keys.send("Input.insertText", { text: long });
  await says(long);
  await page.keyboard.type("又");
  await says(`${long}又`);
  await chosen(() => keys.send("Input.insertText", { text }));
  await until("the long text is gone", () => !read().includes("很长"));

  // Somebody puts an item before the one that is written in: the caret stays with its words.
  await page.focus(".item.point:nth-child(2) .of-lead .words");
  await page.keyboard.press("End");
  fs.writeFileSync(file, read().replace("          - lead: 你好", "          - lead: 别人加的\n          - lead: 你好"));
  await page.waitForFunction(() => document.querySelectorAll(".item.point").length === 3, PATIENCE);
  await page.keyboard.type("成员");
  await says("责任到班子成员");
  fs.writeFileSync(file, read().replace("          - lead: 别人加的\n", "").replace("成员", ""));
  await page.waitForFunction(() => document.querySelectorAll(".item.point").length === 2, PATIENCE);

  // A busy browser tells late of what an input method wrote; what others change meanwhile takes nothing of it away.
  await page.focus(".item.point:nth-child(2) .of-lead .words");
  await page.keyboard.press("End");
  await page.evaluate(() => {
    window.usual = window.setTimeout;
    window.setTimeout = (does, rest = 0, ...more) => window.usual(does, rest === 0 ? 3_000 : rest, ...more);
  });
  await keys.send("Input.imeSetComposition", { selectionStart: 2, selectionEnd: 2, text: "ni" });
  await keys.send("Input.insertText", { text: "成员" });
  fs.writeFileSync(file, read().replace("lead: 你好", "lead: 您好"));
  await page.waitForFunction(() => document.querySelector(".manuscript")?.textContent.includes("您好"), PATIENCE);
  await says("责任到班子成员");
  await page.evaluate(() => (window.setTimeout = window.usual));
  fs.writeFileSync(file, read().replace("成员", "").replace("您好", "你好"));
  await page.waitForFunction(() => document.querySelector(".manuscript")?.textContent.includes("你好"), PATIENCE);

  // What is composed while somebody else puts an item before it stays in its own.
  await page.focus(".item.point:nth-child(2) .of-lead .words");
  await page.keyboard.press("End");
  await keys.send("Input.imeSetComposition", { selectionStart: 2, selectionEnd: 2, text: "ni" });
  fs.writeFileSync(file, read().replace("          - lead: 你好", "          - lead: 别人加的\n          - lead: 你好"));
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await keys.send("Input.insertText", { text: "成员" });
  await says("责任到班子成员");
  await page.waitForFunction(() => document.querySelectorAll(".item.point").length === 3, PATIENCE);
  result.composedInPlace = (await page.$(".waiting")) === null && read().includes("lead: 别人加的\n          - lead: 你好\n");
  fs.writeFileSync(file, read().replace("          - lead: 别人加的\n", "").replace("成员", ""));
  await page.waitForFunction(() => document.querySelectorAll(".item.point").length === 2, PATIENCE);

  // What a unit hands in is looked at, taken, and what is asked of it answered.
  const paper = path.join(workspace, "paper.txt");
  fs.writeFileSync(paper, "市教育局：\n一、好的做法\n（一）抓校园安全。每月检查一次。\n");
  await (await page.$(".issue > input[type=file]")).uploadFile(paper);
  await page.waitForSelector(".blocks .block", PATIENCE);
  await axe(page, "import", violations);
  result.paper = await page.$eval("dialog", (one) => one.textContent);
  const open = () => page.$$eval(".block[data-kind=asked]", (all) => all.length);
  for (let left = await open(); left > 0; left = await open()) {
    await page.keyboard.press("F8");
    await page.keyboard.press("7");
    await page.waitForFunction((left) => document.querySelectorAll(".block[data-kind=asked]").length < left, PATIENCE, left);
  }
  await page.click(".blocks .whole-head .main");
  await says("unit: jiaoyuju");
  const asked = () => read().split("# check:").length - 1;
  // What was told in the import is known: one that came in by the command line asks still.
  result.asked = asked();
  fs.writeFileSync(file, read().replace("  - unit: jiaoyuju", "  # check: a text that nobody has looked at\n  - unit: jiaoyuju"));
  await page.waitForFunction(() => document.querySelector(".found")?.textContent.includes("nobody has looked at"), PATIENCE);
  // With a question that nobody answered nothing is published.
  const next = async (label) => {
    await page.waitForFunction(() => document.querySelector("dialog") === null, PATIENCE);
    await page.waitForFunction((label) => document.querySelector("#head .main")?.textContent === label, PATIENCE, label);
    await page.evaluate(() => document.querySelector("#head .main").click());
    await page.waitForSelector("dialog .choices", PATIENCE);
  };
  await next("Send for review");
  await page.type("#who", "闻笔耕");
  await page.click("dialog .main");
  await says("status: review");
  await next("Publish");
  result.refused = await page.$eval("dialog .publish", (one) => one.disabled);
  await page.evaluate(() => document.querySelector("dialog .choices .button").click());
  await page.evaluate(() => document.querySelectorAll("input[name=tab]")[1].click());
  const answered = () => {
    [...document.querySelectorAll(".found .button")].find((one) => one.textContent === "Looked at")?.click();
    return document.querySelector(".found .empty") !== null && document.querySelector(".saved.is-saved") !== null;
  };
  await page.waitForFunction(answered, { ...PATIENCE, polling: 500 });
  result.left = asked();

  // Out.
  await page.waitForFunction(() => document.querySelector("figure img"), PATIENCE);
  await next("Publish");
  await axe(page, "publishing", violations);
  result.question = await page.$eval("dialog h2", (head) => head.textContent);
  // Who publishes says so, whoever sat here last.
  await page.click("dialog .publish");
  await page.waitForFunction(() => [...document.querySelectorAll("dialog .told")].some((one) => one.textContent !== ""), PATIENCE);
  result.nameless = read().includes("status: published");
  await page.click("dialog .chips .chip");
  await page.click("dialog .publish");
  await says("status: published");
  await page.waitForFunction(() => document.querySelector(".manuscript")?.inert, PATIENCE);
  await axe(page, "published", violations);
  result.file = read();
  return result;
});
