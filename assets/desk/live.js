// A page of the website while it is looked at: it is loaded again where it changed, and says what is broken.

(() => {
  const root = new URL("./", document.currentScript.src);
  const strip = document.createElement("tongbao-broken");
  const shadow = strip.attachShadow({ mode: "open" });
  let before = null;

  const text = (path) => fetch(new URL(path, root), { cache: "no-store" }).then((answer) => answer.text());

  function tell(broken) {
    shadow.replaceChildren();
    if (broken.length === 0) {
      strip.remove();
      return;
    }
    const list = document.createElement("div");
    list.setAttribute("role", "status");
    list.style.cssText =
      "position:sticky;top:0;z-index:9999;padding:.6rem 1rem;background:#fff4e0;color:#1d1b19;" +
      "border-bottom:2px solid #b3131d;font:1rem/1.5 sans-serif;max-height:40vh;overflow:auto";
    for (const problem of broken) {
      const line = document.createElement("p");
      line.style.cssText = "margin:.2rem 0;white-space:pre-wrap";
      const remedy = problem.hints.length > 0 ? `\n→ ${problem.hints.join("\n→ ")}` : "";
      line.textContent = `${problem.file}:${problem.line}:${problem.column}  ${problem.message}\n${problem.shown.trim()}${remedy}`;
      list.append(line);
    }
    shadow.append(list);
    document.body.prepend(strip);
  }

  // What the page says comes first: whoever mends what is told then sees the page change.
  async function changed() {
    const now = await text(location.href);
    const isOther = before !== null && now !== before;
    before = now;
    if (isOther) location.reload();
    // In a frame, the desk around it tells.
    else if (window.top === window) tell(JSON.parse(await text("~broken")));
  }

  const stream = new EventSource(new URL("~events", root));
  stream.addEventListener("revision", () => changed().catch(() => {}));
  addEventListener("pagehide", () => stream.close());
})();
