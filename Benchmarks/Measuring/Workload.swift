import Analysis
import Bytes
import Formats
import Profiles

/// One thing that is measured inside this program.
enum Workload: String, CaseIterable {
  /// Only inflating: what no reader of the file can do without.
  case inflate = "Inflate"
  case decode = "Decode"
  /// Decoding, and a visit of every location that differs from the stack before.
  case walk = "Walk"
  case encode = "Encode"
  /// Decoding, and the values of all functions.
  case nodes = "Nodes"
  /// Decoding, and the graph of the functions that `top` shows.
  case graph = "Graph"

  /// Does it once; the number keeps the work from being optimised away.
  func run(_ path: String) throws -> Int {
    var window = InputWindow(try InputFile.open(path))
    if self == .inflate { return try Self.inflateAll(&window) }
    let profile = try PprofFormat.decode(&window)
    switch self {
    case .inflate, .decode: return profile.samples.count
    case .walk: return Self.walk(profile)
    case .encode: return PprofEncoder.encode(profile).count
    case .nodes: return CallGraph(Self.view(profile), withEdges: false).listed.count
    case .graph: return Self.graph(profile).edges.count
    }
  }

  private static func inflateAll(_ window: inout InputWindow) throws -> Int {
    while try window.refill() {
      let count = window.unread.count
      window.consume(count)
    }
    return window.offset
  }

  private static func view(_ profile: Profile) -> ProfileView {
    let values = SampleValues(values: profile.samples.values[profile.sampleTypes.count - 1])
    return ProfileView(profile, values: values, resolution: Resolution())
  }

  private static func graph(_ profile: Profile) -> CallGraph {
    var trimming = Trimming()
    trimming.nodeFraction = 0.005
    trimming.edgeFraction = 0.001
    return TrimmedGraph(view(profile), trimming, edges: .inlinedTargets).graph
  }

  private static func walk(_ profile: Profile) -> Int {
    var sum = 0
    profile.samples.stacks.forEach { (_, stack, shared) in
      for index in shared..<stack.count { sum &+= stack[index].index }
    }
    return sum
  }
}
