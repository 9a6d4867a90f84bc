/// Translates a file's 64-bit ids to positions in a table, once.
///
/// Ids are nearly always 1…n in order; those cost an array lookup. Others go through a dictionary,
/// which memory bounds by how many the file really holds.
struct IDTable {
  private var dense: [UInt32] = []
  private var sparse: [UInt64: UInt32] = [:]
  private(set) var count: UInt32 = 0
  /// Whether the ids so far are 1…n in order.
  private(set) var isIdentity = true
  /// The first zero or repeated id that stood where one is given.
  var badID: DecodeError?
  /// How many entries were not kept, as they had such an id.
  var refused = 0

  static let missing = UInt32.max
  /// Dense lookup may waste this many times the entries it holds.
  private static let slack: UInt64 = 4

  /// Gives an id of a table's entry the next position; false if it is zero or has one already.
  mutating func register(_ id: UInt64) -> Bool {
    id != 0 && count != Self.missing && add(id)
  }

  /// Gives an id the next position; false if it has one already.
  mutating func add(_ id: UInt64) -> Bool {
    guard self[id] == nil else { return false }
    if id != UInt64(count) + 1 { isIdentity = false }
    if id <= UInt64(dense.count) + Self.slack + UInt64(count) * Self.slack {
      while UInt64(dense.count) <= id { dense.append(Self.missing) }
      dense[Int(truncatingIfNeeded: id)] = count
    } else {
      sparse[id] = count
    }
    count &+= 1
    return true
  }

  /// The position of an id.
  subscript(id: UInt64) -> UInt32? {
    if id < UInt64(dense.count) {
      let position = dense[Int(truncatingIfNeeded: id)]
      if position != Self.missing { return position }
    }
    return sparse.isEmpty ? nil : sparse[id]
  }
}
