import Analysis
import Profiles
import TestSupport

/// A call graph added up in the plainest way: sample by sample, frame by frame, in dictionaries.
struct PlainGraph: Equatable {
  struct Ends: Hashable {
    var source: String
    var target: String
  }

  struct Calls: Equatable {
    var weight: Int64 = 0
    var isResidual = false
    var isInline = true
  }

  private(set) var flat: [String: Int64] = [:]
  private(set) var cum: [String: Int64] = [:]
  private(set) var edges: [Ends: Calls] = [:]

  /// Adds up the lines of a written profile; nodes that `isKept` refuses have no edges.
  init(_ lines: String, isKept: (String) -> Bool = { _ in true }) {
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      let locations = words[0].split(separator: ";").map { $0.split(separator: ",") }
      let frames = locations.flatMap { names in
        names.enumerated().map { (name: String($1), isInline: $0 > 0) }
      }
      guard let value = Int64(words[1]), let leaf = frames.last else { continue }
      flat[leaf.name, default: 0] += value
      for name in Set(frames.map(\.name)) { cum[name, default: 0] += value }
      if value != 0 { addEdges(frames, value, isKept) }
    }
  }

  private mutating func addEdges(
    _ frames: [(name: String, isInline: Bool)], _ value: Int64, _ isKept: (String) -> Bool
  ) {
    var seen: Set<Ends> = []
    var parent: String?
    var isResidual = false
    for (name, isInline) in frames {
      guard isKept(name) else {
        isResidual = true
        continue
      }
      if let parent, parent != name, seen.insert(Ends(source: parent, target: name)).inserted {
        var calls = edges[Ends(source: parent, target: name)] ?? Calls()
        calls.weight += value
        calls.isResidual = calls.isResidual || isResidual
        calls.isInline = calls.isInline && isInline
        edges[Ends(source: parent, target: name)] = calls
      }
      parent = name
      isResidual = false
    }
  }

  /// What a graph says of the same.
  init(_ graph: CallGraph) {
    for node in graph.nodes {
      if node.flat != 0 { flat[node.info.name] = node.flat }
      cum[node.info.name] = node.cum
    }
    for edge in graph.edges {
      let ends = Ends(
        source: graph[edge.source].info.name, target: graph[edge.target].info.name)
      edges[ends] = Calls(
        weight: edge.weight, isResidual: edge.isResidual, isInline: edge.isInline)
    }
  }

  /// The same without nodes whose own value is zero, which may be listed or not.
  var withoutZeros: PlainGraph {
    var graph = self
    graph.flat = flat.filter { $0.value != 0 }
    return graph
  }
}

extension ProfileView {
  /// A written profile by its first value, functions told apart by name.
  init(written lines: String, divisors: [Int64]? = nil) {
    let profile = Profile.written(lines)
    self.init(
      profile, values: SampleValues(values: profile.samples.values[0], divisors: divisors),
      resolution: Resolution())
  }

  /// Which nodes have names that `isKept` accepts.
  func kept(_ isKept: (String) -> Bool) -> [Bool] {
    nodes.infos.map { isKept($0.name) }
  }
}

extension SeededRandom {
  /// Lines of samples over few names, so that recursion, inlining and repeated edges abound.
  mutating func stackLines(samples: Int, names: Int) -> String {
    var stack: [String] = []
    var lines: [String] = []
    for _ in 0..<samples {
      stack.removeLast(below(stack.count + 1))
      for _ in 0...below(9) {
        let inlined = (0...below(3)).map { _ in "f\(below(names))" }
        stack.append(inlined.joined(separator: ","))
      }
      lines.append("\(stack.joined(separator: ";")) \(below(9) - 2)")
    }
    return lines.joined(separator: "\n")
  }
}
