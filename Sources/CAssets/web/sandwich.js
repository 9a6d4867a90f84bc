"use strict";
// One function between all that calls it and all that it calls, as trees that open.
swprof.Sandwich = class {
  constructor(model, holder) {
    this.model = model;
    this.holder = holder;
  }

  show(state) {
    const frame = this.model.frameNamed(state.f || "");
    if (frame < 0) {
      const matches = swprof.matcher(state.q);
      swprof.fill(this.holder, ...this.choice(matches && this.model.matching(matches)));
      return;
    }
    const entry = swprof.entry(this.model, frame);
    const side = (title, isCallers) => swprof.element(
      "section", { "aria-label": title }, swprof.element("h3", {}, title),
      this.list(entry, isCallers, entry, 1));
    swprof.fill(
      this.holder, swprof.element("h2", {}, state.f),
      swprof.element(
        "p", { class: "steps" }, this.words(entry, entry),
        swprof.button("Source", () => swprof.go({ view: "source", f: state.f })),
        swprof.button("Another function", () => swprof.go({ view: "sandwich", f: "" }))),
      side("Callers", true), side("Callees", false));
  }

  // Without a function: those to choose from, heaviest first.
  choice(isMarked) {
    const entries = swprof.heaviest(this.model, isMarked, 100);
    return [
      swprof.element("h2", {}, "Choose a function"),
      swprof.element("ul", { class: "callees" }, ...entries.map((entry) => swprof.element(
        "li", {}, this.name(entry), " ", this.words(entry, entry)))),
    ];
  }

  // A name that shows its function in the view one is in.
  name(entry) {
    const name = this.model.frames[entry.frame][0];
    return swprof.button(name, () => swprof.go({ f: name }), { class: "name" });
  }

  words(entry, whole) {
    const model = this.model;
    if (model.compares) return `${model.value(entry.old)} → ${model.value(entry.weight)}`;
    const all = entry === whole ? model.total : whole.weight;
    return `${model.value(entry.weight)} ${model.share(entry.weight, all)}`;
  }

  list(entry, isCallers, whole, level) {
    const next = swprof.expand(this.model, entry, isCallers).slice(0, 40);
    if (!next.length) return swprof.element("p", { class: "quiet" }, "none");
    return swprof.element(
      "ul", { role: level === 1 ? "tree" : "group", class: "callees",
        "aria-label": isCallers ? "Callers" : "Callees" },
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
