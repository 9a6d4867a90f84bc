/// Places in binaries with what they cost, and the calls each makes.
package struct CallCosts: Sendable, Equatable {
  package var entries: [Entry]

  /// These places, in order.
  package init(entries: [Entry]) {
    self.entries = entries
  }

  /// One place.
  package struct Entry: Sendable, Equatable {
    package var binary: String
    package var file: String
    /// The function, numbered where several have its name.
    package var function: String
    /// The function's own name.
    package var name: String
    package var address: UInt64
    package var line: Int64
    package var flat: Int64
    /// The heaviest first.
    package var calls: [Call]

    /// A place that costs nothing and calls nothing yet.
    package init(binary: String, file: String, function: String) {
      self.binary = binary
      self.file = file
      self.function = function
      name = function
      address = 0
      line = 0
      flat = 0
      calls = []
    }
  }

  /// Calls to another place.
  package struct Call: Sendable, Equatable {
    /// The callee's binary, where it is not the caller's.
    package var binary: String?
    package var file: String
    /// The callee, numbered where several have its name; nil where its values cancelled out.
    package var function: String?
    package var address: UInt64
    package var line: Int64
    package var weight: Int64

    /// Calls to a place.
    package init(
      file: String, function: String?, position: (address: UInt64, line: Int64), weight: Int64
    ) {
      self.file = file
      self.function = function
      address = position.address
      line = position.line
      self.weight = weight
    }
  }
}
