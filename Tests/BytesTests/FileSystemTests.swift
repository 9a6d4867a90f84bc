import Bytes
import Foundation
import Testing

final class FileSystemTests {
  private let folder: String

  init() throws {
    let url = URL.temporaryDirectory.appending(path: "swprof-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.resolvingSymlinksInPath().path()
    try FileManager.default.createDirectory(
      atPath: folder + "/sub", withIntermediateDirectories: true)
    try Data("four".utf8).write(to: URL(filePath: folder + "/file"))
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link", withDestinationPath: "sub")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  @Test func `a status tells kinds and lengths, links followed`() {
    #expect(FileSystem.status(of: folder)?.kind == .folder)
    #expect(FileSystem.status(of: folder + "/link")?.kind == .folder)
    #expect(FileSystem.status(of: folder + "/file")?.kind == .file)
    #expect(FileSystem.status(of: folder + "/file")?.size == 4)
    #expect(FileSystem.status(of: "/dev/null")?.kind == .special)
    #expect(FileSystem.status(of: folder + "/none") == nil)
  }

  @Test func `entries come in order, and a link to a folder is no folder`() {
    let entries = FileSystem.entries(of: folder)
    #expect(entries.map(\.name) == ["file", "link", "sub"])
    #expect(entries.map(\.isFolder) == [false, false, true])
    #expect(FileSystem.entries(of: folder, limit: 2).count == 2)
    #expect(FileSystem.entries(of: folder + "/none").isEmpty)
  }

  @Test func `a pattern gives the paths it matches, in order`() {
    #expect(FileSystem.paths(matching: folder + "/*i*") == [folder + "/file", folder + "/link"])
    #expect(FileSystem.paths(matching: folder + "/[f]?le") == [folder + "/file"])
    #expect(FileSystem.paths(matching: folder + "/file").isEmpty)
    #expect(FileSystem.paths(matching: folder + "/x*").isEmpty)
  }

  @Test func `a real path has no links and no zero bytes`() throws {
    #expect(try FileSystem.realPath(folder + "/link/../link") == folder + "/sub")
    #expect(throws: InputError.cannotOpen(errno: 2)) {
      try FileSystem.realPath(folder + "/none")
    }
    #expect(throws: InputError.cannotOpen(errno: 22)) {
      try FileSystem.realPath(folder + "/file\u{0}")
    }
  }

  @Test func `a path with a zero byte leads nowhere, and to nothing shorter`() {
    let path = folder + "/file\u{0}x"
    #expect(FileSystem.status(of: path) == nil && FileStatus.lookupError(path) == 22)
    #expect(FileStatus.createFolder(folder + "/new\u{0}") == 22)
    #expect(throws: InputError.cannotOpen(errno: 22)) { _ = try InputFile.open(path) }
    #expect(throws: StreamError.self) { _ = try OutputFile.create(path) }
    #expect(throws: StreamError.self) { _ = try OutputFile.appending(to: path) }
    #expect(FileSystem.entries(of: folder).count == 3)
    #expect((try? InputFile.open(folder + "/file").contents(limit: 4)) == Array("four".utf8))
  }

  @Test func `contents are those of a plain file within the limit`() throws {
    let path = folder + "/file"
    #expect(try InputFile.open(path).contents(limit: 4) == Array("four".utf8))
    #expect(try InputFile.open(path).contents(limit: 3) == nil)
    #expect(try InputFile.open("/dev/zero").contents(limit: 4) == nil)
  }

  @Test func `a link at the end of a path is refused on request`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/alias", withDestinationPath: "file")
    #expect(try InputFile.open(folder + "/alias").contents(limit: 4) == Array("four".utf8))
    #expect(throws: InputError.cannotOpen(errno: 40)) {
      _ = try InputFile.open(folder + "/alias", followsLinks: false)
    }
  }

  @Test func `the current folder is where the process works`() throws {
    let folder = try #require(FileSystem.currentFolder())
    #expect(FileSystem.status(of: folder) == FileSystem.status(of: "."))
  }
}
