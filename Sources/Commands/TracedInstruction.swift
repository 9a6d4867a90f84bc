/// An instruction with the calls that were inlined to make it.
package struct TracedInstruction: Sendable, Equatable {
  /// One call, and the line in it.
  package struct Frame: Sendable, Hashable {
    /// The function as the linker sees it.
    package var symbol: String
    /// The function as it reads.
    package var function: String
    package var file: String
    package var line: Int64

    /// A call with its line.
    package init(symbol: String, function: String, file: String, line: Int64) {
      self.symbol = symbol
      self.function = function
      self.file = file
      self.line = line
    }
  }

  /// The address in the profile.
  package var address: UInt64
  /// The binary's own address.
  package var ownAddress: UInt64
  package var text: String
  /// The calls, innermost first; empty if nothing is known.
  package var frames: [Frame]

  /// An instruction with its calls.
  package init(address: UInt64, ownAddress: UInt64, text: String, frames: [Frame]) {
    self.address = address
    self.ownAddress = ownAddress
    self.text = text
    self.frames = frames
  }
}
