import Formats
import Profiles
import Testing

@Suite struct ContentionTextTests {
  @Test func `cycles become nanoseconds and both values stand for what was not sampled`() throws {
    let profile = try DecodedText(
      """
      --- contentionz 1 ---
      cycles/second = 2000000000
      sampling period = 100
      ms since reset = 16502
      discarded samples = 0
        19490304       27 @ 0xbccc97 0xc61202
             768        1 @ 0xbccc97
      --- Memory map: ---
        00400000-00fcb000: server
      """)
    #expect(profile.types == ["contentions/count", "delay/nanoseconds"])
    #expect(profile.period == "contentions/count 100")
    #expect(profile.profile.durationNanoseconds == 16_502_000_000)
    #expect(profile.samples == ["2700 974515200: bccc96 c61201", "100 38400: bccc96"])
    #expect(profile.mappings == ["400000-fcb000+0 server"])
  }

  @Test(arguments: ["--- mutex:", "--- contention:"])
  func `Go's own headings are known`(heading: String) throws {
    let profile = try DecodedText(
      """
      \(heading)
      cycles/second=1000000000
      sampling period=1
      52561314 6 @ 0x4ffdb3 0x4ff2d0
      #\t0x4ffdb2\tsync.(*Mutex).Unlock+0x12
      """)
    #expect(profile.samples == ["6 52561314: 4ffdb2 4ff2cf"])
  }

  @Test func `without a frequency the delay stays as it is`() throws {
    #expect(
      try DecodedText("--- contention:\nsampling period=0x10\n3 2 @ 0x10\n").samples == [
        "32 3: f"
      ])
  }

  @Test func `a single number is a delay with the count as its last digit, as pprof reads it`()
    throws
  {
    #expect(try DecodedText("--- contention:\n123 @ 0x10\n").samples == ["3 12: f"])
  }

  @Test(arguments: [
    "unknown = 1\n", "cycles/second = many\n", "1 @ 0x10\n", "a b @ 0x10\n", "format = c\n",
  ])
  func `what neither C++ nor Go writes is not recognised`(line: String) {
    #expect(DecodedText.fault("--- contention:\n" + line)?.reason == .unrecognizedFormat)
  }

  @Test func `frames of locks are named for trimming`() throws {
    let profile = try DecodedText("--- mutex:\n").profile
    #expect(profile.strings[profile.dropFrames].hasPrefix("RecordLockProfileData|(base::)?Record"))
    #expect(profile.strings.isEmpty(profile.keepFrames))
  }
}
