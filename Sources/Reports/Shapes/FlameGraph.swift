/// Stacks merged from their roots on, heaviest callees first, for pictures and pages.
package struct FlameGraph: Sendable, Equatable {
  /// What frames there are; nodes say which is theirs.
  package var frames: [Frame]
  /// The root, then its callees one after the other, each with all that is below it.
  package var nodes: [Node]
  /// The totals of the base, where this compares; values are otherwise all new.
  package var baseTotal: Int64?
  package var hidden = Hidden()
  /// How changes were told from noise, if they were.
  package var test: ComparisonTable.Test?
  package var style = FlameStyle()

  /// A graph of these nodes.
  package init(frames: [Frame], nodes: [Node], baseTotal: Int64? = nil) {
    self.frames = frames
    self.nodes = nodes
    self.baseTotal = baseTotal
  }

  /// What stands in a stack.
  package struct Frame: Sendable, Equatable {
    package var name: String
    /// The name without the folders of its package.
    package var shortName: String
    /// The package it belongs to, or what else code is grouped by.
    package var group: String
    package var origin: Origin
    /// What is known of the change of all that the frame stands for; nil where nothing was asked.
    package var verdict: ComparisonTable.Verdict?

    /// Names a frame.
    package init(name: String, shortName: String, group: String, origin: Origin) {
      self.name = name
      self.shortName = shortName
      self.group = group
      self.origin = origin
    }
  }

  /// Whose code a frame is.
  package enum Origin: String, Sendable, CaseIterable {
    case own, dependency, standard, runtime, collector
  }

  /// A path of frames.
  package struct Node: Sendable, Equatable {
    /// Position among the frames; the root's is −1.
    package var frame: Int
    /// Position of the caller, which stands before it; the root's is −1.
    package var parent: Int
    package var flat: Int64
    package var cum: Int64
    /// The same on the base's side.
    package var baseFlat: Int64
    package var baseCum: Int64

    /// A node with its values.
    package init(frame: Int, parent: Int, flat: Int64, cum: Int64) {
      self.frame = frame
      self.parent = parent
      self.flat = flat
      self.cum = cum
      baseFlat = 0
      baseCum = 0
    }
  }

  /// What was left out because it was small.
  package struct Hidden: Sendable, Equatable {
    package var nodes = 0
    /// The value below which nodes were left out.
    package var cutoff: Int64 = 0

    /// Nothing.
    package init() {}
  }

  /// A value of the base as it is compared with new ones.
  package func base(_ value: Int64) -> Double {
    Double(value) * baseFactor
  }

  /// What values of the base are multiplied with to be compared.
  package var baseFactor: Double {
    guard style.isRelative, let baseTotal, baseTotal != 0 else { return 1 }
    return Double(total.magnitude) / Double(baseTotal.magnitude)
  }

  /// The value of everything shown.
  package var total: Int64 { nodes.first?.cum ?? 0 }
}
