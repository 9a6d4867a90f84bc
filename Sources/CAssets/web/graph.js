"use strict";
// The call graph: a drawing that is moved with the pointer or arrows and enlarged with wheel, + and -.
swprof.Graph = class {
  constructor(text, style, holder) {
    this.holder = holder;
    this.text = text;
    this.style = style;
  }

  show() {
    if (this.svg || !this.text) return;
    const parsed = new DOMParser().parseFromString(this.text, "image/svg+xml").documentElement;
    if (parsed.nodeName !== "svg") {
      swprof.fill(this.holder, swprof.element("p", {}, "There is no graph."));
      return;
    }
    this.svg = document.importNode(parsed, true);
    this.adoptStyle();
    this.home = this.svg.getAttribute("viewBox").split(" ").map(Number);
    this.view = [...this.home];
    this.svg.setAttribute("width", "100%");
    this.svg.setAttribute("height", "100%");
    this.svg.setAttribute("tabindex", "0");
    this.svg.setAttribute("role", "application");
    this.svg.setAttribute("aria-label", "Call graph: arrows move, + and - zoom, 0 shows all");
    swprof.fill(this.holder, this.svg);
    this.listen();
  }

  // The page's policy lets no style element in; these rules are the program's own.
  adoptStyle() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(this.style);
    document.adoptedStyleSheets = [sheet];
  }

  listen() {
    this.svg.addEventListener("wheel", (event) => {
      event.preventDefault();
      this.zoom(Math.exp(event.deltaY * 0.002), this.place(event));
    }, { passive: false });
    let from = null;
    this.svg.addEventListener("pointerdown", (event) => { from = this.place(event); });
    this.svg.addEventListener("pointermove", (event) => {
      if (!from || !event.buttons) return;
      const at = this.place(event);
      this.move(from.x - at.x, from.y - at.y);
    });
    this.svg.addEventListener("keydown", (event) => this.key(event));
    this.svg.addEventListener("dblclick", (event) => {
      const node = event.target.closest("g.node");
      const title = node && node.querySelector("title");
      if (title) swprof.go({ view: "sandwich", f: title.textContent.split("\n")[0].split(" (")[0] });
    });
  }

  key(event) {
    const step = this.view[2] * 0.1;
    const moves = {
      ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step],
    };
    const middle = { x: this.view[0] + this.view[2] / 2, y: this.view[1] + this.view[3] / 2 };
    if (moves[event.key]) this.move(...moves[event.key]);
    else if (event.key === "+") this.zoom(0.8, middle);
    else if (event.key === "-") this.zoom(1.25, middle);
    else if (event.key === "0") { this.view = [...this.home]; this.set(); }
    else return;
    event.preventDefault();
  }

  place(event) {
    const point = new DOMPoint(event.clientX, event.clientY);
    return point.matrixTransform(this.svg.getScreenCTM().inverse());
  }

  move(x, y) {
    this.view[0] += x;
    this.view[1] += y;
    this.set();
  }

  zoom(factor, at) {
    this.view[0] = at.x - (at.x - this.view[0]) * factor;
    this.view[1] = at.y - (at.y - this.view[1]) * factor;
    this.view[2] *= factor;
    this.view[3] *= factor;
    this.set();
  }

  set() {
    this.svg.setAttribute("viewBox", this.view.join(" "));
  }
};
