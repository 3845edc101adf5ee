// Questions that are answered before anything else is done.

import { make } from "./dom.js";

// Shows a question with its answers, and goes when it is answered.
export function question(label, content, answers) {
  const dialog = make("dialog", { "aria-label": label, close: () => dialog.remove() }, make("h2", {}, label), content, make("p", { class: "choices" }, answers(() => dialog.close())));
  document.body.append(dialog);
  dialog.showModal();
}
