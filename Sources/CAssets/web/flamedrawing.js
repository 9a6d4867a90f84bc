"use strict";
// The picture of a flame graph: only boxes wide enough to see are placed, drawn and found again.
swprof.FlameDrawing = class {
  static row = 20;
  // Boxes narrower than this, in points, are left out with all above them.
  static narrowest = 1;

  constructor(model, canvas) {
    this.model = model;
    this.canvas = canvas;
    this.rows = [];
  }

  // Places the boxes of a width, callers of the one zoomed to across all.
  place(zoomed, width) {
    const model = this.model;
    const left = model.start[zoomed];
    const factor = model.width[zoomed] > 0 ? width / model.width[zoomed] : 0;
    this.rows = [];
    for (const node of [0, ...model.path(zoomed)]) this.add(node, 0, width);
    for (let node = zoomed + 1; node < model.end[zoomed];) {
      const w = model.width[node] * factor;
      const isShown = w >= swprof.FlameDrawing.narrowest;
      if (isShown) this.add(node, (model.start[node] - left) * factor, w);
      node = isShown ? node + 1 : model.end[node];
    }
    this.width = width;
  }

  add(node, x, w) {
    const depth = this.model.depth[node];
    this.rows[depth] = this.rows[depth] || [];
    this.rows[depth].push({ node, x, w });
  }

  get height() {
    return Math.max(2, this.rows.length) * swprof.FlameDrawing.row;
  }

  // Where a node's box is, if it is shown.
  boxOf(node) {
    return (this.rows[this.model.depth[node]] || []).find((box) => box.node === node);
  }

  // The node at a place; boxes of a row stand from left to right.
  at(x, y) {
    const row = this.rows[Math.floor(y / swprof.FlameDrawing.row)] || [];
    let low = 0;
    let high = row.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (row[middle].x + row[middle].w > x) high = middle;
      else low = middle + 1;
    }
    return low < row.length && row[low].x <= x ? row[low].node : null;
  }

  // Draws all boxes; `marked` says which frames were searched for.
  draw(marked, isDark) {
    const scale = window.devicePixelRatio || 1;
    const height = Math.min(this.height, 32000 / scale);
    this.resize(Math.round(this.width * scale), Math.round(height * scale), height);
    const context = this.canvas.getContext("2d", { alpha: false });
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.fillStyle = isDark ? "#16181c" : "#ffffff";
    context.fillRect(0, 0, this.width, height);
    this.color = "";
    for (const row of this.rows) for (const box of row || []) this.fillBox(context, box, marked, isDark);
    this.write(context, isDark);
  }

  resize(width, height, shown) {
    this.canvas.style.width = this.width + "px";
    this.canvas.style.height = shown + "px";
    if (this.canvas.width !== width) this.canvas.width = width;
    if (this.canvas.height !== height) this.canvas.height = height;
  }

  fillBox(context, box, marked, isDark) {
    const model = this.model;
    const isDim = marked && !marked[model.frame[box.node]];
    context.globalAlpha = isDim ? 0.3 : 1;
    const color = swprof.paint(model, box.node, isDark);
    if (color !== this.color) context.fillStyle = this.color = color;
    const row = swprof.FlameDrawing.row;
    context.fillRect(
      box.x, model.depth[box.node] * row, box.w > 3 ? box.w - 0.6 : box.w * 0.85, row - 1);
    if (model.compares && box.w > 6) this.frameBox(context, box, isDark);
  }

  // What is only new has a line around it, what is gone a broken one.
  frameBox(context, box, isDark) {
    const side = this.model.sideOf(box.node);
    if (!side) return;
    const row = swprof.FlameDrawing.row;
    context.setLineDash(side === "gone" ? [3, 3] : []);
    context.strokeStyle = isDark ? "#e4e6ea" : "#3c4043";
    context.strokeRect(box.x + 1, this.model.depth[box.node] * row + 1, box.w - 2.6, row - 3);
  }

  write(context, isDark) {
    const row = swprof.FlameDrawing.row;
    context.globalAlpha = 1;
    context.font = "12px system-ui, sans-serif";
    context.textBaseline = "middle";
    context.fillStyle = isDark ? "#f0f0f0" : "#1a1a1a";
    for (const boxes of this.rows) {
      for (const box of boxes || []) {
        if (box.w < 30) continue;
        const y = this.model.depth[box.node] * row + row / 2;
        context.fillText(this.fitted(context, box), box.x + 4, y);
      }
    }
  }

  fitted(context, box) {
    const text = this.model.label(box.node);
    const room = box.w - 8;
    const most = Math.floor(room / 6.6) - 1;
    if (text.length <= most || context.measureText(text).width <= room) return text;
    return most > 0 ? text.slice(0, most) + "…" : "";
  }
};
