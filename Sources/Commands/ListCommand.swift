import Analysis
import Profiles
import RegularExpressions
import Reports

/// `list`: the source of matching functions with what each line costs.
enum ListCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    let basis = try ReportBasis(input, keepsBinaries: true)
    guard let argument = input.argument else { throw .noMatches("") }
    let graph = CallGraph(basis.view, withEdges: false)
    let nodes = graph.listed.map { graph[$0] }.filter { argument.matches($0.info.name) }
    guard !nodes.isEmpty else {
      throw CommandError.noMatches(argument.pattern).after(basis.notices)
    }
    let functions = Dictionary(grouping: nodes, by: \.info.name)
    let listing = Listing(
      routines: functions.keys.sorted(by: precedes).flatMap { name in
        routines(of: name, functions[name] ?? [], input)
      })
    return CommandResult(
      .report(Report(header: basis.header, body: .listing(listing))),
      notices: basis.notices)
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// One routine for each file that the function's lines stand in, by path.
  private static func routines(of name: String, _ nodes: [Node], _ input: CommandInput)
    -> [Listing.Routine]
  {
    let files = Dictionary(grouping: nodes.filter { !$0.info.file.isEmpty }, by: \.info.file)
    guard !files.isEmpty else {
      return [.init(function: name, file: nil, flat: 0, cum: 0, source: .lines([]))]
    }
    return files.keys.sorted(by: precedes).map { file in
      routine(name, file, files[file] ?? [], input)
    }
  }

  private static func routine(
    _ name: String, _ file: String, _ nodes: [Node], _ input: CommandInput
  ) -> Listing.Routine {
    var source: Listing.Source
    do throws(SourceProblem) {
      let text = try input.environment.sourceLines(file, input.options)
      source = .lines(SourceWindow(around: nodes).lines(of: text, nodes))
    } catch {
      source = .unavailable(error)
    }
    return Listing.Routine(
      function: name, file: file,
      flat: nodes.reduce(0) { $0.addingSaturating($1.flat) },
      cum: nodes.reduce(0) { $0.addingSaturating($1.cum) }, source: source)
  }
}

/// The lines of a file that are worth showing around some nodes.
struct SourceWindow: Equatable {
  var first: Int
  var last: Int

  private static let margin: Int64 = 5

  /// From where the function begins, or a little before its first sample, to a little after its
  /// last.
  init(around nodes: [Node]) {
    let starts = nodes.map {
      $0.info.startLine == 0 ? $0.info.line &- Self.margin : $0.info.startLine
    }
    let ends = nodes.map { $0.info.line &+ Self.margin }
    first = Int(max(starts.min() ?? 1, 1))
    last = Int(max(ends.max() ?? 0, 0))
  }

  /// The lines with their values; none past the end of the text.
  func lines(of text: [String], _ nodes: [Node]) -> [Listing.Line] {
    let byLine = Dictionary(grouping: nodes, by: \.info.line)
    guard first <= min(last, text.count) else { return [] }
    return (first...min(last, text.count)).map { number in
      let here = byLine[Int64(number)] ?? []
      return Listing.Line(
        number: number, text: text[number - 1],
        flat: here.reduce(0) { $0.addingSaturating($1.flat) },
        cum: here.reduce(0) { $0.addingSaturating($1.cum) })
    }
  }
}
