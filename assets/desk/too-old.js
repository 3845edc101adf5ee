// Says so where the browser is too old for the desk. Written so that old browsers understand it: no module, no new syntax.

(function () {
  var field = document.createElement("div");
  field.setAttribute("contenteditable", "plaintext-only");
  var isGood = field.contentEditable === "plaintext-only" && "HTMLDialogElement" in window && "structuredClone" in window && "findLast" in Array.prototype;
  if (isGood) return;
  document.getElementById("too-old").removeAttribute("hidden");
  var view = document.getElementById("view");
  view.parentNode.removeChild(view);
})();
