// The desk: which view is shown, and that it follows the files.

import { ask, follow, isSignedIn, outWords, whyLost } from "./api.js";
import { isChord, make, say, word } from "./dom.js";
import { issueView } from "./issue.js";
import { ledgerView } from "./ledger.js";
import { overviewView } from "./overview.js";
import "./panes.js";
import { put } from "./put.js";
import { failingOf, partOf, soughtOf } from "./sought.js";
import { isForm, workspaceView } from "./workspace.js";

const head = document.getElementById("head");
const main = document.getElementById("view");

let state = null;
let view = null;
// What stands in the list of issues is kept while an issue is looked at.
const overview = {};
const ledger = {};

// `#/issue/gongzuo-2017-8`, `#/file/units`, `#/ledger`, else the overview. Behind `?` stands what was looked for in the issue, or
// which part of it; the failing of which news are told.
function asked() {
  if (location.hash === "#/ledger") return { kind: "ledger", name: "" };
  const [, kind, name, query] = /^#\/(issue|file)\/([^?]+)(?:\?(.*))?$/.exec(location.hash) ?? [];
  return name === undefined ? { name: "" } : { kind, name: decodeURIComponent(name), sought: soughtOf(query ?? ""), part: partOf(query ?? ""), failing: failingOf(query ?? "") };
}

// The view for what is asked for; the overview where nothing has the name.
function viewOf({ kind, name, sought, part, failing }) {
  if (kind === "ledger") return ledgerView(ledger);
  if (kind === "file" && isForm(name)) return workspaceView(name, failing);
  return isKnown({ kind, name }) ? issueView(name, sought, part) : overviewView(overview);
}

// An issue whose file is broken just now is known by what that last said.
const isKnown = ({ kind, name }) => kind === "issue" && [...state.issues, ...state.lastGood].some((issue) => issue.id === name);

function show() {
  const wanted = asked();
  // A new issue is asked for before the server has told of it.
  const isNew = view?.isKnown === false && isKnown(wanted);
  if (view === null || view.hash !== location.hash || isNew) {
    view = viewOf(wanted);
    // A question of another view is none of this one.
    document.querySelectorAll("dialog").forEach((dialog) => dialog.close());
    // Nor is what was told there: a step back that it speaks of would be another one here.
    document.getElementById("told")?.remove();
    say("");
    view.hash = location.hash;
    view.isKnown = isKnown(wanted);
    main.replaceChildren(view.element);
    head.replaceChildren();
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
      lost(await whyLost());
    }
  } while (again);
  asking = false;
}

// Why nothing new is shown; null where all is well.
function lost(why) {
  document.body.classList.toggle("lost", why !== null);
  const strip = document.getElementById("lost");
  if (why === null) strip?.remove();
  if (why === null || strip?.dataset.why === why) return;
  strip?.remove();
  const words = why === "signed-out" ? outWords() : word("lost");
  main.before(make("p", { id: "lost", class: "strip", "data-why": why }, words, " ", why === "signed-out" && isSignedIn ? make("a", { href: "/", target: "_blank", rel: "noopener" }, word("sign-in-again")) : null));
  say(words);
}

// Ctrl+K, and / where nothing is typed, look for words in all issues.
addEventListener("keydown", (event) => {
  const isTyped = event.target.closest?.("input, select, textarea, [contenteditable]") !== null;
  const isAsked = isChord(event) && !event.altKey && event.key.toLowerCase() === "k";
  if (event.isComposing || document.querySelector("dialog[open]") !== null || state === null) return;
  if (!isAsked && (event.key !== "/" || isTyped || isChord(event) || event.altKey)) return;
  event.preventDefault();
  const from = location.hash;
  if (from.length > 2) {
    history.pushState(null, "", "#/");
    show();
    overview.from = from;
  }
  view.search();
});
// A step back is also wanted by whoever has just pressed a button, or moved a row.
addEventListener("keydown", (event) => {
  const isTyped = event.target.closest?.("input, select, textarea, .manuscript") !== null;
  if (!isChord(event) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "z") return;
  if (isTyped || event.defaultPrevented || document.querySelector("dialog[open]") !== null || view?.undo === undefined) return;
  event.preventDefault();
  view.undo();
});
// Esc leads back from the ledger.
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing || location.hash !== "#/ledger" || document.querySelector("dialog[open]") !== null) return;
  location.hash = "#/";
});
// F1 opens the manual in a window of its own.
addEventListener("keydown", (event) => {
  if (event.key !== "F1") return;
  event.preventDefault();
  window.open("/manual/", "_blank", "noopener");
});
document.addEventListener("signed-out", () => lost("signed-out"));
addEventListener("hashchange", () => state !== null && show());
follow(changed, lost);
