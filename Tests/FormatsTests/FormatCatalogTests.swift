import Bytes
import Formats
import Profiles
import TestSupport
import Testing

@Suite struct FormatCatalogTests {
  private let written = Profile.written(
    "main;read 3 40\nmain;write 1 10",
    types: [
      ("samples", "count"), ("cpu", "nanoseconds"),
    ])

  @Test func `a profile.proto is read as such, compressed or not`() throws {
    let plain = PprofEncoder.encode(written)
    let lines = try DecodedText(bytes: plain).profile.writtenLines
    #expect(lines == written.writtenLines)
    let compressed = try PprofEncoder.encodeCompressed(written)
    #expect(try DecodedText(bytes: compressed).profile.writtenLines == lines)
  }

  @Test func `names that look like an old format's heading do not mislead`() throws {
    var builder = ProfileBuilder()
    builder.addSampleType("heap profile: 1: 2 [3: 4] @ heapprofile", unit: "count")
    let bytes = PprofEncoder.encode(builder.finish())
    #expect(
      try DecodedText(bytes: bytes).types == ["heap profile: 1: 2 [3: 4] @ heapprofile/count"])
  }

  @Test func `a damaged profile.proto keeps its place and path`() {
    var bytes = PprofEncoder.encode(written)
    bytes.removeLast(3)
    let error = #expect(throws: DecodeError.self) { try DecodedText(bytes: bytes) }
    #expect(error?.reason != .unrecognizedFormat)
    #expect(error?.offset != nil)
  }

  @Test(arguments: [
    "<html>", "this is not a profile\n", "--- other ---\n", "{\"a\": 1}", "\u{7}\u{3}",
  ])
  func `anything else is not recognised`(text: String) {
    #expect(DecodedText.fault(text) == DecodeError(.unrecognizedFormat))
  }

  @Test func `an empty file is told apart`() {
    #expect(DecodedText.fault("") == DecodeError(.empty))
  }

  @Test func `an old format may be compressed too`() throws {
    let text = Array("x profile: total 1\n1 @ 0x20\n".utf8)
    #expect(try DecodedText(bytes: Inflater.compressing(text)).samples == ["1: 1f"])
  }

  @Test func `two profiles in a row are told apart from repeated ids`() {
    var timed = written
    timed.timeNanoseconds = 1
    let bytes = PprofEncoder.encode(timed)
    let error = #expect(throws: DecodeError.self) { try DecodedText(bytes: bytes + bytes) }
    #expect(error?.reason == .concatenated)
  }

  @Test func `a repeated id is refused at its place`() {
    let bytes = PprofEncoder.encode(written)
    let function: [UInt8] = [0x2a, 2, 8, 1]
    let error = #expect(throws: DecodeError.self) { try DecodedText(bytes: bytes + function) }
    #expect(error?.reason == .duplicateID(1))
    #expect(error?.offset == bytes.count + 2)
    #expect(error?.path == "function[3].id")
  }

  @Test func `a profile.proto larger than the window arrives in pieces`() throws {
    var random = SeededRandom(seed: 7)
    let large = random.profile(samples: 60_000)
    let bytes = PprofEncoder.encode(large)
    #expect(bytes.count > 1 << 19)
    #expect(try DecodedText(bytes: bytes).profile.samples.count == 60_000)
  }
}
