import Benchstat
import Testing

@Suite struct BenchmarkNameTests {
  private func split(_ name: String) -> (base: String, parts: [String]) {
    let name = BenchmarkName(full: Array(name.utf8))
    return (
      String(decoding: name.base, as: UTF8.self),
      name.parts.map { String(decoding: $0, as: UTF8.self) }
    )
  }

  @Test(
    arguments: [
      ("Encode", "Encode", []), ("Encode-8", "Encode", ["-8"]),
      ("Encode/a=1/b-16", "Encode", ["/a=1", "/b", "-16"]), ("UTF-8", "UTF", ["-8"]),
      ("X/v=-5", "X", ["/v=", "-5"]), ("A-", "A-", []), ("-8", "", ["-8"]), ("8", "8", []),
      ("", "", []), ("A//b", "A", ["/", "/b"]), ("/x-2", "", ["/x", "-2"]),
    ])
  func `a name has a base and parts`(name: String, base: String, parts: [String]) {
    #expect(split(name).base == base)
    #expect(split(name).parts == parts)
  }
}
