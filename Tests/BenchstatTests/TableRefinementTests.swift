import Foundation
import Testing

@Suite struct TableRefinementTests {
  private static func spread(_ center: Double) -> [Double] {
    (0..<6).map { center + Double($0) }
  }

  private let old =
    results("A", spread(100)) + results("B", spread(200)) + results("C", spread(1000))
    + results("D", spread(50))
  private let new =
    results("A", spread(110)) + results("B", spread(300)) + results("C", spread(1006))
    + results("E", spread(50))

  private func run(_ words: String...) -> String {
    benchstat(words + ["old", "new"], ["old": old, "new": new]).output
  }

  private func labels(_ output: String) -> [String] {
    output.split(separator: "\n").dropFirst(2).compactMap { line in
      let label = String(line.prefix { $0 != " " })
      return ["A", "B", "C", "D", "E"].contains(label) ? label : nil
    }
  }

  @Test func `rows come by name, change or probability`() {
    #expect(labels(run()) == ["A", "B", "C", "D", "E"])
    #expect(labels(run("-sort", "delta")) == ["B", "A", "C", "D", "E"])
    #expect(labels(run("-sort", "name")) == ["A", "B", "C", "D", "E"])
    #expect(labels(run("-sort", "p")).prefix(3) == ["A", "B", "C"])
  }

  @Test func `rows with names in another order are sorted by name`() {
    let text = results("b", [1]) + results("C", [1]) + results("a", [1])
    let output = benchstat(["-sort", "name", "-format", "csv", "x"], ["x": text]).output
    let rows = output.split(separator: "\n").map { $0.prefix(1) }
    #expect(rows.suffix(4) == ["C", "a", "b", "g"])
  }

  @Test(arguments: ["1%", "0.01"])
  func `changes below the least one are not shown`(minimum: String) {
    let output = run("-min-delta", minimum)
    #expect(output.contains("+9.76%"))
    #expect(output.contains("~ (p=0.002 n=6) "))
    #expect(output.contains("smaller than the least change asked for, 1%"))
    #expect(!run().contains("~"))
  }

  @Test func `many comparisons need smaller probabilities`() {
    var old = ""
    var new = ""
    for index in 0..<20 {
      old += results("N\(index)", [1, 3, 5, 7, 9, 11])
      new += results("N\(index)", [2, 4, 6, 8, 10, 12])
    }
    old += results("X", [1, 2, 3, 4])
    new += results("X", [5, 6, 7, 8])
    let files = ["old": old, "new": new]
    let plain = benchstat(["old", "new"], files).output
    #expect(plain.contains("+160.00% (p=0.029 n=4)"))
    for method in ["bh", "by"] {
      let corrected = benchstat(["-fdr", method, "old", "new"], files).output
      #expect(!corrected.contains("+160.00%"))
      #expect(corrected.contains("~ (p=0.029 n=4)"))
      #expect(
        corrected.contains("not significant among 21 comparisons, q=0.600") == (method == "bh"))
    }
  }

  @Test func `exact values are not corrected`() {
    let files = [
      "old": "Unit x assume=exact\n" + results("A", [1], unit: "x"),
      "new": results("A", [2], unit: "x"),
    ]
    let output = benchstat(["-fdr", "bh", "old", "new"], files).output
    #expect(output.contains("+100.00% (n=1)"))
  }
}
