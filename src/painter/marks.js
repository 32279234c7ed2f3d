// How the painter paints each mark; the other half of worker.js, which holds `pen`, `look`, `picture` and `ground`. Whatever changes
// here changes in style/stage.css as well.

// Colours and faces.

const hue = name => look.colours[name] ?? look.colours.ink;

const colour = (name, alpha = 1) => (shades[name + alpha] ??= `rgb(${hue(name).join(" ")} / ${alpha})`);

/** A part of one colour in another. */
const mixed = (name, part, other) => `rgb(${hue(name).map((it, at) => Math.round(it * part + hue(other)[at] * (1 - part))).join(" ")})`;

/** What is found out once for a look: colours as they are written, and how far below its middle a line of each face has its base. */
let [shades, heights] = [{}, {}];

/** Sets the face, not between a `save` and its `restore`; says how far below its middle a line of text has its base. */
function face(style, size, family) {
  const font = `${style} ${size}px ${family}`;
  // To set one costs as much as to paint with it.
  if (pen.face !== font) pen.font = pen.face = font;
  if (!(font in heights)) {
    const of = pen.measureText("x");
    heights[font] = (of.fontBoundingBoxAscent - of.fontBoundingBoxDescent) / 2;
  }
  return heights[font];
}

const wide = text => pen.measureText(text).width;

/** What may not begin a line of Japanese. */
const CLOSES = /^[、。，．・：；？！」』）〕］｝〉》】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…‥]/;

/** A text in lines, the first of them so much shorter. */
function lines(text, room, less) {
  // A line may end after a hyphen or a dash, as in the browser.
  const pieces = text.match(look.language === "ja" ? /[\x21-\x7e]+\s*|./gsu : /[^\s\-–—]*[\-–—]+\s*|[^\s\-–—]+\s*|\s+/gu) ?? [];
  const found = [""];
  for (const piece of pieces) {
    const line = found[found.length - 1];
    const free = room - (found.length === 1 ? less : 0);
    const ends = line || (found.length === 1 && less > 0);
    if (ends && wide((line + piece).trimEnd()) > free && !CLOSES.test(piece)) found.push(piece);
    else found[found.length - 1] += piece;
  }
  return found.map(line => line.trimEnd());
}

/** The shape of a side, in a square. */
function shape(side, x, y, size) {
  const at = (across, down) => pen.lineTo(x + across * size, y + down * size);
  pen.fillStyle = colour(side);
  pen.beginPath();
  if (side === "japan") at(0.5, 0.04), at(1, 0.92), at(0, 0.92);
  else if (side === "russia") at(0, 0.08), at(1, 0.08), at(0.5, 0.96);
  else if (side === "both") at(0.5, 0), at(1, 0.5), at(0.5, 1), at(0, 0.5);
  else pen.arc(x + size / 2, y + size / 2, size * 0.44, 0, 7);
  pen.fill();
}

function fill(x, y, width, height, style) {
  pen.fillStyle = style;
  pen.fillRect(x, y, width, height);
}

function box(x, y, width, height, round, inside, edge, dashed) {
  pen.beginPath();
  pen.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, round);
  pen.fillStyle = inside;
  pen.fill();
  pen.strokeStyle = edge;
  pen.setLineDash(dashed ? [3, 2] : []);
  pen.stroke();
}

/** What has been painted once, by all that it shows: of the picture before, and of this one. */
let [older, stamps] = [new Map(), new Map()];

/** Paints something of this size and some pixels about it, as it was painted before if it was. */
function stamp(key, x, y, width, height, paints) {
  const edge = Math.ceil(6 * look.scale);
  let found = stamps.get(key) ?? older.get(key);
  if (!found) {
    const [wide, high] = [width, height].map(it => Math.ceil(it * look.scale) + 2 * edge);
    found = new OffscreenCanvas(wide, high);
    const over = pen;
    pen = found.getContext("2d");
    begin(edge);
    paints();
    pen = over;
  }
  stamps.set(key, found);
  // Pixel by pixel.
  const [left, top] = [x, y].map(it => (Math.round(it * look.scale) - edge) / look.scale);
  pen.drawImage(found, left, top, found.width / look.scale, found.height / look.scale);
}

/** Readies the pen to paint, so many pixels of the screen from the corner. */
function begin(edge) {
  pen.setTransform(look.scale, 0, 0, look.scale, edge, edge);
  pen.letterSpacing = look.letters;
  pen.wordSpacing = look.words;
  pen.lineWidth = 1;
}

// The marks.

/** A border of 1.5 px: whole pixels of the screen, as the browser makes it. */
const edgeWidth = () => Math.max(1, Math.floor(1.5 * look.scale)) / look.scale;

/** Where a mark is: lengths along the time axis are shares of the ground. */
function area({ style }) {
  const { vertical } = picture;
  const along = ([share, pixels] = [0, 0], from) => share * ground.long + pixels + (from ? ground.from : 0);
  const across = ([, pixels] = [0, 0]) => pixels;
  const margin = name => style[name]?.[1] ?? 0;
  const left = vertical ? across(style.left) : along(style.left, true) + margin("margin-left");
  const top = vertical ? along(style.top, true) + margin("margin-top") : across(style.top);
  const width = vertical ? across(style.width) : along(style.width);
  const height = vertical ? along(style.height) : across(style.height);
  // The browser puts boxes on whole pixels too.
  const [x, y] = [Math.round(left * look.scale) / look.scale, Math.round(top * look.scale) / look.scale];
  return { x, y, width, height };
}

const PAINTERS = {
  band(mark, { x, y, width, height }) {
    const { vertical } = picture;
    const system = mark.of["data-system"];
    const first = vertical ? [x, y, width, 1] : [x, y, 1, height];
    const own = system === "relations";
    const down = own ? face(look.language === "ja" ? "" : "italic", look.era, look.serif) : face("", look.small, look.sans);
    pen.save();
    pen.beginPath();
    pen.rect(x, y, width, height);
    pen.clip();
    if (own) {
      if ("data-shaded" in mark.of) fill(x, y, width, height, colour("ground"));
      fill(x, y, 1, height, colour("rule-soft"));
      pen.fillStyle = colour("ink-soft");
      pen.fillText(mark.label ?? "", x + 1 + 0.6 * look.era, y + 0.875 * look.em + down);
    } else {
      const far = system === "russia";
      if (vertical) fill(far ? x + width - 3 : x, y, 3, height, colour(system));
      else fill(x, far ? y + height - 3 : y, width, 3, colour(system));
      fill(...first, colour("paper"));
      pen.fillStyle = colour(system);
      if (vertical) column(mark.label ?? "", x + 0.6875 * look.em + (far ? 0 : 2), y + 0.45 * look.small, down);
      else pen.fillText(mark.label ?? "", x + 0.45 * look.small, y + 0.8125 * look.em + (far ? 0 : 3) + down);
    }
    pen.restore();
  },

  axis(_, { x, y, width, height }) {
    if (picture.vertical) return fill(x, 0, width, look.height, colour("ink", 0.035));
    fill(0, y, look.width, height, colour("ink", 0.035));
    for (const edge of [y, y + height - edgeWidth()]) fill(0, edge, look.width, edgeWidth(), colour("both", 0.65));
  },

  shore({ side }, { x, y }) {
    if (picture.vertical) fill(x, 0, edgeWidth(), look.height, colour(side, 0.6));
    else fill(0, y, look.width, edgeWidth(), colour(side, 0.6));
  },

  today(_, { x, y }) {
    pen.strokeStyle = colour("ink", 0.4);
    pen.setLineDash([3, 3]);
    pen.beginPath();
    if (picture.vertical) pen.moveTo(0, y + 0.5), pen.lineTo(look.width, y + 0.5);
    else pen.moveTo(x + 0.5, 0), pen.lineTo(x + 0.5, look.height);
    pen.stroke();
  },

  tick({ label = "" }, { x, y }) {
    const { vertical } = picture;
    fill(vertical ? 0 : x, vertical ? y : 0, vertical ? look.width : 1, vertical ? 1 : look.height, colour("ink", 0.05));
    const down = face("", look.small, look.sans);
    pen.fillStyle = colour("ink-soft");
    if (!vertical) {
      pen.fillText(label, x - wide(label) / 2, y - 0.625 * look.em + down);
      return;
    }
    const [rows, high] = [lines(label, 2.375 * look.em, 0), 0.9 * look.em];
    rows.forEach((row, at) => pen.fillText(row, x - 0.25 * look.em - wide(row), y + (at + 0.5 - rows.length / 2) * high + down));
  },

  bar({ side, of }, { x, y, width, height }) {
    const { vertical } = picture;
    const [long, kind] = [vertical ? height : width, of["data-kind"]];
    if (kind === "vague") {
      const [from, to] = [Math.max(0, vertical ? -y : -x), Math.min(long, (vertical ? look.height - y : look.width - x))];
      for (let at = from - (from % 7); at < to; at += 7) {
        const size = Math.min(4, long - at);
        fill(vertical ? x : x + at, vertical ? y + at : y, vertical ? width : size, vertical ? size : height, colour(side, 0.45));
      }
      return;
    }
    let style = colour(side, 0.42);
    if (kind === "ongoing") {
      style = pen.createLinearGradient(x, y, x + width, y);
      style.addColorStop(0, colour(side, 0.5));
      style.addColorStop(1, colour(side, 0));
    }
    pen.fillStyle = style;
    pen.beginPath();
    pen.roundRect(x, y, width, height, Math.min(2, width / 2, height / 2));
    pen.fill();
  },

  dot({ side, of }, { x, y }) {
    const size = ("aria-current" in of ? 1 : 0.625) * look.em;
    stamp([side, size].join(), x - size / 2, y - size / 2, size, size, () => shape(side, 0, 0, size));
    if (has(of)) ring(x - 12, y - 12, 24, 24);
  },

  cluster({ side, of, words, style }, { x, y }) {
    const down = face("600", look.small, look.sans);
    const [width, height] = [Math.max(1.625 * look.em, wide(words) + 0.25 * look.em + 2), 1.5 * look.em];
    const [left, top] = [x - 0.8125 * look.em, y - 0.75 * look.em];
    box(left, top, width, height, height / 2, mixed(side, 0.09, "paper"), colour(side, 0.45));
    pen.fillStyle = colour(side);
    pen.fillText(words, left + (width - wide(words)) / 2, y + down);
    if (has(of)) ring(left, top, width, height);
    if ("data-mixed" in of) {
      const [from, long, share] = [left + 0.4375 * look.em + 1, width - 0.875 * look.em - 2, style["--own"]?.[0] ?? 0];
      const line = top + height - 3 - 0.1875 * look.em;
      fill(from, line, long * share, 2, colour(side));
      fill(from + long * share, line, long * (1 - share), 2, colour("others"));
    }
  },

  flag(mark, { x, y, width, height }) {
    const { side, of } = mark;
    const [way, at = {}] = mark.pole ?? [];
    const [along, long] = [at.left ?? at.top, at.height ?? at.width].map(it => it?.[1] ?? 0);
    const [stem, foot] = {
      "pole-below": [[x + along, y + height - 1, 1, long], [x + along - 2.5, y + height + long - 5]],
      "pole-above": [[x + along, y + 1 - long, 1, long], [x + along - 2.5, y - 1 - long]],
      "pole-right": [[x + width - 1, y + 1 + along, long, 1], [x + width + long - 4, y - 2 + along]],
      "pole-left": [[x + 1 - long, y + 1 + along, long, 1], [x - 2 - long, y - 2 + along]],
    }[way] ?? [];
    const open = "aria-current" in of;
    if (stem) {
      fill(...stem, colour(side, open ? 1 : 0.55));
      stamp(side, ...foot, 6, 6, () => {
        pen.fillStyle = colour(side);
        pen.beginPath();
        pen.arc(3, 3, 3, 0, 7);
        pen.fill();
      });
    }
    const said = [mark["flag-name"], mark["flag-date"], mark["flag-parts"]];
    const key = [...said, side, of["data-rank"], "data-vague" in of, open, has(of), width, height].join("\x01");
    stamp(key, x, y, width, height, () => label(mark, open, width, height));
  },
};

/** A name in its box. */
function label(mark, open, width, height) {
  const { side, of } = mark;
  const rank = +of["data-rank"];
  pen.fillStyle = look.dark ? "rgb(0 0 0 / 0.3)" : "rgb(60 50 20 / 0.07)";
  pen.beginPath();
  pen.roundRect(-1, 0, width + 2, height + 2, 4);
  pen.fill();
  const edge = open ? colour(side) : rank === 5 ? mixed(side, 0.45, "rule") : colour("rule");
  box(0, 0, width, height, 3, open ? mixed(side, 0.1, "raised") : colour("raised"), edge, "data-vague" in of);
  if (has(of)) ring(0, 0, width, height);
  const weight = rank > 3 ? "600" : "";
  if (picture.vertical) inLines(mark, 1 + 0.4375 * look.em, 0, width - 2 - 0.875 * look.em, height, weight);
  else inLine(mark, 1 + 0.5 * look.em, height / 2, width - 2 - look.em, weight);
}

/** A name, its date and how many parts it has, in one line. */
function inLine({ side, "flag-name": name = "", "flag-date": date = "", "flag-parts": parts }, x, y, room, weight) {
  const size = 0.5 * look.em;
  shape(side, x, y - size / 2, size);
  let down = face(weight, look.name, look.sans);
  pen.fillStyle = colour("ink");
  pen.fillText(name, x + size + 0.3125 * look.em, y + down);
  let end = x + room;
  if (parts) {
    end -= 1.125 * look.em;
    count(side, parts, end, y);
    end -= 0.375 * look.em;
  }
  down = face("", look.small, look.sans);
  pen.fillStyle = colour("ink-soft");
  pen.fillText(date, end - wide(date), y + down);
}

/** The same on a narrow stage, where a name may take several lines. */
function inLines({ side, "flag-name": name = "", "flag-date": date = "", "flag-parts": parts }, x, y, room, height, weight) {
  const [small, high, gap] = [0.5 * look.em, 1.0625 * look.em, 0.375 * look.em];
  const down = face("", look.small, look.sans);
  const dated = wide(date);
  const above = face(weight, look.name, look.sans);
  const rows = lines(name, room, small + 0.25 * look.em);
  const named = small + 0.25 * look.em + wide(rows[0]);
  const counted = parts ? look.em + gap : 0;
  const beside = rows.length === 1 && named + gap + dated + counted <= room;
  const top = y + (height - (rows.length + (beside ? 0 : 1)) * high) / 2;
  shape(side, x, top + high / 2 - small / 2, small);
  pen.fillStyle = colour("ink");
  rows.forEach((row, at) => pen.fillText(row, x + (at ? 0 : small + 0.25 * look.em), top + (at + 0.5) * high + above));
  face("", look.small, look.sans);
  pen.fillStyle = colour("ink-soft");
  const [left, base] = beside ? [x + named + gap, top + 0.5 * high] : [x, top + (rows.length + 0.5) * high];
  pen.fillText(date, left, base + down);
  if (parts) count(side, parts, left + dated + gap - 2, base);
}

function count(side, parts, x, y) {
  const size = 1.125 * look.em;
  pen.fillStyle = colour(side, 0.14);
  pen.beginPath();
  pen.roundRect(x, y - size / 2, size, size, size / 2);
  pen.fill();
  const down = face("600", 0.625 * look.em, look.sans);
  pen.fillStyle = colour(side);
  pen.fillText(parts, x + (size - wide(parts)) / 2, y + down);
}

/** A text from the top down: Japanese upright, other letters and what runs along with a line lying. */
function column(text, x, y, down) {
  for (const piece of look.language === "ja" ? text.match(/[\x20-\x7e–—ー〜（）「」]+|./gsu) ?? [] : [text]) {
    const long = wide(piece);
    pen.save();
    if (/^[\x20-\x7e–—ー〜（）「」]/.test(piece) || look.language !== "ja") {
      pen.translate(x, y);
      pen.rotate(Math.PI / 2);
      pen.fillText(piece, 0, down);
    } else {
      pen.fillText(piece, x - long / 2, y + look.small / 2 + down);
    }
    pen.restore();
    y += long;
  }
}

/** Whether a mark has the focus. */
const has = of => look.focused !== undefined && look.focused === (of["data-event"] ?? [of["data-from"], of["data-to"], of["data-side"]].join());

function ring(x, y, width, height) {
  pen.strokeStyle = colour("focus");
  pen.lineWidth = 2;
  pen.setLineDash([]);
  pen.beginPath();
  pen.roundRect(x - 3, y - 3, width + 6, height + 6, 5);
  pen.stroke();
  pen.lineWidth = 1;
}
