// The desk: which view is shown, and that it follows the files.

import { ask, follow } from "./api.js";
import { make, put, say, word } from "./dom.js";
import { issueView } from "./issue.js";
import { overviewView } from "./overview.js";

const head = document.getElementById("head");
const main = document.getElementById("view");

let state = null;
let view = null;

// `#/issue/gongzuo-2017-8`, else the overview.
function asked() {
  const issue = /^#\/issue\/(.+)$/.exec(location.hash);
  return issue === null ? "" : decodeURIComponent(issue[1]);
}

function show() {
  const name = asked();
  // An issue whose file is broken just now has no name, and stays where it is looked at.
  const known = view?.name === name || state.issues.some((issue) => issue.id === name);
  const wanted = known ? name : "";
  if (view === null || view.name !== wanted) {
    view = wanted === "" ? overviewView() : issueView(wanted);
    view.name = wanted;
    main.replaceChildren(view.element);
    main.classList.toggle("wide", wanted !== "");
    if (document.activeElement === document.body) main.focus({ preventScroll: true });
  }
  put(head, view.head(state));
  document.title = view.title(state);
  view.update(state);
}

let asking = false;
let again = false;

async function changed() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  do {
    again = false;
    try {
      state = await ask("/state");
      show();
    } catch {
      lost(true);
    }
  } while (again);
  asking = false;
}

function lost(is) {
  document.body.classList.toggle("lost", is);
  const strip = document.getElementById("lost");
  if (is && strip === null) {
    main.before(make("p", { id: "lost", class: "strip" }, word("lost")));
    say(word("lost"));
  } else if (!is) strip?.remove();
}

addEventListener("hashchange", () => state !== null && show());
follow(changed, lost);
