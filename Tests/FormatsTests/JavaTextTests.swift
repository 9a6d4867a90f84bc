import Formats
import Profiles
import Testing

@Suite struct JavaTextTests {
  private static let heap = """
    --- heapz 1 ---
    format = java
    resolution = bytes
      7048     2 @ 0x00000003 0x00000004 0x0000000c
       880     1 @ 0x0000000a 0x0000000b 0x00000009

     0x00000003 com.example.A.f (A.java:12)
     0x00000004 com.example.A.f (B.java:-1)
     0x0000000a memmove (/usr/lib/libc.so.6)
     0x0000000b  generated stub/JIT
     0x0000000c GC
     0x0000000d unused (C.java:1)

    """

  @Test func `a heap's numbers are swapped and scaled, and its locations have names`() throws {
    let profile = try DecodedText(Self.heap)
    #expect(profile.types == ["inuse_objects/count", "inuse_space/bytes"])
    #expect(profile.period == "/ 0")
    #expect(
      profile.samples == [
        "298 1052103: com.example.A.f@A.java:12 com.example.A.f@A.java:0 GC@:0 bytes=3524",
        "596 524728: memmove@libc.so.6:0 STUB@:0 0 bytes=880",
      ])
  }

  @Test func `the addresses only number locations; one without a name lies in the catch-all`()
    throws
  {
    let profile = try DecodedText(Self.heap)
    #expect(profile.profile.locations.allSatisfy { $0.address == 0 })
    #expect(profile.placements == [0, 0, 0, 0, 0, 1])
    #expect(profile.profile.functions.count == 4)
  }

  @Test func `contention is multiplied by its period`() throws {
    let profile = try DecodedText(
      """
      --- contentionz 1 ---
      format = java
      resolution = microseconds
      sampling period = 100
      ms since reset = 6019923
         14     1 @ 0x0000000d
       0x000000d com.example.f (source.java:0)
      """)
    #expect(profile.types == ["contentions/count", "delay/microseconds"])
    #expect(profile.period == "contentions/count 100")
    #expect(profile.profile.durationNanoseconds == 6_019_923_000_000)
    #expect(profile.samples == ["100 1400: com.example.f@source.java:0"])
  }

  @Test func `what cannot be read says why`() {
    let head = "--- heapz 1 ---\nformat = java\n"
    let sample = "7 1 @ 0x3\n"
    #expect(DecodedText.fault(head + sample)?.reason == .legacy(.noSampleTypes))
    let resolved = head + "resolution = bytes\n"
    #expect(
      DecodedText.fault(resolved + "7 0 @ 0x3\n")
        == DecodeError(.legacy(.noObjects(line: "7 0 @ 0x3")), at: resolved.utf8.count))
    #expect(
      DecodedText.fault(resolved + "7 08 @ 0x3\n")?.reason
        == .legacy(.number(.syntax, text: "08", place: .javaSample, line: "7 08 @ 0x3")))
    #expect(
      DecodedText.fault("--- contentionz 1 ---\nformat = java\nms since reset = x\n")?.reason
        == .legacy(
          .number(.syntax, text: "x", place: .javaAttribute, line: "ms since reset = x")))
    #expect(DecodedText.fault("--- heapz 1 ---\nformat = c\n")?.reason == .unrecognizedFormat)
  }
}
