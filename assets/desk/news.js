// News of one failing between issues: where they are written and reviewed, and how the failing stands, which is chosen before anything
// is written of it.

import { button, make, today, word } from "./dom.js";
import { countAt, find, textAt } from "./form.js";

// The file of all of them, and their list in it.
export const NEWS_FILE = "rectifications";
export const NEWS = [NEWS_FILE];

const PREFIX = "news.";

export const isNews = (name) => name.startsWith(PREFIX);

// By its name at the desk, what is told of a failing; and the failing.
export const newsName = (failing) => `${PREFIX}${failing.replaceAll("/", ".")}`;
export const failingOfNews = (name) => name.slice(PREFIX.length).replace(/^([^.]+)\.(.+)\.(\d+)$/, "$1/$2/$3");

// Where news of a failing are written.
export const newsAddress = (failing) => `#/file/${NEWS_FILE}?${new URLSearchParams({ failing })}`;

// What the failing is called.
export const failingName = (failing, { failings }) => failings.find(([id]) => id === failing)?.[1] ?? failing;

// Whether an item of the list is about another failing.
export const isOther = (form, at, failing) => at.length === 2 && textAt(form, [...at, "failing"]) !== failing;

// Asks how a failing stands; `unlock` is called before something is added to what is published. News of today that are there already are written further. `writing` holds them.
export function newsQuestion(writing, failing, name, unlock) {
  const news = (key) => Array.from({ length: countAt(writing.form(), NEWS) }, (_, index) => textAt(writing.form(), [...NEWS, index, key]));
  const dates = news("date");
  const own = news("failing").findLastIndex((one, index) => one === failing && dates[index] === today());
  if (own >= 0) {
    writing.focusAt([...NEWS, own, "text"]) || writing.focusAt([...NEWS, own, "state"]);
    return null;
  }
  const states = find(writing.form(), NEWS).field.blank.fields.find(({ key }) => key === "state").choices;
  const choose = (state) => {
    asked.remove();
    unlock();
    writing.add(NEWS, { failing, state });
  };
  const buttons = states.map(([state, label]) => button(label, () => choose(state)));
  const asked = make("div", { class: "strip", role: "group", tabindex: "-1", "aria-label": word("news-of", { what: name }) }, word("news-of", { what: name }), " ", buttons.flatMap((one) => [one, " "]));
  return asked;
}
