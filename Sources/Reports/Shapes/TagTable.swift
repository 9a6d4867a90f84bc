/// What samples with each label cost, key by key.
package struct TagTable: Sendable, Equatable {
  package var groups: [Group]

  /// A table of these keys.
  package init(groups: [Group]) {
    self.groups = groups
  }

  /// The values of one key, the dearest first.
  package struct Group: Sendable, Equatable {
    package var key: String
    /// The values of all samples with the key.
    package var total: Int64
    /// What of the whole that is; not the total itself where that is a mean.
    package var part: Int64
    package var rows: [Row]

    /// A key with its values.
    package init(key: String, total: Int64, rows: [Row]) {
      self.key = key
      self.total = total
      part = total
      self.rows = rows
    }
  }

  /// One value of a key.
  package struct Row: Sendable, Equatable {
    package var text: String
    package var value: Int64
    /// What of the whole that is; not the value itself where that is a mean.
    package var part: Int64

    /// What samples with this text cost.
    package init(text: String, value: Int64) {
      self.text = text
      self.value = value
      part = value
    }
  }
}
