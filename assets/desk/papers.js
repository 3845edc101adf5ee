// What units hand in, and Word files that come back: dropped or chosen, looked at, then taken into the issue.

import { showBlocks } from "./blocks.js";
import { make, say, word } from "./dom.js";
import { wordParts } from "./remarks.js";
import { question } from "./steps.js";

async function send(issue, file, decisions, take) {
  const path = `/issues/${encodeURIComponent(issue)}/papers?name=${encodeURIComponent(file.name)}${take ? "&take=true" : ""}`;
  const response = await fetch(path, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: new Blob([JSON.stringify(decisions), "\n", file]) });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

const list = (label, lines) => (lines.length === 0 ? null : make("div", {}, make("p", {}, make("b", {}, label)), make("ul", {}, lines.map((line) => make("li", {}, line)))));

function returned(seen) {
  if (seen.isOther) return [make("p", { class: "told" }, word("returned-other", { issue: seen.returned }))];
  const changes = seen.changed.map((change) => make("li", {}, make("b", {}, change.field), " ", wordParts(change.parts)));
  const added = seen.added.map((unit) => make("li", {}, word("returned-added", { unit })));
  return [
    make("p", {}, word("returned")),
    seen.isStale ? make("p", { class: "told" }, word("returned-stale")) : null,
    changes.length + added.length > 0 ? make("ul", { class: "changes" }, changes, added) : make("p", {}, word("returned-none")),
    seen.left > 0 ? make("p", { class: "told" }, word("returned-left", { count: seen.left })) : null,
    list(word("left-out"), seen.notices),
  ];
}

// Saves the issue as a Word file; what is wrong with it is told where it cannot be.
export async function saveWord(issue) {
  const response = await fetch(`/issues/${encodeURIComponent(issue)}/word`, { cache: "no-store" });
  if (!response.ok) {
    const { told } = await response.json().catch(() => ({ told: String(response.status) }));
    question(word("word"), make("p", { class: "told" }, told), (close) => [make("button", { type: "button", class: "button", click: close }, word("cancel-word"))]);
    return;
  }
  const link = make("a", { href: URL.createObjectURL(await response.blob()), download: `${issue}.docx` });
  link.click();
  URL.revokeObjectURL(link.href);
}

// Looks at a file, and takes it in where somebody says so; `done` is called then.
export async function takePaper(issue, file, units, done) {
  let seen;
  try {
    seen = await send(issue.id, file, {}, false);
  } catch (error) {
    seen = { refused: error.message };
  }
  if (seen.blocks !== undefined) {
    showBlocks({ name: file.name, issue: issue.citation, seen, units, send: (decisions, take) => send(issue.id, file, decisions, take), done });
    return;
  }
  const told = make("p", { class: "told", role: "alert" }, seen.refused ?? "");
  const shown = seen.refused === undefined ? returned(seen) : [];
  const can = seen.refused === undefined && !seen.isOther && seen.changed.length + seen.added.length > 0;
  question(word("import-question", { name: file.name }), make("div", { class: "paper", tabindex: "0" }, told, shown), (close) => {
    const take = async () => {
      const taken = await send(issue.id, file, {}, true).catch((error) => ({ refused: error.message }));
      if (taken.refused !== undefined) {
        told.textContent = taken.refused;
        return;
      }
      close();
      say(word("taken", { count: taken.checks ?? 0 }));
      done();
    };
    const yes = make("button", { type: "button", class: "button main", click: take }, word("take-in"));
    yes.disabled = !can;
    return [make("button", { type: "button", class: "button", click: close }, word("discard")), yes];
  });
}
