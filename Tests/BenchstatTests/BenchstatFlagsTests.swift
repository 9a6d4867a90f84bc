import Testing

@Suite struct BenchstatFlagsTests {
  private func run(_ words: String...) -> (output: String, messages: String, exitCode: Int32) {
    benchstat(words, ["a": results("X", [1, 2]), "-a": results("X", [1, 2])])
  }

  @Test func `flags have one or two dashes and their value in the same word or the next`() {
    let plain = run("-format", "csv", "a").output
    #expect(!plain.isEmpty)
    #expect(run("--format=csv", "a").output == plain)
    #expect(run("-format=text", "--format", "csv", "a").output == plain)
  }

  @Test func `inputs end the flags`() {
    #expect(run("a", "-format", "csv").messages.contains("open -format"))
    #expect(run("--", "-a").exitCode == 0)
    #expect(run("-").messages.contains("open -:"))
  }

  @Test(
    arguments: [
      (["-nosuch", "a"], "flag provided but not defined: -nosuch"),
      (["-format"], "flag needs an argument: -format"),
      (["-alpha", "x", "a"], "invalid value \"x\" for flag -alpha: parse error"),
      (["-=x", "a"], "bad flag syntax: -=x"), (["---x", "a"], "bad flag syntax: ---x"),
      (["-fdr", "holm", "a"], "invalid value \"holm\" for flag -fdr: parse error"),
    ])
  func `a command line that cannot be read is a usage error`(words: [String], text: String) {
    let outcome = benchstat(words, [:])
    #expect(outcome.exitCode == 2)
    #expect(outcome.messages.hasPrefix(text + "\nUsage: "))
  }

  @Test func `help and no inputs show the usage`() {
    #expect(run("-h").exitCode == 0)
    #expect(run("-help").messages.hasPrefix("Usage: "))
    #expect(run().exitCode == 2)
    #expect(run("-compat=false").exitCode == 2)
  }

  @Test(
    arguments: [
      (["-alpha", "1.5"], "-alpha must be in range [0, 1]"),
      (["-confidence", "-1"], "-confidence must be in range [0, 1]"),
      (["-alpha", "nan"], "-alpha must be in range [0, 1]"),
    ])
  func `probabilities lie between zero and one`(words: [String], text: String) {
    let outcome = benchstat(words + ["a"], ["a": results("X", [1])])
    #expect(outcome.messages == "benchstat: \(text)\n")
    #expect(outcome.exitCode == 1)
  }
}
