package import Reports

/// Writes reports for somebody who looks at a terminal: as wide as it is, with colours and bars.
///
/// What has no such form is printed as text. What comes from profiles is escaped all the same.
package enum TerminalRenderer {
  /// The text of a report.
  package static func render(_ report: Report, _ style: TerminalStyle) -> String {
    let screen = Screen(header: report.header, style: style)
    let lines: [String]? =
      switch report.body {
      case .top(let table): TopScreen(screen: screen).lines(table)
      case .callers(let table): CallersScreen(screen: screen).lines(table)
      case .frames(let tree): TreeScreen(screen: screen).lines(tree)
      case .digest(let digest): DigestScreen(screen: screen).lines(digest)
      case .stacks(let list): StacksScreen(screen: screen).lines(list)
      case .listing(let listing): ListingScreen(screen: screen).lines(listing)
      case .lines(let text):
        DisplayText.wrapped(text.lines.map(SafeText.escaped), to: screen.width)
      case .comparison(let table): ComparisonText.lines(table.withNumbers, report.header)
      default: nil
      }
    guard let lines else { return String(decoding: TextRenderer.render(report), as: UTF8.self) }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension ComparisonTable {
  /// The same with the numbers before names by which later commands can name rows.
  fileprivate var withNumbers: ComparisonTable {
    var table = self
    let digits = String(rows.count).utf8.count
    for index in rows.indices {
      let number = DisplayText.indented(String(index + 1), to: digits)
      table.rows[index].shortName = number + " " + rows[index].shortName
    }
    return table
  }
}
