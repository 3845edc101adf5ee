// Names that the public edition hides: marked on its pages, and counted above them; below the field of each what it prints.

import { ask } from "./api.js";
import { make, word } from "./dom.js";
import { areasOn, tint } from "./places.js";

const PRINTED_WORDS = ["printed-mask", "printed-full", "printed-omit"];

// `writing` finds the field of a name.
export function showPublicNames(names, writing) {
  for (const { at, how, name } of names) {
    const below = writing.field(at)?.below;
    if (below === undefined) continue;
    const words = word(PRINTED_WORDS.find((one) => one.endsWith(`-${how}`)), { name });
    const note = below.querySelector(":scope > .public-name") ?? below.appendChild(make("p", { class: "public-name quiet" }));
    if (note.textContent !== words) note.textContent = words;
  }
}

export function maskedNames(sheets) {
  const element = make("span", { class: "quiet masked-count", role: "status" });
  let areas = [];
  let newest = 0;

  function draw() {
    sheets.figures().forEach((figure, page) => {
      figure.querySelectorAll(".masked-name").forEach((one) => one.remove());
      figure.append(...areasOn(figure, page, areas).map((area) => tint(area, "masked-name")));
    });
  }

  // Of an edition that hides nobody nothing is said.
  async function find() {
    const turn = ++newest;
    const isPublic = sheets.isShown() && sheets.path().endsWith("/public");
    const found = isPublic ? await ask(`${sheets.path()}/masked`).catch(() => null) : { count: null, areas: [] };
    if (turn !== newest || found === null) return;
    ({ areas } = found);
    element.textContent = found.count === null ? "" : found.count > 0 ? word("masked-counted", { count: found.count }) : word("nobody-masked");
    draw();
  }

  sheets.listen(draw, find);
  return { element, find };
}
