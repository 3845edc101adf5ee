// The pages of an issue as they will be printed, with what is typed and not saved yet. A page that looks the same is left
// alone. While pages are asked for, what changes meanwhile is one question more, however often it changes.

import { ask } from "./api.js";
import { make, word } from "./dom.js";
import { post } from "./saver.js";

// Pictures of this many pages at a time are asked for: the server has two processors as well.
const AT_ONCE = 2;

// `pending` returns texts that are not saved yet, or null.
export function sheetsPane(issue, pending) {
  const pages = make("div", { class: "pages" });
  const element = make("div", { class: "sheets", tabindex: "0", role: "region", "aria-label": word("pages") }, pages);
  // The edition that is to be shown next; null where nothing changed since the last was asked for.
  let wanted = null;
  let isBusy = false;
  // Takes back a question about saved files: it waits until they are read, what is typed meanwhile does not.
  let asking = null;
  // Called where a page is drawn, and where all are known that there are, unless the view was left meanwhile.
  const listeners = [];
  const drawn = () => element.isConnected && listeners.forEach(([onDrawn]) => onDrawn());
  const laidOut = () => element.isConnected && listeners.forEach(([, onLaidOut]) => onLaidOut());

  const pathOf = (edition) => `/sheets/${encodeURIComponent(issue)}/${edition}`;

  // Hundredths of a pixel for a pt, in steps, so that a small change of width draws nothing anew.
  function scale(sheet) {
    const pixels = (pages.clientWidth || 560) * devicePixelRatio;
    return Math.min(400, Math.max(50, Math.ceil(((pixels / sheet.width) * 100) / 25) * 25));
  }

  async function draw(place, address, number, count) {
    const picture = new Image();
    picture.alt = word("page", { number, count });
    picture.src = address;
    try {
      await picture.decode();
    } catch {
      return;
    }
    place.querySelector("img")?.remove();
    place.prepend(picture);
    place.dataset.shown = address;
    drawn();
  }

  // The page that somebody writes on comes first, then those that are seen.
  function order(places) {
    const top = element.scrollTop;
    const bottom = top + element.clientHeight;
    const isWritten = (place) => place.querySelector(".place") !== null;
    const isSeen = (place) => place.offsetTop < bottom && place.offsetTop + place.offsetHeight > top;
    const rank = (place) => 2 * isWritten(place) + isSeen(place);
    return [...places].sort((one, other) => rank(other) - rank(one));
  }

  async function update(edition) {
    wanted = edition;
    if (isBusy) {
      if (pending() !== null) asking?.abort();
      return;
    }
    isBusy = true;
    while (wanted !== null) {
      const next = wanted;
      wanted = null;
      await show(next);
    }
    isBusy = false;
  }

  async function show(edition) {
    element.classList.add("working");
    const path = pathOf(edition);
    let sheets = null;
    const typed = pending();
    asking = typed === null ? new AbortController() : null;
    try {
      ({ sheets } = typed === null ? await ask(path, asking.signal) : await post(path, typed));
      // Where what is typed cannot be shown, what stands there stays.
      if (sheets === null && typed !== null && pages.dataset.edition === edition) return;
    } catch {
      // The last good pages stay; the strip says that the server does not answer.
    } finally {
      element.classList.remove("working");
    }
    if (asking?.signal.aborted || (wanted !== null && wanted !== edition)) return;
    if (sheets === null) {
      if (pages.childElementCount === 0 || pages.dataset.edition !== edition) {
        pages.replaceChildren(make("p", { class: "empty" }, word("no-pages")));
      }
      return;
    }
    const isOther = pages.dataset.edition !== edition;
    pages.dataset.edition = edition;
    pages.querySelector(".empty")?.remove();
    while (pages.childElementCount > sheets.length) pages.lastElementChild.remove();
    while (pages.childElementCount < sheets.length) pages.append(make("figure"));
    const waiting = order(pages.children)
      .map((place) => {
        const at = [...pages.children].indexOf(place);
        const sheet = sheets[at];
        place.style.aspectRatio = `${sheet.width} / ${sheet.height}`;
        return { place, path: `${path}/${at}/${sheet.hash}?scale=${scale(sheet)}`, number: at + 1 };
      })
      .filter(({ place, path }) => place.dataset.shown !== path);
    if (isOther || waiting.length > 0) laidOut();
    // One page is drawn in any case: who types without a rest sees it, too.
    const next = async () => {
      do {
        const one = waiting.shift();
        if (one === undefined) return;
        await draw(one.place, one.path, one.number, sheets.length);
      } while (wanted === null);
    };
    await next();
    await Promise.all(Array.from({ length: wanted === null ? AT_ONCE : 0 }, next));
  }

  // Whether the pages scroll by themselves; on small screens all of the view does.
  const view = () => element.closest("main");
  // A card that hangs below the pages for a moment makes them scroll, too, where all of the view does.
  const isScrolled = () => view().scrollHeight <= view().clientHeight + 1;
  const scroller = () => (isScrolled() ? element : view());
  const topOf = (one) => one.getBoundingClientRect().top;

  // What stands on top: a page, and how much of it is above, as a share of it.
  function place() {
    const top = topOf(scroller());
    const page = [...pages.children].findIndex((figure) => figure.getBoundingClientRect().bottom > top);
    const figure = pages.children[page];
    return figure === undefined ? null : { page, share: (top - topOf(figure)) / figure.offsetHeight };
  }

  function goTo({ page, share }) {
    const figure = pages.children[page];
    if (figure !== undefined) scroller().scrollTop += topOf(figure) + share * figure.offsetHeight - topOf(scroller());
  }

  return {
    element,
    update,
    place,
    goTo,
    // Where the server answers for the pages that are shown.
    path: () => pathOf(pages.dataset.edition),
    figures: () => [...pages.querySelectorAll("figure")],
    isShown: () => !element.hidden && pages.dataset.edition !== undefined,
    isScrolled,
    listen: (onDrawn, onLaidOut) => listeners.push([onDrawn, onLaidOut]),
  };
}
