// A file of which a workspace has one, as a form: settings, units, words, news of failings between issues.

import { button, make, put, word } from "./dom.js";
import { manuscript } from "./manuscript.js";
import { FILE_WORDS, list, summary } from "./problems.js";
import { savedMark } from "./saved.js";
import { tools } from "./tools.js";
import { showVersions } from "./versions.js";

// Links to the forms.
export const forms = () => FILE_WORDS.map((name) => make("a", { class: "button", href: `#/file/${name}` }, word(name)));

export const isForm = (name) => FILE_WORDS.includes(name);

export function workspaceView(name) {
  const saved = savedMark(() => writing.toWaiting());
  const found = make("section", { class: "elsewhere", "aria-label": word("found") });
  let state = null;
  let problems = [];
  const writing = manuscript(name, { status: saved.tell, file: () => name, state: () => state, isForm: true });
  const element = make("div", { class: "workspace" }, tools(writing), writing.element, found);

  async function update(next) {
    state = next;
    try {
      await writing.load();
      ({ problems } = await writing.look());
    } catch {
      // The strip says that the server does not answer.
      return;
    }
    found.hidden = problems.length === 0;
    put(found, make("h2", {}, word("found"), " ", summary(problems)), list(problems, null, { show: writing.show, mend: writing.mend }));
  }

  return {
    element,
    update,
    title: () => word(name),
    head: () => [make("a", { class: "back", href: "#/", "aria-label": word("back") }, "‹"), make("h1", {}, word(name)), saved.element, make("div", { class: "side" }, button(word("versions"), () => showVersions(name, word(name), writing)))],
  };
}
