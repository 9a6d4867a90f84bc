"use strict";
// Source text with what each line costs; the hotter the line, the stronger its colour.
swprof.Source = class {
  constructor(report, holder) {
    this.report = report;
    this.holder = holder;
  }

  show(state) {
    const sections = this.report.sections;
    const wanted = sections.filter((section) => section.function === state.f);
    const shown = wanted.length ? wanted : sections.filter((section) => !state.f);
    const names = sections.map((section) => swprof.element(
      "option", { value: section.function, selected: section.function === state.f },
      section.function));
    const choice = swprof.element(
      "select", { "aria-label": "Function", on: { change: () => swprof.go({ f: choice.value }) } },
      swprof.element("option", { value: "" }, "all functions"), ...names);
    const none = swprof.element(
      "p", {}, "The source of this function is not in the report; it holds those that cost most.");
    swprof.fill(
      this.holder, swprof.element("p", {}, choice),
      ...(shown.length ? shown.flatMap((section) => this.routine(section)) : [none]));
  }

  routine(section) {
    const hottest = section.rows.reduce((most, row) => Math.max(most, Math.abs(row.cum || 0)), 1);
    const rows = section.rows.map((row) => this.line(row, hottest));
    const unit = this.report.columns.find((column) => column.kind === "quantity").unit;
    this.unit = unit;
    return [
      swprof.element("h3", {}, section.function),
      swprof.element(
        "p", { class: "quiet" }, `${section.file || ""} ${section.problem || ""} `
          + `flat ${swprof.quantity(section.function_flat, unit)}, `
          + `cum ${swprof.quantity(section.function_cum, unit)}`),
      swprof.element(
        "div", { class: "scroll" },
        swprof.element("table", { class: "code" }, swprof.element("tbody", {}, ...rows))),
    ];
  }

  line(row, hottest) {
    const unit = this.report.columns.find((column) => column.kind === "quantity").unit;
    const number = (value) => swprof.element(
      "td", { class: "number" }, value ? swprof.quantity(value, unit) : "");
    const heat = row.cum ? Math.ceil(5 * Math.abs(row.cum) / hottest) : 0;
    return swprof.element(
      "tr", { class: `heat${heat}` }, number(row.flat), number(row.cum),
      swprof.element("td", { class: "number quiet" }, String(row.line)),
      swprof.element("td", { class: "source" }, row.source));
  }
};
