/*
  The hands of somebody at the desk: with a mouse whatever can be clicked is clicked, by the keyboard alone nothing is. Every
  click and every key is made by the browser's own protocol, and counted.

      const { press, write, counted } = hands(page, keys, "keyboard", PATIENCE);
      await press((label) => [...document.querySelectorAll("button")].find((one) => one.textContent === label), "Build");

  `counted` has `clicks` and `keys`, and `again`: clicks that were made once more, since what they were meant for was drawn anew
  between finding it and pressing it. They depend on how busy the machine is, and are none of the job's.

  Where to is a function that is asked in the page, with its arguments, until it gives an element.
  - `press`: clicks there; or goes there by F6 and Tab, and by arrows within a group, and presses Enter, or Space for what is chosen.
  - `reach`: goes there by keys.
  - `hand(files, onto, by)`: drops files onto an element; or presses what `by` gives, and chooses them in the browser's own window.
  - `drag(from, onto)`: with the mouse alone.
  - `write(text)`: as an input method does, in two steps. `strike(key, times)`, `chord(key, …)`: keys together.
*/
"use strict";

const MOST_TABS = 400;

function hands(page, keys, means, PATIENCE) {
  const isMouse = means === "mouse";
  const counted = { clicks: 0, keys: 0, again: 0 };
  const element = ([where, ...values]) => page.waitForFunction(where, PATIENCE, ...values);

  async function strike(key, times = 1) {
    for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
    counted.keys += times;
  }

  async function chord(...all) {
    for (const key of all.slice(0, -1)) await page.keyboard.down(key);
    await page.keyboard.press(all.at(-1));
    for (const key of all.slice(0, -1).reverse()) await page.keyboard.up(key);
    counted.keys += 1;
  }

  // Which key leads nearer to an element; none where it has the keyboard.
  const way = (one) => {
    const now = document.activeElement;
    if (now === one) return null;
    const pane = (element) => element.closest("#head, .pane");
    if (pane(now) !== pane(one) && pane(one) !== null && document.querySelector(".pane") !== null) return ["F6"];
    if (one.type === "radio" && now.type === "radio" && now.name === one.name) return ["ArrowRight"];
    const isBefore = now !== document.body && (now.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    return isBefore ? ["Shift", "Tab"] : ["Tab"];
  };

  // Goes to an element by keys; where it is drawn anew on the way, to the new one.
  async function reach(...where) {
    for (let count = 0; count < MOST_TABS; count += 1) {
      const next = await (await element(where)).evaluate(way);
      if (next === null) return;
      await chord(...next);
    }
    throw new Error(`the keyboard does not reach ${where.slice(1)}`);
  }

  // The same for a click: somebody would click once more.
  async function click(...where) {
    counted.clicks += 1;
    for (;;) {
      const one = await element(where);
      const shown = await one.evaluateHandle((one) => (one.type === "radio" ? one.closest("label") : one));
      try {
        return await shown.click();
      } catch (error) {
        if (await shown.evaluate((one) => one.isConnected)) throw error;
        counted.again += 1;
      }
    }
  }

  async function press(...where) {
    if (isMouse) return click(...where);
    await reach(...where);
    const key = await page.evaluate(() => {
      const { type, localName, isContentEditable } = document.activeElement;
      if (type === "checkbox") return "Space";
      return isContentEditable || localName === "textarea" || ["text", "date", "radio"].includes(type) ? null : "Enter";
    });
    if (key !== null) await strike(key);
    return null;
  }

  // One press of the mouse, and a way.
  async function drag(from, onto) {
    const points = [];
    for (const where of [from, onto]) points.push(await (await element(where)).clickablePoint());
    const [start, end] = points;
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 });
    await page.mouse.move(end.x, end.y, { steps: 5 });
    await page.mouse.up();
    counted.clicks += 1;
  }

  async function hand(files, onto, by) {
    if (!isMouse) {
      const [chooser] = await Promise.all([page.waitForFileChooser(PATIENCE), press(...by)]);
      await chooser.accept(files);
      return;
    }
    const one = await element(onto);
    await one.scrollIntoView();
    const { x, y } = await one.clickablePoint();
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"]) await keys.send("Input.dispatchDragEvent", { type, x, y, data });
    counted.clicks += 1;
  }

  async function write(text) {
    await keys.send("Input.imeSetComposition", { selectionStart: 2, selectionEnd: 2, text: "ni" });
    await keys.send("Input.imeSetComposition", { selectionStart: text.length, selectionEnd: text.length, text });
    await keys.send("Input.insertText", { text });
    counted.keys += text.length;
  }

  return { press, reach, drag, hand, write, strike, chord, counted, isMouse };
}

module.exports = { hands };
