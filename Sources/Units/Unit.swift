/// One unit of measure: the name reports print, its spellings in profiles, and its size.
package struct Unit: Sendable, Equatable {
  /// Spelling used in reports, such as `kB`.
  package let name: String
  /// Lower-case spellings recognised, without a plural "s".
  package let aliases: [String]
  /// Size in the family's base unit.
  package let factor: Double

  init(_ name: String, _ aliases: [String], _ factor: Double) {
    self.name = name
    self.aliases = aliases
    self.factor = factor
  }
}
