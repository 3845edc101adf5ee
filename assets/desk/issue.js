// One issue: its outline and what proof-reading finds at the left, the manuscript, and its pages as they will be printed
// and published.

import { issuePath } from "./api.js";
import { correctionsOf } from "./corrections.js";
import { button, make, say, tell, word } from "./dom.js";
import { footOf } from "./foot.js";
import { handedIn } from "./handed.js";
import { manuscript } from "./manuscript.js";
import { maskedNames, showPublicNames } from "./masked.js";
import { markingTools } from "./links.js";
import { outline, unitsOf } from "./outline.js";
import { placesOf } from "./places.js";
import { printView } from "./printing.js";
import { allowedList, brief, firstError, leadThrough, list, mendAll, namer } from "./problems.js";
import { saveAs } from "./papers.js";
import { put } from "./put.js";
import { savedMark } from "./saved.js";
import { post } from "./saver.js";
import { forget, seek } from "./sought.js";
import { sheetsPane } from "./sheets.js";
import { readingPart } from "./reading.js";
import { register, verify } from "./registering.js";
import { reviewPart } from "./review.js";
import { tools } from "./tools.js";
import { showVersions } from "./versions.js";

// The two editions as they will be printed, and the page of the website.
const FACE_WORDS = ["internal-face", "public-face", "page-face"];
// What is seen where there is no room for all.
const SIDE_WORDS = ["list", "manuscript", "pages"];
const TAB_WORDS = ["entries", "found", "remarks"];

// `sought` is what somebody looked for and wants to see in it, `part` the tab that they want to see.
export function issueView(id, sought = null, part = null) {
  const sheets = sheetsPane(id, () => writing.pending());
  const frame = make("iframe", { title: word("page-face"), hidden: true });
  const found = make("section", { class: "found", "aria-label": word("found") });
  const strip = make("p", { class: "strip held", hidden: true });
  const corrected = make("span", {});
  const turner = button("", turnLock);
  const lockWords = make("span", {});
  const registered = make("small", { class: "registered" });
  const registry = make("span", {});
  const [registering, verifying] = [button(word("register"), () => register(id, known(state).issue.citation, state)), button(word("verify"), () => verify(state))];
  const locked = make("p", { class: "strip locked", hidden: true }, lockWords, " ", turner, " ", corrected, " ", registered, " ", registry);
  const saved = savedMark(() => writing.toWaiting());
  let isUnlocked = false;
  let isSought = false;
  let isLed = false;
  let state = null;
  let face = "internal";
  let file;
  let tab = TAB_WORDS.includes(part) ? part : "entries";
  let problems = [];
  let allowed = [];
  let names = [];

  const isLocked = () => known(state).issue?.status === "published" && !isUnlocked;
  const writing = manuscript(id, { status: saved.tell, file: () => known(state).file ?? id, state: () => state, typed: () => face !== "page" && sheets.update(face), appear: () => turnSide("manuscript") });
  const contents = outline(writing, () => state.units);
  const masked = maskedNames(sheets);
  const places = placesOf(sheets, writing, () => reading.isOn());
  writing.listen(contents.update);
  writing.listen(places.follow);
  writing.listen(() => showPublicNames(names, writing));
  writing.listen(() => state !== null && tellReview());
  const stage = make("span", { class: "state" });
  const steps = make("span", { class: "steps" });
  const reading = readingPart(sheets, places, writing, () => review, read);
  const review = reviewPart(id, writing, tellReview, () => reading.leading);
  const handed = handedIn(id, writing, { state: () => state, named: () => ({ id, citation: known(state).issue?.citation ?? id }), isLocked });

  const tabs = TAB_WORDS.map((name) =>
    make("label", {}, make("input", { type: "radio", name: "tab", value: name, checked: name === tab, change: () => turnTab(name) }), make("span", {}, word(name))),
  );
  const sides = SIDE_WORDS.map((name) => make("label", {}, make("input", { type: "radio", name: "side", value: name, checked: name === "manuscript", change: () => turnSide(name) }), make("span", {}, word(name))));
  const faces = FACE_WORDS.map((label) => {
    const name = label.replace("-face", "");
    return make(
      "label",
      {},
      make("input", { type: "radio", name: "face", value: name, checked: name === face, change: () => turn(name) }),
      make("span", {}, word(label)),
    );
  });
  const element = make(
    "div",
    { class: "issue", "data-side": "manuscript" },
    make("div", { class: "bar sides", role: "radiogroup", "aria-label": word("beside-each") }, sides),
    make("div", { class: "beside pane" }, make("div", { class: "bar", role: "radiogroup", "aria-label": word("beside") }, tabs), contents.element, found, review.element, handed.element, footOf(writing, sheets)),
    make("div", { class: "middle pane" }, tools(writing, [[word("bold"), "Ctrl+B", writing.embolden], ...markingTools(writing), [word("remark"), "Ctrl+Alt+M", review.remarkHere]]), locked, writing.element),
    make(
      "section",
      { class: "proof pane", "aria-label": word("proof") },
      make("div", { class: "bar" }, make("div", { class: "faces", role: "radiogroup", "aria-label": word("edition") }, faces), masked.element, reading.turner),
      strip,
      places.note,
      sheets.element,
      frame,
    ),
  );
  element.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.ctrlKey && event.altKey && event.key.toLowerCase() === "m") {
      event.preventDefault();
      review.remarkHere();
      return;
    }
    if (event.key === "F9") {
      turnSide("pages");
      places.show();
    }
    if (event.key !== "F8") return;
    if (tab !== "remarks") turnTab("found");
    turnSide("list");
    leadThrough(tab === "remarks" ? review.element : found)(event);
  });
  turnTab(tab);
  forget();

  const wording = button(word("word"), () => (writing.flush(), saveAs(id, "word", "docx")));
  const printing = button(word("print"), () => printView(id, writing.settled, () => steps.querySelector("button")?.focus(), () => state));
  // Whoever is about to press a button finds it there: it is drawn once.
  const side = make("div", { class: "side" });
  const openVersions = () => showVersions(id, known(state).issue?.citation ?? id, writing);
  const versioning = button(word("versions"), openVersions);
  handed.listen(element);

  async function checkOff(problem) {
    await post(`${issuePath(id)}/checked`, { line: problem.line, shown: problem.shown });
  }

  // Mends all that nobody has to decide, as one step.
  async function mendSure(sure) {
    const [count, waiting] = await writing.mend(...sure);
    tell([word("mended-all", { count }), ...(waiting > 0 ? [word("mended-waiting", { count: waiting })] : [])].join(" "));
  }

  // What is known of the issue; of a broken file, what it last said without errors.
  function known(state) {
    const before = state.lastGood.find((one) => one.id === id);
    file = state.files.find((one) => one.id === id)?.file ?? before?.file ?? file;
    return { file, issue: state.issues.find((one) => one.id === id) ?? before, held: state.held.includes(file) };
  }

  // What is wrong with a broken file, and the way to all of it, or to a version of the file that can be read.
  function whatIsHeld() {
    const first = firstIn(file);
    const isRead = state.issues.some((one) => one.id === id);
    const back = isRead ? [] : [" ", button(word("held-versions"), openVersions)];
    if (first === undefined) return [word("held"), ...back];
    return [make("span", { title: file }, word("held-at", first)), " ", button(word("held-show"), () => turnTab("found")), ...back];
  }

  const firstIn = (file) => firstError(state.problems.filter((one) => one.file === file));

  // What is wrong in files that all issues are made of: units, settings, what became of failings.
  function whatIsHeldElsewhere() {
    const ofIssues = [...state.files, ...state.lastGood].map((one) => one.file).concat(state.unread);
    const others = state.held.filter((one) => !ofIssues.includes(one) && firstIn(one) !== undefined);
    return others.map((one) => make("span", { title: one }, namer(state)(one), " ", word("held-elsewhere", firstIn(one))));
  }

  // What is published stays as it is, until somebody means to change it; the page says so then.
  function lock() {
    const is = isLocked();
    locked.hidden = known(state).issue?.status !== "published";
    lockWords.textContent = is ? word("locked") : word("unlocked");
    turner.textContent = is ? word("unlock") : word("lock-again");
    put(corrected, ...correctionsOf(id, state, () => unitsOf(writing.form())));
    put(side, is ? null : handed.button, wording, printing, versioning, steps);
    writing.lock(is);
  }

  function turnLock() {
    isUnlocked = !isUnlocked;
    lock();
    say(lockWords.textContent);
    // Lists offer other answers.
    update(state);
  }

  function turnTab(name) {
    tab = name;
    contents.element.hidden = name !== "entries";
    found.hidden = name !== "found";
    review.element.hidden = name !== "remarks";
    tabs.forEach((one) => (one.querySelector("input").checked = one.querySelector("input").value === name));
  }

  // Entries and findings, the manuscript, or its pages, where only one is seen.
  function turnSide(name) {
    element.dataset.side = name;
    sides.forEach((one) => (one.querySelector("input").checked = one.querySelector("input").value === name));
  }

  function turn(name) {
    face = name;
    draw();
  }

  // Pages at their full width, or the manuscript beside them.
  function read(isOn) {
    element.classList.toggle("reading", isOn);
    if (isOn) turnTab("remarks");
    turnSide(isOn ? "pages" : "manuscript");
    if (isOn && face === "page") turn("internal");
    else draw();
  }

  function draw() {
    const isPage = face === "page";
    frame.hidden = !isPage;
    sheets.element.hidden = isPage;
    masked.find();
    if (!isPage) sheets.update(face);
    else if (frame.src === "") frame.src = `${state.site}${known(state).issue?.address ?? ""}`;
  }

  // How the review stands: at the head, and how many remarks wait.
  function tellReview() {
    const issue = known(state).issue;
    const name = review.stage() ?? issue?.status ?? "draft";
    stage.className = `state ${name}`;
    stage.textContent = review.stageWords() ?? word(name);
    registered.textContent = review.registered();
    // What waits for a build or for approval is not frozen.
    const isReady = review.stage() === "published" && issue?.open.every(({ what, kind }) => kind !== "error" && what !== "unbuilt");
    put(registry, review.registered() !== "" ? verifying : isReady ? registering : null);
    const open = review.open();
    tabs[2].querySelector("span").replaceChildren(word("remarks"), ...(open > 0 ? [" ", make("span", { class: "mark warning" }, String(open))] : []));
    const next = review.buttons();
    // What is published is printed next, unless it was changed since.
    printing.classList.toggle("main", next.length === 0 && review.stage() === "published");
    put(steps, ...next);
    reading.update();
  }

  // Leads to what somebody wants to see, once: whoever an issue waits for reads its pages.
  function leadIn() {
    if (review.isAwaited() && sought === null) reading.turn(true);
    if (part === "print") printing.click();
    const place = part === "remarks" ? review.firstOpen() : part === "found" ? problems.find((one) => one.place !== null)?.place : null;
    if ((place ?? null) !== null) reading.leading.show({ place });
    isLed = true;
  }

  async function update(next) {
    state = next;
    const { held, issue } = known(state);
    // A file that was there and is neither read nor broken was deleted, or says that it is another issue.
    const isGone = !held && issue === undefined && file !== undefined;
    const told = isGone ? [word("file-gone", { file })] : [...(held ? whatIsHeld() : []), ...whatIsHeldElsewhere()];
    const isOver = !strip.hidden && told.length === 0;
    strip.hidden = told.length === 0;
    put(strip, ...told);
    if (isOver) say("");
    if (isGone) {
      saved.tell("gone", 0);
      say(strip.textContent);
      return;
    }
    lock();
    draw();
    try {
      await writing.load();
      ({ problems, allowed, names } = await writing.look());
      showPublicNames(names, writing);
      await review.load();
      if (sought !== null) isSought = seek(writing, sought, !isSought) || isSought;
      await handed.show();
    } catch {
      // The strip says that the server does not answer.
      return;
    }
    const nothing = make("p", { class: "empty" }, word("clean"));
    const hands = { show: writing.show, checkOff, ...(isLocked() ? {} : { mend: writing.mend, allow: writing.allow }) };
    const spared = allowedList(allowed, writing.disallow, writing.focusAt, found);
    if (!isLed) leadIn();
    put(found, isLocked() ? null : mendAll(problems, mendSure), problems.length > 0 ? list(problems, null, hands) : nothing, spared);
    tabs[1].querySelector("span").replaceChildren(word("found"), " ", ...brief(problems));
    if (!strip.hidden) say(strip.textContent);
  }

  return {
    element,
    update,
    undo: writing.undo,
    title: (state) => known(state).issue?.citation ?? id,
    head: (state) => {
      const { issue } = known(state);
      return [
        make("a", { class: "back", href: "#/", "aria-label": word("back") }, "‹"),
        make("h1", {}, issue?.citation ?? id),
        make("span", { class: "quiet" }, issue?.date ?? ""),
        stage,
        saved.element,
        side,
      ];
    },
  };
}
