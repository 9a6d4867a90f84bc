extension CommandCatalog {
  /// Commands that pprof does not have, for people who look around.
  static let exploring = [
    Command(
      "callees", "Outputs a tree of all that matching functions call",
      .init(
        usage: [
          "callees func_regex|row [n] [focus_regex]* [-ignore_regex]* >f",
          "Show up to n paths that lead on from functions matching func_regex.",
        ], takesArgument: true, overrides: .init(nodeCount: 60), maker: CalleesTreeCommand.self)),
    Command(
      "callers", "Outputs a tree of all that calls matching functions",
      .init(
        usage: [
          "callers func_regex|row [n] [focus_regex]* [-ignore_regex]* >f",
          "Show up to n paths that lead to functions matching func_regex.",
        ], takesArgument: true, overrides: .init(nodeCount: 60), maker: CallersTreeCommand.self)),
    Command(
      "calltree", "Outputs a tree of calls from the roots on",
      .init(
        usage: [
          "calltree [n] [focus_regex]* [-ignore_regex]* >f",
          "Show up to n paths that cost at least nodefraction of the total.",
        ], overrides: .init(nodeCount: 80), maker: CallTreeCommand.self)),
    Command(
      "explain", "Explains a word that reports use",
      .init(
        usage: ["explain word", "Say what flat, cum, inuse and the like mean."],
        takesArgument: true, maker: ExplainCommand.self)),
    Command(
      "hot", "Outputs what costs most on one screen", .init(maker: HotCommand.self)),
    Command(
      "info", "Outputs what is in the profile", .init(maker: InfoCommand.self)),
    Command(
      "pkgs", "Outputs packages with what their functions cost",
      .init(
        usage: reportUsage("pkgs", sortsByCum: true), overrides: .init(nodeCount: 0),
        maker: PackagesCommand.self)),
  ]

  /// Commands on changes, and those that put everything into one picture or page.
  static let comparing = [
    Command(
      "diff", "Compares with another profile and tells changes from noise",
      .init(
        usage: diffUsage, takesArgument: true, comparesProfiles: true,
        overrides: .init(nodeCount: 20), maker: DiffCommand.self)),
    Command(
      "flame", "Outputs a flame graph in SVG format",
      .init(usage: reportUsage("flame"), format: .svg, maker: FlameCommand.self)),
    Command(
      "report", "Outputs one HTML page with what all other commands have to say",
      .init(
        usage: reportUsage("report"), format: .html, comparesProfiles: true,
        overrides: .init(nodeCount: -1), maker: PageCommand.self)),
    Command(
      "why", "Explains what made another profile cost less than this one",
      .init(
        usage: whyUsage, takesArgument: true, comparesProfiles: true, maker: WhyCommand.self)),
  ]
}
