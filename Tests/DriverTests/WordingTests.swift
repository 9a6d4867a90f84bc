import Analysis
import Bytes
import Driver
import Formats
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

  @Test func `pprof's words are pprof's`() {
    #expect(
      damaged.message(in: .compatible)
        == "cpu.prof: malformed profile: sample has nil location")
    #expect(
      UserError.noProfiles(base: false).message(in: .compatible)
        == "failed to fetch any source profiles")
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
