"use strict";
// The page: views under tabs, a search box for all of them, what the profile says of itself.
(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const model = new swprof.Model(data.flame);
  const views = {};
  const tabs = {};
  const panels = {};

  function add(name, title, make) {
    tabs[name] = swprof.element(
      "button", { role: "tab", id: `tab-${name}`, "aria-controls": `view-${name}`,
        on: { click: () => swprof.go({ view: name }) } }, title);
    panels[name] = swprof.element(
      "section", { role: "tabpanel", id: `view-${name}`, class: `view ${name}`, hidden: true,
        "aria-labelledby": `tab-${name}` });
    views[name] = () => make(panels[name]);
  }

  add("flame", "Flame graph", (panel) => new swprof.Flame(model, panel));
  add("top", "Top", (panel) => new swprof.Report(data.top, panel));
  add("sandwich", "Callers and callees", (panel) => new swprof.Sandwich(model, panel));
  if (data.graph) add("graph", "Call graph", (panel) => new swprof.Graph(
    data.graph, data.graphStyle, panel));
  if (data.source) add("source", "Source", (panel) => new swprof.Source(data.source, panel));
  if (data.labels) add("labels", "Labels", (panel) => new swprof.Report(data.labels, panel));
  if (data.diff) add("diff", "What changed", (panel) => new swprof.Report(data.diff, panel));
  if (data.why) add("why", "Why", (panel) => new swprof.Sentences(data.why, panel));

  const search = swprof.element("input", {
    type: "search", placeholder: "Search functions ( / )", "aria-label": "Search functions",
    on: { input: () => swprof.go({ q: search.value }, true) },
  });
  const made = {};

  function show(state) {
    const name = views[state.view] ? state.view : "flame";
    for (const key of Object.keys(views)) {
      panels[key].hidden = key !== name;
      tabs[key].setAttribute("aria-selected", String(key === name));
      tabs[key].setAttribute("tabindex", key === name ? "0" : "-1");
    }
    if (search.value !== (state.q || "")) search.value = state.q || "";
    made[name] = made[name] || views[name]();
    made[name].show(state);
  }

  function key(event) {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const names = Object.keys(views);
    if (event.key === "/") search.focus();
    else if (event.key === "?") document.getElementById("keys").togglePopover();
    else if (names[Number(event.key) - 1]) swprof.go({ view: names[Number(event.key) - 1] });
    else return;
    event.preventDefault();
  }

  // Left and right move between tabs, as tab lists do everywhere.
  function walkTabs(event) {
    const names = Object.keys(views);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    const at = names.findIndex((name) => tabs[name] === document.activeElement);
    const next = names[(at + step + names.length) % names.length];
    swprof.go({ view: next });
    tabs[next].focus();
    event.preventDefault();
  }

  const list = swprof.element(
    "div", { role: "tablist", "aria-label": "Views", on: { keydown: walkTabs } },
    ...Object.values(tabs));
  const keys = swprof.element(
    "div", { id: "keys", popover: "auto" }, swprof.element("h2", {}, "Keys"),
    ...["1 … 8: views", "/: search", "Escape: leave the search, zoom out",
      "Flame graph: arrows choose, Enter zooms", "Call graph: arrows move, + and - zoom, 0 resets",
      "?: this list"].map((line) => swprof.element("p", {}, line)));
  const facts = swprof.element(
    "details", { class: "facts" }, swprof.element("summary", {}, data.facts[0] || "Profile"),
    ...data.facts.slice(1).map((fact) => swprof.element("p", {}, fact)));
  document.body.append(
    swprof.element("header", {}, swprof.element("h1", {}, data.title), facts, list, search), keys,
    swprof.element("main", {}, ...Object.values(panels)));
  window.addEventListener("keydown", key);
  swprof.onState(show);
  show(swprof.state);
})();
