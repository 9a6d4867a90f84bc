import Formats
import Profiles
import Testing

@Suite struct ThreadTextTests {
  private static let start = """
    --- threadz 1 ---

    --- Thread 7eff063d9940 (name: main/25376) stack: ---
      PC: 0xbc8f1c 0xbcae55
          creator: 0x40b688

    """
  private static let map = "--- Memory map: ---\n400000-c00000: /bin/x\n"

  @Test func `each thread is a sample, its leaf where it was and its callers on their calls`()
    throws
  {
    let profile = try DecodedText(Self.start + Self.map)
    #expect(profile.types == ["thread/count"])
    #expect(profile.samples == ["1: bc8f1c bcae54 40b687"])
    #expect(profile.mappings == ["400000-c00000+0 /bin/x"])
  }

  @Test func `a thread like the one before counts for it`() throws {
    let same = """
      --- Thread 2 (name: pool/2) stack: ---
        same as previous thread

      """
    #expect(
      try DecodedText(Self.start + same + same + Self.map).samples == [
        "3: bc8f1c bcae54 40b687"
      ])
  }

  @Test func `a leaf that the unwinder saw too is there once, but stays in the table`() throws {
    let twice = """
      --- Thread 2 (name: pool/2) stack: ---
        0x500 0x500 0x600

      """
    let profile = try DecodedText(twice + Self.map)
    #expect(profile.samples == ["1: 500 5ff"])
    #expect(profile.profile.locations.map(\.address) == [0x500, 0x4ff, 0x5ff])
  }

  @Test func `threads may end without a map where the stacks could not be taken`() throws {
    let text = Self.start + "---- no stack trace for 3 threads\n"
    #expect(try DecodedText(text).samples == ["1: bc8f1c bcae54 40b687"])
  }

  @Test(arguments: ["", "--- Thread x (name: main) stack: ---\n", "--- other ---\n"])
  func `threads that nothing ends are not recognised`(end: String) {
    #expect(DecodedText.fault(Self.start + end)?.reason == .unrecognizedFormat)
  }
}
