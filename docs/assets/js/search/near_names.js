/* Names that are written nearly as a reader typed them, for a search that finds nothing, or nothing but beginnings:
   the index takes "Netwrok" for "Net". */
import { fold } from "../filtering.js";

const KINDS = ["person", "group", "place", "event"];
const MOST = 4;
const SHORT = 4; // letters of a word that must be right, since too many others are one letter away
const LONG = 7; // letters of a word that may have two wrong
const ENDING = 2; // letters in which two forms of one word may differ
let loaded = null;

/* The nearest names first, then those in more articles: {url, name, kind, role}. None if one of the pages that were
   found has the very words, or the names cannot be had. */
export async function nearNames(query, pages, root) {
  const asked = fold(query).split(" ").filter(Boolean);
  if (!asked.length || pages.some((page) => holds(page, asked))) return [];
  const rows = await names(root);
  return rows
    .map((row) => ({ row, far: distance(asked, fold(row[1]).split(" ")) }))
    .filter(({ far }) => far !== Infinity)
    .sort((one, other) => one.far - other.far || other.row[4] - one.row[4])
    .slice(0, MOST)
    .map(({ row: [id, name, kind, role] }) => ({ url: new URL(`${id}/`, root).href, name, kind: KINDS[kind], role }));
}

/* Whether every word asked for, but for its ending, stands in the page's title or was marked in its excerpt. */
function holds({ meta, excerpt }, asked) {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => word);
  const own = fold([meta.title, ...marked].join(" ")).split(" ");
  return asked.every((word) => own.some((one) => one.startsWith(word.slice(0, Math.max(SHORT, word.length - ENDING)))));
}

function names(root) {
  loaded ??= fetch(new URL("data/network.json", root))
    .then((answer) => (answer.ok ? answer.json() : { names: [] }))
    .then((data) => data.names)
    .catch(() => {
      loaded = null;
      return [];
    });
  return loaded;
}

/* How many letters of all words asked for are wrong, each in the word of the name that is nearest to it. */
function distance(asked, own) {
  return asked.reduce((sum, word) => sum + Math.min(...own.map((one) => near(word, one))), 0);
}

function near(word, other) {
  const allowed = word.length < SHORT ? 0 : word.length < LONG ? 1 : 2;
  if (Math.abs(word.length - other.length) > allowed) return Infinity;
  const wrong = edits(word, other);
  return wrong > allowed ? Infinity : wrong;
}

/* Letters left out, put in or changed, and neighbours that changed places (optimal string alignment). */
function edits(one, other) {
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = last[column - 1] + (one[row - 1] === other[column - 1] ? 0 : 1);
      now[column] = Math.min(last[column] + 1, now[column - 1] + 1, changed);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        now[column] = Math.min(now[column], before[column - 2] + 1);
      }
    }
    [before, last] = [last, now];
  }
  return last[other.length];
}
