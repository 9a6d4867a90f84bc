import Benchstat
import Testing

@Suite struct TidyUnitTests {
  @Test(
    arguments: [
      ("ns/op", "sec/op", 1e-9), ("MB/s", "B/s", 1e6), ("B/op", "B/op", 1),
      ("p99-ns/op", "p99-sec/op", 1e-9), ("ns/MB", "sec/MB", 1e-9), ("MB*ns", "B*sec", 1e-3),
      ("heap-MB", "heap-B", 1e6), ("op/ns", "op/ns", 1), ("op/ns*MB", "op/ns*B", 1e6),
      ("ms", "ms", 1), ("nss", "nss", 1), ("", "", 1), ("ns", "sec", 1e-9),
    ])
  func `only the numerator is tidied`(unit: String, name: String, factor: Double) {
    let tidy = TidyUnit(Array(unit.utf8))
    #expect(String(decoding: tidy.name, as: UTF8.self) == name)
    #expect((tidy.factor / factor - 1).magnitude < 1e-15)
  }

  @Test func `nanoseconds are multiplied by the number nearest to 1e-9`() {
    #expect(TidyUnit(Array("ns/op".utf8)).factor == Double("1e-9"))
  }
}
