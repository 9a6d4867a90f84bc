"use strict";
// Trees of callers or callees of one function, merged over all places it is called from.
(function () {
  function step(model, nodes, isCallers) {
    const merged = new Map();
    for (const { node, weight, old } of nodes) {
      const next = isCallers ? callers(model, node, weight, old) : callees(model, node);
      for (const item of next) {
        const frame = model.frame[item.node];
        if (frame < 0) continue;
        const entry = merged.get(frame) || { frame, weight: 0, old: 0, nodes: [] };
        entry.weight += item.weight;
        entry.old += item.old;
        entry.nodes.push(item);
        merged.set(frame, entry);
      }
    }
    return [...merged.values()].sort((a, b) => b.weight + b.old - a.weight - a.old);
  }

  // What reached a node came through its caller with the node's own weight.
  function callers(model, node, weight, old) {
    const parent = model.parent[node];
    return parent > 0 ? [{ node: parent, weight, old }] : [];
  }

  function callees(model, node) {
    return model.children(node).map((child) => item(model, child));
  }

  function item(model, node) {
    return { node, weight: model.cum[node], old: model.compares ? model.oldCum[node] : 0 };
  }

  // The next callers or callees of what an entry stands for.
  swprof.expand = function (model, entry, isCallers) {
    return step(model, entry.nodes, isCallers);
  };

  // A function as an entry.
  swprof.entry = function (model, frame) {
    const nodes = model.outermost(frame).map((node) => item(model, node));
    return {
      frame,
      nodes,
      weight: nodes.reduce((sum, item) => sum + item.weight, 0),
      old: nodes.reduce((sum, item) => sum + item.old, 0),
    };
  };

  // The functions that cost most among those marked, as entries without nodes.
  swprof.heaviest = function (model, isMarked, most) {
    const { weight, old } = model.frameTotals();
    const frames = [];
    for (let frame = 0; frame < weight.length; frame++) {
      if (!isMarked || isMarked[frame]) frames.push(frame);
    }
    frames.sort((a, b) => weight[b] + old[b] - weight[a] - old[a]);
    return frames.slice(0, most).map((frame) => (
      { frame, nodes: [], weight: weight[frame], old: old[frame] }));
  };
})();
