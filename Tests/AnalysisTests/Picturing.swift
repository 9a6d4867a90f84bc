import Analysis
import Profiles

/// Pictures of written profiles, as tests look at them.
struct Picture {
  let trimmed: TrimmedGraph
  let units: LabelUnits

  init(
    _ profile: Profile, isTree: Bool = false, showsBytesOnly: Bool = false,
    _ change: (inout Trimming) -> Void = { _ in }
  ) {
    var trimming = Trimming()
    change(&trimming)
    let view = ProfileView(
      profile, values: SampleValues(values: profile.samples.values[0]), resolution: Resolution())
    units = LabelUnits(of: profile)
    let display = TagDisplay(
      units: units, outputUnit: "minimum", showsBytesOnly: showsBytesOnly)
    trimmed =
      isTree
      ? TrimmedGraph(treePicture: view, trimming, display)
      : TrimmedGraph(
        picture: view, trimming, display, of: CallGraph(view, withEdges: false))
  }

  var nodes: [String] {
    trimmed.graph.listed.map { trimmed.graph[$0].info.name }
  }

  /// `caller>callee weight`, with dots for a residual edge.
  var edges: [String] {
    trimmed.graph.sortedEdges.map { edge in
      let names = [edge.source, edge.target].map { trimmed.graph[$0].info.name }
      return names.joined(separator: edge.isResidual ? "..." : ">") + " \(edge.weight)"
        + (edge.isInline ? " inline" : "")
    }
  }

  /// The boxes of a node.
  func boxes(_ name: String) -> (texts: [Nodelet], numbers: [Nodelet]) {
    let graph = trimmed.graph
    guard let id = graph.listed.first(where: { graph[$0].info.name == name }) else {
      return ([], [])
    }
    return trimmed.tags[id.index].nodelets(
      hasCallees: graph.edges.contains { $0.source == id },
      units: units)
  }
}
