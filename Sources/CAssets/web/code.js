"use strict";
// Source text or instructions with what each line costs; the hotter the line, the stronger its colour.
(function () {
  function routine(report, section) {
    const hottest = section.rows.reduce((most, row) => Math.max(most, Math.abs(row.cum || 0)), 1);
    const unit = report.columns.find((column) => column.kind === "quantity").unit;
    const facts = [
      section.file || section.aliases, section.problem && section.problem.replaceAll("_", " "),
      `flat ${swprof.quantity(section.function_flat, unit)}`,
      `cum ${swprof.quantity(section.function_cum, unit)}`,
    ];
    return [
      swprof.element("h3", {}, section.function),
      swprof.element("p", { class: "quiet" }, facts.filter(Boolean).join(", ")),
      swprof.element(
        "div", { class: "scroll" },
        swprof.element(
          "table", { class: "code" },
          swprof.element("tbody", {}, ...section.rows.map((row) => line(row, hottest, unit))))),
    ];
  }

  function line(row, hottest, unit) {
    const number = (value) => swprof.element(
      "td", { class: "number" }, value ? swprof.quantity(value, unit) : "");
    const heat = row.cum ? Math.ceil(5 * Math.abs(row.cum) / hottest) : 0;
    return swprof.element(
      "tr", { class: `heat${heat}` }, number(row.flat), number(row.cum),
      swprof.element("td", { class: "number quiet" }, String(row.line ?? row.address)),
      swprof.element("td", { class: "source" }, row.source ?? row.instruction),
      row.place ? swprof.element("td", { class: "quiet" }, row.place) : null);
  }

  // Every routine of a listing or of a disassembly.
  swprof.code = function (report) {
    return report.sections.flatMap((section) => routine(report, section));
  };

  // The listings that a page holds.
  swprof.Source = class {
    constructor(report, holder) {
      this.report = report;
      this.holder = holder;
    }

    show(state) {
      const sections = this.report.sections;
      const shown = sections.filter((section) => !state.f || section.function === state.f);
      const names = sections.map((section) => swprof.element(
        "option", { value: section.function, selected: section.function === state.f },
        section.function));
      const choice = swprof.element(
        "select", { "aria-label": "Function", on: { change: () => swprof.go({ f: choice.value }) } },
        swprof.element("option", { value: "" }, "all functions"), ...names);
      const none = swprof.element(
        "p", {}, "The source of this function is not in the report; it holds those that cost most.");
      const parts = shown.flatMap((section) => routine(this.report, section));
      swprof.fill(this.holder, swprof.element("p", {}, choice), ...(parts.length ? parts : [none]));
    }
  };
})();
