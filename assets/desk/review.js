// The review of an issue or a correction: the buttons at the head as the stage allows, who says so, and what changed since somebody agreed.

import { ask, issuePath } from "./api.js";
import { unchosen } from "./conflict.js";
import { button, make, say, tell, today, word } from "./dom.js";
import { publishView } from "./publish.js";
import { put } from "./put.js";
import { chosenWords, differences, movedBetween, numbered, openRemarks, remarkDialog, remarksPane } from "./remarks.js";
import { post } from "./saver.js";
import { known, namesIn, signer } from "./signer.js";
import { question } from "./steps.js";

// Asks who it is and what is said, by one of `names` or another; `send` gets both, and what it refuses is told. What is said is kept under the name of a
// draft until it is sent, or somebody says that it shall not be; what is `refused` can be said again elsewhere.
function sign(label, { about = [], needed = false, wide = false, done = label, draft, refused = null, asked = null, names }, send) {
  const who = signer(names);
  const words = make("textarea", { id: "opinion", rows: wide ? "4" : "3", required: needed, input: () => keep(words.value) }, sessionStorage.getItem(draft) ?? "");
  const keep = (said) => (said === "" ? sessionStorage.removeItem(draft) : sessionStorage.setItem(draft, said));
  const told = make("p", { class: "told", role: "alert" });
  const content = make(
    "div",
    { class: "signing" },
    about,
    make("p", {}, make("label", { for: "opinion" }, needed ? word("opinion-needed") : word("opinion")), words),
    who.element,
    asked?.element ?? null,
    told,
  );
  question(label, content, (close) => {
    const go = async () => {
      if (!who.isSaid(told)) return;
      if (needed && words.value.trim() === "") {
        told.textContent = word("opinion-missing");
        return words.focus();
      }
      const doubts = asked?.doubts(who.name()) ?? [];
      if (doubts.length > 0 && told.textContent !== doubts.join("")) {
        told.replaceChildren(...doubts.flatMap((one, index) => (index === 0 ? [one] : [make("br"), one])));
        return;
      }
      try {
        await send(who.name(), words.value, asked?.values() ?? {});
        who.keep();
        keep("");
        close();
      } catch (error) {
        told.textContent = error.message;
        if (refused !== null) leave.textContent = refused;
      }
    };
    const leave = button(word("discard-it"), () => {
      if (told.textContent === "") keep("");
      close();
    });
    return [leave, button(done, go, true)];
  });
  (who.name() === "" && !needed ? who : words).focus();
}

// Who is asked to look at it, and by when: nobody has to say either. What cannot be meant is told once; who sends it again means it.
// `needsOther` says that nobody approves what they sent themselves.
function askedFor(names, needsOther) {
  const to = make("input", { id: "asked-to", type: "text", autocomplete: "off", list: "asked-names" });
  const due = make("input", { id: "asked-due", type: "date" });
  const row = (label, control, ...more) => make("p", {}, make("label", { for: control.id }, label), control, more);
  const doubts = (who) => {
    const isOwn = needsOther && to.value.trim() !== "" && to.value.trim() === who.trim();
    const isPast = due.value !== "" && due.value < today();
    const told = [isOwn && word("asks-oneself"), isPast && word("asks-past", { day: due.value })].filter((one) => one);
    return told.length === 0 ? [] : [...told, word("asks-again")];
  };
  const known = make("datalist", { id: "asked-names" }, [...new Set(names)].map((name) => make("option", { value: name })));
  return { element: make("div", { class: "asked-for" }, row(word("asked-to"), to, known), row(word("asked-due"), due)), doubts, values: () => ({ to: to.value, due: due.value }) };
}

// `leading` leads to words and fields: in the manuscript, or on the pages; `how` says how a remark is made.
export function reviewPart(id, writing, told, leading, how = word("remark-how")) {
  const address = issuePath(id);
  const element = make("section", { class: "found review", "aria-label": word("remarks"), keydown: movedBetween });
  let review = null;
  let last = null;

  async function send(path, sent) {
    review = await post(`${address}/${path}`, sent);
    draw();
    told();
  }

  // What is seen is what is sent: nothing of it waits in this window.
  async function seen() {
    await writing.settled();
    take(await ask(`${address}/review`));
    return review !== null;
  }

  // A review that cannot be read is told, and nothing can be done with it.
  function take(next) {
    review = next.told === undefined ? next : null;
    if (review !== null) draw();
    else put(element, make("p", { class: "told" }, next.told));
    if (next.told !== undefined) say(next.told);
  }

  async function step(kind, label) {
    if (!(await seen())) return;
    // What is agreed to is what is shown now, whatever comes in while somebody reads it.
    const { content } = review;
    const about = kind === "approved" || kind === "signed" ? [...openRemarks(review), ...differences(review, null)] : [];
    if (kind !== "returned") about.unshift(...unchosen(writing));
    const asked = kind === "sent" ? askedFor(namesIn(review), review.isAsked) : null;
    signHere(label, { about, needed: kind === "returned", draft: kind, asked }, async (who, opinion, more) => {
      await send("review", { kind, who, opinion, content, ...more });
      say(word("stage-now", { stage: word(review.stage) }));
      await writing.load();
    });
  }

  function publish() {
    publishView(id, writing, seen, () => review, (who, content) => send("review", { kind: "published", who, opinion: "", content }));
  }

  // What is said of this issue and not sent yet.
  const signHere = (label, how, send) => sign(label, { ...how, draft: `${id} ${how.draft}`, names: namesIn(review) }, send);

  // Whether somebody else sent it, and waits for whoever sits here.
  function isAwaited() {
    const sender = review?.records.findLast((one) => one.kind === "sent")?.who;
    return review?.stage === "review" && sender !== undefined && sender !== known();
  }

  // The buttons of what can be done next; the last is the usual one, but for whoever is waited for, who agrees or does not.
  function buttons() {
    if (review === null) return [];
    const all = [
      ["returned", word("send-back")],
      ["sent", word("send-for-review")],
      ["approved", word("approve")],
      ["signed", word("sign")],
    ];
    const steps = all.filter(([kind]) => review.steps.includes(kind)).map(([kind, label]) => [label, () => step(kind, label), kind]);
    if (review.mayBePublished) steps.push([word("publish"), publish, "published"]);
    const agree = isAwaited() ? steps.findIndex(([label]) => label === word("approve")) : -1;
    // What somebody has not chosen is not in the file, and goes nowhere.
    const count = writing.waiting();
    const off = (kind) => (count > 0 && kind !== "returned" ? { disabled: true, title: word("unchosen", { count }) } : {});
    return steps.map(([label, click, kind], index) => button(label, click, index === (agree < 0 ? steps.length - 1 : agree), off(kind)));
  }

  function remarkHere() {
    const part = chosenWords(writing);
    if (part === null || part.words === "") return tell(word("remark-where"));
    remarkOn(part);
  }

  const remarkOn = (part, done = () => {}) =>
    remarkDialog(part, signHere, async (who, words) => {
      await send("remarks", { ...part.sent, words, who });
      done();
    });

  function reply(remark, state) {
    signHere(state === null ? word("reply") : state === "closed" ? word("close-remark") : word("open-remark"), { needed: state === null, draft: remark.id }, (who, words) =>
      send("replies", { remark: remark.id, words, state, who }),
    );
  }

  function draw() {
    put(element, ...remarksPane(review, leading(), reply, how));
    const now = JSON.stringify([review.stage, review.since?.fields.length ?? 0]);
    if (last !== null && last !== now) say(stageWords());
    last = now;
  }

  function stageWords() {
    const count = review.since?.fields.length ?? 0;
    // Sent again since, it waits for whoever reads it.
    const isSent = review.records.findLastIndex(({ kind }) => kind === "sent") > (review.since?.record ?? -1);
    const voided = review.stage === "review" && count > 0 && !isSent && review.records[review.since.record].kind !== "returned";
    if (voided) return word("changed-after", { count });
    if (review.isUnsent) return review.isNew ? word("never-approved") : word("changed-since-published");
    return word(review.stage);
  }

  async function load() {
    try {
      take(await ask(`${address}/review`));
    } catch {
      // The strip says that the server does not answer.
    }
    told();
  }

  return {
    element,
    load,
    buttons,
    remarkHere,
    stage: () => review?.stage ?? null,
    // Whether anybody has to approve anything here.
    isAsked: () => review?.isAsked ?? false,
    // What is said of the edition that is registered; nothing where none is.
    registered: () => review?.registered ?? "",
    isOut: () => review?.isOut ?? false,
    // How often it was published; null where nobody knows yet.
    published: () => review?.records.filter(({ kind }) => kind === "published").length ?? null,
    stageWords: () => (review === null ? null : stageWords()),
    // Where the first one is that nobody has closed.
    firstOpen: () => review?.remarks.find((one) => one.isOpen && one.place !== null)?.place ?? null,
    open: () => review?.remarks.filter((one) => one.isOpen).length ?? 0,
    // Remarks that are open, as they stand beside their words.
    cards: () => (review === null ? [] : numbered(review.remarks, leading(), reply).filter(({ remark }) => remark.isOpen)),
    remark: remarkOn,
    isAwaited,
  };
}
