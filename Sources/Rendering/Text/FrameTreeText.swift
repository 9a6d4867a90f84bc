import Reports

/// Prints a tree of frames with its columns before the names, which are indented.
enum FrameTreeText {
  private static let columns = "      flat  flat%        cum   cum%"

  static func lines(_ tree: FrameTree, _ header: ReportHeader) -> [String] {
    HeaderText.lines(header) + [columns] + rows(tree, header) + notes(tree)
  }

  /// The rows alone.
  static func rows(_ tree: FrameTree, _ header: ReportHeader) -> [String] {
    let columns = TextColumns(header: header)
    return tree.rows.map { row in
      "\(columns.value(row.flat)) \(columns.share(row.flat)) "
        + "\(columns.value(row.cum)) \(columns.share(row.cum))  "
        + String(repeating: " ", count: min(row.depth, 60) * 2) + SafeText.escaped(row.name)
    }
  }

  private static func notes(_ tree: FrameTree) -> [String] {
    tree.hidden == 0 ? [] : ["\(tree.hidden) lighter paths are not shown"]
  }
}
