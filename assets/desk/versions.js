// Versions of what is written here: which were kept, in what one differs from what is there now, and bringing it back, as a
// whole or a field of it. What comes back is a change like any other, and one step back undoes it.

import { ask } from "./api.js";
import { FIXED } from "./build.js";
import { button, make, say, tell, word } from "./dom.js";
import { put } from "./put.js";
import { changeWords, wordParts } from "./remarks.js";
import { post } from "./saver.js";
import { showDialog } from "./steps.js";
import { wholeView } from "./whole.js";

// Several are kept in a minute.
const time = (when) => new Date(when).toLocaleString(document.documentElement.lang, { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });

export async function showVersions(name, title, writing) {
  const address = `/manuscripts/${encodeURIComponent(name)}/versions`;
  await writing.settled();
  const { versions } = await ask(address);
  const list = make("ol", { class: "version-list", "aria-label": word("versions") });
  const shown = make("section", { class: "version-shown", "aria-label": word("version-differences"), "aria-live": "polite" });
  const view = wholeView(
    { kind: "versions", label: `${word("versions")} ${title}`, title: word("versions"), of: title, side: button(word("close"), () => view.close()), pressed },
    make("div", { class: "version-body" }, list, shown),
  );

  function row(version) {
    const { count: number, isReadable } = version;
    const count = !isReadable ? word("version-unread") : number === null ? word("version-whole") : number === 0 ? word("version-same") : word("version-count", { count: number });
    const choose = () => {
      list.querySelectorAll("[aria-current]").forEach((one) => one.removeAttribute("aria-current"));
      show.setAttribute("aria-current", "true");
      compare(version);
    };
    const show = make("button", { type: "button", class: "version", click: choose }, make("b", {}, time(version.when)), make("span", {}, `${version.cause}${version.who === "" ? "" : ` · ${version.who}`}`), make("span", { class: "quiet" }, count));
    return make("li", {}, show);
  }

  async function compare(version) {
    let compared;
    try {
      compared = await ask(`${address}/${encodeURIComponent(version.id)}`);
    } catch {
      put(shown, make("p", { class: "empty" }, word("version-unread")));
      return;
    }
    const { differences, isReadable } = compared;
    const all = button(word("version-restore"), () => (isReadable ? restore(version, () => true) : restoreWhole(version)), true);
    // What is published is locked against changes, not against what it said.
    all.disabled = differences.length === 0 || (isReadable && writing.isLocked());
    // What the program gives is no words of anybody.
    const isShown = ({ edit }) => isReadable || !FIXED.has(`issue.${edit.text?.at.join(".")}`);
    const difference = (one) =>
      make(
        "li",
        { class: "problem changed" },
        make("p", { class: "where" }, one.place),
        make("p", { class: "what" }, isReadable && one.what !== "reworded" ? [changeWords(one.what), " "] : null, isReadable ? wordParts(one.parts) : one.parts.map(([, words]) => words).join("")),
        one.what !== "reworded" || writing.isLocked() || !isReadable ? null : button(word("version-restore-one"), () => restore(version, (other) => JSON.stringify(other.edit.text?.at) === JSON.stringify(one.edit.text.at))),
      );
    put(
      shown,
      make("div", { class: "version-top" }, make("h3", {}, isReadable ? word("version-since", { time: time(version.when) }) : word("version-of", { time: time(version.when) })), all),
      make("p", { class: "quiet" }, !isReadable ? word("version-instead") : differences.length === 0 ? word("version-same") : word("version-how")),
      isReadable && writing.isLocked() ? make("p", { class: "told" }, word("locked")) : null,
      make("ol", { class: "problems" }, differences.filter(isShown).map(difference)),
    );
  }

  // What was written meanwhile is a version of its own, and is compared with again.
  async function restore(version, isWanted) {
    try {
      await writing.settled();
      await writing.load();
      await post(address, {});
      const { revision, differences } = await ask(`${address}/${encodeURIComponent(version.id)}`);
      const wanted = differences.filter(isWanted).map((one) => one.edit);
      if (!writing.perform(revision, wanted)) return tell(word("changed-meanwhile"));
      view.close();
      tell(word("version-restored", { time: time(version.when) }));
    } catch (error) {
      tell(error.message);
    }
  }

  // The file cannot be read: nothing of it can be compared, and nothing undoes this but the version that is kept of it.
  async function restoreWhole(version) {
    try {
      const { isRestored } = await post(`${address}/${encodeURIComponent(version.id)}`, {});
      if (!isRestored) return tell(word("changed-meanwhile"));
      view.close();
      tell(word("version-restored-whole", { time: time(version.when) }));
    } catch (error) {
      tell(error.message);
    }
  }

  function pressed(event) {
    const all = [...list.querySelectorAll(".version")];
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = all.indexOf(document.activeElement);
    if (by === undefined || at < 0) return;
    event.preventDefault();
    all[at + by]?.focus();
  }

  put(list, ...versions.map(row));
  put(shown, make("p", { class: "empty" }, versions.length === 0 ? word("no-versions") : word("version-choose")));
  showDialog(view);
  list.querySelector("button")?.focus();
  say(word("versions"));
}
