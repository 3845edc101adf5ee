// The register: an issue is frozen as an edition, and what was frozen is verified.

import { ask, issuePath } from "./api.js";
import { addressOf, nameOf } from "./corrections.js";
import { button, make, say, word } from "./dom.js";
import { follow } from "./job.js";
import { list, namer } from "./problems.js";
import { put } from "./put.js";
import { post } from "./saver.js";
import { issueAddress } from "./sought.js";
import { question } from "./steps.js";

// Says what would be frozen of an issue, and freezes it where somebody says so; `desk` is what the desk says of the workspace.
export async function register(id, citation, desk) {
  const { edition, folder, files } = await ask(`${issuePath(id)}/registration`);
  const bar = make("progress", { "aria-label": word("register"), hidden: true });
  const told = make("div", { role: "status" });
  const found = make("div", { class: "paper", tabindex: "0", hidden: true });
  const answers = make("span", {});
  put(
    told,
    make("p", {}, word("register-what", { issue: citation, edition, folder })),
    make("ul", {}, [...files, word("register-settings"), word("register-pdfs")].map((one) => make("li", {}, one))),
    make("p", { class: "doubt" }, word("register-for-good")),
  );
  const go = async () => {
    bar.hidden = false;
    put(told, make("p", {}, word("registering")));
    put(answers);
    await post(`${issuePath(id)}/registration`, {});
    const ended = await follow(`${issuePath(id)}/registering`, () => bar.isConnected, () => {});
    if (ended === null) return;
    bar.hidden = true;
    put(told, make("p", {}, ended.told ?? word("not-registered")), ended.head ? make("p", { class: "quiet digest" }, ended.head) : null);
    say(told.textContent);
    const problems = ended.problems ?? [];
    found.hidden = problems.length === 0;
    put(found, list(problems, namer(desk)));
    put(answers, ...(ended.unapproved ?? []).map((name) => make("a", { class: "button", href: addressOf(name) }, word("to-issue", { issue: nameOf(name, desk) }))));
  };
  put(answers, button(word("register"), go, true));
  question(word("register-question", { issue: citation }), make("div", { class: "registering" }, bar, told, found), (close) => [answers, " ", button(word("close"), close)]);
}

const HEAD_WORDS = ["ledger-issue", "register-edition", "register-day", "register-state"];

function row({ issue, citation, edition, day, folder, isWhole }) {
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, make("a", { href: issueAddress(issue) }, citation)),
    make("td", { title: folder }, String(edition)),
    make("td", { class: "date" }, day),
    make("td", {}, isWhole ? word("register-whole") : make("span", { class: "mark error" }, word("register-altered"))),
  );
}

// Reads every line and every file of the register, and says of each edition whether it is as it was written.
export function verify(desk) {
  const told = make("p", { role: "status" }, word("verifying"));
  const found = make("div", { class: "paper", tabindex: "0", role: "group", "aria-label": word("verify"), hidden: true });
  question(word("verify"), make("div", { class: "registering" }, told, found), (close) => [button(word("close"), close, true)]);
  return post("/register", {}).then((seen) => {
    put(told, seen.told);
    say(seen.told);
    found.hidden = false;
    const head = make("thead", {}, make("tr", {}, HEAD_WORDS.map((id) => make("th", { scope: "col" }, word(id)))));
    put(found, list(seen.problems, namer(desk)), make("table", {}, head, make("tbody", {}, seen.editions.map(row))), seen.head ? make("p", { class: "quiet digest" }, seen.head) : null);
  });
}
