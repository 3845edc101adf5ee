// Making elements, and the words of the desk.

const words = JSON.parse(document.getElementById("words").textContent);

// How long something is shown that nobody has to answer.
const SHOWN = 10_000;

// The word of the catalogue behind `desk-`; `{name}` in it is replaced.
export function word(id, values = {}) {
  const text = words[id] ?? id;
  return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

// An element; attributes that are null or false are left out, functions listen.
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null));
  return element;
}

// A button; the main one of its place is filled.
export const button = (label, click, isMain = false) => make("button", { type: "button", class: isMain ? "button main" : "button", click }, label);

// Puts children into an element, unless the same stand there: what somebody is at is not taken away.
export function put(element, ...children) {
  const next = children.flat().filter((child) => child !== null);
  const now = [...element.childNodes];
  const same = next.length === now.length && next.every((child, index) => child === now[index] || child.isEqualNode?.(now[index]));
  if (!same) element.replaceChildren(...next);
}

// Shows for a while what nobody has to answer, and says it.
export function tell(text) {
  document.getElementById("told")?.remove();
  const told = make("p", { id: "told", "aria-hidden": "true", click: () => told.remove() }, text);
  document.body.append(told);
  setTimeout(() => told.remove(), SHOWN);
  say(text);
}

// Says something to those who listen to the screen.
export function say(text) {
  const said = document.getElementById("said");
  if (said.textContent !== text) said.textContent = text;
}
