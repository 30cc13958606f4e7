/* A filter box above lists of names. Reading works without. */
(function () {
  "use strict";
  function addFilter() {
    var list = document.querySelector(".ct-names");
    if (!list || document.querySelector(".ct-filter") || list.querySelectorAll("li").length < 12) return;
    var box = document.createElement("input");
    box.type = "search";
    box.className = "ct-filter";
    box.placeholder = "Filter these names";
    box.setAttribute("aria-label", "Filter these names");
    box.addEventListener("input", function () {
      var wanted = fold(box.value.trim());
      list.querySelectorAll("li").forEach(function (item) {
        item.hidden = wanted !== "" && fold(item.textContent).indexOf(wanted) < 0;
      });
      list.querySelectorAll("h2").forEach(function (heading) {
        var names = heading.nextElementSibling;
        heading.hidden = !!names && !names.querySelector("li:not([hidden])");
      });
    });
    list.parentNode.insertBefore(box, list);
  }
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }
  // Material announces each page it shows, with and without instant navigation.
  function ready() {
    addFilter();
  }
  if (window.document$) window.document$.subscribe(ready);
  else document.addEventListener("DOMContentLoaded", ready);
})();
