import Analysis
import Profiles
import Reports

/// `hot`: the total, what costs most, the heaviest path, and whose code it all is, on one screen.
enum HotCommand: ReportMaker {
  private static let functions = 5
  private static let packages = 6
  private static let deepest = 24
  /// A path goes on as long as its next step keeps so much of the whole.
  private static let leastOfPath = 0.02

  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    var basis = try ReportBasis(input.addingUp)
    let graph = basis.trimmedGraph(edges: .inlinedTargets).graph
    let path = try heaviestPath(basis)
    try input.continueUnlessInterrupted()
    let parts = parts(basis)
    basis.header.selection = nil
    let digest = Digest(
      top: TopCommand.rows(graph, limit: functions, sharesSums: true), path: path,
      origins: parts.origins, packages: Array(parts.packages.prefix(packages)))
    return CommandResult(
      .report(Report(header: basis.header, body: .digest(digest))),
      notices: basis.notices + input.sumNotices)
  }

  /// The first of the paths, which come heaviest first.
  private static func heaviestPath(_ basis: ReportBasis) throws(CommandError) -> FrameTree {
    let least = (Double(basis.header.total) * leastOfPath).magnitude.rounded(.down)
    let cutoff = UInt64(exactly: least).map { $0 &+ 1 } ?? .max
    let paths = try basis.paths(above: cutoff)
    let path = paths.rows.prefix(deepest).enumerated().prefix { $0.offset == $0.element.depth }
    return FrameTree(
      rows: path.map { _, row in
        FrameTree.Row(name: paths.name(of: row), depth: row.depth, flat: row.flat, cum: row.cum)
      })
  }

  /// Flat values by whose code and by package.
  private static func parts(_ basis: ReportBasis)
    -> (origins: [Digest.Part], packages: [Digest.Part])
  {
    var resolution = basis.view.resolution
    resolution.keepsFiles = true
    var origins: [String: Int64] = [:]
    var packages: [String: Int64] = [:]
    for node in basis.graph(resolution).nodes where node.flat != 0 {
      let (name, file) = (node.info.name, node.info.file)
      let origin = CodeOrigin(function: name, file: file).title
      origins[origin] = (origins[origin] ?? 0).addingSaturating(node.flat)
      let package = Profile.package(of: name, file: file)
      packages[package] = (packages[package] ?? 0).addingSaturating(node.flat)
    }
    return (sorted(origins), sorted(packages))
  }

  private static func sorted(_ values: [String: Int64]) -> [Digest.Part] {
    values.map { Digest.Part($0.key, $0.value) }.sorted { left, right in
      (left.value.magnitude, right.name) > (right.value.magnitude, left.name)
    }
  }
}

extension CodeOrigin {
  /// Its name for people.
  fileprivate var title: String {
    switch self {
    case .own: "own code"
    case .dependency: "dependencies"
    case .standard: "standard library"
    case .runtime: "runtime"
    case .collector: "garbage collector"
    }
  }
}
