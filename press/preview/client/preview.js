// The preview: listens to the server's news and to the keyboard.

import { Pages } from "./pages.js";
import { Findings, Search, Thumbs, message } from "./panels.js";

const $ = (id) => document.getElementById(id);
const words = JSON.parse($("words").textContent);
const state = { pages: [], findings: [], step: "", busy: false, halted: false };
const pages = new Pages($("stage"), words, looked);
const thumbs = new Thumbs(pages, words);
const findings = new Findings(pages, words);
const search = new Search(pages, words);
const guides = $("guides");
let jumped = null; // number of the last jump; null before the first news
let looking = 0;

// News ----------------------------------------------------------------------------------

const news = new EventSource("news");
news.addEventListener("message", (event) => {
  const told = JSON.parse(event.data);
  Object.assign(state, told);
  if (told.pages) {
    const digests = state.pages.map((page) => page.digest).join();
    pages.show(state);
    thumbs.show(state);
    findings.show(state);
    message(state, words);
    $("total").textContent = `${words.of} ${state.pages.length}`;
    if (search.field.value && digests !== state.sought) search.ask(false);
    state.sought = digests;
    jump();
  }
  status();
});
news.addEventListener("error", () => {
  $("message").hidden = false;
  $("message").textContent = words.lost;
});
news.addEventListener("open", () => { $("message").hidden = true; });

function jump() {
  const there = state.jump;
  const fresh = there && jumped !== null && there.number !== jumped;
  jumped = there?.number ?? jumped ?? -1;
  if (fresh && guides.querySelector("[name=follow]").checked) pages.reveal(there.page, there.box, true);
}

function status() {
  const said = [];
  if (state.busy) said.push(words.setting);
  else if (state.took != null) said.push(words.took.replace("{n}", (state.took / 1000).toFixed(2).replace(".", document.documentElement.lang === "de" ? "," : ".")));
  if (state.step) said.push(words.following.replace("{step}", state.step));
  else if (state.settled && state.pages.length && !state.halted && !state.pages.some((page) => page.moved)) said.push(words.settled);
  const line = said.join(" · ");
  if ($("status").textContent !== line) $("status").textContent = line;
  const waiting = state.pages.length ? "" : state.halted ? words["halted-empty"] : words.first;
  if ($("waiting").textContent !== waiting) $("waiting").textContent = waiting;
}

// What is looked at -----------------------------------------------------------------------

function looked() {
  const here = pages.current();
  const page = state.pages[here];
  if (document.activeElement !== $("number")) $("number").value = page?.label ?? "";
  $("where").textContent = page ? `${words.page} ${page.label}: ${page.name}` : "";
  $("percent").textContent = `${pages.percent} %`;
  $("fit").setAttribute("aria-pressed", pages.fit === "page");
  $("wide").setAttribute("aria-pressed", pages.fit === "width");
  thumbs.at(here);
  clearTimeout(looking);
  looking = setTimeout(() => {
    const body = JSON.stringify({ pages: pages.visible(), scale: pages.scale() });
    fetch("look", { method: "POST", body }).catch(() => {});
  }, 120);
}

// Tools ---------------------------------------------------------------------------------------

function toggleThumbs() {
  $("thumbs").hidden = !$("thumbs").hidden;
  $("toggle-thumbs").setAttribute("aria-pressed", !$("thumbs").hidden);
}

function view(singles) {
  $("singles").setAttribute("aria-pressed", singles);
  $("spreads").setAttribute("aria-pressed", !singles);
  pages.turnView(singles);
}

function guide(name) {
  const box = guides.querySelector(`[name=${name}]`);
  box.checked = !box.checked;
  box.dispatchEvent(new Event("change", { bubbles: true }));
}

const actions = {
  ArrowRight: () => pages.turn(1), PageDown: () => pages.turn(1),
  ArrowLeft: () => pages.turn(-1), PageUp: () => pages.turn(-1),
  Home: () => pages.go(0), End: () => pages.go(state.pages.length - 1),
  g: () => $("number").select(),
  "+": () => pages.zoom(1), "=": () => pages.zoom(1), "-": () => pages.zoom(-1), "−": () => pages.zoom(-1),
  0: () => pages.fitTo("page"), 1: () => pages.set(96 / 25.4), w: () => pages.fitTo("width"),
  d: () => view(!pages.singles),
  e: () => guide("trim"), r: () => guide("bleed"), s: () => guide("safe"), l: () => guide("baseline"),
  m: () => guide("follow"),
  "/": () => search.field.select(), n: () => search.step(1), p: () => search.step(-1),
  f: () => findings.step(1), F: () => findings.step(-1),
  t: toggleThumbs, b: () => findings.toggle(),
  "?": () => $("help").showModal(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input:not([type=checkbox])");
  if (event.key === "Escape") {
    guides.open = false;
    if (typing) {
      if (event.target === search.field) { search.field.value = ""; search.ask(false); }
      $("stage").focus();
    }
    return;
  }
  if (typing || $("help").open || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = actions[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

$("before").addEventListener("click", actions.ArrowLeft);
$("after").addEventListener("click", actions.ArrowRight);
$("smaller").addEventListener("click", actions["-"]);
$("larger").addEventListener("click", actions["+"]);
$("fit").addEventListener("click", actions[0]);
$("wide").addEventListener("click", actions.w);
$("spreads").addEventListener("click", () => view(false));
$("singles").addEventListener("click", () => view(true));
$("ask").addEventListener("click", actions["?"]);
$("toggle-thumbs").addEventListener("click", actions.t);
$("toggle-findings").addEventListener("click", actions.b);
$("go").addEventListener("submit", (event) => {
  event.preventDefault();
  const at = state.pages.findIndex((page) => page.label === $("number").value.trim());
  if (at >= 0) pages.go(at);
  $("stage").focus();
});
guides.addEventListener("change", (event) => {
  if (event.target.name !== "follow") pages.guide(event.target.name, event.target.checked);
});
document.addEventListener("click", (event) => {
  if (!guides.contains(event.target)) guides.open = false;
  const mark = event.target.closest(".mark");
  if (!mark) return;
  findings.open(true);
  findings.choose(Number(mark.dataset.finding), false);
});
