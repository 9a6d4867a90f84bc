import Analysis
import Profiles
import TestSupport
import Testing

struct NodeTagsTests {
  @Test func `the texts of a sample are one box, in order`() {
    let boxes = Picture(.written("main;f 3 z=1x a=q\nmain;f 2")).boxes("f")
    #expect(boxes.texts.map(\.lines) == [["a:q"]])
    #expect(boxes.texts.map(\.weight) == [3])
  }

  @Test func `a node with callees has boxes for what ends there only`() {
    let picture = Picture(.written("main;f 3 k=x\nmain 2 k=y"))
    #expect(picture.boxes("main").texts.map(\.lines) == [["k:y"]])
    #expect(picture.boxes("main").texts.map(\.position) == [0])
    #expect(picture.boxes("f").texts.map(\.weight) == [3])
  }

  @Test func `numbers stand under their sample's texts, those that are not bytes with their key`() {
    let picture = Picture(.written("f 3 k=x bytes=1024bytes pid=9\nf 2 bytes=2048bytes wait=5ms"))
    let boxes = picture.boxes("f")
    #expect(boxes.texts[0].numbers.map(\.lines) == [["1kB"], ["pid:9"]])
    #expect(boxes.texts[0].numbers.map(\.position) == [0, 1])
    #expect(boxes.numbers.map(\.lines) == [["2kB"], ["wait:5ms"]])
  }

  @Test func `as in Go's pprof, of numbers only bytes are shown`() {
    let lines = "f 3 k=x bytes=1024bytes pid=9\nf 2 pid=8"
    let boxes = Picture(.written(lines), showsBytesOnly: true).boxes("f")
    #expect(boxes.texts[0].numbers.map(\.lines) == [["1kB"]])
    #expect(boxes.numbers.isEmpty)
  }

  @Test func `many numbers of each key are collected apart`() {
    let lines = (1...7).map { "f \($0 * 10) pid=\(1 << $0) bytes=64bytes" }
    let numbers = Picture(.written(lines.joined(separator: "\n"))).boxes("f").numbers
    #expect(numbers.map(\.lines) == [["64B"], ["pid:2..16"], ["pid:128"], ["pid:64"], ["pid:32"]])
    #expect(numbers.map(\.position) == [0, 1, 2, 3, 4])
  }

  @Test func `many numbers are collected around the heaviest four`() {
    let lines = (1...7).map { "f \($0 * 10) bytes=\(1 << $0)bytes" }.joined(separator: "\n")
    let numbers = Picture(.written(lines)).boxes("f").numbers
    #expect(numbers.map(\.lines) == [["2B..16B"], ["128B"], ["64B"], ["32B"]])
    #expect(numbers.map(\.weight) == [100, 70, 60, 50])
  }

  @Test func `only the four heaviest texts are shown`() {
    let lines = (1...6).map { "f \($0) k=v\($0)" }.joined(separator: "\n")
    let texts = Picture(.written(lines)).boxes("f").texts
    #expect(texts.map(\.weight) == [6, 5, 4, 3])
    #expect(texts.map(\.position) == [0, 1, 2, 3])
  }

  @Test func `light labels go with light nodes`() {
    let picture = Picture(.written("f 1 k=x\nf 99 k=y")) { $0.nodeFraction = 0.02 }
    #expect(picture.boxes("f").texts.map(\.lines) == [["k:y"]])
  }

  @Test func `the mark of a base is no label`() {
    #expect(Picture(.written("f 1 pprof::base=true")).boxes("f").texts.isEmpty)
  }

  @Test func `a node that occurs twice in a stack counts once`() {
    let boxes = Picture(.written("f;g;f 5 k=x")).boxes("f")
    #expect(boxes.texts.map(\.weight) == [5])
  }

  @Test func `in a tree each path has its own boxes`() {
    let picture = Picture(.written("a;f 5 k=x\nb;f 7 k=y"), isTree: true)
    let graph = picture.trimmed.graph
    let boxes = graph.listed.filter { graph[$0].info.name == "f" }.map {
      picture.trimmed.tags[$0.index].nodelets(hasCallees: false, units: picture.units).texts.map(
        \.lines)
    }
    #expect(boxes == [[["k:y"]], [["k:x"]]])
  }
}
