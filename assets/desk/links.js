// Links, footnotes and tables: what is to be put into a text is asked for; and what is said of a link that the caret is in.

import { button, make, tell, word } from "./dom.js";
import { post } from "./saver.js";
import { question } from "./steps.js";

// The fields of a question: name, label, kind, what stands there.
function form(fields) {
  const inputs = fields.map(([name, label, type, value]) => [name, make("input", { id: `mark-${name}`, type, value, min: type === "number" ? "1" : null, autocomplete: "off" }), label]);
  const rows = inputs.map(([name, input, label]) => make("p", { class: "asked" }, make("label", { for: `mark-${name}` }, label), input));
  return { rows, values: () => Object.fromEntries(inputs.map(([name, input]) => [name, input.type === "number" ? Number(input.value) || 1 : input.value])) };
}

// Asks, and puts the answer in; what cannot be is told, and asked for again. `more` are other answers: label, what they do.
function ask(label, fields, put, more = []) {
  const { rows, values } = form(fields);
  const told = make("p", { class: "told", role: "alert" });
  let confirm;
  const entered = (event) => {
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
    // The key is not for what has the keyboard then.
    event.preventDefault();
    confirm();
  };
  const content = make("div", { keydown: entered }, rows, told);
  question(label, content, (close) => {
    confirm = async () => {
      try {
        told.textContent = (await put(values(), close)) ?? "";
      } catch (error) {
        told.textContent = error.message;
      }
    };
    const others = more.map(([label, click]) => button(label, () => (close(), click())));
    return [...others, button(word("discard"), close), button(word("put-in"), () => confirm(), true)];
  });
  content.querySelector("input").focus();
}

// What is written in, and what of it is chosen; it is told where nothing is.
function placed(writing, act) {
  const field = writing.fieldToMark();
  const target = field?.target() ?? null;
  if (target === null) tell(word("no-place"));
  // A field that is drawn again meanwhile has the same address.
  else act(target, () => writing.fieldToMark() ?? field);
}

const refused = (is) => (is ? null : word("no-mark-here"));

export function askLink(writing) {
  placed(writing, (target, field) => {
    const fields = [
      ["words", word("link-words"), "text", target.words],
      ["address", word("link-address"), "text", target.address ?? ""],
    ];
    const put = async ({ words, address }, close) => {
      const read = await post("/link", { address, words });
      if (read.refused !== undefined) return read.refused;
      close();
      const is = field().link(target, read.address, words);
      if (!is) tell(word("no-mark-here"));
      return null;
    };
    const more = target.address === null ? [] : [[word("link-gone"), () => field().link(target, null, target.words)]];
    ask(word("link"), fields, put, more);
    if (target.words !== "") document.getElementById("mark-address").focus();
  });
}

const putNote = (writing) => placed(writing, (target, field) => refused(field().note(target)) !== null && tell(word("no-mark-here")));

function askTable(writing) {
  placed(writing, (target, field) => {
    const size = [
      ["columns", word("table-columns"), "number", "3"],
      ["rows", word("table-rows"), "number", "3"],
    ];
    const most = (count, limit) => Math.min(Math.max(Math.floor(count), 1), limit);
    ask(word("new-table"), size, ({ columns, rows }, close) => {
      close();
      if (!field().table(target, most(columns, 20), most(rows, 100))) tell(word("no-mark-here"));
      return null;
    });
  });
}

// Their buttons: label, keys, what they do.
export function markingTools(writing) {
  return [
    [word("link"), "", () => askLink(writing)],
    [word("note"), "", () => putNote(writing)],
    [word("new-table"), "", () => askTable(writing)],
  ];
}

// Below the link that the caret is in: where it leads, and what can be done with it.
export function linkCard(writing) {
  let card = null;
  return () => {
    const { anchorNode } = getSelection();
    const place = anchorNode?.nodeType === Node.TEXT_NODE ? anchorNode.parentElement : anchorNode;
    if (card?.contains(document.activeElement)) return;
    const link = place?.closest?.(".manuscript .words a[data-address]") ?? null;
    card?.remove();
    card = null;
    if (link === null || writing.isLocked() || !writing.element.contains(link)) return;
    const keep = { mousedown: (event) => event.preventDefault() };
    const tool = (label, click) => make("button", { type: "button", class: "tool", ...keep, click }, label);
    const drop = () => {
      const field = writing.fieldToMark();
      const target = field?.target();
      if (target?.address) field.link(target, null, target.words);
    };
    card = make("div", { class: "link-card", role: "group", "aria-label": word("link") }, make("span", { class: "link-address" }, link.dataset.address), tool(word("link-change"), () => askLink(writing)), tool(word("link-gone"), drop));
    const field = link.closest(".field");
    field.append(card);
    const [box, around] = [link.getClientRects(), field.getBoundingClientRect()];
    card.style.top = `${box[box.length - 1].bottom - around.top + 2}px`;
    card.style.left = `${Math.max(0, Math.min(box[box.length - 1].left - around.left, around.width - card.offsetWidth))}px`;
  };
}
