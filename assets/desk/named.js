// Something new that goes by its name, and has an id for files and addresses: a unit, a series.

import { ask } from "./api.js";
import { button, isChord, make, word } from "./dom.js";
import { question } from "./steps.js";

// Whether a new record wants an id.
export const wantsId = (blank) => blank.fields.some((field) => field.key === "id" && field.shape === "id");

// Asks for the name, which may be `given`; `done` gets it with an id that none of `taken` is; a name that is one of `names` is refused.
export function askForName(label, taken, names, done, given = "") {
  const name = make("input", { type: "text", id: "new-name", value: given });
  const told = make("p", { class: "told", role: "alert" });
  const content = make("div", {}, make("p", {}, make("label", { for: "new-name" }, word("new-name"), " ", name)), told);
  question(label, content, (close) => {
    const create = async () => {
      if (name.value.trim() === "") return name.focus();
      if (names.includes(name.value.trim())) {
        told.textContent = word("name-taken", { name: name.value.trim() });
        return name.focus();
      }
      const { id } = await ask(`/ids?name=${encodeURIComponent(name.value)}`);
      const free = [id, ...taken.map((_, index) => `${id}${index + 2}`)].find((one) => !taken.includes(one));
      close();
      done({ id: free, name: name.value.trim() });
    };
    name.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && !isChord(event) && create());
    return [button(word("cancel"), close), button(word("create"), create, true)];
  });
}
