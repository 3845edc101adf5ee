// What was not taken of a text that is in its issue by now: each block can be copied, the file can be had again, and all of it is
// let go once somebody has seen it.

import { issuePath } from "./api.js";
import { button, make, tell, word } from "./dom.js";
import { post } from "./saver.js";
import { question } from "./steps.js";

function block({ what, lines }) {
  const words = make("div", { class: "block-source" }, lines.map((line) => make("p", {}, line)));
  const copy = () => {
    getSelection().selectAllChildren(words);
    document.execCommand("copy");
    tell(word("copied"));
  };
  return make("li", { class: "problem" }, make("p", { class: "where" }, what), words, make("p", { class: "choices left" }, button(word("copy-words"), copy)));
}

// `done` is called when it was let go.
export function showUntaken(issue, { key, name, untaken }, done) {
  const path = `${issuePath(issue)}/papers/${key}`;
  const whole = async () => {
    const response = await fetch(path, { cache: "no-store" });
    const link = make("a", { href: URL.createObjectURL(await response.blob()), download: name });
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const content = make("div", { class: "untaken" }, make("p", { class: "quiet" }, word("papers-left-how")), make("ol", { class: "problems", tabindex: "0", "aria-label": word("papers-left") }, untaken.map(block)));
  question(word("papers-left-of", { name, count: untaken.length }), content, (close) => {
    const letGo = async () => {
      await post(`${path}/closed`, {});
      close();
      done();
    };
    return [button(word("papers-let-go"), letGo), button(word("papers-whole"), whole), button(word("close"), close, true)];
  });
}
