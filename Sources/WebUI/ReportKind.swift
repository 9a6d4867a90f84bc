import Commands

/// What a browser needs to know of the bytes of a report.
struct ReportKind {
  let type: ContentType
  /// Ending of a file's name, without the dot.
  let ending: String

  /// Finds out what a command writes, by itself or in a format.
  init(_ command: Command, format: String) {
    (type, ending) =
      Self.byFormat[format.isEmpty ? command.format.rawValue : format]
      ?? (.text, "txt")
  }

  private static let byFormat: [String: (ContentType, String)] = [
    "text": (.text, "txt"), "json": (.json, "json"), "csv": (.csv, "csv"),
    "markdown": (.markdown, "md"), "md": (.markdown, "md"), "html": (.html, "html"),
    "htm": (.html, "html"), "svg": (.svg, "svg"), "pdf": (.pdf, "pdf"), "png": (.png, "png"),
    "gif": (.gif, "gif"), "ps": (.postscript, "ps"), "profile": (.bytes, "pb.gz"),
    "dot": (.text, "dot"), "callgrind": (.text, "callgrind.out"), "junit": (.text, "xml"),
  ]

  var policy: ContentPolicy {
    type == .html || type == .svg ? .report : .inert
  }
}
