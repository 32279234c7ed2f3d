// The page's side of the painter: while the line moves, a picture of it painted by a worker lies over its marks, so that
// a step costs the page next to nothing. The program (src/app/browser/painter.rs) sets two properties of the stage: `picture`,
// what there is to see, and `ground`, where it is in this frame, empty once the line rests. Where a browser refuses any of it,
// the marks themselves move, as they do without this file.

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

/** Faces, sizes and what has the focus, as they are now. */
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
    ring: stage.matches(":focus-visible"),
    focused: stage.querySelector("[data-event]:focus-visible")?.dataset.event,
  };
}

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
  const state = word => {
    if (works && !forced.matches) stage.dataset.painter = word;
    else delete stage.dataset.painter;
    const shown = stage.dataset.painter === "on" || stage.dataset.painter === "rests";
    canvas.style.visibility = shown ? "visible" : "hidden";
    // At rest what is under a hand is the marks again.
    canvas.style.pointerEvents = stage.dataset.painter === "on" ? "auto" : "none";
  };
  // Asking for each colour makes the browser work; they change with these two alone. Colours that a reader forces on the page
  // are not the painter's to choose.
  const [dark, forced] = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map(query => matchMedia(query));
  let [known, changed] = [colours(), false];
  dark.onchange = forced.onchange = () => {
    [known, changed] = [colours(), true];
    state(stage.dataset.painter ?? "ready");
  };
  new ResizeObserver(() => (changed = true)).observe(stage);
  worker.onmessage = ({ data }) => {
    if (data === "ready") {
      stage.append(canvas);
      works = true;
      state("ready");
    } else if (moves && data === turn) {
      state("on");
    } else if (!moves && data === -turn) {
      // The last names have faded in; what a worker paints is on screen a frame or two later.
      clearTimeout(timer);
      requestAnimationFrame(() => requestAnimationFrame(() => { if (!moves && data === -turn) state("ready"); }));
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
        const message = { style, picture };
        if (!moves) {
          // What is not there yet cannot move.
          if (picture === null) return;
          moves = true;
          message.turn = ++turn;
          clearTimeout(timer);
        }
        if (message.turn || changed) message.look = look(known);
        [picture, changed] = [null, false];
        worker.postMessage(message);
      } else {
        [moves, picture] = [false, null];
        // What is painted stays until the last names have faded in; the marks below are those it shows.
        if (stage.dataset.painter === "on") {
          state("rests");
          worker.postMessage({ ends: turn });
          // Should the worker be stuck.
          timer = setTimeout(state, 1000, "ready");
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
