"use strict";
// Reports as tables that can be sorted by any column.
(function () {
  function text(value, column, unit) {
    if (value === null || value === undefined) return "";
    switch (column.kind) {
      case "quantity": return swprof.quantity(value, column.unit || unit);
      case "share": return swprof.percent(value);
      case "change": return swprof.change(value);
      case "number":
        return value && Math.abs(value) < 1e-4
          ? value.toExponential(0) : String(Math.round(value * 1e4) / 1e4);
      case "flag": return value ? "yes" : "";
      case "labels": return typeof value === "string" ? value : JSON.stringify(value);
      default: return String(value);
    }
  }

  function isNumeric(column) {
    return !["text", "name", "source", "flag", "labels"].includes(column.kind);
  }

  function compare(a, b, column) {
    if (a === b) return 0;
    if (a === null || a === undefined) return 1;
    if (b === null || b === undefined) return -1;
    return isNumeric(column) ? b - a : String(a).localeCompare(String(b));
  }

  // A table of some rows; a click on a name chooses that function.
  function rowsTable(columns, rows, state) {
    const head = columns.map((column) => swprof.element(
      "th", { scope: "col", "aria-sort": state.sort === column.name ? "descending" : "none" },
      swprof.element(
        "button", { on: { click: () => state.resort(column.name) } },
        column.name.replaceAll("_", " "))));
    const body = rows.map((row) => swprof.element(
      "tr", {}, ...columns.map((column) => cell(row[column.name], column))));
    return swprof.element(
      "table", {}, swprof.element("thead", {}, swprof.element("tr", {}, ...head)),
      swprof.element("tbody", {}, ...body));
  }

  function cell(value, column) {
    const words = text(value, column);
    if (column.kind === "name" && ["name", "node", "function"].includes(column.name)) {
      const choose = () => swprof.go({ view: "sandwich", f: words });
      return swprof.element(
        "th", { scope: "row" },
        swprof.element("button", { class: "name", on: { click: choose } }, words));
    }
    return swprof.element("td", { class: isNumeric(column) ? "number" : column.kind }, words);
  }

  // The sentences of a report, findings under their numbers.
  swprof.Sentences = class {
    constructor(report, holder) {
      const sentences = report.notes.map((note) => swprof.element(
        /^[0-9]+\. /.test(note) ? "h3" : "p", {}, note));
      swprof.fill(holder, ...sentences);
    }

    show() {}
  };

  // A report with everything it says: heading, table, notes.
  swprof.Report = class {
    constructor(report, holder) {
      this.report = report;
      this.holder = holder;
      this.sort = null;
    }

    show(state) {
      const matches = swprof.matcher(state.q);
      const notes = (this.report.notes || []).concat(this.report.warnings || []);
      const parts = this.report.rows
        ? [this.table(this.report.rows, matches)]
        : this.report.sections.flatMap((section) => this.section(section, matches));
      swprof.fill(
        this.holder, ...parts, ...notes.map((note) => swprof.element("p", { class: "note" }, note)));
    }

    table(rows, matches) {
      const columns = this.report.columns;
      const named = columns.find((column) => column.kind === "name");
      let shown = matches && named ? rows.filter((row) => matches(String(row[named.name]))) : rows;
      const column = columns.find((column) => column.name === this.sort);
      if (column) {
        shown = [...shown].sort((a, b) => compare(a[column.name], b[column.name], column));
      }
      const resort = (name) => {
        this.sort = this.sort === name ? null : name;
        this.show(swprof.state);
      };
      const table = rowsTable(columns, shown.slice(0, 2000), { sort: this.sort, resort });
      return swprof.element("div", { class: "scroll" }, table);
    }

    section(section, matches) {
      const columns = this.report.section_columns;
      const title = columns.map((column) => text(section[column.name], column)).filter(Boolean);
      if (matches && !title.some(matches)) return [];
      return [
        swprof.element("h3", {}, title.join("  ")), this.table(section.rows, null),
      ];
    }
  };
})();
