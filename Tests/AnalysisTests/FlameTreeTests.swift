import Analysis
import Profiles
import TestSupport
import Testing

struct FlameTreeTests {
  /// One line a node: its path, and flat and cum of each profile.
  private func lines(_ profiles: Profile...) -> [String] {
    let tree = FlameTree(
      profiles.map {
        ProfileView(
          $0, values: SampleValues(values: $0.samples.values[0]), resolution: Resolution())
      })
    var paths = [""]
    for node in 1..<tree.count {
      paths.append(paths[Int(tree.parents[node])] + "/" + tree.name(of: node))
    }
    return (0..<tree.count).map { node in
      let values = tree.flat.indices.map { "\(tree.flat[$0][node])+\(tree.cum[$0][node])" }
      return paths[node] + " " + values.joined(separator: " ")
    }
  }

  @Test func `stacks are merged from the root on`() {
    #expect(
      lines(.written("main;a;b 3\nmain;a 4\nmain;c;b 5"))
        == [" 0+12", "/main 0+12", "/main/a 4+7", "/main/a/b 3+3", "/main/c 0+5", "/main/c/b 5+5"])
  }

  @Test func `inlined calls are nodes of their own, and recursion stays`() {
    #expect(
      lines(.written("main,f;f 1")) == [" 0+1", "/main 0+1", "/main/f 0+1", "/main/f/f 1+1"])
  }

  @Test func `profiles share nodes by the texts of frames`() {
    #expect(
      lines(.written("main;a 1"), .written("main;b 2\nmain;a 3"))
        == [" 0+1 0+5", "/main 0+1 0+5", "/main/a 1+1 3+3", "/main/b 0+0 2+2"])
  }

  @Test func `samples without a value leave no node, and do not hide those after them`() {
    #expect(
      lines(.written("main;a 0\nmain;a;b 0\nmain;c 1")) == [" 0+1", "/main 0+1", "/main/c 1+1"])
  }

  @Test func `children follow in the order of samples`() {
    let profile = Profile.written("main;z 1\nmain;a 1")
    let tree = FlameTree([
      ProfileView(
        profile, values: SampleValues(values: profile.samples.values[0]), resolution: Resolution())
    ])
    #expect(tree.children(of: 1).map { tree.name(of: Int($0)) } == ["z", "a"])
    #expect(tree.children(of: 2).isEmpty)
  }

  @Test func `sums past 64 bits stay at the largest number`() {
    #expect(lines(.written("a \(Int64.max)\nb 1"))[0] == " 0+\(Int64.max)")
  }

  @Test func `no profile makes a tree of only the root`() {
    #expect(FlameTree([]).count == 1)
    #expect(FlameTree([]).children(of: 0).isEmpty)
  }
}
