/*
  What every page does for its reader. Pages are whole without it.

    1. Large print stays chosen from page to page: the browser remembers it, nobody is told. The script stands
       behind the box, so that no page is seen small first.
    2. A button copies the text that it names. It does what somebody would do by hand, mark and copy, which also
       works from a disk and without TLS.
*/
"use strict";

(() => {
  const KEY = "tongbao-large-print";
  const box = document.getElementById("_large");

  /* A browser may keep nothing, and says so by an error. */
  const remembered = () => {
    try {
      return localStorage.getItem(KEY) === "1";
    } catch {
      return box.checked;
    }
  };
  const remember = () => {
    try {
      if (box.checked) localStorage.setItem(KEY, "1");
      else localStorage.removeItem(KEY);
    } catch {
      // It holds for this page.
    }
  };

  box.checked = remembered();
  box.addEventListener("change", remember);
  // A page to which one goes back is shown as it was left.
  addEventListener("pageshow", () => (box.checked = remembered()));

  const buttons = () => document.querySelectorAll("[data-copies]");
  addEventListener("DOMContentLoaded", () => buttons().forEach((button) => (button.hidden = false)));
  document.addEventListener("click", ({ target }) => {
    const { copies, copied, marked } = target.dataset ?? {};
    if (!copies) return;
    getSelection().selectAllChildren(document.getElementById(copies));
    target.textContent = document.execCommand("copy") ? copied : marked;
  });
})();
