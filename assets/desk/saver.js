// Takes changes to the server, in their order: texts after a short rest, or twice a second without one, all else at once.
// Whatever waits then goes in one request, however quick somebody is. What cannot be sent is kept and sent again; nothing is
// dropped.

import { outWords } from "./api.js";
import { keyOf } from "./form.js";

const REST = 250;
// Who writes without a rest is saved all the same: no key waits longer.
const LONGEST = 500;
// The pages follow what is typed sooner.
const GLANCE = 30;
const RETRY = 2000;
// So many changes go in one request at most.
const MOST = 50;

// The name that somebody gave in this window, where it was asked for.
export const WHO = "tongbao-who";

// Tells this window from others.
export const WRITER = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

// The number of the last turn of this window, whichever file it was about: of a file that is opened once more the server still knows
// the turns from before, and takes the same number for the same changes.
let turns = 0;

// `answered` gets what the server says when nothing is waiting any more; `settled` whether all is saved: "saved",
// "saving", "unsaved" or "signed-out". `told` gets words of what was refused; `typed` is called where texts wait that somebody may like to
// see on the page; `isUnlocked` says whether somebody means to change what is published.
export function saver(address, { answered, status, told, typed, isUnlocked }) {
  let revision = null;
  let queue = [];
  let timer = null;
  // When the first of those came that wait for a rest; null where none do.
  let first = null;
  let glance = null;
  let sending = false;
  // So many of the first are on their way, or were and have no answer: whether they are made is known to the server alone, which
  // is asked again with the same ones, by the number of their turn.
  let sent = 0;
  let turn = null;
  let added = 0;
  // It was said that what waits is too large.
  let isTold = false;

  const isText = (edit) => edit.text !== undefined;

  function add(edit) {
    added += 1;
    const last = queue.at(-1);
    if (last !== undefined && isText(edit) && isText(last) && queue.length > sent && keyOf(last.text.at) === keyOf(edit.text.at)) {
      last.text.now = edit.text.now;
    } else queue.push(edit);
    status("saving");
    clearTimeout(timer);
    if (isText(edit)) {
      first ??= performance.now();
      timer = setTimeout(send, Math.max(0, Math.min(REST, first + LONGEST - performance.now())));
      clearTimeout(glance);
      glance = setTimeout(typed, GLANCE);
    } else send();
  }

  async function send() {
    clearTimeout(timer);
    first = null;
    if (sending) return;
    sending = true;
    while (queue.length > 0) {
      if (sent === 0) {
        sent = Math.min(queue.length, MOST);
        turns += 1;
        turn = turns;
      }
      const edits = queue.slice(0, sent);
      let answer = null;
      try {
        answer = await post(address, { writer: WRITER, who: sessionStorage.getItem(WHO) ?? "", revision, turn, edits, isUnlocked: isUnlocked() });
      } catch (error) {
        if (error.isTooLarge && !isTold) told([error.message]);
        isTold = error.isTooLarge;
        // It was not taken: what waits can become shorter.
        if (error.isTooLarge) sent = 0;
        sending = false;
        status(error.isOut ? "signed-out" : "unsaved");
        timer = setTimeout(send, RETRY);
        return;
      }
      queue = queue.slice(sent);
      sent = 0;
      if (answer.refused?.length > 0) told(answer.refused);
      if (answer.manuscript === null) {
        status("broken");
        continue;
      }
      revision = answer.own ?? answer.manuscript.revision;
      if (queue.length === 0) {
        status("saved");
        answered(answer.manuscript, answer.moved);
      }
    }
    sending = false;
  }

  return {
    add,
    send,
    seen: () => revision,
    // Texts that are not saved yet, as changes of what is seen; null where none wait, or another change is to be made first.
    pending: () => (queue.length > 0 && queue.every(isText) ? { writer: WRITER, revision, edits: queue } : null),
    isIdle: () => queue.length === 0 && !sending,
    // How many changes there were: what was asked before the last one is old.
    count: () => added,
    // What is seen from now on, where nothing waits.
    see: (next) => {
      revision = next;
    },
    settle: (waiting) => post(`${address}/settled`, { at: waiting.at, ours: waiting.ours }),
  };
}

const TOO_LARGE = 413;

// The session has ended, elsewhere or by itself.
const SIGNED_OUT = 401;

// Browsers send no more than 64 KiB for a page that is closed.
const MOST_FOR_CLOSED = 60_000;

export async function post(path, sent) {
  const body = JSON.stringify(sent);
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    // A page that is closed sends what it has all the same.
    keepalive: new Blob([body]).size < MOST_FOR_CLOSED,
  });
  if (!response.ok) {
    const { status } = response;
    const words = await response.json().catch(() => ({}));
    const isOut = status === SIGNED_OUT;
    if (isOut) document.dispatchEvent(new Event("signed-out"));
    throw Object.assign(new Error(words.told ?? (isOut ? outWords() : String(status))), { isTooLarge: status === TOO_LARGE, isOut });
  }
  return response.json();
}
