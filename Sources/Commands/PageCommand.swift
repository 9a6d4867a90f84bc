import Analysis
import Profiles
import RegularExpressions
import Reports

/// `report`: one page with what all other commands have to say, on one profile or a change.
enum PageCommand: ReportMaker {
  /// Rows of the table of functions.
  private static let mostRows = 500
  /// Functions whose source is in the page.
  private static let mostSources = 25

  static func run(_ original: CommandInput) throws(CommandError) -> CommandResult {
    var input = original
    // Its parts are made of the same sums.
    if input.memo == nil { input.memo = ReportMemo() }
    // A table scrolls; pictures and sources have room for no more than they have elsewhere.
    let rows = input.options.nodeCount < 0 ? mostRows : input.options.nodeCount
    input.options = OptionOverrides().applied(to: input.options)
    let flame = try FlameCommand.run(input)
    guard case .report(let report) = flame.content, case .flame(let graph) = report.body else {
      throw .nothingToCompare
    }
    var page = ProfilePage(flame: graph)
    let top = try part("top", TopCommand.self, input) { $0.nodeCount = rows }
    page.tables = [top]
    page.graph = optional { () throws(CommandError) in
      try part("graph", DotCommand.self, input) { _ in }
    }
    page.tables += [
      optional { () throws(CommandError) in try sources(of: top, input) },
      optional { () throws(CommandError) in try labels(input) },
    ].compactMap(\.self)
    if input.compared != nil {
      page.tables.append(try part("diff", DiffCommand.self, input) { $0.nodeCount = mostRows })
      page.tables.append(try part("why", WhyCommand.self, input) { _ in })
    }
    return CommandResult(
      .report(Report(header: report.header, body: .page(page))), notices: flame.notices)
  }

  /// A part the page can do without.
  private static func optional(_ make: () throws(CommandError) -> ProfilePage.Part?)
    -> ProfilePage.Part?
  {
    do throws(CommandError) { return try make() } catch { return nil }
  }

  private static func part(
    _ name: String, _ maker: any ReportMaker.Type, _ input: CommandInput,
    _ change: (inout Options) -> Void
  ) throws(CommandError) -> ProfilePage.Part {
    try input.continueUnlessInterrupted()
    var options = input.options
    change(&options)
    guard case .report(var report) = try maker.run(input.replacing(options: options)).content else {
      throw .nothingToCompare
    }
    report.header.isCompact = false
    return .init(name, report)
  }

  /// The source of the functions that cost most by themselves.
  private static func sources(of top: ProfilePage.Part, _ input: CommandInput)
    throws(CommandError) -> ProfilePage.Part?
  {
    guard case .top(let table) = top.report?.body else { return nil }
    let names = table.rows.filter { $0.flat != 0 }.prefix(mostSources).map(\.name)
    guard !names.isEmpty else { return nil }
    let pattern = "^(?:" + names.map(RegularExpression.quoted).joined(separator: "|") + ")$"
    guard let expression = try? RegularExpression(pattern) else { return nil }
    return try part("source", ListCommand.self, input.replacing(argument: expression)) {
      $0.granularity = .lines
      $0.trim = false
    }
  }

  private static func labels(_ input: CommandInput) throws(CommandError) -> ProfilePage.Part? {
    guard !input.profile.samples.labels.isEmpty else { return nil }
    return try part("labels", TagsCommand.self, input) { _ in }
  }
}
