package import Statistics

/// What `Unit` lines say about units; it holds for all inputs and all places in them.
package struct UnitMetadata: Equatable, Sendable {
  private struct Key: Hashable {
    let unit: ByteString
    let name: ByteString
  }

  private var values: [Key: ByteString] = [:]

  /// Nothing said.
  package init() {}

  /// What is said of a base unit under a name.
  package func value(of name: String, for unit: ByteString) -> ByteString? {
    values[Key(unit: unit, name: Array(name.utf8))]
  }

  /// How measurements in a base unit are taken to vary.
  package func assumption(for unit: ByteString) -> Assumption {
    value(of: "assume", for: unit) == Array("exact".utf8) ? .exact : .nothing
  }

  /// Whether smaller values of a unit are the better ones, nothing where that is unknown.
  package func isLowerBetter(for unit: ByteString) -> Bool? {
    switch value(of: "better", for: unit).map({ String(decoding: $0, as: UTF8.self) }) {
    case "lower": true
    case "higher": false
    default: UnitMetadata.usualDirections[String(decoding: unit, as: UTF8.self)]
    }
  }

  private static let usualDirections = [
    "ns/op": true, "sec/op": true, "B/op": true, "allocs/op": true, "B/s": false, "MB/s": false,
  ]

  /// Notes a value; returns the one already there if it is another.
  mutating func set(_ name: ByteString, of unit: ByteString, to value: ByteString) -> ByteString? {
    let key = Key(unit: unit, name: name)
    guard let present = values[key] else {
      values[key] = value
      return nil
    }
    return present == value ? nil : present
  }
}
