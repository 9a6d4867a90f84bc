import Analysis
import Profiles
import TestSupport
import Testing

struct LabelFramesTests {
  private let profile = Profile.written("a;b 1 k=x n=2048bytes\na 2 k=x k=y\nc 4 n=5")

  private func lines(root: String = "", leaf: String = "", unit: String = "minimum") -> [String] {
    profile.withLabelFrames(root: root, leaf: leaf, unit: unit).profile.writtenLines.map {
      String($0.prefix { $0 != " " })
    }
  }

  @Test func `labels become the root or the leaf`() {
    #expect(lines(root: "k") == ["x;a;b", "x,y;a", ";c"])
    #expect(lines(leaf: "k") == ["a;b;x", "a;x,y", "c;"])
  }

  @Test func `the first root key is outermost, the last leaf key innermost`() {
    #expect(lines(root: "k,n") == ["x;2kB;a;b", "x,y;;a", ";5;c"])
    #expect(lines(leaf: "k,n") == ["a;b;x;2kB", "a;x,y;", "c;;5"])
  }

  @Test func `numbers with a unit are scaled`() {
    #expect(lines(root: "n", unit: "b") == ["2048B;a;b", ";a", "5;c"])
  }

  @Test func `locations are numbered on and files name the key`() {
    let framed = profile.withLabelFrames(root: "k", leaf: "", unit: "auto").profile
    #expect(framed.locations.map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(framed.functions.suffix(3).allSatisfy { framed.strings[$0.filename] == "k" })
  }

  @Test func `keys that no sample has are named`() {
    let result = profile.withLabelFrames(root: "none", leaf: ",", unit: "auto")
    #expect(result.notices == [.matchedNothing(.tagRoot), .matchedNothing(.tagLeaf)])
    #expect(profile.withLabelFrames(root: "none,k", leaf: "n", unit: "").notices.isEmpty)
    #expect(profile.withLabelFrames(root: "", leaf: "", unit: "").notices.isEmpty)
  }
}
