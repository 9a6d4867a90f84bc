import Profiles

/// What locations are in packed stacks: a word each, so that a visit misses the cache once.
///
/// The word's lowest parts are the location's outermost two symbols, and above them stand whether
/// nodes that are not packed lie inside of its innermost one, and where in `lists` the rest begins.
struct PackedSites {
  private(set) var words: [UInt64] = []
  /// Further symbols of locations, behind their number; nothing begins at 0.
  private(set) var lists: [UInt16] = [0]

  private static let none = PackedStacks.none

  /// Lays out the nodes that have numbers; nil if a location has too many of them.
  init?(_ table: NodeTable, numbers: [UInt16]) {
    words.reserveCapacity(table.starts.count)
    for location in table.locations {
      let nodes = table.nodes(of: location)
      guard nodes.count < Self.none else { return nil }
      append(nodes.reversed(), numbers, isInlined: table.isInlined(location))
    }
  }

  private mutating func append(
    _ outermostFirst: some Collection<UInt32>, _ numbers: [UInt16], isInlined: Bool
  ) {
    var found = Found(marks: isInlined ? [] : .isCalled, rest: lists.count)
    for node in outermostFirst {
      let number = numbers[Int(node)]
      if number == Self.none {
        found.marks.insert(.isResidual)
      } else {
        add(number &<< PackedStacks.Marks.width | found.marks.rawValue, to: &found)
        found.marks.remove(.isResidual)
      }
      found.marks.remove(.isCalled)
    }
    words.append(found.word)
  }

  private mutating func add(_ symbol: UInt16, to found: inout Found) {
    found.count += 1
    switch found.count {
    case 1: found.first = symbol
    case 2: found.second = symbol
    case 3: lists.append(contentsOf: [1, symbol])
    default:
      lists[found.rest] += 1
      lists.append(symbol)
    }
  }

  /// What is known of a location.
  private struct Found {
    var first = PackedStacks.none
    var second = PackedStacks.none
    var count = 0
    var marks: PackedStacks.Marks
    /// Where its further symbols begin, if it has any.
    let rest: Int

    init(marks: PackedStacks.Marks, rest: Int) {
      self.marks = marks
      self.rest = rest
    }

    var word: UInt64 {
      let symbols = UInt64(first) | UInt64(second) &<< 16
      let skips: UInt64 = marks.contains(.isResidual) ? 1 &<< 32 : 0
      return symbols | skips | (count > 2 ? UInt64(rest) &<< 33 : 0)
    }
  }

  @inline(__always)
  static func first(_ word: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: word) }

  @inline(__always)
  static func second(_ word: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: word &>> 16) }

  /// Whether nodes that are not packed lie inside of a location's innermost one, or it has none.
  @inline(__always)
  static func skipsInside(_ word: UInt64) -> Bool { word & (1 &<< 32) != 0 }

  /// Where a location's further symbols begin, with their number; 0 if it has none.
  @inline(__always)
  static func rest(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word &>> 33) }

  /// How many symbols a location has at most.
  @inline(__always)
  func count(_ word: UInt64) -> Int {
    let rest = Self.rest(word)
    return rest == 0 ? 2 : 2 &+ Int(lists[rest])
  }
}
