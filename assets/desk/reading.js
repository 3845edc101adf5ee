// The pages at their full width, for whoever reads an issue: remarks stand beside their words, and marks where something
// changed since the last step of the review. A remark is made by drawing over words of the page, or by a click on a
// part of a sentence.

import { ask } from "./api.js";
import { button, make, word } from "./dom.js";
import { keyOf } from "./form.js";
import { areasOn, placeAt, placeIn, placeWords, tint } from "./places.js";
import { put } from "./put.js";
import { partOf } from "./remarks.js";

// Between two cards, in pixels.
const GAP = 8;

// How far left of the text a change is marked, as a share of the page.
const BAR = 0.025;

const ENDS = /[，。；！？、：,;!?\n]/u;

// `review` gives the remarks that are open and makes one of words; `turned` is told whether somebody reads.
export function readingPart(sheets, places, writing, review, turned) {
  const margin = make("ol", { class: "problems margin", "aria-label": word("remarks"), hidden: true });
  const turner = button(word("read-pages"), () => turn(!isOn), false, { class: "button reader", "aria-pressed": "false" });
  let isOn = false;
  let found = { remarks: [], changes: [] };
  let newest = 0;
  // Where the pointer went down, and the words that are chosen since.
  let begun = null;
  let chosen = null;
  // What stood on top when pages were read last, and whether it is gone back to once they are drawn.
  let left = null;
  let returning = null;
  let width = 0;
  sheets.element.append(margin);
  // Cards stand with their words in another width as well.
  new ResizeObserver(([{ contentRect }]) => {
    if (isOn && sheets.element.isConnected && contentRect.width !== width) lay(review().cards());
    ({ width } = contentRect);
  }).observe(sheets.element);

  function turn(on) {
    if (isOn) left = sheets.place();
    isOn = on;
    chosen = null;
    margin.hidden = !on;
    turner.setAttribute("aria-pressed", String(on));
    turner.textContent = on ? word("write-again") : word("read-pages");
    places.leave();
    turned(on);
    // Where the pages stand below the manuscript, that is what is gone back to.
    if (!on && !sheets.isScrolled()) return writing.element.scrollIntoView({ block: "start" });
    if (left !== null) sheets.goTo(left);
    // Cards below a page move the next ones, and make it long enough to go back to its end.
    returning = left;
    update();
  }

  async function update() {
    if (!isOn || !sheets.isShown()) return draw();
    const turn = ++newest;
    const next = await ask(`${sheets.path()}/reviewed`).catch(() => null);
    if (turn !== newest || next === null || !sheets.element.isConnected) return;
    found = next;
    draw();
  }

  function draw() {
    mark();
    if (returning !== null) sheets.goTo(returning);
    returning = null;
  }

  function mark() {
    sheets.figures().forEach((figure) => {
      figure.querySelectorAll(".reviewed").forEach((one) => one.remove());
      figure.style.marginBottom = "";
    });
    if (!isOn) return;
    const cards = review().cards();
    const numbers = new Map(cards.map(({ remark, number }) => [remark.id, number]));
    sheets.figures().forEach((figure, page) => {
      const on = (areas) => areasOn(figure, page, areas);
      for (const { words, all } of found.changes) {
        figure.append(...on(words).map((area) => tint(area, "reviewed came")));
        const lines = on(all);
        if (lines.length > 0) figure.append(tint(barOf(lines), "reviewed bar-changed"));
      }
      for (const { id, areas } of found.remarks) {
        const last = areas.at(-1);
        on(areas).forEach((area) => figure.append(tint(area, "reviewed said", area === last && numbers.has(id) ? make("sup", {}, String(numbers.get(id))) : null)));
      }
    });
    lay(cards);
  }

  // A bar beside all lines of a change.
  function barOf(areas) {
    const top = Math.min(...areas.map((one) => one.top));
    const bottom = Math.max(...areas.map((one) => one.top + one.height));
    return { left: Math.min(...areas.map((one) => one.left)) - BAR, top, width: 0.004, height: bottom - top };
  }

  // Cards level with their words, and below the one above where there is no room; below their page where none is beside it. Of
  // words that are on no page the card stands on top.
  function lay(remarks) {
    // Without the cards below them pages are shorter for a moment, which takes whoever reads near the end upwards.
    const place = sheets.place();
    const cards = remarks.map(({ remark, item }) => ({ card: item, area: found.remarks.find((one) => one.id === remark.id)?.areas[0] }));
    if (chosen !== null) cards.push({ card: chosenCard(), area: chosen.area });
    const height = ({ page, top } = { page: 0, top: 0 }) => page + top;
    cards.sort((one, other) => height(one.area) - height(other.area));
    put(margin, ...cards.map(({ card }) => card));
    const isBelow = getComputedStyle(margin).position === "absolute";
    const figures = sheets.figures();
    figures.forEach((figure) => (figure.style.marginBottom = ""));
    let free = 0;
    [...margin.children].forEach((card, index) => {
      const { area } = cards[index];
      const figure = figures[area?.page ?? 0];
      const start = figure === undefined ? 0 : figure.getBoundingClientRect().top - margin.getBoundingClientRect().top;
      const within = isBelow ? (figure?.offsetHeight ?? 0) + GAP : (area?.top ?? 0) * (figure?.offsetHeight ?? 0);
      const top = Math.max(free, start + within);
      card.style.top = `${top}px`;
      free = top + card.offsetHeight + GAP;
      if (isBelow && figure !== undefined) figure.style.marginBottom = `${free - start - figure.offsetHeight + GAP}px`;
    });
    margin.style.minHeight = isBelow ? "" : `${free}px`;
    if (place !== null) sheets.goTo(place);
  }

  function chosenCard() {
    const { part } = chosen;
    const say = () => review().remark(part, drop);
    return make(
      "li",
      { class: "problem remark chosen", tabindex: "-1" },
      make("p", { class: "where" }, part.name),
      make("p", { class: "quote" }, "“", part.words, "”"),
      make("p", { class: "choices left" }, button(word("remark"), say, true), button(word("discard-it"), drop)),
    );
  }

  function drop() {
    chosen = null;
    places.leave();
    update();
  }

  sheets.element.addEventListener("dragstart", (event) => isOn && event.preventDefault());
  sheets.element.addEventListener("pointerdown", ({ target, clientX, clientY, button: pressed }) => {
    begun = isOn && pressed === 0 && target.closest("figure") !== null ? { target, clientX, clientY } : null;
  });
  sheets.element.addEventListener("pointerup", async ({ target, clientX, clientY }) => {
    const from = begun;
    begun = null;
    if (from === null) return;
    const isDrawn = Math.hypot(clientX - from.clientX, clientY - from.clientY) > GAP;
    const ends = await Promise.all([placeAt(from), isDrawn ? placeAt({ target, clientX, clientY }) : null]);
    choose(ends.filter((one) => one !== null), isDrawn);
  });

  // The words between two places of a field, or the part of a sentence around one; of what the program prints beside them the
  // whole field. What is drawn over is what is meant, or nothing.
  function choose(ends, isDrawn) {
    const other = ends.find((one) => one.what !== "field");
    if (ends.length === 0) return;
    if (other !== undefined) return places.tell(placeWords(other));
    const [first, last = first] = ends.map(({ place }) => place);
    const at = first.at;
    if (keyOf(last.at) !== keyOf(at)) return places.tell(word("one-field"));
    const parts = ends.map(({ part }) => part);
    const hasWords = parts.includes("words");
    if (parts.includes("blank") || (isDrawn && !hasWords)) return places.tell(word("draw-on-words"));
    const field = writing.field(at);
    if (field === undefined || !hasWords) return propose(partOf(writing, at, null), null);
    const text = field.text();
    const [from, to] = [placeIn(text, first), placeIn(text, last)];
    if (from === null || to === null) return places.tell(word("place-old"));
    const isPoint = from === to && first.start === first.end;
    if (isPoint && isDrawn) return places.tell(word("draw-on-words"));
    const [start, end] = isPoint ? clauseAt(text, from) : [Math.min(from, to), Math.max(from + first.end - first.start, to + last.end - last.start)];
    const part = partOf(writing, at, [start, end]);
    if (part.words !== "") propose(part, [start, end]);
  }

  // What is chosen is shown, and asked for a remark.
  function propose(part, words) {
    if (part === null) return places.tell(word("no-words-here"));
    places.tell("");
    places.mark(part.sent.at, words).then((areas) => {
      chosen = { part, area: areas[0] };
      lay(review().cards());
      const card = margin.querySelector(".chosen");
      card.querySelector("button").focus({ preventScroll: true });
      card.scrollIntoView({ block: "nearest" });
    });
  }

  // Leads to a place on the pages, where the manuscript is out of sight.
  const leading = {
    ...writing,
    show: (problem) => (isOn && problem.place !== null ? places.mark(problem.place.at, [problem.place.start, problem.place.end]) : writing.show(problem)),
    focusAt: (at) => (isOn ? places.mark(at) : writing.focusAt(at)),
  };

  sheets.listen(
    () => isOn && draw(),
    () => isOn && update(),
  );
  return { turner, turn, update, leading, isOn: () => isOn };
}

function clauseAt(text, at) {
  const before = text.slice(0, at).split(ENDS).at(-1).length;
  const after = text.slice(at).split(ENDS)[0].length;
  return [at - before, at + after];
}
