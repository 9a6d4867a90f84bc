extension JSONWriter {
  /// Writes a member that is a text.
  package mutating func member(_ name: String, _ text: String) {
    self.name(name)
    self.text(text)
  }

  /// Writes a member that is a whole number.
  package mutating func member(_ name: String, _ number: Int64) {
    self.name(name)
    integer(number)
  }

  /// Writes a member that is true or false.
  package mutating func member(_ name: String, _ flag: Bool) {
    self.name(name)
    self.flag(flag)
  }

  /// Writes a member that is a list of texts.
  package mutating func member(_ name: String, _ texts: some Sequence<String>) {
    self.name(name)
    list { writer in for text in texts { writer.text(text) } }
  }

  /// Writes a member that is a list of whole numbers.
  package mutating func member(_ name: String, _ numbers: some Sequence<Int64>) {
    self.name(name)
    list { writer in for number in numbers { writer.integer(number) } }
  }
}
