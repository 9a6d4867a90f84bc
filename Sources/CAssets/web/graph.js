"use strict";
// The call graph: a drawing that is moved with the pointer or arrows and enlarged with wheel, + and -.
swprof.Graph = class {
  constructor(text, style, holder) {
    this.holder = holder;
    this.text = text;
    this.style = style;
  }

  show(state) {
    if (!this.svg && this.text) this.open();
    if (this.svg) this.mark(swprof.matcher(state.q));
  }

  // Fades all boxes but those searched for.
  mark(matches) {
    for (const node of this.svg.querySelectorAll("g.node")) {
      const title = node.querySelector("title");
      const isDim = matches && !(title && matches(title.textContent));
      node.style.opacity = isDim ? "0.25" : "";
    }
  }

  open() {
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
    this.enlarge();
    this.listen();
  }

  // The page's policy lets no style element in; these rules are the program's own.
  adoptStyle() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(this.style);
    document.adoptedStyleSheets = [sheet];
  }

  // A drawing too large to be read as a whole begins with its top.
  enlarge() {
    const box = this.holder.getBoundingClientRect();
    const [left, top, width, height] = this.home;
    const scale = Math.min(box.width / width, box.height / height);
    if (!box.width || scale > 0.6) return;
    const wide = Math.min(width, box.width / 0.75);
    this.view = [left + (width - wide) / 2, top, wide, wide * box.height / box.width];
    this.set();
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
