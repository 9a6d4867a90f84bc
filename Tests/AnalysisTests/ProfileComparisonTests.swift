import Analysis
import Profiles
import Statistics
import TestSupport
import Testing

struct ProfileComparisonTests {
  private let base = Profile.written("main;a 60\nmain;b 40")
  private let new = Profile.written("main;a 180\nmain;b 20\nmain;c 4")

  @Test func `values are compared as shares of their profile`() throws {
    let comparison = Measuring().compare(base, new)
    let a = try #require(comparison.node("a"))
    #expect(a.baseRate == 0.6)
    #expect(a.newRate == 180.0 / 204)
    #expect(a.ratio == 180.0 / 204 / 0.6)
    #expect(abs(a.contribution - (180.0 / 204 - 0.6)) < 1e-12)
    #expect(a.base.map(\.value) == [60] && a.new.map(\.value) == [180])
  }

  @Test func `one profile a side is tested with an assumed dispersion`() throws {
    let comparison = Measuring().compare(base, new)
    let expected = CountComparison(
      base: ExposedCount(count: 60, exposure: 100), new: ExposedCount(count: 180, exposure: 204),
      dispersion: .wholeProcess)
    let a = try #require(comparison.node("a")?.test)
    #expect(a.p == expected.p)
    #expect(a.interval == expected.interval())
    #expect(comparison.method == .binomial(.wholeProcess))
  }

  @Test func `rows of few samples are no part of the family`() throws {
    let comparison = Measuring().compare(base, new)
    let c = try #require(comparison.node("c"))
    #expect(c.test?.isInFamily == false)
    #expect(c.q.isNaN && c.verdict == .undecided)
    #expect(comparison.familySize == 2)
  }

  @Test func `what grew comes first and then what shrank`() {
    let comparison = Measuring().compare(base, new)
    #expect(comparison.nodes.map(\.name) == ["a", "b", "c"])
    #expect(comparison.nodes.map(\.verdict) == [.grew, .shrank, .undecided])
  }

  @Test func `callers are compared with what they call`() throws {
    let comparison = Measuring(order: .cum).compare(base, new)
    let main = try #require(comparison.node("main"))
    #expect(main.baseRate == 1 && main.newRate == 1)
    #expect(main.verdict == .undecided)
  }

  @Test func `a row that was not there is new and one that is not there any more is gone`() {
    let comparison = Measuring().compare(
      .written("main 1000\nold 50"), .written("main 1000\nnew 50"))
    #expect(comparison.node("new")?.verdict == .appeared)
    #expect(comparison.node("new")?.ratio == .infinity)
    #expect(comparison.node("old")?.verdict == .vanished)
    #expect(comparison.node("old")?.ratio == 0)
  }

  @Test func `small differences that are known well are equal`() {
    var settings = ComparisonSettings()
    settings.smallestChange = 0.2
    let comparison = Measuring().compare(
      .written("a 4000\nb 4000"), .written("a 4010\nb 3990"), settings)
    #expect(comparison.nodes.map(\.verdict) == [.equal, .equal])
  }

  @Test func `the typical row can be what others are measured by`() throws {
    var settings = ComparisonSettings()
    settings.normalization = .robust
    let comparison = Measuring().compare(
      .written("a 100\nb 200\nc 300\nd 50"), .written("a 100\nb 200\nc 300\nd 5000"), settings)
    #expect(try abs(#require(comparison.node("a")?.ratio) - 1) < 1e-9)
    #expect(try abs(#require(comparison.node("d")?.ratio) - 100) < 1e-9)
  }

  @Test func `values of single profiles are shown and not judged`() {
    var settings = ComparisonSettings()
    settings.normalization = .none
    let comparison = Measuring().compare(base, new, settings)
    #expect(comparison.untestable == .absoluteValues && comparison.method == nil)
    #expect(comparison.node("a")?.ratio == 3)
    #expect(comparison.node("a")?.verdict == .untested)
    #expect(comparison.node("a")?.contribution == 120.0 / 104)
  }

  @Test func `a difference of profiles is not judged again`() {
    let comparison = Measuring().compare(base, .written("main;a -10\nmain;b 20"))
    #expect(comparison.untestable == .difference)
  }

  @Test func `nothing can be said of empty profiles`() {
    let empty = Profile.written("")
    #expect(Measuring().compare(empty, empty).nodes.isEmpty)
    let comparison = Measuring().compare(empty, base)
    #expect(comparison.node("a")?.verdict == .undecided)
    #expect(comparison.node("a")?.baseRate == 0)
    #expect(comparison.familySize == 0)
  }

  @Test func `what is allocated once differs in its share alone and is not called changed`() throws
  {
    let types = [("alloc_objects", "count"), ("alloc_space", "bytes")]
    var base = Profile.written(
      "setup 1 104857600 bytes=1048576\nwork 1 2097152000 bytes=1048576", types: types)
    base.period = 1
    var new = Profile.written(
      "setup 1 104857600 bytes=1048576\nwork 1 524288000 bytes=1048576", types: types)
    new.period = 1
    let comparison = Measuring(column: 1).compare(base, new)
    #expect(comparison.settings.mustDifferInValue)
    #expect(try #require(comparison.node("setup")?.ratio) > 3)
    #expect(comparison.node("setup")?.verdict == .undecided)
    #expect(comparison.method == .binomial(.heap))
  }

  @Test func `what is done once in a benchmark is not called changed for its share alone`() throws {
    var settings = ComparisonSettings()
    settings.isWithinBenchmark = true
    func run(_ operations: Int) -> MeasuredProfile {
      let work = (0..<8).map { "work\($0) \(50 * operations)" }
      return Measuring()(.written((["setup 60"] + work).joined(separator: "\n")))
    }
    let sides = (run(2), run(6))
    let once = ProfileComparison(base: [sides.0], new: [sides.1], settings)
    #expect(once.node("setup")?.verdict == .undecided)
    let whole = ProfileComparison(base: [sides.0], new: [sides.1], .init())
    #expect(whole.node("setup")?.verdict == .shrank)
  }

  @Test func `rows are tested beside those that did not change, once something has`() throws {
    let others = (0..<8).map { "o\($0)" }
    let base = Profile.written(
      "big 30\nmid 80\n" + others.map { "\($0) 45" }.joined(separator: "\n"))
    let new = Profile.written(
      "big 900\nmid 90\n" + others.map { "\($0) 5" }.joined(separator: "\n"))
    let comparison = Measuring().compare(base, new)
    let mid = try #require(comparison.node("mid"))
    // Of all its share fell, 17 % to 8 %; of what did not change it doubled many times.
    #expect(mid.ratio < 1 && !mid.isToldBesideTypical)
    #expect(mid.besideTypical.map { $0.p < 0.001 } == true)
    let same = Measuring().compare(base, base)
    #expect(same.nodes.allSatisfy { $0.besideTypical == nil })
  }

  @Test func `a share that rose less than chance explains is told beside what did not change`()
    throws
  {
    let others = (0..<8).map { "o\($0)" }
    let base = Profile.written(
      "big 30\nmid 70\n" + others.map { "\($0) 45" }.joined(separator: "\n"))
    let new = Profile.written(
      "big 300\nmid 85\n" + others.map { "\($0) 5" }.joined(separator: "\n"))
    let comparison = Measuring().compare(base, new)
    let mid = try #require(comparison.node("mid"))
    #expect(mid.test.map { $0.p > 0.05 } == true)
    #expect(mid.isToldBesideTypical && mid.verdict == .grew)
    #expect(comparison.isDominatedByFew)
  }

  @Test func `a heap of more operations is no change of what each of them allocates`() {
    let types = [("alloc_objects", "count"), ("alloc_space", "bytes")]
    func heap(_ operations: Int) -> MeasuredProfile {
      let rows = [
        ("setup", 50), ("tables", 30), ("next", 40 * operations), ("join", 9 * operations),
      ]
      var profile = Profile.written(
        rows.map { "\($0) \($1) \($1 << 20) bytes=1048576" }.joined(separator: "\n"),
        types: types)
      profile.period = 1
      return Measuring(column: 1)(profile)
    }
    var settings = ComparisonSettings()
    settings.isWithinBenchmark = true
    let comparison = ProfileComparison(base: [heap(1)], new: [heap(5)], settings)
    #expect(comparison.nodes.allSatisfy { !$0.hasChanged })
    settings.isWithinBenchmark = false
    let plain = ProfileComparison(base: [heap(1)], new: [heap(5)], settings)
    #expect(plain.node("next")?.verdict == .grew)
  }

  @Test func `a few rows that grew are told from all others that shrank in share`() {
    let base = Profile.written("a 1000\nb 1000\nc 1000\nd 1000\ne 1000")
    let comparison = Measuring().compare(
      base, .written("a 1010\nb 1010\nc 1010\nd 1010\ne 9000"))
    #expect(comparison.nodes.filter { $0.verdict == .shrank }.count == 4)
    #expect(comparison.isDominatedByFew)
    #expect(!Measuring().compare(base, base).isDominatedByFew)
  }

  @Test func `several profiles a side are tested by their own variation`() throws {
    let sides = [[60, 62, 58], [80, 83, 79]].map { side in
      side.map { Measuring()(.written("a \($0)\nb \(100 - $0)")) }
    }
    let comparison = ProfileComparison(base: sides[0], new: sides[1], .init())
    #expect(comparison.method == .quasiLikelihood)
    #expect(try #require(comparison.node("a")).baseRate == 0.6)
    #expect(comparison.node("a")?.verdict == .grew)
    let six = ProfileComparison(
      base: sides[0] + sides[0], new: sides[1] + sides[1], .init())
    #expect(six.method == .ranks && six.node("a")?.verdict == .grew)
  }
}
