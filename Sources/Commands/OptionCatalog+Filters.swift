extension OptionCatalog {
  private static let matchedNames =
    "Matching includes the function name, filename or object name."

  private static let tagExamples = [
    "Use name=value syntax to limit the matching to a specific tag.",
    "Numeric tag filter examples: 1kb, 1kb:10kb, memory=32mb:",
    "String tag filter examples: foo, foo.*bar, mytag=foo.*bar",
  ]

  /// Options that choose samples and frames.
  package static let filters = frameFilters + tagFilters

  private static let frameFilters = [
    OptionEntry(
      "focus", .text(\.focus), url: "f",
      help: [
        "Restricts to samples going through a node matching regexp",
        "Discard samples that do not include a node matching this regexp.", matchedNames,
      ]),
    OptionEntry(
      "ignore", .text(\.ignore), url: "i",
      help: [
        "Skips paths going through any nodes matching regexp",
        "If set, discard samples that include a node matching this regexp.", matchedNames,
      ]),
    OptionEntry(
      "prune_from", .text(\.pruneFrom), url: "prunefrom",
      help: [
        "Drops any functions below the matched frame.",
        "If set, any frames matching the specified regexp and any frames",
        "below it will be dropped from each sample.",
      ]),
    OptionEntry(
      "hide", .text(\.hide), url: "h",
      help: [
        "Skips nodes matching regexp", "Discard nodes that match this location.",
        "Other nodes from samples that include this location will be shown.", matchedNames,
      ]),
    OptionEntry(
      "show", .text(\.show), url: "s",
      help: [
        "Only show nodes matching regexp",
        "If set, only show nodes that match this location.", matchedNames,
      ]),
    OptionEntry(
      "show_from", .text(\.showFrom), url: "sf",
      help: [
        "Drops functions above the highest matched frame.",
        "If set, all frames above the highest match are dropped from every sample.", matchedNames,
      ]),
    OptionEntry(
      "noinlines", .flag(\.noInlines), url: "noinlines",
      help: [
        "Ignore inlines.", "Attributes inlined functions to their first out-of-line caller.",
      ]),
    OptionEntry(
      "showcolumns", .flag(\.showColumns), url: "showcolumns",
      help: ["Show column numbers at the source code line level.", ""]),
  ]

  private static let tagFilters = [
    OptionEntry(
      "tagfocus", .text(\.tagFocus), url: "tf",
      help: ["Restricts to samples with tags in range or matched by regexp"] + tagExamples),
    OptionEntry(
      "tagignore", .text(\.tagIgnore), url: "ti",
      help: ["Discard samples with tags in range or matched by regexp"] + tagExamples),
    OptionEntry(
      "tagshow", .text(\.tagShow), url: "ts",
      help: [
        "Only consider tags matching this regexp", "Discard tags that do not match this regexp",
      ]),
    OptionEntry(
      "taghide", .text(\.tagHide), url: "th",
      help: ["Skip tags matching this regexp", "Discard tags that match this regexp"]),
  ]

  /// How finely frames are told apart.
  package static let granularity = OptionEntry(
    "granularity",
    .choice(
      \.granularityName,
      [
        OptionChoice(
          "functions",
          [
            "Aggregate at the function level.",
            "Ignores the filename where the function was defined.",
          ]),
        OptionChoice(
          "filefunctions",
          [
            "Aggregate at the function level.",
            "Takes into account the filename where the function was defined.",
          ]),
        OptionChoice("files", ["Aggregate at the file level."]),
        OptionChoice("lines", ["Aggregate at the source code line level."]),
        OptionChoice(
          "addresses",
          ["Aggregate at the address level.", "Includes functions' addresses in the output."]),
      ]),
    url: "g")
}
