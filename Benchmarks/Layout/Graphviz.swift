import Bytes
import Drawings

/// Another program's layout of a graph, read back from its plain output.
struct Graphviz {
  private let tool: String

  /// A program that takes dot's flags.
  init(_ tool: String) {
    self.tool = tool
  }

  /// Lays a graph out in its own process; the time is all of the process's.
  func measure(_ text: [UInt8], like own: LayoutContest.Result) throws -> LayoutContest.Result {
    let (source, result) = (
      ThisProcess.folder() + "/layout.dot", ThisProcess.folder() + "/layout.txt"
    )
    var file = try NewFile(path: source)
    try file.write(text)
    let usage = try ChildProcess.run([tool, "-Tplain", "-o", result, source])
    let bytes = try InputFile.open(result).contents(limit: 1 << 28) ?? []
    var measured = own
    measured.tool = "dot"
    measured.nanoseconds = usage.userNanoseconds + usage.systemNanoseconds
    measured.crossings = CurveCrossings.count(Self.ways(String(decoding: bytes, as: UTF8.self)))
    return measured
  }

  /// The control points of all edges: `edge TAIL HEAD COUNT X Y …`.
  static func ways(_ plain: String) -> [[Point]] {
    plain.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.first == "edge", words.count > 4, let count = Int(words[3]),
        words.count >= 4 + 2 * count
      else { return nil }
      return (0..<count).compactMap { index in
        guard let x = Double(words[4 + 2 * index]), let y = Double(words[5 + 2 * index]) else {
          return nil
        }
        return Point(x * 72, y * 72)
      }
    }
  }
}
