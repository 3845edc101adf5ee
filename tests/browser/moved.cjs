/*
  Items that somebody else moves while they are written in: moved.cjs WORKSPACE ADDRESS
  Whoever writes in a point stays in it, with what is chosen there, wherever a text editor puts it; what came of an input method does, too;
  and a step back finds it, or says that it is gone. Words of an item that is gone are put back; those of a file that was broken are
  saved. Prints { steps, told, led, copied, waiting, problems }: `steps` are lists of
  a name and what the points and the failings say then.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { desk } = require("./looks.cjs");

const file = path.join(process.argv[2], "bulletins/2017/gongzuo-01.yaml");

desk("gongzuo-2017-1", async ({ page, keys, problems, until, PATIENCE }) => {
  const read = () => fs.readFileSync(file, "utf8");
  const becomes = (words) => until(words, () => read().includes(words), read);
  const steps = [];
  const result = { steps, problems, told: [] };
  const note = (name) => steps.push([name, [...read().matchAll(/(?:lead|text|heading): (?:\|\n *)?(.*)/g)].map(([, words]) => words)]);
  const saved = () => page.waitForFunction(() => document.querySelector(".saved.is-saved"), PATIENCE);

  // Puts the points, or the failings, in another order, as a text editor does, and waits until they are shown so.
  const reorder = async (kind, key, order) => {
    const text = read();
    const indent = kind === "point" ? "          - " : "      - ";
    const start = Math.min(...order.map((name) => text.indexOf(`${indent}${key}: ${name}`)));
    const end = kind === "point" ? text.indexOf("    failings:") : text.length;
    const items = text.slice(start, end).split(new RegExp(`^(?=${indent}${key}: )`, "m"));
    const named = (name) => items.find((item) => item.startsWith(`${indent}${key}: ${name}`));
    fs.writeFileSync(file, text.slice(0, start) + order.map(named).join("") + text.slice(end));
    await page.waitForFunction(
      (kind, key, order) => [...document.querySelectorAll(`.item.${kind} .of-${key} .words`)].map((one) => one.textContent[0]).join("") === order,
      PATIENCE,
      kind,
      key,
      order.join(""),
    );
    await saved();
  };
  // Goes to the words of a field of the item of a name, behind some of its characters; chooses some.
  const go = (name, field, from, to = from) =>
    page.evaluate(
      (name, field, from, to) => {
        const item = [...document.querySelectorAll(".item.point, .item.failing")].find((one) => one.querySelector(".words").textContent.startsWith(name));
        const words = item.querySelector(`.of-${field} .words`);
        words.focus();
        getSelection().setBaseAndExtent(words.firstChild, from, words.firstChild, to);
      },
      name,
      field,
      from,
      to,
    );
  const undo = async () => {
    await page.keyboard.down("Control");
    await page.keyboard.press("z");
    await page.keyboard.up("Control");
  };
  const told = () => page.waitForFunction(() => document.querySelector("#told")?.textContent, PATIENCE).then((found) => found.jsonValue());
  const forget = () => page.evaluate(() => document.querySelector("#told")?.remove());

  // Words, a pause, another order, words.
  await go("乙", "text", 2);
  await page.keyboard.type("一");
  await becomes("乙的一正文");
  await saved();
  await reorder("point", "lead", ["乙", "甲", "丙"]);
  await page.keyboard.type("二");
  await becomes("一二");
  note("typed");
  await reorder("point", "lead", ["甲", "丙", "乙"]);
  await page.keyboard.type("三");
  await becomes("一二三");
  note("typed again");

  // What is chosen stays chosen.
  await go("甲", "lead", 1, 3);
  await reorder("point", "lead", ["丙", "乙", "甲"]);
  await page.keyboard.type("号");
  await becomes("甲号");
  note("chosen");

  // What came of an input method a moment ago.
  await go("丙", "text", 2);
  await keys.send("Input.imeSetComposition", { selectionStart: 2, selectionEnd: 2, text: "ni" });
  await keys.send("Input.insertText", { text: "你" });
  await reorder("point", "lead", ["甲", "丙", "乙"]);
  await becomes("丙的你正文");
  await page.keyboard.type("好");
  await becomes("你好");
  note("composed");

  // A failing.
  await go("丁", "heading", 1);
  await reorder("failing", "heading", ["戊", "丁"]);
  await page.keyboard.type("类");
  await becomes("丁类");
  note("failing");

  // A step back finds its item.
  await go("甲", "text", 2);
  await page.keyboard.type("错");
  await becomes("甲的错正文");
  await saved();
  await reorder("point", "lead", ["丙", "乙", "甲"]);
  await undo();
  await until("the step back", () => !read().includes("错"), read);
  await saved();
  note("undone");

  // Or says that it is gone; the keyboard goes to no other item.
  await go("乙", "text", 2);
  await page.keyboard.type("错");
  await becomes("错");
  await saved();
  await forget();
  const whole = read();
  const [from, to] = ["          - lead: 乙", "          - lead: 甲"].map((start) => whole.indexOf(start));
  fs.writeFileSync(file, whole.slice(0, from) + whole.slice(to));
  result.told.push(await told());
  await page.keyboard.type("字");
  await forget();
  await undo();
  result.told.push(await told());
  note("gone");

  // What was written in an item that somebody took away meanwhile is led to, and put back as a new one.
  const waits = () => page.waitForSelector(".waiting", PATIENCE);
  const label = (words) => page.evaluate((words) => [...document.querySelectorAll(".waiting button")].find((one) => one.textContent === words).click(), words);
  await go("丙", "text", 2);
  await page.setOfflineMode(true);
  await page.keyboard.type("新写");
  const all = read();
  fs.writeFileSync(file, all.slice(0, all.indexOf("          - lead: 丙")) + all.slice(all.indexOf("          - lead: 甲")));
  await page.setOfflineMode(false);
  await waits();
  await page.waitForFunction(() => document.querySelector(".saved button"), PATIENCE);
  await page.click(".saved button");
  result.led = await page.evaluate(() => document.activeElement.className);
  await label("Copy these words");
  result.copied = await page.evaluate(() => getSelection().toString());
  await label("Put it back as a new item");
  await becomes("丙的新写");
  await page.waitForFunction(() => document.querySelector(".waiting") === null, PATIENCE);
  note("put back");

  // What is written while the file is broken is saved when it is mended, where nobody else touched it.
  const fine = read();
  fs.writeFileSync(file, fine.replace("entries:", "entries: ["));
  await page.waitForFunction(() => document.querySelector(".saved.is-broken"), PATIENCE);
  await go("甲", "text", 2);
  await page.keyboard.type("后写");
  await until("the journal", () => fs.existsSync(path.join(process.argv[2], ".tongbao/journal")) && fs.readdirSync(path.join(process.argv[2], ".tongbao/journal")).length > 0, read);
  fs.writeFileSync(file, fine);
  await becomes("甲的后写正文");
  await saved();
  await page.keyboard.type("完");
  await becomes("后写完");
  await saved();
  note("mended");

  // An item that somebody else writes in is not taken away by a step back.
  await go("甲", "lead", 2);
  await page.keyboard.press("Enter");
  await page.keyboard.type("己要点");
  await becomes("己要点");
  await saved();
  fs.writeFileSync(file, read().replace("lead: 己要点", "lead: 己要点\n            text: 别人的话"));
  await page.waitForFunction(() => [...document.querySelectorAll(".item.point .of-text .words")].some((one) => one.textContent === "别人的话"), PATIENCE);
  await saved();
  await undo();
  await becomes("lead: 【待补】");
  await saved();
  await forget();
  await undo();
  result.told.push(await told());
  note("kept");

  result.problems = problems.filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED"));
  result.waiting = await page.$$eval(".waiting", (all) => all.map((one) => one.textContent));
  return result;
});
