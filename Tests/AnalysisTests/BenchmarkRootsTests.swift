import Analysis
import Profiles
import Statistics
import TestSupport
import Testing

struct BenchmarkRootsTests {
  @Test func `a sample belongs to the benchmark it runs under`() {
    let roots = BenchmarkRoots(
      .written(
        """
        testing.runN;example.com/q.BenchmarkRun;f 1
        testing.runN;example.com/q.BenchmarkRun.func1;g 1
        runtime.gcBgMarkWorker 1
        testing.runN;example.com/q.BenchmarkRun;example.com/q.BenchmarkOther 1
        testing.runN;q.Benchmark;f 1
        """))
    #expect(roots.names == ["example.com/q.BenchmarkRun", "q.Benchmark"])
    #expect(roots.ofSample == [0, 0, nil, 0, 1])
  }

  @Test(arguments: ["q.Benchmarking", "q.benchmarkRun", "BenchmarkRun", "q.(*T).BenchmarkRun"])
  func `other functions are no benchmarks`(name: String) {
    #expect(BenchmarkRoots(.written("main;\(name) 1")).names.isEmpty)
  }

  @Test func `only what runs under the benchmark is compared`() throws {
    let base = Profile.written("q.BenchmarkRun;f 30\nq.BenchmarkRun;g 70\nruntime.gc 50")
    let comparison = Measuring(isWithinBenchmark: true).compare(base, base)
    #expect(comparison.node("f")?.baseRate == 0.3)
    #expect(comparison.node("runtime.gc") == nil)
    #expect(comparison.total.base.map(\.value) == [100])
    #expect(comparison.outside?.base.map(\.value) == [50])
    #expect(comparison.outside?.verdict == .untested)
    #expect(comparison.method == .binomial(.benchmarkRoot))
  }

  @Test func `what is done for the garbage collector belongs to no benchmark`() {
    let roots = BenchmarkRoots(
      .written(
        """
        q.BenchmarkA;runtime.mallocgc;runtime.gcAssistAlloc;runtime.scanobject 1
        q.BenchmarkA;runtime.mallocgc 1
        """))
    #expect(roots.names == ["q.BenchmarkA"] && roots.ofSample == [nil, 0])
  }

  @Test func `a benchmark without samples is not one of the profile's`() {
    let profile = Profile.written("q.BenchmarkA;f 1\nq.BenchmarkB;f 1")
    let only = profile.samples.filtered(by: [false, true])
    var filtered = profile
    filtered.samples = only
    #expect(BenchmarkRoots(filtered).names == ["q.BenchmarkB"])
  }

  @Test func `an interruption counts as the function that was interrupted`() throws {
    let profile = Profile.written("main;f;runtime.asyncPreempt 7\nmain;f 1")
    #expect(profile.holdsPreemption)
    let charged = profile.chargingPreemptionToCallers()
    #expect(Measuring()(charged).nodes["f"]?.value == 8)
    #expect(Measuring()(charged).nodes["runtime.asyncPreempt"] == nil)
    #expect(!Profile.written("main;f 1").holdsPreemption)
  }
}
