extension ReportPage {
  /// How pages of tables look, by day and by night, on paper and on narrow screens.
  static let style = """

    :root {
      color-scheme: light dark;
      --text: #1b1f24; --quiet: #59636e; --ground: #ffffff; --raised: #f3f5f7; --line: #d5dbe1;
      --accent: #0b5cad;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --text: #e3e8ee; --quiet: #9aa5b1; --ground: #14181d; --raised: #1e242b; --line: #353d46;
        --accent: #7ab7f5;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; padding: 1.2rem 1.5rem 3rem; max-width: 110rem;
      font: 15px/1.45 system-ui, sans-serif; color: var(--text); background: var(--ground);
    }
    h1 { font-size: 1.35rem; margin: 0 0 .6rem; }
    h2 { font-size: 1rem; font-weight: 600; margin: 2rem 0 .3rem; overflow-wrap: anywhere; }
    code { font: .92em ui-monospace, Menlo, Consolas, monospace; tab-size: 4; }
    ul.facts, ul.notes { list-style: none; margin: 0 0 1rem; padding: 0; color: var(--quiet); }
    ul.notes { max-width: 70rem; margin-top: 1.2rem; }
    ul.facts li { display: inline-block; margin-right: 1.4rem; overflow-wrap: anywhere; }
    @media (max-width: 60rem) { .scroll { overflow-x: auto; } }
    h2 + ul.facts { margin-bottom: .3rem; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: .16rem .7rem; text-align: left; vertical-align: baseline; }
    th { position: sticky; top: 0; background: var(--raised); white-space: nowrap; }
    th.number, td.number { text-align: right; white-space: nowrap; }
    td code { overflow-wrap: anywhere; }
    td.source code { white-space: pre; overflow-wrap: normal; }
    tbody tr:nth-child(even) { background: color-mix(in srgb, var(--raised) 55%, transparent); }
    tbody tr:hover { background: color-mix(in srgb, var(--accent) 14%, transparent); }
    tfoot td { border-top: 1px solid var(--line); font-weight: 600; }
    th button {
      all: unset; cursor: pointer; color: var(--accent); padding: 0 .1rem; border-radius: .2rem;
    }
    th button:focus-visible, input:focus-visible { outline: 2px solid var(--accent); }
    th[aria-sort=ascending] button::after { content: " \\25B2"; }
    th[aria-sort=descending] button::after { content: " \\25BC"; }
    input[type=search] {
      font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--line);
      border-radius: .3rem; padding: .25rem .6rem; margin: 0 0 1rem; width: min(30rem, 100%);
    }
    footer { margin-top: 2.5rem; color: var(--quiet); font-size: .87rem; }
    @media print { input[type=search] { display: none; } th { position: static; } }

    """
}
