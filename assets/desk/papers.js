// What units hand in, and Word files that come back: dropped or chosen, looked at, then taken into the issue. A file that is
// looked at waits at the server until it is taken in or closed.

import { ask, issuePath } from "./api.js";
import { showBlocks } from "./blocks.js";
import { button, make, word } from "./dom.js";
import { showReturned } from "./returned.js";
import { post } from "./saver.js";
import { question } from "./steps.js";

const papersPath = (issue) => `${issuePath(issue)}/papers`;

async function send(issue, file, decisions, take) {
  const path = `${papersPath(issue)}?name=${encodeURIComponent(file.name)}${take ? "&take=true" : ""}`;
  const response = await fetch(path, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: new Blob([JSON.stringify(decisions), "\n", file]) });
  if (response.ok) return response.json();
  const { told } = await response.json().catch(() => ({}));
  throw new Error(told ?? String(response.status));
}

// Saves the issue as a Word file (`word`, docx) or a mail (`mail`, eml); what is wrong with it is told where it cannot be.
export async function saveAs(issue, kind, end) {
  const response = await fetch(`${issuePath(issue)}/${kind}`, { cache: "no-store" });
  if (!response.ok) {
    const { told } = await response.json().catch(() => ({ told: String(response.status) }));
    question(word(kind), make("p", { class: "told" }, told), (close) => [button(word("cancel-word"), close)]);
    return;
  }
  const link = make("a", { href: URL.createObjectURL(await response.blob()), download: `${issue}.${end}` });
  link.click();
  URL.revokeObjectURL(link.href);
}

// The files that wait for an issue.
export const waitingPapers = async (issue) => (await ask(papersPath(issue))).papers;

// Looks again at a file that waits, with what was decided of it by now.
export async function openPaper(issue, key, desk) {
  const paper = (await waitingPapers(issue.id)).find((one) => one.key === key);
  const response = await fetch(`${papersPath(issue.id)}/${key}`, { cache: "no-store" });
  if (paper !== undefined && response.ok) await takePaper(issue, new File([await response.blob()], paper.name), desk, paper.decisions ?? {});
}

// Looks at a file, and takes it in where somebody says so. The desk has `units`, `writing`, and `done`, which is called when
// a file is taken in or closed.
export async function takePaper(issue, file, { units, writing, done }, decisions = {}) {
  let seen;
  try {
    seen = await send(issue.id, file, decisions, false);
  } catch (error) {
    seen = { refused: error.message };
  }
  const shown = { name: file.name, issue: issue.citation, seen, decisions, send: (decisions, take) => send(issue.id, file, decisions, take) };
  const close = async () => {
    await post(`${papersPath(issue.id)}/${seen.paper}/closed`, {});
    done();
  };
  done();
  if (seen.blocks !== undefined) showBlocks({ ...shown, units, done, close });
  else if (seen.changes !== undefined) showReturned({ ...shown, writing, close });
  else {
    const told = seen.isOther ? word("returned-other", { issue: seen.returned }) : seen.refused;
    question(word("import-question", { name: file.name }), make("p", { class: "told", role: "alert" }, told), (close) => [button(word("cancel-word"), close)]);
  }
}
