import Testing

import Benchstat

@Suite struct TextGridTests {
  private func text(_ fill: (inout TextGrid) -> Void) -> String {
    var grid = TextGrid()
    fill(&grid)
    return String(decoding: grid.format(), as: UTF8.self)
  }

  @Test func `columns are as wide as their widest cell`() {
    let laidOut = text { grid in
      for (label, value) in [("a", "1"), ("long", "2000")] {
        grid.nextRow()
        grid.add(label)
        grid.add(value, .trailing)
      }
    }
    #expect(laidOut == "a       1\nlong 2000\n")
  }

  @Test func `a wide header widens the columns below it that may grow`() {
    let laidOut = text { grid in
      grid.nextRow()
      grid.add("x")
      grid.add("wide header", span: 2, .center, margin: " | ")
      grid.fix(column: 2)
      grid.nextRow()
      grid.add("y")
      grid.add("1", .trailing)
      grid.add("2", .trailing)
    }
    #expect(laidOut == "x | wide header\ny           1 2\n")
  }

  @Test func `blank cells at the end leave no spaces`() {
    let laidOut = text { grid in
      grid.nextRow()
      grid.add("a")
      grid.add("")
      grid.nextRow()
      grid.add("")
      grid.add("b")
    }
    #expect(laidOut == "a\n  b\n")
  }

  @Test func `widths count characters and bad bytes`() {
    let laidOut = text { grid in
      for label in [Array("µé".utf8), [0xFF, 0xFE, 0x41]] {
        grid.nextRow()
        grid.add(label)
        grid.add("|")
      }
    }
    #expect(laidOut == "µé  |\n\u{FFFD}\u{FFFD}A |\n")
  }
}
