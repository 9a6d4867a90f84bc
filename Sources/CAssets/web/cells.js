"use strict";
// Values of reports as texts and cells, by the kind of their column.
(function () {
  function number(value) {
    return value && Math.abs(value) < 1e-4
      ? value.toExponential(0) : String(Math.round(value * 1e4) / 1e4);
  }

  swprof.cellText = function (value, column) {
    if (value === null || value === undefined) return "";
    switch (column.kind) {
      case "quantity": return swprof.quantity(value, column.unit);
      case "share": return swprof.percent(value);
      case "change": return swprof.change(value);
      case "number": return typeof value === "number" ? number(value) : String(value);
      case "flag": return value ? "yes" : "";
      default: return typeof value === "object" ? JSON.stringify(value) : String(value);
    }
  };

  swprof.isNumeric = function (column) {
    return !["text", "name", "source", "flag", "labels"].includes(column.kind);
  };

  // Whether what stands in a column are functions to look at.
  swprof.namesFunctions = function (column) {
    return column.kind === "name" && ["name", "node", "function"].includes(column.name);
  };

  swprof.cell = function (value, column) {
    const words = swprof.cellText(value, column);
    if (!swprof.namesFunctions(column)) {
      return swprof.element(
        "td", { class: swprof.isNumeric(column) ? "number" : column.kind }, words);
    }
    const choose = () => swprof.go({ view: "sandwich", f: words });
    return swprof.element(
      "th", { scope: "row" }, swprof.button(words, choose, { class: "name" }));
  };
})();
