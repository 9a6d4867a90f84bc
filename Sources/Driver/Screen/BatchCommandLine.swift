import Commands

/// The command line that makes a report without the shell.
package enum BatchCommandLine {
  /// The words, quoted for a shell.
  package static func text(_ request: ReportRequest, _ sources: SourceRequest) -> String {
    var words = ["swprof", command(request)]
    for entry in OptionCatalog.entries where entry.name != "compact_labels" {
      let value = request.options.text(of: entry)
      guard value != Options().text(of: entry) else { continue }
      words.append(entry.choices.isEmpty ? "-\(entry.name)=\(value)" : "-\(value)")
    }
    if let base = sources.base {
      words += base.sources.map { (base.keepsTotal ? "-diff_base=" : "-base=") + $0 }
    }
    if !sources.mainBinary.isEmpty { words.append(sources.mainBinary) }
    return (words + sources.sources).map(quoted).joined(separator: " ")
  }

  private static func command(_ request: ReportRequest) -> String {
    "-" + request.command.name + (request.argument.map { "=" + $0 } ?? "")
  }

  /// A word as a POSIX shell takes it whole.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-_./=:,@%+".utf8.contains(byte)
    }
    if isPlain, !word.isEmpty { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
