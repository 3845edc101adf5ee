// The steps of an issue: draft, review, published. Publishing is asked for, with what becomes public.

import { ask as askServer } from "./api.js";
import { make, word } from "./dom.js";
import { counts, list } from "./problems.js";

const button = (label, click, isMain = false) => make("button", { type: "button", class: isMain ? "button main" : "button", click }, label);

// What can be done next with an issue in this state.
export function steps(issue, turnTo, flush) {
  if (issue === undefined) return [];
  if (issue.status === "draft") return [button(word("send-for-review"), () => turnTo("review"), true)];
  if (issue.status === "review") {
    return [button(word("back-to-draft"), () => turnTo("draft")), button(word("publish"), () => ask(issue, flush, () => turnTo("published")), true)];
  }
  return [];
}

// Shows a question with its answers, and goes when it is answered.
export function question(label, content, answers) {
  const dialog = make("dialog", { "aria-label": label, close: () => dialog.remove() }, make("h2", {}, label), content, make("p", { class: "choices" }, answers(() => dialog.close())));
  document.body.append(dialog);
  dialog.showModal();
}

// What would be wrong in the issue once it is published: what is a warning in a draft can be an error then.
async function ask(issue, flush, publish) {
  await flush();
  const { problems } = await askServer(`/issues/${encodeURIComponent(issue.id)}/as-published`);
  const errors = problems.filter((one) => one.severity === "error").length;
  const stops = problems.filter((one) => one.severity === "error");
  const found = counts(problems).map(({ weight, count }) => make("li", {}, make("span", { class: `mark ${weight}` }, `${word(weight)} ${count}`)));
  const reach = issue.audience === "internal" ? word("publish-internal") : word("publish-public");
  const told = make("ul", {}, make("li", {}, reach), found, errors > 0 ? make("li", {}, word("publish-errors", { count: errors })) : null);
  const content = make("div", { class: "paper", tabindex: "0" }, told, list(stops, false));
  question(word("publish-question", { issue: issue.citation }), content, (close) => {
    const yes = button(word("publish"), () => (close(), publish()), true);
    yes.disabled = errors > 0;
    return [button(word("not-yet"), close), yes];
  });
}
