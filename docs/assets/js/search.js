/* The search dialog: asks the index that Pagefind wrote into pagefind/ and shows people, groups, places, events and
   articles with their kind and role. Works across instant navigation, since the dialog is never swapped. */
(function () {
  "use strict";
  var FIRST = 5;
  var PATIENCE = 400; // milliseconds before the reader is told that it takes a while
  var MORE = 10;
  var KINDS = { person: "Person", group: "Group", place: "Place", event: "Event", article: "Article" };
  var WIDER = { year: "Year", publisher: "Publisher" };
  var NO_INDEX = "This copy of the site has no search index; `cuttings build` makes one.";

  var dialog = document.querySelector("dialog.ct-search");
  if (!dialog) return;
  var part = function (name) {
    return dialog.querySelector(".ct-search__" + name);
  };
  var field = part("field");
  var list = part("results");
  var status = part("status");
  var bundle = new URL(dialog.dataset.bundle, document.baseURI).href;
  var modules = document.currentScript.src.replace(/[^/]*$/, "search/");
  var engine = null;
  var attempts = 0;
  var found = [];
  var shown = 0;
  var turn = 0; // counts the questions, so that a late answer to an earlier one is not shown
  var chosen = { kind: "", year: "", publisher: "" };

  /* The index */

  function load() {
    if (!engine) {
      // A failed import is remembered by its address, so that a later try needs another one.
      engine = import(bundle + "pagefind.js" + (attempts ? "?" + attempts : ""))
        .then(async function (pagefind) {
          await pagefind.options({ excerptLength: 24, ranking: { termFrequency: 0.6, pageLength: 0.4 } });
          await pagefind.init();
          return pagefind;
        })
        .catch(function (problem) {
          attempts += 1;
          engine = null;
          throw problem;
        });
    }
    return engine;
  }

  function filters() {
    var wanted = {};
    Object.keys(chosen).forEach(function (name) {
      if (chosen[name]) wanted[name] = chosen[name];
    });
    return wanted;
  }

  async function search() {
    var query = field.value.trim();
    var mine = ++turn;
    part("start").hidden = query !== "";
    if (!query) return clear("");
    var waiting = setTimeout(function () {
      if (mine === turn) status.textContent = "Searching…";
    }, PATIENCE);
    try {
      var pagefind = await load();
      var answer = await pagefind.debouncedSearch(query, { filters: filters() }, 120);
      if (!answer || mine !== turn) return;
      found = answer.results;
      countKinds(answer.totalFilters);
      await showFrom(0, FIRST, query);
    } catch (problem) {
      if (mine !== turn) return;
      clear(NO_INDEX);
      part("start").hidden = false;
    } finally {
      clearTimeout(waiting);
    }
  }

  function clear(message) {
    found = [];
    shown = 0;
    list.replaceChildren();
    part("more").hidden = true;
    status.textContent = message;
  }

  /* Results */

  async function showFrom(start, count, query) {
    var mine = turn;
    var pages = await Promise.all(
      found.slice(start, start + count).map(function (result) {
        return result.data();
      })
    );
    if (mine !== turn) return;
    if (start === 0) namedFirst(pages, query);
    var near = start === 0 ? await nearNames(query, pages) : [];
    if (mine !== turn) return;
    var rows = near.concat(pages).map(row);
    if (start === 0) {
      list.replaceChildren.apply(list, rows);
      part("scroll").scrollTop = 0;
    } else list.append.apply(list, rows);
    shown = start + pages.length;
    part("more").hidden = shown >= found.length;
    part("start").hidden = found.length > 0;
    var many = found.length === 1 ? "1 page" : found.length + " pages";
    status.textContent = found.length ? many + " with “" + query + "”" : "Nothing found for “" + query + "”.";
    if (near.length) status.textContent += found.length ? "; near names first" : " Names written nearly so:";
    return rows[0];
  }

  // Names that the reader may have meant, where no page has the words as they are typed.
  async function nearNames(query, pages) {
    var near = await (await import(modules + "near_names.js")).nearNames(query, pages, new URL("..", bundle));
    return near.map(function (one) {
      return { url: one.url, meta: { kind: one.kind, title: one.name, role: one.role }, excerpt: "" };
    });
  }

  // Stems hide the difference between a name and words made from it: people and places of that very name come first,
  // those in more articles before others, whose short pages would otherwise outdo theirs.
  function namedFirst(pages, query) {
    var wanted = " " + words(query) + " ";
    var rank = function (page) {
      var title = " " + words(page.meta.title || "") + " ";
      if (page.meta.kind === "article" || !title.includes(wanted)) return 0;
      return 2 * (Number(page.meta.weight) || 1) + (title === wanted ? 1 : 0);
    };
    pages.sort(function (one, other) {
      return rank(other) - rank(one);
    });
  }

  function words(text) {
    var plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return plain.split(/[^\p{L}\p{N}]+/u).join(" ").trim();
  }

  function row(page) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    var kind = KINDS[page.meta.kind];
    link.href = page.url;
    link.className = kind ? "ct-" + page.meta.kind : "ct-page";
    link.append(line("kind", kind || "Page"), line("title", page.meta.title), line("role", page.meta.role || ""));
    var excerpt = line("excerpt", "");
    excerpt.append.apply(excerpt, marked(page.excerpt));
    link.append(excerpt);
    item.append(link);
    return item;
  }

  function line(name, text) {
    var span = document.createElement("span");
    span.className = "ct-search__" + name;
    span.dir = "auto";
    span.textContent = text;
    return span;
  }

  // Only words and marks are taken from an excerpt, whatever else it may hold.
  function marked(excerpt) {
    var body = new DOMParser().parseFromString(excerpt, "text/html").body;
    return Array.from(body.childNodes, function (node) {
      if (node.nodeName !== "MARK") return document.createTextNode(node.textContent);
      var mark = document.createElement("mark");
      mark.textContent = node.textContent;
      return mark;
    });
  }

  async function more() {
    var first = await showFrom(shown, MORE, field.value.trim());
    if (first) first.firstChild.focus();
  }

  /* Facets */

  function choose(name, value) {
    chosen[name] = value;
    dialog.querySelectorAll("[data-kind]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.kind === chosen.kind));
    });
    search();
  }

  function countKinds(totals) {
    var counts = totals && totals.kind;
    dialog.querySelectorAll("[data-kind] small").forEach(function (place) {
      place.textContent = counts ? String(counts[place.parentNode.dataset.kind] || 0) : "";
    });
  }

  async function widen() {
    var selects = part("selects");
    var opener = part("wider");
    selects.hidden = !selects.hidden;
    opener.setAttribute("aria-expanded", String(!selects.hidden));
    if (selects.hidden || selects.firstChild) return;
    try {
      var all = await (await load()).filters();
      Object.keys(WIDER).forEach(function (name) {
        if (all[name]) selects.append(select(name, all[name]));
      });
      if (!selects.firstChild) selects.textContent = "The articles of this site give neither.";
    } catch (problem) {
      status.textContent = NO_INDEX;
    }
  }

  function select(name, counts) {
    var label = document.createElement("label");
    var box = document.createElement("select");
    var values = Object.keys(counts).sort();
    if (name === "year") values.reverse();
    box.append(new Option("Any", ""));
    values.forEach(function (value) {
      box.append(new Option(value + " (" + counts[value] + ")", value));
    });
    box.addEventListener("change", function () {
      choose(name, box.value);
    });
    label.append(WIDER[name] + " ", box);
    return label;
  }

  /* Opening, closing and keys */

  function open() {
    if (dialog.open) return;
    dialog.showModal();
    field.focus();
    field.select();
    load().catch(function () {
      clear(NO_INDEX);
    });
  }

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.nodeName);
  }

  function step(by) {
    var links = Array.from(list.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement) + by;
    if (at < 0) return field.focus();
    if (at < links.length) links[at].focus();
    else if (!part("more").hidden) part("more").focus();
  }

  document.addEventListener("keydown", function (event) {
    if (dialog.open || event.defaultPrevented || event.altKey) return;
    var withControl = (event.ctrlKey || event.metaKey) && event.key === "k";
    var alone = !event.ctrlKey && !event.metaKey && ["/", "f", "s"].includes(event.key) && !typing(event.target);
    if (!withControl && !alone) return;
    event.preventDefault();
    open();
  });

  dialog.addEventListener("keydown", function (event) {
    event.stopPropagation(); // the theme's own keys turn pages
    var inList = list.contains(event.target) || event.target === field || event.target === part("more");
    if (event.key === "ArrowDown" && inList) step(1);
    else if (event.key === "ArrowUp" && event.target === part("more")) list.lastChild.firstChild.focus();
    else if (event.key === "ArrowUp" && inList) step(-1);
    else if (event.key === "Enter" && event.target === field && list.firstChild) list.querySelector("a").click();
    else if (event.key === "Escape") dialog.close();
    else return;
    event.preventDefault();
  });

  dialog.addEventListener("click", function (event) {
    var button = event.target.closest("[data-kind]");
    if (button) choose("kind", button.dataset.kind);
    else if (event.target === dialog || event.target.closest("a, .ct-search__close")) dialog.close();
  });

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-search-open], .ct-home__search")) open();
  });

  field.addEventListener("input", search);
  part("more").addEventListener("click", more);
  part("wider").addEventListener("click", widen);

  var asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    open();
    field.value = asked;
    search();
  }
})();
