/// What a page with tables does beyond showing them: sorting by a column and finding rows.
///
/// Buttons make it work from the keyboard; without scripts there are none, and the page reads the
/// same.
enum TableScript {
  static let text = """

    "use strict";
    for (const table of document.querySelectorAll("table")) {
      const body = table.tBodies[0];
      const rows = [...body.rows];
      if (rows.length < 2) continue;
      const heads = [...table.tHead.rows[0].cells];
      heads.forEach((head, column) => {
        const isNumber = head.classList.contains("number");
        const key = row => {
          const cell = row.cells[column];
          return isNumber ? parseFloat(cell.dataset.value ?? "NaN") : cell.textContent;
        };
        const compare = (a, b) => {
          const [x, y] = [key(a), key(b)];
          if (!isNumber) return x < y ? -1 : x > y ? 1 : 0;
          return isNaN(x) || isNaN(y) ? isNaN(x) - isNaN(y) : x - y;
        };
        const first = isNumber ? "descending" : "ascending";
        const second = isNumber ? "ascending" : "descending";
        const button = document.createElement("button");
        button.type = "button";
        button.title = "Sort by this column";
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener("click", () => {
          const now = head.getAttribute("aria-sort");
          const next = now === null ? first : now === first ? second : null;
          heads.forEach(other => other.removeAttribute("aria-sort"));
          if (next !== null) head.setAttribute("aria-sort", next);
          const sign = next === "descending" ? -1 : 1;
          const isMissing = row => isNumber && isNaN(key(row));
          body.append(...(next === null ? rows : [...rows].sort((a, b) =>
            isMissing(a) || isMissing(b) ? isMissing(a) - isMissing(b) : sign * compare(a, b))));
        });
      });
    }
    const lines = [...document.querySelectorAll("tbody tr")];
    if (lines.length > 8) {
      const search = document.createElement("input");
      search.type = "search";
      search.placeholder = "Find rows";
      search.setAttribute("aria-label", "Find rows");
      document.querySelector("main").prepend(search);
      search.addEventListener("input", () => {
        const wanted = search.value.toLowerCase();
        for (const line of lines) line.hidden = !line.textContent.toLowerCase().includes(wanted);
      });
    }

    """
}
