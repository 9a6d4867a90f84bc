import Analysis
import Profiles
import TestSupport

/// What a nodelet says.
struct Box: Equatable {
  let position: Int
  let lines: [String]
  let weight: Int64
  let isCumulative: Bool
  var numbers: [Box] = []
}

extension Box {
  init(_ nodelet: Nodelet) {
    self.init(
      position: nodelet.position, lines: nodelet.lines, weight: nodelet.weight,
      isCumulative: nodelet.isCumulative, numbers: nodelet.numbers.map(Box.init))
  }
}

/// The boxes of labels beside nodes, found in the plainest way: sample by sample, node by node.
struct PlainTags {
  private struct Tag {
    let lines: [String]
    var flat: Int64 = 0
    var cum: Int64 = 0

    func weight(byFlat: Bool) -> Int64 { byFlat ? flat : cum }
    func reaches(_ cutoff: UInt64) -> Bool {
      flat.magnitude >= cutoff || cum.magnitude >= cutoff
    }
  }

  /// By node and texts, then by number; the texts themselves stand under no number.
  private var tags: [[String]: [String: Tag]] = [:]
  private let cutoff: UInt64

  /// Adds up the lines of a written profile, in which numbers are of the key `pid`.
  init(_ lines: String, above cutoff: UInt64) {
    self.cutoff = cutoff
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      let frames = words[0].split(whereSeparator: { ";,".contains($0) }).map(String.init)
      let labels = words.dropFirst(2).map { String($0).replacing("=", with: ":") }
      guard let value = Int64(words[1]), value != 0, let leaf = frames.last else { continue }
      let texts: [String] = labels.filter { !$0.hasPrefix("pid:") }.sorted()
      for node in Set(frames) {
        if !texts.isEmpty { add(value, [node] + texts, "", texts, isLeaf: node == leaf) }
        for number in labels where number.hasPrefix("pid:") {
          add(value, [node] + texts, number, [number], isLeaf: node == leaf)
        }
      }
    }
  }

  private mutating func add(
    _ value: Int64, _ place: [String], _ number: String, _ lines: [String], isLeaf: Bool
  ) {
    var tag = tags[place]?[number] ?? Tag(lines: lines)
    tag.cum += value
    if isLeaf { tag.flat += value }
    tags[place, default: [:]][number] = tag
  }

  /// The boxes of a node.
  func boxes(_ node: String, hasCallees: Bool) -> (texts: [Box], numbers: [Box]) {
    let places = tags.filter { $0.key[0] == node && $0.key.count > 1 }
    let texts = places.values.compactMap { $0[""] }
    return (
      ranked(texts, byFlat: hasCallees).prefix(4).enumerated().compactMap { position, tag in
        let weight = tag.weight(byFlat: hasCallees)
        guard weight != 0 else { return nil }
        return Box(
          position: position, lines: tag.lines, weight: weight, isCumulative: false,
          numbers: numbers([node] + tag.lines, byFlat: hasCallees))
      }, numbers([node], byFlat: hasCallees)
    )
  }

  private func numbers(_ place: [String], byFlat: Bool) -> [Box] {
    let numbers = tags[place, default: [:]].filter { $0.key != "" }
    return ranked(Array(numbers.values), byFlat: byFlat).enumerated().compactMap { position, tag in
      let isCumulative = !byFlat && tag.flat != tag.cum
      let weight = isCumulative ? tag.cum : tag.flat
      guard weight != 0 else { return nil }
      return Box(
        position: position, lines: tag.lines, weight: weight, isCumulative: isCumulative)
    }
  }

  private func ranked(_ tags: [Tag], byFlat: Bool) -> [Tag] {
    tags.filter { $0.reaches(cutoff) }.sorted { left, right in
      let major = [left, right].map { $0.weight(byFlat: byFlat).magnitude }
      if major[0] != major[1] { return major[0] > major[1] }
      if left.flat.magnitude != right.flat.magnitude {
        return left.flat.magnitude > right.flat.magnitude
      }
      return left.lines.joined(separator: "\\n") < right.lines.joined(separator: "\\n")
    }
  }
}

extension SeededRandom {
  /// Lines of samples as `stackLines` has them, with labels on most.
  mutating func labelledLines(samples: Int, names: Int) -> String {
    stackLines(samples: samples, names: names).split(separator: "\n").map { line in
      var words = [String(line)]
      if below(4) > 0 { words.append("k=v\(zipf(below: 9))") }
      if below(4) == 0 { words.append("a=w\(below(3))") }
      if below(3) == 0 { words.append("pid=\(below(4))") }
      return words.joined(separator: " ")
    }.joined(separator: "\n")
  }
}
