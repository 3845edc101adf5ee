// What the desk asks its server, and what it hears from it.

export async function ask(path) {
  const response = await fetch(path, { cache: "no-store" });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

// Calls `changed` whenever the files were read again, and `lost(true)` while the server does not answer.
// A tab that is not seen gives its connection back: browsers have six of them.
export function follow(changed, lost) {
  let stream = null;
  const open = () => {
    stream = new EventSource("/events");
    stream.addEventListener("revision", () => {
      lost(false);
      changed();
    });
    stream.addEventListener("error", () => lost(true));
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
