/*
  What the print room needs of an issue, made at the desk: printed.cjs WORKSPACE ADDRESS
  Asks for numbers that cannot be, then for all numbered copies as booklets and for papers that units confirm; opens the files, and
  chooses others. Then publishes nothing, builds, and is led to the newest published issue.
  Prints { wrong, refused, stays, parted, each, removed, kept, made, told, notes, files, earlier, gone, led, problems, violations }. `violations` are axe-core's.
*/
"use strict";

const { axeInLooks, desk } = require("./looks.cjs");

const axe = axeInLooks();
// What is refused is an answer of its own.
const isOurs = (problem) => !problem.includes("409");

desk("gongzuo-2017-2", async ({ page, problems, PATIENCE }) => {
  const violations = [];
  const result = { violations };
  const press = (label) =>
    page.evaluate((label) => {
      const within = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
      [...within.querySelectorAll("button, a")].find((one) => one.textContent === label && one.offsetParent !== null).click();
    }, label);
  const ended = () => page.waitForFunction(() => document.querySelector(".printing progress").hidden && !document.querySelector(".printing [role=status]").hidden, PATIENCE);
  const status = () => page.$eval(".printing [role=status]", (one) => one.textContent);
  const links = () => page.$$eval(".printing .paper .print-files a", (all) => all.map((one) => [one.textContent, one.getAttribute("href"), one.getAttribute("download")]));

  // Safari 17.2 does not know it.
  await page.evaluate(() => delete Element.prototype.checkVisibility);
  await press("Print");
  await page.waitForSelector(".printing", PATIENCE);
  await axe(page, "asked", violations);
  // What is no number is not taken for none, nor a day that is over for one to answer by: the field has the keyboard.
  const wrongs = async (id, value) => {
    await page.$eval(id, (one, value) => (one.value = value), value);
    await press("Make the files");
    const wrong = await page.evaluate(() => [document.activeElement.id, document.querySelector(".print-wishes").offsetParent !== null]);
    await page.$eval(id, (one) => (one.value = one.defaultValue));
    return wrong;
  };
  await page.click("#print-confirm");
  result.wrong = [await wrongs("#print-creep", "9"), await wrongs("#print-creep", "0.35"), await wrongs("#print-reply", "2017-01-01")];
  await page.click("#print-confirm");
  await page.select("#print-numbered", "range");
  result.wrong.push(await wrongs("#print-first", ""));
  await page.$eval("#print-first", (one) => (one.value = "5"));
  await page.$eval("#print-last", (one) => (one.value = "2"));
  const confirm = async () => {
    await page.keyboard.down("Control");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Control");
  };
  // What is refused leaves all as it was chosen, and the keyboard where it is wrong.
  await confirm();
  await ended();
  result.refused = await status();
  result.stays = await page.evaluate(() => [document.activeElement.id, document.querySelector("#print-first").value, document.querySelector("#print-first").offsetParent !== null]);

  await page.select("#print-numbered", "all");
  await page.click("#print-booklets");
  await page.click("#print-confirm");
  await page.click("#print-review");
  await page.click("#print-ink-spot");
  await confirm();
  await ended();
  result.made = await status();
  result.notes = await page.$$eval(".printing .doubt", (all) => all.map((one) => one.textContent));
  result.told = (await links()).map(([words]) => words);
  result.files = await page.evaluate(async (all) => {
    const got = [];
    for (const [, address, name] of all) {
      const answer = await fetch(address);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      got.push([decodeURIComponent(address.split("/").at(-1)), answer.status, answer.headers.get("content-type"), String.fromCharCode(...bytes.slice(0, 2)), name !== null]);
    }
    return got;
  }, await links());
  await axe(page, "made", violations);

  // A file for each recipient takes the place of the one of all.
  await press("Make others");
  await page.click("#print-names");
  await page.click("#print-per-recipient");
  const removed = () => page.$eval(".print-wishes > .doubt", (one) => (one.offsetParent !== null ? one.textContent : ""));
  result.parted = await removed();
  await press("Make the files");
  await ended();
  result.each = (await links()).map(([, address]) => decodeURIComponent(address.split("/").at(-1))).filter((name) => name.includes("-0000"));
  await press("Make others");
  await page.click("#print-per-recipient");
  await press("Make the files");
  await ended();

  // Once more, without the copies: what is gone is told; and it is found again where the dialog is opened anew.
  await press("Make others");
  result.removed = [await removed()];
  await page.select("#print-numbered", "");
  result.removed.push(await removed());
  await press("Make the files");
  await ended();
  result.gone = await page.$$eval(".printing .doubt", (all) => all.map((one) => one.textContent));
  await press("Close");
  await press("Print");
  await page.waitForSelector(".printing details", PATIENCE);
  result.earlier = await page.$$eval(".printing details a", (all) => all.length);
  result.kept = await page.evaluate(() => ["print-confirm", "print-review", "print-ink-spot", "print-marks"].map((id) => document.getElementById(id).checked));
  await page.keyboard.press("Escape");

  // Who has built is led to the newest published issue, where it is asked for at once.
  await page.click(".back");
  await page.waitForFunction(() => [...document.querySelectorAll("#head button")].some((one) => one.textContent === "Build"), PATIENCE);
  await press("Build");
  await page.waitForFunction(() => document.querySelectorAll("dialog[open] .choices a").length === 2, PATIENCE);
  await page.evaluate(() => [...document.querySelectorAll("dialog[open] .choices a")].at(1).click());
  await page.waitForSelector(".printing", PATIENCE);
  result.led = [await page.$eval("h1", (one) => one.textContent), await page.evaluate(() => [...document.querySelectorAll("#head .main")].map((one) => one.textContent))];
  result.problems = problems.filter(isOurs);
  return result;
});
