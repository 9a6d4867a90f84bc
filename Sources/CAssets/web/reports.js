"use strict";
// Reports of any command: their table or their sections of tables, and what they say besides.
(function () {
  function notesOf(report) {
    const truncation = report.truncation;
    const dropped = truncation && truncation.dropped_nodes
      ? [`${truncation.dropped_nodes} smaller nodes are not shown.`] : [];
    return [...(report.notes || []), ...(report.warnings || []), ...dropped];
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

  swprof.Report = class {
    constructor(report, holder) {
      this.report = report;
      const notes = notesOf(report).map((note) => swprof.element("p", { class: "note" }, note));
      this.parts = report.rows
        ? [{ table: new swprof.Table(report.columns, report.rows) }]
        : (report.sections || []).slice(0, 300).map((section) => this.section(section));
      const left = (report.sections || []).length - this.parts.length;
      if (!report.rows && left > 0) {
        notes.push(swprof.element("p", { class: "note" }, `${left} more sections are not shown.`));
      }
      if (!this.parts.length && !notes.length) notes.push(swprof.element("p", {}, "There is nothing."));
      swprof.fill(holder, ...this.parts.flatMap((part) => part.elements || [part.table.element]),
        ...notes);
    }

    // Names what a section is about, with its numbers.
    section(section) {
      const facts = this.report.section_columns
        .map((column) => [column, swprof.cellText(section[column.name], column)])
        .filter(([column, text]) => text);
      const words = facts.map(([column, text]) =>
        swprof.isNumeric(column) ? `${column.name.replaceAll("_", " ")} ${text}` : text);
      const table = new swprof.Table(this.report.columns, section.rows);
      const heading = swprof.element("h3", {}, words.join("  "));
      return { table, elements: [heading, table.element], words };
    }

    show(state) {
      if (state.q === this.query) return;
      this.query = state.q;
      const matches = swprof.matcher(state.q);
      for (const part of this.parts) this.search(part, matches);
    }

    search(part, matches) {
      if (!part.elements) {
        part.table.search(matches);
        return;
      }
      const isShown = !matches || part.words.some(matches);
      for (const element of part.elements) element.hidden = !isShown;
    }
  };
})();
