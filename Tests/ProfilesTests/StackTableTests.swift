import Profiles
import Testing

struct StackTableTests {
  private func table(_ stacks: [[UInt32]]) -> StackTable {
    var table = StackTable()
    for stack in stacks { table.append(leafFirst: stack.map(LocationID.init(rawValue:))) }
    table.seal()
    return table
  }

  private func stacks(_ table: StackTable) -> [[UInt32]] {
    var stacks: [[UInt32]] = []
    table.forEach { (sample, rootFirst, _) in
      #expect(sample == stacks.count)
      stacks.append(rootFirst.indices.reversed().map { rootFirst[$0].rawValue })
    }
    return stacks
  }

  @Test func `stacks come back as they went in`() {
    let all: [[UInt32]] = [
      [1, 2, 3], [1, 2, 3], [], [3], [9, 2, 3], [9, 9, 2, 3], [2, 3], [.max, 0, 127, 128, 16_384],
    ]
    #expect(table(all).count == all.count)
    #expect(stacks(table(all)) == all)
  }

  @Test func `an empty table has no stacks`() {
    #expect(stacks(table([])) == [])
    #expect(stacks(table([[]])) == [[]])
  }

  @Test func `callers that two stacks share are said to be shared`() {
    var shared: [Int] = []
    table([[1, 2, 3], [4, 2, 3], [4, 2, 3], [3], [5]]).forEach { (_, _, callers) in
      shared.append(callers)
    }
    #expect(shared == [0, 2, 3, 1, 0])
  }

  @Test func `tables longer than a segment keep every stack`() {
    let all = (0..<60_000 as Range<UInt32>).map { number in
      (0..<number % 23).map { number / 3 &+ $0 * 70_000 }
    }
    #expect(stacks(table(all)) == all)
  }

  @Test func `stacks that were compared elsewhere come in one batch`() {
    var table = StackTable()
    table.append(leafFirst: [1, 2].map(LocationID.init(rawValue:)))
    let heads = [(1, 2), (3, 0), (0, 1)].map { StackTable.Head(shared: $0.0, added: $0.1) }
    table.append(compared: heads[...], added: [8, 7, 5])
    table.append(leafFirst: [5].map(LocationID.init(rawValue:)))
    table.seal()
    #expect(stacks(table) == [[1, 2], [8, 7, 2], [8, 7, 2], [5], [5]])
    #expect(table.deepest == 3)
  }

  @Test func `replacing locations keeps the shape`() {
    let mapped = table([[1, 2], [3, 2], []]).mapping { sample, location in
      LocationID(rawValue: location.rawValue + 10)
    }
    #expect(stacks(mapped) == [[11, 12], [13, 12], []])
  }

  @Test func `an error in the loop ends it`() {
    struct Stop: Error, Equatable {}
    var seen = 0
    #expect(throws: Stop()) {
      try table([[1], [2], [3]]).forEach { (sample, _, _) throws(Stop) in
        seen += 1
        if sample == 1 { throw Stop() }
      }
    }
    #expect(seen == 2)
  }

  /// Reads the stacks whose numbers are wanted; of the others nothing.
  private func read(_ table: StackTable, where isWanted: (Int) -> Bool) -> [[UInt32]] {
    var cursor = table.makeCursor()
    var stack: [UInt32] = []
    var result: [[UInt32]] = []
    while cursor.advanceWithoutReading() {
      guard isWanted(cursor.sample) else { continue }
      cursor.read()
      let read = cursor.stack[..<cursor.depth].map(\.rawValue)
      #expect(Array(read[..<cursor.shared]) == Array(stack.prefix(cursor.shared)))
      stack = read
      result.append(read.reversed())
    }
    return result
  }

  /// The same by what is new of each stack.
  private func readPieces(_ table: StackTable, where isWanted: (Int) -> Bool) -> [[UInt32]] {
    var cursor = table.makeCursor()
    var stack: [UInt32] = []
    var result: [[UInt32]] = []
    while cursor.advanceWithoutReading() {
      guard isWanted(cursor.sample) else { continue }
      var rootFirst: [UInt32] = []
      let length = cursor.depth
      cursor.read { leafFirst, depth in
        let piece = leafFirst.indices.reversed().map { leafFirst[$0] }
        rootFirst.insert(contentsOf: piece, at: 0)
        #expect(depth + rootFirst.count == length)
      }
      stack = stack.prefix(cursor.shared) + rootFirst
      #expect(stack.count == cursor.depth)
      result.append(stack.reversed())
    }
    return result
  }

  @Test(arguments: [1, 2, 3, 7, 50]) func `stacks between which others are passed over`(every: Int)
  {
    var state: UInt32 = 7
    func below(_ bound: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 8) % bound
    }
    var stack: [UInt32] = []
    let all = (0..<3000).map { _ in
      stack.removeFirst(below(stack.count + 1))
      for _ in 0..<below(5) { stack.insert(UInt32(1 << below(32) + below(100)), at: 0) }
      return stack
    }
    let wanted = all.map { _ in below(every) == 0 }
    let expected = all.indices.filter { wanted[$0] }.map { all[$0] }
    #expect(read(table(all)) { wanted[$0] } == expected)
    #expect(readPieces(table(all)) { wanted[$0] } == expected)
  }

  @Test func `stacks of which some are read come from many segments`() {
    let all = (0..<60_000 as Range<UInt32>).map { number in
      (0..<number % 23).map { number / 300 &+ $0 * 70_000 }
    }
    let expected = stride(from: 0, to: all.count, by: 97).map { all[$0] }
    #expect(read(table(all)) { $0 % 97 == 0 } == expected)
    #expect(readPieces(table(all)) { $0 % 97 == 0 } == expected)
  }
}
