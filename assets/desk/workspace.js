// A file of which a workspace has one, as a form: settings, units, words, news of failings between issues; and a correction.

import { kindWord, withdraw } from "./corrections.js";
import { button, make, say, word } from "./dom.js";
import { countAt } from "./form.js";
import { manuscript } from "./manuscript.js";
import { NEWS, NEWS_FILE, failingName, failingOfNews, isNews, isOther, newsAddress, newsName, newsQuestion } from "./news.js";
import { FILE_WORDS, allowedList, firstError, list, summary } from "./problems.js";
import { put } from "./put.js";
import { reviewPart } from "./review.js";
import { savedMark } from "./saved.js";
import { issueAddress } from "./sought.js";
import { tools } from "./tools.js";
import { showVersions } from "./versions.js";

// Links to the forms; to that of news between issues leads the ledger.
export const forms = () => FILE_WORDS.filter((name) => name !== NEWS_FILE).map((name) => make("a", { class: "button", href: `#/file/${name}` }, word(name)));

export const isForm = (name) => FILE_WORDS.includes(name) || name.startsWith("correction.") || isNews(name);

// `failing` is the one of which news are to be told, if any. Of one failing nothing of others is seen.
export function workspaceView(name, failing = null) {
  const of = isNews(name) ? failingOfNews(name) : failing;
  const file = isNews(name) ? NEWS_FILE : name;
  // What it is called, and the way back: a correction is of an issue.
  const correction = () => state?.corrections.find((one) => one.name === name);
  const title = () => {
    const own = correction();
    const issue = state?.issues.find(({ id }) => id === own?.issue);
    if (of !== null) return word("news-title", { what: failingName(of, state) });
    return own === undefined ? (FILE_WORDS.includes(name) ? word(name) : word("correct")) : `${kindWord(own.kind)} ${issue?.citation ?? own.issue}`;
  };
  const saved = savedMark(() => writing.toWaiting());
  const found = make("section", { class: "elsewhere", "aria-label": word("found") });
  let state = null;
  let problems = [];
  let allowed = [];
  let isUnlocked = false;
  let published = null;
  // A correction speaks of the units of its issue.
  const units = () => state.units.filter(([id]) => correction()?.units.includes(id) ?? true);
  const isHidden = of === null ? undefined : (form, at) => isOther(form, at, of);
  const writing = manuscript(isNews(name) || of === null ? name : newsName(of), { status: saved.tell, file: () => file, state: () => state, units, isForm: true, isHidden, isUnlocked: () => isUnlocked });
  const strip = make("p", { class: "strip held", hidden: true });
  const lockWords = make("span", {});
  const turner = button("", () => turnLock());
  const locked = make("p", { class: "strip locked", hidden: true }, lockWords, " ", turner);
  // What is said of a correction, or of news, before they are published, where somebody has to approve them.
  const reviewed = of !== null ? newsName(of) : name.startsWith("correction.") ? name : null;
  const review = reviewed !== null ? reviewPart(reviewed, writing, tellReview, () => writing, word("remark-how-here")) : null;
  const stage = make("span", { class: "state" });
  const steps = make("span", { class: "steps" });
  const remarking = review === null ? [] : [[word("remark"), "Ctrl+Alt+M", review.remarkHere]];
  const element = make("div", { class: "workspace" }, tools(writing, remarking), strip, locked, writing.element, found, review?.element ?? null);
  if (review !== null) review.element.hidden = true;
  const openVersions = () => showVersions(file, title(), writing);
  const toVersions = button(word("held-versions"), openVersions);

  function tellReview() {
    const isAsked = review.isAsked();
    // Whoever changes it once more says so once more.
    if (published !== null && review.published() > published) isUnlocked = false;
    published = review.published() ?? published;
    lock();
    review.element.hidden = !isAsked;
    stage.hidden = !isAsked;
    stage.className = `state ${review.stage()}`;
    stage.textContent = review.stageWords() ?? "";
    put(steps, ...(isAsked ? review.buttons() : []));
  }

  // What is out stays as it is, until somebody means to change it: a correction, news of a failing, the list of all news.
  const isOut = () => (review !== null ? review.isOut() : name === NEWS_FILE && writing.form() !== null && countAt(writing.form(), NEWS) > 0);

  function lock() {
    const is = isOut() && !isUnlocked;
    locked.hidden = !isOut();
    lockWords.textContent = is ? word("locked-beside") : word("unlocked-beside");
    turner.textContent = is ? word("unlock") : word("lock-again");
    writing.lock(is);
  }

  function turnLock(is = !isUnlocked) {
    isUnlocked = is;
    lock();
    if (!locked.hidden) say(lockWords.textContent);
    update(state);
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
  const telling = isNews(name) ? make("a", { class: "button", href: newsAddress(of) }, word("ledger-tell")) : null;
  const beside = () => (put(side, correction() === undefined ? null : withdrawing, telling, versioning, review === null ? null : steps), side);

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
    lock();
    if (failing !== null && !writing.isUnread()) {
      const asked = newsQuestion(writing, failing, failingName(failing, state), () => turnLock(true));
      failing = null;
      if (asked !== null) {
        strip.after(asked);
        asked.focus();
      }
    }
    found.hidden = problems.length + allowed.length === 0;
    const { show, mend, allow, disallow, focusAt } = writing;
    const hands = writing.isLocked() ? { show } : { show, mend, allow };
    put(found, make("h2", {}, word("found"), " ", summary(problems)), list(problems, null, hands), allowedList(allowed, disallow, focusAt, found));
  }

  return {
    element,
    update,
    undo: writing.undo,
    title: (next) => ((state = next), title()),
    head: (next) => ((state = next), [
      make("a", { class: "back", href: of !== null || name === NEWS_FILE ? "#/ledger" : correction() === undefined ? "#/" : issueAddress(correction().issue), "aria-label": word("back") }, "‹"),
      make("h1", {}, title()),
      review === null ? null : stage,
      saved.element,
      beside(),
    ]),
  };
}
