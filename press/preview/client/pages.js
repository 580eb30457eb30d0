// The pages on the stage: spreads, their size, their pictures and what is drawn over them.

const MM = 96 / 25.4; // CSS pixels in a millimetre at 100 %
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];
const MARK = 22; // width of a button beside a line, pixels
const SVG = "http://www.w3.org/2000/svg";

export class Pages {
  constructor(stage, words, moved) {
    this.stage = stage;
    this.sheets = stage.querySelector("#sheets");
    this.words = words;
    this.moved = moved; // called when other pages are looked at, or at another size
    this.figures = [];
    this.state = { pages: [] };
    this.guides = new Set();
    this.fit = "page";
    this.mm = 2;
    this.singles = false;
    this.hits = new Map(); // page -> boxes
    this.hit = null;
    this.seen = new IntersectionObserver((entries) => this.near(entries), {
      root: stage, rootMargin: "60% 0px",
    });
    new ResizeObserver(() => this.size()).observe(stage);
    let waiting = 0;
    stage.addEventListener("scroll", () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => this.moved());
    });
  }

  // What the server told: draw what is new of it.
  show(state) {
    const first = this.figures.length === 0 && state.pages.length > 0;
    this.state = state;
    if (this.figures.length !== state.pages.length) this.build();
    this.figures.forEach((figure, at) => { figure.wanted = state.pages[at].digest; });
    if (first) this.size();
    // The new pictures first: they are waited for.
    this.figures.forEach((figure) => figure.near && this.load(figure));
    const found = state.pages.map(() => []);
    state.findings.forEach((it, number) => it.box && found[it.page]?.push({ ...it, number }));
    state.pages.forEach((page, at) => {
      const said = JSON.stringify([page, found[at], state.grid]);
      if (this.figures[at].said === said) return;
      this.figures[at].said = said;
      this.dress(this.figures[at], page, found[at]);
    });
  }

  build() {
    const here = this.current();
    this.seen.disconnect();
    this.figures = this.state.pages.map((_, at) => this.figures[at] ?? this.figure(at));
    this.sheets.replaceChildren();
    this.sheets.classList.toggle("singles", this.singles);
    for (const places of spreads(this.figures.length, this.singles)) {
      const spread = document.createElement("div");
      spread.className = "spread";
      if (!this.singles && places.length === 1) spread.classList.add(places[0] ? "last-alone" : "alone");
      for (const at of places) spread.append(this.figures[at]);
      this.sheets.append(spread);
    }
    for (const figure of this.figures) this.seen.observe(figure);
    if (here) this.go(Math.min(here, this.figures.length - 1));
  }

  figure(at) {
    const figure = document.createElement("figure");
    figure.className = "page";
    figure.dataset.at = at;
    figure.innerHTML = '<div class="cut"><div class="print"></div></div>';
    const over = document.createElementNS(SVG, "svg");
    over.setAttribute("aria-hidden", "true");
    figure.append(over, document.createElement("figcaption"));
    return figure;
  }

  dress(figure, page, found) {
    figure.style.setProperty("--width", page.width);
    figure.style.setProperty("--height", page.height);
    figure.classList.toggle("moved", page.moved);
    const name = `${this.words.page} ${page.label}: ${page.name}`;
    figure.querySelector("figcaption").textContent = page.moved ? `${page.label} · ${this.words.moved}` : page.label;
    figure.name = name;
    const image = figure.querySelector("img");
    if (image) image.alt = name;
    figure.found = found;
    this.mark(figure, page);
    this.over(figure, Number(figure.dataset.at));
  }

  // Pictures ----------------------------------------------------------------------------

  near(entries) {
    for (const entry of entries) {
      entry.target.near = entry.isIntersecting;
      if (entry.isIntersecting) this.load(entry.target);
    }
    this.moved();
  }

  scale() {
    return (this.mm * (window.devicePixelRatio || 1) * 25.4) / 72;
  }

  async load(figure) {
    const digest = figure.wanted;
    const source = `pages/${digest}.jpg?scale=${this.scale().toFixed(2)}`;
    if (figure.asked === source) return;
    figure.asked = source;
    const image = new Image();
    image.alt = figure.name;
    image.src = source;
    try {
      await image.decode(); // only a picture that is ready takes the place of the old one
    } catch {
      if (figure.asked === source) figure.asked = "";
      return;
    }
    if (figure.wanted !== digest || figure.asked !== source) return;
    figure.querySelector(".print").replaceChildren(image);
    figure.dataset.shown = digest;
    requestAnimationFrame(() => requestAnimationFrame(() => {
      figure.dispatchEvent(new CustomEvent("seen", { bubbles: true, detail: digest }));
    }));
  }

  // Size ----------------------------------------------------------------------------------

  size() {
    const page = this.state.pages[0];
    if (!page) return;
    const bleed = this.guides.has("bleed") ? this.state.bleed : 0;
    const across = (page.width + 2 * bleed) * (this.singles ? 1 : 2);
    const [width, height] = [this.stage.clientWidth - 56, this.stage.clientHeight - 78];
    const here = this.current();
    this.sheets.style.setProperty("--width", page.width);
    if (this.fit === "page") this.mm = Math.min(width / across, height / (page.height + 2 * bleed));
    else if (this.fit === "width") this.mm = width / across;
    this.mm = Math.max(this.mm, 0.4);
    this.stage.style.setProperty("--mm", `${this.mm}px`);
    this.stage.style.setProperty("--bleed", this.state.bleed);
    this.sheets.classList.toggle("bleeding", bleed > 0);
    if (here) this.go(here);
    this.figures.forEach((figure, at) => {
      if (figure.near) this.load(figure);
      this.mark(figure, this.state.pages[at]);
      this.over(figure, at);
    });
    this.moved();
  }

  zoom(way) {
    const now = this.mm / MM;
    const step = way > 0 ? STEPS.find((s) => s > now * 1.01) : STEPS.findLast((s) => s < now * 0.99);
    if (step) this.set(step * MM);
  }

  set(mm) {
    this.fit = "";
    this.mm = mm;
    this.size();
  }

  fitTo(what) {
    this.fit = what;
    this.size();
  }

  get percent() {
    return Math.round((this.mm / MM) * 100);
  }

  turnView(singles) {
    if (this.singles === singles) return;
    const here = this.current();
    this.singles = singles;
    this.build();
    this.size();
    this.go(here);
  }

  // Where we are ---------------------------------------------------------------------------

  // The first page that is at least half to be seen.
  current() {
    const top = this.stage.getBoundingClientRect().top;
    return Math.max(0, this.figures.findIndex((figure) => {
      const box = figure.getBoundingClientRect();
      return box.bottom - top > Math.min(box.height / 2, this.stage.clientHeight / 2);
    }));
  }

  visible() {
    const { top, bottom } = this.stage.getBoundingClientRect();
    return this.figures.flatMap((figure, at) => {
      const box = figure.getBoundingClientRect();
      return box.bottom > top && box.top < bottom ? [at] : [];
    });
  }

  go(at) {
    const figure = this.figures[Math.max(0, Math.min(at, this.figures.length - 1))];
    if (!figure) return;
    const spread = figure.parentElement.getBoundingClientRect();
    this.stage.scrollBy({ top: spread.top - this.stage.getBoundingClientRect().top - 20 });
  }

  turn(way) {
    const here = this.figures[this.current()]?.parentElement;
    const next = way > 0 ? here?.nextElementSibling : here?.previousElementSibling;
    if (next) this.go(Number(next.firstElementChild.dataset.at));
  }

  // Show a place; only what cannot be seen is scrolled to.
  reveal(at, box, flash) {
    const figure = this.figures[at];
    if (!figure) return;
    const rect = figure.getBoundingClientRect();
    const stage = this.stage.getBoundingClientRect();
    const [top, bottom] = box ? [rect.top + box[1] * this.mm, rect.top + box[3] * this.mm] : [rect.top, rect.top + 40];
    const [left, right] = box ? [rect.left + box[0] * this.mm, rect.left + box[2] * this.mm] : [rect.left, rect.right];
    if (top < stage.top + 8 || bottom > stage.bottom - 8) {
      if (this.fit === "page") this.go(at);
      else this.stage.scrollBy({ top: top - stage.top - stage.height / 3 });
    }
    if (left < stage.left || right > stage.right) this.stage.scrollBy({ left: left - stage.left - 40 });
    if (flash && box) this.flash(figure, box);
  }

  flash(figure, box) {
    const over = figure.querySelector("svg");
    over.querySelectorAll(".flash").forEach((old) => old.remove());
    const mark = shape("rect", "flash", box, 1.2);
    over.append(mark);
    mark.addEventListener("animationend", () => mark.remove());
  }

  // Over the pages ----------------------------------------------------------------------------

  guide(name, on) {
    this.guides[on ? "add" : "delete"](name);
    this.size();
  }

  over(figure, at) {
    const page = this.state.pages[at];
    if (!page) return;
    const over = figure.querySelector("svg");
    const { width, height } = page;
    const { bleed, safe, grid } = this.state;
    const flashes = [...over.querySelectorAll(".flash")];
    over.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const drawn = [];
    if (this.guides.has("baseline") && grid) {
      const path = document.createElementNS(SVG, "path");
      let d = "";
      for (let y = grid[1]; y < height; y += grid[0]) d += `M0 ${y.toFixed(3)}H${width}`;
      path.setAttribute("d", d);
      path.setAttribute("class", "lines");
      drawn.push(path);
    }
    if (this.guides.has("trim")) drawn.push(shape("rect", "trim-box", [0, 0, width, height]));
    if (this.guides.has("bleed")) drawn.push(shape("rect", "bleed-box", [0, 0, width, height], bleed));
    if (this.guides.has("safe")) drawn.push(shape("rect", "safe-box", [0, 0, width, height], -safe));
    (this.hits.get(page.digest) ?? []).forEach((lines, number) => {
      const here = this.hit && this.hit.at === at && this.hit.number === number;
      for (const box of lines) drawn.push(shape("rect", here ? "hit here" : "hit", box, 0.4));
    });
    over.replaceChildren(...drawn, ...flashes);
  }

  find(hits) {
    this.hits = hits;
    this.figures.forEach((figure, at) => this.over(figure, at));
  }

  // A button beside each line that something is wrong with; for lines so near each other that
  // their buttons would meet, one for all of them.
  mark(figure, page) {
    figure.querySelectorAll(".mark").forEach((old) => old.remove());
    const lines = [];
    for (const found of (figure.found ?? []).toSorted((a, b) => a.box[1] - b.box[1])) {
      const last = lines.at(-1);
      if (last && middle(found) - middle(last[0]) < MARK / this.mm) last.push(found);
      else lines.push([found]);
    }
    for (const together of lines) {
      const found = together.reduce((worst, it) => (it.number < worst.number ? it : worst));
      const button = document.createElement("button");
      button.className = `mark ${found.severity}`;
      button.textContent = found.severity === "note" ? "i" : "!";
      button.title = together.map((it) => it.message).join("\n");
      button.setAttribute("aria-label", together.map((it) => `${this.words[it.severity]}: ${it.message}`).join(" "));
      const outside = Number(figure.dataset.at) % 2 ? 5 : page.width - 5;
      button.style.left = `calc(${outside} * var(--mm))`;
      button.style.top = `calc(${middle(together[0])} * var(--mm))`;
      button.dataset.finding = found.number;
      figure.append(button);
    }
  }
}

// Places of the pages that stand side by side: the cover alone, then pairs.
export function spreads(count, singles) {
  const found = [];
  for (let at = 0; at < count; at += found.at(-1).length) {
    found.push(singles || at === 0 || at === count - 1 ? [at] : [at, at + 1]);
  }
  return found;
}

function middle(found) {
  return (found.box[1] + found.box[3]) / 2;
}

function shape(kind, name, [left, top, right, bottom], grown = 0) {
  const made = document.createElementNS(SVG, kind);
  made.setAttribute("class", name);
  made.setAttribute("x", left - grown);
  made.setAttribute("y", top - grown);
  made.setAttribute("width", Math.max(0, right - left + 2 * grown));
  made.setAttribute("height", Math.max(0, bottom - top + 2 * grown));
  return made;
}
