/*
  An issue that is reviewed at the desk: reviewing.cjs WORKSPACE ADDRESS
  Sends it, remarks on a word, which is gone meanwhile and comes back, and on a unit, sends it back with a reason, mends it, sends it again, approves, changes a field, approves
  again, publishes; by keyboard where a keyboard can do it. Prints { stages, gone, kept, remark, unit, found, voided, masked, publication,
  record, problems, violations, … }. `violations` are axe-core's, of each view in each look.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { atDesk, axeInLooks, LARGE_PRINT, meanwhile } = require("./looks.cjs");

const LOOKS = [
  { name: "light", width: 1366, height: 768 },
  { name: "dark, large print", ...LARGE_PRINT, dark: true },
  { name: "narrow", width: 390, height: 800 },
];

const axe = axeInLooks(LOOKS);

const [workspace, , shots] = process.argv.slice(2);
const file = path.join(workspace, "bulletins/2017/gongzuo-03.yaml");
const records = path.join(workspace, "reviews/gongzuo-2017-3.yaml");
const read = (name) => fs.readFileSync(name, "utf8");

// What is refused is told at the desk, and the browser tells of it, too.
const isOurs = (text) => !text.includes("409");

atDesk(async ({ page, problems, until: wait, PATIENCE }) => {
  const until = (what, test) => wait(what, test, () => read(file));
  const violations = [];
  const stages = [];
  const named = [];
  const result = { violations, problems, stages, named };
  const shot = (name) => (shots === undefined ? null : page.screenshot({ path: path.join(shots, `${name}.png`) }));
  const look = async (name) => {
    await shot(name);
    await axe(page, name, violations);
  };
  const press = async (label) => {
    await page.waitForFunction((label) => [...document.querySelectorAll("#head .steps .button")].some((one) => one.textContent === label), PATIENCE, label);
    await page.evaluate((label) => [...document.querySelectorAll("#head .steps .button")].find((one) => one.textContent === label).focus(), label);
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog[open]", PATIENCE);
  };
  const stage = async (name) => {
    await page.waitForFunction((name) => document.querySelector("#head .state")?.classList.contains(name), PATIENCE, name);
    stages.push(await page.$eval("#head .state", (one) => one.textContent));
  };
  const answer = async (who, words) => {
    await page.focus("#who");
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.up("Control");
    await page.keyboard.type(who);
    await page.focus("#opinion");
    await page.keyboard.type(words);
    await page.keyboard.down("Control");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Control");
  };
  const closed = () =>
    page
      .waitForFunction(() => document.querySelector("dialog") === null, PATIENCE)
      .catch(async () => Promise.reject(new Error(`the dialog stays: ${await page.$eval("dialog", (one) => one.textContent)}; ${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200))}`)));
  const remarks = (selector) => page.$eval(`.review ${selector}`, (one) => one.textContent);

  await page.evaluate(() => (location.hash = "#/issue/gongzuo-2017-3"));
  await page.waitForSelector(".manuscript .words", PATIENCE);

  await press("Send for review");
  await look("sending");
  await answer("闻笔耕", "");
  await closed();
  await stage("review");

  const chord = async (...keys) => {
    for (const key of keys) await page.keyboard.down(key);
    for (const key of keys.reverse()) await page.keyboard.up(key);
  };
  // A remark on a word, by the keyboard alone.
  const remark = async () => {
    await page.focus(".of-lead .words");
    await page.keyboard.press("Home");
    await page.keyboard.down("Shift");
    for (let count = 0; count < 3; count += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.up("Shift");
    await chord("Control", "Alt", "m");
    await page.waitForSelector("dialog[open] blockquote", PATIENCE);
    // Nobody is named before: others may sit here than the last time.
    named.push(await page.$eval("#who", (one) => one.value));
  };
  // Meanwhile the words are gone, and come back behind others: what was said of them is kept.
  const [text, lead] = [read(file), () => page.$eval(".of-lead .words", (one) => one.textContent)];
  await remark();
  fs.writeFileSync(file, text.replace("第3期导语", "本期导语"));
  await answer("严复校", "写明");
  await page.waitForFunction(() => document.querySelector("dialog .told").textContent !== "", PATIENCE);
  result.gone = await page.$eval("dialog", (one) => one.textContent);
  await page.keyboard.press("Escape");
  await closed();
  fs.writeFileSync(file, text);
  await until("the words are there again", async () => (await lead()).includes("第3期导语"));
  await remark();
  result.kept = await page.$eval("#opinion", (one) => one.value);
  result.quoted = await page.$eval("dialog blockquote", (one) => one.textContent);
  await look("remarking");
  await meanwhile(page, () => fs.writeFileSync(file, text.replace("第3期导语。", "按要求，第3期导语如下。")));
  await page.focus("#opinion");
  await page.keyboard.press("End");
  await answer("严复校", "是哪一期。");
  await closed();
  fs.writeFileSync(file, text);
  await until("what it said", async () => (await lead()) === "第3期导语。");
  // Whoever wrote it can write on in the field.
  await page.keyboard.press("End");
  await page.keyboard.type("继续。");
  await until("what is typed after a remark", () => read(file).includes("导语。继续。"));
  for (let count = 0; count < 3; count += 1) await page.keyboard.press("Backspace");
  await until("it is gone", () => !read(file).includes("继续"));
  await page.evaluate(() => document.querySelectorAll("input[name=tab]")[2].click());
  await page.waitForSelector(".review .remark", PATIENCE);
  result.remark = await remarks(".remark");
  await look("remarks");
  result.marked = await page.evaluate(() => [...CSS.highlights.get("remark")].map((range) => range.toString()));

  // A unit takes a remark, too.
  await page.focus(".entry select");
  await chord("Control", "Alt", "m");
  await page.waitForSelector("dialog[open] blockquote", PATIENCE);
  const unit = await page.$eval("dialog blockquote", (one) => one.textContent);
  await answer("严复校", "单位对吗？");
  await closed();
  await page.waitForFunction(() => document.querySelectorAll(".review .remark").length === 2, PATIENCE);
  result.unit = [unit, await remarks(".remark:nth-child(2)")];
  await page.evaluate(() => [...document.querySelectorAll(".review .remark .button")].findLast((one) => one.textContent === "Seen, close").click());
  await page.waitForSelector("dialog[open]", PATIENCE);
  await answer("闻笔耕", "对。");
  await closed();

  // Who takes a step is asked each time; without a reason nothing is sent back.
  await press("Send back");
  result.unnamed = await page.$eval("#who", (one) => one.value);
  result.names = await page.$$eval("dialog .chips .chip", (all) => all.map((one) => one.textContent));
  await page.click("dialog .chips .chip");
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
  await page.waitForFunction(() => document.querySelector("dialog .told").textContent !== "", PATIENCE);
  result.reasons = await page.$eval("dialog .told", (one) => one.textContent);
  await answer("严复校", "导语不清。");
  await closed();
  await stage("draft");

  // Mended: the remark finds its words, and what changed is named.
  await page.focus(".of-lead .words");
  await page.keyboard.press("Home");
  await page.keyboard.type("本刊");
  await until("the change", () => read(file).includes("本刊第3期导语"));
  await page.waitForFunction(() => document.querySelector(".review .changed") !== null, PATIENCE);
  result.found = await page.evaluate(() => [...CSS.highlights.get("remark")].map((range) => range.toString()));
  result.changed = await remarks(".changed");
  // From what changed down to the remark, which is closed there.
  await page.evaluate(() => document.querySelector("input[value=remarks]").click());
  await page.focus(".review .changed");
  await page.keyboard.press("ArrowDown");
  result.down = await page.evaluate(() => document.activeElement.classList.contains("remark"));
  await page.keyboard.press("ArrowUp");
  result.up = await page.evaluate(() => document.activeElement.classList.contains("changed"));
  await page.keyboard.press("ArrowDown");
  await chord("Control", "Enter");
  await page.waitForSelector("dialog[open]", PATIENCE);
  await answer("闻笔耕", "已写明。");
  await closed();
  await page.waitForFunction(() => document.querySelector(".review details .remark") !== null, PATIENCE);

  await press("Send for review");
  await answer("闻笔耕", "");
  await closed();
  await stage("review");
  // Whoever sent it is not the one who approves.
  await press("Approve");
  await answer("闻笔耕", "");
  await page.waitForFunction(() => document.querySelector("dialog .told").textContent !== "", PATIENCE);
  result.own = await page.$eval("dialog .told", (one) => one.textContent);
  // What came in after the question was asked was seen by nobody.
  fs.writeFileSync(file, read(file).replace("本刊第3期导语", "本刊第3期的导语"));
  await page.waitForFunction(() => document.querySelector(".of-lead .words")?.textContent.includes("第3期的"), PATIENCE);
  await answer("严复校", "同意。");
  await page.waitForFunction((own) => ![own, ""].includes(document.querySelector("dialog .told").textContent), PATIENCE, result.own);
  result.unseen = await page.$eval("dialog .told", (one) => one.textContent);
  await page.keyboard.press("Escape");
  await closed();
  await press("Approve");
  await answer("严复校", "同意。");
  await closed();
  await stage("approved");

  // A field is changed: it is named, and the approval is gone.
  await page.focus(".of-lead .words");
  await page.keyboard.press("End");
  await page.keyboard.type("又改。");
  await page.waitForFunction(() => document.querySelector("#head .state")?.classList.contains("review") && document.querySelector(".review .changed") !== null, PATIENCE);
  stages.push(await page.$eval("#head .state", (one) => one.textContent));
  result.voided = await remarks(".changed");
  result.canPublish = await page.evaluate(() => [...document.querySelectorAll("#head .steps .button")].some((one) => one.textContent === "Publish"));
  await look("changed after approval");
  // Whoever is about to agree sees what nobody has closed.
  await page.evaluate(() => {
    const remark = { at: ["entries", 0, "lead"], part: [0, 2], quote: "本刊", words: "再核一遍。", who: "严复校" };
    return fetch("/issues/gongzuo-2017-3/remarks", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(remark) });
  });
  await press("Approve");
  result.agreeing = await page.$eval("dialog .signing", (one) => one.textContent);
  await look("approving");
  await answer("严复校", "");
  await closed();
  await stage("approved");

  await press("Publish");
  await look("publishing");
  result.publication = await page.$eval("dialog", (one) => one.textContent);
  result.masked = await page.$$eval("dialog .masked tbody tr", (all) => all.map((one) => one.textContent));
  await page.click("dialog .chips .chip");
  await page.focus("dialog .publish");
  await page.keyboard.press("Enter");
  await closed();
  await stage("published");
  await until("the status", () => read(file).includes("status: published"));
  result.said = await page.$eval("#said", (one) => one.textContent);
  result.records = read(records);
  await page.evaluate(() => (location.hash = "#/"));
  await page.waitForSelector("tbody tr", PATIENCE);
  await shot("overview");
  return result;
}, isOurs);
