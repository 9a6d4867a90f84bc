/// Typed values under named columns, from which every output for machines is written.
///
/// Rows stand in sections. Sections are made as they are asked for, since the stacks of a large
/// profile are millions of rows.
package struct Table: Sendable {
  /// What a row holds.
  package let columns: [Column]
  /// What a section holds besides its rows; nothing where all rows are one section.
  package let sectionColumns: [Column]
  package let sectionCount: Int
  private let makeSection: @Sendable (Int) -> Section

  /// Rows with the values they have in common.
  package struct Section: Sendable, Equatable {
    package var cells: [Fact]
    package var rows: [[Fact]]

    /// Rows below their common values.
    package init(cells: [Fact], rows: [[Fact]]) {
      self.cells = cells
      self.rows = rows
    }
  }

  /// A table of one section.
  package init(_ columns: [Column], rows: [[Fact]]) {
    self.init(columns, sectionColumns: [], sectionCount: 1) { _ in Section(cells: [], rows: rows) }
  }

  /// A table of sections that a function makes.
  package init(
    _ columns: [Column], sectionColumns: [Column], sectionCount: Int,
    makeSection: @escaping @Sendable (Int) -> Section
  ) {
    self.columns = columns
    self.sectionColumns = sectionColumns
    self.sectionCount = sectionCount
    self.makeSection = makeSection
  }

  /// Whether rows stand below values they have in common.
  package var hasSections: Bool { !sectionColumns.isEmpty }

  /// The sections, in order.
  package var sections: some Sequence<Section> {
    (0..<sectionCount).lazy.map(makeSection)
  }
}

extension Table {
  /// What the values of a column are.
  package struct Column: Sendable, Equatable {
    /// The name for programs, which never changes.
    package let name: String
    /// The name for people.
    package let title: String
    package let kind: Kind

    /// Describes a column; people see its name unless there is a better one for them.
    package init(_ name: String, _ kind: Kind, title: String? = nil) {
      self.name = name
      self.kind = kind
      self.title = title ?? name
    }
  }

  /// How values are to be read and shown.
  package enum Kind: Sendable, Equatable {
    /// A word of a report's own.
    case text
    /// The name of a place in a program, a file or a label.
    case name
    /// A line of source.
    case source
    /// A number of things.
    case integer
    /// A value of the profile, in the unit its samples have.
    case quantity(unit: String)
    /// A part of a whole, 1 being all of it.
    case share
    /// What something grew by, 1 being as much again.
    case change
    /// Any other number.
    case number
    case flag
    /// The labels of a sample.
    case labels
    /// The values of a sample, one of each type.
    case values
  }
}

extension Table.Kind {
  /// The name for programs.
  package var name: String {
    switch self {
    case .text: "text"
    case .name: "name"
    case .source: "source"
    case .integer: "integer"
    case .quantity: "quantity"
    case .share: "share"
    case .change: "change"
    case .number: "number"
    case .flag: "flag"
    case .labels: "labels"
    case .values: "values"
    }
  }

  /// The unit of quantities.
  package var unit: String? {
    if case .quantity(let unit) = self { unit } else { nil }
  }
}
