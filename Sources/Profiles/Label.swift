/// A key and a value that a program attached to a sample.
package struct Label: Hashable, Sendable {
  /// What stands behind the key.
  package enum Value: Hashable, Sendable {
    case text(StringID)
    case number(Int64, unit: StringID)
  }

  package var key: StringID
  package var value: Value

  /// Pairs a key with a value.
  package init(key: StringID, value: Value) {
    self.key = key
    self.value = value
  }
}
