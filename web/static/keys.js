// The keys of the pages: j k to move, o to open, / to search, ? for help, and
// in Review c x a s w m p, and u to take back. Without this script every page works by mouse and Tab.
"use strict";
(() => {
  const rows = Array.from(document.querySelectorAll(".row"));
  const help = document.getElementById("keys");
  const opener = document.getElementById("keys-open");
  let at = -1;

  const go = (step) => {
    if (rows.length === 0) return;
    const on = rows.indexOf(document.activeElement?.closest?.(".row"));
    at = Math.max(0, Math.min(rows.length - 1, (on >= 0 ? on : at) + step));
    rows[at].focus();
    rows[at].scrollIntoView({ block: "nearest" });
  };
  const click = (selector) => {
    const row = document.activeElement?.closest?.(".row") ?? rows[at];
    row?.querySelector(selector)?.click();
  };
  // A field of the row, opened where it is folded away.
  const field = (selector) => {
    const row = document.activeElement?.closest?.(".row") ?? rows[at];
    const found = row?.querySelector(selector);
    const folded = found?.closest("details");
    if (folded) folded.open = true;
    found?.focus();
  };
  // After a correction the list goes on where it was.
  const place = "at " + location.pathname;
  if (new URLSearchParams(location.search).has("done")) {
    const kept = Number(sessionStorage.getItem(place) ?? -1);
    if (kept >= 0) { at = Math.min(kept, rows.length) - 1; go(1); }
  }
  document.addEventListener("submit", (e) => {
    const row = e.target.closest?.(".row");
    sessionStorage.setItem(place, String(row ? rows.indexOf(row) : at));
  });
  const keys = {
    j: () => go(1),
    k: () => go(-1),
    o: () => click("a.open"),
    c: () => click("button.confirm"),
    x: () => click("button.reject"),
    a: () => field("select.act"),
    s: () => field("input.speaker"),
    w: () => field(".reword textarea"),
    m: () => click("a.merge"),
    p: () => click("a.split"),
    u: () => document.querySelector(".told button.undo")?.click(),
    "/": () => document.getElementById("quick")?.focus(),
    "?": () => help?.showModal(),
  };
  document.addEventListener("keydown", (e) => {
    const inField = e.target.closest?.("input, textarea, select, dialog");
    if (inField || e.ctrlKey || e.metaKey || e.altKey || !Object.hasOwn(keys, e.key)) return;
    e.preventDefault();
    keys[e.key]();
  });
  if (opener) {
    opener.hidden = false;
    opener.addEventListener("click", () => help.showModal());
  }
  // All words of a statement and its card show together.
  const show = (id) => {
    for (const e of document.querySelectorAll(".mark.on, .card.on")) e.classList.remove("on");
    if (id) for (const e of document.querySelectorAll(`[data-of="${CSS.escape(id)}"]`)) e.classList.add("on");
  };
  document.addEventListener("focusin", (e) => show(e.target.closest?.("[data-of]")?.dataset.of));
  document.addEventListener("mouseover", (e) => { const of = e.target.closest?.("[data-of]"); if (of) show(of.dataset.of); });
  const linked = () => show(document.getElementById(location.hash.slice(1))?.dataset.of);
  addEventListener("hashchange", linked);
  linked();
})();
