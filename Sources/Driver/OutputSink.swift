package import Bytes
import Commands
package import Rendering

/// Where a finished report goes: a file, a viewer's temporary file, or the standard output.
package struct OutputSink: Sendable {
  /// Whether binary reports may not go to the standard output, because somebody is reading it.
  package var isWatched: Bool
  /// Tells the user where a report went.
  package var announce: @Sendable (String) -> Void
  /// Shows reports of commands that are for looking at; without it, they are written out.
  package var viewing: ReportViewing?

  /// What the terminal can show that reads the standard output; nil where none does.
  package var screen: @Sendable () -> TerminalStyle? = { nil }
  /// Whether what is longer than the screen goes through a pager.
  package var pages = false

  /// Chooses how the user hears about files.
  package init(
    isWatched: Bool, viewing: ReportViewing? = nil, announce: @escaping @Sendable (String) -> Void
  ) {
    self.isWatched = isWatched
    self.viewing = viewing
    self.announce = announce
  }

  /// The columns of the terminal that a report is shown on; nil where it goes elsewhere.
  func width(for request: ReportRequest) -> Int? {
    guard isWatched, request.options.output.isEmpty else { return nil }
    return Int(ProcessEnvironment.value("COLUMNS")) ?? StandardStream.output.columns ?? 80
  }

  /// Delivers a report to the file its options name, else to its viewer, else where it can be read.
  package func deliver(_ bytes: [UInt8], for request: ReportRequest) throws(OutputError) {
    if let pipe = request.pipe {
      ShellCommand.run(pipe, input: bytes)
      return
    }
    let path = request.options.output
    if path == "-", !request.options.isCompatible { return try Self.print(bytes) }
    if !path.isEmpty {
      announce("Generating report in " + path)
      return try Self.write(bytes, to: path)
    }
    if let viewer = request.command.viewer, let viewing {
      return try viewing.show(bytes, viewer, as: request.command.format)
    }
    guard isWatched, let suffix = request.command.format.fileExtension else {
      return try show(bytes)
    }
    let name = try Self.writeToNewFile(bytes, prefix: "profile", suffix: "." + suffix)
    announce("Generating report in " + name)
  }

  private func show(_ bytes: [UInt8]) throws(OutputError) {
    let isLong = screen().map { style in
      bytes.lazy.filter { $0 == UInt8(ascii: "\n") }.count >= style.size.rows
    }
    if pages, isLong == true, Pager.show(bytes) { return }
    try Self.print(bytes)
  }

  /// From now on reports look as the terminal can show them, if the standard output is one.
  package mutating func useTerminal(_ color: ColorChoice) {
    screen = { TerminalStyle.ofStandardOutput(color) }
  }

  /// How a report looks that a person reads on a terminal; nil for one that has to be pprof's.
  func style(for request: ReportRequest) -> TerminalStyle? {
    let options = request.options
    guard request.command.format == .text, request.pipe == nil, options.output.isEmpty,
      options.format.isEmpty, !options.isCompatible
    else { return nil }
    return screen()
  }

  /// Writes so much at a time that somebody who has seen enough can stop it.
  private static func print(_ bytes: [UInt8]) throws(OutputError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard !Interruption.isRequested else { throw .interrupted }
      do throws(StreamError) {
        try StandardStream.output.write(Array(rest.prefix(1 << 12)))
      } catch {
        throw .stream(error)
      }
      rest = rest.dropFirst(1 << 12)
    }
  }

  /// Writes to the first file of a numbered series that does not exist yet, and returns its name.
  package static func writeToNewFile(
    _ bytes: [UInt8], prefix: String, suffix: String, isPrivate: Bool = false
  ) throws(OutputError) -> String {
    for index in 1..<10000 {
      let number = String(index)
      let padding = String(repeating: "0", count: max(0, 3 - number.utf8.count))
      let path = prefix + padding + number + suffix
      do throws(StreamError) {
        try OutputFile.create(path, mustBeNew: true, isPrivate: isPrivate).write(bytes)
        return path
      } catch {
        guard error.isExistingFile else { throw .open(path: path, error) }
      }
    }
    throw .noFreeName(prefix: prefix, suffix: suffix)
  }

  /// Writes to a file of the user's choice.
  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    do throws(StreamError) { try OutputFile.create(path).write(bytes) } catch {
      throw .open(path: path, error)
    }
  }
}

/// Why a report could not be delivered.
package enum OutputError: Error, Equatable {
  /// A file could not be created or written.
  case open(path: String, StreamError)
  /// The standard output did not take the report.
  case stream(StreamError)
  /// There was no memory to compress it in.
  case compression
  /// Somebody at the keyboard wanted no more of it.
  case interrupted
  /// None of the programs that could show it is here.
  case noViewer(tried: [String])
  /// Every name of a numbered series is taken.
  case noFreeName(prefix: String, suffix: String)
}
