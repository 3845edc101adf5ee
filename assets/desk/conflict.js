// Texts that two people changed: both are shown as they are printed, with the words that differ, and somebody chooses.

import { button, isChord, make, nextOf, say, tell, word } from "./dom.js";
import { printed } from "./drawn.js";
import { textField } from "./field.js";
import { keyOf } from "./form.js";
import { answered } from "./marks.js";
import { isCharacter, joined, mark, unitsOf, valueOf } from "./pieces.js";
import { put } from "./put.js";
import { WHO, WRITER } from "./saver.js";

// Said before a step of the review: what was written there is not in what is agreed to.
export const unchosen = (writing) => (writing.waiting() > 0 ? [make("p", { class: "told" }, word("unchosen", { count: writing.waiting() }))] : []);

const SIDE_WORDS = ["ours", "theirs"];

// Who wrote a text, and when, as far as that is known.
function authorOf(author) {
  if (author === null || author.when === null) return [];
  const { writer, who } = author;
  const own = sessionStorage.getItem(WHO) || document.body.dataset.who;
  const name =
    writer === null ? word("by-program")
    : writer === WRITER ? word("by-window")
    : who === "" ? word("by-other-window")
    : who === own ? word("by-own-window")
    : who;
  const when = new Date(author.when).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });
  return [make("span", { class: "author" }, word("by", { who: name, time: when })), " "];
}

const side = (one, name, ...words) => make("div", { class: name }, make("b", {}, word(name)), " ", authorOf(one.by[name]), words);

// Units with what the others have not, by places among their characters.
function differing(units, places) {
  const made = [];
  let [at, isOpen] = [0, false];
  for (const unit of units) {
    const is = isCharacter(unit) && places.some(([from, to]) => from <= at && at < to);
    if (is !== isOpen) made.push(mark(is ? "differs" : "differs-end"));
    made.push(unit);
    at += isCharacter(unit) ? 1 : 0;
    isOpen = is;
  }
  return isOpen ? [...made, mark("differs-end")] : made;
}

const nameOf = ({ at, ours, theirs }) => keyOf([at, ours, theirs === null]);

// Both texts, one behind the other in a line, else one below the other.
function both(one, isLine) {
  if (one.theirs === "") return one.ours;
  if (isLine || one.pieces === null) return `${one.theirs} ${one.ours}`;
  return valueOf(joined(...["theirs", "ours"].map((side) => unitsOf({ pieces: one.pieces[side] }))));
}

// Words of a field that is gone can be copied, and put back where their list is still there.
function gone(one, ours, { choose, putBack, canPutBack }) {
  const copy = ({ currentTarget }) => {
    getSelection().selectAllChildren(currentTarget.closest(".waiting").querySelector(".printed"));
    document.execCommand("copy");
    tell(word("copied"));
  };
  return [
    make("p", {}, make("b", {}, word("gone"))),
    side(one, "ours", ours),
    make("p", { class: "choices" }, canPutBack(one) ? button(word("put-back"), () => putBack(one)) : null, button(word("copy-words"), copy), button(word("let-go"), () => choose(one, null))),
  ];
}

// What somebody makes of both by hand, by the name of the conflict: it outlasts boxes that are drawn anew.
const drafts = new Map();

// A field in which both texts stand, to be made into one; `again` shows the answers once more.
function merging(one, isLine, { choose }, again) {
  const name = nameOf(one);
  const entered = (event) => isChord(event) && (done(), true);
  const field = textField({ label: word("take-own"), isLine, changed: (_, now) => drafts.set(name, now), entered, erased: () => false, pasted: () => false });
  const end = (text) => {
    drafts.delete(name);
    if (text === undefined) again();
    else choose(one, text);
  };
  const done = () => {
    field.tell();
    end(drafts.get(name));
  };
  const pressed = (event) => {
    // Digits are text here, and a step back is one of the field.
    event.stopPropagation();
    if (event.key === "Escape" && !event.isComposing) end();
  };
  field.set(drafts.get(name));
  return make("div", { class: "merging", keydown: pressed }, make("b", {}, word("take-own")), field.element, make("p", { class: "choices" }, button(word("discard-it"), () => end()), button(word("own-done"), done, true)));
}

function content(one, hands, isLine, again) {
  const { choose } = hands;
  const answer = (label, digit, text) => button([label, " ", make("kbd", {}, digit)], () => choose(one, text), false, { "data-key": digit });
  const units = (side) => (one[side] === null ? [] : unitsOf(one.pieces === null ? one[side] : { pieces: one.pieces[side] }));
  if (one.theirs === null) return gone(one, printed(units("ours")), hands);
  const [ours, others] = SIDE_WORDS.map((name) => side(one, name, printed(differing(units(name), one.differs[name]))));
  const shown = [make("p", {}, make("b", {}, word("conflict"))), ours, others];
  if (drafts.has(nameOf(one))) return [...shown, merging(one, isLine, hands, again)];
  const merge = () => {
    drafts.set(nameOf(one), both(one, isLine));
    again();
  };
  const all = [
    answer(word("take-ours"), "1", one.ours),
    answer(word("take-theirs"), "2", null),
    answer(word("take-both"), "3", both(one, isLine)),
    button([word("take-own"), " ", make("kbd", {}, "4")], merge, false, { "data-key": "4" }),
  ];
  return [...shown, make("p", { class: "choices" }, all)];
}

// Up and down lead from one box to another.
function pressed(event) {
  const next = nextOf(event, [...document.querySelectorAll(".waiting")], event.currentTarget);
  next?.scrollIntoView({ block: "center" });
  return next !== null;
}

const boxes = (element) => [...element.querySelectorAll(".waiting")];
const shown = (element) => boxes(element).map((one) => one.dataset.waits).sort().join("\n");
const wanted = (waiting) => waiting.map(nameOf).sort().join("\n");

export const conflicts = {
  // Whether other boxes are needed than there are; what the file says in one follows by itself.
  differ: (element, waiting) => shown(element) !== wanted(waiting),
  // Each below its field; those whose field is gone stand first.
  show(waiting, fields, element, given) {
    // Who has chosen in one box goes on in the next: a digit that is meant for it is no text.
    const choose = async (...chosen) => {
      await given.choose(...chosen);
      if (boxes(element).length > 0) this.next(element);
    };
    const hands = { ...given, choose };
    const isOther = this.differ(element, waiting);
    if (isOther) boxes(element).forEach((one) => one.remove());
    for (const one of waiting) {
      const place = one.theirs === null ? undefined : fields.get(keyOf(one.at));
      let box = boxes(element).find(({ dataset }) => dataset.waits === nameOf(one));
      const now = keyOf([one.theirs, one.by]);
      if (box?.dataset.theirs === now) continue;
      if (box === undefined) {
        box = make("section", { class: "waiting", "data-waits": nameOf(one), "aria-label": word("conflict"), tabindex: "-1", keydown: (event) => (pressed(event) || answered(event)) });
        if (place === undefined) element.prepend(box);
        else place.below.append(box);
      }
      box.dataset.theirs = now;
      const fill = () => put(box, ...content(one, hands, place?.isLine, again));
      // Whoever chose to write goes on in the field, and whoever did not any more, in the box.
      const again = () => {
        fill();
        (box.querySelector(".words") ?? box).focus();
      };
      fill();
    }
    if (isOther && waiting.length > 0) say(word("waiting", { count: waiting.length }));
  },
  // Leads to the next box.
  next(element) {
    const all = boxes(element);
    const box = all[(all.findIndex((one) => one.contains(document.activeElement)) + 1) % all.length];
    box?.focus();
    box?.scrollIntoView({ block: "center" });
  },
};
