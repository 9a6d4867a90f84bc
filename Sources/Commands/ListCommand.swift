import Analysis
import Profiles
import RegularExpressions
import Reports

/// `list`: the source of matching functions with what each line costs.
enum ListCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    let basis = try ReportBasis(input, keepsBinaries: true)
    guard let argument = input.argument else { throw .noMatches("") }
    var graph = basis.graph
    if input.options.dropNegative { graph.dropNegative() }
    let nodes = nodes(graph, named: argument)
    guard !nodes.isEmpty else {
      throw CommandError.noMatches(argument.pattern).after(basis.notices)
    }
    var writer = ListingWriter(input: input)
    if !input.options.isCompatible { writer.sums = RoutineSums(basis, input.options) }
    if input.isForScreen { writer.inlined = InlinedCallees(basis, input, of: argument) }
    let functions = Dictionary(grouping: nodes, by: \.info.name)
    for name in functions.keys.sorted(by: precedes) { writer.add(name, functions[name] ?? []) }
    var doubts = SourceDoubts(input)
    for (file, line) in sampledFiles(nodes) { doubts.check(file, sampled: line) }
    return CommandResult(
      .report(Report(header: basis.header, body: .listing(writer.listing))),
      notices: basis.notices + doubts.notices)
  }

  private static func nodes(_ graph: CallGraph, named expression: RegularExpression) -> [Node] {
    var matcher = expression.makeMatcher()
    var nodes: [Node] = []
    for id in graph.listed where matcher.matches(graph[id].info.name.utf8.span) {
      nodes.append(graph[id])
    }
    return nodes
  }

  /// The files that nodes stand in, by path, each with the last line that has samples.
  private static func sampledFiles(_ nodes: [Node]) -> [(String, Int64)] {
    nodes.reduce(into: [String: Int64]()) { lines, node in
      lines[node.info.file] = max(lines[node.info.file] ?? 0, node.info.line)
    }
    .filter { !$0.key.isEmpty }.sorted { precedes($0.key, $1.key) }.map { ($0.key, $0.value) }
  }

  fileprivate static func precedes(_ left: String, _ right: String) -> Bool {
    ForeignBytes.precedes(left.utf8.span, right.utf8.span)
  }
}

/// Puts a listing together, one function after the other.
private struct ListingWriter {
  let input: CommandInput
  var listing = Listing(routines: [])
  /// What routines cost by samples; nil to add up their lines, and means with them, as Go's pprof
  /// does.
  var sums: RoutineSums?
  /// What was inlined into lines; nil where nobody would see it.
  var inlined: InlinedCallees?
  /// What was wrong with files that earlier routines wanted.
  private var problems: [String: SourceProblem] = [:]

  init(input: CommandInput) {
    self.input = input
  }

  private var sharesSums: Bool { sums != nil }

  /// Adds one routine for each file that the function's lines stand in, by path.
  mutating func add(_ name: String, _ nodes: [Node]) {
    let files = Dictionary(grouping: nodes.filter { !$0.info.file.isEmpty }, by: \.info.file)
    if files.isEmpty {
      listing.routines.append(
        .init(function: name, file: nil, flat: 0, cum: 0, source: .lines([])))
    }
    for file in files.keys.sorted(by: ListCommand.precedes) {
      let nodes = files[file] ?? []
      let lines = Node(addingUp: nodes, input.options.overflow)
      let whole = sums?.node(name, file) ?? lines
      var routine = Listing.Routine(
        function: name, file: file, flat: sharesSums ? lines.flatValue : lines.flat,
        cum: sharesSums ? whole.cumValue : whole.cum, source: source(file, nodes))
      routine.cumPart = whole.cum
      if case .lines(let lines) = routine.source {
        routine.place = input.environment.sourcePath(file, input.options)
        routine.source = .lines(annotated(lines, name, file))
      }
      listing.routines.append(routine)
    }
  }

  private func annotated(_ lines: [Listing.Line], _ function: String, _ file: String)
    -> [Listing.Line]
  {
    guard let inlined else { return lines }
    return lines.map { line in
      var line = line
      line.inlined = inlined.inlined(in: function, file, line: line.number)
      return line
    }
  }

  /// A function that begins after its last sample has no lines, and its file is not looked for.
  private mutating func source(_ file: String, _ nodes: [Node]) -> Listing.Source {
    if let problem = problems[file] { return .unavailable(problem) }
    let window = SourceWindow(around: nodes)
    guard window.first <= window.last else { return .lines([]) }
    do throws(SourceProblem) {
      let text = try input.environment.sourceLines(file, input.options)
      return .lines(window.lines(of: text, nodes, input.options))
    } catch {
      problems[file] = error
      return .unavailable(error)
    }
  }
}

/// What functions cost with their callees, each sample counted once however many of a function's
/// lines it passes.
private struct RoutineSums {
  private struct Routine: Hashable {
    let name: String
    let file: String
  }

  private var nodes: [Routine: Node] = [:]

  /// Adds up a report's samples by functions and files.
  init(_ basis: ReportBasis, _ options: Options) {
    var resolution = Resolution(options)
    resolution.keepsNames = true
    resolution.keepsFiles = true
    resolution.keepsLines = false
    resolution.keepsColumns = false
    resolution.keepsAddresses = false
    for node in basis.graph(resolution).nodes where !node.info.name.isEmpty {
      nodes[Routine(name: node.info.name, file: node.info.file)] = node
    }
  }

  func node(_ name: String, _ file: String) -> Node? {
    nodes[Routine(name: name, file: file)]
  }
}

/// The lines of a file that are worth showing around some nodes.
struct SourceWindow: Equatable {
  var first: Int
  var last: Int

  private static let margin: Int64 = 5

  /// From where the function begins, or a little before its first sample, to a little after its
  /// last; but a node that moves the beginning does not move the end, as in Go's pprof.
  init(around nodes: [Node]) {
    var start = nodes.first.map(Self.start) ?? 1
    var end = nodes.first.map(Self.end) ?? 0
    for node in nodes {
      if Self.start(node) < start {
        start = Self.start(node)
      } else {
        end = max(end, Self.end(node))
      }
    }
    first = Int(max(start, 1))
    last = Int(max(end, 0))
  }

  private static func start(_ node: Node) -> Int64 {
    node.info.startLine == 0 ? node.info.line &- margin : node.info.startLine
  }

  private static func end(_ node: Node) -> Int64 {
    node.info.line &+ margin
  }

  /// The lines with their values; none past the end of the text.
  func lines(of text: [String], _ nodes: [Node], _ options: Options) -> [Listing.Line] {
    let showsMeans = !options.isCompatible
    let byLine = Dictionary(grouping: nodes, by: \.info.line)
    guard first <= min(last, text.count) else { return [] }
    return (first...min(last, text.count)).map { number in
      let here = Node(addingUp: byLine[Int64(number)] ?? [], options.overflow)
      return Listing.Line(
        number: number, text: text[number - 1], flat: showsMeans ? here.flatValue : here.flat,
        cum: showsMeans ? here.cumValue : here.cum)
    }
  }
}
