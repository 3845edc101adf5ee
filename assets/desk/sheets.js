// The pages of an issue as they will be printed. A page that looks the same is left alone.

import { ask } from "./api.js";
import { make, word } from "./dom.js";

// Pictures of this many pages at a time are asked for: the server has two processors as well.
const AT_ONCE = 2;

export function sheetsPane(issue) {
  const pages = make("div", { class: "pages" });
  const element = make("div", { class: "sheets", tabindex: "0", role: "region", "aria-label": word("pages") }, pages);
  let newest = 0;
  // Called where a page is drawn, and where all are known that there are.
  let drawn = () => {};
  let laidOut = () => {};

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

  // Those that are seen come first.
  function order(places) {
    const top = element.scrollTop;
    const bottom = top + element.clientHeight;
    const seen = (place) => place.offsetTop < bottom && place.offsetTop + place.offsetHeight > top;
    return [...places].sort((one, other) => seen(other) - seen(one));
  }

  async function update(edition) {
    const turn = ++newest;
    element.classList.add("working");
    let sheets = null;
    try {
      ({ sheets } = await ask(`/sheets/${encodeURIComponent(issue)}/${edition}`));
    } catch {
      // The last good pages stay; the strip says that the server does not answer.
    }
    if (turn !== newest) return;
    element.classList.remove("working");
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
        const path = `/sheets/${encodeURIComponent(issue)}/${edition}/${at}/${sheet.hash}?scale=${scale(sheet)}`;
        return { place, path, number: at + 1 };
      })
      .filter(({ place, path }) => place.dataset.shown !== path);
    if (isOther || waiting.length > 0) laidOut();
    const next = async () => {
      for (let one = waiting.shift(); one !== undefined && turn === newest; one = waiting.shift()) {
        await draw(one.place, one.path, one.number, sheets.length);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  }

  return {
    element,
    update,
    edition: () => pages.dataset.edition,
    figures: () => [...pages.querySelectorAll("figure")],
    isShown: () => !element.hidden && pages.dataset.edition !== undefined,
    // Whether the pages scroll by themselves; on small screens all of the view does.
    isScrolled: () => element.scrollHeight > element.clientHeight,
    listen: (onDrawn, onLaidOut) => ([drawn, laidOut] = [onDrawn, onLaidOut]),
  };
}
