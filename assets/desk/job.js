// Work that takes a while: how far it is, until it has ended.

import { ask } from "./api.js";

const REST = 300;

// Follows it at `address` as long as `isShown()`; `going` gets how far it is. Resolves to how it ended, or to null where nobody
// looks any more.
export async function follow(address, isShown, going) {
  while (isShown()) {
    // Where the server does not answer, the strip says so.
    const now = await ask(address).catch(() => null);
    if (now !== null && now.state !== "running") return now;
    if (now !== null && now.all > 0) going(now);
    await new Promise((resolve) => setTimeout(resolve, REST));
  }
  return null;
}

// Shows in a bar how far it is.
export const fill = (bar, { done, all }) => ([bar.max, bar.value] = [all, done]);
