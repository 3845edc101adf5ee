// Pictures and attachments: dropped, pasted or chosen, put beside the issue by the server, shown in the manuscript.

import { button, make, tell, word } from "./dom.js";
import { countAt, find, follow, keyOf } from "./form.js";
import { question } from "./steps.js";

const KIB = 1024;

// A file without the folder in which the program put it.
export const fileName = (file) => file.split("/").at(-1);

// Whether a file is too large to be sent, which is shown then: browsers do not tell the answer to what is too large.
export function isTooLarge(file, largest) {
  const is = file.size > largest;
  if (is) refuse(file.name, [word("too-large", { name: file.name, size: Math.ceil(file.size / KIB / KIB), limit: largest / KIB / KIB })]);
  return is;
}

// Puts a file beside an issue; what the server says of it. Null where it was not taken: why is shown.
async function store(address, kind, file, largest) {
  if (isTooLarge(file, largest)) return null;
  const query = new URLSearchParams({ kind, name: file.name });
  let answer;
  try {
    const response = await fetch(`${address}/files?${query}`, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file });
    answer = await response.json();
    if (!response.ok) answer = { refused: [answer.told ?? String(response.status)] };
  } catch {
    answer = { refused: [word("not-taken", { name: file.name })] };
  }
  if (answer.refused === undefined) return answer;
  refuse(file.name, answer.refused);
  return null;
}

function refuse(name, reasons) {
  const told = reasons.map((one) => make("p", { class: "told" }, one));
  question(name, make("div", {}, told), (close) => [button(word("cancel-word"), close, true)]);
}

// A place for what an item names: the picture, its name and size, and the way to take it out.
export function shownFile(id, at, remove) {
  const picture = id === "picture" ? make("img", { class: "thumb", hidden: true, alt: "" }) : null;
  const chip = make("button", { type: "button", class: "chip", click: remove }, id === "picture" ? word("remove-picture") : word("remove-attachment"));
  return make("div", { class: "file", "data-file": keyOf(at) }, picture, make("span", { class: "file-name" }), chip);
}

// Puts pictures, names and sizes into their places. `files` is what the server told of them last.
export function showFiles(element, address, files, textAt) {
  for (const place of element.querySelectorAll(".file")) {
    const at = JSON.parse(place.dataset.file);
    const file = textAt([...at, "file"]);
    const known = files.find((one) => one.file === file);
    place.querySelector(".file-name").textContent = `${fileName(file)}${sizeOf(known)}`;
    const picture = place.querySelector("img");
    if (picture === null) continue;
    picture.hidden = (known?.size ?? null) === null;
    picture.alt = textAt([...at, "alt"]);
    const source = picture.hidden ? "" : `${address}/picture?${new URLSearchParams({ at: keyOf(known.at), time: known.time })}`;
    if (picture.getAttribute("src") !== source && source !== "") picture.src = source;
  }
}

function sizeOf(known) {
  if (known === undefined) return "";
  if (known.size === null) return ` · ${word("no-file")}`;
  return known.size < KIB * KIB ? ` · ${Math.ceil(known.size / KIB)} KB` : ` · ${(known.size / KIB / KIB).toFixed(1)} MB`;
}

// A button by which files are chosen.
export function chooser(label, kinds, taken) {
  const accept = kinds.map((one) => `.${one}`).join(",");
  const input = make("input", { type: "file", hidden: true, multiple: true, accept: accept === "" ? null : accept, change: () => take() });
  const take = () => {
    const files = [...input.files];
    input.value = "";
    taken(files);
  };
  return [input, make("button", { type: "button", class: "chip", click: () => input.click() }, label)];
}

// What becomes of files that are dropped or pasted: pictures go to the entry they are dropped on, what units hand in
// is looked at, all else is an attachment; so is whatever is dropped among the attachments.
export async function handIn(files, target, kinds, { attach, take }) {
  const among = target?.closest?.(".of-attachments") ?? null;
  for (const file of files) {
    const end = file.name.includes(".") ? file.name.split(".").at(-1).toLowerCase() : "";
    if (among !== null) await attach("attachment", file, target);
    else if (file.type.startsWith("image/") || kinds.pictures.includes(end)) await attach("picture", file, target);
    else if (kinds.papers.includes(end)) take(file);
    else await attach("attachment", file, target);
  }
}

// Puts files beside the issue and items for them into its form. `insert` is the manuscript's.
export function attacher(address, { form, focusedAt, isLocked, largest, insert }) {
  // One file after the other, an item for each in a list.
  async function attach(kind, list, chosen) {
    if (isLocked()) return;
    for (const file of chosen) {
      const seen = structuredClone(form());
      const stored = await store(address, kind, file, largest());
      if (stored === null) continue;
      // Others may have moved the list meanwhile.
      const place = follow(seen, form(), list);
      const field = place === null ? undefined : find(form(), place)?.field;
      if (field?.records === undefined) {
        refuse(file.name, [word("place-gone", { file: fileName(stored.file) })]);
        continue;
      }
      const name = file.name.replace(/\.[^.]*$/, "");
      insert(place, field, field.records.length, { file: stored.file, ...(kind === "attachment" && { title: name }) });
      tell(stored.told ?? word("attached", { file: fileName(stored.file) }));
    }
  }

  // The same for one that is dropped or pasted somewhere: the list is that of the entry there.
  function attachAt(kind, file, target) {
    if (kind === "attachment") return attach(kind, ["attachments"], [file]);
    const entry = target?.closest?.(".item.entry") ?? null;
    const at = entry === null ? focusedAt() : JSON.parse(entry.dataset.at);
    const count = countAt(form(), ["entries"]);
    if (at?.[0] === "entries" || count === 1) return attach(kind, ["entries", at?.[1] ?? 0, "pictures"], [file]);
    refuse(file.name, [count === 0 ? word("no-entry") : word("which-entry")]);
    return null;
  }

  return { attach, attachAt };
}
