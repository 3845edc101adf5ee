// What somebody wants the print room to have of an issue: the questions, and what was answered.

import { isSeen, make, today, word } from "./dom.js";

// What was wanted of each issue, as long as the desk is open.
const kept = new Map();

const option = (value, label) => make("option", { value }, label);

const number = (id, attributes) => make("input", { type: "number", id, ...attributes });

function tick(id, label) {
  const box = make("input", { type: "checkbox", id });
  return [box, make("label", { for: id, class: "tick" }, box, " ", label)];
}

const row = (label, control, ...more) => make("p", { class: "print-row" }, make("label", { for: control.id }, label), control, ...more);

export function wishes(id, { copies, date, isPublished, hasRecipients, unaddressed, labels }) {
  const numbered = make("select", { id: "print-numbered" }, option("", word("print-none")), copies === null ? null : option("all", word("print-as-printed", { count: copies })), option("range", word("print-range")));
  const end = (id, value, label) => number(id, { min: "1", max: "999999", value, required: true, "aria-label": label });
  const [first, last] = [end("print-first", "1", word("print-first")), end("print-last", String(copies ?? 100), word("print-last"))];
  const range = make("span", {}, first, " — ", last);
  const [booklets, bookletsTick] = tick("print-booklets", word("print-booklets"));
  const [names, namesTick] = tick("print-names", word("print-names"));
  const [perRecipient, perRecipientTick] = tick("print-per-recipient", word("print-per-recipient"));
  const creep = number("print-creep", { min: "0", max: "5", step: "0.1", value: "0" });
  const [marks, marksTick] = tick("print-marks", word("print-marks"));
  const sheets = make("select", { id: "print-labels" }, labels.map((one) => option(one.name, word("print-sheet", one))));
  const inks = [
    ["black", ...tick("print-ink-black", word("print-ink-black"))],
    ["spot", ...tick("print-ink-spot", word("print-ink-spot"))],
    ["cmyk", ...tick("print-ink-cmyk", word("print-ink-cmyk"))],
  ];
  const [review, reviewTick] = tick("print-review", word("print-review"));
  const [confirms, confirmsTick] = tick("print-confirm", word("print-confirm"));
  const day = make("input", { type: "date", id: "print-reply", min: date > today() ? date : today(), max: "2999-12-31" });
  const reply = row(word("print-reply"), day);
  const removes = make("p", { class: "doubt", role: "status", hidden: true });
  const noAddress = unaddressed.length > 0 ? make("span", { class: "doubt" }, word("print-unaddressed", { names: unaddressed.join("、") })) : null;
  let files = [];

  const element = make(
    "div",
    { class: "print-wishes", change: () => (keep(), draw()) },
    make("h3", {}, word("print-always")),
    row(word("print-creep"), creep, make("span", { class: "quiet" }, word("print-creep-how"))),
    make("p", {}, marksTick),
    make("h3", {}, word("print-numbered")),
    row(word("print-numbers"), numbered, range),
    make("p", {}, bookletsTick),
    hasRecipients ? [make("p", {}, namesTick), make("p", {}, perRecipientTick)] : null,
    make("h3", {}, word("print-inks")),
    inks.map(([, , inkTick]) => make("p", {}, inkTick)),
    make("h3", {}, word("print-sent")),
    hasRecipients ? row(word("print-label-sheets"), sheets, noAddress) : make("p", { class: "quiet" }, word("print-no-recipients")),
    isPublished ? null : make("p", {}, reviewTick),
    make("p", {}, confirmsTick),
    reply,
    removes,
  );

  const isNumbered = (box) => box.checked && !box.disabled;

  // What is asked for, by the words that the server has for it.
  const asked = {
    copies: () => numbered.value !== "" && !asked["per-recipient"](),
    booklets: () => isNumbered(booklets),
    names: () => isNumbered(names),
    "per-recipient": () => isNumbered(perRecipient),
    labels: () => hasRecipients,
    review: () => !isPublished && review.checked,
    confirm: () => confirms.checked,
    ...Object.fromEntries(inks.map(([ink, box]) => [`ink-${ink}`, () => box.checked])),
  };
  const fields = { creep, copies: first, booklets, names, "per-recipient": perRecipient, labels: sheets, review, confirm: confirms, "reply-by": day };

  const controls = () => [...element.querySelectorAll("input, select")];
  const valueOf = (one) => (one.type === "checkbox" ? "checked" : "value");

  function keep() {
    kept.set(id, new Map(controls().map((one) => [one.id, one[valueOf(one)]])));
  }

  function recall() {
    for (const one of controls()) {
      const value = kept.get(id)?.get(one.id);
      const isThere = one.localName !== "select" || [...one.options].some((option) => option.value === value);
      if (value !== undefined && isThere) one[valueOf(one)] = value;
    }
  }

  function draw() {
    range.hidden = numbered.value !== "range";
    for (const box of [booklets, names, perRecipient]) box.disabled = numbered.value === "";
    reply.hidden = !confirms.checked;
    const gone = files.filter(({ wish }) => wish !== null && !asked[wish]());
    removes.hidden = gone.length === 0;
    removes.textContent = gone.length === 0 ? "" : word("print-removes", { files: gone.map(({ name }) => name).join(" ") });
  }

  recall();
  draw();

  return {
    element,
    // `made` are the files of the last time.
    update(made) {
      files = made;
      draw();
    },
    focus: (wish = null) => (wish === "copies" && range.hidden ? numbered : (fields[wish] ?? numbered)).focus(),
    // Whether something stands somewhere that cannot be; the browser tells what.
    isWrong() {
      const wrong = controls().find((one) => isSeen(one) && !one.checkValidity());
      wrong?.reportValidity();
      return wrong !== undefined;
    },
    sent: () => ({
      creep: creep.value === "" ? null : creep.value,
      marks: marks.checked,
      copies: numbered.value === "range" ? `${first.value}-${last.value}` : numbered.value || null,
      booklets: asked.booklets(),
      names: asked.names(),
      perRecipient: asked["per-recipient"](),
      labels: hasRecipients ? sheets.value : null,
      inks: inks.filter(([, box]) => box.checked).map(([ink]) => ink),
      review: asked.review(),
      confirm: confirms.checked,
      replyBy: confirms.checked && day.value !== "" ? day.value : null,
    }),
  };
}
