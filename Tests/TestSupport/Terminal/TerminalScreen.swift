/// As much of a terminal as is needed to know what stands on its screen.
package struct TerminalScreen: Sendable {
  package private(set) var columns: Int
  package private(set) var rows: Int
  package private(set) var row = 0
  package private(set) var column = 0
  package private(set) var isCursorHidden = false
  /// Whether the screen is that of a program which fills it.
  package private(set) var isAlternate = false
  /// The addresses that texts were linked to.
  package private(set) var links: [String] = []
  private var cells: [[Character]]
  private var behind: (cells: [[Character]], row: Int, column: Int)?
  /// Whether the last column was written, so that the next character begins a row.
  private var isAtEdge = false
  private var parser = ControlParser()
  /// What stands right of a wide character.
  private static let covered: Character = "\0"

  /// An empty screen.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Self.blank(columns, rows)
  }

  private static func blank(_ columns: Int, _ rows: Int) -> [[Character]] {
    Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows without blanks at their ends.
  package var lines: [String] {
    cells.map { row in
      var text = String(row.filter { $0 != Self.covered })
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// All rows down to the last that is not empty.
  package var text: String {
    var lines = lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The row that the cursor stands in.
  package var currentLine: String { lines[row] }

  /// Takes what a program sends.
  package mutating func show(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if let event = parser.read(byte) { apply(event) }
    }
  }

  /// Cuts rows off or adds blanks, as terminals do that do not wrap lines anew.
  package mutating func resize(columns: Int, rows: Int) {
    let dropped = max(0, row - rows + 1)
    cells.removeFirst(dropped)
    row -= dropped
    cells = cells.prefix(rows).map {
      Array(($0 + Array(repeating: " ", count: columns)).prefix(columns))
    }
    while cells.count < rows { cells.append(Array(repeating: " ", count: columns)) }
    self.columns = columns
    self.rows = rows
    column = min(column, columns - 1)
    isAtEdge = false
  }

  private mutating func apply(_ event: ControlParser.Event) {
    switch event {
    case .character(let character): put(character)
    case .control(let byte): control(byte)
    case .sequence(let final, let numbers, let isPrivate):
      isPrivate ? setMode(final, numbers) : move(final, numbers)
    case .command(let text):
      if text.hasPrefix("8;;"), text.utf8.count > 3 { links.append(String(text.dropFirst(3))) }
    }
  }

  private mutating func control(_ byte: UInt8) {
    isAtEdge = false
    switch byte {
    case 8: column = max(0, column - 1)
    case 9: column = min(columns - 1, (column / 8 + 1) * 8)
    case 10, 11, 12: feedLine()
    case 13: column = 0
    default: break
    }
  }

  private mutating func feedLine() {
    guard row == rows - 1 else {
      row += 1
      return
    }
    cells.removeFirst()
    cells.append(Array(repeating: " ", count: columns))
  }

  private mutating func put(_ character: Character) {
    let width = CharacterWidth.columns(of: character)
    guard width > 0 else {
      let place = max(0, column - (isAtEdge ? 0 : 1))
      return cells[row][place] = Character(String(cells[row][place]) + String(character))
    }
    if isAtEdge || column + width > columns {
      column = 0
      feedLine()
    }
    isAtEdge = column + width == columns
    cells[row][column] = character
    if width == 2 { cells[row][column + 1] = Self.covered }
    column = min(columns - 1, column + width)
  }

  private mutating func move(_ final: Character, _ numbers: [Int]) {
    isAtEdge = final == "m" ? isAtEdge : false
    let count = max(1, numbers.first ?? 1)
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns, count) - 1
    case "H":
      row = min(rows, count) - 1
      column = min(columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
    case "J": erase(rowsToo: true, numbers.first ?? 0)
    case "K": erase(rowsToo: false, numbers.first ?? 0)
    default: break
    }
  }

  private mutating func erase(rowsToo: Bool, _ part: Int) {
    let before = 0..<min(columns, column + 1)
    let after = column..<columns
    let range = part == 0 ? after : part == 1 ? before : 0..<columns
    for place in range { cells[row][place] = " " }
    guard rowsToo else { return }
    let others = part == 0 ? (row + 1)..<rows : part == 1 ? 0..<row : 0..<rows
    for other in others { cells[other] = Array(repeating: " ", count: columns) }
  }

  private mutating func setMode(_ final: Character, _ numbers: [Int]) {
    let isOn = final == "h"
    guard isOn || final == "l" else { return }
    if numbers.contains(25) { isCursorHidden = !isOn }
    guard numbers.contains(1049), isOn != isAlternate else { return }
    isAlternate = isOn
    if isOn {
      behind = (cells, row, column)
      cells = Self.blank(columns, rows)
    } else if let behind {
      (row, column) = (min(rows - 1, behind.row), min(columns - 1, behind.column))
      cells = behind.cells
      resize(columns: columns, rows: rows)
    }
  }
}
