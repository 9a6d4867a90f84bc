import Symbols
import Testing

@Suite struct BinaryCodeTests {
  private static let range = MappedRange(
    start: 0x564d_fd93_2000, limit: 0x564d_fd93_7000, offset: 0x2000)

  private func code() throws -> BinaryCode {
    try BinaryCode(SampleBinary.path, mapped: Self.range, around: 0x564d_fd93_36bd)
  }

  @Test func `functions are found as they read, whole or shortened, and as the linker sees them`()
    throws
  {
    let code = try code()
    #expect(code.base == 0x564d_fd93_0000)
    let short = code.functions(
      matching: { $0 == "wordcount::CountWords" }, covering: nil, asSpelled: false)
    #expect(short.map(\.addresses.lowerBound) == [0x3640])
    let whole = code.functions(
      matching: { $0.hasPrefix("wordcount::CountWords(std::basic_string_view<") }, covering: nil,
      asSpelled: false)
    #expect(whole.count == 1 && whole[0].names[0].hasSuffix("wordcount::Counter*)"))
    let raw = code.functions(
      matching: { $0.hasPrefix("_ZN9wordcount10") }, covering: nil, asSpelled: false)
    #expect(raw.map(\.addresses) == short.map(\.addresses))
    #expect(code.functions(matching: { $0 == "main" }, covering: nil, asSpelled: false).count == 1)
  }

  @Test func `functions are found by addresses of the profile and by their own`() throws {
    for address: UInt64 in [0x3641, 0x564d_fd93_3641] {
      let found = try code().functions(
        matching: { _ in false }, covering: address, asSpelled: false)
      #expect(found.map(\.names) == [["wordcount::CountWords"]])
    }
    #expect(try code().functions(matching: { _ in false }, covering: 3, asSpelled: false).isEmpty)
  }

  @Test func `GNU's objdump tells functions and places`() {
    let lines = ObjdumpOutput.lines(
      in: Array(
        """

        app:     file format elf64-x86-64


        Disassembly of section .text:

        0000000000003640 <count(int)>:
        find():
        /usr/include/c++/12/bits/string_view.tcc:84
            3640:\ttest   %rdi,%rdi
            3643:\tje     3708 <count(int)+0xc8>
        count(int)():
        /src/wordcount.cc:112 (discriminator 3)
            3649:\tpush   %rbp

        0000000000003650 <main>:
            3650:\tret

        """.utf8))
    #expect(lines.map(\.address) == [0x3640, 0x3643, 0x3649, 0x3650])
    #expect(lines.map(\.function) == ["find", "find", "count(int)", "main"])
    #expect(lines.map(\.line) == [84, 84, 112, 0])
    #expect(lines[1].text == "je     3708 <count(int)+0xc8>")
    #expect(lines[2].file == "/src/wordcount.cc" && lines[3].file.isEmpty)
  }

  @Test func `LLVM's objdump tells functions and places`() {
    let lines = ObjdumpOutput.lines(
      in: Array(
        """
        app:\tfile format elf64-x86-64

        0000000000003640 <count(int)>:
        ; count(int)():
        ; /src/string_view.tcc:84
            3640:      \ttestq\t%rdi, %rdi
        ; /src/wordcount.cc:112
            3649:      \tpushq\t%rbp
        """.utf8))
    #expect(lines.map(\.text) == ["testq\t%rdi, %rdi", "pushq\t%rbp"])
    #expect(lines.map(\.function) == ["count(int)", "count(int)"])
    #expect(lines.map(\.line) == [84, 112])
  }

  @Test func `objdump is asked for a range`() {
    let gnu = ObjdumpOutput.arguments(0x10..<0x20, of: "/app", intelSyntax: true, isLLVM: false)
    #expect(gnu.contains("--start-address=0x10") && gnu.contains("--stop-address=0x20"))
    #expect(gnu.suffix(3) == ["-M", "intel", "/app"])
    let llvm = ObjdumpOutput.arguments(0x10..<0x20, of: "/app", intelSyntax: true, isLLVM: true)
    #expect(llvm.suffix(2) == ["--x86-asm-syntax=intel", "/app"])
  }
}
