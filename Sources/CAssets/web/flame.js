"use strict";
// The flame graph: a canvas for the eye, a list of callees for keyboards and screen readers.
(function () {
  const row = 20;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");

  swprof.Flame = class {
    constructor(model, holder) {
      this.model = model;
      this.zoomed = 0;
      this.chosen = 0;
      this.matches = null;
      this.canvas = swprof.element("canvas", {
        tabindex: "0", role: "application",
        "aria-label": "Flame graph: arrows move, Enter zooms, Escape goes back",
        on: {
          click: (event) => this.click(event), mousemove: (event) => this.point(event),
          mouseleave: () => this.say(this.chosen), keydown: (event) => this.key(event),
        },
      });
      this.status = swprof.element("p", { class: "status", "aria-live": "polite" });
      this.crumbs = swprof.element("nav", { class: "crumbs", "aria-label": "Callers" });
      this.tree = swprof.element("ul", { class: "callees", role: "tree", "aria-label": "Callees" });
      holder.append(this.crumbs, this.canvas, this.status, this.tree);
      new ResizeObserver(() => this.draw()).observe(this.canvas.parentElement);
      dark.addEventListener("change", () => this.draw());
    }

    // Shows what the address says: the node zoomed to, and what is searched for.
    show(state) {
      const node = Number(state.node || 0);
      this.zoomed = node > 0 && node < this.model.count ? node : 0;
      this.chosen = this.zoomed;
      const matches = swprof.matcher(state.q);
      this.matches = matches && this.model.frames.map((frame) => matches(frame[0]));
      this.list();
      this.draw();
      this.say(this.chosen);
    }

    isMatch(node) {
      const frame = this.model.nodes.frame[node];
      return frame >= 0 && this.matches[frame];
    }

    matchedShare() {
      let covered = 0;
      let end = -1;
      for (let node = 1; node < this.model.count; node++) {
        if (!this.isMatch(node) || this.model.start[node] < end - 1e-12) continue;
        covered += this.model.width[node];
        end = this.model.start[node] + this.model.width[node];
      }
      return covered;
    }

    say(node) {
      const found = this.matches ? ` · ${swprof.percent(this.matchedShare())} matched` : "";
      this.status.textContent = `${this.model.name(node)}: ${this.model.describe(node)}${found}`;
    }

    list() {
      const model = this.model;
      const step = (node, text) => swprof.element(
        "button", { on: { click: () => swprof.go({ node: node || "" }) } }, text);
      const path = [0, ...model.path(this.zoomed)];
      swprof.fill(this.crumbs, ...path.map((node) => step(node, model.label(node))));
      const children = [...model.children[this.zoomed]].slice(0, 50);
      swprof.fill(this.tree, ...children.map((child) => swprof.element(
        "li", { role: "treeitem", "aria-level": "1" },
        step(child, model.name(child)), " ", model.describe(child))));
    }

    draw() {
      const width = this.canvas.parentElement.clientWidth;
      if (!width) return;
      const height = (this.model.deepest + 1) * row;
      const scale = window.devicePixelRatio || 1;
      const limit = 32000 / scale;
      this.canvas.style.width = width + "px";
      this.canvas.style.height = Math.min(height, limit) + "px";
      this.canvas.width = Math.round(width * scale);
      this.canvas.height = Math.round(Math.min(height, limit) * scale);
      const context = this.canvas.getContext("2d");
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.font = "12px system-ui, sans-serif";
      context.textBaseline = "middle";
      this.boxes = this.visible(width);
      for (const box of this.boxes) this.paint(context, box);
    }

    // The boxes at least half a point wide, callers of the one zoomed to across all.
    visible(width) {
      const model = this.model;
      const left = model.start[this.zoomed];
      const factor = model.width[this.zoomed] > 0 ? width / model.width[this.zoomed] : 0;
      const boxes = [0, ...model.path(this.zoomed)].map((node) => ({ node, x: 0, w: width }));
      const waiting = [...model.children[this.zoomed]];
      while (waiting.length) {
        const node = waiting.pop();
        const w = model.width[node] * factor;
        if (w < 0.5) continue;
        boxes.push({ node, x: (model.start[node] - left) * factor, w });
        for (const child of model.children[node]) waiting.push(child);
      }
      return boxes;
    }

    paint(context, box) {
      const y = this.model.depth[box.node] * row;
      const isDim = this.matches && !this.isMatch(box.node);
      context.globalAlpha = isDim ? 0.35 : 1;
      context.fillStyle = swprof.paint(this.model, box.node, dark.matches);
      context.fillRect(box.x, y, Math.max(0.5, box.w - 0.5), row - 1);
      context.globalAlpha = 1;
      if (box.node === this.chosen) {
        context.strokeStyle = dark.matches ? "#fff" : "#000";
        context.strokeRect(box.x + 1, y + 1, Math.max(1, box.w - 2.5), row - 3);
      }
      if (box.w < 28) return;
      context.fillStyle = dark.matches ? "#f0f0f0" : "#1a1a1a";
      context.fillText(this.fitted(context, box), box.x + 4, y + row / 2);
    }

    fitted(context, box) {
      const text = this.model.label(box.node);
      const room = box.w - 8;
      if (context.measureText(text).width <= room) return text;
      const letters = Math.floor(room / 6.6) - 1;
      return letters > 0 ? text.slice(0, letters) + "…" : "";
    }

    at(event) {
      const depth = Math.floor(event.offsetY / row);
      const box = (this.boxes || []).find((box) => this.model.depth[box.node] === depth
        && event.offsetX >= box.x && event.offsetX < box.x + box.w);
      return box ? box.node : null;
    }

    click(event) {
      const node = this.at(event);
      if (node !== null) swprof.go({ node: node || "", f: node ? this.model.name(node) : "" });
    }

    point(event) {
      const node = this.at(event);
      this.canvas.style.cursor = node === null ? "" : "pointer";
      this.say(node === null ? this.chosen : node);
    }

    key(event) {
      const model = this.model;
      const parent = model.nodes.parent[this.chosen];
      const siblings = parent < 0 ? [0] : model.children[parent];
      const place = siblings.indexOf(this.chosen);
      const targets = {
        ArrowUp: parent, ArrowDown: model.children[this.chosen][0],
        ArrowLeft: siblings[place - 1], ArrowRight: siblings[place + 1],
      };
      if (event.key in targets) {
        const next = targets[event.key];
        if (next !== undefined && next >= 0) this.chosen = next;
      } else if (event.key === "Enter") {
        swprof.go({ node: this.chosen || "", f: this.chosen ? model.name(this.chosen) : "" });
      } else if (event.key === "Escape") {
        swprof.go({ node: "" });
      } else {
        return;
      }
      event.preventDefault();
      this.draw();
      this.say(this.chosen);
    }
  };

  // A node's colour: its package's, or how it changed.
  swprof.paint = function (model, node, isDark) {
    const side = isDark ? 1 : 0;
    if (!model.compares) {
      const frame = model.nodes.frame[node];
      return model.paints[frame < 0 ? 0 : model.frames[frame][3]][side];
    }
    const delta = model.nodes.cum[node] - model.nodes.oldCum[node];
    const larger = Math.max(Math.abs(model.nodes.cum[node]), Math.abs(model.nodes.oldCum[node]), 1);
    const all = Math.max(Math.abs(model.total), Math.abs(model.oldTotal), 1);
    const strength = delta === 0
      ? 0 : Math.min(1, 0.3 * Math.abs(delta) / larger + 1.2 * Math.sqrt(Math.abs(delta) / all));
    const [same, more, less] = model.changes.map((pair) => pair[side]);
    return mix(same, delta < 0 ? less : more, strength);
  };

  function mix(first, second, share) {
    const part = (color, at) => parseInt(color.slice(at, at + 2), 16);
    const mixed = [1, 3, 5].map((at) =>
      Math.round(part(first, at) + (part(second, at) - part(first, at)) * share));
    return `rgb(${mixed.join(",")})`;
  }
})();
