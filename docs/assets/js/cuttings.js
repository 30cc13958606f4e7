/* Parts of pages that do more with a script. Reading works without. */
(function () {
  "use strict";
  // A part's module is loaded only where the part is on the page; it exports start(element).
  var PARTS = {
    ".ct-explorer": "network.js",
    ".ct-names": "names.js",
    ".ct-map": "map.js",
    ".ct-finder": "quotations.js",
    "#ct-mark-names": "mark_names.js",
  };
  var folder = document.currentScript.src.replace(/[^/]*$/, "");
  function ready() {
    Object.keys(PARTS).forEach(function (selector) {
      document.querySelectorAll(selector).forEach(function (element) {
        if (element.dataset.started) return;
        element.dataset.started = "yes";
        import(folder + PARTS[selector]).then(function (part) {
          part.start(element);
        });
      });
    });
  }
  // Escape takes away the preview under the pointer or the focus, which stay where they are.
  var quiet = document.documentElement.classList;
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && document.querySelector(".md-tooltip2--active")) quiet.add("ct-quiet");
  });
  ["pointerover", "focusin"].forEach(function (arrival) {
    document.addEventListener(arrival, function () {
      quiet.remove("ct-quiet");
    });
  });
  // Material announces each page it shows, with and without instant navigation.
  if (window.document$) window.document$.subscribe(ready);
  else document.addEventListener("DOMContentLoaded", ready);
})();
