// Where what somebody has in hand goes when others move items, put some in or take some away. `moved` has the lists in which items stand
// elsewhere, as they were seen, and for each of their items the index that it has now, null where nobody can say; it is null
// itself where nobody remembers what was seen.

import { isWithin, keyOf } from "./form.js";

// Where a field or an item stands now; null where nobody can say.
export function followedAt(moved, at) {
  if (moved === null) return at.some((step) => typeof step === "number") ? null : at;
  const now = at.map((step, depth) => {
    const list = keyOf(at.slice(0, depth));
    const items = moved.find((one) => keyOf(one.list) === list);
    return items === undefined ? step : (items.now[step] ?? null);
  });
  return now.includes(null) ? null : now;
}

// Changes of items count them: they mean the same as long as nobody else moved one in their list or below.
const isStill = (moved, list) => moved !== null && !moved.some((one) => keyOf(one.list) === keyOf(list) || isWithin(one.list, list));

function followedEdit(moved, edit) {
  if (edit.all !== undefined) {
    const all = edit.all.map((one) => followedEdit(moved, one));
    return all.includes(null) ? null : { all };
  }
  if (edit.text !== undefined) {
    const at = followedAt(moved, edit.text.at);
    return at && { text: { ...edit.text, at } };
  }
  const [[kind, held]] = Object.entries(edit);
  const list = held.list ?? held.at.slice(0, -1);
  const now = isStill(moved, list) ? followedAt(moved, list) : null;
  return now && { [kind]: kind === "remove" ? { ...held, at: [...now, held.at.at(-1)] } : { ...held, list: now } };
}

// Steps of undo, the last of them first to be taken. One that has lost its place goes on to say so, without a change; below one of
// items that did, nobody can say what is meant.
export function followedSteps(moved, steps) {
  const followed = [];
  for (const step of [...steps].reverse()) {
    const back = step.back && followedEdit(moved, step.back);
    followed.unshift({ ...step, back });
    if (step.back !== null && back === null && step.back.text === undefined) break;
  }
  return followed;
}
