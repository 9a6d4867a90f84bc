import Reports

/// Source with what each line costs: hot lines warm, long cold stretches folded.
struct ListingScreen {
  let screen: Screen
  /// Lines without cost that stay around those with some.
  private static let context = 3

  init(screen: Screen) {
    self.screen = screen
  }

  func lines(_ listing: Listing) -> [String] {
    screen.headerLines + listing.routines.flatMap(routine)
  }

  private func routine(_ routine: Listing.Routine) -> [String] {
    let name = ElidedName.fitted(routine.function, to: screen.width)
    var lines = [screen.paint(name, .bold)]
    if let file = routine.file {
      let shown = ElidedName.fitted(file, to: screen.width)
      lines.append(screen.link(shown, to: routine.place ?? ""))
    }
    let values = screen.value(routine.flat) + " " + screen.value(routine.cum)
    lines.append(
      values + (screen.isNarrow ? " " : " (flat, cum) ") + screen.share(routine.cumPart)
        + (screen.isNarrow ? "" : " of total"))
    switch routine.source {
    case .unavailable(let problem):
      return lines + ["  " + SafeText.escaped(SourceProblemText.sentence(problem))]
    case .lines(let source): return lines + body(source) + [""]
    }
  }

  private func body(_ source: [Listing.Line]) -> [String] {
    let hottest = source.map(\.cum.magnitude).max() ?? 0
    var near = Array(repeating: false, count: source.count)
    for (index, line) in source.enumerated() where line.cum != 0 || line.flat != 0 {
      for place in max(0, index - Self.context)...min(source.count - 1, index + Self.context) {
        near[place] = true
      }
    }
    var lines: [String] = []
    var folded = 0
    for (index, line) in source.enumerated() {
      guard near[index] || index == 0 else {
        folded += 1
        continue
      }
      if folded == 1 { lines.append(row(source[index - 1], hottest: hottest)) }
      if folded > 1 { lines.append(fold(folded)) }
      folded = 0
      lines.append(row(line, hottest: hottest))
      lines += line.inlined.map(inlined)
    }
    return lines
  }

  private func fold(_ count: Int) -> String {
    screen.paint("\(screen.style.isUnicode ? "⋮" : "...") \(count) lines", .dim)
  }

  private func row(_ line: Listing.Line, hottest: UInt64) -> String {
    let heat = hottest == 0 ? 0 : Double(line.cum.magnitude) / Double(hottest)
    let number = DisplayText.indented(String(line.number), to: 6)
    let text = SafeText.escapedSource(line.text).split(
      separator: "\t", omittingEmptySubsequences: false
    ).joined(separator: "  ")
    // Source is what narrow screens have the least room for; the cum value tells more.
    let values = screen.isNarrow ? cell(line.cum) : cell(line.flat) + " " + cell(line.cum)
    let room = max(8, screen.width - (screen.isNarrow ? 19 : 30))
    let source = screen.paint(DisplayText.clipped(text, to: room), TerminalPaint.heat(heat * heat))
    return values + " " + screen.paint(number, .dim) + "  " + source
  }

  /// A function that was inlined, below the line that calls it.
  private func inlined(_ callee: Listing.Inlined) -> String {
    let joint = screen.style.isUnicode ? "└ " : "`- "
    let start = String(repeating: " ", count: screen.isNarrow ? 0 : 11) + cell(callee.cum)
    let indent = String(repeating: " ", count: 9)
    let name = ElidedName.fitted(
      callee.name, to: max(8, screen.width - (screen.isNarrow ? 31 : 42)))
    return start + screen.paint(indent + joint + "inlined " + name, .dim)
  }

  private func cell(_ value: Int64) -> String {
    value == 0 ? screen.paint(DisplayText.indented(".", to: 10), .dim) : screen.value(value)
  }
}
