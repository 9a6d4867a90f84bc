/// Machine code with what each instruction costs.
package struct CodeListing: Sendable, Equatable {
  package var routines: [Routine]

  /// A listing of these routines.
  package init(routines: [Routine]) {
    self.routines = routines
  }

  /// One function of a binary.
  package struct Routine: Sendable, Equatable {
    /// Its name, then others at the same place.
    package var names: [String]
    package var flat: Int64
    package var cum: Int64
    /// What of the whole the cum value is; not the value itself where that is a mean.
    package var cumPart: Int64
    package var instructions: [Instruction]

    /// A function with its values.
    package init(names: [String], flat: Int64, cum: Int64, instructions: [Instruction]) {
      self.names = names
      self.flat = flat
      self.cum = cum
      cumPart = cum
      self.instructions = instructions
    }
  }

  /// One instruction.
  package struct Instruction: Sendable, Equatable {
    /// The binary's own address.
    package var address: UInt64
    package var text: String
    /// Where in the source it comes from, if that differs from the instruction before.
    package var place: String
    package var flat: Int64
    package var cum: Int64

    /// An instruction with its values.
    package init(address: UInt64, text: String, place: String, flat: Int64, cum: Int64) {
      self.address = address
      self.text = text
      self.place = place
      self.flat = flat
      self.cum = cum
    }
  }
}
