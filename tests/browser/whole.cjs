/*
  The whole job of a new user, from an empty folder to the page on the site: whole.cjs WORKSPACE ADDRESS MEANS FOLDER
  MEANS is `mouse` or `keyboard`, see `hands.cjs`. FOLDER holds `paper.docx`, what a unit hands in, and `chart.png`. The desk
  speaks Chinese. Prints { problems, steps, page, … }; `steps` are [what was done, clicks, keys, clicks made
  again, milliseconds].
*/
"use strict";

const path = require("node:path");
const { hands } = require("./hands.cjs");
const { atDesk } = require("./looks.cjs");

const [, , means, folder] = process.argv.slice(2);

// What stands on a button, a link, a label; of an open dialog where there is one.
function labelled(label, index = 0) {
  const within = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
  return [...within.querySelectorAll("button, a, label")].filter((one) => one.textContent.trim() === label && one.checkVisibility()).at(index);
}

const all = (selector, index = 0) => [...document.querySelectorAll(selector)].at(index);

// The box in a label, for those who choose by keys.
const boxed = (label) => [...document.querySelectorAll("label")].find((one) => one.textContent.trim().startsWith(label) && one.checkVisibility())?.querySelector("input");

atDesk(async ({ browser, page, keys, problems, PATIENCE }) => {
  const result = { problems, steps: [] };
  const words = await page.$eval("#words", (one) => JSON.parse(one.textContent));
  const { press, reach, drag, hand, write, strike, chord, counted, isMouse } = hands(page, keys, means, PATIENCE);
  const word = (id, values = {}) => words[id].replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const button = (label, index = 0) => press(labelled, label, index);
  const seen = (selector) => page.waitForSelector(selector, PATIENCE);
  const closed = () => page.waitForFunction(() => document.querySelector("dialog") === null, PATIENCE);
  const saved = () => seen(".saved.is-saved");
  const holds = (test, ...values) => page.waitForFunction(test, PATIENCE, ...values);
  const step = async (what, does) => {
    const [before, start] = [{ ...counted }, Date.now()];
    await does().catch(async (error) => {
      const there = await page.evaluate(() => (document.querySelector("dialog[open]") ?? document.body).innerText);
      throw new Error(`${what}: ${error.stack}\nThere is: ${there}`);
    });
    result.steps.push([what, ...["clicks", "keys", "again"].map((one) => counted[one] - before[one]), Date.now() - start]);
  };
  // Who says something, and what; by keys, or by the button that `by` gives.
  const says = async (who, opinion, by = null) => {
    await seen("#who");
    if (opinion !== "") {
      await press(all, "#opinion");
      await write(opinion);
    }
    await press(all, "#who");
    await chord("Control", "a");
    await write(who);
    if (by === null) await chord("Control", "Enter");
    else await press(...by);
    await closed();
  };
  const stage = (name) => holds((name) => document.querySelector("#head .state")?.classList.contains(name), name);

  await step("settings", async () => {
    await button(word("config"));
    await press(all, ".of-organization .of-name .words");
    await chord("Control", "a");
    await write("青川县考核办");
    await saved();
  });

  await step("units", async () => {
    await press(all, ".back");
    await button(word("units"));
    for (const name of ["县农业局", "县水务局"]) {
      await button(word("add", { what: "单位" }));
      await seen("#new-name");
      await write(name);
      await strike("Enter");
      await holds((name) => document.activeElement.textContent === name, name);
      await saved();
    }
  });

  await step("new issue", async () => {
    await press(all, ".back");
    await button(word("new-issue"));
    await seen("#new-date");
    await button(word("create"));
    await seen(".manuscript .chip");
    [, result.year] = /-(\d{4})-1$/.exec(page.url());
  });

  await step("a Word file, one block corrected", async () => {
    await hand([path.join(folder, "paper.docx")], [all, ".manuscript"], [labelled, word("import")]);
    await seen(".blocks .block");
    // With a mouse by what stands there, by keys with arrows and a digit.
    const decide = async (at, kind, digit) => {
      if (isMouse) {
        if (await page.$eval(`.block:nth-child(${at + 1})`, (one) => !one.classList.contains("is-open"))) await press(all, ".block-kind", at);
        await press((at, digit) => [...document.querySelectorAll(".block")[at].querySelectorAll(".block-menu .chip")].find((one) => one.querySelector("kbd")?.textContent === digit), at, digit);
      } else {
        await reach(all, ".block-kind[tabindex='0']");
        const now = await page.evaluate(() => [...document.querySelectorAll(".block")].indexOf(document.activeElement.closest(".block")));
        await strike(at > now ? "ArrowDown" : "ArrowUp", Math.abs(at - now));
        await strike(digit);
      }
      await holds((at, kind) => (kind === null ? document.querySelectorAll(".block")[at].dataset.kind !== "asked" : document.querySelectorAll(".block")[at].dataset.kind === kind), at, kind);
    };
    await decide(5, "failing", "5");
    // What is still asked is right as it stands.
    const asked = () => page.$$eval(".block", (all) => all.findIndex((one) => one.dataset.kind === "asked"));
    for (let at = await asked(); at >= 0; at = await asked()) await decide(at, null, "7");
    result.asked = await page.$$eval(".block", (all) => all.filter((one) => one.dataset.kind === "asked").length);
    await button(word("take-in"));
    await holds(() => document.querySelector("dialog.blocks") === null && document.querySelector(".item.failing .words") !== null);
  });

  await step("typing, a finding mended", async () => {
    await press(all, ".of-lead .words");
    await strike("End");
    await write("力争1-6月完成，");
    await write("不留尾巴。");
    await saved();
    // The mark beside the field tells what is wrong, and mends it.
    await press(all, ".entry-lead .side-mark button");
    await press(all, ".card .button");
    await holds(() => document.querySelector(".of-lead .words").textContent.includes("1—6月"));
    await saved();
  });

  await step("a picture", async () => {
    await hand([path.join(folder, "chart.png")], [all, ".of-lead .words"], [labelled, word("add", { what: "图片" })]);
    await seen(".item.picture .words");
    await write("春耕农资储备柱形图");
    await saved();
  });

  await step("a practice moved", async () => {
    const row = ".outline li:has(.practices)";
    const first = await page.$eval(".practice-heading .words", (one) => one.textContent);
    if (isMouse) {
      await press(all, "input[name=tab]", 0);
      await drag([all, row, 1], [all, row, 0]);
    } else {
      await press(all, ".practice-heading .words", 1);
      await chord("Alt", "ArrowUp");
    }
    // What was dropped is done when the browser says so, which may be later.
    await holds((first) => document.querySelector(".practice-heading .words").textContent !== first, first);
    await saved();
    result.order = await page.$$eval(".practice-heading .words", (all) => all.map((one) => one.textContent));
  });

  // From the field to its place on the page; with a mouse a click on a word of the page leads to the field, too.
  await step("page and field", async () => {
    await press(all, ".failing-facts .words");
    await holds(() => [...document.querySelectorAll("figure")].length > 0 && [...document.querySelectorAll("figure")].every((one) => one.querySelector("img")));
    await strike("F9");
    await seen("figure .place");
    await holds(() => document.querySelector(".note").textContent !== "");
    result.place = await page.$eval(".note", (one) => one.textContent);
    if (!isMouse) return;
    await press(all, ".of-lead .words");
    await holds(() => document.activeElement.closest(".of-lead") !== null);
    const at = await page.$eval(".failing-facts .words", (one) => one.dataset.at);
    const middle = await page.evaluate(async (at) => {
      const { areas } = await (await fetch(`/sheets/${location.hash.split("/").at(-1)}/internal/areas?${new URLSearchParams({ at })}`)).json();
      const [{ page, left, top, width, height }] = areas;
      const figure = document.querySelectorAll("figure")[page];
      figure.scrollIntoView({ block: "start" });
      document.querySelector(".sheets").scrollTop += figure.clientHeight * top - 200;
      const box = figure.getBoundingClientRect();
      return [box.left + box.width * (left + width / 2), box.top + box.height * (top + height / 2)];
    }, at);
    await page.mouse.click(...middle);
    counted.clicks += 1;
    await holds(() => document.activeElement.closest(".failing-facts") !== null);
    result.pointed = await page.evaluate(() => [getSelection().anchorNode.data, getSelection().anchorOffset]);
  });

  await step("sent for review", async () => {
    await button(word("send-for-review"));
    await says("闻笔耕", "");
    await stage("review");
  });

  await step("a remark, answered and closed", async () => {
    await press(all, ".failing-facts .words");
    await strike("Home");
    await page.keyboard.down("Shift");
    await strike("ArrowRight", 5);
    await page.keyboard.up("Shift");
    if (isMouse) await button(word("remark"));
    else await chord("Control", "Alt", "m");
    await says("严复校", "写明是哪两个乡镇。");
    await press(boxed, word("remarks"));
    await seen(".review .remark");
    await press(all, ".failing-facts .words");
    await strike("End");
    await write("即城关镇、青水镇。");
    await saved();
    await button(word("reply"));
    await says("闻笔耕", "已写明。");
    await holds(() => document.querySelector(".review .remark .reply") !== null);
    await button(word("close-remark"));
    await says("严复校", "");
    await holds(() => document.querySelector(".review details .remark") !== null);
  });

  await step("approved", async () => {
    await button(word("approve"));
    await says("严复校", "同意。");
    await stage("approved");
  });

  await step("published", async () => {
    await button(word("publish"));
    await seen("dialog .publish");
    // Who published is asked, whoever sat here last.
    result.publisher = await page.$eval("#who", (one) => one.value);
    await says("严复校", "", [all, "dialog .publish"]);
    await stage("published");
  });

  await step("built, and the page opened", async () => {
    await press(all, ".back");
    await button(word("build"));
    await seen("dialog[open]");
    await seen("dialog[open] a[href]");
    const address = await page.$eval("dialog[open] a[href]", (one) => one.href);
    const opened = browser.waitForTarget((one) => one.url().startsWith(address), PATIENCE);
    await press(all, "dialog[open] a[href]");
    const site = await (await opened).page();
    await site.waitForSelector("main", PATIENCE);
    const there = hands(site, await site.createCDPSession(), means, PATIENCE);
    await Promise.all([site.waitForNavigation(PATIENCE), there.press(all, "main a[href*='/1/']")]);
    result.page = await site.$eval("main", (main) => main.innerText);
  });

  return result;
});
