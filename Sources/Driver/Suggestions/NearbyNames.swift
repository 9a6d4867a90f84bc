/// Functions that somebody may have meant by an expression that matches none.
struct NearbyNames {
  private let words: [String]
  private static let most = 5

  /// Takes the expression apart into the words it is made of.
  init(_ expression: String) {
    words = Self.words(of: expression).filter { $0.utf8.count > 2 }
  }

  /// The names with the most similar words; the heavier first among equals, as names come.
  func nearest(among names: [Vocabulary.WeighedName]) -> [Vocabulary.WeighedName] {
    guard !words.isEmpty else { return [] }
    var byDistance: [[Vocabulary.WeighedName]] = Array(repeating: [], count: 3)
    for name in names where !name.name.isEmpty {
      if let distance = distance(to: name.name), byDistance[distance].count < Self.most {
        byDistance[distance].append(name)
      }
    }
    return Array(byDistance.joined().prefix(Self.most))
  }

  /// The worst of the distances of the words that were typed, each to the name's nearest.
  private func distance(to name: String) -> Int? {
    let lowercased = name.lowercased()
    var parts: [String]?
    var worst = 0
    for word in words where !lowercased.contains(word) {
      let known = parts ?? Self.words(of: lowercased)
      parts = known
      let allowed = word.utf8.count < 5 ? 1 : 2
      let distances = known.compactMap { Spelling.distance(word, $0, atMost: allowed) }
      guard let best = distances.min() else { return nil }
      worst = max(worst, best)
    }
    return worst
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().utf8.split { byte in
      let isLetter = (0x61...0x7A).contains(byte) || byte >= 0x80
      return !isLetter && !(0x30...0x39).contains(byte) && byte != UInt8(ascii: "_")
    }.map { String($0) ?? "" }
  }
}
