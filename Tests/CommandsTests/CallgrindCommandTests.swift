import Commands
import Profiles
import Reports
import TestSupport
import Testing

struct CallgrindCommandTests {
  private func costs(_ lines: String, _ change: (inout Options) -> Void = { _ in }) throws
    -> CallCosts
  {
    guard case .costs(let costs) = try shape("callgrind", .written(lines), change) else {
      return CallCosts(entries: [])
    }
    return costs
  }

  @Test func `every address stands by itself, with what it calls`() throws {
    let costs = try costs("main;a 3\nmain;b 5")
    #expect(costs.entries.map(\.function) == ["b", "a", "main"])
    #expect(costs.entries.map(\.address) == [0x1002, 0x1001, 0x1000])
    #expect(costs.entries.map(\.flat) == [5, 3, 0])
    #expect(costs.entries[2].calls.map(\.function) == ["b", "a"])
    #expect(costs.entries[2].calls.map(\.weight) == [5, 3])
  }

  @Test func `in a tree functions of one name are numbered`() throws {
    let costs = try costs("a;f 1\nb;f 2") { $0.callTree = true }
    #expect(costs.entries.flatMap(\.calls).map(\.function) == ["f [2/2]", "f [1/2]"])
    #expect(costs.entries.map(\.function) == ["f [1/2]", "f [2/2]", "a", "b"])
  }

  @Test func `a callee that cancelled out has no name`() throws {
    let costs = try costs("main;a 3\nmain;b 5\nmain;b -5")
    let main = try #require(costs.entries.first { $0.function == "main" })
    #expect(main.calls.map(\.function) == ["a", nil])
  }
}
