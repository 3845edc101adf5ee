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

// What is said of a place that is no field's.
export const placeWords = ({ what, key }) => SAID[key ?? what];

// What stands at a point of a page, which is named by what it looks like: it may change while somebody looks. Null where no
// page is, or the server does not answer.
export async function placeAt({ target, clientX, clientY }) {
  const figure = target.closest("figure");
  if (figure?.dataset.shown === undefined) return null;
  const { left, top, width, height } = figure.getBoundingClientRect();
  const [path] = figure.dataset.shown.split("?");
  const share = new URLSearchParams({ x: (clientX - left) / width, y: (clientY - top) / height });
  return ask(`${path}/at?${share}`).catch(() => null);
}

// Where words that were printed stand in what a field says now; null where they are gone.
export function placeIn(text, { start, before, after }) {
  const around = nearest(text, before + after, start - before.length);
  return around === null ? nearest(text, after, start) : around + before.length;
}

// The areas of a page, while it looks as it did when they were asked for.
export function areasOn(figure, page, areas) {
  const [path] = figure.dataset.shown?.split("?") ?? [""];
  return areas.filter((one) => one.page === page && path.endsWith(`/${one.hash}`));
}

export function tint({ left, top, width, height }, kind = "place", ...inner) {
  const element = make("div", { class: kind, "aria-hidden": "true" }, ...inner);
  Object.entries({ left, top, width, height }).forEach(([side, share]) => (element.style[side] = `${share * 100}%`));
  return element;
}

// While somebody reads, no field is written in: a click means none, and none is shown.
export function placesOf(sheets, writing, isRead) {
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
  // What is shown in place of the field that is written in: { at, words }.
  let marked = null;

  const tell = (words) => (note.textContent = words);

  async function point(event) {
    const found = isRead() ? null : await placeAt(event);
    if (found === null) return;
    if (found.what === "field") lead(found.place);
    else tell(placeWords(found));
  }

  function lead(place) {
    const { at, start, end } = place;
    tell("");
    pointed = keyOf(at);
    writing.appear();
    const field = writing.field(at);
    if (field === undefined) {
      if (!writing.focusAt(at)) tell(word("place-fixed"));
      return;
    }
    const text = field.text();
    const here = placeIn(text, place);
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
      figure.querySelectorAll(".place").forEach((one) => one.remove());
      figure.append(...areasOn(figure, page, areas).map((area) => tint(area)));
    });
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
    const at = marked?.at ?? (isRead() ? null : writing.focusedAt());
    const [start, end] = marked?.words ?? [];
    const asked = { at: keyOf(at), ...(start === undefined ? {} : { start, end }) };
    shown = at === null ? null : keyOf(at);
    if (at === null || !sheets.isShown()) {
      areas = [];
      draw();
      return false;
    }
    try {
      const found = await ask(`${sheets.path()}/areas?${new URLSearchParams(asked)}`);
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
    if (isRead() || at === null || keyOf(at) === shown) return;
    tell("");
    const isSeen = keyOf(at) === pointed;
    pointed = null;
    isDue = !isSeen;
    if ((await find()) && isDue) reveal();
  }

  // Shows a field, or words of it, until something else is shown; where that is.
  async function mark(at, words = null) {
    marked = { at, words };
    if (await find()) reveal();
    return areas;
  }

  // Shows the field that is written in again.
  function leave() {
    marked = null;
    find();
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
  return { note: make("div", { class: "note-place" }, note), follow, show, mark, leave, tell };
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
