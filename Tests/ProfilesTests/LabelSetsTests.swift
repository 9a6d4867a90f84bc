import Profiles
import TestSupport
import Testing

struct LabelSetsTests {
  private func text(_ key: UInt32, _ text: UInt32) -> Label {
    Label(key: StringID(rawValue: key), value: .text(StringID(rawValue: text)))
  }

  private func number(_ key: UInt32, _ number: Int64) -> Label {
    Label(key: StringID(rawValue: key), value: .number(number, unit: StringID(rawValue: 7)))
  }

  private func table(_ rows: [[Label]]) -> LabelTable {
    var table = LabelTable()
    for row in rows { table.append(row) }
    table.seal()
    return table
  }

  private func sets(_ sets: LabelSets) -> [[Label]] {
    var labels = [text(9, 9)]
    return (0..<sets.count).map { set in
      sets.read(set, into: &labels)
      return labels
    }
  }

  @Test func `equal sets have one number, in order of appearance`() {
    let rows = [[], [text(1, 2)], [number(1, 2)], [text(1, 2)], [], [text(1, 2), text(1, 3)]]
    let found = LabelSets(table(rows)) { _ in true }
    #expect(found.numbers == [0, 1, 2, 1, 0, 3])
    #expect(sets(found) == [[], rows[1], rows[2], rows[5]])
  }

  @Test func `the order of labels tells sets apart`() {
    let rows = [[text(1, 2), text(3, 4)], [text(3, 4), text(1, 2)]]
    #expect(LabelSets(table(rows)) { _ in true }.numbers == [1, 2])
  }

  @Test func `sets of samples that do not count have no number`() {
    let rows = [[text(1, 2)], [text(3, 4)], [text(1, 2)]]
    let found = LabelSets(table(rows)) { $0 == 1 }
    #expect(found.numbers == [0, 1, 0])
    #expect(sets(found) == [[], rows[1]])
  }

  @Test func `a profile without labels has one set`() {
    let found = LabelSets(LabelTable(unlabelled: 3)) { _ in true }
    #expect(found.numbers == [0, 0, 0])
    #expect(sets(found) == [[]])
  }

  @Test func `many sets are told apart wherever they are written`() {
    var random = SeededRandom(seed: 31)
    let rows = (0..<30_000).map { _ in
      (0..<random.below(4)).map { _ in
        random.below(3) == 0
          ? number(UInt32(random.below(3)), Int64(random.below(3000) - 1000))
          : text(UInt32(random.below(300)), UInt32(random.below(20)))
      }
    }
    var known: [[Label]: UInt32] = [[]: 0]
    let numbers = rows.map { row in
      let number = known[row] ?? UInt32(known.count)
      known[row] = number
      return number
    }
    let found = LabelSets(table(rows)) { _ in true }
    #expect(found.numbers == numbers)
    #expect(found.count == known.count)
    let read = sets(found)
    #expect(rows.indices.allSatisfy { read[Int(numbers[$0])] == rows[$0] })
  }
}
