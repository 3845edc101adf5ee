/*
  Pictures and attachments at the desk: attached.cjs WORKSPACE ADDRESS
  Drops, pastes and chooses files in an issue of the workspace, takes them out and back. Prints
  { file, alt, shown, pasted, removed, restored, refused, problems, violations }. `violations` are axe-core's.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { LARGE_PRINT, axeInLooks, desk } = require("./looks.cjs");

const LOOKS = [
  { name: "light", width: 1366, height: 768 },
  { name: "dark, large print", ...LARGE_PRINT, dark: true },
];

const axe = axeInLooks(LOOKS);

const file = path.join(process.argv[2], "bulletins/2017/gongzuo-01.yaml");

// Drops or pastes a file on an element, as a browser hands it on.
const hand = (page, selector, kind, name, type, bytes) =>
  page.$eval(
    selector,
    (element, kind, name, type, bytes) => {
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(bytes)], name, { type }));
      const given = { bubbles: true, cancelable: true };
      element.dispatchEvent(kind === "drop" ? new DragEvent("drop", { ...given, dataTransfer: files }) : new ClipboardEvent("paste", { ...given, clipboardData: files }));
    },
    kind,
    name,
    type,
    [...bytes],
  );

desk("gongzuo-2017-1", async ({ page, problems, until, PATIENCE }) => {
  const read = () => fs.readFileSync(file, "utf8");
  const says = (words) => until(words, () => read().includes(words), read);
  const violations = [];
  const result = { violations, problems };
  const picture = Buffer.from(await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30);
    canvas.getContext("2d").fillRect(0, 0, 20, 30);
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
  }));

  // Dropped on an entry: its words are asked for at once.
  await hand(page, ".item.entry .of-lead .words", "drop", "现场.png", "image/png", picture);
  await says("file: gongzuo-01/现场.png");
  await says("alt: 【待补】");
  await page.keyboard.type("会场");
  await says("alt: 会场");
  await page.waitForFunction(() => document.querySelector(".thumb")?.naturalWidth === 40, PATIENCE);
  result.shown = await page.$eval(".file-name", (one) => one.textContent);
  result.alt = await page.$eval(".thumb", (one) => one.alt);
  await axe(page, "picture", violations);

  // Pasted: a second one. The same file is not stored again.
  await page.focus(".item.entry .of-lead .words");
  await hand(page, ".item.entry .of-lead .words", "paste", "image.png", "image/png", picture);
  await says("file: gongzuo-01/image.png");
  await hand(page, ".item.entry .of-lead .words", "paste", "image.png", "image/png", picture);
  await until("a third", () => read().split("gongzuo-01/image.png").length === 3, read);
  result.stored = fs.readdirSync(path.join(path.dirname(file), "gongzuo-01"));

  // One step back takes it out; the button takes another one out, and says that the file stays.
  const before = read();
  const undo = () => page.evaluate(() => document.querySelector(".tool").click());
  await undo();
  await until("the third is gone", () => read().split("gongzuo-01/image.png").length === 2, read);
  await page.evaluate(() => document.querySelector(".item.picture .file button").click());
  await until("the first is gone", () => !read().includes("现场.png"), read);
  result.told = await page.$eval("#told", (one) => one.textContent);
  await undo();
  await says("alt: 会场");
  result.stays = fs.existsSync(path.join(path.dirname(file), "gongzuo-01/现场.png"));

  // A workbook is an attachment, titled as it is called; so is what is chosen.
  await hand(page, ".manuscript", "drop", "整改台账.xlsx", "", Buffer.from("PK"));
  await says("title: 整改台账");
  const chosen = path.join(process.argv[2], "附表.csv");
  fs.writeFileSync(chosen, "甲,1\n");
  await (await page.$(".chips input[type=file]:not([accept])")).uploadFile(chosen);
  await says("file: gongzuo-01/附表.csv");
  await page.waitForFunction(() => [...document.querySelectorAll(".file-name")].every((one) => one.textContent.includes("KB")), PATIENCE);
  result.attachments = await page.$$eval(".item.attachment .file-name", (all) => all.map((one) => one.textContent));
  await axe(page, "attachments", violations);

  // What cannot be shown is refused, and why.
  await hand(page, ".item.entry .of-lead .words", "drop", "a.bmp", "image/bmp", Buffer.from("BM000000"));
  await page.waitForSelector("dialog .told", PATIENCE);
  result.refused = await page.$eval("dialog", (one) => one.textContent);
  await page.click("dialog .main");
  // What a unit hands in is looked at, as before.
  await hand(page, ".manuscript", "drop", "来稿.txt", "text/plain", Buffer.from("市水务局：\n抓落实。\n"));
  await page.waitForSelector("dialog.blocks .block", PATIENCE);
  result.paper = true;
  result.file = read();
  return result;
});
