"use strict";
// One function between all that calls it and all that it calls, as trees that open.
swprof.Sandwich = class {
  constructor(model, holder) {
    this.model = model;
    this.holder = holder;
  }

  show(state) {
    const frame = this.model.frameNamed(state.f || "");
    if (frame < 0) return this.choose(state);
    const entry = swprof.entry(this.model, frame);
    const side = (title, isCallers) => swprof.element(
      "section", { "aria-label": title }, swprof.element("h3", {}, title),
      this.list(entry, isCallers, entry, 1));
    const source = swprof.element(
      "button", { on: { click: () => swprof.go({ view: "source", f: state.f }) } }, "Source");
    swprof.fill(
      this.holder, swprof.element("h2", {}, state.f),
      swprof.element("p", {}, this.words(entry, entry), " ", source),
      side("Callers", true), side("Callees", false));
  }

  // Without a function: those to choose from, heaviest first.
  choose(state) {
    const matches = swprof.matcher(state.q) || (() => true);
    const entries = this.model.frames.map((frame, index) => index)
      .filter((index) => matches(this.model.frames[index][0]))
      .map((index) => swprof.entry(this.model, index))
      .sort((a, b) => b.weight + b.old - a.weight - a.old).slice(0, 100);
    swprof.fill(
      this.holder, swprof.element("h2", {}, "Choose a function"),
      swprof.element("ul", { class: "callees" }, ...entries.map((entry) => swprof.element(
        "li", {}, this.name(entry), " ", this.words(entry, entry)))));
  }

  name(entry) {
    const name = this.model.frames[entry.frame][0];
    return swprof.element(
      "button", { class: "name", on: { click: () => swprof.go({ view: "sandwich", f: name }) } },
      name);
  }

  words(entry, whole) {
    const model = this.model;
    if (!model.compares) {
      return `${model.value(entry.weight)} ${model.share(entry.weight, whole.weight)}`;
    }
    return `${model.value(entry.old)} → ${model.value(entry.weight)}`;
  }

  list(entry, isCallers, whole, level) {
    const next = swprof.expand(this.model, entry, isCallers).slice(0, 40);
    if (!next.length) return swprof.element("p", { class: "quiet" }, "none");
    return swprof.element(
      "ul", { role: level === 1 ? "tree" : "group", class: "callees" },
      ...next.map((item) => this.item(item, isCallers, whole, level)));
  }

  // An entry that opens to its own callers or callees when asked.
  item(item, isCallers, whole, level) {
    const bar = swprof.element("span", { class: "bar" });
    const larger = Math.max(Math.abs(whole.weight), Math.abs(whole.old), 1);
    bar.style.width = `${Math.min(100, 100 * Math.max(item.weight, item.old) / larger)}%`;
    const summary = swprof.element(
      "summary", {}, swprof.element("span", { class: "weight" }, this.words(item, whole)), " ",
      this.name(item));
    const details = swprof.element("details", {
      on: {
        toggle: () => {
          if (details.open && details.children.length === 2) {
            details.append(this.list(item, isCallers, whole, level + 1));
          }
        },
      },
    }, summary, bar);
    return swprof.element(
      "li", { role: "treeitem", "aria-level": String(level) }, details);
  }
};
