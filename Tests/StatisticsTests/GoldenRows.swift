import Foundation

/// Rows of a tab-separated golden file, found from this file's own place.
func goldenRows(_ name: String) throws -> [[String]] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden/statistics")
  let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  return text.split(separator: "\n").map { line in
    line.split(separator: "\t").map(String.init)
  }
}

/// The numbers of a bracketed list.
func numbers(_ list: String) -> [Double] {
  list.dropFirst().dropLast().split(separator: " ").compactMap { Double($0) }
}
