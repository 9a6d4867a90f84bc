/// A range of addresses backed by one binary.
package struct Mapping: Hashable, Sendable {
  /// Which facts its locations already carry, as the profile's writer declared.
  package struct Facts: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    /// Wraps a set of bits.
    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let functions = Facts(rawValue: 1)
    package static let filenames = Facts(rawValue: 2)
    package static let lineNumbers = Facts(rawValue: 4)
    package static let inlineFrames = Facts(rawValue: 8)
  }

  /// The number its source gave it; shown to people, never used to look anything up.
  package var number: UInt64 = 0
  package var start: UInt64 = 0
  package var limit: UInt64 = 0
  package var offset: UInt64 = 0
  package var file = StringID.empty
  package var buildID = StringID.empty
  package var facts: Facts = []

  /// An empty mapping, to be filled in.
  package init() {}
}
