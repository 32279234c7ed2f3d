// The page's side of the painter: while the line moves, a picture of it painted by a worker lies over its marks, so that
// a step costs the page next to nothing. The program (src/app/browser/painter.rs) sets two properties of the stage: `ground`,
// where the line is in this frame, empty once it rests, and `picture`, what there is to see once that is other than the marks.
// A line at rest is painted beforehand, so that its first step costs no more than the others. Where a browser refuses any of
// it, the marks themselves move, as they do without this file.

const stage = document.querySelector("[data-stage]");

/** Colours that words and marks have, by the custom property that holds them. */
const COLOURS = ["paper", "raised", "ground", "ink", "ink-soft", "rule", "rule-soft", "japan", "russia", "both", "others", "focus"];

/** The colours of the page as they are now: red, green and blue of each. */
function colours() {
  const probe = stage.appendChild(document.createElement("i"));
  const style = getComputedStyle(probe);
  const found = {};
  for (const name of COLOURS) {
    probe.style.color = `var(--${name})`;
    found[name] = style.color.match(/[\d.]+/g).slice(0, 3).map(Number);
  }
  probe.remove();
  return found;
}

/** Faces and sizes as they are now. */
function look(colours) {
  const root = getComputedStyle(document.documentElement);
  const token = name => root.getPropertyValue(name).trim();
  const em = parseFloat(root.fontSize);
  const size = name => parseFloat(token(name)) * em;
  const spacing = value => (value === "normal" ? "0px" : value);
  return {
    colours, em,
    sans: token("--sans"), serif: token("--serif"),
    name: size("--name-size"), small: size("--small-size"), era: size("--era-size"),
    letters: spacing(root.letterSpacing), words: spacing(root.wordSpacing),
    language: document.documentElement.lang,
    width: stage.clientWidth, height: stage.clientHeight, scale: devicePixelRatio || 1,
    // In milliseconds, whichever way it is written.
    fade: parseFloat(token("--fade")) * (token("--fade").endsWith("ms") ? 1 : 1000),
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    ...focus(),
  };
}

/** Whether the line is seen to have the focus, and which event or count. */
const focus = () => ({
  ring: stage.matches(":focus-visible"),
  focused: name(stage.querySelector(":is([data-event], [data-from]):focus-visible")?.dataset),
});

/** What an event or a count is known by; the worker asks the same of its marks. */
const name = it => it && (it.event ?? [it.from, it.to, it.side].join());

/** The marks as they stand, as the program would tell of them: each with its attributes and its text. */
function written(element) {
  let text = "\x01";
  for (const { name, value } of element.attributes) text += `${name}\x02${plain(value)}\x03`;
  for (const inside of element.childNodes) {
    // Elements of others, as a translator's around each text, are no marks.
    if (inside instanceof Element && /^(div|a|button|span|i)$/i.test(inside.tagName)) text += written(inside);
    else if (!(inside instanceof Comment)) text += plain(inside.textContent);
  }
  return text;
}

/** A text without the signs that part marks; nobody sees those anyway. */
const plain = text => text.replace(/[\x00-\x03]/g, "");

/** Milliseconds for which the marks have to stand unchanged before they are painted beforehand. */
const STANDS = 200;

function begin() {
  const worker = new Worker(new URL("./worker.js", import.meta.url));
  const canvas = document.createElement("canvas");
  canvas.className = "painted";
  canvas.setAttribute("aria-hidden", "true");
  Object.assign(canvas.style, { position: "absolute", inset: "0", width: "100%", height: "100%", zIndex: "3", visibility: "hidden" });
  const painted = canvas.transferControlToOffscreen();
  worker.postMessage({ canvas: painted }, [painted]);
  // Movements are counted, so that what is painted too late is not shown.
  let [turn, moves, picture, works, timer] = [0, false, null, false, 0];
  // The movement that a line at rest is painted for beforehand, whether it is, and as what.
  let [prepared, fresh, looked, soon] = [0, false, {}, 0];
  // The marks' changes, and whether those that came to rest are still what was painted last.
  let [changing, stand] = [new MutationObserver(() => stale()), false];
  const state = word => {
    if (works && !forced.matches) stage.dataset.painter = word;
    else delete stage.dataset.painter;
    const shown = stage.dataset.painter === "on" || stage.dataset.painter === "rests";
    canvas.style.visibility = shown ? "visible" : "hidden";
    // At rest what is under a hand is the marks again.
    canvas.style.pointerEvents = stage.dataset.painter === "on" ? "auto" : "none";
  };
  /** Has the worker paint the marks as they stand, there or in another place. */
  const send = (style, told) => {
    const ground = stage.querySelector(".picture");
    if (!ground) return;
    tell({ style: style ?? ground.getAttribute("style") ?? "", picture: told ?? written(ground), turn: ++turn }, true);
  };
  /** Tells the worker, and how things look if they may look otherwise. */
  const tell = (message, looks) => {
    const now = looks && look(known);
    if (now && JSON.stringify(now) !== JSON.stringify(looked)) looked = message.look = now;
    worker.postMessage(message);
  };
  const prepare = () => {
    if (stage.dataset.painter !== "ready" || moves) return;
    send();
    prepared = turn;
  };
  /** The marks or what is around them have changed; while they move themselves they do so in every frame. */
  const stale = () => {
    [prepared, fresh, stand] = [0, false, false];
    clearTimeout(soon);
    soon = setTimeout(prepare, STANDS);
  };
  const rest = () => {
    state("ready");
    if (!stand) return stale();
    clearTimeout(soon);
    [prepared, fresh] = [turn, true];
  };
  // Asking for each colour makes the browser work; they change with these two alone. Colours that a reader forces on the page
  // are not the painter's to choose.
  const [dark, forced] = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map(query => matchMedia(query));
  let [known, changed] = [colours(), false];
  const changes = () => {
    changed = true;
    stale();
  };
  dark.onchange = forced.onchange = () => {
    known = colours();
    state(stage.dataset.painter ?? "ready");
    changes();
  };
  new ResizeObserver(changes).observe(stage);
  worker.onmessage = ({ data }) => {
    if (data === "ready") {
      stage.append(canvas);
      works = true;
      state("ready");
      const ground = stage.querySelector(".picture");
      if (ground) changing.observe(ground, { subtree: true, childList: true, attributes: true, characterData: true });
      prepare();
    } else if (data === turn) {
      // As below: not before it is on screen.
      const shown = () => (fresh = !moves && data === prepared);
      if (moves) state("on");
      else requestAnimationFrame(() => requestAnimationFrame(shown));
    } else if (!moves && data === -turn) {
      // The last names have faded in; what a worker paints is on screen a frame or two later.
      clearTimeout(timer);
      requestAnimationFrame(() => requestAnimationFrame(() => { if (!moves && data === -turn) rest(); }));
    }
  };
  worker.onerror = event => {
    event.preventDefault();
    works = false;
    state();
  };
  Object.defineProperty(stage, "picture", { set(text) { picture = text; } });
  Object.defineProperty(stage, "ground", {
    set(style) {
      if (style) {
        if (!moves) {
          moves = true;
          clearTimeout(timer);
          const { ring, focused } = focus();
          const same = ring === looked.ring && focused === looked.focused && (devicePixelRatio || 1) === looked.scale;
          if (fresh && same) {
            // Nobody sees where the one goes over into the other.
            state("on");
            tell({ style, picture }, false);
          } else {
            send(style, picture);
          }
        } else {
          tell({ style, picture }, changed);
        }
        [picture, changed, fresh] = [null, false, false];
      } else {
        [moves, picture] = [false, null];
        // What is painted stays until the last names have faded in; the marks below are those it shows.
        if (stage.dataset.painter === "on" || stage.dataset.painter === "rests") {
          state("rests");
          clearTimeout(timer);
          worker.postMessage({ ends: turn });
          // The marks have just been drawn, and the worker was told of the same.
          changing.takeRecords();
          stand = true;
          // Should the worker be stuck.
          timer = setTimeout(() => (stale(), rest()), 1000);
        }
      }
    },
  });
}

if (stage && self.OffscreenCanvas && HTMLCanvasElement.prototype.transferControlToOffscreen) {
  try {
    begin();
  } catch {
    // A frame without an origin may have no worker.
  }
}
