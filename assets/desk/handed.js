// What is handed in for an issue: dropped anywhere on it, pasted or chosen; the files that were looked at and are neither
// taken in nor closed; and those of which something was not taken.

import { handIn, isTooLarge } from "./attached.js";
import { button, make, tell, word } from "./dom.js";
import { openPaper, takePaper, waitingPapers } from "./papers.js";
import { put } from "./put.js";
import { showUntaken } from "./untaken.js";

// Room for decisions, which are sent with a file.
const WITH_FILE = 64 * 1024;

// `named` says what the issue is called, `isLocked` whether nothing of it may be changed; `state` is the desk's.
export function handedIn(id, writing, { state, named, isLocked }) {
  const element = make("section", { class: "papers-wait", hidden: true, "aria-label": word("papers-wait") });
  const chooser = make("input", { type: "file", hidden: true, change: () => take(chooser.files[0]) });

  function takeAll(files, target) {
    if (!isLocked()) handIn([...files], target, state().kinds, { attach: writing.attach, take });
  }

  function take(file) {
    if (file === undefined || isLocked()) return;
    chooser.value = "";
    // What is decided of it goes with it.
    if (isTooLarge(file, state().kinds.largest - WITH_FILE)) return;
    writing.flush();
    takePaper(named(), file, desk());
  }

  // What a file that is handed in is looked at with.
  const desk = () => ({
    units: state().units,
    writing,
    done: () => {
      writing.load();
      show();
    },
  });

  // The files that wait.
  async function show() {
    const papers = await waitingPapers(id).catch(() => []);
    const open = (paper) => button(paper.name, () => (isLocked() ? tell(word("locked")) : openPaper(named(), paper.key, desk())));
    const [waiting, taken] = [papers.filter(({ untaken }) => untaken === null), papers.filter(({ untaken }) => untaken !== null)];
    element.hidden = papers.length === 0;
    const part = (label, buttons) => (buttons.length === 0 ? [] : [make("p", { class: "quiet" }, label), ...buttons]);
    const left = (paper) => button(word("papers-left-of", { name: paper.name, count: paper.untaken.length }), () => showUntaken(id, paper, show));
    put(element, ...part(word("papers-wait"), waiting.map(open)), ...part(word("papers-left"), taken.map(left)));
  }

  // Takes what is dropped or pasted on the view of the issue.
  function listen(view) {
    view.append(chooser);
    view.addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
    view.addEventListener("drop", (event) => {
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      takeAll(event.dataTransfer.files, event.target);
    });
    // What is pasted as text is the field's.
    view.addEventListener("paste", (event) => !event.defaultPrevented && takeAll(event.clipboardData.files, event.target));
  }

  return { element, button: button(word("import"), () => chooser.click()), show, listen };
}
