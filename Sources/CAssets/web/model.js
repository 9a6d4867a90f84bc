"use strict";
// The tree of stacks and what can be worked out from it.
swprof.Model = class {
  constructor(data) {
    Object.assign(this, data);
    const count = this.nodes.parent.length;
    this.count = count;
    this.compares = this.oldTotal !== null;
    this.children = Array.from({ length: count }, () => []);
    this.depth = new Int32Array(count);
    for (let node = 1; node < count; node++) {
      const parent = this.nodes.parent[node];
      this.children[parent].push(node);
      this.depth[node] = this.depth[parent] + 1;
    }
    this.deepest = count ? this.depth.reduce((a, b) => Math.max(a, b), 0) : 0;
    this.lay();
  }

  name(node) {
    const frame = this.nodes.frame[node];
    return frame < 0 ? "all" : this.frames[frame][0];
  }

  label(node) {
    const frame = this.nodes.frame[node];
    return frame < 0 ? "all" : this.frames[frame][1];
  }

  // The weight that gives a node its width; of a comparison the larger of both sides.
  weight(node) {
    const cum = Math.abs(this.nodes.cum[node]);
    return this.compares ? Math.max(cum, Math.abs(this.nodes.oldCum[node])) : cum;
  }

  // Places nodes between 0 and 1: callees side by side from the left of their caller.
  lay() {
    const weights = new Float64Array(this.count);
    for (let node = this.count - 1; node >= 0; node--) {
      let held = 0;
      for (const child of this.children[node]) held += weights[child];
      weights[node] = Math.max(this.weight(node), held);
    }
    this.start = new Float64Array(this.count);
    this.width = new Float64Array(this.count);
    if (this.count && weights[0] > 0) this.width[0] = 1;
    for (let node = 0; node < this.count; node++) {
      let from = this.start[node];
      for (const child of this.children[node]) {
        this.start[child] = from;
        this.width[child] = weights[0] > 0 ? weights[child] / weights[0] : 0;
        from += this.width[child];
      }
    }
  }

  value(number) {
    return swprof.quantity(number, this.unit);
  }

  share(number, total) {
    return total ? swprof.percent(number / total) : "";
  }

  // A node in words.
  describe(node) {
    const cum = this.nodes.cum[node];
    if (!this.compares) {
      const own = this.nodes.flat[node];
      return `${this.value(cum)} (${this.share(cum, this.total)})`
        + (own ? `, own ${this.value(own)}` : "");
    }
    const old = this.nodes.oldCum[node];
    const note = !old ? ", new" : !cum ? ", gone" : ", " + swprof.change((cum - old) / old);
    return `${this.value(old)} (${this.share(old, this.oldTotal)}) → `
      + `${this.value(cum)} (${this.share(cum, this.total)})${note}`;
  }

  path(node) {
    const path = [];
    for (let at = node; at > 0; at = this.nodes.parent[at]) path.push(at);
    return path.reverse();
  }

  // The nodes of a function, leaving out those below another of the same.
  outermost(frame) {
    const found = [];
    const inside = new Uint8Array(this.count);
    for (let node = 1; node < this.count; node++) {
      const parent = this.nodes.parent[node];
      const here = this.nodes.frame[node] === frame;
      if (here && !inside[parent]) found.push(node);
      inside[node] = inside[parent] || here ? 1 : 0;
    }
    return found;
  }

  frameNamed(name) {
    return this.frames.findIndex((frame) => frame[0] === name);
  }
};
