// What becomes of texts that are not in the file, once somebody has chosen.

import { countAt, find } from "./form.js";

// What the manuscript has for it: its form, changes of it, new items, its saver, and a way to read the file again.
export function choosing({ form, change, insert, save, load, settled }) {
  // Somebody chose between a text of the journal and the file's, as it was shown: what came into the file after that is
  // nothing that was chosen against.
  async function choose(one, text) {
    await save.settle(one);
    if (text !== null && text !== one.theirs) change({ text: { at: one.at, was: one.theirs, now: text } });
    await save.send();
    await load();
  }

  function saveAgain({ at, ours, theirs }) {
    save.settle({ at, ours });
    change({ text: { at, was: theirs, now: ours } });
  }

  // An item of a field that is gone: a text, or a record that has the field.
  const canPutBack = ({ at, list }) => list !== null && at.length - list.length <= 2 && find(form(), list)?.field !== undefined;

  // Puts words whose item is gone into a new one.
  async function putBack(one) {
    const { field } = find(form(), one.list);
    const words = one.pieces === null ? one.ours : { pieces: one.pieces.ours };
    const given = field.records === undefined ? words : { [one.at.at(-1)]: words };
    insert(one.list, field, Math.min(one.at[one.list.length], countAt(form(), one.list)), given);
    await settled();
    await save.settle(one);
    await load();
  }

  return { choose, saveAgain, canPutBack, putBack };
}
