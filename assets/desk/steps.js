// Questions that are answered before anything else is done.

import { isChord, isSeen, make } from "./dom.js";

// Shows a question with its answers, and goes when it is answered. Ctrl+Enter is its main answer, wherever the keyboard is in it.
export function question(label, content, answers) {
  const keydown = (event) => {
    if (event.key !== "Enter" || !isChord(event) || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    [...dialog.querySelectorAll(".choices button.main:enabled")].find(isSeen)?.click();
  };
  const dialog = make("dialog", { "aria-label": label, keydown }, make("h2", {}, label), content, make("p", { class: "choices" }, answers(() => dialog.close())));
  showDialog(dialog);
}

// Shows a dialog until it is closed. The browser gives the keyboard back then, but not what was chosen in a field: without it
// nothing could be typed there.
export function showDialog(dialog) {
  const selection = getSelection();
  const chosen = selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  dialog.addEventListener("close", () => {
    dialog.remove();
    const field = document.activeElement;
    const isLost = field?.isContentEditable && !(selection.rangeCount > 0 && field.contains(selection.anchorNode));
    if (!isLost || chosen === null || !field.contains(chosen.startContainer)) return;
    selection.removeAllRanges();
    selection.addRange(chosen);
  });
  document.body.append(dialog);
  dialog.showModal();
}
