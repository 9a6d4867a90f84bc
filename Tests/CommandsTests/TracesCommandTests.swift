import Commands
import Profiles
import Reports
import TestSupport
import Testing
import Units

struct TracesCommandTests {
  private func list(_ lines: String, _ change: (inout Options) -> Void = { _ in }) throws
    -> StackList
  {
    let types = [("samples", "count"), ("cpu", "nanoseconds")]
    guard case .stacks(let list) = try shape("traces", .written(lines, types: types), change)
    else { return StackList(names: [], stacks: []) }
    return list
  }

  private func names(_ list: StackList, _ stack: Int) -> [String] {
    list.stacks[stack].frames.map { list.names[Int($0.name)] + ($0.isInlined ? "*" : "") }
  }

  @Test func `frames stand leaf first, inlined ones marked`() throws {
    let list = try list("main;serve,read,copy 1 10")
    #expect(names(list, 0) == ["copy*", "read*", "serve", "main"])
    #expect(list.stacks[0].value == 10)
  }

  @Test func `samples stay apart and in order, those without a stack are left out`() throws {
    let list = try list("f 1 10\n 1 20\nf 1 30")
    #expect(list.stacks.map(\.value) == [10, 30])
  }

  @Test func `a mean is cut to a whole number`() throws {
    let list = try list("f 3 10\nf 0 5") { $0.mean = true }
    #expect(list.stacks.map(\.value) == [3, 5])
  }

  @Test func `labels stand by key as it is right-aligned, numbers in the unit of their key`() throws
  {
    let labels = try list("f 1 1 zz=1 aaa=x b=y size=7bytes size=8").stacks[0].labels
    #expect(labels.texts.map(\.key) == ["b", "aaa"])
    #expect(labels.numbers.map(\.key) == ["zz", "size"])
    #expect(labels.numbers[0].values == [Quantity(1, "zz")])
    #expect(labels.numbers[1].values == [Quantity(7, "bytes"), Quantity(8, "bytes")])
  }

  @Test func `names are at the granularity asked for, with paths as recorded`() throws {
    let list = try list("main;f 1 1") {
      $0.granularity = .filefunctions
      $0.trimPath = "f"
    }
    #expect(names(list, 0) == ["f f.go", "main main.go"])
  }

  @Test func `without inlined calls only the outermost is left`() throws {
    #expect(names(try list("main;serve,read 1 1") { $0.noInlines = true }, 0) == ["serve", "main"])
  }
}
