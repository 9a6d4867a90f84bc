import Analysis
import Profiles
import TestSupport
import Testing

/// Tags added up as nodes leave the stack, of those that weigh enough.
struct TagSumsTests {
  private func check(_ lines: String, _ fraction: Double) {
    let picture = Picture(.written(lines)) { $0.nodeFraction = fraction }
    let plain = PlainTags(lines, above: UInt64(clamping: picture.trimmed.nodeCutoff))
    let graph = picture.trimmed.graph
    for id in graph.listed {
      let name = graph[id].info.name
      let expected = plain.boxes(
        name, hasCallees: graph.edges.contains { $0.source == id })
      let found = picture.boxes(name)
      #expect(found.texts.map(Box.init) == expected.texts, "\(name) of \(lines) above \(fraction)")
      #expect(
        found.numbers.map(Box.init) == expected.numbers, "\(name) of \(lines) above \(fraction)")
    }
  }

  @Test(arguments: [3, 8, 40])
  func `each node has the boxes of its samples' labels`(names: Int) {
    var random = SeededRandom(seed: 40 + UInt64(names))
    for _ in 0..<60 {
      let lines = random.labelledLines(samples: 1 + random.below(80), names: names)
      check(lines, [0, 0.05, 0.2, 0.5][random.below(4)])
    }
  }

  @Test(arguments: [3, 8])
  func `a path of a tree has the boxes it has as a node of its own`(names: Int) {
    var random = SeededRandom(seed: 50 + UInt64(names))
    for _ in 0..<30 {
      let lines = random.labelledLines(samples: 1 + random.below(80), names: names)
        .replacing(",", with: ";")
      let fraction = [0, 0.05, 0.2][random.below(3)]
      #expect(
        boxes(lines, fraction, isTree: true) == boxes(named(lines), fraction, isTree: false),
        "\(lines) above \(fraction)")
    }
  }

  /// The same samples with each frame named by its path.
  private func named(_ lines: String) -> String {
    lines.split(separator: "\n").map { line in
      let words = line.split(separator: " ", maxSplits: 1)
      let frames = words[0].split(separator: ";")
      let paths = frames.indices.map { frames[...$0].joined(separator: "/") }
      return paths.joined(separator: ";") + " " + words[1]
    }.joined(separator: "\n")
  }

  /// All boxes with the last parts of their nodes' names, sorted.
  private func boxes(_ lines: String, _ fraction: Double, isTree: Bool) -> [String] {
    let picture = Picture(.written(lines), isTree: isTree) { $0.nodeFraction = fraction }
    let graph = picture.trimmed.graph
    return graph.listed.map { id in
      let boxes = picture.trimmed.tags[id.index].nodelets(
        hasCallees: graph.edges.contains { $0.source == id }, units: picture.units)
      return "\(graph[id].info.name.split(separator: "/").last ?? "") \(boxes)"
    }.sorted()
  }

  @Test func `numbers of a light text go without it`() {
    let lines = (0..<9).map { "f 1 k=v\($0) pid=\($0)" } + ["f 91 k=all pid=7"]
    let boxes = Picture(.written(lines.joined(separator: "\n"))) { $0.nodeFraction = 0.05 }
      .boxes("f")
    #expect(boxes.texts.map(\.lines) == [["k:all"]])
    #expect(boxes.texts[0].numbers.map(\.lines) == [["pid:7"]])
    #expect(boxes.numbers.isEmpty)
  }

  @Test func `a number that a sample has twice counts twice`() {
    let boxes = Picture(.written("f 6 pid=1 pid=1\nf 94")) { $0.nodeFraction = 0.1 }.boxes("f")
    #expect(boxes.numbers.map(\.weight) == [12])
  }

  @Test func `texts of different bytes are two, whatever Unicode says`() {
    let boxes = Picture(.written("f 5 k=\u{e9}\nf 3 k=e\u{301}")).boxes("f")
    #expect(boxes.texts.map(\.weight) == [5, 3])
  }

  @Test func `labels in another order are the same texts`() {
    let boxes = Picture(.written("f 5 k=x a=y\nf 3 a=y k=x")).boxes("f")
    #expect(boxes.texts.map(\.weight) == [8])
  }

  @Test func `sums that 64 bits cannot hold wrap around`() {
    let most = Int64.max
    let boxes = Picture(.written("f \(most) k=x\nf \(most) k=x\nf 1 k=y")).boxes("f")
    #expect(boxes.texts.map(\.weight) == [-2, 1])
  }

  @Test func `labels of samples without a stack belong to no node`() {
    #expect(Picture(.written("f 5 k=x\n 7 k=x\nf 1")).boxes("f").texts.map(\.weight) == [5])
  }
}
