// The desk: which view is shown, and that it follows the files.

import { ask, follow } from "./api.js";
import { make, put, say, word } from "./dom.js";
import { issueView } from "./issue.js";
import { overviewView } from "./overview.js";
import { isForm, workspaceView } from "./workspace.js";

const head = document.getElementById("head");
const main = document.getElementById("view");

let state = null;
let view = null;

// `#/issue/gongzuo-2017-8`, `#/file/units`, else the overview.
function asked() {
  const [, kind, name] = /^#\/(issue|file)\/(.+)$/.exec(location.hash) ?? [];
  return name === undefined ? { name: "" } : { kind, name: decodeURIComponent(name) };
}

// The view for what is asked for; the overview where nothing has the name.
function viewOf({ kind, name }) {
  if (kind === "file" && isForm(name)) return workspaceView(name);
  // An issue whose file is broken just now has no name, and stays where it is looked at.
  return isKnown({ kind, name }) ? issueView(name) : overviewView();
}

const isKnown = ({ kind, name }) => kind === "issue" && state.issues.some((issue) => issue.id === name);

function show() {
  const wanted = asked();
  // A new issue is asked for before the server has told of it.
  const isNew = view?.isKnown === false && isKnown(wanted);
  if (view === null || view.hash !== location.hash || isNew) {
    view = viewOf(wanted);
    // A question of another view is none of this one.
    document.querySelectorAll("dialog").forEach((dialog) => dialog.close());
    view.hash = location.hash;
    view.isKnown = isKnown(wanted);
    main.replaceChildren(view.element);
    main.classList.toggle("wide", wanted.kind === "issue");
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

// F1 opens the manual in a window of its own.
addEventListener("keydown", (event) => {
  if (event.key !== "F1") return;
  event.preventDefault();
  window.open("/manual/", "_blank", "noopener");
});
addEventListener("hashchange", () => state !== null && show());
follow(changed, lost);
