// What the print room needs of an issue: what shall be made is asked for; then its files are there, to be opened and printed.

import { ask, issuePath } from "./api.js";
import { addressOf } from "./corrections.js";
import { button, make, say, word } from "./dom.js";
import { fill, follow } from "./job.js";
import { saveAs } from "./papers.js";
import { list, namer } from "./problems.js";
import { put } from "./put.js";
import { post } from "./saver.js";
import { question } from "./steps.js";
import { wishes } from "./wishes.js";

// Files as links: pages open in a window of their own, all else is saved.
function links(path, files) {
  const isShown = (name) => name.endsWith(".pdf");
  const link = ({ name, told }) => make("a", { href: `${path}/printed/${encodeURIComponent(name)}`, target: isShown(name) ? "_blank" : null, rel: "noopener", download: isShown(name) ? null : name, title: name }, told ?? name);
  return make("ul", { class: "print-files" }, files.map((file) => make("li", {}, link(file))));
}

// `settled` resolves when all that was written is saved: it is printed, too. `toSteps` leads to what the review of the issue
// asks for.
export async function printView(id, settled, toSteps, desk) {
  await settled();
  const path = issuePath(id);
  const known = await ask(`${path}/print`);
  const wanted = wishes(id, known);
  const told = make("p", { role: "status", hidden: true });
  const bar = make("progress", { "aria-label": word("print-make"), hidden: true });
  const result = make("div", { class: "paper", tabindex: "0", role: "group", "aria-label": word("print-files"), hidden: true });
  const earlier = make("details", {});
  const pages = make("a", { class: "button", href: `${path}/print.pdf`, target: "_blank", rel: "noopener" }, word("print-look"));
  const mailing = button(word("mail"), () => saveAs(id, "mail", "eml"));
  const going = button(word("print-make"), go, true);
  const again = button(word("print-again"), choose);
  const stopping = button(word("stop"), () => post(`${path}/printing/stop`, {}));
  question(word("print-files"), make("div", { class: "printing" }, told, bar, result, wanted.element, earlier), (close) => [pages, mailing, again, stopping, button(word("close"), close), going]);
  choose();
  // Whoever left while it is printed finds how it goes.
  const { state } = await ask(`${path}/printing`);
  if (state !== "running") return;
  wait();
  look();

  function show({ isAsked = false, isRunning = false }) {
    wanted.element.hidden = !isAsked;
    earlier.hidden = !isAsked || known.files.length === 0;
    going.hidden = !isAsked;
    again.hidden = isAsked || isRunning;
    stopping.hidden = !isRunning;
    bar.hidden = !isRunning;
    result.hidden = isRunning || result.childElementCount === 0;
    told.hidden = told.textContent === "";
  }

  // What is wanted can be chosen, or chosen otherwise.
  function choose() {
    put(result);
    told.textContent = "";
    offer();
    wanted.focus();
  }

  function offer() {
    wanted.update(known.files);
    put(earlier, make("summary", {}, word("print-earlier", { count: known.files.length })), links(path, known.files.map(({ name }) => ({ name }))));
    show({ isAsked: true });
  }

  function tell(words, isRefused = false) {
    told.textContent = words;
    told.classList.toggle("told", isRefused);
    say(words);
  }

  function wait() {
    tell(word("print-making"));
    bar.removeAttribute("value");
    show({ isRunning: true });
    stopping.focus();
  }

  async function go() {
    if (wanted.isWrong()) return;
    wait();
    try {
      const answer = await post(`${path}/print`, wanted.sent());
      if (answer.isStarted) await look();
      else refused({ told: word("print-busy"), ...answer });
    } catch (error) {
      refused({ told: error.message });
    }
  }

  async function look() {
    const now = await follow(`${path}/printing`, () => bar.isConnected, (now) => {
      fill(bar, now);
      told.textContent = word("print-so-far", now);
    });
    if (now?.state === "printed") made(now);
    else if (now !== null) refused(now);
  }

  function made({ files, isPreview, notes, problems }) {
    known.files = files;
    const all = isPreview ? [word("print-draft"), ...notes] : notes;
    put(
      result,
      ...all.map((note) => make("p", { class: "doubt" }, note)),
      links(path, files),
      problems.length > 0 ? list(problems, namer(desk())) : null,
    );
    tell(word("print-made", { count: files.length, folder: known.folder }));
    show({});
    result.querySelector("a").focus();
  }

  // What was wanted stays, and the keyboard goes to what cannot be.
  function refused({ told = null, wish = null, unapproved = [], problems = [] }) {
    const toReview = () => (result.closest("dialog").close(), toSteps());
    const ways = unapproved.map((name) => (name === id ? button(word("print-to-review"), toReview) : make("a", { class: "button", href: addressOf(name) }, word("print-to-correction"))));
    put(result, ...ways, problems.length > 0 ? list(problems, namer(desk())) : null);
    tell(told ?? word("print-refused"), true);
    offer();
    if (wish !== null) wanted.focus(wish);
    else (result.querySelector("button, a") ?? going).focus();
  }
}
