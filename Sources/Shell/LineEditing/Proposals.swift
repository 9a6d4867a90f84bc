import Driver
import Rendering

/// What a word could become: as it is shown, and what of it is certain.
struct Proposals {
  /// One possibility.
  struct Item {
    var shown: String
    var inserted: String

    init(_ shown: String, inserted: String? = nil) {
      self.shown = SafeText.escaped(shown)
      self.inserted = inserted ?? shown
    }
  }

  /// What takes the word's place; nil if nothing is certain.
  var insertion: String?
  var shown: [String] = []

  /// The names that begin with a word.
  static func names(_ names: [String], _ word: String) -> Proposals {
    named(names.map { Item($0) }, word)
  }

  /// The items that begin with what was typed of them.
  static func named(_ items: [Item], _ word: String, typed: String? = nil) -> Proposals {
    let typed = typed ?? word
    let matching = items.filter { $0.shown.hasPrefix(typed) }
    let common = commonPrefix(matching.map(\.inserted))
    let isLonger = common.count > word.count || matching.count == 1
    return Proposals(
      insertion: !matching.isEmpty && isLonger ? common : nil, shown: matching.map(\.shown))
  }

  /// Functions in the order given, with their weights.
  static func functions(
    _ names: [Vocabulary.WeighedName], _ part: String, _ dash: String
  ) -> Proposals {
    let common = commonPrefix(names.map(\.name))
    let isCertain = common.lowercased().contains(part.lowercased()) || names.count == 1
    let shown = names.map { percentage($0.share) + " " + SafeText.escaped($0.name) }
    return Proposals(
      insertion: isCertain && !names.isEmpty ? dash + LiteralExpression.quoting(common) : nil,
      shown: shown)
  }

  private static func percentage(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded().clamped(to: -99999, 99999))
    let text = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)%"
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
  }

  static func commonPrefix(_ names: [String]) -> String {
    guard var common = names.first.map({ $0[...] }) else { return "" }
    for name in names.dropFirst() {
      common = common.prefix(zip(common, name).prefix { $0 == $1 }.count)
    }
    return String(common)
  }
}

extension Double {
  /// The number, or the bound it is beyond; no number at all counts as the lower one.
  fileprivate func clamped(to low: Double, _ high: Double) -> Double {
    self >= low ? Swift.min(self, high) : low
  }
}
