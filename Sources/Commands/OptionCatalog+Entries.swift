extension OptionCatalog {
  static let display = [
    OptionEntry(
      "output", .text(\.output), saved: false,
      help: ["Output filename for file-based outputs", ""]),
    OptionEntry(
      "format", .text(\.format), saved: false, isExtension: true,
      help: [
        "Write reports as json, csv, markdown, html or text",
        "Unless set, text, or what the ending of the output file asks for.",
      ]),
    OptionEntry(
      "flames", .flag(\.flames), isExtension: true,
      help: ["Draw flame graphs with their root at the bottom", ""]),
    OptionEntry(
      "flame_shape", .text(\.flameShape), isExtension: true,
      help: [
        "Side that gives differential flame graphs their shape",
        "new, old or union; union, the larger of both, unless set.",
      ]),
    OptionEntry(
      "flame_by", .text(\.flameBy), isExtension: true,
      help: [
        "What flame graphs are made of",
        "function, package, line or file; what the granularity says unless set.",
        "Neighbouring frames of one package are one.",
      ]),
    OptionEntry(
      "flame_relative", .flag(\.flameRelative), isExtension: true,
      help: [
        "Draw differential flame graphs by shares of either side's total",
        "Unless set, by values.",
      ]),
    OptionEntry(
      "call_tree", .flag(\.callTree), url: "calltree",
      help: [
        "Create a context-sensitive call tree",
        "Treat locations reached through different paths as separate.",
      ]),
    OptionEntry(
      "relative_percentages", .flag(\.relativePercentages), url: "rel",
      help: [
        "Show percentages relative to focused subgraph",
        "If unset, percentages are relative to full graph before focusing",
        "to facilitate comparison with original graph.",
      ]),
    OptionEntry(
      "unit", .text(\.unit), url: "unit",
      help: [
        "Measurement units to display",
        "Scale the sample values to this unit.",
        "For time-based profiles, use seconds, milliseconds, nanoseconds, etc.",
        "For memory profiles, use megabytes, kilobytes, bytes, etc.",
        "Using auto will scale each value independently to the most natural unit.",
      ]),
    OptionEntry(
      "compact_labels", .flag(\.compactLabels), url: "compact", help: ["Show minimal headers"]),
    OptionEntry(
      "source_path", .text(\.sourcePath), saved: false, help: ["Search path for source files"]),
    OptionEntry(
      "trim_path", .text(\.trimPath), saved: false,
      help: ["Path to trim from source paths before search"]),
    OptionEntry(
      "intel_syntax", .flag(\.intelSyntax), url: "intel",
      help: [
        "Show assembly in Intel syntax", "Only applicable to commands `disasm` and `weblist`",
      ]),
    OptionEntry(
      "mean", .flag(\.mean), url: "mean",
      help: [
        "Average sample value over first value (count)",
        "For memory profiles, report average memory per allocation.",
        "For time-based profiles, report average time per event.",
      ]),
    OptionEntry(
      "sample_index", .text(\.sampleIndex), url: "si", saved: false,
      help: [
        "Sample value to report (0-based index or name)",
        "Profiles contain multiple values per sample.",
        "Use sample_index=i to select the ith value (starting at 0).",
      ]),
    OptionEntry(
      "divide_by", .number(\.divideBy), saved: false,
      help: [
        "Ratio to divide all samples before visualization",
        "Divide all samples values by a constant, eg the number of processors or jobs.",
      ]),
    OptionEntry(
      "normalize", .flag(\.normalize), url: "norm",
      help: ["Scales profile based on the base profile.", ""]),
    OptionEntry(
      "sort",
      .choice(
        \.sortName,
        [
          OptionChoice("cum", ["Sort entries based on cumulative weight", ""]),
          OptionChoice("flat", ["Sort entries based on own weight", ""]),
        ]),
      url: "sort"),
  ]

  static let labelFrames = [
    OptionEntry(
      "tagroot", .text(\.tagRoot),
      help: [
        "Adds pseudo stack frames for labels key/value pairs at the callstack root.",
        "A comma-separated list of label keys.",
        "The first key creates frames at the new root.",
      ]),
    OptionEntry(
      "tagleaf", .text(\.tagLeaf),
      help: [
        "Adds pseudo stack frames for labels key/value pairs at the callstack leaf.",
        "A comma-separated list of label keys.",
        "The last key creates frames at the new leaf.",
      ]),
  ]

  static let trimming = [
    OptionEntry(
      "drop_negative", .flag(\.dropNegative), url: "dropneg",
      help: ["Ignore negative differences", "Do not show any locations with values <0."]),
    OptionEntry(
      "nodecount", .integer(\.nodeCount), url: "n",
      help: [
        "Max number of nodes to show",
        "Uses heuristics to limit the number of locations to be displayed.",
        "On graphs, dotted edges represent paths through nodes that have been removed.",
      ]),
    OptionEntry(
      "nodefraction", .number(\.nodeFraction), url: "nf", help: ["Hide nodes below <f>*total"]),
    OptionEntry(
      "edgefraction", .number(\.edgeFraction), url: "ef", help: ["Hide edges below <f>*total"]),
    OptionEntry(
      "trim", .flag(\.trim), url: "trim",
      help: [
        "Honor nodefraction/edgefraction/nodecount defaults",
        "Set to false to get the full profile, without any trimming.",
      ]),
  ]
}
