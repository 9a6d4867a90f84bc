import Foundation

/// What Go made of many patterns and texts, from Tests/Golden/regexp/vectors.txt.
struct RecordedVectors {
  struct Refused {
    let pattern: [UInt8]
    let message: String
  }

  struct Match {
    let text: [UInt8]
    /// The groups of the first match, nil for none.
    let groups: [Range<Int>?]?
    let all: [Range<Int>]
  }

  struct Accepted {
    let pattern: [UInt8]
    var matches: [Match] = []
  }

  private(set) var refused: [Refused] = []
  private(set) var accepted: [Accepted] = []

  init() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "Golden/regexp/vectors.txt")
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      read(line.split(separator: " ").map(String.init))
    }
  }

  private mutating func read(_ fields: [String]) {
    switch fields[0] {
    case "E":
      let message = String(decoding: Self.bytes(fields[2]), as: UTF8.self)
      refused.append(Refused(pattern: Self.bytes(fields[1]), message: message))
    case "P":
      accepted.append(Accepted(pattern: Self.bytes(fields[1])))
    case "T":
      let match = Match(
        text: Self.bytes(fields[1]),
        groups: fields[2] == "none" ? nil : fields[2].split(separator: ",").map(Self.range),
        all: fields[3].dropFirst().split(separator: ";").compactMap(Self.range))
      accepted[accepted.count - 1].matches.append(match)
    default: break
    }
  }

  /// Undoes %XX and removes the bar in front.
  private static func bytes(_ field: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(field.utf8)[...]
    if rest.first == UInt8(ascii: "|") { rest.removeFirst() }
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        result.append(UInt8(digits, radix: 16) ?? 0)
        rest.removeFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func range(_ text: some StringProtocol) -> Range<Int>? {
    let bounds = text.split(separator: "-").compactMap { Int($0) }
    return bounds.count == 2 ? bounds[0]..<bounds[1] : nil
  }
}
