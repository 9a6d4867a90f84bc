/// Lists of numbers for each of a row of things, one after the other in one array.
struct Adjacency: Sendable {
  private var starts: [Int]
  private var items: [Int]

  /// Lists `pairs`' second numbers under their first, keeping their order.
  init(count: Int, pairs: some Collection<(Int, Int)>) {
    starts = Array(repeating: 0, count: count + 1)
    for pair in pairs { starts[pair.0 + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var ends = starts
    items = Array(repeating: 0, count: pairs.count)
    for pair in pairs {
      items[ends[pair.0]] = pair.1
      ends[pair.0] += 1
    }
  }

  /// The positions at which a thing's numbers are.
  func range(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  /// The number at a position.
  func item(_ position: Int) -> Int { items[position] }

  /// A thing's numbers.
  subscript(index: Int) -> ArraySlice<Int> { items[range(index)] }
}
