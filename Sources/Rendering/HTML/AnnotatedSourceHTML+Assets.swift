extension AnnotatedSourceHTML {
  /// Colours follow the reader's choice of light or dark; heat is one hue in six steps.
  static let style = """

    :root { color-scheme: light dark; --text: #1c1e21; --quiet: #62676e; --back: #fff;
      --panel: #f5f6f8; --rule: #dcdfe4; --link: #0b57d0; --heat: 222 96 40; }
    @media (prefers-color-scheme: dark) { :root { --text: #e4e6ea; --quiet: #9aa1ab;
      --back: #16181c; --panel: #1f2227; --rule: #343941; --link: #8ab4f8; --heat: 240 120 60; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 120rem; padding: 1rem 1.5rem 4rem; color: var(--text);
      background: var(--back); font: 15px/1.45 system-ui, sans-serif; }
    h1, h2, .place, nav td, .code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; }
    h1 { font-size: 1.3rem; margin: 0 0 .4rem; overflow-wrap: anywhere; }
    h2 { font-size: 1.05rem; margin: 2.2rem 0 0; overflow-wrap: anywhere; }
    p { margin: .1rem 0; }
    a { color: var(--link); }
    .facts { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap;
      gap: .1rem 1.4rem; }
    .facts, .place, .sums { color: var(--quiet); font-size: .87rem; overflow-wrap: anywhere; }
    .note { border-left: 3px solid rgb(var(--heat)); padding-left: .6rem; font-size: .87rem; }
    #tools { display: flex; gap: .5rem; margin: .7rem 0 0; }
    #tools:empty { display: none; }
    button { font: inherit; font-size: .85rem; color: inherit; background: var(--panel);
      border: 1px solid var(--rule); border-radius: .4rem; padding: .2rem .7rem; cursor: pointer; }
    nav { overflow-x: auto; margin: 1rem 0; }
    nav table { border-collapse: collapse; font-size: .87rem; }
    nav th, nav td { padding: .15rem .8rem .15rem 0; text-align: right; white-space: nowrap; }
    nav th { color: var(--quiet); font-weight: 500; }
    nav .name { text-align: left; }
    .code { font-size: 13px; line-height: 1.5; overflow-x: auto; border: 1px solid var(--rule);
      border-radius: .5rem; padding: .3rem 0; margin-top: .5rem; }
    .code > * { min-width: max-content; }
    .row { display: grid; grid-template-columns: 9ch 9ch 9ch minmax(60ch, 1fr) auto;
      column-gap: 1ch; padding: 0 1ch; }
    .n { text-align: right; }
    .head { color: var(--quiet); }
    .l { text-align: right; color: var(--quiet); }
    .s { white-space: pre; tab-size: 4; border-left: 1px solid var(--rule); padding-left: 1ch; }
    .p { color: var(--quiet); padding-left: 2ch; white-space: nowrap; }
    summary { cursor: pointer; list-style: none; }
    summary::-webkit-details-marker { display: none; }
    summary .l::before { content: "▸ "; }
    details[open] > summary .l::before { content: "▾ "; }
    summary:hover, summary:focus-visible, .hot { outline: 1px solid var(--link);
      outline-offset: -1px; }
    details[open] { background: var(--panel); }
    .asm b { font-weight: 500; display: inline-block; min-width: 9ch; }
    .asm, .call { line-height: 1.4; }
    .call .s { color: var(--link); }
    .gap { color: var(--quiet); padding-left: 26ch; }
    .d0 { padding-left: 4ch; } .d1 { padding-left: 7ch; } .d2 { padding-left: 10ch; }
    .d3 { padding-left: 13ch; } .d4 { padding-left: 16ch; } .d5 { padding-left: 19ch; }
    .d6 { padding-left: 22ch; } .d7 { padding-left: 25ch; } .d8 { padding-left: 28ch; }
    .h1 { background: rgb(var(--heat) / 6%); } .h2 { background: rgb(var(--heat) / 12%); }
    .h3 { background: rgb(var(--heat) / 19%); } .h4 { background: rgb(var(--heat) / 27%); }
    .h5 { background: rgb(var(--heat) / 36%); } .h6 { background: rgb(var(--heat) / 46%); }
    @media print { details::details-content { content-visibility: visible; } #tools { display: none; } }

    """

  /// Opens and closes all lines at once, and goes from one hot line to the next; the page does
  /// without it.
  static let script = """

    (() => {
      const lines = [...document.querySelectorAll('main details')];
      const hot = [...document.querySelectorAll('.h5, .h6')];
      const tools = document.getElementById('tools');
      let at = -1;
      const add = (text, act) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = text;
        button.addEventListener('click', act);
        tools.append(button);
      };
      const go = (step) => {
        if (hot.length === 0) return;
        if (at >= 0) hot[at].classList.remove('hot');
        at = (at + step + hot.length) % hot.length;
        hot[at].classList.add('hot');
        hot[at].scrollIntoView({ block: 'center' });
        hot[at].focus({ preventScroll: true });
      };
      const openAll = (open) => () => lines.forEach((line) => { line.open = open; });
      if (lines.length > 0) {
        add('Open all', openAll(true));
        add('Close all', openAll(false));
      }
      if (hot.length > 0) {
        add('Next hot line (n)', () => go(1));
        add('Previous (p)', () => go(at < 0 ? 0 : -1));
      }
      addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'n') go(1);
        if (event.key === 'p') go(at < 0 ? 0 : -1);
      });
    })();

    """
}
