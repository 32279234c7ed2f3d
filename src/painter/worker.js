// The worker's side of the painter: paints a picture of the line as style/stage.css would, at the ground's place of the moment.
// Nothing of it is read by anybody but the eye: the marks themselves stand below. How each mark looks is in marks.js, which the
// site joins to this file.

let canvas, pen, look, picture, ground, turn, told, ends, waiting, again;
let [begun, done] = [-Infinity, -Infinity];

onmessage = ({ data }) => {
  if (data.canvas) {
    canvas = data.canvas;
    pen = canvas.getContext("2d", { alpha: false });
    // What was painted may be lost together with it.
    canvas.oncontextrestored = () => {
      [older, stamps, pen.face] = [new Map(), new Map(), ""];
      if (picture) ask();
    };
    if (pen && self.requestAnimationFrame) postMessage("ready");
    return;
  }
  if (data.ends) {
    ends = data.ends;
    ask();
    return;
  }
  if (data.turn) turn = data.turn;
  if (data.look) {
    look = data.look;
    [shades, heights, older, stamps] = [{}, {}, new Map(), new Map()];
    const [width, height] = [look.width, look.height].map(it => Math.max(1, Math.round(it * look.scale)));
    // To set a size wipes what is there.
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    pen.face = "";
  }
  if (data.picture !== null) {
    picture = turned(data.turn ? undefined : picture, read(data.picture));
    // What this picture does not show either is forgotten.
    [older, stamps] = [stamps, new Map()];
  }
  ground = placed(data.style);
  ask();
};

/** Milliseconds between two paintings at least: less than a frame of most screens. */
const PACE = 12;

/**
 * Paints at once, or with the next frame if there was a painting just now: a place told early in a frame is seen at its end.
 * If this worker is the slower one, what it has not come to is left out.
 */
function ask() {
  if (waiting !== undefined) return;
  const now = performance.now();
  // What was told while it painted is gone through first, so that only the last of it is painted.
  if (now - begun < PACE || now - done < 1) waiting = requestAnimationFrame(work);
  else work();
}

function work() {
  waiting = undefined;
  clearTimeout(again);
  begun = performance.now();
  const fades = paint();
  done = performance.now();
  if (told !== turn) postMessage(told = turn);
  // Half as often as a screen changes is enough for what only fades.
  if (fades) again = setTimeout(ask, 24);
  else if (ends === turn) postMessage(-turn), (ends = 0);
}

/** What comes after a picture: its new names fade in, and those that have gone fade out. */
function turned(before, after) {
  const now = performance.now();
  const stood = new Map(before?.marks.map(mark => [mark.key, mark]));
  let same = false;
  for (const mark of after.marks) {
    const old = stood.get(mark.key);
    mark.since = !before ? -Infinity : (old?.since ?? now);
    // Shares of another ground say nothing about this one.
    same ||= old?.of.style === mark.of.style && mark.kind === "flag";
    stood.delete(mark.key);
  }
  if (same) {
    const going = [...stood.values()].filter(mark => mark.kind === "flag" && !mark.gone).map(mark => ({ ...mark, gone: now }));
    // Under the names that stay, over all else.
    const first = after.marks.findIndex(mark => mark.kind === "flag");
    const late = before.marks.filter(mark => mark.gone && now - mark.gone < look.fade);
    after.marks.splice(first < 0 ? after.marks.length : first, 0, ...late, ...going);
  }
  return after;
}

// What there is to see.

/** The numbers of a style: each a share of the ground or the stage, and pixels beside it. */
function lengths(style) {
  const found = {};
  for (const part of style.split(";")) {
    const [name, value] = part.split(":");
    const number = parseFloat(value);
    if (number === number) found[name] = value.endsWith("%") ? [number / 100, 0] : [0, number];
  }
  return found;
}

/** Where the ground is: its first point and its length along the time axis. */
function placed(style) {
  const moved = /translate[XY]\((-?[\d.]+)px/.exec(style);
  const long = /(?:width|height):([\d.]+)px/.exec(style);
  return { from: moved ? +moved[1] : 0, long: long ? +long[1] : 0 };
}

/** The marks of a picture, in order, each with what stands in it. */
function read(text) {
  const marks = [];
  let vertical = false;
  for (const piece of text.split("\x01").slice(1)) {
    const fields = piece.split("\x03");
    const words = fields.pop();
    const of = {};
    for (const field of fields) {
      const [name, value] = field.split("\x02");
      of[name] = value;
    }
    const last = marks[marks.length - 1];
    if (of.class === "picture") vertical = "data-vertical" in of;
    else if (of.class?.startsWith("pole-")) last && (last.pole = [of.class, lengths(of.style ?? "")]);
    else if (of.class === undefined || of.class.startsWith("flag-")) last && (last[of.class ?? "label"] = words);
    else {
      const style = lengths(of.style ?? "");
      // An event in a lane, with a title of this width: what makes a name the same one to the eye.
      const lane = ["left", "top", "width"].map(name => (style[name]?.[0] === 0 ? style[name][1] : ""));
      marks.push({ kind: of.class, of, words, side: of["data-side"], style, key: [of["data-event"], ...lane].join() });
    }
  }
  // Names lie over all else, and the open one over the others.
  const depth = mark => (mark.kind === "flag" ? 1 : 0) + ("aria-current" in mark.of ? 1 : 0);
  return { vertical, marks: marks.sort((one, other) => depth(one) - depth(other)) };
}

/** Paints; says whether a name is still on its way. */
function paint() {
  const now = performance.now();
  let fades = false;
  begin(0);
  fill(0, 0, look.width, look.height, colour("paper"));
  const slack = 400;
  for (const mark of picture.marks) {
    const place = area(mark);
    const [at, far, size] = picture.vertical ? [place.y, look.height, place.height] : [place.x, look.width, place.width];
    const along = mark.kind === "axis" || mark.kind === "shore";
    if (!along && (at > far + slack || at + size < -slack)) continue;
    const passed = (now - (mark.gone ?? mark.since)) / (look.fade || 1e-9);
    const share = mark.kind === "flag" ? Math.min(1, mark.gone ? 1 - passed : passed) : 1;
    // One that came or went in this very millisecond is on its way too, unless names change at once.
    if (look.fade && (mark.gone ? share > 0 : share < 1)) fades = true;
    if (!(share > 0)) continue;
    pen.globalAlpha = share;
    PAINTERS[mark.kind]?.(mark, place);
  }
  pen.globalAlpha = 1;
  if (look.ring) {
    pen.strokeStyle = colour("focus");
    pen.lineWidth = 2;
    pen.setLineDash([]);
    pen.strokeRect(2, 2, look.width - 4, look.height - 4);
    pen.lineWidth = 1;
  }
  return fades;
}
