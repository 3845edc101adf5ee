// The way between the pages and the manuscript: a click on a word goes to it in its field, and the field that is written
// in shows its place on the pages. F9 leads there.

import { ask } from "./api.js";
import { keyOf } from "./form.js";
import { make, word } from "./dom.js";

// How long a field that cannot be written in is shown.
const SHOWN = 2000;

// What is said where no field is.
const SAID = {
  series: word("place-series"),
  organization: word("place-organization"),
  nothing: word("place-nothing"),
  old: word("place-old"),
};

export function placesOf(issue, sheets, writing) {
  const note = make("p", { class: "strip note", role: "status" });
  let shown = null;
  // The field that was pointed at last: whoever points at it sees it.
  let pointed = null;
  let areas = [];
  let newest = 0;
  // Somebody asked where the field is printed, and was not told yet.
  let isAsked = false;
  // Another field was gone to, and the pages have not shown it yet.
  let isDue = false;

  const tell = (words) => (note.textContent = words);

  // What stands where somebody clicks. The page is named by what it looks like: it may change while somebody looks.
  async function point(event) {
    const figure = event.target.closest("figure");
    if (figure?.dataset.shown === undefined) return;
    const { left, top, width, height } = figure.getBoundingClientRect();
    const [path] = figure.dataset.shown.split("?");
    const share = new URLSearchParams({ x: (event.clientX - left) / width, y: (event.clientY - top) / height });
    let found;
    try {
      found = await ask(`${path}/at?${share}`);
    } catch {
      // The strip says that the server does not answer.
      return;
    }
    if (found.what === "field") lead(found.place);
    else tell(SAID[found.key ?? found.what]);
  }

  function lead({ at, start, end, before, after }) {
    tell("");
    pointed = keyOf(at);
    const field = writing.field(at);
    if (field === undefined) {
      if (!writing.focusAt(at)) tell(word("place-fixed"));
      return;
    }
    const text = field.text();
    const around = nearest(text, before + after, start - before.length);
    const here = around === null ? nearest(text, after, start) : around + before.length;
    if (here === null) tell(word("place-changed"));
    const from = here ?? 0;
    if (writing.isLocked()) glimpse(field.element);
    else field.place(from, here === null ? 0 : Math.min(from + end - start, text.length));
    field.element.scrollIntoView({ block: "nearest" });
  }

  // A field that cannot be written in is shown all the same.
  function glimpse(element) {
    tell(word("place-locked"));
    element.classList.add("pointed");
    setTimeout(() => element.classList.remove("pointed"), SHOWN);
  }

  // Puts the areas over the pages that they belong to.
  function draw() {
    sheets.figures().forEach((figure, page) => {
      const [path] = figure.dataset.shown?.split("?") ?? [""];
      const own = areas.filter((one) => one.page === page && path.endsWith(`/${one.hash}`));
      figure.querySelectorAll(".place").forEach((one) => one.remove());
      figure.append(...own.map(tint));
    });
  }

  function tint({ left, top, width, height }) {
    const element = make("div", { class: "place", "aria-hidden": "true" });
    Object.entries({ left, top, width, height }).forEach(([side, share]) => (element.style[side] = `${share * 100}%`));
    return element;
  }

  // The first area comes into view, unless one is seen; nothing but the pages moves.
  function reveal() {
    isDue = false;
    const pane = sheets.element.getBoundingClientRect();
    // Also where the picture of the page is not there yet.
    const boxes = sheets.figures().map((figure) => figure.getBoundingClientRect());
    const all = areas.filter(({ page }) => boxes[page] !== undefined).map(({ page, top, height }) => [boxes[page].top + boxes[page].height * top, boxes[page].height * height]);
    if (all.length === 0 || all.some(([top, height]) => top >= pane.top && top + height <= pane.bottom)) return;
    sheets.element.scrollTop += all[0][0] - pane.top - pane.height / 3;
  }

  async function find() {
    const turn = ++newest;
    const at = writing.focusedAt();
    shown = at === null ? null : keyOf(at);
    if (at === null || !sheets.isShown()) return false;
    try {
      const found = await ask(`/sheets/${encodeURIComponent(issue)}/${sheets.edition()}/areas?${new URLSearchParams({ at: keyOf(at) })}`);
      if (turn !== newest) return false;
      ({ areas } = found);
    } catch {
      return false;
    }
    draw();
    if (isAsked) answer();
    return true;
  }

  // Another field has the keyboard.
  async function follow() {
    const at = writing.focusedAt();
    if (at === null || keyOf(at) === shown) return;
    tell("");
    const isSeen = keyOf(at) === pointed;
    pointed = null;
    isDue = !isSeen;
    if ((await find()) && isDue) reveal();
  }

  // The place of the field is asked for.
  function show() {
    isAsked = true;
    return find();
  }

  function answer() {
    isAsked = false;
    tell(areas.length === 0 ? word("place-none") : word("place-on", { number: [...new Set(areas.map(({ page }) => page + 1))].join("、") }));
    reveal();
    if (!sheets.isScrolled()) sheets.element.querySelector(".place")?.scrollIntoView({ block: "center" });
  }

  sheets.element.addEventListener("click", point);
  sheets.listen(draw, async () => (await find()) && (isDue || writing.isFocused()) && reveal());
  return { note: make("div", { class: "note-place" }, note), follow, show };
}

// Where words stand in a text, the nearest to a place; null where they are gone.
function nearest(text, words, place) {
  let best = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - place) < Math.abs(best - place)) best = at;
    else break;
  }
  return best;
}
