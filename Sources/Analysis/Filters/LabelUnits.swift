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
    var found: [String: FoundUnits] = [:]
    for pair in profile.samples.labels.numbersWithUnits {
      found[profile.strings[pair.key], default: FoundUnits()].add(profile.strings[pair.unit])
    }
    for (key, entry) in found { units[key] = entry.used }
    conflicts = found.filter { !$1.ignored.isEmpty }.map { key, entry in
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

/// The units of a key as they are found.
private struct FoundUnits {
  var used = ""
  var ignored: Set<String> = []

  mutating func add(_ unit: String) {
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
    ForeignBytes.precedes(utf8.span, other.utf8.span)
  }
}
