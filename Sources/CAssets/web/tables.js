"use strict";
// A table that is sorted by any column and shows more of its rows when asked.
swprof.Table = class {
  static rowsAtFirst = 100;

  constructor(columns, rows) {
    this.columns = columns;
    this.rows = rows;
    this.elements = new Map();
    this.most = swprof.Table.rowsAtFirst;
    this.sorted = { name: "", isRising: false };
    this.heads = columns.map((column) => swprof.element(
      "th", { scope: "col" },
      swprof.button(column.name.replaceAll("_", " "), () => this.sort(column))));
    this.body = swprof.element("tbody", {});
    this.more = swprof.button("", () => {
      this.most *= 5;
      this.fill();
    }, { class: "more" });
    this.element = swprof.element(
      "div", { class: "scroll" },
      swprof.element(
        "table", {}, swprof.element("thead", {}, swprof.element("tr", {}, ...this.heads)), this.body),
      this.more);
    this.shown = rows;
    this.fill();
  }

  // Shows only the rows whose names match.
  search(matches) {
    const named = this.columns.find((column) => column.kind === "name");
    this.shown = matches && named
      ? this.rows.filter((row) => matches(String(row[named.name]))) : this.rows;
    this.fill();
  }

  // By a column: numbers largest first, names as in a lexicon; again, the other way; then as it came.
  sort(column) {
    const isFirst = !swprof.isNumeric(column);
    const { name, isRising } = this.sorted;
    if (name !== column.name) this.sorted = { name: column.name, isRising: isFirst };
    else if (isRising === isFirst) this.sorted = { name, isRising: !isRising };
    else this.sorted = { name: "", isRising: false };
    this.fill();
  }

  // The rows in their order; without a value they stand last.
  ordered() {
    const { name, isRising } = this.sorted;
    if (!name) return this.shown;
    const keys = this.shown.map((row) => row[name] ?? null);
    const places = Array.from(keys.keys());
    const turn = isRising ? 1 : -1;
    places.sort((a, b) => {
      if (keys[a] === keys[b]) return a - b;
      if (keys[a] === null) return 1;
      if (keys[b] === null) return -1;
      return keys[a] < keys[b] ? -turn : turn;
    });
    return places.map((place) => this.shown[place]);
  }

  // A row's element, which is made once.
  line(row) {
    const known = this.elements.get(row);
    if (known) return known;
    const line = swprof.element(
      "tr", {}, ...this.columns.map((column) => swprof.cell(row[column.name], column)));
    this.elements.set(row, line);
    return line;
  }

  fill() {
    const rows = this.ordered();
    this.columns.forEach((column, index) => {
      const isSorted = column.name === this.sorted.name;
      const order = this.sorted.isRising ? "ascending" : "descending";
      this.heads[index].setAttribute("aria-sort", isSorted ? order : "none");
    });
    this.body.replaceChildren(...rows.slice(0, this.most).map((row) => this.line(row)));
    const left = rows.length - this.most;
    this.more.hidden = left <= 0;
    this.more.textContent = `${left} more rows`;
  }
};
