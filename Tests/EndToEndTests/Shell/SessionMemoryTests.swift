import Foundation
import TestSupport
import Testing

/// What a long session costs.
@Suite(.serialized) struct SessionMemoryTests {
  private static let lines = [
    "top", "tree", "peek Join", "focus=Join", "tagfocus=x", "undo", "push hide=a", "pop",
    "top5 -cum", "callers Next", "calltree", "sort=cum", "undo", "peek nothing", "reset",
    "list scan",
  ]

  @Test func `hundreds of commands leave no more memory taken than a few`() throws {
    let stage = try ShellStage(columns: 100)
    let other = SampleFiles.queryEngine("fast/cpu.pb.gz")
    func round(_ number: Int) {
      for line in Self.lines + ["diff \(other)", "focus=Next|\(number)"] {
        #expect(stage.answer(line), "\(line)")
      }
      stage.terminal.type("list Scann\t\u{15}")
    }
    for number in 0..<5 { round(number) }
    let before = stage.terminal.residentKilobytes
    for number in 5..<25 { round(number) }
    let after = stage.terminal.residentKilobytes
    #expect(before > 0 && after - before < 4096, "\(before) kB, then \(after) kB")
  }
}
