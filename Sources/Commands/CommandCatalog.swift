/// Every command, one row each; all front ends read this table.
package enum CommandCatalog {
  /// Rows in alphabetical order.
  package static let commands =
    (texts + files + pictures + viewers + (exploring + comparing).map(\.asExtension))
    .sorted { $0.name < $1.name }

  /// Finds a command by its exact name.
  package static func command(named name: String) -> Command? {
    byName[name]
  }

  /// Finds out how profiles of one binary vary; a command of the command line alone.
  package static let calibrate = Command(
    "calibrate", "Finds out how much profiles of one binary vary here",
    .init(comparesProfiles: true, maker: CalibrateCommand.self))

  private static let byName = Dictionary(
    commands.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static let texts = [
    Command(
      "comments", "Output all profile comments", .init(maker: CommentsCommand.self)),
    Command(
      "disasm", "Output assembly listings annotated with samples",
      .init(
        usage: listUsage("disasm", savesToFile: true), takesArgument: true,
        overrides: .init(granularity: .addresses, noInlines: true, allowsTrimming: false),
        maker: DisasmCommand.self)),
    Command(
      "list", "Output annotated source for functions matching regexp",
      .init(
        usage: listUsage("list"), takesArgument: true,
        overrides: .init(granularity: .lines, allowsTrimming: false), maker: ListCommand.self)),
    Command(
      "peek", "Output callers/callees of functions matching regexp",
      .init(
        usage: [
          "peek func_regex", "Display callers and callees of functions matching func_regex.",
        ],
        takesArgument: true, overrides: .init(allowsTrimming: false), maker: CallersCommand.self)),
    Command(
      "raw", "Outputs a text representation of the raw profile",
      .init(overrides: .everyAddress, maker: RawCommand.self)),
    Command(
      "tags", "Outputs all tags in the profile",
      .init(
        usage: [
          "tags [tag_regex]* [-ignore_regex]* [>file]",
          "List tags with key:value matching tag_regex and exclude ignore_regex.",
        ], maker: TagsCommand.self)),
    Command(
      "text", "Outputs top entries in text form",
      .init(
        usage: reportUsage("text", sortsByCum: true), overrides: .init(nodeCount: 0),
        maker: TopCommand.self)),
    Command(
      "top", "Outputs top entries in text form",
      .init(
        usage: reportUsage("top", sortsByCum: true), overrides: .init(nodeCount: 0),
        maker: TopCommand.self)),
    Command(
      "traces", "Outputs all profile samples in text form", .init(maker: TracesCommand.self)),
    Command(
      "tree", "Outputs a text rendering of call graph",
      .init(usage: reportUsage("tree", sortsByCum: true), maker: CallersCommand.self)),
  ]

  private static let files = [
    Command(
      "callgrind", "Outputs a graph in callgrind format",
      .init(
        usage: reportUsage("callgrind"), format: .callgrind, overrides: .everyAddress,
        maker: CallgrindCommand.self)),
    Command(
      "proto", "Outputs the profile in compressed protobuf format",
      .init(format: .profile, overrides: .everyAddress, maker: ProtoCommand.self)),
    Command(
      "topproto", "Outputs top entries in compressed protobuf format",
      .init(format: .profile, overrides: .init(nodeCount: 0), maker: TopProtoCommand.self)),
  ]

  private static let pictures = [
    Command(
      "dot", "Outputs a graph in DOT format",
      .init(usage: reportUsage("dot"), format: .dot, maker: DotCommand.self)),
    picture("gif", "Outputs a graph image in GIF format", .gif),
    picture("pdf", "Outputs a graph in PDF format", .pdf),
    picture("png", "Outputs a graph image in PNG format", .png),
    picture("ps", "Outputs a graph in PS format", .ps),
    picture("svg", "Outputs a graph in SVG format", .svg),
  ]

  private static let viewers = [
    viewer("eog", "Visualize graph through eog", .svg, .program(["eog"])),
    viewer("evince", "Visualize graph through evince", .pdf, .program(["evince"])),
    viewer("gv", "Visualize graph through gv", .ps, .program(["gv", "--noantialias"])),
    viewer("web", "Visualize graph through web browser", .svg, .browser),
    Command(
      "kcachegrind", "Visualize report in KCachegrind",
      .init(
        usage: reportUsage("kcachegrind", savesToFile: false), format: .callgrind,
        viewer: .program(["kcachegrind"]), overrides: .everyAddress,
        maker: CallgrindCommand.self)),
    Command(
      "weblist", "Display annotated source in a web browser",
      .init(
        usage: listUsage("weblist"), format: .html, viewer: .browser, takesArgument: true,
        overrides: .init(granularity: .addresses, noInlines: false, allowsTrimming: false),
        maker: WeblistCommand.self)),
  ]

  private static func picture(_ name: String, _ summary: String, _ format: OutputFormat)
    -> Command
  {
    Command(
      name, summary, .init(usage: reportUsage(name), format: format, maker: DotCommand.self))
  }

  private static func viewer(
    _ name: String, _ summary: String, _ format: OutputFormat, _ viewer: Viewer
  ) -> Command {
    Command(
      name, summary,
      .init(
        usage: reportUsage(name, savesToFile: false), format: format, viewer: viewer,
        maker: DotCommand.self))
  }
}

extension OptionOverrides {
  /// For reports that keep every address of the profile.
  fileprivate static let everyAddress = OptionOverrides(
    granularity: .addresses, allowsTrimming: false)
}
