/// An instruction and the source it was made from.
package struct Instruction: Sendable, Equatable {
  /// The binary's own address.
  package var address: UInt64
  package var text: String
  package var function = ""
  package var file = ""
  package var line: Int64 = 0

  /// An instruction of which only the text is known.
  package init(address: UInt64, text: String) {
    self.address = address
    self.text = text
  }
}
