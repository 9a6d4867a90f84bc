"use strict";
// The colour of a node: its package's, or how it changed.
(function () {
  const mixed = new Map();

  swprof.paint = function (model, node, isDark) {
    const side = isDark ? 1 : 0;
    if (!model.compares) {
      const frame = model.frame[node];
      return model.paints[frame < 0 ? 0 : model.frames[frame][3]][side];
    }
    const [same, more, less, noise] = model.changes.map((pair) => pair[side]);
    if (noise && model.isNoise(node)) return noise;
    const delta = model.cum[node] - model.old(node);
    return mix(same, delta < 0 ? less : more, strength(model, node, delta));
  };

  // How strongly a change shows, in steps of a thirty-second.
  function strength(model, node, delta) {
    if (delta === 0) return 0;
    const larger = Math.max(Math.abs(model.cum[node]), Math.abs(model.old(node)), 1);
    const all = Math.max(Math.abs(model.total), Math.abs(model.oldTotal * model.scale), 1);
    const part = 0.3 * Math.abs(delta) / larger + 1.2 * Math.sqrt(Math.abs(delta) / all);
    return Math.round(32 * Math.min(1, part)) / 32;
  }

  function mix(first, second, share) {
    const key = first + second + share;
    const known = mixed.get(key);
    if (known) return known;
    const part = (color, at) => parseInt(color.slice(at, at + 2), 16);
    const parts = [1, 3, 5].map((at) =>
      Math.round(part(first, at) + (part(second, at) - part(first, at)) * share));
    const color = `rgb(${parts.join(",")})`;
    mixed.set(key, color);
    return color;
  }
})();
