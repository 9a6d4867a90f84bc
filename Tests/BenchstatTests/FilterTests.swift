import Testing

@Suite struct FilterTests {
  private let text = """
    goos: linux
    BenchmarkCopy/size=4k-8 1 10 ns/op 3 B/op
    BenchmarkCopy/size=1M-8 1 20 ns/op 4 B/op
    BenchmarkMove/size=4k 1 30 ns/op 5 B/op

    """

  /// The labels of rows that are kept, with the units they are kept of.
  private func kept(_ filter: String) -> [String] {
    let words = ["-compat", "-format", "csv", "-table", "", "-filter", filter, "a"]
    var unit = ""
    return benchstat(words, ["a": text]).output.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      if fields.count > 2, fields[2] == "CI" { unit = String(fields[1].prefix(1)) }
      guard fields.count == 3, !["", "geomean"].contains(fields[0]) else { return nil }
      return fields[0] + " " + unit
    }
  }

  private let all = [
    "Copy/size=4k-8 s", "Copy/size=1M-8 s", "Move/size=4k s", "Copy/size=4k-8 B",
    "Copy/size=1M-8 B", "Move/size=4k B",
  ]

  @Test func `everything matches a star and an empty conjunction`() {
    #expect(kept("*") == all)
    #expect(kept("-(-*)") == all)
    #expect(kept("goos:linux") == all)
  }

  @Test(
    arguments: [
      (".name:Move", ["Move/size=4k s", "Move/size=4k B"]),
      ("/size:1M", ["Copy/size=1M-8 s", "Copy/size=1M-8 B"]),
      ("-/gomaxprocs:8", ["Move/size=4k s", "Move/size=4k B"]),
      ("/size:(1M OR 2M) .unit:B/op", ["Copy/size=1M-8 B"]),
      (".unit:ns/op .name:/^M/", ["Move/size=4k s"]),
      ("-.unit:sec/op .name:Move", ["Move/size=4k B"]),
      (
        ".name:Move OR .unit:B/op AND /size:1M",
        ["Copy/size=1M-8 B", "Move/size=4k B", "Move/size=4k s"]
      ),
      (
        ".unit:B/op OR .unit:nothing .name:Move",
        ["Copy/size=4k-8 B", "Copy/size=1M-8 B", "Move/size=4k B"]
      ),
      (".file:a .name:\"Move\" .unit:B/op", ["Move/size=4k B"]),
      (".fullname:/[/]size=4k$/ .unit:B/op", ["Move/size=4k B"]),
      ("nosuch:\"\" .name:Move .unit:B/op", ["Move/size=4k B"]),
    ])
  func `conditions on results and units combine`(filter: String, rows: [String]) {
    #expect(kept(filter) == rows)
  }

  @Test func `nothing left is an error unless compatible`() {
    let outcome = benchstat(["-filter", ".name:None", "a"], ["a": text])
    #expect(outcome.exitCode == 1)
    #expect(outcome.messages == "benchstat: no results match the filter\n")
    let compatible = benchstat(["-compat", "-filter", ".name:None", "a"], ["a": text])
    #expect(compatible.exitCode == 0)
    #expect(compatible.messages.isEmpty)
  }
}
