extension RawProfile {
  /// An instruction that was sampled.
  package struct Location: Sendable, Equatable {
    package var number: UInt64
    package var address: UInt64
    /// The number of the mapping it lies in.
    package var mapping: UInt64?
    package var isFolded: Bool
    /// Its lines, innermost call first; nil where the profile names no function.
    package var lines: [Line?]

    /// A location without lines.
    package init(number: UInt64, address: UInt64, mapping: UInt64?, isFolded: Bool) {
      self.number = number
      self.address = address
      self.mapping = mapping
      self.isFolded = isFolded
      lines = []
    }
  }

  /// A line of source.
  package struct Line: Sendable, Equatable {
    package var function = ""
    package var systemName = ""
    package var file = ""
    package var startLine: Int64 = 0
    package var line: Int64 = 0
    package var column: Int64 = 0

    /// Says nothing yet.
    package init() {}
  }

  /// A range of addresses backed by one binary.
  package struct Mapping: Sendable, Equatable {
    package var number: UInt64 = 0
    package var start: UInt64 = 0
    package var limit: UInt64 = 0
    package var offset: UInt64 = 0
    package var file = ""
    package var buildID = ""
    /// What the profile already knows of its addresses.
    package var facts: [Fact] = []

    /// Says nothing yet.
    package init() {}
  }

  /// Something a profile knows of a mapping's addresses.
  package enum Fact: Sendable, Equatable, CaseIterable {
    case functions, filenames, lineNumbers, inlineFrames
  }
}
