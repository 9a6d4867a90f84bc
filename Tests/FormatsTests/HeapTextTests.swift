import Formats
import Profiles
import Testing

@Suite struct HeapTextTests {
  @Test func `a heap that was recorded whole keeps its numbers and steps back onto calls`() throws {
    let heap = try DecodedText(
      """
      heap profile:    3:  1500 [    3:    1500] @ heapprofile
         1: 1024 [ 1: 1024] @ 0x4005d0 0x400612
         2:  476 [ 2:  476] @ 0x4005d0

      """)
    #expect(heap.types == ["objects/count", "space/bytes"])
    #expect(heap.period == "space/bytes 1")
    #expect(heap.samples == ["1 1024: 4005cf 400611 bytes=1024", "2 476: 4005cf bytes=238"])
  }

  @Test func `what was ever allocated comes before what is in use, and names the block's size`()
    throws
  {
    let heap = try DecodedText(
      """
      heap profile: 1: 8 [2: 64] @ heapprofile
      1: 8 [2: 64] @ 0x10
      0: 0 [3: 96] @ 0x20
      0: 0 [0: 0] @
      """)
    #expect(
      heap.types == [
        "alloc_objects/count", "alloc_space/bytes", "inuse_objects/count", "inuse_space/bytes",
      ])
    #expect(heap.samples == ["2 64 1 8: f bytes=8", "3 96 0 0: 1f bytes=32", "0 0 0 0: bytes=0"])
  }

  @Test(arguments: [
    ("heap_v2/524288", "524288", "512 524800: f bytes=1025"),
    ("heapz_v2/524288", "524288", "512 524800: f bytes=1025"),
    ("heap/1048576", "524288", "512 524800: f bytes=1025"),
    ("heap_v2/1", "1", "1 1025: f bytes=1025"),
    ("heap_v2", "0", "1 1025: f bytes=1025"),
  ])
  func `samples are scaled by the chance that they were taken`(
    kind: String, period: String, sample: String
  ) throws {
    let heap = try DecodedText("heap profile: 1: 1025 [0: 0] @ \(kind)\n1: 1025 [0: 0] @ 0x10\n")
    #expect(heap.period == "space/bytes " + period)
    #expect(heap.samples == [sample])
  }

  @Test(arguments: ["growthz", "growth", "fragmentationz"])
  func `growth and fragmentation are not scaled`(kind: String) throws {
    let heap = try DecodedText("heap profile: 1: 8 [2: 64] @ \(kind)\n3: 96 [9: 960] @ 0x10\n")
    #expect(heap.types == ["objects/count", "space/bytes"])
    #expect(heap.samples == ["3 96: f bytes=32"])
  }

  @Test func `the frames that allocators leave are named for trimming`() throws {
    let profile = try DecodedText("heap profile: 0: 0 [0: 0] @ heapprofile\n").profile
    #expect(profile.strings[profile.dropFrames].hasPrefix("calloc|cfree|malloc|free|memalign|"))
    #expect(
      profile.strings[profile.keepFrames]
        == "runtime\\.panic|runtime\\.reflectcall|runtime\\.call[0-9]*")
  }

  @Test func `Go's comments behind each sample are passed over`() throws {
    let heap = try DecodedText(
      """
      heap profile: 1: 48 [1: 48] @ heap/2
      1: 48 [1: 48] @ 0x51bd18 0x51bdbe
      #\t0x51bd17\tmain.tree+0x57\t/home/main.go:81

      # runtime.MemStats
      # Alloc = 1
      """)
    #expect(heap.samples == ["1 48: 51bd17 51bdbd bytes=48"])
    #expect(heap.mappings == ["0-ffffffffffffffff+0"])
    #expect(heap.placements == [1, 1])
  }

  @Test func `a sample that cannot be read says where it stands and why`() {
    let head = "heap profile: 2: 2 [3: 4] @ heap/0\n"
    let long = "1: 99999999999999999999 [1: 1] @ 0x10"
    #expect(
      DecodedText.fault(head + "1: x\n") == DecodeError(.legacy(.sampleShape), at: head.utf8.count))
    #expect(
      DecodedText.fault(head + "0: 8 [1: 16] @ 0x10")?.reason
        == .legacy(.sizeWithoutCount(.inuse, size: 8)))
    #expect(
      DecodedText.fault(head + long)?.reason
        == .legacy(
          .number(.range, text: "99999999999999999999", place: .sample, line: long)))
    #expect(
      DecodedText.fault(head + "1: 1 [1: 1] @ 0x11112222333344445")?.reason
        == .legacy(
          .addressTooLarge(
            text: "0x11112222333344445", line: "1: 1 [1: 1] @ 0x11112222333344445")))
  }

  @Test func `a line longer than pprof reads is refused`() {
    let head = "heap profile: 2: 2 [3: 4] @ heap/0\n"
    let longest = "#" + String(repeating: " ", count: (1 << 16) - 2)
    #expect(DecodedText.fault(head + longest) == nil)
    #expect(
      DecodedText.fault(head + longest + " ")
        == DecodeError(.legacy(.lineTooLong), at: head.utf8.count))
  }
}
