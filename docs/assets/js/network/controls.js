/* What is shown: search for a name, drawing or list, kinds, sentences, months. */
import { count, make, mark } from "./elements.js";
import { everything, KINDS } from "./model.js";
import { seek } from "./seek.js";

const PLURALS = { person: "People", group: "Groups", place: "Places", event: "Events" };
const WIDE = "(min-width: 60em)";
const WIDEST_BAR = 0.07; // of the chart: a bar is a bar also where there are only a few months

export function controls(network, state, { choose, update, view }) {
  const parts = [kinds(network, state, update), strength(network, state, update), ...months(network, state, update)];
  const wide = matchMedia(WIDE); // the fold, and with it its summary, is for narrow screens
  const reset = make("button", { type: "button", onclick: () => {
    Object.assign(state.choice, everything(network));
    update();
  } }, "Show all");
  const filters = make("details", { className: "ct-explorer__filters", open: wide.matches },
    make("summary", {}, "Filters"), make("div", {}, ...parts.map((part) => part.element)));
  wide.addEventListener("change", () => { filters.open ||= wide.matches; });
  const element = make("div", { className: "ct-explorer__controls" },
    make("div", { className: "ct-explorer__top" }, seek(network, choose), views(view)), filters);
  const refresh = () => {
    parts.forEach((part) => part.refresh());
    reset.hidden = network.links.every((link) => link.shown) && !state.choice.only;
  };
  return { element, reset, refresh };
}

function views(view) {
  const buttons = ["Drawing", "List"].map((text, at) =>
    make("button", { type: "button", "aria-pressed": String(at === 0), onclick: () => {
      buttons.forEach((button, other) => button.setAttribute("aria-pressed", String(other === at)));
      view(at === 1);
    } }, text));
  return make("div", { className: "ct-explorer__views", role: "group", "aria-label": "Show as" }, ...buttons);
}

function kinds(network, state, update) {
  const there = KINDS.filter((kind) => network.names.some((name) => name.kind === kind));
  const buttons = there.map((kind) =>
    make("button", { type: "button", onclick: () => {
      const { kinds: chosen } = state.choice;
      chosen[chosen.has(kind) ? "delete" : "add"](kind);
      update();
    } }, mark(kind), PLURALS[kind], make("small", {}, network.names.filter((name) => name.kind === kind).length.toLocaleString("en"))));
  const refresh = () => there.forEach((kind, at) => buttons[at].setAttribute("aria-pressed", String(state.choice.kinds.has(kind))));
  return { element: make("div", { className: "ct-explorer__kinds", role: "group", "aria-label": "Kinds" }, ...buttons), refresh };
}

function strength(network, state, update) {
  const { steps } = network;
  const shown = make("span", { className: "ct-explorer__value" });
  const slider = range("Together in at least", steps.length - 1, () => {
    state.choice.least = steps[slider.value];
    update();
  });
  const refresh = () => {
    slider.value = steps.indexOf(state.choice.least);
    tell(slider, shown, count(state.choice.least, "sentence"));
  };
  const element = make("label", { className: "ct-explorer__strength" }, "Together in at least ", shown, slider);
  element.hidden = steps.length < 2;
  return { element, refresh };
}

function months(network, state, update) {
  const last = network.months.length - 1;
  if (last < 1) return [];
  const words = network.months.map(monthWords);
  const outputs = { from: make("span", { className: "ct-explorer__value" }), to: make("span", { className: "ct-explorer__value" }) };
  const moved = (end) => () => {
    const { choice } = state;
    choice[end] = Number(sliders[end].value);
    if (choice.from > choice.to) choice[end === "from" ? "to" : "from"] = choice[end];
    update();
  };
  const sliders = { from: range("Printed from", last, moved("from")), to: range("Printed until", last, moved("to")) };
  const bars = histogram(network, words);
  const refresh = () => {
    for (const end of ["from", "to"]) {
      sliders[end].value = state.choice[end];
      tell(sliders[end], outputs[end], words[state.choice[end]]);
    }
    bars.refresh(state.choice);
  };
  const element = make("div", { className: "ct-explorer__months", role: "group", "aria-label": "Months" }, bars.element,
    make("label", {}, "Printed from ", outputs.from, sliders.from), make("label", {}, "until ", outputs.to, sliders.to));
  return [{ element, refresh }];
}

function range(label, max, input) {
  return make("input", { type: "range", min: 0, max, step: 1, "aria-label": label, oninput: input });
}

function tell(slider, output, words) {
  output.textContent = words;
  slider.setAttribute("aria-valuetext", words);
}

function monthWords(month) {
  const [year, number] = month.split("-").map(Number);
  return new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" }).format(Date.UTC(year, number - 1));
}

/* How many sentences tie names together in each month, from the first month to the last. */
function histogram(network, words) {
  const sums = network.months.map(() => 0);
  for (const { months: found } of network.links) for (let at = 0; at < found.length; at += 2) sums[found[at]] += found[at + 1];
  const most = Math.max(...sums, 1);
  const svg = (tag, properties) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [key, value] of Object.entries(properties)) element.setAttribute(key, value);
    return element;
  };
  const width = Math.min(0.8, WIDEST_BAR * sums.length);
  const bars = sums.map((sum, at) => svg("rect", { x: at + (1 - width) / 2, width, y: 20 - (20 * sum) / most, height: (20 * sum) / most }));
  const drawing = svg("svg", { viewBox: `0 0 ${sums.length} 20`, preserveAspectRatio: "none", "aria-hidden": "true" });
  drawing.append(...bars);
  const element = make("figure", { className: "ct-explorer__chart" },
    make("figcaption", {}, `Sentences behind the links, by month: at most ${most.toLocaleString("en")}`), drawing,
    make("div", { className: "ct-explorer__axis" }, make("span", {}, words[0]), make("span", {}, words.at(-1))));
  const refresh = ({ from, to }) => bars.forEach((bar, at) => bar.classList.toggle("ct-out", at < from || at > to));
  return { element, refresh };
}

