// What the print room needs of an issue: what shall be made is asked for; then its files are there, to be opened and printed.

import { ask, issuePath } from "./api.js";
import { button, make, say, today, word } from "./dom.js";
import { fill, follow } from "./job.js";
import { list } from "./problems.js";
import { put } from "./put.js";
import { post } from "./saver.js";
import { question } from "./steps.js";

// The questions, and what was answered.
function wishes({ copies, isPublished, hasRecipients, labels }) {
  const option = (value, label) => make("option", { value }, label);
  const tick = (id, label, change = null) => {
    const box = make("input", { type: "checkbox", id, change });
    return [box, make("label", { for: id, class: "tick" }, box, " ", label)];
  };
  const row = (label, control, ...more) => make("p", { class: "print-row" }, make("label", { for: control.id }, label), control, ...more);
  const number = (id, attributes) => make("input", { type: "number", id, ...attributes });

  const numbered = make("select", { id: "print-numbered", change: draw }, option("", word("print-none")), copies === null ? null : option("all", word("print-as-printed", { count: copies })), option("range", word("print-range")));
  const end = (id, value, label) => number(id, { min: "1", max: "999999", value, required: true, "aria-label": label });
  const [first, last] = [end("print-first", "1", word("print-first")), end("print-last", String(copies ?? 100), word("print-last"))];
  const range = make("span", { hidden: true }, first, " — ", last);
  const [booklets, bookletsTick] = tick("print-booklets", word("print-booklets"));
  const creep = number("print-creep", { min: "0", max: "5", step: "0.1", value: "0" });
  const [marks, marksTick] = tick("print-marks", word("print-marks"));
  const sheets = make("select", { id: "print-labels" }, labels.map((one) => option(one.name, word("print-sheet", one))));
  const [review, reviewTick] = tick("print-review", word("print-review"));
  const [confirms, confirmsTick] = tick("print-confirm", word("print-confirm"), draw);
  const day = make("input", { type: "date", id: "print-reply", min: today() });
  const reply = row(word("print-reply"), day);

  function draw() {
    range.hidden = numbered.value !== "range";
    booklets.disabled = numbered.value === "";
    reply.hidden = !confirms.checked;
  }
  draw();

  const element = make(
    "div",
    { class: "print-wishes" },
    make("h3", {}, word("print-always")),
    row(word("print-creep"), creep, make("span", { class: "quiet" }, word("print-creep-how"))),
    make("p", {}, marksTick),
    make("h3", {}, word("print-numbered")),
    row(word("print-numbers"), numbered, range),
    make("p", {}, bookletsTick),
    make("h3", {}, word("print-sent")),
    hasRecipients ? row(word("print-label-sheets"), sheets) : make("p", { class: "quiet" }, word("print-no-recipients")),
    isPublished ? null : make("p", {}, reviewTick),
    make("p", {}, confirmsTick),
    reply,
  );

  return {
    element,
    // The first field in which something stands that cannot be, told by the browser; null where there is none.
    wrong: () => [...element.querySelectorAll("input")].find((one) => one.checkVisibility() && !one.checkValidity()) ?? null,
    sent: () => ({
      creep: creep.value === "" ? null : creep.value,
      marks: marks.checked,
      copies: numbered.value === "range" ? `${first.value}-${last.value}` : numbered.value || null,
      booklets: booklets.checked && !booklets.disabled,
      labels: hasRecipients ? sheets.value : null,
      review: review.checked,
      confirm: confirms.checked,
      replyBy: confirms.checked && day.value !== "" ? day.value : null,
    }),
  };
}

// Files as links: pages open in a window of their own, all else is saved.
function links(path, files) {
  const isShown = (name) => name.endsWith(".pdf");
  const link = ({ name, told }) => make("a", { href: `${path}/printed/${encodeURIComponent(name)}`, target: isShown(name) ? "_blank" : null, rel: "noopener", download: isShown(name) ? null : name, title: name }, told ?? name);
  return make("ul", { class: "print-files" }, files.map((file) => make("li", {}, link(file))));
}

// `settled` resolves when all that was written is saved: it is printed, too.
export async function printView(id, settled) {
  await settled();
  const path = issuePath(id);
  const known = await ask(`${path}/print`);
  const wanted = wishes(known);
  const told = make("p", { role: "status", hidden: true });
  const bar = make("progress", { "aria-label": word("print-make"), hidden: true });
  const result = make("div", { class: "paper", tabindex: "0", role: "group", "aria-label": word("print-files"), hidden: true });
  const earlier = known.files.length === 0 ? null : make("details", {}, make("summary", {}, word("print-earlier", { count: known.files.length })), links(path, known.files.map((name) => ({ name }))));
  const pages = make("a", { class: "button", href: `${path}/print.pdf`, target: "_blank", rel: "noopener" }, word("print-look"));
  const going = button(word("print-make"), go, true);
  const again = button(word("print-again"), choose);
  const stopping = button(word("stop"), () => post(`${path}/printing/stop`, {}));
  question(word("print-files"), make("div", { class: "printing" }, wanted.element, earlier, told, bar, result), (close) => [pages, again, stopping, button(word("close"), close), going]);
  choose();
  // Whoever left while it is printed finds how it goes.
  const { state } = await ask(`${path}/printing`);
  if (state !== "running") return;
  wait();
  look();

  function show({ isAsked = false, isRunning = false }) {
    wanted.element.hidden = !isAsked;
    if (earlier !== null) earlier.hidden = !isAsked;
    going.hidden = !isAsked;
    again.hidden = isAsked || isRunning;
    stopping.hidden = !isRunning;
    bar.hidden = !isRunning;
    result.hidden = isAsked || isRunning || result.childElementCount === 0;
    told.hidden = isAsked;
  }

  // What is wanted can be chosen, or chosen otherwise.
  function choose() {
    show({ isAsked: true });
    wanted.element.querySelector("select").focus();
  }

  function tell(words) {
    told.textContent = words;
    say(words);
  }

  function wait() {
    tell(word("print-making"));
    bar.removeAttribute("value");
    show({ isRunning: true });
  }

  async function go() {
    const wrong = wanted.wrong();
    if (wrong !== null) {
      wrong.reportValidity();
      return;
    }
    wait();
    try {
      const { isStarted } = await post(`${path}/print`, wanted.sent());
      if (isStarted) await look();
      else ended({ told: word("print-busy") });
    } catch (error) {
      ended({ told: error.message });
    }
  }

  async function look() {
    const now = await follow(`${path}/printing`, () => bar.isConnected, (now) => {
      fill(bar, now);
      told.textContent = word("print-so-far", now);
    });
    if (now !== null) ended(now);
  }

  function ended(now) {
    const isMade = now.state === "printed";
    const { problems = [] } = now;
    const notes = [now.isPreview ? word("print-draft") : null, ...(now.notes ?? [])].filter((one) => one !== null);
    put(
      result,
      ...notes.map((note) => make("p", { class: "doubt" }, note)),
      isMade ? links(path, now.files) : null,
      problems.length > 0 ? list(problems) : null,
    );
    tell(isMade ? word("print-made", { count: now.files.length, folder: known.folder }) : (now.told ?? word("print-refused")));
    told.classList.toggle("told", !isMade);
    show({});
    (result.querySelector("a") ?? again).focus();
  }
}
