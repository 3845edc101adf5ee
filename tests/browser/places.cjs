/*
  From the pages to the fields and back: places.cjs WORKSPACE ADDRESS
  Clicks on words of pages, by the places that the server tells, and looks where the caret stands; gives the keyboard to
  fields and looks where the pages are tinted. Prints { lead, facts, unit, number, tinted, heading, asked,
  name, old, violations, problems }. With a folder as its last argument it leaves pictures there.
*/
"use strict";

const { axeInLooks, desk } = require("./looks.cjs");

const ISSUE = "gongzuo-2017-1";
const axe = axeInLooks([
  { name: "light", width: 1366, height: 768 },
  { name: "dark, narrow", width: 390, height: 800, dark: true },
]);

const [, , pictures] = process.argv.slice(2);

desk(ISSUE, async ({ page, problems, PATIENCE }) => {
  const violations = [];
  const result = { violations, problems };
  const drawn = () => page.waitForFunction(() => document.querySelectorAll("figure").length > 1 && [...document.querySelectorAll("figure")].every((one) => one.querySelector("img")), PATIENCE);
  await drawn();

  // Where the words of a field stand, asked as the desk asks.
  const areas = (at, edition = "internal") => page.evaluate((issue, edition, at) => fetch(`/sheets/${issue}/${edition}/areas?${new URLSearchParams({ at: JSON.stringify(at) })}`).then((one) => one.json()).then((one) => one.areas), ISSUE, edition, at);

  // Clicks on a share of the width of a field's line.
  async function click(at, line, share, edition) {
    const area = (await areas(at, edition))[line];
    const point = await page.evaluate(({ page, left, top, width, height }, share) => {
      const figure = document.querySelectorAll("figure")[page];
      figure.scrollIntoView({ block: "start" });
      document.querySelector(".sheets").scrollTop += figure.clientHeight * top - 200;
      const box = figure.getBoundingClientRect();
      return [box.left + box.width * (left + width * share), box.top + box.height * (top + height / 2)];
    }, area, share);
    await page.evaluate(() => {
      document.activeElement.blur();
      document.querySelector(".note").textContent = "";
    });
    await page.mouse.click(...point);
    await page.waitForFunction(() => document.activeElement.dataset.at !== undefined || document.querySelector(".note").textContent !== "", PATIENCE);
    return page.evaluate(() => {
      const { anchorNode, anchorOffset } = getSelection();
      const text = anchorNode?.nodeType === Node.TEXT_NODE ? anchorNode.data : "";
      return { at: document.activeElement.dataset.at ?? null, before: text.slice(Math.max(0, anchorOffset - 4), anchorOffset), after: text.slice(anchorOffset, anchorOffset + 4), chosen: getSelection().toString(), note: document.querySelector(".note").textContent };
    });
  }

  const lead = ["entries", 0, "lead"];
  const facts = ["entries", 1, "failings", 0, "facts"];
  result.pages = (await areas(facts)).map((one) => one.page);
  result.lead = await click(lead, 0, 0.5);
  result.facts = await click(facts, 0, 0.5);
  result.unit = await click(["entries", 1, "unit"], 0, 0.5);
  result.number = await click(["number"], 0, 0.5);

  // The field with the keyboard shows its place, and comes into view.
  await page.$eval(".sheets", (one) => (one.scrollTop = 0));
  const focus = async (at) => {
    await page.evaluate((at) => [...document.querySelectorAll(".words[data-at]")].find((one) => one.dataset.at === at).focus(), JSON.stringify(at));
    const wanted = await areas(at);
    await page.waitForFunction((count) => document.querySelectorAll(".place").length === count, PATIENCE, wanted.length);
    return page.evaluate((wanted) => {
      const pane = document.querySelector(".sheets").getBoundingClientRect();
      const tints = [...document.querySelectorAll(".place")];
      const covers = wanted.every(({ page, left, top, width, height }, index) => {
        const figure = document.querySelectorAll("figure")[page];
        const [box, tint] = [figure.getBoundingClientRect(), tints[index].getBoundingClientRect()];
        const close = (one, other) => Math.abs(one - other) < 1;
        return tints[index].parentElement === figure && close(tint.left, box.left + left * box.width) && close(tint.top, box.top + top * box.height) && close(tint.width, width * box.width) && close(tint.height, height * box.height);
      });
      const seen = tints.some((one) => one.getBoundingClientRect().top >= pane.top && one.getBoundingClientRect().bottom <= pane.bottom);
      return { lines: tints.length, covers, seen };
    }, wanted);
  };
  result.tinted = await focus(facts);
  if (pictures) await page.screenshot({ path: `${pictures}/tint.png` });
  result.heading = await focus(["entries", 0, "practices", 0, "heading"]);
  await axe(page, "tinted", violations);

  // While somebody writes, the tint follows the words.
  await page.keyboard.press("End");
  const before = (await areas(lead)).length;
  await focus(lead);
  await page.keyboard.down("Control");
  await page.keyboard.press("End");
  await page.keyboard.up("Control");
  await page.keyboard.type("又写了一句话，好让它多占一行，再写一句也不要紧。");
  await page.waitForFunction((count) => document.querySelectorAll(".place").length > count, PATIENCE, before);
  result.caretStays = await page.evaluate(() => document.activeElement.dataset.at === JSON.stringify(["entries", 0, "lead"]));

  // By keyboard: where is it printed?
  await page.keyboard.press("F9");
  await page.waitForFunction(() => document.querySelector(".note").textContent !== "", PATIENCE);
  result.asked = await page.$eval(".note", (one) => one.textContent);

  // In the public edition a hidden name is chosen as a whole.
  await page.evaluate(() => document.querySelectorAll("input[name=face]")[1].click());
  await page.waitForFunction(() => document.querySelector(".pages").dataset.edition === "public" && [...document.querySelectorAll("figure")].every((one) => one.dataset.shown?.includes("/public/")), PATIENCE);
  result.name = await click(["entries", 1, "failings", 0, "responsible", "persons", 0, "name"], 1, 0.4, "public");
  if (pictures) await page.screenshot({ path: `${pictures}/name.png` });
  await page.waitForFunction(() => document.querySelectorAll(".pages .masked-name").length > 1, PATIENCE);
  result.masked = [await page.$eval(".masked-count", (one) => one.textContent), await page.$$eval(".pages .masked-name", (all) => all.length)];
  result.printed = await page.$eval(".public-name", (one) => one.textContent);
  await axe(page, "public", violations);

  // A page that nobody keeps any more is refused.
  result.old = await page.evaluate((issue) => fetch(`/sheets/${issue}/internal/0/0123456789abcdef/at?x=0.5&y=0.5`).then((one) => one.json()), ISSUE);
  return result;
});
