// F6 leads from one part of the desk to the next, with Shift to the one before; whoever comes back is where they left.

const isShown = (element) => element.getClientRects().length > 0;

// The head, and the parts of the view that are marked as panes; else the view.
function panes() {
  const parts = [...document.querySelectorAll("#view .pane, #view [data-pane]")].filter(isShown);
  return [document.getElementById("head"), ...(parts.length > 0 ? parts : [document.getElementById("view")])];
}

// What can have the keyboard, the first one in a pane.
const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), select, textarea, [contenteditable], [tabindex='0']";

// In that of a manuscript its text, before the buttons over it; where that is locked, the way to open it.
const first = (pane) => [...pane.querySelectorAll(".manuscript .words"), ...pane.querySelectorAll(".strip.locked button"), ...pane.querySelectorAll(FOCUSABLE)].find((one) => one.tabIndex >= 0 && isShown(one) && one.closest("[inert]") === null);

// Where the keyboard was in each pane, and what was chosen there.
const left = new WeakMap();

function leave(pane) {
  const selection = getSelection();
  left.set(pane, { element: document.activeElement, range: selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null });
}

// Whether the keyboard went there: a pane may have nothing for it, or a field that nobody may write in just now.
function enter(pane) {
  const { element, range } = left.get(pane) ?? {};
  element?.focus();
  const isBack = element !== undefined && document.activeElement === element && pane.contains(element);
  if (!isBack) first(pane)?.focus();
  else if (element.isContentEditable && range !== null && element.contains(range.startContainer)) {
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }
  return pane.contains(document.activeElement);
}

addEventListener("keydown", (event) => {
  if (event.key !== "F6" || event.isComposing || document.querySelector("dialog[open]") !== null) return;
  event.preventDefault();
  const all = panes();
  const now = all.findIndex((one) => one.contains(document.activeElement));
  if (now >= 0) leave(all[now]);
  const by = event.shiftKey ? -1 : 1;
  all.some((_, count) => enter(all[(Math.max(now, 0) + by * (count + 1) + all.length * 2) % all.length]));
});
