import Testing

@Suite struct ProjectionTests {
  private let text = """
    BenchmarkCopy/size=4k-8 1 10 ns/op
    BenchmarkCopy/size=512-8 1 20 ns/op
    BenchmarkCopy/size=1Mi-8 1 30 ns/op
    BenchmarkCopy/size=abc-8 1 30 ns/op

    """

  private func rows(_ words: [String], _ files: [String: String]? = nil) -> [String] {
    let files = files ?? ["a": text]
    let inputs = files.keys.sorted()
    let output = benchstat(["-compat", "-format", "csv"] + words + inputs, files).output
    return output.split(separator: "\n").compactMap { line in
      let label = line.prefix { $0 != "," }
      return label.isEmpty || label == "geomean" || !line.contains(",") ? nil : String(label)
    }
  }

  @Test(
    arguments: [
      ("/size", ["4k", "512", "1Mi", "abc"]), ("/size@num", ["512", "4k", "1Mi", "abc"]),
      ("/size@alpha", ["1Mi", "4k", "512", "abc"]), ("/size@(abc 4k)", ["abc", "4k"]),
      ("/size@first", ["4k", "512", "1Mi", "abc"]), ("/gomaxprocs,/size@(4k)", ["8 4k"]),
      (".fullname@(\"Copy/size=4k-8\")", ["Copy/size=4k-8"]), (".name", ["Copy"]),
      ("/size@fixed", []),
    ])
  func `rows come in the order asked for`(row: String, labels: [String]) {
    #expect(rows(["-row", row]) == labels)
  }

  @Test func `parts that a projection names leave the full name`() {
    #expect(rows(["-col", "/gomaxprocs", "-ignore", "/size"]) == ["Copy"])
    #expect(rows(["-col", ".name"]).first == "*/size=4k-8")
  }

  @Test func `configuration comes in the order of its values`() {
    let text = "k: z\n\(results("A", [1]))k: a\n\(results("A", [1]))k:\n\(results("A", [1]))"
    let output = benchstat(["-format", "csv", "-compat", "a"], ["a": text]).output
    let values = output.split(separator: "\n").filter { $0.hasPrefix("k:") }
    #expect(values == ["k: ", "k: a", "k: z"])
    let explicit = benchstat(["-table", "k", "-format", "csv", "-compat", "a"], ["a": text]).output
    #expect(
      explicit.split(separator: "\n").filter { $0.hasPrefix("k:") } == ["k: z", "k: a", "k: "])
  }

  @Test func `results lumped together are reported`() {
    let output = benchstat(["-row", ".name", "-col", "", "a"], ["a": text]).output
    #expect(output.contains("¹ benchmarks vary in .fullname"))
  }

  @Test func `inputs have labels`() {
    let one = results("A", [1])
    let header = { (words: [String], files: [String: String]) in
      benchstat(["-format", "csv", "-compat"] + words, files).output.split(separator: "\n")[0]
    }
    #expect(header(["a"], ["a": one]) == ",a,")
    #expect(header(["a", "a"], ["a": one]) == ",a#0,,a#1,,,")
    #expect(header(["x=a", "y=a"], ["a": one]) == ",x,,y,,,")
    #expect(header(["x=a", "x=b"], ["a": one, "b": one]) == ",x,")
    #expect(header(["=a"], ["a": one]) == ",,")
    #expect(header(["x=a=b"], ["a=b": one]) == ",x,")
  }
}
