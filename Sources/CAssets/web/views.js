"use strict";
// What can be looked at: each view with its title, whether there is one, and how it is made.
(function () {
  const views = [
    {
      name: "flame", title: "Flame graph",
      make: (content, panel) => new swprof.Flame(content.model, panel),
    },
    {
      name: "top", title: "Top", isThere: ({ data }) => data.top,
      make: ({ data }, panel) => new swprof.Report(data.top, panel),
    },
    {
      name: "sandwich", title: "Callers and callees",
      make: (content, panel) => new swprof.Sandwich(content.model, panel),
    },
    {
      name: "graph", title: "Call graph", isThere: ({ data }) => data.graph,
      make: ({ data }, panel) => new swprof.Graph(data.graph, data.graphStyle, panel),
    },
    {
      name: "source", title: "Source", isThere: ({ data, live }) => live || data.source,
      make: (content, panel) => content.live
        ? new swprof.LiveCode("list", content, panel) : new swprof.Source(content.data.source, panel),
    },
    {
      name: "disasm", title: "Disassembly", isThere: ({ live }) => live,
      make: (content, panel) => new swprof.LiveCode("disasm", content, panel),
    },
    {
      name: "labels", title: "Labels", isThere: ({ data }) => data.labels,
      make: ({ data }, panel) => new swprof.Report(data.labels, panel),
    },
    {
      name: "diff", title: "What changed", isThere: ({ data }) => data.diff,
      make: ({ data }, panel) => new swprof.Report(data.diff, panel),
    },
    {
      name: "why", title: "Why", isThere: ({ data }) => data.why,
      make: ({ data }, panel) => new swprof.Sentences(data.why, panel),
    },
    {
      name: "report", title: "Reports", isThere: ({ live }) => live,
      make: (content, panel) => new swprof.LiveReport(content, panel),
    },
  ];

  // The views there are of some content.
  swprof.viewsOf = function (content) {
    return views.filter((view) => !view.isThere || view.isThere(content));
  };
})();
