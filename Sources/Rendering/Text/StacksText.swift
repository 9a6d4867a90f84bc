import Reports
import Units

/// Prints stacks as pprof's `traces` does.
enum StacksText {
  private static let separator =
    String(repeating: "-", count: 11) + "+" + String(repeating: "-", count: 55)

  static func lines(_ list: StackList, _ header: ReportHeader) -> [String] {
    let names = list.names.map(SafeText.escaped)
    let facts = HeaderText.profileLines(header)
    var lines = facts.isEmpty ? [""] : facts
    for stack in list.stacks {
      lines.append(separator)
      lines += labels(stack.labels)
      let value = header.format.text(stack.value)
      for (index, frame) in stack.frames.enumerated() {
        let start = (index == 0 ? value : "").rightAligned(to: 10)
        lines.append(
          start + "   " + names[Int(frame.name)] + (frame.isInlined ? " (inline)" : ""))
      }
    }
    lines.append(separator)
    return lines
  }

  private static func labels(_ labels: SampleLabels) -> [String] {
    labels.texts.map { line($0.key, $0.values) }
      + labels.numbers.map { line($0.key, $0.values.map { $0.label() }) }
  }

  private static func line(_ key: String, _ values: [String]) -> String {
    let aligned = key.rightAligned(to: StackList.keyWidth)
    return SafeText.escaped(aligned + ":  " + values.joined(separator: " "))
  }
}
