import Analysis
import Profiles
import TestSupport
import Testing

struct CountRecoveryTests {
  private let heapTypes = [("alloc_objects", "count"), ("alloc_space", "bytes")]

  private func heap(_ lines: String, rate: Int64 = 524_288) -> Profile {
    var profile = Profile.written(lines, types: heapTypes)
    profile.period = rate
    return profile
  }

  @Test func `CPU profiles count in their first column`() {
    let profile = Profile.written(
      "a 3 30000000", types: [("samples", "count"), ("cpu", "nanoseconds")])
    #expect(CountRecovery(profile, column: 1).rule == .column(0, multiple: 1))
  }

  @Test func `sampled allocations are counted again`() throws {
    // Five of 1024 bytes and two of a megabyte, as Go's runtime scales them up.
    let profile = heap("a 2562 2624000 bytes=1024\nb 2 2425393 bytes=1048576")
    let measured = Measuring(column: 1)(profile)
    #expect(try abs(#require(measured.nodes["a"]?.effectiveCount) - 5) < 1e-6)
    #expect(try abs(#require(measured.nodes["b"]?.effectiveCount) - 2) < 1e-6)
    #expect(try abs(#require(measured.nodes["a"]?.weight) - 2_624_000) < 2)
  }

  @Test func `allocations of different sizes count as fewer`() throws {
    let measured = Measuring(column: 1)(
      heap("main 2562 2624000 bytes=1024\nmain 2 2425393 bytes=1048576"))
    let count = try #require(measured.nodes["main"]?.effectiveCount)
    #expect(abs(count - 5.904) < 0.001)
  }

  @Test func `heap samples without a size cannot be counted`() {
    let profile = heap("a 10 1000 bytes=100\nb 10 1000")
    #expect(CountRecovery(profile, column: 1).rule == .none(.noSizes))
  }

  @Test func `every lock event stands for the same number`() {
    let profile = Profile.written(
      "main;sync.(*Mutex).Unlock 30 700\nf;runtime.unlock 20 100",
      types: [("contentions", "count"), ("delay", "nanoseconds")])
    #expect(CountRecovery(profile, column: 0).rule == .column(0, multiple: 10))
    #expect(CountRecovery(profile, column: 1).rule == .delays(1, counts: 0, multiple: 10))
    #expect(Measuring(column: 0)(profile).nodes["sync.(*Mutex).Unlock"]?.weight == 3)
  }

  @Test func `waits and whole counts are not tested`() {
    let waits = Profile.written(
      "main;runtime.selectgo 30 700", types: [("contentions", "count"), ("delay", "nanoseconds")])
    #expect(CountRecovery(waits, column: 1).rule == .none(.waiting))
    let census = Profile.written("main 3", types: [("goroutine", "count")])
    #expect(CountRecovery(census, column: 0).rule == .none(.census))
  }

  @Test func `values of other profilers are multiples of a count or nothing`() {
    let time = [("wall", "nanoseconds")]
    #expect(
      CountRecovery(.written("a 4000000\nb 10000000", types: time), column: 0).rule
        == .column(0, multiple: 2_000_000))
    #expect(
      CountRecovery(.written("a 12345\nb 999", types: time), column: 0).rule
        == .column(0, multiple: 3))
    #expect(
      CountRecovery(.written("a 12345\nb 1000001", types: time), column: 0).rule
        == .none(.unknownCounts))
  }

  @Test(arguments: [Int64.max, 1, 0, -7])
  func `absurd sizes and rates do no harm`(number: Int64) {
    let profile = heap(
      "a 1 \(number) bytes=\(number)\nb 5 500 bytes=9223372036854775807", rate: number)
    let measured = Measuring(column: 1)(profile)
    #expect(measured.nodes.values.allSatisfy { $0.weight >= 0 && $0.weight.isFinite })
  }
}
