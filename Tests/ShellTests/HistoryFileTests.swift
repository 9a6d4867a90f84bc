import Bytes
import Foundation
import Shell
import Testing

struct HistoryFileTests {
  private let path =
    URL.temporaryDirectory.appending(path: "swprof-" + UUID().uuidString + "/a/history").path()

  @Test func `lines outlive the session`() {
    let file = HistoryFile(path: path)
    #expect(file.load() == History())
    file.save(History(["top", "caf\u{e9}"]))
    file.append("tree", after: History())
    #expect(file.load().lines == ["top", "caf\u{e9}", "tree"])
  }

  @Test func `nobody else can read what was typed`() throws {
    let file = HistoryFile(path: path)
    file.append("top", after: History())
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    file.append("tree", after: History())
    let after = try FileManager.default.attributesOfItem(atPath: path)
    #expect((after[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test func `a file grown long is written anew without repetitions`() throws {
    let file = HistoryFile(path: path)
    file.append("first", after: History())
    let text = String(repeating: "top\ntree\n", count: 6000)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    #expect(file.load().lines == ["top", "tree"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "top\ntree\n")
  }

  @Test func `a place that cannot be written to is ignored`() {
    let file = HistoryFile(path: "/dev/null/x/history")
    file.save(History(["top"]))
    file.append("top", after: History())
    #expect(file.load().lines.isEmpty)
    #expect(HistoryFile(path: "").load().lines.isEmpty)
  }
}
