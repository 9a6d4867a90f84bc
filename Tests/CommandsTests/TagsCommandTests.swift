import Commands
import Profiles
import Reports
import TestSupport
import Testing

struct TagsCommandTests {
  private func groups(_ lines: String, _ change: (inout Options) -> Void = { _ in }) throws
    -> [TagTable.Group]
  {
    guard case .tags(let table) = try shape("tags", .written(lines), change) else { return [] }
    return table.groups
  }

  @Test func `keys stand by name, values by what they cost`() throws {
    let groups = try groups("f 1 b=x\nf 5 b=y a=z\nf 5 b=q")
    #expect(groups.map(\.key) == ["a", "b"])
    #expect(groups[1].total == 11)
    #expect(groups[1].rows.map(\.text) == ["q", "y", "x"])
    #expect(groups[1].rows.map(\.value) == [5, 5, 1])
  }

  @Test func `numbers that read the same in the unit asked for are one value`() throws {
    let lines = "f 1 size=1024bytes\nf 2 size=1025bytes\nf 4 size=2048bytes"
    #expect(try groups(lines)[0].rows.map(\.text) == ["2kB", "1kB"])
    #expect(try groups(lines)[0].rows.map(\.value) == [4, 3])
    #expect(
      try groups(lines) { $0.unit = "bytes" }[0].rows.map(\.text) == ["2048B", "1025B", "1024B"])
  }

  @Test func `a key that only a filtered sample has is not listed`() throws {
    #expect(try groups("f 1 a=x\ng 2 b=y") { $0.focus = "^g$" }.map(\.key) == ["b"])
    #expect(try groups("f 1 a=x b=y") { $0.tagHide = "a" }.map(\.key) == ["b"])
  }

  @Test func `a sample that has a key twice counts twice`() throws {
    let groups = try groups("f 3 a=x a=y a=y")
    #expect(groups[0].total == 9)
    #expect(groups[0].rows.map(\.value) == [6, 3])
  }

  @Test func `values that cancel out are listed with nothing`() throws {
    let groups = try groups("f 3 a=x\ng -3 a=x")
    #expect(groups[0].rows == [.init(text: "x", value: 0)])
  }

  @Test func `no labels, no keys`() throws {
    #expect(try groups("f 3").isEmpty)
  }
}
