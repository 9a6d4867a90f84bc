import Reports
import Units

/// Texts of facts and of cells.
enum FactText {
  /// A number that reads back the same.
  static func number(_ number: Double) -> String {
    DecimalText.shortest(number)
  }

  /// A fact on one line; labels as `key=text` and `key=64 bytes`.
  static func text(_ fact: Fact) -> String {
    switch fact {
    case .none: ""
    case .flag(let flag): flag ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): number(value)
    case .text(let text): text
    case .list(let facts): facts.map(text).joined(separator: "; ")
    case .record(let members): record(members)
    }
  }

  private static func record(_ members: [Fact.Member]) -> String {
    let values = members.dropFirst().map { text($0.value) }.filter { !$0.isEmpty }
    return (members.first.map { text($0.value) + "=" } ?? "") + values.joined(separator: " ")
  }
}
