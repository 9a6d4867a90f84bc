import Bytes
package import Commands
import Synchronization

/// Shows reports in windows of other programs.
///
/// The reports lie in files that only the user can read, and that go when the session does.
package final class ReportViewing: Sendable {
  /// How long a program gets to read its file before it may be thought of as done; a browser that
  /// is open already takes the page over and the program ends at once.
  private static let readingTime: UInt32 = 1000

  private let programs: ViewerPrograms
  private let folder: String
  /// Whether other work goes on while somebody looks.
  private let isInBackground: Bool
  private let files = Mutex<[String]>([])

  /// Keeps the files in a folder.
  package init(_ programs: ViewerPrograms, folder: String, isInBackground: Bool) {
    self.programs = programs
    self.folder = folder
    self.isInBackground = isInBackground
  }

  deinit {
    removeFiles()
  }

  /// Shows a report, and unless other work goes on, waits until nobody looks any more.
  package func show(_ bytes: [UInt8], _ viewer: Viewer, as format: OutputFormat)
    throws(OutputError)
  {
    let commands = programs.commands(for: viewer)
    let available = commands.compactMap { command in
      programs.path(of: command[0]).map { ($0, Array(command.dropFirst())) }
    }
    guard !available.isEmpty else { throw .noViewer(tried: commands.map { $0[0] }) }
    let file = try OutputSink.writeToNewFile(
      bytes, prefix: folder + "/pprof", suffix: "." + format.viewedFileExtension, isPrivate: true)
    files.withLock { $0.append(file) }
    for (program, arguments) in available where start(program, arguments + [file]) { return }
    throw .noViewer(tried: available.map(\.0))
  }

  private func start(_ program: String, _ arguments: [String]) -> Bool {
    guard let window = try? ChildProcess.Window(program, arguments) else { return false }
    ChildProcess.pause(milliseconds: Self.readingTime)
    if !isInBackground { window.wait() }
    return true
  }

  /// Removes what has been shown.
  package func removeFiles() {
    files.withLock { files in
      for file in files { OutputFile.remove(file) }
      files = []
    }
  }
}

extension OutputFormat {
  /// Ending of the file a viewer gets.
  fileprivate var viewedFileExtension: String {
    self == .callgrind ? "grind" : rawValue
  }
}
