import Rendering
import Reports
import Testing

struct CallgrindTextTests {
  private func lines(_ entries: [CallCosts.Entry]) -> [String] {
    var facts = ProfileFacts()
    facts.sampleType = "cpu"
    let header = ReportHeader(
      profile: facts, format: ValueFormat(sampleUnit: "nanoseconds", outputUnit: "us"), total: 9)
    let bytes = TextRenderer.render(
      Report(header: header, body: .costs(CallCosts(entries: entries))))
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private func entry(_ function: String, at address: UInt64, flat: Int64) -> CallCosts.Entry {
    var entry = CallCosts.Entry(binary: "/bin/x", file: "x.c", function: function)
    entry.address = address
    entry.line = 7
    entry.flat = flat
    return entry
  }

  @Test func `the unit stands at the top, and values are whole`() {
    #expect(
      lines([entry("f", at: 0x1234, flat: 2999)]) == [
        "positions: instr line", "events: cpu(us)", "", "ob=(1) /bin/x", "fl=(1) x.c",
        "fn=(1) f", "0x1234 7 2",
      ])
  }

  @Test func `names are written once, addresses relative where that is shorter`() {
    let lines = lines([
      entry("f", at: 0x100000, flat: 0), entry("f", at: 0x100004, flat: 0),
      entry("g", at: 0x100004, flat: 0), entry("f", at: 0x100000, flat: 0),
      entry("f", at: 0x9000_0000, flat: 0),
    ])
    #expect(
      lines.dropFirst(5) == [
        "fn=(1) f", "0x100000 7 0", "+4 7 0", "", "ob=(1)", "fl=(1)", "fn=(2) g", "* 7 0", "",
        "ob=(1)", "fl=(1)", "fn=(1)", "-4 7 0", "0x90000000 7 0",
      ])
  }

  @Test func `a call has a place and a cost`() {
    var caller = entry("f", at: 0x10, flat: 1000)
    caller.calls = [
      .init(file: "y.c", function: "g [1/2]", position: (0x20, 3), weight: 5000),
      .init(file: "", function: nil, position: (0, 0), weight: -5000),
    ]
    #expect(
      lines([caller]).dropFirst(7) == [
        "cfl=(2) y.c", "cfn=(2) g [1/2]", "calls=0 0x20 3", "* * 5", "cfl=", "cfn=",
        "calls=0 0x0 0", "* * -5",
      ])
  }
}
