/// In which order the values of a field come.
enum FieldOrder: Equatable {
  /// As they were first seen; values never recorded count as seen together.
  case firstSeen([ByteString: Int])
  case fixed([ByteString: Int])
  case alphabetical
  case numeric

  /// The order that a term asks for.
  init(_ order: ProjectionTerm.Order) throws(UnknownOrder) {
    switch order {
    case .firstSeen: self = .firstSeen([:])
    case .fixed(let values):
      let pairs = values.enumerated().map { ($0.element, $0.offset) }
      self = .fixed(Dictionary(pairs) { _, last in last })
    case .named(let name):
      switch String(decoding: name, as: UTF8.self) {
      case "alpha": self = .alphabetical
      case "num": self = .numeric
      // The word for a list as an order's name makes one of no values, and so filters out all.
      case "fixed": self = .fixed([:])
      default: throw UnknownOrder(name: name)
      }
    }
  }

  struct UnknownOrder: Error {
    let name: ByteString
  }

  mutating func record(_ value: ByteString) {
    guard case .firstSeen(var seen) = self, seen[value] == nil else { return }
    self = .alphabetical
    seen[value] = seen.count
    self = .firstSeen(seen)
  }

  /// Whether one value comes before another, which differs from it.
  func precedes(_ left: ByteString, _ right: ByteString) -> Bool {
    let difference: Int
    switch self {
    case .firstSeen(let places), .fixed(let places):
      difference = (places[left] ?? 0) - (places[right] ?? 0)
    case .alphabetical: difference = 0
    case .numeric: difference = FuzzyNumber.difference(left, right)
    }
    return difference == 0 ? left.lexicographicallyPrecedes(right) : difference < 0
  }
}
