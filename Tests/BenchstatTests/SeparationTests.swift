import Testing

@Suite struct SeparationTests {
  private func messages(_ words: [String], _ files: [String: String]) -> String {
    benchstat(words, files).messages
  }

  @Test func `inputs that differ in configuration are said not to be compared`() {
    let files = [
      "old": "cpu: a\n" + results("X", [1]) + results("X", [1], unit: "B/op"),
      "new": "cpu: b\n" + results("X", [1]) + results("X", [1], unit: "B/op"),
    ]
    #expect(
      messages(["old", "new"], files)
        == "benchstat: old, new are not compared because cpu differs; use -ignore cpu\n")
    #expect(messages(["-ignore", "cpu", "old", "new"], files).isEmpty)
    #expect(messages(["-compat", "old", "new"], files).isEmpty)
  }

  @Test func `all fields that differ are named`() {
    let files = [
      "old": "cpu: a\nnote: x\n" + results("X", [1]), "new": "cpu: b\n" + results("X", [1]),
    ]
    #expect(
      messages(["old", "new"], files).contains(
        "because cpu, note differ; use -ignore cpu,note\n"))
  }

  @Test func `one input in several tables is no separation`() {
    let text = "pkg: a\n" + results("X", [1]) + "pkg: b\n" + results("X", [1])
    #expect(messages(["old"], ["old": text]).isEmpty)
    #expect(messages(["old", "new"], ["old": text, "new": text]).isEmpty)
  }
}
