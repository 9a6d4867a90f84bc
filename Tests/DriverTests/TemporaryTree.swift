import Commands
import Driver
import Foundation
import Glibc
import Reports

/// Folders and files for one test, gone with it.
final class TemporaryTree {
  /// The folder of everything, without links.
  let root: String

  init() throws {
    let folder = URL.temporaryDirectory.appending(path: "swprof-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    root = folder.resolvingSymlinksInPath().path()
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  subscript(path: String) -> String { root + "/" + path }

  /// Makes a file and the folders it needs; the text is its path unless given.
  func add(_ path: String, _ text: String? = nil) throws {
    try add(path, bytes: Data((text ?? path + "\n").utf8))
  }

  func add(_ path: String, bytes: Data) throws {
    try addFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    try bytes.write(to: URL(filePath: self[path]))
  }

  func addFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: self[path], withIntermediateDirectories: true)
  }

  func addLink(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self[path], withDestinationPath: target)
  }

  func addPipe(_ path: String) -> Bool {
    unsafe mkfifo(self[path], 0o600) == 0
  }

  /// Makes a file that claims a length without taking the room.
  func addSparse(_ path: String, size: UInt64) throws {
    try add(path, "")
    let file = try FileHandle(forWritingTo: URL(filePath: self[path]))
    try file.truncate(atOffset: size)
    try file.close()
  }

  /// What a process in one of the folders finds.
  func sources(in folder: String, _ variables: [String: String] = [:], go: [String] = [])
    -> SourceFiles
  {
    SourceFiles(
      SourceSurroundings(
        currentFolder: folder.isEmpty ? root : self[folder], variables: variables, goFolders: go))
  }
}

extension SourceFiles {
  /// The lines of a file, looked for with these options.
  func lines(
    _ path: String, sourcePath: String = "", trimPath: String = "", isCompatible: Bool = false
  ) throws(SourceProblem) -> [String] {
    var options = Options()
    options.isCompatible = isCompatible
    options.sourcePath = sourcePath
    options.trimPath = trimPath
    return try sourceLines(path, options)
  }
}
