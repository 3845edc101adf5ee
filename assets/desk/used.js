// Before a unit goes of which issues speak: which these are is told, and somebody says that it goes all the same.

import { button, make, word } from "./dom.js";
import { find, textAt } from "./form.js";
import { question } from "./steps.js";

// Asks, where the item at an address is a unit that is used; whether it asks. `go` takes it away.
export function asksFirst(form, at, { units }, go) {
  if (find(form, at)?.record?.record !== "unit") return false;
  const [, name, count, issues] = units.find(([id]) => id === textAt(form, [...at, "id"])) ?? [null, "", 0, []];
  if (count === 0) return false;
  const about = make("p", {}, word("unit-used", { name, count, issues: issues.join(word("and")) }));
  question(word("unit-remove", { name }), about, (close) => [
    button(word("keep-it"), close, true),
    button(word("remove-it"), () => {
      close();
      go();
    }),
  ]);
  return true;
}
