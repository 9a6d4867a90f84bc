/// The value that a profile was asked for in a comparison.
package struct ComparedValue: Equatable, Sendable {
  package var file: String
  package var type: String
  package var unit: String

  /// A file's value with its unit.
  package init(file: String, type: String, unit: String) {
    self.file = file
    self.type = type
    self.unit = unit
  }
}
