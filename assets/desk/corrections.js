// Corrections of a published issue: those that there are, and a new one, which is asked for as a whole: a half of it would be published.

import { issuePath } from "./api.js";
import { button, dateField, make, say, tell, word } from "./dom.js";
import { failingName, failingOfNews, isNews } from "./news.js";
import { post } from "./saver.js";
import { issueAddress } from "./sought.js";
import { question } from "./steps.js";

const KIND_WORDS = ["correct-erratum", "correct-revision", "correct-retraction", "correct-removal"];

// Where a correction is written further.
export const correctionAddress = ({ name }) => `#/file/${encodeURIComponent(name)}`;

// Whether it stands beside an issue, in a view of its own: a correction, or news of a failing.
export const isBeside = (name) => name.startsWith("correction.") || isNews(name);

// Where an issue, a correction or news of a failing are, by the name at the desk; and what they are called.
export const addressOf = (name) => (isBeside(name) ? correctionAddress({ name }) : issueAddress(name));

export function nameOf(name, desk) {
  if (isNews(name)) return word("news-title", { what: failingName(failingOfNews(name), desk) });
  const { issues, corrections } = desk;
  const own = corrections.find((one) => one.name === name);
  const citation = (id) => issues.find((one) => one.id === id)?.citation ?? id;
  return own === undefined ? citation(name) : `${citation(own.issue)} ${kindAndDate(own)}`;
}

// The correction that was taken back last in this window.
let withdrawn = null;

// Takes one back, and goes to its issue, where it can be put back; why not is told.
export async function withdraw(correction) {
  try {
    await post(`/manuscripts/${encodeURIComponent(correction.name)}/withdrawn`, {});
    withdrawn = correction;
    // What a view says is said no more in the next one.
    addEventListener("hashchange", () => say(withdrawnWords()), { once: true });
    location.hash = issueAddress(correction.issue);
  } catch (error) {
    question(word("withdraw"), make("p", { class: "told", role: "alert" }, error.message), (close) => [button(word("cancel-word"), close, true)]);
  }
}

const withdrawnWords = () => word("withdrawn", { what: kindAndDate(withdrawn) });

async function putBack() {
  const { name } = withdrawn;
  try {
    await post(`/manuscripts/${encodeURIComponent(name)}/withdrawn/undone`, {});
    withdrawn = null;
  } catch (error) {
    tell(error.message);
  }
}

const kindAndDate = ({ kind, date }) => word("correction-of", { kind: kindWord(kind), date });

// What is told below the words that an issue is locked: its corrections, and the way to a new one.
// `ownUnits` says of which units the issue speaks.
export function correctionsOf(id, { corrections, units, unapproved }, ownUnits) {
  const own = corrections.filter(({ issue }) => issue === id);
  const back = withdrawn?.issue === id && !own.some(({ name }) => name === withdrawn.name) ? [" ", withdrawnWords(), " ", button(word("put-correction-back"), putBack)] : [];
  const links = own.map((one) => make("span", {}, make("a", { href: correctionAddress(one) }, kindAndDate(one)), unapproved.some(({ name }) => name === one.name) ? [" ", make("span", { class: "mark error" }, word("not-approved"))] : null));
  return [button(word("correct"), () => ask(id, units.filter(([unit]) => ownUnits().includes(unit)))), ...links.flatMap((link) => [" ", link]), ...back];
}

export const kindWord = (kind) => word(KIND_WORDS.find((one) => one === `correct-${kind}`));

function ask(id, units) {
  const kind = make("select", { id: "correct-kind" }, KIND_WORDS.map((one) => make("option", { value: one.slice("correct-".length) }, word(one))));
  const unit = make("select", { id: "correct-unit" }, make("option", { value: "" }, word("correct-whole")), units.map(([value, name]) => make("option", { value }, name)));
  const line = (name) => make("input", { id: `correct-${name}`, type: "text", autocomplete: "off" });
  const [date, reason, was, right] = [dateField("correct-date"), make("textarea", { id: "correct-reason", rows: "3" }), line("was"), line("now")];
  const told = make("p", { class: "told", role: "alert" });
  const row = (label, control) => make("p", { class: "asked" }, make("label", { for: control.id }, label), control);
  const content = make(
    "div",
    { class: "signing" },
    row(word("correct-kind"), kind),
    row(word("new-date"), date),
    row(word("correct-reason"), reason),
    row(word("correct-unit"), unit),
    row(word("correct-was"), was),
    row(word("correct-now"), right),
    make("p", { class: "quiet" }, word("correct-how")),
    told,
  );
  question(word("correct"), content, (close) => {
    const create = async () => {
      const isChange = was.value.trim() !== "" || right.value.trim() !== "";
      const changes = isChange ? [{ unit: unit.value, was: was.value, now: right.value }] : [];
      try {
        const made = await post(`${issuePath(id)}/corrections`, { kind: kind.value, date: date.value, reason: reason.value, changes });
        close();
        location.hash = correctionAddress(made);
      } catch (error) {
        told.textContent = error.message;
        ([reason, was, right].find((one) => one.value.trim() === "") ?? reason).focus();
      }
    };
    return [button(word("discard-it"), close), button(word("correct-done"), create, true)];
  });
  reason.focus();
}
