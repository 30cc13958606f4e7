/* A filter box above lists of names, and the keyboard for the home page's search field. Everything works without. */
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
      list.querySelectorAll("h3").forEach(function (heading) {
        var names = heading.nextElementSibling;
        heading.hidden = !!names && !names.querySelector("li:not([hidden])");
      });
    });
    list.parentNode.insertBefore(box, list);
  }
  function addKeys() {
    var field = document.querySelector(".ct-home__search");
    if (!field || field.tabIndex === 0) return;
    field.tabIndex = 0;
    field.setAttribute("role", "button");
    field.addEventListener("keydown", function (event) {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      field.click();
    });
  }
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }
  // Material announces each page it shows, with and without instant navigation.
  function ready() {
    addFilter();
    addKeys();
  }
  if (window.document$) window.document$.subscribe(ready);
  else document.addEventListener("DOMContentLoaded", ready);
})();
