package import Profiles

/// The unit of each numeric label key: the first that any sample gives it, or one to guess.
package struct LabelUnits: Sendable, Equatable {
  /// A key that samples give several units.
  package struct Conflict: Sendable, Equatable {
    package let key: String
    package let used: String
    /// The other units, in order.
    package let ignored: [String]
  }

  private var units: [String: String] = [:]
  /// The keys with several units, in order.
  package private(set) var conflicts: [Conflict] = []

  /// Looks at every numeric label; O(labels).
  package init(of profile: Profile) {
    var found = FoundUnits(strings: profile.strings)
    if !profile.samples.labels.isEmpty {
      var cursor = profile.samples.labels.makeCursor()
      var labels: [Label] = []
      for _ in 0..<profile.samples.count {
        cursor.next(into: &labels)
        for label in labels { found.add(label) }
      }
    }
    for (key, entry) in found.byName { units[key] = entry.used }
    conflicts = found.byName.filter { !$1.ignored.isEmpty }.map { key, entry in
      Conflict(key: key, used: entry.used, ignored: entry.ignored.sorted { $0.utf8Precedes($1) })
    }.sorted { $0.key.utf8Precedes($1.key) }
  }

  /// The unit of a key; keys that no label has have none.
  package subscript(key: String) -> String {
    guard let unit = units[key] else { return "" }
    guard unit.isEmpty else { return unit }
    return key == "alignment" || key == "request" ? "bytes" : key
  }
}

/// Units as they are found, by key.
private struct FoundUnits {
  struct Entry {
    var used = ""
    var ignored: Set<String> = []
  }

  private struct Pair: Hashable {
    let key: StringID
    let unit: StringID
  }

  let strings: StringTable
  private(set) var byName: [String: Entry] = [:]
  private var seen: Set<Pair> = []

  init(strings: StringTable) {
    self.strings = strings
  }

  mutating func add(_ label: Label) {
    guard case .number(_, let unit) = label.value,
      seen.insert(Pair(key: label.key, unit: unit)).inserted
    else { return }
    byName[strings[label.key], default: Entry()].add(strings[unit])
  }
}

extension FoundUnits.Entry {
  fileprivate mutating func add(_ unit: String) {
    if used.isEmpty {
      used = unit
    } else if !unit.isEmpty, unit != used {
      ignored.insert(unit)
    }
  }
}

extension String {
  /// Whether it goes before another text, byte by byte.
  func utf8Precedes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
