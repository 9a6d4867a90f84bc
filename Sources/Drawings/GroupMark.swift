/// Marks that belong together.
package struct GroupMark: Sendable, Equatable {
  package var marks: [Mark]
  /// What is told about them when somebody points at them.
  package var tooltip: String?
  /// Where somebody who chooses them is taken.
  package var link: String?
  /// What scripts and style sheets know them by; letters, digits, dashes and spaces.
  package var role: String?
  /// Facts for scripts, as names of letters and dashes with values.
  package var facts: [Fact] = []

  /// Marks with a tooltip.
  package init(_ marks: [Mark], tooltip: String? = nil, role: String? = nil) {
    self.marks = marks
    self.tooltip = tooltip
    self.role = role
  }

  /// Something a script may want to know.
  package struct Fact: Sendable, Equatable {
    package var name: String
    package var value: String

    /// Names a value.
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}
