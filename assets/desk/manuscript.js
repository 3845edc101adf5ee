// The manuscript of an issue, of the units, of the settings: what is written goes into the form at once, to the server after a rest, and what others
// write comes from there.

import { allowing } from "./allowing.js";
import { ask } from "./api.js";
import { attacher, showFiles } from "./attached.js";
import { builder, fillChoices } from "./build.js";
import { isChord, make, tell, word } from "./dom.js";
import { findings } from "./findings.js";
import { apply, countAt, find, isWithin, keyOf, shapeOf, textAt, valueAt } from "./form.js";
import { followedAt } from "./followed.js";
import { itemSteps } from "./items.js";
import { askForName, wantsId } from "./named.js";
import { linkCard } from "./links.js";
import { endOfChange, moved as movedIn, unitsOf } from "./pieces.js";
import { pointKeys } from "./points.js";
import { renaming } from "./renaming.js";
import { saver } from "./saver.js";
import { choosing } from "./choosing.js";
import { conflicts } from "./conflict.js";
import { placeOfStep, undoSteps } from "./undo.js";
import { asksBefore, asksFirst } from "./used.js";

const BOOLEANS = [
  ["true", word("yes")],
  ["false", word("no")],
];

// How long what others wrote is left alone, where an input method is at work.
const LATER = 200;

// `units` are those that can be chosen; items that are `isHidden` are not seen, and none can be added beside them.
export function manuscript(name, { status, file, state, typed = () => {}, isForm = false, appear = () => {}, units = () => state().units, isHidden = null, isUnlocked = () => false }) {
  const address = `/manuscripts/${encodeURIComponent(name)}`;
  // Where the files beside an issue are.
  const beside = `/issues/${encodeURIComponent(name)}`;
  const element = make("div", { class: "manuscript", role: "region", "aria-label": word("manuscript"), tabindex: "-1" });
  const opened = new Set();
  const listeners = [];
  const steps = undoSteps();
  let form = null;
  let shape = null;
  let files = [];
  let built = null;
  let focusedAt = null;
  let waiting = [];
  let later = null;
  // The file cannot be read; whether what is seen is what it said before that, which nobody writes in.
  let isUnread = false;
  let isHeld = false;
  let isShut = false;

  const save = saver(address, {
    status: (state) => status(state, waiting.length),
    told: (messages) => messages.forEach(tell),
    answered: adopt,
    typed,
    isUnlocked,
  });

  const hands = {
    isOpen: (at) => opened.has(keyOf(at)),
    file,
    textAt: (at) => textAt(form, at),
    valueAt: (at) => renames.heldAt(at) ?? valueAt(form, at),
    choices: (field) => {
      if (field.choices !== null) return field.choices;
      if (field.shape === "boolean") return BOOLEANS;
      if (field.shape === "unit") return units();
      if (field.shape === "issue") return state().issues.map((one) => [one.id, one.citation]);
      return field.shape === "failing" ? state().failings : null;
    },
    // What can be chosen for a new item.
    offers: (field) => {
      const choices = hands.choices(field);
      return field.shape === "failing" ? choices.filter(([, , isTold]) => isTold) : choices;
    },
    focused: (at) => {
      focusedAt = at;
      listeners.forEach((listen) => listen());
    },
    changed: (at, was, now, isCommand = false) => {
      const go = () => write(at, was, now, isCommand);
      if (isForm && renames.holds(at, now)) return;
      if (!isForm || !asksBefore(form, at, now, state(), { go: () => (go(), draw(at)), stay: () => draw(at) })) go();
    },
    // A field that must say something says what it said.
    emptied: () => renames.drop(),
    open: (at) => {
      opened.add(keyOf(at));
      draw(at);
    },
    add: (list, field, value = {}) => {
      const add = (given) => insert(list, field, countAt(form, list), given);
      if (field.records === undefined || !wantsId(field.blank)) return add(value);
      const [ids, names] = ["id", "name"].map((key) => field.records.map((_, index) => textAt(form, [...list, index, key])));
      return askForName(word("add", { what: field.label }), ids, names, add, value.name);
    },
    isForm,
    isHidden: isHidden && ((at) => isHidden(form, at)),
    // Whether the issue is printed as a document, not as a bulletin.
    isDocument: () => state().series.some(([id, , isDocument]) => isDocument && id === textAt(form, ["series"])),
    entered: (at, event) => {
      const isDone = points.entered(at, event);
      renames.asks();
      return isDone;
    },
    erased: (at) => points.erased(at),
    part: (...pasted) => points.part(...pasted),
    remove: (at) => items.removeItem(at),
    kinds: (kind) => (kind === "picture" ? state().kinds.pictures : []),
    attach: (kind, list, chosen) => attached.attach(kind, list, chosen),
  };
  // What others work on it with.
  const seat = {
    form: () => form,
    fields: () => built.fields,
    fieldAt: (at) => built?.fields.get(keyOf(at)),
    change: (edit, how) => change(edit, how),
    open: (at) => hands.open(at),
    draw: (at) => draw(at),
    focusedAt: () => focusedAt,
    isLocked: () => element.inert,
  };
  const items = itemSteps(seat, hands.choices, (at, go) => isForm && asksFirst(form, at, state(), go));
  const { insert } = items;
  const renames = renaming(element, { ...seat, state, write, add: (list, given) => hands.add(list, find(form, list).field, given) });
  // Leads to the next field; whether it did. Within an item nobody is led out of it.
  const next = (field, within) => {
    const all = [...element.querySelectorAll(".words")];
    const after = all[all.indexOf(field) + 1];
    const isIn = after !== undefined && (typeof within.at(-1) !== "number" || isWithin(JSON.parse(after.dataset.at), within));
    if (isIn) after.focus();
    return isIn;
  };
  const points = pointKeys(seat, { open: hands.open, next, insert, removeItem: items.removeItem });
  const { allow, disallow } = allowing(name, () => settled());
  const found = findings(seat, { allow, waiting: () => waiting, fill: () => fill(), settled: () => settled(), appear, focusAt: (at) => focusAt(at), point: (at) => point(at) });
  const answers = choosing({ ...seat, insert, save, load: () => load(), settled: () => settled() });
  const attached = attacher(beside, { ...seat, largest: () => state().kinds.largest, insert });

  function write(at, was, now, isCommand) {
    // A field that is emptied stays where it is: somebody writes in it.
    if (now === "") opened.add(keyOf(at));
    change({ text: { at, was, now } }, { isCommand });
  }
  function change(edit, { isUndo = false, isCommand = false } = {}) {
    if (!isUndo) steps.remember(form, edit, isCommand);
    apply(form, edit);
    (edit.all ?? [edit]).forEach(save.add);
    listeners.forEach((listen) => listen());
  }

  function step(take) {
    if (element.inert) return;
    built?.fields.forEach((field) => field.tell());
    if (take === steps.back && renames.drop()) return draw(focusedAt);
    const all = [...(built?.fields.values() ?? [])].map(({ at }) => at);
    const back = take(form, (at) => waiting.some((one) => keyOf(one.at) === keyOf(at)));
    if (back === undefined) return;
    if (back === null) {
      tell(word("step-lost"));
      return;
    }
    change(back, { isUndo: true });
    // Of several changes the first one was made where somebody was.
    const text = back.text ?? back.all?.at(-1).text;
    const at = text?.at ?? placeOfStep(back, focusedAt, all);
    draw(at);
    const field = built.fields.get(keyOf(at));
    // Whoever goes on does so where words came back or went, or behind those above what went.
    if (text !== undefined) field?.place(...(field.text() === word("to-fill-in") ? [0, field.text().length] : [endOfChange(text)]));
    else if (back.remove !== undefined) field?.place(field.text().length);
  }

  const embolden = () => built?.fields.get(keyOf(focusedAt))?.embolden();

  // The text in which a link, a footnote or a table can be put. Null where none is.
  function fieldToMark() {
    const field = element.inert ? undefined : built?.fields.get(keyOf(focusedAt));
    return field === undefined || field.isLine || field.isBusy() ? null : field;
  }

  const isBusy = () => built !== null && [...built.fields.values()].some((field) => field.isBusy());

  // What the server says, once nothing of ours waits. Whoever is at work with an input method writes at the addresses that
  // were seen: others come in when that is told.
  function adopt(next, moved) {
    if (isBusy()) {
      clearTimeout(later);
      later = setTimeout(load, LATER);
      return;
    }
    if (isHeld) showHeld(null);
    isUnread = false;
    // What nobody else touched while the file could not be read is saved without a question.
    const isOurs = (one) => one.isUntouched && !element.inert;
    waiting = next.waiting.filter((one) => !isOurs(one));
    status(waiting.length > 0 ? "conflict" : "saved", waiting.length);
    const before = form;
    const isMoved = before !== null && moved?.length !== 0;
    if (isMoved) followItems(moved);
    form = next.form;
    save.see(next.revision);
    next.waiting.filter(isOurs).forEach(answers.saveAgain);
    if (before === null || isMoved || JSON.stringify(shapeOf(form, hands.isOpen)) !== shape || conflicts.differ(element, waiting)) draw(null);
    else fill();
    listeners.forEach((listen) => listen());
  }

  // What the file said before it could not be read, or nothing any more.
  function showHeld(held) {
    [form, isHeld] = [held, held !== null];
    lock(isShut);
    if (isHeld) draw(null);
    listeners.forEach((listen) => listen());
  }

  function lock(is) {
    isShut = is;
    const isOther = element.inert !== (isShut || isHeld);
    element.inert = isShut || isHeld;
    if (isOther) listeners.forEach((listen) => listen());
  }

  // What is in hand goes with its items, wherever others put them.
  function followItems(moved) {
    const isAt = focusedAt !== null && element.contains(document.activeElement);
    focusedAt &&= followedAt(moved, focusedAt);
    if (isAt && focusedAt === null) {
      element.focus();
      tell(word("place-lost"));
    }
    const open = [...opened].map((key) => followedAt(moved, JSON.parse(key)));
    opened.clear();
    open.forEach((at) => at && opened.add(keyOf(at)));
    steps.follow(moved);
  }

  // Builds all elements; the keyboard goes to the field at an address, or stays where it was.
  function draw(target) {
    if (isBusy()) {
      // Nothing jumps while an input method is at work.
      setTimeout(() => draw(target), 50);
      return;
    }
    const at = target ?? (element.contains(document.activeElement) ? focusedAt : null);
    const focused = [...(built?.fields.values() ?? [])].find((field) => field.element.contains(document.activeElement));
    const [chosen, was] = [focused?.selection() ?? null, focused?.text()];
    const place = chosen === null ? undefined : (text) => chosen.map((one) => movedIn(one, unitsOf(was), unitsOf(text)));
    const top = element.scrollTop;
    built = builder(hands);
    element.replaceChildren(...built.record(form, [], false).filter((one) => one !== null));
    shape = JSON.stringify(shapeOf(form, hands.isOpen));
    fill();
    element.scrollTop = top;
    if (at !== null) focusAt(at, place);
  }

  // Where nobody may write, no field gets the keyboard; the pages show which one is meant all the same.
  function point(at) {
    if (element.inert) hands.focused(at);
  }

  function focusAt(at, place = (text) => [text.length]) {
    appear();
    const field = built.fields.get(keyOf(at));
    const other = [...element.querySelectorAll("[data-at]")].find((one) => one.dataset.at === keyOf(at));
    if (field !== undefined) field.place(...place(field.text()));
    // What is typed goes into a field, wherever there is one.
    else (other?.querySelector(".words") ?? other)?.focus();
    point(at);
    (element.inert ? (field?.element ?? other) : document.activeElement)?.scrollIntoView({ block: "nearest" });
    return field !== undefined || other !== undefined;
  }

  // Puts texts and numbers into the elements that are there.
  function fill() {
    for (const field of built.fields.values()) {
      const value = hands.valueAt(field.at);
      // What only the server knows comes from there soon.
      if (value !== null) field.set(value);
    }
    for (const { control, at, choices } of built.chosen) {
      const value = textAt(form, at);
      if (choices !== null) fillChoices(control, choices(), value);
      else if (document.activeElement !== control) control.value = value;
    }
    element.querySelectorAll(".item").forEach((one) => {
      one.querySelector(":scope > .number").textContent = find(form, JSON.parse(one.dataset.at))?.record?.mark ?? "";
    });
    showFiles(element, beside, files, hands.textAt);
    conflicts.show(waiting, built.fields, element, answers);
    found.mark();
  }

  // Makes changes of what a revision says, as one step; false where the manuscript says something else by now.
  function perform(revision, edits) {
    if (element.inert || revision !== save.seen() || !save.isIdle()) return false;
    if (edits.length > 0) change({ all: edits }, { isCommand: true });
    draw(null);
    return true;
  }

  element.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const command = isChord(event) ? event.key.toLowerCase() : "";
    if (command === "z" && !event.shiftKey) step(steps.back);
    else if (command === "y" || command === "z") step(steps.again);
    else if (command === "b") embolden();
    else if (event.altKey && event.key === "ArrowUp") items.move(-1);
    else if (event.altKey && event.key === "ArrowDown") items.move(1);
    else return;
    event.preventDefault();
  });

  async function load() {
    if (!save.isIdle()) return;
    const [before, seen] = [save.count(), save.seen()];
    const { manuscript: next, moved, held = null } = await ask(seen === null ? address : `${address}?seen=${seen}`);
    if (next === null) {
      status("broken", 0);
      isUnread = true;
      if (form === null && held !== null) showHeld(held);
      else if (form === null) element.replaceChildren(make("p", { class: "empty" }, word("unread-manuscript")));
    } else if (!save.isIdle() || save.count() !== before) return;
    // Another answer came sooner: it is to be known what was moved since that.
    else if (save.seen() !== seen) await load();
    else adopt(next, moved);
  }

  async function look() {
    const told = await ask(`${address}/problems`);
    found.know(told.problems);
    if (built !== null && element.querySelector(".file") !== null) {
      ({ files } = await ask(`${beside}/files`));
      showFiles(element, beside, files, hands.textAt);
    }
    if (built !== null) found.mark();
    return told;
  }

  const flush = () => {
    built?.fields.forEach((field) => field.tell());
    return save.send();
  };
  // Resolves when all that was written is saved.
  async function settled() {
    flush();
    while (!save.isIdle()) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => document.hidden && flush());
  addEventListener("beforeunload", (event) => {
    // Nothing goes on here while the browser asks: what was typed last is on its way before that.
    flush();
    if (!save.isIdle() || renames.isHeld()) event.preventDefault();
  });

  const own = {
    element,
    // Where one of manuscript and pages is seen, that is the manuscript then.
    appear,
    load,
    look,
    show: found.show,
    mend: found.mend,
    allow,
    disallow,
    flush,
    pending: save.pending,
    revision: save.seen,
    form: () => form,
    settled,
    // How many texts wait for somebody to choose.
    waiting: () => waiting.length,
    waitsAt: (isMeant) => waiting.some(({ at }) => isMeant(at)),
    // What is published is read; whoever means to change it says so.
    lock,
    isUnread: () => isUnread,
    undo: () => step(steps.back),
    redo: () => step(steps.again),
    embolden,
    toWaiting: () => conflicts.next(element),
    fieldToMark,
    perform,
    attach: attached.attachAt,
    // A new item at the end of a list, of which this is known.
    add: (list, given) => insert(list, find(form, list).field, countAt(form, list), given),
    move: items.move,
    moveTo: items.moveTo,
    remove: items.remove,
    hasItem: () => items.item() !== null,
    isWithin: (at) => focusedAt !== null && (keyOf(focusedAt) === keyOf(at) || isWithin(focusedAt, at)),
    focusAt,
    point,
    field: (at) => built?.fields.get(keyOf(at)),
    // What is chosen in a field that holds no text of its own, and how that is read; undefined where there is none.
    chosen: (at) => {
      const control = built?.chosen.find((one) => keyOf(one.at) === keyOf(at))?.control;
      return control && { name: control.getAttribute("aria-label"), text: textAt(form, at), words: control.selectedOptions?.[0].label ?? control.value };
    },
    focusedAt: () => focusedAt,
    isFocused: () => element.contains(document.activeElement),
    isLocked: () => element.inert,
    listen: (listen) => listeners.push(listen),
  };
  document.addEventListener("selectionchange", linkCard(own));
  return own;
}
