import Formats
import Profiles
import Testing

@Suite struct CountTextTests {
  @Test func `stacks are counted under the profile's own name`() throws {
    let profile = try DecodedText(
      """
      # served by net/http/pprof

      goroutine profile: total 3
      2 @ 0x4005d0 0x400612
      #\t0x4005cf\tmain.wait+0x18\t/home/main.go:152

      1 @ 0x400612
      """)
    #expect(profile.types == ["goroutine/count"])
    #expect(profile.period == "goroutine/count 1")
    #expect(profile.samples == ["2: 4005cf 400611", "1: 400611"])
    #expect(profile.profile.locations.map(\.number) == [1, 2])
  }

  @Test func `lines may end in a carriage return`() throws {
    #expect(
      try DecodedText("x profile: total 1\r\n1 @ 0x20 0x20\r\n").samples == ["1: 1f 1f"])
  }

  @Test func `a count with a leading zero is octal, as Go reads it`() throws {
    #expect(try DecodedText("x profile: total 8\n010 @ 0x2\n").samples == ["8: 1"])
    #expect(DecodedText.fault("x profile: total 8\n08 @ 0x2\n")?.reason == .malformedText)
  }

  @Test(arguments: ["1 @ nothex", "1 @", "1 @ 0x1 ", "1 @  0x1", "1 @ 0xA", "x", "1 @ 0x1g"])
  func `a line of any other form is malformed`(line: String) {
    let head = "goroutine profile: total 2\n"
    #expect(DecodedText.fault(head + line) == DecodeError(.malformedText, at: head.utf8.count))
  }

  @Test func `a zero address steps back to the last one, which only the catch-all holds`() throws {
    let profile = try DecodedText("threadcreate profile: total 1\n1 @ 0x0 0x1\n")
    #expect(profile.samples == ["1: ffffffffffffffff 0"])
    #expect(profile.placements == [1, 0])
  }

  @Test func `a memory map may follow`() throws {
    let profile = try DecodedText(
      """
      x profile: total 1
      1 @ 0x401
      --- heap ---
      anything
      --- Memory map: ---
      400-500 r-xp 00000000 08:02 1 /bin/x
      """)
    #expect(profile.mappings == ["400-500+0 /bin/x"])
    #expect(profile.placements == [1])
  }
}
