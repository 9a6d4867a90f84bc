import Formats
import Profiles
import Testing

@Suite struct MemoryMapTests {
  private func decode(_ map: String, addresses: [String] = []) throws -> DecodedText {
    let samples = addresses.map { "1 @ 0x\($0)\n" }.joined()
    return try DecodedText(
      "x profile: total 1\n\(samples)--- Memory map: ---\n\(map)")
  }

  @Test(arguments: [
    (
      "00400000-00452000 r-xp 00001000 08:02 173521      /usr/bin/x",
      "400000-452000+1000 /usr/bin/x"
    ),
    ("00400000-00452000 r-xp 00001000 08:02 173521", "400000-452000+1000"),
    ("  0x40000-0x80000 /path/to/binary (@FF00) abc123", "40000-80000+ff00 /path/to/binary abc123"),
    ("40000-80000: /path/to/binary (deleted)", "40000-80000+0 /path/to/binary"),
    ("40000 80000 r-xp binary", "40000-80000+0 binary"),
    ("40000-80000", "40000-80000+0"),
    ("I0101 12:00:00 server.cc:12] 40000-80000 binary", "40000-80000+0 binary"),
    ("123", "12-3+0"),
  ])
  func `the kernel's form and the brief one are read`(line: String, mapping: String) throws {
    #expect(try decode(line).mappings == [mapping])
  }

  @Test(arguments: [
    "40000-80000 r--p 00000000 08:02 1 /bin/x", "40000-80000 rw-p", "nothing", "",
    "11112222333344445-2 /bin/x", "40000-80000 prog",
  ])
  func `data, overlong numbers and other text are passed over`(line: String) throws {
    #expect(try decode(line).mappings.isEmpty)
  }

  @Test func `attributes stand in for text on later lines, the first of a name counting`() throws {
    let map = """
      source=/home
      source = /other
      lib = $source/lib
      400000-500000: $source/x
      500000-600000: $lib/y.so
      600000-700000: $unknown/z.so
      """
    #expect(
      try decode(map).mappings == [
        "400000-500000+0 /home/x", "500000-600000+0 /home/lib/y.so",
        "600000-700000+0 $unknown/z.so",
      ])
  }

  @Test func `attributes that double from line to line are stopped`() {
    let doubling = (0..<60).map { "n\($0)k=\($0 == 0 ? "xx" : "$n\($0 - 1)k$n\($0 - 1)k")\n" }
    #expect(throws: DecodeError.self) { try decode(doubling.joined()) }
  }

  @Test func `parts of one file that touch become one`() throws {
    let map = """
      400000-500000 r-xp 00100000 08:02 1 /bin/x
      500000-600000 r-xp 00200000 08:02 1 /bin/x
      600000-700000 r-xp 00100000 08:02 1 /bin/x
      700000-800000 r-xp 00000000 08:02 1
      """
    #expect(
      try decode(map).mappings == ["400000-600000+100000 /bin/x", "600000-800000+100000 /bin/x"])
  }

  @Test func `the program comes before libraries and what has no file`() throws {
    let map = """
      100-200: /lib/libc.so.6
      300-400: /lib/x.so
      500-600: [vdso]
      700-800: /bin/x (deleted)
      900-a00: /bin/y
      """
    #expect(
      try decode(map).mappings == [
        "700-800+0 /bin/x", "300-400+0 /lib/x.so", "500-600+0 [vdso]", "100-200+0 /lib/libc.so.6",
        "900-a00+0 /bin/y",
      ])
  }

  @Test func `huge pages before the program and a shifted start are undone`() throws {
    let huge = """
      200000-600000 r-xp 00000000 00:00 0 /anon_hugepage
      600000-c00000 r-xp 00200000 08:02 1 /bin/x
      """
    #expect(try decode(huge).mappings == ["400000-c00000+0 /bin/x"])
  }

  @Test func `an address lies in the first mapping that holds it, or in one that holds all`() throws
  {
    let map = "1000-2000: /bin/x\n1800-3000: /lib/y.so\n"
    let decoded = try decode(map, addresses: ["1900", "2001", "9001", "1", "9002"])
    #expect(decoded.placements == [1, 2, 3, 0, 3])
    #expect(decoded.mappings.last == "0-ffffffffffffffff+0")
  }

  @Test func `a mapping without its first part takes the addresses before it`() throws {
    let decoded = try decode(
      "5000-6000: /bin/x\n9000-a000: /lib/y.so (@800)\n", addresses: ["8801", "8701"])
    #expect(decoded.placements == [2, 3])
    #expect(decoded.mappings[1] == "8800-a000+0 /lib/y.so")
  }
}
