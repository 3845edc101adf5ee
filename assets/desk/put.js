// Putting children into an element: what stands there and is meant again stays, so that nothing is drawn anew under the hand of
// whoever is about to press it.

import { doAs } from "./dom.js";

// What tells one thing from another of its kind.
const NAMES = ["id", "href", "src", "name", "aria-label", "data-of", "data-at", "data-key", "data-place"];

// What somebody writes or chooses in stays as a whole, or goes: what belongs to it knows it.
const HELD = "input, select, textarea, [contenteditable]";

// What is pressed is another thing where it says something else.
const PRESSED = "button, a, summary";

// What a script or a reader does to an element that stays.
const KEPT = { DETAILS: ["style", "open"] };

// So far ahead is looked for the same.
const AHEAD = 8;

// Puts children into an element. Those that stand there stay, and do what the new ones would; where what had the keyboard is
// gone all the same, what stands in its place has it.
export function put(element, ...children) {
  const next = children.flat().filter((child) => child !== null).map((child) => (typeof child === "string" ? document.createTextNode(child) : child));
  const focused = document.activeElement;
  const keyboard = wayTo(focused, element);
  lay(element, next);
  if (keyboard === null || focused.isConnected) return;
  const there = keyboard.reduce((one, index) => one?.childNodes[index], element);
  there?.focus?.({ preventScroll: true });
}

// The indices that lead from an element to one within it; null where it is elsewhere.
function wayTo(one, element) {
  if (one === null || one === element || !element.contains(one)) return null;
  const index = [...one.parentNode.childNodes].indexOf(one);
  return one.parentNode === element ? [index] : [...wayTo(one.parentNode, element), index];
}

function lay(element, next) {
  const old = [...element.childNodes];
  const stays = paired(old, next);
  const now = next.map((one, index) => {
    const own = stays[index];
    if (own !== undefined && own !== one) become(own, one);
    return own ?? one;
  });
  const staying = new Set(now);
  old.forEach((one) => staying.has(one) || one.remove());
  let here = element.firstChild;
  for (const one of now) {
    if (one === here) here = here.nextSibling;
    else element.insertBefore(one, here);
  }
}

const isSame = (old, next) => old === next || old.isEqualNode(next);

// Which of the old children stays for each of the next ones; undefined where none does. Those at both ends that are the same are
// paired first, so that one more or one less moves no other.
function paired(old, next) {
  const stays = next.map(() => undefined);
  let [from, oldEnd, end] = [0, old.length, next.length];
  while (from < oldEnd && from < end && isSame(old[from], next[from])) stays[from] = old[from++];
  while (from < oldEnd && from < end && isSame(old[oldEnd - 1], next[end - 1])) stays[--end] = old[--oldEnd];
  let place = from;
  for (let at = from; at < end; at += 1) {
    const ahead = old.slice(place, Math.min(oldEnd, place + AHEAD));
    const later = next.slice(at + 1, Math.min(end, at + AHEAD));
    const same = ahead.findIndex((one) => isSame(one, next[at]));
    const found = same >= 0 ? same : ahead.findIndex((one) => isLike(one, next[at]) && !later.some((other) => isSame(one, other)));
    if (found < 0) continue;
    place += found;
    stays[at] = old[place];
    place += 1;
  }
  return stays;
}

// Whether both are one thing, whatever is said of it now.
function isLike(old, next) {
  if (old.nodeName !== next.nodeName) return false;
  if (old.nodeType !== Node.ELEMENT_NODE) return true;
  if (isHeld(old) || isHeld(next) || NAMES.some((name) => old.getAttribute(name) !== next.getAttribute(name))) return false;
  return !old.matches(PRESSED) || old.textContent === next.textContent;
}

const isHeld = (one) => one.matches(HELD) || one.querySelector(HELD) !== null;

// Makes of one thing what it is now.
function become(old, next) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== next.data) old.data = next.data;
    return;
  }
  if (isHeld(old)) return;
  const kept = KEPT[old.nodeName] ?? ["style"];
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name) && !kept.includes(name)) old.removeAttribute(name);
  for (const { name, value } of [...next.attributes]) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  doAs(old, next);
  lay(old, [...next.childNodes]);
}
