import Testing

@Suite struct ComparisonTextTests {
  private func run(_ words: [String], _ files: [String: String]) -> [String] {
    benchstat(words, files).output.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test func `columns with a common value share a header`() {
    let text = [("a", "1"), ("a", "2"), ("b", "2")].map { results("X/p=\($0)/q=\($1)", [5]) }
      .joined()
    let lines = run(["-col", "/p,/q", "-row", ".name", "x"], ["x": text])
    #expect(lines[0].filter { $0 == "│" }.count == 3)
    #expect(lines[1].filter { $0 == "│" }.count == 4)
  }

  @Test func `a table without columns to tell apart has no header`() {
    let lines = run(["-col", "", "x"], ["x": results("X", [5])])
    #expect(lines[0] == "  │    sec/op    │")
    #expect(lines[1] == "X   5.000n ± ∞ ¹")
  }

  @Test func `only what changed is said between tables`() {
    let text = "a: 1\nb: 1\n" + results("X", [5]) + "b: 2\n" + results("X", [5])
    let lines = run(["x"], ["x": text])
    #expect(lines.filter { $0.hasPrefix("a: ") } == ["a: 1"])
    #expect(lines.filter { $0.hasPrefix("b: ") } == ["b: 1", "b: 2"])
  }

  @Test(
    arguments: [
      ([10.0, 10, 10, 10, 10, 10], [20.0, 20, 20, 20, 20, 20], "+100.00% (p=0.002 n=6)"),
      ([10, 10, 10], [20, 20, 20], "~ (p=0.100 n=3) ²"),
      ([5, 5], [5, 5], "~ (p=1.000 n=2) ²"), ([10, 10, 10, 20], [5, 5], "~ (p=0.133 n=4+2)"),
    ])
  func `a change is shown with its probability`(old: [Double], new: [Double], text: String) {
    let lines = run(["a", "b"], ["a": results("X", old), "b": results("X", new)])
    #expect(lines[2].contains(text), "\(lines[2])")
  }

  @Test func `values that are not a number do not stop a run`() {
    let text = "BenchmarkX 1 nan ns/op\nBenchmarkX 1 5 ns/op\n"
    let outcome = benchstat(["a", "b"], ["a": text, "b": text])
    #expect(outcome.messages.hasPrefix("a:1: measurement is not a number\n"))
    #expect(outcome.output.contains("5.000n"))
    let compatible = benchstat(["-compat", "a", "b"], ["a": text, "b": text])
    #expect(compatible.output.contains("a value that is not a number cannot be compared"))
  }

  @Test func `infinite values are shown`() {
    let output = benchstat(["a"], ["a": results("X", [.infinity])]).output
    #expect(output.contains("ns/op"))
    #expect(output.contains("+InfT ± ∞"))
  }

  @Test func `zeros and negative values have no percentage`() {
    let files = [
      "a": results("X", [0, 0, 0, 0, 0, 0], unit: "x"),
      "b": results("X", [-1, -2, 3, 4, 5, 6], unit: "x"),
    ]
    let lines = run(["a", "b"], files)
    #expect(lines[2].contains("0.000 ± 0%"))
    #expect(lines[2].contains("3.500 ± ?"))
  }
}
