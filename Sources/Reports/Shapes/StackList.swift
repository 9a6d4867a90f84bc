/// The stacks of all samples, one after another.
package struct StackList: Sendable, Equatable {
  /// The names that frames refer to; a place that many stacks pass is named once.
  package var names: [String]
  package var stacks: [Stack]

  /// The column that pprof right-aligns labels' keys in, and orders them by, blanks included.
  package static let keyWidth = 10

  /// Stacks whose frames are named by their position in a list.
  package init(names: [String], stacks: [Stack]) {
    self.names = names
    self.stacks = stacks
  }

  /// One sample.
  package struct Stack: Sendable, Equatable {
    package var labels: SampleLabels
    package var value: Int64
    /// The frames, leaf first.
    package var frames: [Frame]

    /// A sample with its frames, leaf first.
    package init(labels: SampleLabels, value: Int64, frames: [Frame]) {
      self.labels = labels
      self.value = value
      self.frames = frames
    }
  }

  /// One line of a location.
  package struct Frame: Sendable, Equatable {
    /// Where its name stands among the names.
    package var name: Int32
    package var isInlined: Bool

    /// A frame of this name.
    package init(name: Int32, isInlined: Bool) {
      self.name = name
      self.isInlined = isInlined
    }
  }
}
