/// What tells one node from another at the granularity chosen.
package struct NodeInfo: Sendable, Equatable {
  package var name = ""
  package var file = ""
  /// The base path of the binary, where nothing better is known or a report asks for it.
  package var binary = ""
  package var address: UInt64 = 0
  package var startLine: Int64 = 0
  package var line: Int64 = 0
  package var column: Int64 = 0

  /// Knows nothing yet.
  package init() {}

  /// The parts of the text that stands for the node in reports.
  package var nameParts: [String] {
    var parts: [String] = []
    if address != 0 { parts.append(Self.hexadecimal(address)) }
    if !name.isEmpty { parts.append(name) }
    if line != 0 {
      parts.append("\(file):\(line)" + (column != 0 ? ":\(column)" : ""))
    } else if !file.isEmpty {
      parts.append(file)
    } else if name.isEmpty {
      parts.append(binary.isEmpty ? "<unknown>" : "[\(Path.base(binary))]")
    }
    return parts
  }

  /// The text that stands for the node in reports.
  package var printableName: String {
    let parts = nameParts
    return parts.count == 1 ? parts[0] : parts.joined(separator: " ")
  }

  /// A text that tells nodes apart whose printable names are equal; only for stable order.
  var fullText: String {
    "{\(name)  \(address) \(file) \(startLine) \(line) \(column) \(binary)}"
  }

  private static func hexadecimal(_ address: UInt64) -> String {
    let digits = String(address, radix: 16)
    return String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits
  }
}
