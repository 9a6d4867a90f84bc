"use strict";
// What gives the flame graph of a change its widths, and what its colours mean.
swprof.FlameShape = class {
  static shapes = [["union", "the larger side"], ["new", "the new side"], ["old", "the old side"]];

  constructor() {
    this.select = swprof.element(
      "select", { "aria-label": "Widths", on: { change: () => swprof.go({ shape: this.select.value }) } },
      ...swprof.FlameShape.shapes.map(([value, words]) => swprof.element("option", { value }, words)));
    this.relative = swprof.element("input", {
      type: "checkbox", on: { change: () => swprof.go({ rel: this.relative.checked ? "1" : "" }) },
    });
    this.element = swprof.element(
      "div", { class: "steps" }, swprof.element("label", {}, "Widths of ", this.select),
      swprof.element("label", {}, this.relative, " shares of the totals"),
      swprof.element(
        "span", { class: "quiet" },
        "Orange costs more, blue less, grey is not told from noise; a line is around what is new, "
          + "a broken one around what is gone."));
  }

  show(state, model) {
    model.reshape(state.shape || "union", Boolean(state.rel));
    this.select.value = model.shape;
    this.relative.checked = Boolean(state.rel);
  }
};
