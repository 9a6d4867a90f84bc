"use strict";
// Views under tabs; a view is made when it is first looked at, and forgotten with its content.
swprof.Tabs = class {
  constructor() {
    this.list = swprof.element(
      "div", { role: "tablist", "aria-label": "Views", on: { keydown: (event) => this.walk(event) } });
    this.panels = swprof.element("div", {});
    this.entries = new Map();
  }

  // Takes the views of other content.
  install(content) {
    const focused = document.activeElement && document.activeElement.id;
    for (const { made } of this.entries.values()) if (made && made.end) made.end();
    this.entries = new Map(
      swprof.viewsOf(content).map((view) => [view.name, this.entry(view, content)]));
    const entries = [...this.entries.values()];
    swprof.fill(this.list, ...entries.map(({ tab }) => tab));
    swprof.fill(this.panels, ...entries.map(({ panel }) => panel));
    const again = focused && document.getElementById(focused);
    if (again) again.focus();
  }

  entry(view, content) {
    const { name, title } = view;
    const tab = swprof.button(title, () => swprof.go({ view: name }), {
      role: "tab", id: `tab-${name}`, "aria-controls": `view-${name}`,
    });
    const panel = swprof.element(
      "section", { role: "tabpanel", id: `view-${name}`, class: `view ${name}`, hidden: true,
        "aria-labelledby": `tab-${name}` });
    return { tab, panel, make: () => view.make(content, panel), made: null };
  }

  names() {
    return [...this.entries.keys()];
  }

  show(state) {
    const chosen = this.entries.has(state.view) ? state.view : "flame";
    for (const [name, { tab, panel }] of this.entries) {
      panel.hidden = name !== chosen;
      tab.setAttribute("aria-selected", String(name === chosen));
      tab.setAttribute("tabindex", name === chosen ? "0" : "-1");
    }
    const entry = this.entries.get(chosen);
    entry.made = entry.made || entry.make();
    entry.made.show(state);
  }

  // Left and right move between tabs, as tab lists do everywhere.
  walk(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    const names = this.names();
    const at = names.findIndex((name) => this.entries.get(name).tab === document.activeElement);
    const next = names[(at + step + names.length) % names.length];
    swprof.go({ view: next });
    this.entries.get(next).tab.focus();
    event.preventDefault();
  }
};
