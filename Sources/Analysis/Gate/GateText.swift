import RegularExpressions
import Units

/// A part of a rule's text that knows where it stands.
struct GateText {
  private(set) var characters: ArraySlice<Character>

  init(_ text: String) {
    characters = Array(text)[...]
  }

  private init(_ characters: ArraySlice<Character>) {
    self.characters = characters
  }

  /// Where the text begins, counted from 1.
  var column: Int { characters.startIndex + 1 }
  var isEmpty: Bool { characters.isEmpty }
  var string: String { String(characters) }

  /// The text without blanks at either end.
  var trimmed: GateText {
    var rest = characters.drop { $0.isWhitespace }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return GateText(rest)
  }

  /// What follows a beginning; nil if the text begins otherwise.
  func dropping(_ prefix: String) -> GateText? {
    string.hasPrefix(prefix) ? GateText(characters.dropFirst(prefix.count)) : nil
  }

  /// What stands before and after the last of a character that passes a test of its position.
  func splitAtLast(_ character: Character, where isWanted: (Int) -> Bool = { _ in true })
    -> (GateText, GateText)?
  {
    guard
      let index = characters.indices.last(where: { characters[$0] == character && isWanted($0) })
    else { return nil }
    return (GateText(characters[..<index]), GateText(characters[(index + 1)...]))
  }

  /// The words between blanks.
  var words: [GateText] {
    characters.split(whereSeparator: \.isWhitespace).map(GateText.init)
  }

  /// Whether blanks stand on both sides of a position.
  func isApart(_ index: Int) -> Bool {
    let neighbours = [index - 1, index + 1].filter(characters.indices.contains)
    return neighbours.count == 2 && neighbours.allSatisfy { characters[$0].isWhitespace }
  }

  /// Everything up to the end of a part of this text.
  func upTo(_ part: GateText) -> GateText {
    GateText(characters[..<part.characters.startIndex]).trimmed
  }
}

extension GateText {
  /// Reads `5%`, `+10ms`, `2pp` or `1000`.
  func amount() throws(GateSyntaxError) -> GateAmount {
    var text = trimmed
    if let rest = text.dropping("+") { text = rest.trimmed }
    guard !text.isEmpty else { throw GateSyntaxError(.missingAmount, column: text.column) }
    let digits = text.characters.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let number = Double(String(digits)), number.isFinite else {
      throw GateSyntaxError(.notANumber(text.string), column: text.column)
    }
    let unit = GateText(text.characters.dropFirst(digits.count)).trimmed
    switch unit.string {
    case "": return .quantity(number, unit: "")
    case "%": return .part(number / 100)
    case "pp": return .points(number / 100)
    default:
      guard UnitFamily.lookup(unit.string) != nil else {
        throw GateSyntaxError(.unknownUnit(unit.string), column: unit.column)
      }
      return .quantity(number, unit: unit.string)
    }
  }

  func expression() throws(GateSyntaxError) -> RegularExpression {
    guard !isEmpty else { throw GateSyntaxError(.missingSubject, column: column) }
    do throws(RegularExpressionError) { return try RegularExpression(string) } catch {
      throw GateSyntaxError(.expression(error), column: column)
    }
  }
}
