/// The index of a text in a profile's string table.
package struct StringID: RawRepresentable, Hashable, Comparable, Sendable {
  package let rawValue: UInt32

  /// The empty string, which every table holds first.
  package static let empty = StringID(rawValue: 0)

  /// Wraps a position in the string table.
  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Orders by position, not by text.
  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The index of a location in a profile.
package struct LocationID: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt32

  /// Wraps a position in the location table.
  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }
}

/// The index of a function in a profile.
package struct FunctionID: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt32

  /// Wraps a position in the function table.
  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }
}

/// The index of a mapping in a profile.
package struct MappingID: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt32

  /// Wraps a position in the mapping table.
  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }
}

extension RawRepresentable where RawValue == UInt32 {
  /// The position as an array index.
  package var index: Int { Int(rawValue) }

  /// Wraps an array index; an index past 2³²−1 is a nil.
  package init?(index: Int) {
    guard let raw = UInt32(exactly: index) else { return nil }
    self.init(rawValue: raw)
  }
}
