/// A set of small integers that is emptied in constant time and remembers the order of insertion
/// (Briggs and Torczon 1993).
struct SparseSet {
  private(set) var members: [Int32] = []
  private var places: [Int32]

  init(capacity: Int) {
    places = Array(repeating: 0, count: capacity)
  }

  /// False if it was in the set.
  mutating func insert(_ member: Int32) -> Bool {
    let place = Int(places[Int(member)])
    if place < members.count, members[place] == member { return false }
    places[Int(member)] = Int32(truncatingIfNeeded: members.count)
    members.append(member)
    return true
  }

  mutating func removeAll() {
    members.removeAll(keepingCapacity: true)
  }
}
