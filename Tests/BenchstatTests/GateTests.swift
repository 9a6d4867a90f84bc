import Testing

@Suite struct GateTests {
  private func spread(_ center: Double, unit: String = "ns/op") -> String {
    results("X", (0..<6).map { center + Double($0) }, unit: unit)
  }

  private func run(
    _ words: [String], _ old: String, _ new: String
  ) -> (messages: String, exitCode: Int32) {
    let outcome = benchstat(words + ["old", "new"], ["old": old, "new": new])
    return (outcome.messages, outcome.exitCode)
  }

  @Test func `a change for the worse fails`() {
    let outcome = run(["-gate"], spread(100), spread(200))
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.messages
        == "swprof: gate: FAIL 1 change (worst X sec/op +97.56% [+93.33%, +101.98%] p=0.002)\n")
  }

  @Test func `a change for the better passes unless any change counts`() {
    #expect(run(["-gate"], spread(200), spread(100)).exitCode == 0)
    #expect(run(["-fail-on", "change"], spread(200), spread(100)).exitCode == 1)
    #expect(run(["-fail-on=regress"], spread(200), spread(100)).exitCode == 0)
  }

  @Test func `the bound nearest to no change must be beyond what is allowed`() {
    #expect(run(["-fail-on", "regress>95%"], spread(100), spread(200)).exitCode == 0)
    #expect(run(["-fail-on", "regress>90%"], spread(100), spread(200)).exitCode == 1)
    #expect(run(["-fail-on", "regress>0.9"], spread(100), spread(200)).exitCode == 1)
  }

  @Test func `what is worse depends on the unit`() {
    let (slow, fast) = (spread(100, unit: "MB/s"), spread(200, unit: "MB/s"))
    #expect(run(["-gate"], slow, fast).exitCode == 0)
    #expect(run(["-gate"], fast, slow).exitCode == 1)
    let unknown = (spread(100, unit: "frobs"), spread(200, unit: "frobs"))
    #expect(run(["-gate"], unknown.0, unknown.1).exitCode == 125)
    #expect(run(["-fail-on", "change"], unknown.0, unknown.1).exitCode == 1)
    let said = "Unit frobs better=lower\n"
    #expect(run(["-gate"], said + unknown.0, unknown.1).exitCode == 1)
  }

  @Test func `exact values need no repetition`() {
    let unit = "Unit B/op assume=exact\n"
    let old = unit + results("X", [100], unit: "B/op")
    #expect(run(["-gate"], old, results("X", [101], unit: "B/op")).exitCode == 1)
    #expect(run(["-fail-on", "regress>1%"], old, results("X", [101], unit: "B/op")).exitCode == 0)
    #expect(run(["-gate"], old, results("X", [100], unit: "B/op")).exitCode == 0)
  }

  @Test func `from zero to something fails`() {
    let zeros = results("X", [0, 0, 0, 0, 0, 0], unit: "allocs/op")
    let ones = results("X", [1, 1, 1, 1, 1, 1], unit: "allocs/op")
    #expect(run(["-fail-on", "regress>50%"], zeros, ones).exitCode == 1)
    #expect(run(["-gate"], ones, zeros).exitCode == 0)
  }

  @Test func `too little data is undecidable`() {
    let outcome = run(["-gate"], results("X", [1, 2]), results("X", [5, 6]))
    #expect(outcome.exitCode == 125)
    #expect(outcome.messages == "swprof: gate: UNDECIDED nothing can be told apart\n")
    #expect(run(["-gate"], results("X", [1]), results("Y", [1])).exitCode == 125)
    #expect(run(["-gate"], "", "").exitCode == 125)
  }

  @Test func `errors are not bad results`() {
    #expect(benchstat(["-gate", "nosuch"], [:]).exitCode == 128)
    #expect(benchstat(["-gate"], [:]).exitCode == 128)
    #expect(benchstat(["-fail-on", "worse", "a"], [:]).exitCode == 128)
    #expect(benchstat(["-fail-on=regress>x", "a"], [:]).exitCode == 128)
    #expect(benchstat(["-nosuch", "--gate", "a"], [:]).exitCode == 128)
  }
}
