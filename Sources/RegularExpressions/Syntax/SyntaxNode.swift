/// An index into `SyntaxTree.nodes`.
typealias NodeID = Int

/// What a node of the syntax tree matches, simplest first: the parser compares the order.
enum SyntaxOperator: UInt8, Comparable {
  case noMatch, emptyMatch, literal, characterClass, anyExceptNewline, any
  case beginLine, endLine, beginText, endText, wordBoundary, noWordBoundary
  case capture, star, plus, quest, repetition, concatenation, alternation
  /// Markers that live on the parser's stack only.
  case leftParenthesis, verticalBar

  var isMarker: Bool { self >= .leftParenthesis }

  static func < (left: SyntaxOperator, right: SyntaxOperator) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The switches of `(?i-ms)`, as the parser holds them.
struct SyntaxFlags: OptionSet {
  let rawValue: UInt16
  static let foldCase = SyntaxFlags(rawValue: 1)
  static let dotMatchesNewline = SyntaxFlags(rawValue: 2)
  /// `^` and `$` mean the text's ends only; the opposite of `(?m)`.
  static let oneLine = SyntaxFlags(rawValue: 4)
  static let nonGreedy = SyntaxFlags(rawValue: 8)

  var inverted: SyntaxFlags { SyntaxFlags(rawValue: ~rawValue) }
}

/// A node of the syntax tree; which fields mean something depends on the operator.
struct SyntaxNode {
  var operation: SyntaxOperator
  var flags: SyntaxFlags = []
  var children: [NodeID] = []
  /// The text of a literal, or a class's bounds by turns.
  var runes: [UInt32] = []
  var minimum = 0
  /// The upper limit of a repetition, or -1.
  var maximum = 0
  /// The group's number, 0 for groups that capture nothing.
  var group = 0

  /// Whether it matches one code point of a set.
  var isSingleRune: Bool {
    switch operation {
    case .literal: runes.count == 1
    case .characterClass, .anyExceptNewline, .any: true
    default: false
    }
  }

  /// Whether two nodes that match one code point are written the same.
  func isSameRune(as other: SyntaxNode) -> Bool {
    operation == other.operation && runes == other.runes
      && flags.intersection(.foldCase) == other.flags.intersection(.foldCase)
  }

  /// Whether a node that matches one code point matches a newline.
  var matchesNewline: Bool {
    switch operation {
    case .literal: runes.first == 0x0A
    case .characterClass:
      stride(from: 0, to: runes.count, by: 2).contains {
        runes[$0] <= 0x0A && 0x0A <= runes[$0 + 1]
      }
    case .any: true
    default: false
    }
  }

  /// The bounds of a literal of one code point or of a class, which may be unsorted.
  var bounds: [UInt32] {
    guard operation == .literal, let rune = runes.first else { return runes }
    let bounds = [rune, rune]
    return flags.contains(.foldCase) ? RuneSet(bounds: bounds).folded.bounds : bounds
  }
}
