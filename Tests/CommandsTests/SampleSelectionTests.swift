import Commands
import Profiles
import TestSupport
import Testing

struct SampleSelectionTests {
  private let heap = Profile.written(
    "main 1 2 3 4",
    types: [
      ("alloc_objects", "count"), ("alloc_space", "bytes"), ("objects", "count"),
      ("space", "bytes"),
    ])

  private func column(_ name: String) throws(CommandError) -> Int {
    try SampleSelection.column(of: heap, named: name)
  }

  @Test func `the last type is the default`() throws {
    #expect(try column("") == 3)
  }

  @Test func `a type is found by name, by number and by its old name`() throws {
    #expect(try column("alloc_space") == 1)
    #expect(try column("2") == 2)
    #expect(try column("inuse_space") == 3)
  }

  @Test func `a number outside the range is refused`() {
    #expect(throws: CommandError.sampleIndexOutOfRange("4", count: 4)) { try column("4") }
    #expect(throws: CommandError.sampleIndexOutOfRange("-1", count: 4)) { try column("-1") }
  }

  @Test func `an unknown name is refused with those there are`() {
    let known = ["alloc_objects", "alloc_space", "objects", "space"]
    #expect(throws: CommandError.unknownSampleType("cpu", known: known)) { try column("cpu") }
  }
}
