"use strict";
// The flame graph: a canvas for the eye, a list of callees for keyboards and screen readers.
(function () {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");

  swprof.Flame = class {
    constructor(model, holder) {
      this.model = model;
      this.zoomed = 0;
      this.chosen = 0;
      this.marked = null;
      this.canvas = swprof.element("canvas", {
        tabindex: "0", role: "application",
        "aria-label": "Flame graph: arrows move, Enter zooms, Escape goes back",
        on: {
          click: (event) => this.click(event), mousemove: (event) => this.point(event),
          mouseleave: () => this.say(this.chosen), keydown: (event) => this.key(event),
        },
      });
      this.drawing = new swprof.FlameDrawing(model, this.canvas);
      this.cursor = swprof.element("div", { class: "cursor", "aria-hidden": "true" });
      this.status = swprof.element("p", { class: "status", "aria-live": "polite" });
      this.crumbs = swprof.element("nav", { class: "crumbs", "aria-label": "Callers" });
      this.tree = swprof.element("ul", { class: "callees", role: "tree", "aria-label": "Callees" });
      this.stage = swprof.element("div", { class: "stage" }, this.canvas, this.cursor);
      this.shape = model.compares ? new swprof.FlameShape() : null;
      holder.append(
        ...(this.shape ? [this.shape.element] : []), this.crumbs, this.status, this.stage, this.tree);
      this.observer = new ResizeObserver(() => this.draw());
      this.observer.observe(this.stage);
      this.redraw = () => this.draw();
      dark.addEventListener("change", this.redraw);
    }

    // Nothing is drawn any more.
    end() {
      this.observer.disconnect();
      dark.removeEventListener("change", this.redraw);
    }

    // Shows what the address says: the node zoomed to, and what is searched for.
    show(state) {
      const node = Number(state.node || 0);
      this.zoomed = Number.isInteger(node) && node > 0 && node < this.model.count ? node : 0;
      this.chosen = this.zoomed;
      if (this.shape) this.shape.show(state, this.model);
      this.search(state.q || "", state.shape + state.rel);
      this.list();
      this.draw();
      this.say(this.chosen);
    }

    search(query, shape) {
      if (query + shape === this.searched) return;
      this.searched = query + shape;
      const matches = swprof.matcher(query);
      this.marked = matches && this.model.matching(matches);
      this.found = matches
        ? ` · ${swprof.percent(this.model.covered(this.marked))} matched` : "";
    }

    say(node) {
      this.status.textContent =
        `${this.model.name(node)}: ${this.model.describe(node)}${this.found}`;
    }

    list() {
      const model = this.model;
      const step = (node, text, kind) => swprof.button(
        text, () => swprof.go({ node: node || "", f: node ? model.name(node) : "" }), { class: kind });
      const path = [0, ...model.path(this.zoomed)];
      swprof.fill(this.crumbs, ...path.map((node) => step(node, model.label(node))));
      swprof.fill(this.tree, ...model.children(this.zoomed, 50).map((child) => swprof.element(
        "li", { role: "treeitem", "aria-level": "1" },
        step(child, model.name(child), "name"), " ", model.describe(child))));
    }

    draw() {
      const width = this.stage.clientWidth;
      if (!width) return;
      this.drawing.place(this.zoomed, width);
      this.drawing.draw(this.marked, dark.matches);
      this.choose(this.chosen);
    }

    // Puts the outline around a node that is shown.
    choose(node) {
      this.chosen = node;
      const box = this.drawing.boxOf(node);
      const row = swprof.FlameDrawing.row;
      this.cursor.hidden = !box;
      if (!box) return;
      const place = {
        left: box.x, top: this.model.depth[node] * row, width: box.w, height: row - 1,
      };
      for (const [side, length] of Object.entries(place)) this.cursor.style[side] = length + "px";
    }

    at(event) {
      return this.drawing.at(event.offsetX, event.offsetY);
    }

    click(event) {
      const node = this.at(event);
      if (node !== null) swprof.go({ node: node || "", f: node ? this.model.name(node) : "" });
    }

    point(event) {
      const node = this.at(event);
      if (node === this.pointed) return;
      this.pointed = node;
      this.canvas.style.cursor = node === null ? "" : "pointer";
      this.say(node === null ? this.chosen : node);
    }

    // The node that an arrow leads to.
    neighbour(key) {
      const { model, chosen } = this;
      switch (key) {
        case "ArrowUp": return model.parent[chosen];
        case "ArrowDown": return model.end[chosen] > chosen + 1 ? chosen + 1 : -1;
        case "ArrowLeft": return model.before(chosen);
        case "ArrowRight": return model.after(chosen);
        default: return undefined;
      }
    }

    key(event) {
      const next = this.neighbour(event.key);
      if (next !== undefined) {
        if (next >= 0) this.choose(next);
        this.say(this.chosen);
      } else if (event.key === "Enter") {
        swprof.go({ node: this.chosen || "", f: this.chosen ? this.model.name(this.chosen) : "" });
      } else if (event.key === "Escape") {
        swprof.go({ node: "" });
      } else {
        return;
      }
      event.preventDefault();
    }
  };
})();
