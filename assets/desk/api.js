// What the desk asks its server, and what it hears from it.

import { word } from "./dom.js";

// Somebody signed in here. Where nobody does, the desk was started anew, and lets nobody in without a new address.
export const isSignedIn = document.body.dataset.who !== "";

// What is told where a session has ended.
export const outWords = () => (isSignedIn ? word("signed-out") : word("restarted"));

export async function ask(path, signal = undefined) {
  const response = await fetch(path, { cache: "no-store", signal });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

// Where the server answers for an issue.
export const issuePath = (id) => `/issues/${encodeURIComponent(id)}`;

// How long it rests before it listens again, where the server did not let it.
const REST = 3000;

// Calls `changed` whenever the files were read again, `lost("lost")` while the server does not answer, `lost("signed-out")` while
// it answers somebody else alone, and `lost(null)` when that is over.
// A tab that is not seen gives its connection back: browsers have six of them.
export function follow(changed, lost) {
  let stream = null;
  const open = () => {
    stream = new EventSource("/events");
    stream.addEventListener("revision", () => {
      lost(null);
      changed();
    });
    stream.addEventListener("error", async () => {
      lost(await whyLost());
      // Browsers try again by themselves, unless they got another answer.
      if (stream?.readyState === EventSource.CLOSED) setTimeout(() => stream?.readyState === EventSource.CLOSED && open(), REST);
    });
  };
  const close = () => {
    stream?.close();
    stream = null;
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) close();
    else if (stream === null) open();
  });
  open();
}

// Why the server says nothing.
export const whyLost = () =>
  fetch("/desk/desk.js", { cache: "no-store" })
    .then(({ status }) => (status === 401 ? "signed-out" : "lost"))
    .catch(() => "lost");
