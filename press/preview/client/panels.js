// What stands beside the pages: small pages, findings, the message above, the search.

import { spreads } from "./pages.js";

const $ = (id) => document.getElementById(id);

export class Thumbs {
  constructor(pages, words) {
    this.pages = pages;
    this.words = words;
    this.list = document.querySelector("#thumbs ol");
    this.buttons = [];
    this.list.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) pages.go(Number(button.dataset.at));
    });
  }

  show(state) {
    if (this.buttons.length !== state.pages.length) this.build(state);
    state.pages.forEach((page, at) => {
      const button = this.buttons[at];
      const said = JSON.stringify(page);
      if (button.said === said) return;
      button.said = said;
      const [image, label] = button.children;
      image.src = `pages/${page.digest}.jpg?scale=0.5`;
      label.textContent = page.label;
      button.title = page.name;
      button.setAttribute("aria-label", `${this.words.page} ${page.label}: ${page.name}`);
    });
  }

  build(state) {
    this.buttons = state.pages.map((_, at) => {
      const button = document.createElement("button");
      button.dataset.at = at;
      const image = new Image(74, 105);
      image.loading = "lazy";
      image.alt = "";
      button.append(image, document.createElement("span"));
      return button;
    });
    this.list.replaceChildren(...spreads(state.pages.length, false).map((places) => {
      const item = document.createElement("li");
      if (places.length === 1) item.className = places[0] ? "last-alone" : "alone";
      item.append(...places.map((at) => this.buttons[at]));
      return item;
    }));
  }

  at(here) {
    if (this.here === this.buttons[here]) return;
    this.here?.removeAttribute("aria-current");
    this.here = this.buttons[here];
    this.here?.setAttribute("aria-current", "true");
    this.here?.scrollIntoView({ block: "nearest" });
  }
}

export class Findings {
  constructor(pages, words) {
    this.pages = pages;
    this.words = words;
    this.panel = $("findings");
    this.chosen = -1;
    this.told = "";
    this.wished = null; // what the editor said last: true for open, false for shut
    this.panel.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-finding]");
      if (button) this.choose(Number(button.dataset.finding), true);
    });
  }

  show(state) {
    this.state = state;
    const told = JSON.stringify(state.findings);
    if (told === this.told) return;
    this.told = told;
    this.chosen = -1;
    this.open(this.wished ?? state.findings.length > 0);
    const counts = { error: 0, warning: 0, note: 0 };
    for (const found of state.findings) counts[found.severity] += 1;
    $("count").innerHTML = "";
    for (const severity of ["error", "warning"]) {
      if (counts[severity]) $("count").append(text("span", severity, String(counts[severity]), this.words[`${severity}s`]));
    }
    document.title = document.title.replace(/^\(\d+\) /, "");
    if (counts.error) document.title = `(${counts.error}) ${document.title}`;
    if (!state.findings.length) {
      this.panel.replaceChildren(text("p", "", this.words.none));
      return;
    }
    const files = new Map();
    state.findings.forEach((found, number) => {
      const file = found.path ?? this.words["whole-edition"];
      if (!files.has(file)) files.set(file, []);
      files.get(file).push(this.item(found, number));
    });
    this.panel.replaceChildren(...[...files].flatMap(([file, items]) => {
      const list = document.createElement("ul");
      list.append(...items);
      return [text("h2", "", file), list];
    }));
  }

  open(open) {
    this.panel.hidden = !open;
    $("toggle-findings").setAttribute("aria-pressed", open);
  }

  // As long as nobody says otherwise the panel is open while something is found.
  toggle() {
    this.wished = this.panel.hidden;
    this.open(this.wished);
  }

  item(found, number) {
    const item = document.createElement("li");
    item.className = found.severity;
    item.tabIndex = -1;
    const place = text("p", "place", "");
    place.append(text("span", "", this.words[found.severity]));
    if (found.path) place.append(text("span", "", found.line ? `${found.path.split("/").pop()}:${found.line}` : found.path.split("/").pop()));
    if (found.page !== null) {
      const button = text("button", "", `${this.words.page} ${this.state.pages[found.page]?.label ?? "?"}`);
      button.dataset.finding = number;
      button.title = this.words.show;
      place.append(button);
    }
    item.append(place, text("p", "", found.message), text("p", "remedy", `→ ${found.remedy}`));
    if (found.waived) item.append(text("p", "remedy", `${this.words.waived}: ${found.waived}`));
    item.append(text("p", "code", found.code));
    return item;
  }

  // Show a finding and, if it is to be seen on a page, its place.
  choose(number, show) {
    const found = this.state.findings[number];
    const items = [...this.panel.querySelectorAll("li")];
    if (!found) return;
    this.chosen = number;
    const item = items.find((it) => it.querySelector(`button[data-finding="${number}"]`)) ?? items[number];
    items.forEach((it) => it.classList.toggle("chosen", it === item));
    item?.scrollIntoView({ block: "nearest" });
    if (!show) item?.focus({ preventScroll: true });
    if (show && found.page !== null) this.pages.reveal(found.page, found.box, true);
  }

  step(way) {
    const count = this.state?.findings.length ?? 0;
    if (count) this.choose((this.chosen + way + count) % count, true);
  }
}

// Above the pages: why they are not what the sources say.
export function message(state, words) {
  const box = $("message");
  // An open mark or a missing picture holds nothing up: its place stays free.
  const errors = state.findings.filter((found) => found.stops);
  box.hidden = !state.halted || !errors.length;
  if (box.hidden) return;
  const [first] = errors;
  const line = document.createElement("p");
  if (first.path) line.append(text("code", "", first.line ? `${first.path}:${first.line}` : first.path), " ");
  line.append(text("strong", "", first.message), ` ${first.remedy}`);
  if (errors.length > 1) line.append(` (${words["more-errors"].replace("{n}", errors.length - 1)})`);
  const told = text("p", "", state.pages.length ? words.halted : words["halted-empty"]);
  if (box.textContent !== line.textContent + told.textContent) box.replaceChildren(line, told);
}

export class Search {
  constructor(pages, words) {
    this.pages = pages;
    this.words = words;
    this.field = $("words-sought");
    this.all = [];
    this.at = -1;
    let waiting = 0;
    this.field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.ask(true), 180);
    });
    $("search").addEventListener("submit", (event) => { event.preventDefault(); this.step(1); });
    $("hit-before").addEventListener("click", () => this.step(-1));
    $("hit-after").addEventListener("click", () => this.step(1));
  }

  // Ask again after pages have changed, without leaving the place.
  async ask(jump) {
    const sought = this.field.value.trim();
    let hits = new Map();
    if (sought.length > 1) {
      try {
        const answer = await fetch(`find?q=${encodeURIComponent(sought)}`);
        hits = new Map(Object.entries(await answer.json()));
      } catch {
        return;
      }
    }
    if (sought !== this.field.value.trim()) return;
    this.all = this.pages.state.pages.flatMap((page, at) =>
      (hits.get(page.digest) ?? []).map((lines, number) => ({ at, number, lines })));
    this.at = jump ? -1 : Math.min(this.at, this.all.length - 1);
    this.pages.hit = this.all[this.at] ?? null;
    this.pages.find(hits);
    this.count(sought);
    if (jump && this.all.length) {
      const here = this.pages.current();
      this.at = this.all.findIndex((hit) => hit.at >= here) - 1;
      this.step(1);
    }
  }

  count(sought) {
    const none = sought.length > 1 && !this.all.length;
    $("hits").textContent = none ? this.words["no-hits"] : this.all.length ? `${this.at + 1}/${this.all.length}` : "";
    $("hit-before").disabled = $("hit-after").disabled = !this.all.length;
  }

  step(way) {
    if (!this.all.length) return;
    this.at = (this.at + way + this.all.length) % this.all.length;
    const hit = this.all[this.at];
    this.pages.hit = hit;
    this.pages.find(this.pages.hits);
    this.count(this.field.value.trim());
    this.pages.reveal(hit.at, hit.lines[0], false);
  }
}

function text(tag, name, said, title) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = said;
  if (title) made.title = title;
  return made;
}
