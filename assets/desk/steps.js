// Questions that are answered before anything else is done.

import { isChord, isSeen, make } from "./dom.js";

// Shows a question with its answers, and goes when it is answered. Ctrl+Enter is its main answer, wherever the keyboard is in it,
// and Enter in the field for a name.
export function question(label, content, answers) {
  const keydown = (event) => {
    // A name is the last that somebody types.
    const isAnswer = isChord(event) || event.target.id === "who";
    if (event.key !== "Enter" || !isAnswer || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    [...dialog.querySelectorAll(".choices button.main:enabled")].find(isSeen)?.click();
  };
  const dialog = make("dialog", { "aria-label": label, keydown }, make("h2", {}, label), content, make("p", { class: "choices" }, answers(() => dialog.close())));
  showDialog(dialog);
}

// Where the keyboard goes when the button that led to a dialog is gone: to the next one of its place, else to the view.
function focusNear(places) {
  const place = places.find((one) => one.isConnected && one.querySelector("button, a") !== null);
  const next = place?.querySelector("button.main:enabled, a.main") ?? place?.querySelector("button:enabled, a[href]");
  (next ?? document.getElementById("view")).focus({ preventScroll: true });
}

// Shows a dialog until it is closed. The browser gives the keyboard back then, where the button that led to it is there, but not
// what was chosen in a field: without it nothing could be typed there.
export function showDialog(dialog) {
  const places = [];
  for (let one = document.activeElement?.parentElement; one && one !== document.body; one = one.parentElement) places.push(one);
  const selection = getSelection();
  const chosen = selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (document.activeElement === document.body && places.length > 0 && document.querySelector("dialog[open]") === null) focusNear(places);
    const field = document.activeElement;
    const isLost = field?.isContentEditable && !(selection.rangeCount > 0 && field.contains(selection.anchorNode));
    if (!isLost || chosen === null || !field.contains(chosen.startContainer)) return;
    selection.removeAllRanges();
    selection.addRange(chosen);
  });
  document.body.append(dialog);
  dialog.showModal();
}
