// Problems that the office allows in their field, and no longer; in any file that is written at the desk. The list of them is
// told again when the file is read.

import { post } from "./saver.js";
import { tell, word } from "./dom.js";

// `settled` resolves when all that was written in the file is saved.
export function allowing(name, settled) {
  const address = `/manuscripts/${encodeURIComponent(name)}/allowed`;
  return {
    async allow({ place, rule }) {
      await settled();
      const { isChanged } = await post(address, { at: place.at, rule });
      tell(isChanged ? word("allow-done") : word("allow-no-room"));
    },
    async disallow({ rule, line, shown }) {
      await settled();
      await post(`${address}/undone`, { rule, line, shown });
    },
  };
}
