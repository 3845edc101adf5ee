/*
  Bold words and the clipboard at the desk: pasted.cjs WORKSPACE ADDRESS
  Makes words of an issue bold in every way that overlaps, and pastes what office programs have in the clipboard. Prints
  { bold, pasted, shown, deleted, title, joined, shownNote, undone, composed, plain, problems, violations }. `violations` are axe-core's.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { axeInLooks, desk } = require("./looks.cjs");

const axe = axeInLooks([{ name: "light", width: 1366, height: 768 }]);
const file = path.join(process.argv[2], "bulletins/2017/gongzuo-01.yaml");
const FIELD = ".item.entry .of-lead .words";
const TITLE = ".item.entry .of-title .words";

desk("gongzuo-2017-1", async ({ page, keys, problems, until, PATIENCE }) => {
  const read = () => fs.readFileSync(file, "utf8");
  const lead = () => {
    const [first, ...lines] = read().split("    lead: ")[1].split("\n");
    const end = lines.findIndex((line) => line !== "" && !line.startsWith("      "));
    const text = [first.replace(/^\|-?$/, ""), ...lines.slice(0, end < 0 ? lines.length : end)];
    return text.map((line) => line.trim()).join("\n").trim();
  };
  const becomes = (text) => until(text, () => lead() === text, read);
  const violations = [];
  const result = { violations, problems };

  // Chooses characters of the words that are shown.
  const choose = (from, to) =>
    page.$eval(
      FIELD,
      (field, from, to) => {
        field.focus();
        const selection = getSelection();
        selection.collapse(field, 0);
        for (let step = 0; step < from; step += 1) selection.modify("move", "forward", "character");
        for (let step = from; step < to; step += 1) selection.modify("extend", "forward", "character");
      },
      from,
      to,
    );
  const bold = async () => {
    await page.keyboard.down("Control");
    await page.keyboard.press("b");
    await page.keyboard.up("Control");
  };
  const paste = (types, place = FIELD) =>
    page.$eval(
      place,
      (field, types) => {
        const clipboardData = new DataTransfer();
        Object.entries(types).forEach(([type, text]) => clipboardData.setData(type, text));
        field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
      },
      types,
    );
  const whole = async (text) => {
    await page.focus(FIELD);
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.up("Control");
    await keys.send("Input.insertText", { text });
    await becomes(text);
  };

  // Bold: a part, half over it, within it, all of it.
  await whole("甲乙丙丁戊");
  await choose(1, 3);
  await bold();
  await becomes("甲**乙丙**丁戊");
  await choose(2, 4);
  await bold();
  await becomes("甲**乙丙丁**戊");
  await choose(2, 3);
  await bold();
  await becomes("甲**乙**丙**丁**戊");
  await choose(0, 5);
  await bold();
  await becomes("**甲乙丙丁戊**");
  await bold();
  await becomes("甲乙丙丁戊");
  result.bold = true;

  // What Word has, in the place of what is chosen.
  await choose(1, 4);
  await paste({
    "text/html": "<html><head><title>无</title></head><body><!--StartFragment--><p class=MsoNormal>一、<b>抓<span lang=EN-US>3</span>项</b><o:p></o:p></p><table><tr><td>项目</td><td>金额</td></tr><tr><td>水库</td><td>12</td></tr></table><!--EndFragment--></body></html>",
    "text/plain": "一、抓3项\n项目\t金额\n水库\t12",
  });
  await becomes("甲\n\n一、**抓3项**\n\n| 项目 | 金额 |\n|---|---|\n| 水库 | 12 |\n\n戊");
  result.shown = await page.$eval(`${FIELD} b`, (one) => one.textContent);
  await axe(page, "pasted", violations);
  await page.keyboard.down("Control");
  await page.keyboard.press("z");
  await page.keyboard.up("Control");
  await becomes("甲乙丙丁戊");
  result.undone = true;

  // Words that were deleted with changes tracked are left out, and that is told; where there is room for one line alone,
  // lines are joined.
  const told = () => page.$eval("#told", (one) => one.textContent).catch(() => "");
  const changed = "<p class=MsoNormal>甲<span class=msoDel><del cite='mailto:w' datetime='2017-08-18T16:20'>旧</del></span><span class=msoIns><ins>新</ins></span></p><p class=MsoNormal>乙</p>";
  await choose(0, 5);
  await paste({ "text/html": changed, "text/plain": "甲旧新\n乙" });
  await becomes("甲新\n\n乙");
  result.deleted = await told();
  const title = () => page.$eval(TITLE, (one) => one.textContent);
  await page.focus(TITLE);
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await paste({ "text/html": changed, "text/plain": "甲旧新\n乙" }, TITLE);
  await page.waitForFunction((title) => document.querySelector(title).textContent === "甲新 乙", PATIENCE, TITLE);
  result.title = await title();
  result.joined = await told();
  await whole("甲乙丙丁戊");

  // Words alone; then an input method goes on at the caret.
  await choose(5, 5);
  await paste({ "text/plain": "己\r\n庚" });
  await becomes("甲乙丙丁戊己\n\n庚");
  for (const part of ["n", "ni"]) await keys.send("Input.imeSetComposition", { selectionStart: part.length, selectionEnd: part.length, text: part });
  await paste({ "text/html": "<p>打断</p>", "text/plain": "打断" });
  await new Promise((resolve) => setTimeout(resolve, 300));
  result.composing = await page.$eval(FIELD, (one) => one.textContent);
  await keys.send("Input.insertText", { text: "你" });
  await until("both", () => lead().includes("你"), read);
  result.composed = lead();
  // A page that says less than the words, and what is no table.
  await whole("甲");
  await choose(1, 1);
  await paste({ "text/html": "<p></p>", "text/plain": "乙丙丁" });
  await becomes("甲乙丙丁");

  // A link, a footnote, a table by their buttons.
  const tool = (label) => page.evaluate((label) => [...document.querySelectorAll(".tool")].find((one) => one.textContent === label).click(), label);
  const answer = async (values) => {
    for (const [name, value] of Object.entries(values)) await page.$eval(`#mark-${name}`, (input, value) => (input.value = value), value);
    await page.focus("dialog input");
    await page.keyboard.press("Enter");
  };
  const undo = async () => {
    await page.keyboard.down("Control");
    await page.keyboard.press("z");
    await page.keyboard.up("Control");
  };
  await choose(1, 3);
  await tool("Link");
  await axe(page, "link", violations);
  await answer({ address: "javascript:alert(1)" });
  await page.waitForFunction(() => document.querySelector("dialog .told").textContent !== "", PATIENCE);
  result.refused = await page.$eval("dialog .told", (one) => one.textContent);
  await answer({ address: "https://a.cn/" });
  await becomes("甲[乙丙](https://a.cn/)丁");
  await page.keyboard.type("戊");
  await becomes("甲[乙丙](https://a.cn/)戊丁");
  await tool("Footnote");
  await page.keyboard.type("见附件");
  await becomes("甲[乙丙](https://a.cn/)戊[^1]丁\n\n[^1]: 见附件");
  result.shownNote = await page.$eval(FIELD, (one) => one.textContent);
  await axe(page, "footnote", violations);
  await undo();
  await undo();
  await becomes("甲[乙丙](https://a.cn/)戊丁");
  await whole("甲");
  await tool("Table");
  await answer({ columns: "2", rows: "1" });
  await becomes("甲\n\n| 【待补】 | 【待补】 |\n|---|---|\n|  |  |");
  await page.keyboard.type("项目");
  await becomes("甲\n\n| 项目 | 【待补】 |\n|---|---|\n|  |  |");
  result.file = read();
  return result;
});
