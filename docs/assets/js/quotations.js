/* Finds quotations by speaker, month, topic and words. Fetches nothing until a reader asks. */
import { count, fold, keepQuestion, make, readQuestion } from "./filtering.js";

const DATA = new URL("../../data/quotations/", import.meta.url);
const ROOT = new URL("../../", import.meta.url);
const AT_ONCE = 30;
const MOST_FILES = 20;
const FIELDS = ["speaker", "words", "from", "to", "topic", "kind"];
const MONTHS = "January February March April May June July August September October November December".split(" ");
const KINDS = { people: "person", groups: "group", places: "place", events: "event" };
const files = new Map();

export function start(place) {
  const finder = build(place);
  finder.form.addEventListener("submit", (event) => event.preventDefault());
  finder.form.addEventListener("input", () => finder.ask(true));
  finder.form.addEventListener("focusin", () => finder.prepare(), { once: true });
  finder.form.addEventListener("reset", () => setTimeout(() => finder.ask(true)));
  const asked = readQuestion(FIELDS);
  if (FIELDS.some((name) => asked[name])) {
    finder.prepare().then(() => {
      for (const name of FIELDS) finder.form.elements[name].value = asked[name];
      finder.ask(false);
    });
  }
}

function load(name) {
  if (!files.has(name)) {
    const answer = fetch(new URL(`${name}.json`, DATA)).then((reply) => {
      if (!reply.ok) throw new Error(`${reply.status} for ${name}`);
      return reply.json();
    });
    answer.catch(() => files.delete(name));
    files.set(name, answer);
  }
  return files.get(name);
}

function build(place) {
  const speakers = make("datalist", { id: "ct-finder-speakers" });
  const fields = {
    speaker: make("input", { type: "search", list: speakers.id, autocomplete: "off" }),
    words: make("input", { type: "search", autocomplete: "off" }),
    from: make("select", {}, option("", "the first")),
    to: make("select", {}, option("", "the last")),
    topic: make("select", {}, option("", "any")),
    kind: make("select", {}, option("", "all"), option("literal", "word for word"), option("reported", "as reported")),
  };
  const labels = { speaker: "Who spoke", words: "Words", from: "From", to: "To", topic: "Topic", kind: "How" };
  const form = make("form", { class: "ct-finder__form", role: "search", "aria-label": "Find quotations" });
  for (const name of FIELDS) {
    fields[name].name = name;
    fields[name].id = `ct-finder-${name}`;
    form.append(make("div", { class: `ct-finder__${name}` }, make("label", { for: fields[name].id }, labels[name]), fields[name]));
  }
  for (const name of (place.dataset.without || "").split(" ").filter(Boolean)) fields[name].parentElement.hidden = true;
  form.id = "ct-finder-form";
  const clear = make("button", { type: "reset", form: form.id, class: "ct-finder__clear", hidden: "" }, "Clear");
  form.append(speakers);
  const status = make("p", { class: "ct-count", role: "status" });
  const results = make("div", { class: "ct-quotations" });
  const more = make("button", { type: "button", class: "ct-finder__more", hidden: "" }, "Show more");
  place.append(form, make("div", { class: "ct-tools" }, status, clear), results, more);
  return finderOf({ place, form, fields, speakers, clear, status, results, more });
}

function finderOf(parts) {
  const { place, form, fields, status, results, more } = parts;
  let index;
  let run = 0;
  let found = [];
  const failed = () => (status.textContent = "The quotations could not be fetched. The lists by speaker, month and topic hold them all.");

  async function prepare() {
    try {
      index = index || fill(parts, await load("index"));
    } catch {
      failed();
    }
  }

  function question() {
    const asked = Object.fromEntries(FIELDS.map((name) => [name, fields[name].value.trim()]));
    return { asked, active: FIELDS.some((name) => asked[name]) };
  }

  async function ask(keep) {
    const { asked, active } = question();
    const mine = ++run;
    if (keep) keepQuestion(asked);
    parts.clear.hidden = !active;
    place.classList.toggle("ct-finder--active", active);
    found = [];
    if (!active) return show("");
    await prepare();
    if (!index || mine !== run) return undefined;
    const wanted = index.parts.filter(([name]) => inMonths(name.slice(0, name.lastIndexOf("-")), asked));
    const looked = wanted.slice(0, MOST_FILES);
    try {
      for (const [name] of looked) {
        const file = await load(name);
        if (mine !== run) return undefined;
        const hits = matches(file, asked, index.named.has(fold(asked.speaker)));
        if (hits.length && !found.length) results.replaceChildren();
        found.push(...hits);
        draw(AT_ONCE);
      }
    } catch {
      return failed();
    }
    if (!found.length) results.replaceChildren();
    status.textContent = told(found.length, looked, wanted);
    return undefined;
  }

  function show(words) {
    results.replaceChildren();
    status.textContent = words;
    draw(AT_ONCE);
    return undefined;
  }

  /* What is drawn stays: somebody may have asked for more while the rest was still read. */
  function draw(upTo) {
    const drawn = results.querySelectorAll("dl").length;
    for (const [file, row] of found.slice(drawn, upTo)) results.append(entry(file, row));
    more.hidden = results.querySelectorAll("dl").length >= found.length;
  }

  more.addEventListener("click", () => {
    const drawn = results.querySelectorAll("dl").length;
    draw(drawn + AT_ONCE);
    results.querySelectorAll("dl")[drawn]?.querySelector("a")?.focus();
  });
  return { form, prepare, ask };
}

function fill({ fields, speakers }, index) {
  const months = [...new Set(index.parts.map(([name]) => name.slice(0, name.lastIndexOf("-"))))].filter((month) => /^\d/.test(month));
  for (const month of months) {
    fields.from.append(option(month, monthWords(month)));
    fields.to.append(option(month, monthWords(month)));
  }
  for (const topic of [...index.topics].sort()) fields.topic.append(option(topic, topic));
  fields.topic.parentElement.hidden = index.topics.length === 0;
  for (const name of index.speakers) speakers.append(option(name, name));
  index.named = new Set(index.speakers.map(fold));
  return index;
}

function inMonths(month, { from, to }) {
  if (!/^\d/.test(month)) return !from && !to;
  return (!from || month >= from) && (!to || month <= to);
}

/* Whoever types a whole name means those who bear it, not those who are also called so. */
function matches(file, asked, wholeName) {
  const speaker = fold(asked.speaker);
  const words = fold(asked.words).split(" ").filter(Boolean);
  const topic = asked.topic ? file.topics.indexOf(asked.topic) : -1;
  file.names = file.names || file.speakers.map(([name, , others]) => [name, ...others.split(" · ")].map(fold));
  return file.quotations.filter(([who, , literal, text, , sources]) => {
    if (speaker && !file.names[who].slice(0, wholeName ? 1 : undefined).some((name) => name.includes(speaker))) return false;
    if (asked.kind && (asked.kind === "literal") !== Boolean(literal)) return false;
    if (asked.topic && !sources.some(([article]) => file.articles[article][2].includes(topic))) return false;
    const folded = words.length ? fold(text) : "";
    return words.every((word) => folded.includes(word));
  }).map((row) => [file, row]);
}

function told(hits, looked, wanted) {
  const sum = (parts) => parts.reduce((total, [, number]) => total + number, 0);
  const reach = looked.length < wanted.length ? ` among ${wanted[0][0].startsWith("undated") ? "" : "the newest "}${sum(looked).toLocaleString("en")} of ${sum(wanted).toLocaleString("en")}${wanted[0][0].startsWith("undated") ? "" : "; choose months to look further back"}` : "";
  return hits ? `${count(hits, "quotation")} found${reach}.` : `No quotation found${reach}.`;
}

function entry(file, [who, day, literal, text, note, sources]) {
  const [name, address] = file.speakers[who];
  const kind = KINDS[address.split("/")[0]];
  const speaker = address ? make("a", { href: new URL(address, ROOT).href, class: `ct-${kind}` }, name) : name;
  const head = make("dt", {}, make("strong", {}, speaker), make("span", { class: "ct-date" }, dayWords(day)));
  if (note) head.append(make("small", {}, note));
  const body = make("dd", {}, make(literal ? "blockquote" : "p", {}, text), make("p", { class: "ct-from" }, ...between(sources.map((source) => origin(file, source)))));
  return make("dl", {}, head, body);
}

function origin(file, [article, sentence]) {
  const [address, words] = file.articles[article];
  const target = new URL(address, ROOT);
  if (sentence) target.hash = `s${sentence}`;
  return make("a", { href: target.href }, words);
}

function between(links) {
  return links.flatMap((link, number) => (number ? [" · ", link] : [link]));
}

function option(value, words) {
  return make("option", { value }, words);
}

function monthWords(month) {
  const [year, number] = month.split("-");
  return `${MONTHS[number - 1]} ${Number(year)}`;
}

function dayWords(day) {
  return day ? `${Number(day.slice(8))} ${monthWords(day.slice(0, 7))}` : "";
}
