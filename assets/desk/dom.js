// Making elements, and the words of the desk.

const words = JSON.parse(document.getElementById("words").textContent);

// How long something is shown that nobody has to answer.
const SHOWN = 10_000;

// The word of the catalogue behind `desk-`; `{name}` in it is replaced.
export function word(id, values = {}) {
  const text = words[id] ?? id;
  return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

// What elements do, by the names of events.
const deeds = new WeakMap();

function hear(element, name, does) {
  const own = deeds.get(element) ?? new Map();
  deeds.set(element, own);
  if (!own.has(name)) element.addEventListener(name, (event) => own.get(name)?.(event));
  own.set(name, does);
}

// Has an element do what another one would, and no more.
export function doAs(element, other) {
  const next = deeds.get(other) ?? new Map();
  deeds.get(element)?.forEach((_, name, own) => next.has(name) || own.set(name, undefined));
  next.forEach((does, name) => hear(element, name, does));
}

// An element; attributes that are null or false are left out, functions listen.
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") hear(element, name, value);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null));
  return element;
}

// Today where the reader is, as `2017-08-21`.
export function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

// A field for a date, today's before somebody chooses another.
export const dateField = (id) => make("input", { type: "date", id, value: today() });

// Whether an element is seen; browsers of the floor do not all know what is asked first.
export const isSeen = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;

// Whether Ctrl is held, or Cmd on a Mac.
export const isChord = (event) => event.ctrlKey || event.metaKey;

// Up and down lead from one of all to the next; the one that has the keyboard then, null where it stays.
export function nextOf(event, all, own) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const next = by === undefined || event.isComposing ? undefined : all[all.indexOf(own) + by];
  if (next === undefined) return null;
  event.preventDefault();
  next.focus();
  return next;
}

// A button; the main one of its place is filled. `more` are attributes besides.
export const button = (label, click, isMain = false, more = {}) => make("button", { type: "button", class: isMain ? "button main" : "button", click, ...more }, label);

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
