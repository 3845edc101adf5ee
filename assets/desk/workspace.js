// A file of which a workspace has one, as a form: settings, units, words, news of failings between issues; and a correction.

import { kindWord, withdraw } from "./corrections.js";
import { button, make, today, word } from "./dom.js";
import { countAt, find, textAt } from "./form.js";
import { manuscript } from "./manuscript.js";
import { FILE_WORDS, allowedList, firstError, list, summary } from "./problems.js";
import { put } from "./put.js";
import { reviewPart } from "./review.js";
import { savedMark } from "./saved.js";
import { issueAddress } from "./sought.js";
import { tools } from "./tools.js";
import { showVersions } from "./versions.js";

// Links to the forms; to that of news between issues leads the ledger.
export const forms = () => FILE_WORDS.filter((name) => name !== "rectifications").map((name) => make("a", { class: "button", href: `#/file/${name}` }, word(name)));

export const isForm = (name) => FILE_WORDS.includes(name) || name.startsWith("correction.");

const NEWS = ["rectifications"];

// How a failing stands, chosen before anything is written of it: what is in the file is public with the next build. News of today
// that are there already are written further. `writing` holds them.
function newsQuestion(writing, failing, name) {
  const news = (key) => Array.from({ length: countAt(writing.form(), NEWS) }, (_, index) => textAt(writing.form(), [...NEWS, index, key]));
  const dates = news("date");
  const own = news("failing").findLastIndex((one, index) => one === failing && dates[index] === today());
  if (own >= 0) {
    writing.focusAt([...NEWS, own, "text"]) || writing.focusAt([...NEWS, own, "state"]);
    return null;
  }
  const states = find(writing.form(), NEWS).field.blank.fields.find(({ key }) => key === "state").choices;
  const choose = (state) => {
    asked.remove();
    writing.add(NEWS, { failing, state });
  };
  const buttons = states.map(([state, label]) => button(label, () => choose(state)));
  const asked = make("div", { class: "strip", role: "group", tabindex: "-1", "aria-label": word("news-of", { what: name }) }, word("news-of", { what: name }), " ", buttons.flatMap((one) => [one, " "]));
  return asked;
}

// `failing` is the one of which news are to be told, if any.
export function workspaceView(name, failing = null) {
  const isOfLedger = failing !== null;
  // What it is called, and the way back: a correction is of an issue.
  const correction = () => state?.corrections.find((one) => one.name === name);
  const title = () => {
    const own = correction();
    const issue = state?.issues.find(({ id }) => id === own?.issue);
    return own === undefined ? (FILE_WORDS.includes(name) ? word(name) : word("correct")) : `${kindWord(own.kind)} ${issue?.citation ?? own.issue}`;
  };
  const saved = savedMark(() => writing.toWaiting());
  const found = make("section", { class: "elsewhere", "aria-label": word("found") });
  let state = null;
  let problems = [];
  let allowed = [];
  // A correction speaks of the units of its issue.
  const units = () => state.units.filter(([id]) => correction()?.units.includes(id) ?? true);
  const writing = manuscript(name, { status: saved.tell, file: () => name, state: () => state, units, isForm: true });
  const strip = make("p", { class: "strip held", hidden: true });
  // What is said of a correction before it is published, where somebody has to approve it.
  const review = name.startsWith("correction.") ? reviewPart(name, writing, tellReview, () => writing, word("remark-how-here")) : null;
  const stage = make("span", { class: "state" });
  const steps = make("span", { class: "steps" });
  const remarking = review === null ? [] : [[word("remark"), "Ctrl+Alt+M", review.remarkHere]];
  const element = make("div", { class: "workspace" }, tools(writing, remarking), strip, writing.element, found, review?.element ?? null);
  if (review !== null) review.element.hidden = true;
  const openVersions = () => showVersions(name, title(), writing);
  const toVersions = button(word("held-versions"), openVersions);

  function tellReview() {
    const isAsked = review.isAsked();
    review.element.hidden = !isAsked;
    stage.hidden = !isAsked;
    stage.className = `state ${review.stage()}`;
    stage.textContent = review.stageWords() ?? "";
    put(steps, ...(isAsked ? review.buttons() : []));
  }

  async function takeBack() {
    await writing.settled();
    await withdraw(correction());
  }

  // A file that cannot be read: why, and the way back to what it said.
  function tellHeld() {
    const first = firstError(problems);
    strip.hidden = !writing.isUnread();
    put(strip, ...(strip.hidden ? [] : [first === undefined ? word("unread-manuscript") : word("held-form", first), " ", toVersions]));
  }

  // Whoever is at a button stays there when more is known: each is made once.
  const side = make("div", { class: "side" });
  const [withdrawing, versioning] = [button(word("withdraw"), takeBack), button(word("versions"), openVersions)];
  const beside = () => (put(side, correction() === undefined ? null : withdrawing, versioning, review === null ? null : steps), side);

  async function update(next) {
    state = next;
    try {
      await writing.load();
      ({ problems, allowed } = await writing.look());
      await review?.load();
    } catch {
      // The strip says that the server does not answer.
      return;
    }
    tellHeld();
    if (failing !== null && !writing.isUnread()) {
      const asked = newsQuestion(writing, failing, state.failings.find(([id]) => id === failing)?.[1] ?? failing);
      failing = null;
      if (asked !== null) {
        strip.after(asked);
        asked.focus();
      }
    }
    found.hidden = problems.length + allowed.length === 0;
    const { show, mend, allow, disallow, focusAt } = writing;
    put(found, make("h2", {}, word("found"), " ", summary(problems)), list(problems, null, { show, mend, allow }), allowedList(allowed, disallow, focusAt, found));
  }

  return {
    element,
    update,
    undo: writing.undo,
    title: (next) => ((state = next), title()),
    head: (next) => ((state = next), [
      make("a", { class: "back", href: isOfLedger ? "#/ledger" : correction() === undefined ? "#/" : issueAddress(correction().issue), "aria-label": word("back") }, "‹"),
      make("h1", {}, title()),
      review === null ? null : stage,
      saved.element,
      beside(),
    ]),
  };
}
