/* Marks and names on the map: the places named most first, the others once there is room. */
import { fill } from "./popup.js";

const MOST_SHOWN = 120;
const CROWDED = 0.75; // how near two marks may come, as a share of the sum of their radii
const MOST_NAMES = 60;
const LINE = 18;
const GAP = 4;
const CONTROLS = [60, 130]; // pixels in the corner that the buttons cover

export class Marks {
  constructor(L, map, features, names, root) {
    Object.assign(this, { L, map, names, root });
    this.places = features.map((feature) => place(feature));
    this.byId = new Map(this.places.map((one) => [one.id, one]));
    this.shown = new Map();
    this.written = [];
    this.pencil = document.createElement("canvas").getContext("2d");
    map.on("moveend", () => this.draw());
    this.draw();
  }

  /* Which marks there is room for: the greater first; one that would be covered is counted with the one over it. */
  draw() {
    const bounds = this.map.getBounds().pad(0.1);
    const kept = [];
    for (const one of this.places) {
      one.folded = [];
      if (!bounds.contains(one.at)) continue;
      one.point = this.map.latLngToLayerPoint(one.at);
      const over = kept.find((other) => near(one, other)) || (kept.length < MOST_SHOWN ? null : kept.at(-1));
      if (over) over.folded.push(one);
      else kept.push(one);
    }
    this.put(kept);
    this.write(kept);
  }

  put(kept) {
    const wanted = new Set(kept.map((one) => one.id));
    for (const [id, marker] of this.shown) {
      if (wanted.has(id) || marker.getElement() === document.activeElement) continue;
      marker.remove();
      this.shown.delete(id);
    }
    kept.forEach((one) => {
      if (!this.shown.has(one.id)) this.shown.set(one.id, this.mark(one));
      const element = this.shown.get(one.id).getElement();
      const more = one.folded.length ? `; ${one.folded.length} more here` : "";
      element.setAttribute("aria-label", `${one.name}, ${articles(one)}${more}`);
      element.classList.toggle("ct-pin--more", one.folded.length > 0);
    });
  }

  mark(one) {
    const size = 2 * one.radius;
    const ring = one.approximate ? " ct-pin--ring" : "";
    const icon = this.L.divIcon({ className: `ct-pin${ring}`, iconSize: [size, size] });
    const marker = this.L.marker(one.at, { icon, title: one.name, riseOnHover: true, zIndexOffset: -one.articles });
    marker.on("click", () => this.open(one));
    marker.on("keydown", ({ originalEvent: event }) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault(); // or the link that gets the focus would be followed at once
      this.open(one);
    });
    return marker.addTo(this.map);
  }

  /* Names of places, then of towns and countries around them, wherever they cover nothing. */
  write(kept) {
    this.written.splice(0).forEach((name) => name.remove());
    const corner = this.map.containerPointToLayerPoint([0, 0]);
    const taken = kept.map(({ point, radius }) => box(point.x - radius, point.y - radius, 2 * radius, 2 * radius));
    taken.push(box(corner.x, corner.y, ...CONTROLS));
    this.frame = box(corner.x, corner.y, this.map.getSize().x, this.map.getSize().y);
    for (const one of kept) this.name(one.name, one.point, one.radius + GAP, "ct-map__name", taken);
    const zoom = this.map.getZoom();
    const bounds = this.map.getBounds();
    const own = new Set(this.places.map((one) => one.name.toLowerCase()));
    const around = [...kinds(this.names.countries, "country", zoom), ...kinds(this.names.towns, "town", zoom)];
    for (const [name, at, kind] of around) {
      if (this.written.length >= MOST_NAMES) return;
      if (own.has(name.toLowerCase()) || !bounds.contains(at)) continue;
      this.name(name, this.map.latLngToLayerPoint(at), 0, `ct-map__name ct-map__name--${kind}`, taken);
    }
  }

  name(text, point, gap, className, taken) {
    this.pencil.font = gap ? "600 15px serif" : "13px sans-serif";
    const width = this.pencil.measureText(text).width * 1.12;
    const own = gap ? (other) => other.middle.x === point.x && other.middle.y === point.y : () => false;
    const room = rooms(point, gap, width).find(
      (one) => inside(one, this.frame) && !taken.some((other) => !own(other) && overlap(one, other)),
    );
    if (room === undefined) return;
    taken.push(room);
    const anchor = [point.x - room.x, point.y - room.y];
    const icon = this.L.divIcon({ className, iconSize: [width, LINE], iconAnchor: anchor });
    const at = this.map.layerPointToLatLng(point);
    const marker = this.L.marker(at, { icon, interactive: false, keyboard: false, pane: "overlayPane" });
    marker.addTo(this.map);
    marker.getElement().textContent = text;
    marker.getElement().setAttribute("aria-hidden", "true");
    this.written.push(marker);
  }

  /* Shows a place by its id; false if it has no mark. */
  show(id, { animate = true } = {}) {
    const one = this.byId.get(id);
    if (!one) return false;
    this.map.setView(one.at, Math.max(this.map.getZoom(), 6), { animate });
    this.open(one);
    return true;
  }

  open(one) {
    const content = document.createElement("div");
    fill(content, one, articles(one), this.root, (other) => this.show(other.id));
    const before = document.activeElement;
    const popup = this.L.popup({ className: "ct-popup", offset: [0, 2 - one.radius], maxWidth: 260, minWidth: 180 });
    popup.setLatLng(one.at).setContent(content).openOn(this.map);
    content.querySelector("a").focus({ preventScroll: true });
    popup.on("remove", () => {
      const back = this.shown.get(one.id)?.getElement();
      if (document.activeElement === document.body) (before?.isConnected ? before : back)?.focus({ preventScroll: true });
    });
  }
}

function place({ id, geometry, properties }) {
  const [longitude, latitude] = geometry.coordinates;
  const radius = Math.min(17, 6 + Math.round(2 * Math.sqrt(Math.max(0, properties.articles - 1))));
  return { ...properties, id, at: [latitude, longitude], radius, folded: [] };
}

function articles({ articles: number }) {
  return number === 1 ? "1 article" : `${number.toLocaleString("en")} articles`;
}

function kinds(rows, kind, zoom) {
  return rows.filter((row) => row[3] <= zoom).map(([name, latitude, longitude]) => [name, [latitude, longitude], kind]);
}

function near(one, other) {
  return one.point.distanceTo(other.point) < (one.radius + other.radius) * CROWDED;
}

/* Where a name may stand: beside its mark, under it or over it; without a mark on its point. */
function rooms({ x, y }, gap, width) {
  const [left, top] = [x - width / 2, y - LINE / 2];
  if (!gap) return [box(left, top, width, LINE)];
  const places = [[x + gap, top], [x - gap - width, top], [left, y + gap], [left, y - gap - LINE]];
  return places.map((place) => box(...place, width, LINE));
}

function inside(one, frame) {
  return one.x > frame.x && one.right < frame.right && one.y > frame.y && one.bottom < frame.bottom;
}

function box(x, y, width, height) {
  return { x, y, right: x + width, bottom: y + height, middle: { x: x + width / 2, y: y + height / 2 } };
}

function overlap(one, other) {
  return one.x < other.right && other.x < one.right && one.y < other.bottom && other.y < one.bottom;
}
