// One issue: what proof-reading finds in it, beside its pages as they will be printed and published.

import { make, say, word } from "./dom.js";
import { leadThrough, list, summary } from "./problems.js";
import { sheetsPane } from "./sheets.js";

// The two editions as they will be printed, and the page of the website.
const FACE_WORDS = ["internal-face", "public-face", "page-face"];

export function issueView(id) {
  const sheets = sheetsPane(id);
  const frame = make("iframe", { title: word("page-face"), hidden: true });
  const found = make("section", { class: "found", "aria-labelledby": "found" });
  const strip = make("p", { class: "strip", hidden: true });
  let state = null;
  let face = "internal";

  const faces = FACE_WORDS.map((label) => {
    const name = label.replace("-face", "");
    return make(
      "label",
      {},
      make("input", { type: "radio", name: "face", value: name, checked: name === face, change: () => turn(name) }),
      make("span", {}, word(label)),
    );
  });
  const element = make(
    "div",
    { class: "issue" },
    found,
    make(
      "section",
      { class: "proof", "aria-label": word("proof") },
      make("div", { class: "bar", role: "radiogroup", "aria-label": word("edition") }, faces),
      strip,
      sheets.element,
      frame,
    ),
  );
  element.addEventListener("keydown", leadThrough(found));

  // What is known of the issue. Of a broken file nothing but its name is.
  function known(state) {
    const file = state.files.find((one) => one.id === id)?.file;
    return {
      file,
      issue: state.issues.find((one) => one.id === id),
      wrong: state.problems.filter((problem) => problem.file === file),
      held: state.held.includes(file),
    };
  }

  function turn(name) {
    face = name;
    draw();
  }

  function draw() {
    const isPage = face === "page";
    frame.hidden = !isPage;
    sheets.element.hidden = isPage;
    if (!isPage) sheets.update(face);
    else if (frame.src === "") frame.src = `${state.site}${known(state).issue?.address ?? ""}`;
  }

  function update(next) {
    state = next;
    const { wrong, held } = known(state);
    strip.hidden = !held;
    strip.textContent = held ? word("held") : "";
    const nothing = make("p", { class: "empty" }, word("clean"));
    found.replaceChildren(make("h2", { id: "found" }, word("found")), wrong.length > 0 ? list(wrong, false) : nothing);
    say(held ? word("held") : word("read-again", { count: wrong.length }));
    draw();
  }

  return {
    element,
    update,
    title: (state) => known(state).issue?.citation ?? id,
    head: (state) => {
      const { file, issue, wrong } = known(state);
      return [
        make("a", { class: "back", href: "#/", "aria-label": word("back") }, "‹"),
        make("h1", {}, issue?.citation ?? id),
        make("span", { class: "quiet" }, issue?.date ?? ""),
        make("span", { class: `state ${issue?.status}` }, word(issue?.status ?? "draft")),
        make("div", { class: "side" }, make("span", { class: "quiet" }, file ?? ""), summary(wrong)),
      ];
    },
  };
}
