// Builds the website and the files for the print room: how far it is, a way to stop it, and what came of it.

import { ask, issuePath } from "./api.js";
import { addressOf, nameOf } from "./corrections.js";
import { button, make, say, word } from "./dom.js";
import { fill, follow } from "./job.js";
import { newsName } from "./news.js";
import { list, namer } from "./problems.js";
import { put } from "./put.js";
import { saidLine } from "./remarks.js";
import { post } from "./saver.js";
import { issueAddress } from "./sought.js";
import { question } from "./steps.js";

// What stands in the way of a build where issues or corrections were not approved as they are: the way to each of them, where its
// next step is.
function wayTo(names, desk) {
  return names.flatMap((name) => [" ", make("a", { class: "button main", href: addressOf(name) }, word("to-issue", { issue: nameOf(name, desk) }))]);
}

// Who has built prints the newest issue.
function toPrint({ issues }) {
  const newest = issues.filter(({ stage, date }) => stage === "published" && date !== null).sort((one, other) => other.date.localeCompare(one.date))[0];
  return newest === undefined ? "" : make("a", { class: "button", href: issueAddress(newest.id, { part: "print" }) }, word("to-print", { issue: newest.citation }));
}

// What the public will read of a failing, names hidden as they will be. Where the server does not answer, the build says so.
async function said(id) {
  const { corrected } = await ask(`${issuePath(newsName(id))}/publication`).catch(() => ({ corrected: [] }));
  return corrected.map(saidLine);
}

// Builds, or shows the build that runs; `desk` is what the desk says of the workspace. News of failings that the website did not tell
// are told first: nobody publishes them one by one where nobody has to approve them.
export async function build(desk) {
  const { news, unapproved } = desk;
  if (news.length === 0 || unapproved.length > 0) return run(desk);
  const told = await Promise.all(news.map(async ({ id, what, state, date }) => make("li", {}, date === null ? word("news-gone", { what }) : [word("news-public", { what, state, date }), await said(id)])));
  question(word("build"), make("div", { class: "paper", tabindex: "0" }, make("p", {}, word("build-news")), make("ul", {}, told)), (close) => [
    button(word("build-not-yet"), close),
    button(word("build"), () => (close(), run(desk)), true),
  ]);
}

async function run(desk) {
  const bar = make("progress", { "aria-label": word("build") });
  const told = make("p", { role: "status" }, word("building"));
  const found = make("div", { class: "paper", tabindex: "0", hidden: true });
  const answers = make("span", {});
  const stop = button(word("stop"), () => post("/build/stop", {}));
  put(answers, stop);
  question(word("build"), make("div", {}, bar, told, found), (close) => [answers, button(word("close"), close)]);
  const dialog = bar.closest("dialog");
  await post("/build", {});

  const state = await follow("/build", () => dialog.isConnected, (now) => {
    fill(bar, now);
    told.textContent = word("built-so-far", now);
  });
  if (state === null) return;
  bar.hidden = true;
  const isBuilt = state.state === "built";
  const folders = state.folders?.join(word("and"));
  const made = state.isUnchanged ? word("unchanged", { folders }) : word("built", { count: state.issues, folders });
  told.textContent = isBuilt ? made : (state.told ?? word("not-built"));
  if (state.advice) told.append(make("br", {}), state.advice);
  say(told.textContent);
  const problems = state.problems ?? [];
  found.hidden = problems.length === 0;
  put(found, list(problems, namer(desk)));
  put(answers, ...(isBuilt ? [make("a", { class: "button main", href: desk.site, target: "_blank", rel: "noopener" }, word("site")), " ", toPrint(desk)] : wayTo(state.unapproved ?? [], desk)));
}
