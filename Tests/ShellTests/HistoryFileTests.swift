import Foundation
import Shell
import Testing

struct HistoryFileTests {
  @Test func `lines outlive the session`() {
    let folder = URL.temporaryDirectory.appending(path: "swprof-" + UUID().uuidString + "/a").path()
    let file = HistoryFile(folder: folder)
    #expect(file.load() == History())
    file.save(History(["top", "caf\u{e9}"]))
    #expect(file.load().lines == ["top", "caf\u{e9}"])
  }

  @Test func `a place that cannot be written to is ignored`() {
    let file = HistoryFile(folder: "/dev/null/x")
    file.save(History(["top"]))
    #expect(file.load().lines.isEmpty)
    #expect(HistoryFile(folder: "").load().lines.isEmpty)
  }
}
