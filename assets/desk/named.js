// Something new that goes by its name, and has an id for files and addresses: a unit, a series.

import { ask } from "./api.js";
import { make, word } from "./dom.js";
import { question } from "./steps.js";

// Whether a new record wants an id.
export const wantsId = (blank) => blank.fields.some((field) => field.key === "id" && field.shape === "id");

// Asks for the name; `done` gets it with an id that none of `taken` is.
export function askForName(label, taken, done) {
  const name = make("input", { type: "text", id: "new-name" });
  const content = make("p", {}, make("label", { for: "new-name" }, word("new-name"), " ", name));
  question(label, content, (close) => {
    const create = async () => {
      if (name.value.trim() === "") return name.focus();
      const { id } = await ask(`/ids?name=${encodeURIComponent(name.value)}`);
      const free = [id, ...taken.map((_, index) => `${id}${index + 2}`)].find((one) => !taken.includes(one));
      close();
      done({ id: free, name: name.value.trim() });
    };
    name.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && create());
    return [make("button", { type: "button", class: "button", click: close }, word("cancel")), make("button", { type: "button", class: "button main", click: create }, word("create"))];
  });
}
