// Before an issue is published: what becomes public, who is masked, what is still wrong, who agreed, what is printed.

import { ask, issuePath } from "./api.js";
import { unchosen } from "./conflict.js";
import { isBeside } from "./corrections.js";
import { button, make, say, word } from "./dom.js";
import { isNews } from "./news.js";
import { list } from "./problems.js";
import { differences, openRemarks, recordList, saidLine, wordParts } from "./remarks.js";
import { namesIn, signer } from "./signer.js";
import { showDialog } from "./steps.js";

const RECIPIENT_WORDS = ["recipients-report", "recipients-send", "recipients-issue"];
const MASK_WORDS = ["masked-where", "masked-how"];

function row(label, about, ...content) {
  return make("section", { class: "publish-row" }, make("div", { class: "publish-name" }, make("h3", {}, label), about === "" ? null : make("p", { class: "quiet" }, about)), make("div", { class: "publish-what" }, content));
}

const line = (text) => make("p", {}, text);

function reach(told) {
  if (!told.isPublic) return [line(word("publish-internal"))];
  return [
    line(word("publish-counts", { units: told.units.length, practices: told.practices, failings: told.failings })),
    told.units.length > 0 ? line(word("publish-units", { units: told.units.join("、") })) : null,
    told.pictures > 0 ? line(word("publish-pictures", { count: told.pictures })) : null,
    told.attachments.length > 0 ? line(word("publish-attachments", { count: told.attachments.length, names: told.attachments.join("、") })) : null,
    told.failings > 0 ? line(word("publish-ledger", { count: told.failings })) : null,
    told.news.map(([what, state]) => line(word("publish-news", { what, state }))),
  ];
}

// What a correction or news say in public, word by word.
function corrected(id, told) {
  const said = told.corrected.map(saidLine);
  if (said.length === 0) return [line(isNews(id) ? word("publish-news-gone") : word("publish-correction-none"))];
  return [line(isNews(id) ? word("publish-news-where") : word("publish-correction")), said];
}

function masked(id, told) {
  if (told.masked.length === 0) return [line(told.isPublic || isBeside(id) ? word("nobody-masked") : word("publish-internal"))];
  const rows = told.masked.map(({ unit, parts }) => make("tr", {}, make("td", {}, unit), make("td", {}, wordParts(parts))));
  const heads = MASK_WORDS.map((id) => make("th", { scope: "col" }, word(id)));
  return [make("table", { class: "masked" }, make("thead", {}, make("tr", {}, heads)), make("tbody", {}, rows))];
}

function agreed(review) {
  if (review.records.length === 0) return [line(word("nobody-agreed"))];
  const changes = review.since !== null && review.since.fields.length > 0 ? differences(review, null) : [];
  return [recordList(review.records), changes];
}

function printed(told) {
  const lists = told.recipients.map((names, index) => (names.length === 0 ? null : line(`${word(RECIPIENT_WORDS[index])}　${names.join("，")}`)));
  const nobody = lists.every((one) => one === null) ? line(word("no-recipients")) : null;
  return [told.copies === null ? line(word("no-copies")) : line(word("copies", { count: told.copies })), nobody, lists];
}

// The first page as all will read it; it is drawn while the rest is read.
function publicPage(id) {
  const path = `/sheets/${encodeURIComponent(id)}/public`;
  const figure = make("figure", { class: "publish-page" }, make("figcaption", { class: "quiet" }, word("public-face")));
  const draw = async () => {
    const { sheets } = await ask(path);
    if (sheets === null) return;
    const [first] = sheets;
    figure.append(make("img", { src: `${path}/0/${first.hash}?scale=100`, width: Math.round(first.width), height: Math.round(first.height), alt: word("page", { number: 1, count: sheets.length }) }));
  };
  // What becomes public is told in words as well.
  draw().catch(() => {});
  return figure;
}

// Shows all of it, and publishes where somebody says so.
export async function publishView(id, writing, seen, review, publish) {
  if (!(await seen())) return;
  const { content } = review();
  const told = await ask(`${issuePath(id)}/publication`);
  const [wrong, doubtful, hints] = ["error", "warning", "hint"].map((severity) => told.problems.filter((one) => one.severity === severity));
  const unnamed = told.isUnnamed === true ? make("p", { class: "told" }, word("publish-unnamed"), " ", make("a", { href: "#/file/config" }, word("config"))) : null;
  const errors = wrong.length + Number(unnamed !== null);
  const open = openRemarks(review());
  // Warnings name persons who will be read by all, for instance: nobody has to open something to see them.
  const state = row(
    word("still-wrong"),
    "",
    unchosen(writing),
    unnamed,
    wrong.length > 0 ? make("p", { class: "told" }, word("publish-errors", { count: wrong.length })) : errors > 0 ? null : line(word("no-errors")),
    list(wrong),
    doubtful.length > 0 ? [make("p", { class: "doubt" }, word("publish-warnings", { count: doubtful.length })), list(doubtful)] : null,
    hints.length > 0 ? make("details", {}, make("summary", {}, word("publish-hints", { count: hints.length })), list(hints)) : null,
    open.length > 0 ? open : line(word("no-remarks")),
  );
  // What was published before is no news; the website has it until it is built again.
  const isAnew = review().records.some((one) => one.kind === "published");
  const rows = [
    isBeside(id) ? row(word("becomes-public"), "", corrected(id, told)) : isAnew ? row(word("public-anew"), word("was-seen"), reach(told)) : row(word("becomes-public"), word("was-not-seen"), reach(told)),
    row(word("masked-names"), word("printed-whole"), masked(id, told)),
    state,
    row(word("who-agreed"), "", agreed(review())),
    isBeside(id) ? null : row(word("to-be-printed"), word("internal-face"), printed(told)),
  ];
  // An error comes first: it is what has to be done.
  if (errors > 0) rows.unshift(...rows.splice(2, 1));
  const who = signer(namesIn(review()));
  const refused = make("p", { class: "told", role: "alert" });
  const label = word("publish-question", { issue: document.querySelector("h1").textContent });
  const go = async () => {
    if (!who.isSaid(refused)) return;
    yes.disabled = true;
    try {
      await publish(who.name(), content);
      who.keep();
      dialog.close();
      say(word("stage-now", { stage: word("published") }));
      await writing.load();
    } catch (error) {
      refused.textContent = error.message;
      yes.disabled = false;
    }
  };
  const yes = button(word("publish"), go, false, { class: "button publish" });
  yes.disabled = errors > 0;
  const dialog = make(
    "dialog",
    { class: "publishing", "aria-label": label },
    make("h2", {}, label),
    make("div", { class: "publish-columns" }, make("div", { class: "paper", tabindex: "0", role: "group", "aria-label": label }, rows), told.isPublic && !isBeside(id) ? publicPage(id) : null),
    make("div", { class: "signing" }, who.element),
    isBeside(id) ? null : make("p", { class: "quiet" }, word("publish-frozen")),
    refused,
    make("p", { class: "choices" }, button(word("not-yet"), () => dialog.close()), yes),
  );
  showDialog(dialog);
}
