"use strict";
// The tree of stacks and what can be worked out from it.
//
// Nodes stand depth first, so that all below a node follows it at once: `end` is where that stops.
swprof.Model = class {
  constructor(data) {
    const { nodes, ...facts } = data;
    Object.assign(this, facts);
    this.count = nodes.parent.length;
    this.compares = this.oldTotal !== null;
    this.scale = this.oldScale ?? 1;
    this.shape = "union";
    this.parent = Int32Array.from(nodes.parent);
    this.frame = Int32Array.from(nodes.frame);
    this.flat = Float64Array.from(nodes.flat);
    this.cum = Float64Array.from(nodes.cum);
    this.oldCum = Float64Array.from(nodes.oldCum || []);
    this.measure();
    this.lay();
  }

  // Depths, ends and weights. The weight gives a node its width: what it costs, of a comparison
  // by default the larger of both sides, and never less than its callees together.
  measure() {
    const { count, parent } = this;
    this.depth = new Int32Array(count);
    for (let node = 1; node < count; node++) this.depth[node] = this.depth[parent[node]] + 1;
    this.end = new Int32Array(count);
    this.weight = new Float64Array(count);
    const held = new Float64Array(count);
    for (let node = count - 1; node >= 0; node--) {
      this.end[node] = Math.max(this.end[node], node + 1);
      this.weight[node] = Math.max(this.ownWeight(node), held[node]);
      if (!node) break;
      this.end[parent[node]] = Math.max(this.end[parent[node]], this.end[node]);
      held[parent[node]] += this.weight[node];
    }
  }

  ownWeight(node) {
    const cum = Math.abs(this.cum[node]);
    if (!this.compares || this.shape === "new") return cum;
    const old = Math.abs(this.old(node));
    return this.shape === "old" ? old : Math.max(cum, old);
  }

  // Gives a comparison the widths of one side or of both, by values or by shares of the totals.
  reshape(shape, isRelative) {
    const known = ["union", "new", "old"].includes(shape) ? shape : "union";
    const scale = isRelative && this.oldTotal ? Math.abs(this.total / this.oldTotal) : this.oldScale ?? 1;
    if (!this.compares || (known === this.shape && scale === this.scale)) return;
    this.shape = known;
    this.scale = scale;
    this.measure();
    this.lay();
  }

  // Whether a node is only on the new side, or only on the old; empty for both.
  sideOf(node) {
    if (!this.compares || (this.oldCum[node] && this.cum[node])) return "";
    return this.cum[node] ? "new" : "gone";
  }

  // What a node cost before, as it is compared with what it costs now.
  old(node) {
    return this.oldCum[node] * this.scale;
  }

  // Whether the change of a node's function is not told from noise.
  isNoise(node) {
    const frame = this.frame[node];
    return frame >= 0 && this.frames[frame][4] === "undecided";
  }

  // Places nodes between 0 and 1: callees side by side from the left of their caller.
  lay() {
    const { count, parent, weight } = this;
    const whole = count ? weight[0] : 0;
    this.start = new Float64Array(count);
    this.width = new Float64Array(count);
    const free = new Float64Array(count);
    for (let node = 0; node < count; node++) {
      this.width[node] = whole > 0 ? weight[node] / whole : 0;
      if (node) {
        this.start[node] = free[parent[node]];
        free[parent[node]] += this.width[node];
      }
      free[node] = this.start[node];
    }
  }

  // Callees of a node, heaviest first.
  children(node, most) {
    const found = [];
    for (let at = node + 1; at < this.end[node]; at = this.end[at]) {
      if (found.length === most) break;
      found.push(at);
    }
    return found;
  }

  // The callee after a node; −1 after the last.
  after(node) {
    const next = this.end[node];
    return node > 0 && next < this.end[this.parent[node]] ? next : -1;
  }

  // The callee before a node; −1 before the first.
  before(node) {
    if (node < 1) return -1;
    let before = -1;
    for (let at = this.parent[node] + 1; at < node; at = this.end[at]) before = at;
    return before;
  }

  name(node) {
    const frame = this.frame[node];
    return frame >= 0 ? this.frames[frame][0] : "all";
  }

  label(node) {
    const frame = this.frame[node];
    return frame >= 0 ? this.frames[frame][1] : "all";
  }

  value(number) {
    return swprof.quantity(number, this.unit);
  }

  share(number, total) {
    return total ? swprof.percent(number / total) : "";
  }

  // A node in words.
  describe(node) {
    const cum = this.cum[node];
    if (!this.compares) {
      const own = this.flat[node];
      return `${this.value(cum)} (${this.share(cum, this.total)})`
        + (own ? `, own ${this.value(own)}` : "");
    }
    const old = this.oldCum[node];
    const change = (cum - this.old(node)) / this.old(node);
    const note = (!old ? ", new" : !cum ? ", gone" : ", " + swprof.change(change))
      + (this.isNoise(node) ? ", not told from noise" : "");
    return `${this.value(old)} (${this.share(old, this.oldTotal)}) → `
      + `${this.value(cum)} (${this.share(cum, this.total)})${note}`;
  }

  path(node) {
    const path = [];
    for (let at = node; at > 0; at = this.parent[at]) path.push(at);
    return path.reverse();
  }

  // The share of all that is in nodes whose frames are marked, nothing counted twice.
  covered(isMarked) {
    let covered = 0;
    for (let node = 1; node < this.count;) {
      if (isMarked[this.frame[node]]) {
        covered += this.width[node];
        node = this.end[node];
      } else {
        node++;
      }
    }
    return covered;
  }

  // Which frames have names that match.
  matching(matches) {
    const found = new Uint8Array(this.frames.length);
    for (let frame = 0; frame < found.length; frame++) {
      found[frame] = matches(this.frames[frame][0]) ? 1 : 0;
    }
    return found;
  }

  // The nodes of a function, leaving out those below another of the same.
  outermost(frame) {
    const found = [];
    for (let node = 1; node < this.count;) {
      const isHere = this.frame[node] === frame;
      if (isHere) found.push(node);
      node = isHere ? this.end[node] : node + 1;
    }
    return found;
  }

  // What every function costs with all it calls, on either side.
  frameTotals() {
    if (this.totals) return this.totals;
    const ends = new Int32Array(this.frames.length);
    const weight = new Float64Array(this.frames.length);
    const old = new Float64Array(this.frames.length);
    for (let node = 1; node < this.count; node++) {
      const frame = this.frame[node];
      if (frame < 0 || node < ends[frame]) continue;
      ends[frame] = this.end[node];
      weight[frame] += this.cum[node];
      if (this.compares) old[frame] += this.oldCum[node];
    }
    this.totals = { weight, old };
    return this.totals;
  }

  frameNamed(name) {
    return this.frames.findIndex((frame) => frame[0] === name);
  }
};
