/// One of the names an option can take.
package struct OptionChoice: Sendable {
  /// Spelling, which is also a flag.
  package let name: String
  /// Explanation; the first line stands alone in overviews.
  package let help: [String]

  init(_ name: String, _ help: [String]) {
    self.name = name
    self.help = help
  }
}
