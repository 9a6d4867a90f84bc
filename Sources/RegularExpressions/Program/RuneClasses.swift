/// Code points that no instruction of a program tells apart, as classes: the alphabet of its state
/// machine.
struct RuneClasses: Sendable {
  /// The class of every ASCII character.
  private(set) var ascii: [Int32] = []
  /// The first code point of every interval, and its class.
  private var starts: [UInt32] = []
  private var classes: [Int32] = []
  /// A code point of every class.
  private(set) var representatives: [UInt32] = []

  /// Nil if telling the classes apart would take too long.
  init?(_ program: Program) {
    let sets = Self.distinctSets(of: program)
    guard sets.reduce(0, { $0 + $1.bounds.count }) <= Self.maximumBounds else { return nil }
    starts = Self.intervalStarts(sets)
    classes = Array(repeating: 0, count: starts.count)
    guard refine(by: sets) else { return nil }
    number()
    ascii = (0..<128).map { self[$0] }
  }

  private static let maximumBounds = 100_000
  private static let maximumWork = 1_000_000

  /// How many classes there are.
  var count: Int { representatives.count }

  /// The class of a code point, by binary search.
  subscript(rune: UInt32) -> Int32 {
    classes[interval(of: rune)]
  }

  private func interval(of rune: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= rune { low = middle } else { high = middle }
    }
    return low
  }

  private static func distinctSets(of program: Program) -> [RuneSet] {
    var sets = program.sets
    var runes: Set<Int32> = []
    for instruction in program.instructions where instruction.operation == .rune {
      runes.insert(instruction.argument)
    }
    for rune in runes {
      sets.append(RuneSet(bounds: [UInt32(bitPattern: rune), UInt32(bitPattern: rune)]))
    }
    let assertions = program.assertions
    if !assertions.isDisjoint(with: [.beginLine, .endLine]) { sets.append(.newline) }
    if !assertions.isDisjoint(with: .word) { sets.append(.wordCharacters) }
    return sets
  }

  private static func intervalStarts(_ sets: [RuneSet]) -> [UInt32] {
    var starts: Set<UInt32> = [0]
    for set in sets {
      for index in stride(from: 0, to: set.bounds.count, by: 2) {
        starts.insert(set.bounds[index])
        starts.insert(set.bounds[index + 1] + 1)
      }
    }
    starts.remove(RuneSet.maximumRune + 1)
    return starts.sorted()
  }

  /// Splits every class by every set: what of a class is inside becomes a class of its own.
  private mutating func refine(by sets: [RuneSet]) -> Bool {
    var nextClass: Int32 = 1
    var work = 0
    for set in sets {
      var inside: [Int32: Int32] = [:]
      for index in stride(from: 0, to: set.bounds.count, by: 2) {
        let first = interval(of: set.bounds[index])
        let last = interval(of: set.bounds[index + 1])
        work += last - first + 1
        guard work <= Self.maximumWork else { return false }
        for place in first...last {
          if let split = inside[classes[place]] {
            classes[place] = split
          } else {
            inside[classes[place]] = nextClass
            classes[place] = nextClass
            nextClass += 1
          }
        }
      }
    }
    return true
  }

  /// Numbers the classes without gaps.
  private mutating func number() {
    var numbers: [Int32: Int32] = [:]
    for place in classes.indices {
      if let number = numbers[classes[place]] {
        classes[place] = number
      } else {
        let number = Int32(truncatingIfNeeded: representatives.count)
        numbers[classes[place]] = number
        classes[place] = number
        representatives.append(starts[place])
      }
    }
  }
}
