// A Word file that came back, change by change: each is taken or left, by a click or a key. What is taken becomes changes of
// the manuscript like any others. The file waits until it is closed, with what was decided of it.

import { changeRow, decisionOf, isOpen, stateWords } from "./change.js";
import { button, isChord, make, say, tell, word } from "./dom.js";
import { put } from "./put.js";
import { wordParts } from "./remarks.js";
import { question, showDialog } from "./steps.js";
import { wholeView } from "./whole.js";

// `send(decisions, isTaken)` asks the server again, `close` lets the file go.
export function showReturned({ name, issue, seen, decisions, writing, send, close }) {
  let { changes } = seen;
  let left = seen.left;
  let decided = decisions?.decided ?? {};
  let made = decisions?.made ?? [];
  let current = 0;
  let isDone = false;

  const counted = make("span", { role: "status" });
  const sure = button(word("take-sure"), takeSure);
  const done = button("", finish, true);
  const told = make("p", { class: "strip", role: "alert", hidden: true });
  const nav = make("nav", { class: "change-nav", "aria-label": word("changes") });
  const rows = make("ol", { class: "change-rows", "aria-label": word("changes") });
  const rest = make("section", { class: "change-rest", hidden: true });
  const side = [counted, sure, button(word("let-wait"), () => view.close()), done];
  const view = wholeView(
    { kind: "returned", label: `${word("returned-file")} ${issue}`, title: word("returned-file"), of: issue, file: name, side, pressed },
    told,
    make("div", { class: "change-body" }, make("div", { class: "change-side" }, nav, make("p", { class: "quiet" }, word("words-alone"))), make("div", { class: "change-main" }, notes(), rows, rest)),
  );

  const stateOf = (change) => (isOpen(change) ? (decided[change.key] ?? "open") : change.state);
  const undecided = () => changes.flatMap((change, at) => (isOpen(change) && decided[change.key] === undefined ? [at] : []));
  const isSure = (change) => change.state === "open" && !seen.isStale && !change.hasFigures && change.notes.length + change.linked.length === 0 && ["reworded", "new"].includes(change.kind);
  const wanted = () => changes.filter((change) => isOpen(change) && ["take", "both"].includes(decided[change.key]));

  function notes() {
    const lines = [seen.isUnknown ? word("returned-unknown") : null, seen.isStale ? word("returned-stale") : null, ...seen.notices];
    const told = lines.filter((one) => one !== null);
    return told.length === 0 ? null : make("ul", { class: "change-notes" }, told.map((one) => make("li", {}, one)));
  }

  const row = (change, at) =>
    changeRow(change, {
      state: stateOf(change),
      isCurrent: at === current,
      moved: changes.filter((one) => change.linked.includes(one.key)).map((one) => one.place),
      decide: (decision) => decide(at, decision),
      choose: () => at !== current && go(at, false),
    });

  function draw() {
    put(rows, ...changes.map(row));
    const groups = new Map();
    for (const change of changes) groups.set(groupOf(change), [...(groups.get(groupOf(change)) ?? []), change]);
    const link = (change) => make("button", { type: "button", class: `change-link is-${stateOf(change)}`, "aria-current": changes[current] === change ? "true" : null, click: () => go(changes.indexOf(change)) }, make("span", {}, change.place.split(" · ").slice(1).join(" · ") || change.place), make("span", { class: "quiet" }, stateWords(stateOf(change))));
    put(nav, ...[...groups].map(([unit, all]) => make("section", {}, make("h3", {}, unit, " ", make("span", { class: "quiet" }, String(all.length))), all.map(link))));
    const open = undecided().length;
    counted.textContent = word("changes-counted", { count: changes.length, decided: changes.length - open });
    sure.disabled = !changes.some((change, at) => isSure(change) && undecided().includes(at));
    done.textContent = wanted().length > 0 ? word("take-counted", { count: wanted().length }) : word("close-returned");
    done.disabled = open > 0;
    done.title = open > 0 ? word("decide-first", { count: open }) : "";
    rest.hidden = left.length === 0;
    put(rest, make("h3", {}, word("returned-left", { count: left.length })), make("ul", { class: "change-left" }, left.map((one) => make("li", {}, make("b", {}, one.what), " ", wordParts(one.parts)))));
    if (changes.length === 0) put(rows, make("li", { class: "empty" }, word("returned-none")));
  }

  const groupOf = (change) => change.place.split(" · ")[0];

  function go(at, hasFocus = true) {
    current = Math.max(0, Math.min(at, changes.length - 1));
    draw();
    const target = rows.children[current];
    if (hasFocus) target?.focus();
    target?.scrollIntoView({ block: "nearest" });
  }

  function decide(at, decision) {
    // Words that moved between fields are lost or doubled where one of them is decided alone.
    for (const key of [changes[at].key, ...changes[at].linked]) {
      const { [key]: before, ...others } = decided;
      decided = decision === undefined ? others : { ...others, [key]: decision };
    }
    say(stateWords(decision ?? "open"));
    const open = undecided();
    go(decision === undefined ? at : (open.find((one) => one > at) ?? open[0] ?? at));
    keep();
  }

  function takeSure() {
    const open = undecided();
    changes.forEach((change, at) => {
      if (open.includes(at) && isSure(change)) decided = { ...decided, [change.key]: "take" };
    });
    go(undecided()[0] ?? current);
    keep();
  }

  // What is decided is kept beside the file; of answers that cross, none is shown.
  const keep = () => send({ decided, made }, false).catch((error) => refuse(error.message));

  function refuse(words) {
    told.hidden = words === "";
    told.textContent = words;
  }

  async function finish() {
    if (wanted().length === 0) {
      await letGo();
      return;
    }
    done.disabled = true;
    refuse("");
    try {
      await writing.settled();
      await writing.load();
      const keys = wanted().map((change) => change.key);
      const answer = await send({ decided, made }, true);
      if (answer.refused !== undefined) refuse(answer.refused);
      else if (answer.edits === null || !writing.perform(answer.revision, answer.edits)) {
        refuse(word("changed-meanwhile"));
        await look();
      } else {
        await writing.settled();
        made = [...made, ...keys];
        isDone = true;
        await look();
        const open = changes.some((change) => isOpen(change) || change.state === "lost");
        tell(word("returned-taken", { count: keys.length }));
        if (!open && left.length === 0) await letGo();
        else refuse(word("returned-rest"));
      }
    } catch (error) {
      refuse(error.message);
    }
    draw();
  }

  async function look() {
    const next = await send({ decided, made }, false);
    if (next.refused !== undefined) refuse(next.refused);
    else ({ changes, left } = next);
    go(current, false);
  }

  // What is not taken is gone then: it is asked for where anything is.
  function letGo() {
    const rest = changes.filter((change) => isOpen(change) || change.state === "lost").length + left.length;
    const go = async (closeQuestion) => {
      await close();
      closeQuestion?.();
      view.close();
    };
    if (rest === 0 || (isDone && left.length === 0)) return go();
    question(word("close-returned"), make("p", {}, word("close-returned-how", { count: rest })), (closeQuestion) => [button(word("let-wait"), () => (closeQuestion(), view.close())), button(word("close-returned"), () => go(closeQuestion), true)]);
    return null;
  }

  function pressed(event) {
    if (event.isComposing || isChord(event) || event.altKey || event.target.closest("dialog") !== view) return;
    const row = event.target.closest(".change");
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (row !== null && by !== undefined) {
      event.preventDefault();
      go(current + by);
      return;
    }
    const change = changes[current];
    if (row === null || change === undefined || stateOf(change) !== "open" || !isOpen(change)) return;
    const decision = decisionOf(change, event.key, event.target === row);
    if (decision === undefined) return;
    event.preventDefault();
    decide(current, decision);
  }

  showDialog(view);
  go(undecided()[0] ?? 0);
  say(counted.textContent);
}
