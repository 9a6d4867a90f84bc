import Analysis
import Profiles
import TestSupport
import Testing

struct HeavyPathsTests {
  private func view(_ profile: Profile) -> ProfileView {
    ProfileView(
      profile, values: SampleValues(values: profile.samples.values[0]), resolution: Resolution())
  }

  /// What is heavy enough: its path of names with flat and cum of both sides, in no order.
  private func lines(_ paths: HeavyPaths) -> Set<String> {
    let tree = paths.tree
    var names = [""]
    var lines: Set<String> = []
    for node in 0..<tree.count {
      if node > 0 { names.append(names[Int(tree.parents[node])] + "/" + tree.name(of: node)) }
      guard paths.weights[node] > 0, paths.weights[node] >= paths.cutoff else { continue }
      let old = paths.old.map { " \($0.flat[node])+\($0.cum[node])" } ?? ""
      lines.insert("\(names[node]) \(paths.new.flat[node])+\(paths.new.cum[node])\(old)")
    }
    return lines
  }

  /// Both ways to find the heaviest paths: over a tree of all, and by looking for them.
  private func both(
    _ new: [Profile], _ old: [Profile], most: Int, bits: Int = 12, joining: Bool = false
  )
    -> (all: HeavyPaths, sought: HeavyPaths)
  {
    let all = HeavyPaths.Limit(most)
    var sought = all
    sought.few = 0
    sought.bits = bits
    let make = {
      HeavyPaths(new: new.map(view), old: old.map(view), heaviest: $0, joining: joining)
    }
    return (make(all), make(sought))
  }

  @Test(arguments: 1...20)
  func `looking for the heaviest paths finds those that a tree of all has`(seed: UInt64) {
    let profiles = (0..<4).map { RandomProfile.make(seed: seed, variant: $0) }
    for (new, old) in [(1, 0), (1, 1), (2, 2)] {
      let sides = (Array(profiles.prefix(new)), Array(profiles.suffix(old)))
      for (most, bits) in [(1, 12), (5, 2), (30, 8)] {
        let (all, sought) = both(sides.0, sides.1, most: most, bits: bits)
        #expect(lines(sought) == lines(all))
        #expect(sought.cutoff == all.cutoff && sought.pathCount == all.pathCount)
      }
    }
  }

  @Test func `only what may be heavy gets a node`() {
    let light = (1...3000).map { "main;light\($0);leaf\($0) 1" }
    let heavy = (1...40).map { "main;heavy\($0);leaf \(100_000 + $0)" }
    let profile = Profile.written((light + heavy).joined(separator: "\n"))
    let (all, sought) = both([profile], [], most: 60)
    #expect(all.tree.count == 6082 && sought.tree.count < 300)
    #expect(sought.pathCount == 6082)
    #expect(lines(sought).count == 60 && lines(sought) == lines(all))
    #expect(sought.weights[0] == 4_003_820)
  }

  @Test func `a path whose samples cancel out takes the way of all others`() {
    let profile = Profile.written("main;a 5\nmain;b;c 9\nmain;b;d -9\nmain;e 1")
    let (all, sought) = both([profile], [], most: 3)
    #expect(all.cutoff == 7 && sought.cutoff == 7)
    #expect(lines(sought) == lines(all))
    #expect(lines(sought) == ["/main/b/c 9+9", "/main/b/d -9+-9"])
  }

  @Test func `neighbouring frames that are equal are one if asked for`() {
    let profile = Profile.written("p;p;q 1\np;q;q;p 2\np,p;p 4")
    let (all, sought) = both([profile], [], most: 3, joining: true)
    #expect(lines(all) == [" 0+7", "/p 4+7", "/p/q 1+3"])
    #expect(lines(sought) == lines(all))
    #expect(all.pathCount == 4 && sought.pathCount == 4)
    let apart = HeavyPaths(new: [view(profile)], old: [], heaviest: nil)
    #expect(apart.pathCount == 8 && apart.cutoff == 0)
  }

  @Test func `sums past 64 bits are cut as in a tree of all`() {
    let profile = Profile.written("a \(Int64.max)\nb 1\nb;c 2")
    let (all, sought) = both([profile], [], most: 1)
    #expect(sought.tree.count == 4 && lines(sought) == lines(all))
    #expect(sought.new.cum[0] == .max)
  }

  @Test func `several profiles of a side are their mean`() {
    let new = ["main;a 4", "main;a 8\nmain;b 1"].map { Profile.written($0) }
    let (all, sought) = both(new, [.written("main;a 3")], most: 3)
    #expect(lines(all) == [" 0+6 0+3", "/main 0+6 0+3", "/main/a 6+6 3+3"])
    #expect(lines(sought) == lines(all))
  }
}
