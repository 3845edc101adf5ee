// What a unit hands in, block by block: the source at the left, what it became at the right, and between them as what.
// What is not sure is asked first; a block gets another place by a digit. Decisions go with the file, which waits with them.
// Who answers is led to the next open question below, and from the last one to the first. Who gives another place to a block
// that nobody asked about stays with it, and goes on from there by F8.

import { choiceOf, drawBlock } from "./block.js";
import { button, isChord, make, say, tell, word } from "./dom.js";
import { put } from "./put.js";
import { question, showDialog } from "./steps.js";
import { wholeView } from "./whole.js";

const MOST_CHIPS = 6;

// What has keys of its own, where it stands outside of the rows; a click on a blank place leaves the row its keys.
const CONTROLS = "button, select, summary";

// Shows a file that was looked at; `send(decisions, take)` asks the server again, `done` is called when it is taken in.
export function showBlocks({ name, issue, seen, units, decisions: before, send, done, close }) {
  let decisions = new Map(Object.entries(before).map(([at, decision]) => [Number(at), decision]));
  const steps = [];
  let blocks = [];
  let current = 0;
  let opened = -1;
  let asked = 0;
  // The row whose decision has no answer yet: what is typed meanwhile is meant for another one.
  let deciding = null;

  const counted = make("span", { class: "quiet" });
  const left = button("", () => lead(leftOut(), 1));
  const undoing = button(word("undo-decision"), undo);
  const taking = button(word("take-in"), take, true);
  const told = make("p", { class: "strip", role: "alert", hidden: true });
  const queue = make("div", { class: "block-queue", role: "group", "aria-label": word("questions") });
  const rows = make("ol", { class: "block-rows" });
  const notices = make("ul", {}, seen.notices.map((notice) => make("li", {}, notice)));
  const side = [counted, left, undoing, button(word("let-wait"), () => view.close()), button(word("discard"), discard), taking];
  const body = make(
    "div",
    { class: "block-body", tabindex: "-1" },
    seen.notices.length > 0 ? make("details", {}, make("summary", {}, word("left-out")), notices) : null,
    make("div", { class: "block-heads", "aria-hidden": "true" }, make("span", {}, word("source")), make("span", {}, word("became")), make("span", {}, word("recognised"))),
    rows,
  );
  const view = wholeView({ kind: "blocks", label: word("import-question", { name }), title: word("import"), of: issue, file: name, side, pressed }, told, queue, body);

  const questions = () => blocks.flatMap((block, at) => (block.questions.length > 0 ? [at] : []));
  const leftOut = () => blocks.flatMap((block, at) => (["left", "untaken"].includes(block.kind) ? [at] : []));
  const row = (at) => rows.children[at];

  function fill(next) {
    const before = blocks;
    blocks = next;
    blocks.forEach((block, at) => {
      if (row(at) === undefined) rows.append(make("li", {}));
      if (JSON.stringify(block) !== JSON.stringify(before[at])) draw(at);
    });
    const open = questions();
    counted.textContent = word("blocks-counted", { count: blocks.length - leftOut().length, left: leftOut().length });
    left.textContent = `${word("block-untaken")} ${leftOut().length}`;
    left.hidden = leftOut().length === 0;
    undoing.disabled = steps.length === 0;
    taking.disabled = open.length > 0 || leftOut().length === blocks.length;
    drawQueue();
  }

  // The open questions, each by the number of its block, which it keeps whatever is answered; where there are many, those about
  // where somebody is.
  function drawQueue() {
    const open = questions();
    const next = open.findIndex((at) => at >= current);
    const from = Math.max(0, Math.min(next < 0 ? open.length : next, open.length - MOST_CHIPS));
    const chips = open.slice(from, from + MOST_CHIPS).map((at) =>
      button([make("span", { class: "mark warning" }, String(at + 1)), make("span", { class: "cut" }, blocks[at].questions[0])], () => go(at, true), false, { title: blocks[at].questions[0], "aria-current": at === current ? "true" : null }),
    );
    const more = open.length > MOST_CHIPS ? make("span", { class: "quiet" }, `… ${open.length}`) : null;
    put(
      queue,
      make("b", {}, open.length > 0 ? word("blocks-open", { count: open.length }) : word("blocks-settled")),
      ...chips,
      more,
      open.length > 0 ? make("span", { class: "quiet" }, word("blocks-how")) : null,
    );
    queue.classList.toggle("open", open.length > 0);
  }

  function draw(at) {
    drawBlock(row(at), blocks[at], {
      at,
      isCurrent: at === current,
      isOpen: at === opened,
      decision: decisions.get(at),
      units,
      go: () => go(at, at !== opened),
      decide: (decision) => decide(at, decision),
    });
  }

  // Leads to a row, with what it can be.
  function go(at, isOpen = false) {
    const before = [current, opened];
    current = at;
    opened = isOpen ? at : -1;
    for (const one of new Set([...before, at])) if (blocks[one] !== undefined) draw(one);
    drawQueue();
    const bridge = row(at).querySelector(".block-kind");
    bridge.focus();
    row(at).scrollIntoView({ block: "nearest" });
  }

  // The next of some rows, and from the last one the first.
  function lead(places, by) {
    if (places.length === 0) return say(word("blocks-settled"));
    const next = by > 0 ? places.find((at) => at > current) : places.findLast((at) => at < current);
    go(next ?? (by > 0 ? places[0] : places.at(-1)), true);
  }

  function decide(at, decision) {
    const wasAsked = blocks[at].questions.length > 0;
    steps.push([decisions, at]);
    decisions = new Map(decisions).set(at, decision);
    deciding = at;
    return again(at, () => settled(at, wasAsked));
  }

  // Whoever went elsewhere meanwhile is left there; what is asked of a block still, or now, comes before other questions.
  function settled(at, wasAsked) {
    if (current !== at) return;
    const open = questions();
    if (open.includes(at)) go(at, true);
    else if (wasAsked && open.length > 0) lead(open, 1);
    else go(at, opened === at && !wasAsked);
  }

  function undo() {
    const [earlier, at] = steps.pop() ?? [];
    if (earlier === undefined) return;
    decisions = earlier;
    again(at, () => go(at, opened === at || questions().includes(at)));
  }

  // Asks again, and leads on; of answers that cross, the last one is shown. Whatever changes above it, the row that somebody looks
  // at stays where it is seen.
  async function again(at, goOn) {
    const number = ++asked;
    const next = await answered(false);
    if (number !== asked) return;
    deciding = null;
    if (next === null) return;
    const height = () => row(current).getBoundingClientRect().top;
    const before = height();
    fill(next.blocks);
    draw(at);
    body.scrollTop += height() - before;
    goOn();
    const open = questions();
    say(`${word("block-label", { number: at + 1, kind: blocks[at].word })}. ${open.length > 0 ? word("blocks-open", { count: open.length }) : word("blocks-settled")}`);
  }

  async function answered(take) {
    const next = await send(Object.fromEntries(decisions), take).catch((error) => ({ refused: error.message }));
    told.hidden = next.refused === undefined;
    told.textContent = next.refused ?? "";
    return next.refused === undefined ? next : null;
  }

  async function take() {
    taking.disabled = true;
    const taken = await answered(true);
    if (taken === null) {
      taking.disabled = false;
      return;
    }
    view.close();
    const joined = taken.joined?.length > 0 ? word("taken-joined", { units: taken.joined.join("、") }) : "";
    const untaken = taken.untaken > 0 ? word("taken-left", { count: taken.untaken }) : "";
    const checks = taken.checks > 0 ? word("taken", { count: taken.checks }) : word("taken-clean");
    tell([checks, joined, untaken].filter((words) => words !== "").join("。"));
    done();
  }

  // Lets the file go; what was decided of it is asked for.
  function discard() {
    const go = async (answered) => {
      await close();
      answered?.();
      view.close();
    };
    if (decisions.size === 0) go();
    else question(word("discard"), make("p", {}, word("discard-how", { count: decisions.size })), (answered) => [button(word("let-wait"), answered), button(word("discard"), () => go(answered), true)]);
  }

  function pressed(event) {
    if (event.isComposing) return;
    if (event.key === "F8") {
      event.preventDefault();
      event.stopPropagation();
      lead(questions(), event.shiftKey ? -1 : 1);
    } else if (event.key === "z" && isChord(event)) {
      event.preventDefault();
      undo();
    } else if (event.key === "Escape" && opened >= 0) {
      event.preventDefault();
      go(current);
    } else if (event.target.closest(".block") !== null ? event.target.localName !== "select" : event.target.closest(CONTROLS) === null) inRow(event);
  }

  function inRow(event) {
    const is = choiceOf(event.key);
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (is !== undefined && !isChord(event) && !event.altKey) {
      event.preventDefault();
      if (deciding !== current) decide(current, { is });
    } else if (by !== undefined && blocks[current + by] !== undefined) {
      event.preventDefault();
      go(current + by);
    }
  }

  // Escape throws no decision away.
  view.addEventListener("cancel", (event) => (opened >= 0 || decisions.size > 0) && event.preventDefault());
  fill(seen.blocks);
  showDialog(view);
  const open = questions();
  go(open[0] ?? 0, open.length > 0);
}
