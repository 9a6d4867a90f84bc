/// The values that were needed last, by what they were made from.
struct Shelf<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private var entries: [(key: Key, value: Value)] = []
  private let limit: Int

  /// Keeps no more than so many values.
  init(limit: Int) {
    self.limit = limit
  }

  /// The value for a key, which is then the last to be dropped.
  mutating func value(for key: Key) -> Value? {
    guard let index = entries.lastIndex(where: { $0.key == key }) else { return nil }
    let entry = entries.remove(at: index)
    entries.append(entry)
    return entry.value
  }

  /// Keeps a value in place of the one that was not needed for longest.
  mutating func keep(_ value: Value, for key: Key) {
    entries.removeAll { $0.key == key }
    entries.append((key, value))
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
  }

  var count: Int { entries.count }
}
