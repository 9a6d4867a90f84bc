import Reports
import Units

/// The stacks of all samples, with names as wide as there is room for.
struct StacksScreen {
  let screen: Screen
  private static let indent = 13

  func lines(_ list: StackList) -> [String] {
    let room = max(8, screen.width - Self.indent)
    let names = list.names.map { ElidedName.fitted($0, to: room) }
    let rule = screen.paint(
      String(repeating: screen.style.isUnicode ? "─" : "-", count: screen.width), .dim)
    return screen.headerLines
      + list.stacks.flatMap { stack in
        [rule] + labels(stack.labels) + frames(stack, names, room)
      }
  }

  private func frames(_ stack: StackList.Stack, _ names: [String], _ room: Int) -> [String] {
    stack.frames.enumerated().map { index, frame in
      let name = names[Int(frame.name)]
      let mark = frame.isInlined ? " (inline)" : ""
      let isRoomy = DisplayWidth.columns(of: name) + mark.utf8.count <= room
      let start =
        index == 0 ? screen.value(stack.value, isLargest: true) : String(repeating: " ", count: 10)
      return start + "   " + name + (isRoomy ? screen.paint(mark, .dim) : "")
    }
  }

  private func labels(_ labels: SampleLabels) -> [String] {
    let pairs =
      labels.texts.map { ($0.key, $0.values) }
      + labels.numbers.map { ($0.key, $0.values.map { $0.label() }) }
    return pairs.map { key, values in
      let start = SafeText.escaped(key.rightAligned(to: StackList.keyWidth)) + ":  "
      let text = start + SafeText.escaped(values.joined(separator: " "))
      return screen.paint(DisplayText.clipped(text, to: screen.width), .cyan)
    }
  }
}
