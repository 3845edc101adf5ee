// The tab of remarks: what changed since somebody looked, what was said of fields and words, who said what.

import { button, isChord, isSeen, make, nextOf, word } from "./dom.js";

const WORD_TAGS = { same: "span", gone: "del", new: "ins" };

export const wordParts = (parts) => parts.map(([kind, text]) => make(WORD_TAGS[kind], {}, text));

// What one field says in public, below what it speaks of.
export const saidLine = ({ unit, parts }) => make("p", {}, unit === "" ? null : [make("b", {}, unit), " "], wordParts(parts));

const SAME_WORDS = ["same-as-approved", "same-as-returned", "same-as-signed"];
const SINCE_WORDS = ["since-approved", "since-returned", "since-signed"];
const CHANGE_WORDS = ["change-new", "change-gone", "change-reordered", "change-file"];
const DID_WORDS = ["did-sent", "did-approved", "did-returned", "did-signed", "did-published"];
const KNOWN_WORDS = ["known-declared", "known-password"];
const STATE_WORDS = ["remark-open", "remark-answered", "remark-changed", "remark-gone", "remark-closed"];

// The word of a list for one of its kinds.
export const wordOf = (words, kind, values) => word(words.find((one) => one.endsWith(`-${kind}`)), values);

export const changeWords = (what) => wordOf(CHANGE_WORDS, what);

// When something was said, to the minute.
export const time = (when) => when.slice(0, 16).replace("T", " ");

// What changed since the issue was approved, signed or sent back; `writing`, where it can be seen, leads to the place.
export function differences({ since, records }, writing) {
  if (since === null) return [];
  const count = since.fields.length;
  const record = records[since.record];
  const head = make("h2", {}, wordOf(count === 0 ? SAME_WORDS : SINCE_WORDS, record.kind, { count }));
  const one = ({ at, place, what, parts }) =>
    make(
      "li",
      { class: "problem changed", tabindex: "-1" },
      make("p", { class: "where" }, place),
      make("p", { class: "what" }, what === "reworded" ? wordParts(parts) : [changeWords(what), " ", wordParts(parts)]),
      writing === null || what === "gone" || at.length === 0 ? null : button(word("show"), () => writing.focusAt(at)),
    );
  return [head, make("p", { class: "quiet" }, `${record.who} ${time(record.when)}`), count > 0 ? make("ol", { class: "problems" }, since.fields.map(one)) : null];
}

const stateOf = (remark) => {
  if (!remark.isOpen) return "closed";
  if (remark.place === null) return "gone";
  if (remark.now !== null) return "changed";
  return remark.replies.length > 0 ? "answered" : "open";
};

const closes = (event) => event.key === "Enter" && isChord(event) && !event.isComposing;

// Up and down lead from one to the next, whichever part of it has the keyboard.
export function movedBetween(event) {
  const own = event.target.closest(".problem");
  if (own === null) return;
  nextOf(event, [...event.currentTarget.querySelectorAll(".problem")].filter(isSeen), own);
}

function one(remark, number, writing, reply) {
  const state = stateOf(remark);
  const replies = remark.replies.map((one) => make("p", { class: "reply" }, make("b", {}, one.who), " ", one.words ?? (one.state === "closed" ? word("was-closed") : word("was-opened")), " ", make("span", { class: "where" }, time(one.when))));
  return make(
    "li",
    { class: `problem remark remark-${state}`, "data-of": remark.id, tabindex: "-1", keydown: (event) => closes(event) && remark.isOpen && writing !== null && (event.preventDefault(), reply(remark, "closed")) },
    make("p", { class: "where" }, make("b", {}, String(number)), ` ${remark.who} ${time(remark.when)} `, make("span", { class: "state-word" }, wordOf(STATE_WORDS, state))),
    remark.isWhole ? make("p", { class: "where" }, remark.where) : make("p", { class: "quote" }, "“", remark.quote, "”"),
    make("p", { class: "what" }, remark.words),
    remark.now === null ? null : make("p", { class: "where" }, word("reads-now"), " ", make("ins", {}, remark.now)),
    replies,
    writing === null ? null : make(
      "p",
      { class: "choices left" },
      remark.place === null ? null : button(word("show"), () => writing.show({ place: remark.place })),
      remark.isOpen ? button(word("reply"), () => reply(remark, null)) : null,
      remark.isOpen ? button(word("close-remark"), () => reply(remark, "closed")) : button(word("open-remark"), () => reply(remark, "open")),
    ),
  );
}

// Remarks with the numbers that they keep; `writing` leads to their words.
export const numbered = (remarks, writing, reply) => remarks.map((remark, index) => ({ remark, number: index + 1, item: one(remark, index + 1, writing, reply) }));

// What nobody has closed, for whoever is about to agree: how many, and which.
export function openRemarks({ remarks }) {
  const open = numbered(remarks, null, null).filter(({ remark }) => remark.isOpen).map(({ item }) => item);
  return open.length === 0 ? [] : [make("p", {}, make("span", { class: "mark warning" }, word("open-remarks", { count: open.length }))), make("ol", { class: "problems" }, open)];
}

// Who is asked to look at something, and by when.
export const askedWords = ({ to, due }) => [to === null ? null : word("asked-of", { who: to }), due === null ? null : word("asked-by", { day: due })].filter((one) => one !== null).join(word("comma"));

// Who took which step, over which content; the last one first.
export function recordList(records) {
  // Somebody else may approve than who was asked; the record says so.
  const askedBefore = (one) => records.slice(0, records.indexOf(one)).findLast(({ kind }) => kind === "sent")?.to ?? null;
  const instead = (one) => {
    const to = one.kind === "approved" ? askedBefore(one) : null;
    return to === null || to === one.who ? null : make("p", { class: "quiet" }, word("was-asked", { who: to }));
  };
  const row = (record) =>
    make(
      "li",
      {},
      make("b", {}, wordOf(DID_WORDS, record.kind)),
      ` ${record.who} `,
      make("span", { class: "quiet" }, wordOf(KNOWN_WORDS, record.known)),
      ` ${time(record.when)} `,
      record.isToday ? make("span", { class: "mark good" }, word("is-today")) : make("span", { class: "quiet" }, word("is-other")),
      record.to === null && record.due === null ? null : make("p", { class: "quiet" }, askedWords(record)),
      instead(record),
      record.opinion === null ? null : make("p", { class: "opinion" }, record.opinion),
    );
  return make("ol", { class: "records" }, [...records].reverse().map(row));
}

// `how` says how one is made.
export function remarksPane(review, writing, reply, how) {
  const all = numbered(review.remarks, writing, reply);
  const [open, closed] = [true, false].map((is) => all.filter(({ remark }) => remark.isOpen === is).map(({ item }) => item));
  const changes = differences(review, writing);
  paint(review.remarks, writing);
  return [
    ...changes,
    make("h2", {}, word("remarks")),
    make("p", { class: "quiet" }, how),
    open.length > 0 ? make("ol", { class: "problems" }, open) : make("p", { class: "quiet" }, word("no-remarks")),
    closed.length > 0 ? make("details", {}, make("summary", {}, word("closed-remarks", { count: closed.length })), make("ol", { class: "problems" }, closed)) : null,
    review.records.length > 0 ? make("h2", {}, word("records")) : null,
    review.records.length > 0 ? recordList(review.records) : null,
  ].filter((child) => child !== null);
}

// Marks the words that remarks wait for.
export function paint(remarks, writing) {
  if (typeof CSS === "undefined" || !("highlights" in CSS)) return;
  const highlight = CSS.highlights.get("remark") ?? new Highlight();
  highlight.clear();
  for (const { isOpen, place } of remarks) {
    const field = isOpen && place !== null ? writing.field(place.at) : undefined;
    if (field === undefined || field.text().slice(place.start, place.end) !== place.words) continue;
    const range = field.range(place.start, place.end);
    if (range !== null) highlight.add(range);
  }
  CSS.highlights.set("remark", highlight);
}

// What a remark is about: a part of a field's text, as places in it, or all of it where that is null; told in characters of the
// text that is seen now. Null where a field takes none.
export function partOf(writing, at, part) {
  const field = writing.field(at);
  const { revision } = writing;
  if (field === undefined) {
    const chosen = writing.chosen(at);
    return chosen === undefined ? null : { ...chosen, sent: { at, part: null, quote: chosen.text, revision: revision() } };
  }
  const text = field.text();
  const [start, end] = part ?? [0, text.length];
  const count = (end) => [...text.slice(0, end)].length;
  const range = part === null ? null : part.map(count);
  return { at, name: field.element.getAttribute("aria-label"), words: field.words(start, end), sent: { at, part: range, quote: text.slice(start, end), revision: revision() } };
}

// The words that are chosen in the field with the keyboard; the whole field where none are.
export function chosenWords(writing) {
  const at = writing.focusedAt();
  if (at === null) return null;
  const chosen = writing.field(at)?.selection() ?? null;
  return partOf(writing, at, chosen === null || chosen[0] === chosen[1] ? null : chosen);
}

export function remarkDialog({ name, words }, sign, send) {
  const about = [make("p", { class: "where" }, name), make("blockquote", {}, words.length > 200 ? `${words.slice(0, 200)}…` : words)];
  sign(word("remark"), { about, needed: true, wide: true, done: word("remark-done"), draft: "remark", refused: word("choose-again") }, send);
}
