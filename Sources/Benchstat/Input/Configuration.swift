/// The `key: value` lines in force at some line of an input.
package struct Configuration: Equatable, Sendable {
  /// A key with its value, which is never empty.
  package struct Entry: Equatable, Sendable {
    /// The word before the colon.
    package let key: ByteString
    /// What follows the colon and the space after it.
    package var value: ByteString
  }

  /// The entries; a new key comes last, and the last one takes the place of one that is removed.
  package private(set) var entries: [Entry] = []

  /// No entries.
  package init() {}

  /// The value of a key, nothing where it is not set.
  package subscript(key: ByteString) -> ByteString? {
    entries.first { $0.key == key }?.value
  }

  /// Sets a key; an empty value removes it.
  package mutating func set(_ key: ByteString, to value: ByteString) {
    let index = entries.firstIndex { $0.key == key }
    switch (index, value.isEmpty) {
    case (let index?, true):
      entries.swapAt(index, entries.count - 1)
      entries.removeLast()
    case (let index?, false): entries[index].value = value
    case (nil, false): entries.append(Entry(key: key, value: value))
    case (nil, true): break
    }
  }
}
