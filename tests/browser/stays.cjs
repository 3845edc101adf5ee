/*
  What the desk puts into a place where the same stands already: stays.cjs WORKSPACE ADDRESS
  Asks the desk's own module in the page. Prints { stays, does, pressed, focused, others, held, order, problems }: whether a button stays
  while what is said around it changes, and does what the new one would; and what does not stay.
*/
"use strict";

const { atDesk } = require("./looks.cjs");

atDesk(async ({ page, problems }) => {
  const result = await page.evaluate(async () => {
    const { make } = await import("/desk/dom.js");
    const { put } = await import("/desk/put.js");
    const place = document.body.appendChild(make("section"));
    const done = [];
    const item = (id, state, label = "reply") =>
      make("li", { class: state, "data-of": id, keydown: () => done.push(`key ${state}`) }, make("p", {}, state), make("button", { type: "button", class: state === "open" ? "main" : null, click: () => done.push(state) }, label));
    const show = (...items) => put(place, make("h2", {}, String(items.length)), make("ol", {}, items));
    const buttons = () => [...place.querySelectorAll("button")];

    // Of a remark that is answered meanwhile the button stays, and means what is there now.
    show(item("1", "open"), item("2", "open"));
    const [first, second] = buttons();
    second.focus();
    show(item("1", "answered"), item("2", "open"));
    const stays = buttons()[0] === first && first.className === "" && place.querySelector("p").textContent === "answered";
    first.click();
    const does = done.join();
    // One more above it, and it keeps the keyboard.
    show(item("0", "open"), item("1", "answered"), item("2", "open"));
    const pressed = buttons().indexOf(first);
    const focused = document.activeElement === second;

    // Another thing in its place, and another word on it, are another button: nobody presses it by mistake.
    show(item("3", "answered"), item("2", "open", "close"));
    const others = buttons().some((one) => one === first || one === second);

    // What somebody writes in is theirs, with all that belongs to it; what they opened stays open.
    const written = (label) => [make("div", {}, make("input", { type: "text" }), make("b", {}, label)), make("details", {}, make("summary", {}, "more"), make("p", {}, label))];
    put(place, ...written("a"));
    const input = place.querySelector("input");
    input.value = "mine";
    place.querySelector("details").open = true;
    put(place, ...written("a"));
    const same = place.querySelector("input") === input;
    put(place, ...written("b"));
    const held = [same, place.querySelector("input") === input, place.querySelector("details").open, place.querySelector("details p").textContent];

    // Whatever stood there, what is seen is what was put there.
    const order = [];
    for (const letters of ["abc", "cab", "b", "bdbe", "", "ab", "xaybz", "zyx"]) {
      put(place, ...[...letters].map((letter) => make("i", { class: letter }, letter)), letters);
      order.push(place.textContent === letters + letters && [...place.children].every((one) => one.className === one.textContent));
    }
    place.remove();
    return { stays, does, pressed, focused, others, held, order };
  });
  return { ...result, problems };
});
