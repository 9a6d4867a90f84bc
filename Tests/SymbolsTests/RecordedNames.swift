import Foundation
import Symbols

/// Names and how Go's pprof shows them, from Tests/Golden/demangling.
struct RecordedNames {
  struct Row {
    let mangled: String
    let shown: [DemanglingMode: String]
  }

  let rows: [Row]

  init(_ file: String) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: tests.appending(path: "Golden/demangling/\(file).tsv"), encoding: .utf8)
    rows = text.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Row(
        mangled: fields[0],
        shown: [
          .simplified: fields[1], .templates: fields[2], .full: fields[3], .none: fields[0],
        ])
    }
  }
}
