import Analysis
import Bytes
import Commands
import Driver
import Formats
import Symbols
import Testing

struct WordingTests {
  private let damaged = Notice.unreadable(
    file: "cpu.prof",
    .decode(DecodeError(.danglingID(9), at: 40, in: "sample[17].location_id")))

  @Test func `our own words are one line with file, offset, field and reason`() {
    #expect(
      damaged.message(in: .exact)
        == "swprof: cpu.prof: malformed profile, at byte 40 (sample[17].location_id): "
        + "nothing has the id 9")
    #expect(UserError.noProfiles(base: false).message(in: .exact) == nil)
  }

  @Test func `pprof complains about binaries in the report, and never about their build`() {
    let problem = Notice.command(.code(.noDisassembler))
    #expect(problem.isPartOfReport(in: .compatible) && !problem.isPartOfReport(in: .exact))
    #expect(!damaged.isPartOfReport(in: .compatible))
    let mismatch = BinaryProblem.binary(path: "a", .buildMismatch(wanted: "1", found: "2"))
    #expect(SymbolizationNotice.failed(binary: "a", buildID: "1", mismatch).isAboutBuild)
    #expect(!SymbolizationNotice.missingBinaries.isAboutBuild)
  }

  @Test func `messages have escapes, or the bytes that names have in the profile`() {
    let text = "a\u{1b}[1m\nb\u{10ff1b}"
    #expect(
      String(decoding: MessageBytes.escaped.bytes(of: text), as: UTF8.self)
        == "a\\x1b[1m\nb\u{10ff1b}")
    #expect(MessageBytes.asTheyAre.bytes(of: "b\u{10ff1b}") == [0x62, 0x1b])
  }

  @Test func `pprof's words are pprof's`() {
    #expect(
      damaged.message(in: .compatible)
        == "cpu.prof: malformed profile: sample has nil location")
    #expect(
      UserError.noProfiles(base: false).message(in: .compatible)
        == "failed to fetch any source profiles")
  }

  @Test(arguments: [
    ("nothing", "could not split http address: address nothing: missing port in address"),
    ("a:b:c", "could not split http address: address a:b:c: too many colons in address"),
    ("[::1", "could not split http address: address [::1: missing ']' in address"),
    ("[::1]", "could not split http address: address [::1]: missing port in address"),
    ("[::1]::2", "could not split http address: address [::1]::2: too many colons in address"),
    ("[::1]:x", #"invalid port number: strconv.Atoi: parsing "x": invalid syntax"#),
    ("localhost:x", #"invalid port number: strconv.Atoi: parsing "x": invalid syntax"#),
  ])
  func `what is no address is called so in Go's words`(address: String, words: String) {
    let error = UserError.web(.badAddress(address))
    #expect(error.message(in: .compatible) == words)
    #expect(error.message(in: .exact)?.hasPrefix("swprof: -http takes [host]:[port]") == true)
    #expect(UserError.web(.unknownHost("h")).message(in: .compatible)?.contains("h") == true)
  }

  @Test func `a text that goes on and on is no profile, and no bomb`() {
    let endless = Notice.unreadable(file: "x", .decode(DecodeError(.longText(1 << 28))))
    #expect(
      endless.message(in: .exact)
        == "swprof: x: no profile: a text of more than 256 MB, and profilers write less")
    #expect(
      endless.message(in: .compatible) == "x: parsing profile: unrecognized profile format")
  }

  @Test func `a missing file and a folder say so`() {
    #expect(
      Notice.unreadable(file: "x", .lookup(path: "x", errno: 2)).message(in: .exact)
        == "swprof: x: cannot open: no such file or directory")
    #expect(
      Notice.unreadable(file: "x", .read(path: "x", errno: 21)).message(in: .exact)
        == "swprof: x: cannot read: is a directory")
  }
}
