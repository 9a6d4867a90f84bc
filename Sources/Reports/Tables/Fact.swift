/// A value as machine-readable outputs hold it: never a text where it is a number.
package indirect enum Fact: Sendable, Equatable {
  /// Known not to be there.
  case none
  case flag(Bool)
  case integer(Int64)
  case number(Double)
  case text(String)
  case list([Fact])
  case record([Member])

  /// A named value of a record.
  package struct Member: Sendable, Equatable {
    package let name: String
    package let value: Fact

    /// Names a value.
    package init(_ name: String, _ value: Fact) {
      self.name = name
      self.value = value
    }
  }

  /// A record of these members, in order.
  package static func members(_ members: [(String, Fact)]) -> Fact {
    .record(members.map { Member($0.0, $0.1) })
  }

  /// A text, or nothing where it is empty.
  package static func nonEmpty(_ text: String) -> Fact {
    text.isEmpty ? .none : .text(text)
  }

  /// A part of a whole, 1 being all of it; nothing where there is no whole.
  package static func share(_ part: Int64, of whole: Int64) -> Fact {
    whole == 0 ? .none : .number(Double(part) / Double(whole))
  }

  /// A whole number.
  package static func integer(_ number: Int) -> Fact {
    .integer(Int64(number))
  }

  /// A number, or nothing where there is none that could be written.
  package static func finite(_ number: Double?) -> Fact {
    guard let number, number.isFinite else { return .none }
    return .number(number)
  }
}
