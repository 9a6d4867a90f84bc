import Rendering
import Reports
import Testing

@Suite struct CodeTextTests {
  private func lines(_ instruction: CodeListing.Instruction) -> [String] {
    let routine = CodeListing.Routine(
      names: ["main", "start"], flat: 10, cum: 40, instructions: [instruction])
    let header = ReportHeader(
      profile: ProfileFacts(), format: ValueFormat(sampleUnit: "count", outputUnit: ""),
      total: 100)
    let report = Report(header: header, body: .code(CodeListing(routines: [routine])))
    let text = String(decoding: TextRenderer.render(report), as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `a routine has its names, its values and its instructions`() {
    let lines = lines(.init(address: 0x3640, text: "ret", place: "", flat: 10, cum: 0))
    #expect(
      lines == [
        "Total: 100", "ROUTINE ======================== main",
        "    AKA ======================== start",
        "        10         40 (flat, cum) 40.00% of Total",
        "        10          .       3640: ret", "",
      ])
  }

  @Test func `a place stands after a short instruction, and above a long one`() {
    let short = lines(.init(address: 1, text: "ret", place: "f f.c:7", flat: 0, cum: 0))
    #expect(
      short[4] == "         .          .          1: ret" + String(repeating: " ", count: 37)
        + ";f f.c:7")
    let text = String(repeating: "x", count: 40)
    let long = lines(.init(address: 1, text: text, place: "f", flat: 0, cum: 0))
    #expect(long[4] == String(repeating: " ", count: 74) + ";f")
    #expect(long[5] == "         .          .          1: " + text)
  }
}
