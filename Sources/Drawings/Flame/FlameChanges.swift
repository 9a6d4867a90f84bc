import Reports
import Units

/// How the boxes of a differential flame graph show what became of them.
struct FlameChanges {
  private let graph: FlameGraph

  /// The changes of a graph; nil for one that compares nothing.
  init?(_ graph: FlameGraph) {
    guard graph.baseTotal != nil else { return nil }
    self.graph = graph
  }

  /// Warm for more and cold for less; grey where the function's change may be noise.
  func paint(_ index: Int) -> Paint {
    if isNoise(index) { return FlamePaint.noise }
    let new = Double(graph.nodes[index].cum)
    let old = graph.base(graph.nodes[index].baseCum)
    let larger = max(abs(new), abs(old))
    let total = max(abs(Double(graph.total)), abs(graph.base(graph.baseTotal ?? 0)), 1)
    return FlamePaint.change(
      larger > 0 ? (new - old) / larger : 0, weight: abs(new - old) / total)
  }

  /// What one side only has is outlined.
  func stroke(_ index: Int) -> Stroke? {
    let node = graph.nodes[index]
    guard index > 0, node.cum == 0 || node.baseCum == 0 else { return nil }
    return Stroke(ScorePaint.line(node.cum == 0 ? -1 : 1), dashes: node.cum == 0 ? [3, 2] : [])
  }

  /// What there is to say of a change.
  func note(_ index: Int) -> String {
    let node = graph.nodes[index]
    let known = knowledge(index)
    if node.baseCum == 0 { return ", new" + known }
    if node.cum == 0 { return ", gone" + known }
    let old = graph.base(node.baseCum)
    let change = (Double(node.cum) - old) / old * 100
    let sign = change < 0 ? "" : "+"
    let kind = graph.style.isRelative ? " of its share" : ""
    return ", \(sign)\(DecimalText.fixed(change, places: 1))%\(kind)\(known)"
  }

  /// What a test found, where it was no change; what lies outside of a benchmark is not tested.
  private func knowledge(_ index: Int) -> String {
    guard graph.test != nil, index > 0 else { return "" }
    return switch verdict(index) {
    case .undecided: ", " + Self.noiseNote
    case .untested, nil: ", not tested"
    case .changed, .appeared, .vanished, .equal: ""
    }
  }

  private static let noiseNote = "not told from noise"

  private func isNoise(_ index: Int) -> Bool { verdict(index) == .undecided }

  private func verdict(_ index: Int) -> ComparisonTable.Verdict? {
    let frame = graph.nodes[index].frame
    return graph.frames.indices.contains(frame) ? graph.frames[frame].verdict : nil
  }

  /// What colours and lines mean.
  var legend: [String] {
    let colors = "Warm: more than before. Cold: less. Outlined: new. Dashed: gone."
    let sides =
      graph.style.isRelative ? " Widths and changes are of shares of either side's total." : ""
    guard let test = graph.test else { return [colors + sides] }
    let share = DecimalText.fixed(test.alpha * 100, places: 0)
    let control = test.controlsFalseDiscovery ? "false discoveries held at" : "level"
    let count = "\(test.familySize) tested, \(control) \(share)%"
    return [colors + sides, "Grey: \(Self.noiseNote) (\(count))."]
  }
}
