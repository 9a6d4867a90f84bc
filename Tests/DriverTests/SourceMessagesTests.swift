import Bytes
import Driver
import Formats
import Testing

struct SourceMessagesTests {
  @Test(
    arguments: [
      (.empty, "", "parsing profile: empty input file"),
      (.unrecognizedFormat, "", "parsing profile: unrecognized profile format"),
      (.wire(.truncated(at: 3)), "sample[0]", "parsing profile: unrecognized profile format"),
      (.concatenated, "time_nanos", "parsing profile: concatenated profiles detected"),
      (.zeroID, "function[0].id", "malformed profile: found function with reserved ID=0"),
      (.zeroID, "location[4].id", "malformed profile: found location with reserved id=0"),
      (.duplicateID(7), "mapping[1].id", "malformed profile: multiple mappings with same id: 7"),
      (.danglingID(9), "sample[2].location_id", "malformed profile: sample has nil location"),
      (
        .valueCount(2, types: 1), "sample[0].value",
        "malformed profile: mismatch: sample has 2 values vs. 1 types"
      ),
      (
        .noFunction(0, location: 7), "location[4].line.function_id",
        "malformed profile: location id: 7 has a line with nil function"
      ),
      (.noSampleTypes, "", "malformed profile: missing sample type information"),
      (
        .input(.damagedGzip(.truncated, at: 4)), "", "decompressing profile: unexpected EOF"
      ),
    ] as [(DecodeError.Reason, String, String)])
  func `a file that is no profile is described as pprof describes it`(
    reason: DecodeError.Reason, path: String, message: String
  ) {
    #expect(DecodeError(reason, in: path).message == message)
  }

  @Test func `an explanation says where and why`() {
    let error = DecodeError(.duplicateID(7), at: 26, in: "mapping[1].id")
    #expect(
      error.explanation
        == "malformed profile, at byte 26 (mapping[1].id): the id 7 was used before")
    let notice = Notice.unreadable(file: "a.pb", .decode(error))
    #expect(notice.message == "a.pb: malformed profile: multiple mappings with same id: 7")
    #expect(notice.message(in: .exact) == "swprof: a.pb: \(error.explanation)")
  }

  @Test func `a path that leads nowhere is described as the system does`() {
    #expect(
      FetchError.lookup(path: "x", errno: 2).message == "stat x: no such file or directory")
    #expect(FetchError.open(path: "x", errno: 13).message == "open x: permission denied")
    #expect(FetchError.read(path: "d", errno: 21).message == "read d: is a directory")
  }
}
